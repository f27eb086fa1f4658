//! The two database engines, and a fresh database on either.
//! What is inside a database is no affair of this file.

#![expect(clippy::disallowed_methods, reason = "makes databases before there is a platform")]

use std::path::{Path, PathBuf};

use sqlx::{AssertSqlSafe, Connection as _, PgConnection};
use tempfile::TempDir;
use uuid::Uuid;

/// Where the platform keeps its data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// One empty database with a data folder beside it, for one test.
pub struct Database {
    /// What the program reads as `DATABASE_URL`.
    pub url: String,
    /// The program's `--data`, an empty folder.
    pub data: PathBuf,
    /// What all of it lies in, the log of the program too; gone with this value.
    folder: TempDir,
    /// The PostgreSQL server's own URL and the name of our database on it.
    on_server: Option<(String, String)>,
}

impl Engine {
    /// A fresh database, or nothing when there is no PostgreSQL to make one on.
    pub fn fresh_database(self) -> Option<impl Future<Output = Database>> {
        let server = match self {
            Self::Sqlite => None,
            Self::Postgres => Some(std::env::var("TEST_POSTGRES_URL").ok()?),
        };
        Some(async move {
            match server {
                None => Database::in_a_file(),
                Some(server) => Database::on(server).await,
            }
        })
    }
}

impl Database {
    /// An empty SQLite database.
    pub fn in_a_file() -> Self {
        let (folder, data) = folders();
        Self { url: format!("sqlite:{}/samenvraag.sqlite", data.display()), data, folder, on_server: None }
    }

    /// An empty database on the PostgreSQL server of this URL.
    pub async fn on(server: String) -> Self {
        let (folder, data) = folders();
        let name = format!("test_{}", Uuid::now_v7().simple());
        on_server(&server, format!("CREATE DATABASE {name} TEMPLATE template0")).await;
        let (base, _) = server.rsplit_once('/').expect("a URL with a database in it");
        Self { url: format!("{base}/{name}"), data, folder, on_server: Some((server, name)) }
    }

    pub fn engine(&self) -> Engine {
        if self.on_server.is_some() { Engine::Postgres } else { Engine::Sqlite }
    }

    /// A place for a test's own files, outside the program's data.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Drops it from the server, connections and all. The folder goes by itself.
    pub async fn remove(self) {
        if let Some((server, name)) = &self.on_server {
            on_server(server, format!("DROP DATABASE {name} WITH (FORCE)")).await;
        }
    }
}

fn folders() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let data = folder.path().join("data");
    std::fs::create_dir(&data).expect("a folder within it");
    (folder, data)
}

async fn on_server(url: &str, sql: String) {
    let mut connection = PgConnection::connect(url).await.expect("TEST_POSTGRES_URL answers");
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut connection).await.expect("the server obeys");
    connection.close().await.expect("the connection closes");
}
