//! A whole copy of a database as one file, and putting it back into an empty place; on either engine.
//! Not here: what else a backup holds (`backup/`).

use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use sqlx::{ConnectOptions, Connection, sqlite::SqliteConnectOptions};

use super::{DatabaseUrl, Db, args};
use crate::error::{Fault, Result};

/// What is not copied: letters hold links that sign in, and names with addresses.
const NO_MAILS: &str = "--exclude-table-data=mails";
const NO_LINKS: &str = "--exclude-table-data=sign_in_links";
const WITHOUT_LETTERS: [&str; 3] = ["DELETE FROM mails", "DELETE FROM sign_in_links", "VACUUM"];
const KNOWN_TABLES: &str = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN ('mails', 'people')";
const TABLES: &str = "SELECT CAST(count(*) AS BIGINT) FROM pg_catalog.pg_tables WHERE schemaname = 'public'";

impl DatabaseUrl {
    /// The word for the engine.
    pub const fn engine(&self) -> &'static str {
        match self {
            Self::Sqlite(_) => "sqlite",
            Self::Postgres(_) => "postgres",
        }
    }

    /// Copies the whole database, as it is at one moment, into a new file. The platform may go on meanwhile.
    pub async fn copy_into(&self, data: &Path, copy: &Path) -> Result<()> {
        match self {
            Self::Sqlite(file) => {
                let file = data.join(file);
                if !file.exists() {
                    return Err(Fault::new(format!("There is no database at {}.", file.display())).into());
                }
                let mut connection = SqliteConnectOptions::new().filename(&file).connect().await?;
                sqlx::query("VACUUM INTO $1").bind(shown(copy)?).execute(&mut connection).await?;
                connection.close().await?;
                without_letters(copy).await
            }
            Self::Postgres(url) => {
                let into = format!("--file={}", shown(copy)?);
                run("pg_dump", url, &["--format=custom", "--no-owner", "--no-privileges", NO_MAILS, NO_LINKS, &into])
                    .await
            }
        }
    }

    /// Says no when the database holds anything: what is there is never overwritten.
    pub async fn must_be_empty(&self, data: &Path) -> Result<()> {
        let is_empty = match self {
            Self::Sqlite(file) => beside(&data.join(file)).iter().all(|file| !file.exists()),
            Self::Postgres(_) => {
                let db = Db::open(self, data).await?;
                let (tables,): (i64,) = db.one(TABLES, args![]).await?;
                db.close().await;
                tables == 0
            }
        };
        if is_empty {
            return Ok(());
        }
        Err(Fault::new(format!(
            "The database {self} is not empty. A backup is only put back into an empty place: \
             choose another with --data DIR or DATABASE_URL."
        ))
        .into())
    }

    /// Puts a copy back. On the embedded engine the file itself becomes the database.
    pub async fn put_back(&self, data: &Path, copy: &Path) -> Result<()> {
        match self {
            Self::Sqlite(file) => {
                let file = data.join(file);
                let mut connection = SqliteConnectOptions::new().filename(copy).connect().await?;
                let (verdict,): (String,) =
                    sqlx::query_as("PRAGMA integrity_check(1)").fetch_one(&mut connection).await?;
                let (tables,): (i64,) = sqlx::query_as(KNOWN_TABLES).fetch_one(&mut connection).await?;
                connection.close().await?;
                if verdict != "ok" {
                    return Err(Fault::new(format!("the copy of the database is damaged: {verdict}")).into());
                }
                if tables != 2 {
                    return Err(Fault::new("the copy holds no database of this platform").into());
                }
                if let Some(folder) = file.parent() {
                    crate::private::folder(folder)?;
                }
                std::fs::rename(copy, &file)?;
                Ok(())
            }
            Self::Postgres(url) => {
                let from = shown(copy)?;
                let options = ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", from];
                run("pg_restore", url, &options).await
            }
        }
    }
}

/// Takes the letters out of a copy of the embedded engine, and out of its free pages.
async fn without_letters(copy: &Path) -> Result<()> {
    let mut connection = SqliteConnectOptions::new().filename(copy).connect().await?;
    let (tables,): (i64,) = sqlx::query_as(KNOWN_TABLES).fetch_one(&mut connection).await?;
    for text in WITHOUT_LETTERS.iter().filter(|_| tables == 2) {
        sqlx::query(*text).execute(&mut connection).await?;
    }
    Ok(connection.close().await?)
}

/// The embedded engine's file and the two it may have beside it.
fn beside(file: &Path) -> [PathBuf; 3] {
    ["", "-wal", "-shm"].map(|ending| {
        let mut name = file.as_os_str().to_owned();
        name.push(ending);
        PathBuf::from(name)
    })
}

fn shown(path: &Path) -> Result<&str> {
    let wrong = || Fault::new(format!("{} is no name in UTF-8; choose another", path.display()));
    path.to_str().ok_or_else(|| wrong().into())
}

/// Runs a program of the server's. The password goes by the environment, where other users do not see it.
async fn run(program: &'static str, url: &str, options: &[&str]) -> Result<()> {
    let (url, password) = without_password(url);
    let mut command = Command::new(program);
    command.arg(format!("--dbname={url}")).args(options).stdin(Stdio::null());
    if let Some(password) = password {
        command.env("PGPASSWORD", password);
    }
    let done = tokio::task::spawn_blocking(move || command.output()).await?;
    let output = done.map_err(|error| {
        Fault::new(format!(
            "The program {program} cannot be started: {error}. It comes with PostgreSQL's client programs \
             (postgresql-client); install them so that {program} is on the PATH."
        ))
    })?;
    if output.status.success() {
        return Ok(());
    }
    let told = String::from_utf8_lossy(&output.stderr);
    Err(Fault::new(format!("{program} did not succeed: {}", told.trim())).into())
}

/// The address without its password, and the password itself.
fn without_password(url: &str) -> (String, Option<String>) {
    let Some((scheme, rest)) = url.split_once("://") else { return (url.to_owned(), None) };
    let authority = rest.find(['/', '?']).unwrap_or(rest.len());
    let Some(at) = rest[..authority].rfind('@') else { return (url.to_owned(), None) };
    let Some((user, password)) = rest[..at].split_once(':') else { return (url.to_owned(), None) };
    (format!("{scheme}://{user}{}", &rest[at..]), Some(unescaped(password)))
}

/// `%40` and the like, as the signs they stand for.
fn unescaped(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after.get(..2).filter(|_| *first == b'%').and_then(|digits| hex::decode(digits).ok());
        if let Some(code) = code {
            bytes.extend(code);
            rest = &after[2..];
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::without_password;

    #[test]
    fn a_password_never_stands_on_a_command_line() {
        for (url, bare, password) in [
            (
                "postgres://me:s%40cret@host:5432/db?sslmode=require",
                "postgres://me@host:5432/db?sslmode=require",
                Some("s@cret"),
            ),
            ("postgres://me@host/db", "postgres://me@host/db", None),
            ("postgres://host/db", "postgres://host/db", None),
            ("postgres://host/a:b@c", "postgres://host/a:b@c", None),
        ] {
            assert_eq!(without_password(url), (bare.to_owned(), password.map(str::to_owned)), "{url}");
        }
    }
}
