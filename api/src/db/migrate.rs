//! Brings the tables up to date, on either engine.
//! Not here: the migrations (`schema/sqlite`, `schema/postgres`).

use sqlx::{ConnectOptions, Connection, migrate::MigrateError};

use super::{Db, Engine};
use crate::error::{Error, Fault, FaultKind, Result};

impl Db {
    /// Applies every migration not yet applied. Several processes may do so at once: one waits for the other.
    pub async fn migrate(&self) -> Result<()> {
        let done = match &self.engine {
            Engine::Sqlite(sqlite) => {
                let mut connection = sqlite.options.connect().await?;
                let done = schema::SQLITE.run(&mut connection).await;
                connection.close().await?;
                done
            }
            Engine::Postgres(postgres) => schema::POSTGRES.run(&postgres.pool).await,
        };
        done.map_err(told)
    }
}

fn told(error: MigrateError) -> Error {
    let advice = match &error {
        MigrateError::VersionMissing(_) | MigrateError::VersionTooNew(..) => {
            "The database was made by a newer version of this program: run that one, or restore a backup."
        }
        MigrateError::VersionMismatch(_) => {
            "A migration that was applied has since been changed: run the version that applied it."
        }
        _ => "Nothing of the failed migration was kept. See that this user may create tables.",
    };
    Fault::of(FaultKind::Broken, format!("The database cannot be brought up to date: {error}. {advice}")).into()
}
