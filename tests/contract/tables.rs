//! The two folders of migrations against each other: the same tables, columns, nullability and kinds.
//! What the tables are for is told in the migrations.

#![expect(clippy::disallowed_methods, reason = "asks the engines themselves what tables they have")]

use std::collections::BTreeMap;

use harness::{Engine, skip};
use sqlx::{Connection as _, PgConnection, SqliteConnection};

/// Per `table.column`: what kind of value, and whether it may be missing.
type Columns = BTreeMap<String, (&'static str, bool)>;

const OF_SQLITE: &str = "
    SELECT t.name || '.' || c.name, c.type, c.\"notnull\" = 0 AND c.pk = 0
    FROM sqlite_master AS t, pragma_table_info(t.name) AS c
    WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND t.name <> '_sqlx_migrations'";

const OF_POSTGRES: &str = "
    SELECT table_name || '.' || column_name, data_type, is_nullable = 'YES'
    FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name <> '_sqlx_migrations'";

#[tokio::test]
async fn both_engines_have_the_same_tables_columns_and_nullability() {
    let Some(database) = Engine::Postgres.fresh_database() else {
        skip("contract::tables", "TEST_POSTGRES_URL is not set");
        return;
    };
    let database = database.await;
    let postgres = postgres_columns(&database.url).await;
    database.remove().await;
    let sqlite = sqlite_columns().await;

    let differences: Vec<String> = sqlite
        .keys()
        .chain(postgres.keys())
        .filter(|column| sqlite.get(*column) != postgres.get(*column))
        .map(|column| format!("{column}: SQLite {:?}, PostgreSQL {:?}", sqlite.get(column), postgres.get(column)))
        .collect();
    assert!(differences.is_empty(), "(kind, may be missing)\n{}", differences.join("\n"));
    assert!(sqlite.len() > 100, "only {} columns were compared", sqlite.len());
}

async fn sqlite_columns() -> Columns {
    let mut connection = SqliteConnection::connect("sqlite::memory:").await.expect("a database in memory");
    schema::SQLITE.run(&mut connection).await.expect("the migrations run on SQLite");
    let rows: Vec<(String, String, bool)> =
        sqlx::query_as(OF_SQLITE).fetch_all(&mut connection).await.expect("SQLite lists its columns");
    rows.into_iter().map(|(column, kind, may_miss)| (column, (sqlite_kind(&kind), may_miss))).collect()
}

async fn postgres_columns(url: &str) -> Columns {
    let mut connection = PgConnection::connect(url).await.expect("PostgreSQL answers");
    schema::POSTGRES.run(&mut connection).await.expect("the migrations run on PostgreSQL");
    let rows: Vec<(String, String, bool)> =
        sqlx::query_as(OF_POSTGRES).fetch_all(&mut connection).await.expect("PostgreSQL lists its columns");
    connection.close().await.expect("the connection closes");
    rows.into_iter().map(|(column, kind, may_miss)| (column, (postgres_kind(&kind), may_miss))).collect()
}

fn sqlite_kind(kind: &str) -> &'static str {
    match kind {
        "INTEGER" => "number",
        "REAL" => "real",
        "TEXT" => "text",
        "BLOB" => "bytes",
        other => panic!("a kind of column that STRICT tables do not know: {other}"),
    }
}

/// PostgreSQL knows more kinds; each has one that holds it in SQLite.
fn postgres_kind(kind: &str) -> &'static str {
    match kind {
        "bigint" | "boolean" => "number",
        "double precision" => "real",
        "text" | "timestamp with time zone" | "date" | "jsonb" | "json" => "text",
        "bytea" | "uuid" => "bytes",
        other => panic!("a kind of column that has no counterpart in SQLite: {other}"),
    }
}
