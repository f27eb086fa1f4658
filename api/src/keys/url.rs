//! `KEYS_URL`, read into where the keys are.
//! Not here: opening the store (`keys.rs`).

use std::{fmt, path::PathBuf, str::FromStr};

/// Where the keys are kept.
#[derive(Clone, PartialEq, Eq)]
pub enum KeysUrl {
    /// A folder; a relative path stands in the data folder.
    Files(PathBuf),
    /// A second PostgreSQL, apart from the database.
    Postgres(String),
}

impl Default for KeysUrl {
    fn default() -> Self {
        Self::Files(PathBuf::from("keys"))
    }
}

/// A `KEYS_URL` that names no store; the text says what to write.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "KEYS_URL begins with neither `file:` nor `postgres:`. \
     Write `file:keys` (a folder in the data folder) or `postgres://user:password@host:5432/keys`."
)]
pub struct UnknownStore;

impl FromStr for KeysUrl {
    type Err = UnknownStore;

    fn from_str(url: &str) -> Result<Self, UnknownStore> {
        if let Some(path) = url.strip_prefix("file:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            return Ok(if path.is_empty() { Self::default() } else { Self::Files(PathBuf::from(path)) });
        }
        if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            return Ok(Self::Postgres(url.to_owned()));
        }
        Err(UnknownStore)
    }
}

/// Without anything that could hold a password.
impl fmt::Debug for KeysUrl {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Files(folder) => write!(formatter, "file:{}", folder.display()),
            Self::Postgres(_) => formatter.write_str("postgres:…"),
        }
    }
}
