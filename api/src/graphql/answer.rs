//! Writes an answer of GraphQL as an HTTP response, with the status that the media type asks for.
//! What went wrong inside a field is told by `errors.rs`.

use std::time::Duration;

use async_graphql::{Response as Answer, ServerError, Value};
use axum::response::{IntoResponse, Response};
use http::{HeaderName, HeaderValue, StatusCode, header};
use serde::Serialize;
use serde_json::json;

use super::accept::Accept;
use crate::{
    error::{Error, RefusalKind},
    locale::Locale,
};

/// The longest answer, in bytes; what is longer should have been asked in pages.
pub const MAX_ANSWER: usize = 1024 * 1024;

/// A request that never reached the schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// The status.
    pub status: StatusCode,
    /// The word for programs.
    pub code: &'static str,
    /// What is wrong and what to do.
    pub message: String,
}

impl Trouble {
    /// Trouble with this request.
    pub fn new(status: StatusCode, code: &'static str, message: impl Into<String>) -> Self {
        Self { status, code, message: message.into() }
    }

    /// A request that another site sent through a visitor's browser.
    pub fn other_site() -> Self {
        let message =
            "Another site sent this request. Ask from our own pages, or send a token in the header `authorization`.";
        Self::new(StatusCode::FORBIDDEN, "NOT_ALLOWED", message)
    }

    /// The response for this client.
    pub fn respond(self, accept: Accept) -> Response {
        let body = json!({ "errors": [{ "message": self.message, "extensions": { "code": self.code } }] });
        write(self.status, accept, body.to_string())
    }
}

/// A wrong token, or a fault while reading it.
pub fn not_authenticated(error: &Error, locale: Locale, accept: Accept) -> Response {
    let status = match error {
        Error::Refused(refusal) => match refusal.kind {
            RefusalKind::SignIn => StatusCode::UNAUTHORIZED,
            RefusalKind::RateLimited => StatusCode::TOO_MANY_REQUESTS,
            _ => StatusCode::FORBIDDEN,
        },
        Error::Problems(_) => StatusCode::BAD_REQUEST,
        Error::Fault(_) => StatusCode::SERVICE_UNAVAILABLE,
    };
    let told = async_graphql::Error::from(error.clone());
    let mut answer = Answer::from_errors(vec![ServerError {
        extensions: told.extensions,
        source: told.source,
        ..ServerError::new(told.message, None)
    }]);
    super::errors::localize(&mut answer, locale);
    let mut response = write(status, accept, text(&Written { data: None, errors: &answer.errors }));
    if status == StatusCode::UNAUTHORIZED {
        response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    if let Some(wait) = error.refusal().and_then(|refusal| refusal.retry_after) {
        response.headers_mut().insert(header::RETRY_AFTER, seconds(wait));
    }
    response
}

/// Whole seconds, rounded up: whoever waits that long is not refused again.
fn seconds(wait: Duration) -> HeaderValue {
    HeaderValue::from(wait.as_secs() + u64::from(wait.subsec_nanos() > 0))
}

#[derive(Serialize)]
struct Written<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<&'a Value>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    errors: &'a [ServerError],
}

/// The response to a request that reached the schema.
pub fn respond(answer: &Answer, accept: Accept) -> Response {
    let was_run = was_run(answer);
    let body = text(&Written { data: was_run.then_some(&answer.data), errors: &answer.errors });
    if body.len() > MAX_ANSWER && !is_about_the_schema(&answer.data) {
        let message =
            format!("The answer is longer than {MAX_ANSWER} bytes. Ask for shorter pages (`first`) or fewer fields.");
        let trouble = Trouble::new(StatusCode::BAD_REQUEST, "TOO_LARGE", message);
        return Trouble { status: if accept == Accept::Json { StatusCode::OK } else { trouble.status }, ..trouble }
            .respond(accept);
    }
    let status = if was_run || accept == Accept::Json { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    let mut response = write(status, accept, body);
    for (name, value) in &answer.http_headers {
        response.headers_mut().append(HeaderName::clone(name), value.clone());
    }
    let refused = answer.errors.iter().filter_map(|error| error.source::<Error>()?.refusal()?.retry_after);
    if let Some(wait) = refused.max() {
        response.headers_mut().insert(header::RETRY_AFTER, seconds(wait));
    }
    response
}

/// False when the document was refused before any field ran; then the answer has no `data`.
pub fn was_run(answer: &Answer) -> bool {
    answer.errors.is_empty() || answer.data != Value::Null || answer.errors.iter().any(|error| !error.path.is_empty())
}

/// The answer as JSON, for a socket.
pub fn to_value(answer: &Answer) -> serde_json::Value {
    let written = Written { data: was_run(answer).then_some(&answer.data), errors: &answer.errors };
    serde_json::to_value(&written).unwrap_or_default()
}

fn is_about_the_schema(data: &Value) -> bool {
    matches!(data, Value::Object(fields) if fields.keys().all(|name| name.as_str() == "__schema"))
}

fn text(written: &impl Serialize) -> String {
    serde_json::to_string(written).unwrap_or_else(|error| {
        let fault = crate::error::Fault::new(format!("an answer cannot be written: {error}"));
        let extensions = json!({ "code": "FAULT", "reason": fault.text().code, "faultId": fault.id() });
        json!({ "errors": [{ "message": fault.message(Locale::En), "extensions": extensions }] }).to_string()
    })
}

fn write(status: StatusCode, accept: Accept, body: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, accept.content_type()),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (header::VARY, HeaderValue::from_static("accept, accept-language, authorization, cookie")),
    ];
    (status, headers, body).into_response()
}
