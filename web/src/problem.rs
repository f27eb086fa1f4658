//! What a visitor can mend: a sentence about one field, as the API words it.
//! Does not decide what is wrong; the API does.

use serde::{Deserialize, Deserializer};
use serde_json::Value;

/// The code of a problem that is a refusal: the thing has moved on meanwhile.
pub const CONFLICT: &str = "CONFLICT";
/// The code of a problem that is a refusal: the moment has not come.
pub const TOO_SOON: &str = "TOO_SOON";

/// One entry of a payload's `userErrors`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Problem {
    /// The input field's path, such as `title` or `sections.0.body`; the form field has the same name.
    #[serde(default, deserialize_with = "joined")]
    pub field: String,
    /// The stable name of the problem.
    #[serde(default)]
    pub code: String,
    /// The sentence, in the visitor's language.
    pub message: String,
}

/// The contract sends the path in steps; a form field's name has dots.
fn joined<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    Ok(Vec::<String>::deserialize(deserializer)?.join("."))
}

impl Problem {
    /// A problem the page itself finds, such as a date that cannot be read.
    pub fn at(field: &str, message: impl Into<String>) -> Self {
        Self { field: field.to_owned(), code: String::new(), message: message.into() }
    }

    /// Why the whole cannot be done for now; it belongs to no field.
    pub fn refused(code: &str, why: String) -> Self {
        Self { field: String::new(), code: code.to_owned(), message: why }
    }

    /// All `userErrors` of all payloads in a mutation's data.
    pub fn all_in(data: &Value) -> Vec<Self> {
        data.as_object()
            .into_iter()
            .flat_map(serde_json::Map::values)
            .filter_map(|payload| payload.get("userErrors"))
            .filter_map(|errors| Vec::<Self>::deserialize(errors).ok())
            .flatten()
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn problems_are_collected_from_every_payload() {
        let data = serde_json::json!({
            "needSubmit": { "userErrors": [{ "field": ["sections", "0", "body"], "code": "TITLE_TOO_LONG", "message": "Te lang." }] },
            "other": { "userErrors": [] },
            "third": null,
        });
        assert_eq!(Problem::all_in(&data).len(), 1);
        assert_eq!(Problem::all_in(&data)[0].field, "sections.0.body");
    }
}
