//! Replaces in an answer what differs between two runs: ids, cursors and moments.
//! The same id gets the same stand-in, so that references still show.

use serde_json::{Map, Value};

/// The answer with `[id 1]`, `[moment]` and the like in place of what no two runs share.
pub fn redacted(answer: &Value) -> Value {
    walk(answer, "", &mut Vec::new())
}

fn walk(value: &Value, key: &str, seen: &mut Vec<String>) -> Value {
    match value {
        Value::Object(fields) => Value::Object(
            fields.iter().map(|(key, value)| (key.clone(), walk(value, key, seen))).collect::<Map<_, _>>(),
        ),
        Value::Array(items) => items.iter().map(|item| walk(item, key, seen)).collect(),
        Value::String(text) => Value::String(stand_in(key, text, seen)),
        other => other.clone(),
    }
}

fn stand_in(key: &str, text: &str, seen: &mut Vec<String>) -> String {
    let ends_with = |ends: &[&str]| ends.iter().any(|end| key.ends_with(end));
    if key == "id" || ends_with(&["Id", "Ids"]) {
        let known = seen.iter().position(|id| id == text).unwrap_or_else(|| {
            seen.push(text.to_owned());
            seen.len() - 1
        });
        return format!("[id {}]", known + 1);
    }
    if key == "cursor" || ends_with(&["Cursor"]) {
        return "[cursor]".to_owned();
    }
    if ends_with(&["At"]) || key == "at" {
        return "[moment]".to_owned();
    }
    if ends_with(&["token", "Token", "receipt", "Receipt", "sha256", "hash", "faultId"]) {
        return format!("[{key}]");
    }
    text.to_owned()
}
