//! Opens a server that speaks PostgreSQL's protocol.
//! Not here: what runs on it (`statement.rs`, `tx.rs`).

use std::time::Duration;

use sqlx::{
    ConnectOptions, Connection, PgPool,
    postgres::{PgConnectOptions, PgPoolOptions},
};

use crate::error::{Fault, FaultKind, Result};

/// How many connections one process holds at most.
const CONNECTIONS: u32 = 20;

/// How long a connection rests before it may have been cut off unnoticed.
const RESTED: Duration = Duration::from_secs(1);

/// PostgreSQL: one pool for all.
#[derive(Clone)]
pub struct Postgres {
    pub(super) pool: PgPool,
}

impl Postgres {
    /// Connects to `url`; `shown` is the same without its password.
    pub(super) async fn open(url: &str, shown: &str) -> Result<Self> {
        let options: PgConnectOptions = url.parse().map_err(|error: sqlx::Error| {
            Fault::new(format!(
                "DATABASE_URL cannot be read: {error}. Write it like `postgres://user:password@host:5432/samenvraag`."
            ))
        })?;
        let pool = PgPoolOptions::new()
            .max_connections(CONNECTIONS)
            .acquire_timeout(Duration::from_secs(10))
            // Whoever was asked just now is still there; only one that rested is asked whether it lives.
            .test_before_acquire(false)
            .before_acquire(|connection, about| {
                Box::pin(async move {
                    if about.idle_for > RESTED {
                        connection.ping().await?;
                    }
                    Ok(true)
                })
            })
            .connect_with(
                options.options([("TimeZone", "UTC")]).statement_cache_capacity(500).disable_statement_logging(),
            )
            .await
            .map_err(|error| {
                Fault::of(
                    FaultKind::Unavailable,
                    format!(
                        "The database of DATABASE_URL, {shown}, does not answer: {error}. See that the server runs, \
                         that user and password are right, and that the database exists."
                    ),
                )
            })?;
        Ok(Self { pool })
    }
}
