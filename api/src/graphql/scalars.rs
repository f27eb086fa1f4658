//! Our own scalars on the wire.

use async_graphql::{InputValueError, InputValueResult, Scalar, ScalarType, Value};

use crate::db::Timestamp;

/// A moment in UTC, as RFC 3339: `2026-01-31T12:00:00.000000Z`. Any offset is taken; answers are in UTC.
#[Scalar(name = "DateTime", specified_by_url = "https://www.rfc-editor.org/rfc/rfc3339")]
impl ScalarType for Timestamp {
    fn parse(value: Value) -> InputValueResult<Self> {
        match value {
            Value::String(text) => text
                .parse()
                .map_err(|_| InputValueError::custom("write a moment as RFC 3339, such as 2026-01-31T12:00:00Z")),
            other => Err(InputValueError::expected_type(other)),
        }
    }

    fn to_value(&self) -> Value {
        Value::String(self.to_string())
    }
}
