//! The control of the power cuts: a tiny writer on a plain SQLite file, which says of each row that it is kept.
//! It shares nothing with the platform; with `synchronous=OFF` what it says is not true.

#![expect(clippy::disallowed_methods, reason = "a plain file, apart from the platform")]

use std::{io::Write as _, path::Path, str::FromStr as _};

use sqlx::{
    ConnectOptions as _, Connection as _, SqliteConnection,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};

use super::trace::KEPT;

/// The word that makes this program the writer: `audit --power-writer OFF FILE ROWS`.
pub const WORD: &str = "--power-writer";

async fn opened(synchronous: &str, file: &Path) -> SqliteConnection {
    SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::from_str(synchronous).expect("OFF, NORMAL or FULL"))
        .connect()
        .await
        .expect("the file opens")
}

/// Makes the file, with an empty table, and leaves it whole.
pub async fn prepares(file: &Path) {
    let mut connection = opened("FULL", file).await;
    sqlx::query("CREATE TABLE needs (title TEXT NOT NULL)").execute(&mut connection).await.expect("a table");
    connection.close().await.expect("it closes");
}

/// Writes rows, one in each transaction, and tells of each that it is kept.
pub async fn writes(synchronous: &str, file: &Path, rows: u64) -> ! {
    let mut connection = opened(synchronous, file).await;
    let mut out = std::io::stdout();
    for row in 0..rows {
        let title = format!("{KEPT}{row:08}");
        sqlx::query("INSERT INTO needs VALUES ($1)").bind(&title).execute(&mut connection).await.expect("a row");
        writeln!(out, "{title}").and_then(|()| out.flush()).expect("somebody listens");
    }
    // As a kill would: nothing is closed, nothing is written back.
    std::process::exit(0);
}
