//! How a database's error becomes a fault of ours, or a conflict.
//! Not here: what a reader is told (`error/`).

use crate::error::{Error, Fault, FaultKind, Refusal, texts};

impl From<sqlx::Error> for Fault {
    fn from(error: sqlx::Error) -> Self {
        Self::of(kind(&error), told(&error))
    }
}

impl From<sqlx::Error> for Error {
    /// A lost race (serialisation failure, deadlock) is a conflict the reader can try again; the rest are faults.
    fn from(error: sqlx::Error) -> Self {
        if let Some("40001" | "40P01") = code(&error).as_deref() {
            tracing::warn!(cause = %told(&error), "a write lost a race");
            return Refusal::conflict(&texts::CONFLICT).into();
        }
        Self::Fault(error.into())
    }
}

fn code(error: &sqlx::Error) -> Option<String> {
    Some(error.as_database_error()?.code()?.into_owned())
}

/// What kind of fault an error of the database is.
pub(super) fn kind(error: &sqlx::Error) -> FaultKind {
    match error {
        sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::Io(_) | sqlx::Error::WorkerCrashed => {
            FaultKind::Unavailable
        }
        _ => match code(error).as_deref() {
            // SQLite: full, an error of the disk (and its many kinds), read-only; PostgreSQL: disk full.
            Some("13" | "10" | "778" | "1034" | "1290" | "4874" | "8" | "53100") => FaultKind::NoRoom,
            // SQLite: busy, cannot open; PostgreSQL: too many connections, shutting down, starting.
            Some("5" | "261" | "517" | "14" | "53300" | "57P01" | "57P02" | "57P03") => FaultKind::Unavailable,
            _ => FaultKind::Broken,
        },
    }
}

fn told(error: &sqlx::Error) -> String {
    match error.as_database_error() {
        Some(database) => format!("database: {database} (code {})", database.code().as_deref().unwrap_or("none")),
        None => format!("database: {error}"),
    }
}
