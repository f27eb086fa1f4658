//! What an entry's hash covers: the hash before it and every column, in one canonical text.
//! Not here: when it is computed (`seal.rs`) and checked (`verify.rs`).

use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::db::{FromRow, Json, Timestamp};

/// The columns that a hash covers; append ` FROM journal_entries …`.
macro_rules! columns {
    ($rest:literal) => {
        concat!(
            "SELECT id, at, actor_kind, actor_id, verb, subject_kind, subject_id, from_state, to_state, reason, ",
            "detail, sequence, previous_hash, hash FROM journal_entries ",
            $rest
        )
    };
}
pub(super) use columns;

/// The hash before the first entry.
pub(super) const BEGINNING: [u8; 32] = [0; 32];

/// A row of the journal.
#[derive(FromRow)]
pub(super) struct Line {
    pub id: Uuid,
    at: Timestamp,
    actor_kind: String,
    actor_id: Option<Uuid>,
    verb: String,
    subject_kind: String,
    subject_id: Uuid,
    from_state: Option<String>,
    to_state: Option<String>,
    reason: Option<String>,
    detail: Option<Json<Value>>,
    pub sequence: Option<i64>,
    pub previous_hash: Option<Vec<u8>>,
    pub hash: Option<Vec<u8>>,
}

impl Line {
    /// The hash of this entry at `sequence`, after `previous`.
    pub fn hash_after(&self, previous: &[u8], sequence: i64) -> [u8; 32] {
        let told = json!({
            "id": self.id,
            "at": self.at,
            "actor_kind": self.actor_kind,
            "actor_id": self.actor_id,
            "verb": self.verb,
            "subject_kind": self.subject_kind,
            "subject_id": self.subject_id,
            "from_state": self.from_state,
            "to_state": self.to_state,
            "reason": self.reason,
            "detail": self.detail.as_ref().map(|detail| &detail.0),
            "sequence": sequence,
        });
        let mut text = String::new();
        canonical(&told, &mut text);
        Sha256::new().chain_update(previous).chain_update(text).finalize().into()
    }
}

/// JSON without spaces and with its keys in order, whatever order they came in.
fn canonical(value: &Value, text: &mut String) {
    match value {
        Value::Object(map) => {
            let mut pairs: Vec<_> = map.iter().collect();
            pairs.sort_unstable_by_key(|(key, _)| *key);
            text.push('{');
            for (at, (key, value)) in pairs.into_iter().enumerate() {
                text.push_str(if at == 0 { "" } else { "," });
                text.push_str(&Value::from(key.as_str()).to_string());
                text.push(':');
                canonical(value, text);
            }
            text.push('}');
        }
        Value::Array(items) => {
            text.push('[');
            for (at, item) in items.iter().enumerate() {
                text.push_str(if at == 0 { "" } else { "," });
                canonical(item, text);
            }
            text.push(']');
        }
        plain => text.push_str(&plain.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_of_keys_does_not_change_the_text() {
        let mut text = String::new();
        canonical(&json!({"b": [1, {"z": null, "a": "\"é"}], "a": true}), &mut text);
        assert_eq!(text, r#"{"a":true,"b":[1,{"a":"\"é","z":null}]}"#);
    }
}
