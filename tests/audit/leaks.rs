//! Promise 22: what no answer may hold, and what an answer about a fault looks like.
//! Which answers are looked at is each audit's affair.

use std::sync::LazyLock;

use serde_json::Value;

use crate::load::Told;

/// Words of our insides: paths, SQL, engines, panics.
const INSIDES: [&str; 39] = [
    "SELECT ",
    "INSERT INTO",
    "UPDATE ",
    "DELETE FROM",
    " WHERE ",
    "BEGIN IMMEDIATE",
    "SAVEPOINT",
    "PRAGMA",
    "no such table",
    "no such column",
    "relation \"",
    "database disk image",
    "database is locked",
    "disk I/O",
    "sqlx",
    "sqlite",
    "SQLite",
    "postgres",
    "PostgreSQL",
    "tantivy",
    "Tantivy",
    "lettre",
    "tokio",
    "panicked",
    "RUST_BACKTRACE",
    "stack backtrace",
    "unwrap()",
    ".rs:",
    "os error",
    "(code ",
    "Connection refused",
    "Permission denied",
    "No such file",
    "No space left",
    "/tmp/",
    "/home/",
    "/root/",
    "/var/",
    env!("CARGO_MANIFEST_DIR"),
];

/// Our tables, as the migrations name them. Those of one plain word are also words of the contract.
static TABLES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/schema/sqlite");
    let files = std::fs::read_dir(folder).expect("the migrations").flatten();
    let texts = files.map(|file| std::fs::read_to_string(file.path()).expect("a migration"));
    let tables = texts.flat_map(|text| {
        let names = text.split("CREATE TABLE ").skip(1).filter_map(|rest| rest.split_whitespace().next());
        names.filter(|name| name.contains('_')).map(str::to_owned).collect::<Vec<_>>()
    });
    tables.collect()
});

/// What is wrong with an answer given while something is broken; nothing when it keeps our insides to itself, has the
/// type and status that go with it and names a fault by code and id alone.
pub fn leak(told: &Told) -> Option<String> {
    let inside = INSIDES.iter().find(|word| told.text.contains(**word));
    if let Some(word) = inside {
        return Some(format!("holds {word:?}"));
    }
    if let Some(table) = TABLES.iter().find(|table| told.text.contains(table.as_str())) {
        return Some(format!("names the table {table}"));
    }
    if !told.has_request_id {
        return Some("names no request".to_owned());
    }
    let is_page = told.kind.starts_with("text/html");
    match told.status {
        200..=499 if is_page => None,
        500 | 503 if is_page => (!told.text.contains("<html")).then(|| "is no page".to_owned()),
        200..=299 | 400..=499 | 500 | 503 if told.kind.contains("json") => shape(&told.text),
        // A form that was taken, or nothing to say.
        300..=399 => None,
        status => Some(format!("has status {status} and type {:?}", told.kind)),
    }
}

/// Whether an answer tells of a fault of ours.
pub fn is_fault(told: &Told) -> bool {
    told.text.contains("\"FAULT\"") || told.status >= 500
}

fn shape(text: &str) -> Option<String> {
    let Ok(answer) = serde_json::from_str::<Value>(text) else { return Some("is no JSON".to_owned()) };
    let errors = answer["errors"].as_array().cloned().unwrap_or_default();
    errors.iter().find_map(fault_shape)
}

/// A fault's error: a sentence with its number, and `extensions` of `code`, `reason` and `faultId`.
fn fault_shape(error: &Value) -> Option<String> {
    let extensions = &error["extensions"];
    let Some(code) = extensions["code"].as_str() else { return Some(format!("has an error without a code: {error}")) };
    if code != "FAULT" {
        return None;
    }
    let id = extensions["faultId"].as_str().unwrap_or_default();
    let is_numbered = !id.is_empty() && error["message"].as_str().is_some_and(|message| message.contains(id));
    let has_reason = extensions["reason"]
        .as_str()
        .is_some_and(|reason| ["SOMETHING_WENT_WRONG", "NO_ROOM", "UNAVAILABLE"].contains(&reason));
    let has_more = extensions.as_object().is_none_or(|told| told.len() != 3);
    (!is_numbered || !has_reason || has_more).then(|| format!("tells a fault otherwise: {error}"))
}
