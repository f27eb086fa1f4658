//! Reads GraphQL responses: what was accepted, and why something was not.

use serde_json::Value;

use crate::{Error, documents::Document};

/// The payload of an accepted document; a refusal or anything to mend is an error.
pub(crate) fn accepted(document: Document, subject: &str, mut response: Value) -> Result<Value, Error> {
    let not_accepted = |answer: &Value| Error::NotAccepted {
        document: document.field,
        subject: subject.to_owned(),
        answer: answer.to_string(),
    };
    if let Some(errors) = response.get("errors").and_then(Value::as_array)
        && !errors.is_empty()
    {
        return Err(not_accepted(&response["errors"]));
    }
    let payload = response["data"][document.field].take();
    if let Some(errors) = payload.get("userErrors").and_then(Value::as_array)
        && !errors.is_empty()
    {
        return Err(not_accepted(&payload["userErrors"]));
    }
    if payload.is_null() {
        return Err(Error::Unexpected { document: document.field, path: document.field.to_owned() });
    }
    Ok(payload)
}

/// The text at a path such as `/need/id`.
pub(crate) fn text_at(document: Document, payload: &Value, path: &'static str) -> Result<String, Error> {
    payload
        .pointer(path)
        .and_then(Value::as_str)
        .map(str::to_owned)
        .ok_or_else(|| Error::Unexpected { document: document.field, path: path.to_owned() })
}

/// The whole number at a path.
pub(crate) fn number_at(document: Document, payload: &Value, path: &'static str) -> Result<i64, Error> {
    payload
        .pointer(path)
        .and_then(Value::as_i64)
        .ok_or_else(|| Error::Unexpected { document: document.field, path: path.to_owned() })
}

/// The spelling of the contract: `older_people` becomes `OLDER_PEOPLE`.
pub(crate) fn code(word: &str) -> String {
    word.to_uppercase()
}

/// The same for a list.
pub(crate) fn codes(words: &[String]) -> Vec<String> {
    words.iter().map(|word| code(word)).collect()
}
