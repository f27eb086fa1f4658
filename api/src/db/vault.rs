//! A second PostgreSQL that keeps secrets by name, in one table it makes itself.
//! Not here: what the secrets are (`keys/`).

use sqlx::{
    PgPool,
    postgres::{PgConnectOptions, PgPoolOptions},
};

use crate::error::{Fault, FaultKind, Result};

const CREATE: &str = "CREATE TABLE IF NOT EXISTS secrets (name TEXT PRIMARY KEY, secret BYTEA NOT NULL)";
const PUT: &str = "INSERT INTO secrets (name, secret) VALUES ($1, $2) \
    ON CONFLICT (name) DO UPDATE SET secret = excluded.secret";
const KEEP_FIRST: &str = "INSERT INTO secrets (name, secret) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";
const FIND: &str = "SELECT secret FROM secrets WHERE name = $1";
const DESTROY: &str = "DELETE FROM secrets WHERE name = $1";
const VACUUM: &str = "VACUUM secrets";
const NAMES: &str = "SELECT name FROM secrets ORDER BY name";

/// The table of secrets. What is removed from it is gone from its pages after the next vacuum, and from the
/// server's log and backups when those lapse.
pub struct Vault(PgPool);

impl Vault {
    /// Connects and makes the table where missing.
    pub async fn open(url: &str) -> Result<Self> {
        let options: PgConnectOptions = url.parse().map_err(|error: sqlx::Error| {
            Fault::new(format!(
                "KEYS_URL cannot be read: {error}. Write it like `postgres://user:password@host:5432/keys`."
            ))
        })?;
        let unopened = |error: sqlx::Error| {
            Fault::of(
                FaultKind::Unavailable,
                format!(
                    "The key store does not answer: {error}. See that its server runs, that user and password in \
                     KEYS_URL are right, that the database exists and that this user may create a table there."
                ),
            )
        };
        let pool = PgPoolOptions::new().max_connections(4).connect_with(options).await.map_err(unopened)?;
        sqlx::query(CREATE).execute(&pool).await.map_err(unopened)?;
        Ok(Self(pool))
    }

    /// Keeps a secret, over what was there.
    pub async fn put(&self, name: &str, secret: &[u8]) -> Result<()> {
        sqlx::query(PUT).bind(name).bind(secret).execute(&self.0).await?;
        Ok(())
    }

    /// Keeps a secret unless one is there.
    pub async fn keep_first(&self, name: &str, secret: &[u8]) -> Result<()> {
        sqlx::query(KEEP_FIRST).bind(name).bind(secret).execute(&self.0).await?;
        Ok(())
    }

    /// The secret, if there is one.
    pub async fn find(&self, name: &str) -> Result<Option<Vec<u8>>> {
        Ok(sqlx::query_scalar(FIND).bind(name).fetch_optional(&self.0).await?)
    }

    /// Removes the secret and has the server clear its page.
    pub async fn destroy(&self, name: &str) -> Result<()> {
        sqlx::query(DESTROY).bind(name).execute(&self.0).await?;
        sqlx::query(VACUUM).execute(&self.0).await?;
        Ok(())
    }

    /// Every name.
    pub async fn names(&self) -> Result<Vec<String>> {
        Ok(sqlx::query_scalar(NAMES).fetch_all(&self.0).await?)
    }
}
