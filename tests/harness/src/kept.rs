//! All that a SQLite database keeps, as one text, so that two moments can be compared.
//! What may change by itself (heartbeats, when somebody was last seen) is left out.

#![expect(clippy::disallowed_methods, reason = "reads the tables behind the program's back")]

use sqlx::{AssertSqlSafe, Connection as _, SqliteConnection};

const TABLES: &str = "
    SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
        AND name NOT IN ('heartbeats', 'outbox', 'mails', 'journal_heads', '_sqlx_migrations') ORDER BY name";
const COLUMNS: &str = "
    SELECT name FROM pragma_table_info($1) WHERE name NOT LIKE 'last\\_%' ESCAPE '\\'
        AND name NOT IN ('sequence', 'previous_hash', 'hash')";

/// Every row of every table, in one fixed order.
pub async fn everything_kept(database_url: &str) -> String {
    let mut connection = SqliteConnection::connect(database_url).await.expect("the database opens");
    let tables: Vec<String> = sqlx::query_scalar(TABLES).fetch_all(&mut connection).await.expect("tables");
    let mut kept = String::new();
    for table in tables {
        let columns: Vec<String> =
            sqlx::query_scalar(COLUMNS).bind(&table).fetch_all(&mut connection).await.expect("columns");
        let row = columns.iter().map(|column| format!("quote(\"{column}\")")).collect::<Vec<_>>().join(" || ',' || ");
        let sql = format!("SELECT {row} FROM \"{table}\" ORDER BY 1");
        let rows: Vec<String> = sqlx::query_scalar(AssertSqlSafe(sql)).fetch_all(&mut connection).await.expect("rows");
        kept.extend([table.as_str(), "\n", &rows.join("\n"), "\n"]);
    }
    connection.close().await.expect("the connection closes");
    kept
}
