//! Reads one GraphQL request from JSON or from a query string, and says what is wrong with it.
//! Whether its document may run is not decided here.

use async_graphql::{Request, Variables};
use http::StatusCode;
use serde_json::{Map, Value};

use super::answer::Trouble;

/// Reads a JSON body.
pub fn from_json(bytes: &[u8]) -> Result<Request, Trouble> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        wrong(format!("The request is not UTF-8: byte {} cannot be read. Send JSON in UTF-8.", error.valid_up_to() + 1))
    })?;
    let value: Value =
        serde_json::from_str(text).map_err(|error| wrong(format!("The request is not JSON: {error}.")))?;
    match value {
        Value::Object(members) => from_members(members),
        Value::Array(_) => Err(wrong("Send one request at a time; a list of requests is not read.".to_owned())),
        _ => Err(wrong(r#"Send a JSON object, such as {"query": "{ __typename }"}."#.to_owned())),
    }
}

/// Reads the query string of a GET.
pub fn from_query(query: &str) -> Result<Request, Trouble> {
    let pairs: Vec<(String, String)> = serde_urlencoded(query)
        .ok_or_else(|| wrong("The query string cannot be read. Encode it as a form in UTF-8.".to_owned()))?;
    let mut members = Map::new();
    for (name, value) in pairs {
        let value = match name.as_str() {
            "query" | "operationName" if !value.is_empty() => Value::String(value),
            "variables" | "extensions" if !value.is_empty() => {
                serde_json::from_str(&value).map_err(|error| wrong(format!("`{name}` is not JSON: {error}.")))?
            }
            _ => continue,
        };
        if members.insert(name.clone(), value).is_some() {
            return Err(wrong(format!("`{name}` is given twice.")));
        }
    }
    from_members(members)
}

/// Reads the members of a request that is JSON already.
pub fn from_members(mut members: Map<String, Value>) -> Result<Request, Trouble> {
    let query = match members.remove("query") {
        Some(Value::String(query)) => query,
        None | Some(Value::Null) => {
            return Err(wrong("`query` is missing: put the GraphQL document there.".to_owned()));
        }
        Some(_) => return Err(wrong("`query` must be a text: the GraphQL document.".to_owned())),
    };
    let mut request = Request::new(query);
    request.operation_name = match members.remove("operationName") {
        Some(Value::String(name)) => Some(name).filter(|name| !name.is_empty()),
        None | Some(Value::Null) => None,
        Some(_) => return Err(wrong("`operationName` must be a text.".to_owned())),
    };
    request.variables = match members.remove("variables") {
        Some(variables @ Value::Object(_)) => Variables::from_json(variables),
        None | Some(Value::Null) => Variables::default(),
        Some(_) => return Err(wrong("`variables` must be an object.".to_owned())),
    };
    match members.remove("extensions") {
        None | Some(Value::Null | Value::Object(_)) => Ok(request),
        Some(_) => Err(wrong("`extensions` must be an object.".to_owned())),
    }
}

fn wrong(message: String) -> Trouble {
    Trouble::new(StatusCode::BAD_REQUEST, "BAD_REQUEST", message)
}

/// The pairs of a form in a query string; `None` when it is not UTF-8.
fn serde_urlencoded(query: &str) -> Option<Vec<(String, String)>> {
    query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            Some((decode(name)?, decode(value)?))
        })
        .collect()
}

fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        rest = tail;
        bytes.push(match first {
            b'+' => b' ',
            b'%' => {
                let (digits, tail) = rest.split_at_checked(2)?;
                rest = tail;
                u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?
            }
            byte => *byte,
        });
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_string_is_read_as_a_form() {
        let request = from_query("query=%7B+a+%7D&variables=%7B%22n%22%3A1%7D&operationName=&x=%C3%A9").unwrap();
        assert_eq!((request.query.as_str(), request.variables.len(), request.operation_name), ("{ a }", 1, None));
        for bad in
            ["query=%", "query=%ff", "query=%zz", "query=a&query=b", "query=a&variables=1", "query=a&variables=x", ""]
        {
            assert!(from_query(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn each_mistake_in_a_body_has_its_own_sentence() {
        for (body, word) in [
            (&b"\xff\xfe"[..], "UTF-8"),
            (b"{", "JSON"),
            (b"[]", "one request"),
            (b"7", "object"),
            (b"{}", "missing"),
            (br#"{"query": 7}"#, "text"),
            (br#"{"query": "a", "variables": []}"#, "`variables`"),
            (br#"{"query": "a", "operationName": []}"#, "`operationName`"),
            (br#"{"query": "a", "extensions": 1}"#, "`extensions`"),
        ] {
            let trouble = from_json(body).err().unwrap();
            assert!(trouble.message.contains(word), "{}", trouble.message);
        }
        let nested = format!(r#"{{"query": "a", "variables": {{"a": {}}}}}"#, "[".repeat(100_000));
        assert!(from_json(nested.as_bytes()).is_err());
    }
}
