//! `DATABASE_URL`, read into which engine and where.
//! Not here: opening it (`sqlite.rs`, `postgres.rs`).

use std::{fmt, path::PathBuf, str::FromStr};

/// Which database engine, and where it is.
#[derive(Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// The embedded engine, in this file; a relative path stands in the data folder.
    Sqlite(PathBuf),
    /// A server speaking PostgreSQL's protocol.
    Postgres(String),
}

impl Default for DatabaseUrl {
    fn default() -> Self {
        Self::Sqlite(PathBuf::from("samenvraag.sqlite"))
    }
}

/// A `DATABASE_URL` that names neither engine; the text says what to write.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "DATABASE_URL begins with neither `sqlite:` nor `postgres:`. \
     Write `sqlite:samenvraag.sqlite` (a file in the data folder) or `postgres://user:password@host:5432/samenvraag`."
)]
pub struct UnknownEngine;

impl FromStr for DatabaseUrl {
    type Err = UnknownEngine;

    fn from_str(url: &str) -> Result<Self, UnknownEngine> {
        if let Some(path) = url.strip_prefix("sqlite:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            return Ok(if path.is_empty() { Self::default() } else { Self::Sqlite(PathBuf::from(path)) });
        }
        if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            return Ok(Self::Postgres(url.to_owned()));
        }
        Err(UnknownEngine)
    }
}

/// Without the password.
impl fmt::Display for DatabaseUrl {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => write!(formatter, "sqlite:{}", path.display()),
            Self::Postgres(url) => {
                let place =
                    url.rsplit_once('@').map_or_else(|| url.trim_start_matches("postgres://"), |(_, place)| place);
                write!(formatter, "postgres://{}", place.split('?').next().unwrap_or_default())
            }
        }
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_names_its_engine_and_never_shows_its_password() {
        assert_eq!("sqlite:a/b.db".parse(), Ok(DatabaseUrl::Sqlite("a/b.db".into())));
        assert_eq!("sqlite:///a.db".parse(), Ok(DatabaseUrl::Sqlite("/a.db".into())));
        assert_eq!("sqlite:".parse(), Ok(DatabaseUrl::default()));
        assert_eq!("mysql://x".parse::<DatabaseUrl>(), Err(UnknownEngine));
        let url: DatabaseUrl = "postgres://me:secret@host/db?sslmode=require&password=secret".parse().unwrap();
        assert_eq!(url.to_string(), "postgres://host/db");
    }
}
