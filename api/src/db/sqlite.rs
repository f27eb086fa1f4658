//! Opens the embedded engine: one file, one writer, several readers.
//! Not here: how writers share a commit (`group.rs`).

use std::{path::Path, time::Duration};

use sqlx::{
    ConnectOptions, SqliteConnection,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};

use super::{fault, group::Writer, readers::Readers};
use crate::{
    error::{Fault, FaultKind, Result},
    private,
};

/// SQLite: readers that only read, and the one writer.
#[derive(Clone)]
pub struct Sqlite {
    pub(super) readers: Readers,
    pub(super) writer: Writer,
    pub(super) options: SqliteConnectOptions,
}

impl Sqlite {
    /// Opens `file`, within `data` when relative, creating folder and file where missing.
    pub(super) async fn open(file: &Path, data: &Path) -> Result<Self> {
        let file = data.join(file);
        if let Some(folder) = file.parent() {
            private::folder(folder).map_err(|error| {
                Fault::of(
                    FaultKind::from(&error),
                    format!(
                        "The folder {} for the database cannot be made: {error}. \
                     Choose another with --data DIR, or give this user the right to write there.",
                        folder.display()
                    ),
                )
            })?;
        }
        // Made first, so that nobody else reads it; the files beside it get its permissions. What stands in the way is
        // told when it is opened.
        let _ = private::file(&file);
        let options = SqliteConnectOptions::new()
            .filename(&file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(5))
            .pragma("secure_delete", "ON")
            .statement_cache_capacity(500)
            // Its texts are long and its values are people's; how long things take is measured elsewhere.
            .disable_statement_logging();
        let unopened = |error: sqlx::Error| {
            Fault::of(
                fault::kind(&error),
                format!(
                    "The database {} cannot be opened: {error}. \
                 It must be a file of SQLite that this user may read and write, in a folder this user may write; \
                     choose another folder with --data DIR.",
                    file.display()
                ),
            )
        };
        let connection = options.connect().await.map_err(unopened)?;
        let readers = Readers::new(options.clone().pragma("query_only", "ON"))
            .map_err(|error| Fault::new(format!("nothing can read the database: {error}")))?;
        Ok(Self { readers, writer: Writer::start(connection, options.clone()), options })
    }

    /// Lends a reader for one question.
    pub(super) async fn ask<T>(&self, question: impl AsyncFnOnce(&mut SqliteConnection) -> Result<T>) -> Result<T> {
        let mut reader = self.readers.reader().await?;
        let answer = question(reader.connection()?).await;
        reader.done(answer)
    }
}
