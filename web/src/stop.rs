//! Why a page was not shown: the API refused, nothing is there, the request is not one of ours, or we broke.
//! Holds no words for the visitor; `pages/problem` finds those.

use std::fmt::{self, Display};

use axum::response::{IntoResponse, Response};
use http::StatusCode;
use serde::Deserialize;

use crate::problem::Problem;

/// The end of a visit that yields no page of its own. Rendered by the outermost layer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stop {
    /// One must sign in first.
    SignIn,
    /// This visitor may not; the sentence says what is missing, in the visitor's language.
    NotAllowed(String),
    /// Nothing is here, or nothing this visitor may know of.
    NotFound,
    /// The thing has moved on meanwhile.
    Conflict(String),
    /// The moment has not come.
    TooSoon(String),
    /// Too many requests; come back after these seconds.
    RateLimited {
        /// Seconds to wait.
        seconds: u64,
    },
    /// Another site may have sent this form.
    Forged,
    /// The request cannot be read.
    Malformed,
    /// The address exists, this method does not.
    WrongMethod,
    /// More than we take.
    TooLarge,
    /// For now there is no room, or a part of us does not answer; the sentence says which and under what id.
    Unavailable(String),
    /// Our fault, logged under this id.
    Fault {
        /// What to name when asking about it.
        id: String,
    },
}

impl Stop {
    /// Logs the cause and answers with an id only.
    pub fn fault(request_id: &str, cause: impl Display) -> Self {
        tracing::error!(id = request_id, %cause, "a page failed");
        Self::Fault { id: request_id.to_owned() }
    }

    /// The HTTP status that says the same.
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::SignIn => StatusCode::UNAUTHORIZED,
            Self::NotAllowed(_) | Self::Forged => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Conflict(_) | Self::TooSoon(_) => StatusCode::CONFLICT,
            Self::RateLimited { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Malformed => StatusCode::BAD_REQUEST,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Fault { .. } => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// What a bare status of the router means.
    pub fn from_status(status: StatusCode, request_id: &str) -> Option<Self> {
        match status {
            StatusCode::UNAUTHORIZED => Some(Self::SignIn),
            StatusCode::FORBIDDEN => Some(Self::NotAllowed(String::new())),
            StatusCode::NOT_FOUND => Some(Self::NotFound),
            StatusCode::METHOD_NOT_ALLOWED => Some(Self::WrongMethod),
            StatusCode::PAYLOAD_TOO_LARGE => Some(Self::TooLarge),
            StatusCode::TOO_MANY_REQUESTS => Some(Self::RateLimited { seconds: 60 }),
            _ if status.is_client_error() => Some(Self::Malformed),
            _ if status.is_server_error() => Some(Self::Fault { id: request_id.to_owned() }),
            _ => None,
        }
    }
}

impl IntoResponse for Stop {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// An error at the top level of a GraphQL answer.
#[derive(Clone, Debug, Deserialize)]
pub struct GraphqlError {
    /// The sentence, in the visitor's language.
    pub message: String,
    /// What our API adds.
    #[serde(default)]
    pub extensions: Option<Extensions>,
}

/// What our API adds to a GraphQL error.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Extensions {
    /// The kind of refusal.
    #[serde(default)]
    pub code: String,
    /// Its reason, as a word for programs.
    #[serde(default)]
    pub reason: String,
    /// Seconds to wait.
    #[serde(default)]
    pub retry_after_seconds: Option<f64>,
    /// The id of a fault.
    #[serde(default)]
    pub fault_id: Option<String>,
    /// What can be mended, where a payload has no room for it.
    #[serde(default)]
    pub problems: Vec<Problem>,
}

impl GraphqlError {
    /// What can be mended, when that is what the error says.
    pub fn take_problems(&mut self) -> Option<Vec<Problem>> {
        let extensions = self.extensions.as_mut()?;
        (!extensions.problems.is_empty()).then(|| std::mem::take(&mut extensions.problems))
    }

    /// What this error means for the page that asked.
    pub fn into_stop(self, request_id: &str) -> Stop {
        let extensions = self.extensions.unwrap_or_default();
        match extensions.code.to_ascii_uppercase().as_str() {
            "SIGN_IN" | "UNAUTHENTICATED" => Stop::SignIn,
            "NOT_ALLOWED" | "FORBIDDEN" => Stop::NotAllowed(self.message),
            "NOT_FOUND" => Stop::NotFound,
            "CONFLICT" => Stop::Conflict(self.message),
            "TOO_SOON" => Stop::TooSoon(self.message),
            "RATE_LIMITED" => Stop::RateLimited { seconds: whole_seconds(extensions.retry_after_seconds) },
            // An id that our own form cannot have sent.
            "PROBLEMS" | "INVALID_ID" => Stop::Malformed,
            _ if matches!(extensions.reason.as_str(), "NO_ROOM" | "UNAVAILABLE") => Stop::Unavailable(self.message),
            _ => match extensions.fault_id {
                Some(id) => Stop::Fault { id },
                None => Stop::fault(request_id, format_args!("the API answered: {}", self.message)),
            },
        }
    }
}

/// Rounded up, between a second and a day; a minute when nobody said.
fn whole_seconds(seconds: Option<f64>) -> u64 {
    let seconds = seconds.unwrap_or(60.0).ceil().clamp(1.0, 86_400.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped above")]
    let whole = seconds as u64;
    whole
}

impl Display for GraphqlError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_refusal_of_the_api_has_its_own_page() {
        let told_because = |code: &str, reason: &str| {
            let extensions = Extensions {
                code: code.to_owned(),
                reason: reason.to_owned(),
                retry_after_seconds: Some(6.2),
                fault_id: Some("f1".to_owned()),
                problems: Vec::new(),
            };
            GraphqlError { message: "waarom".to_owned(), extensions: Some(extensions) }.into_stop("r1")
        };
        let told = |code| told_because(code, "");
        assert_eq!(told("SIGN_IN").status(), 401);
        assert_eq!(told("NOT_ALLOWED"), Stop::NotAllowed("waarom".to_owned()));
        assert_eq!(told("NOT_FOUND").status(), 404);
        assert_eq!(told("CONFLICT").status(), 409);
        assert_eq!(told("INVALID_ID"), Stop::Malformed);
        assert_eq!(told("RATE_LIMITED"), Stop::RateLimited { seconds: 7 });
        assert_eq!(told("FAULT"), Stop::Fault { id: "f1".to_owned() });
        assert_eq!(told_because("FAULT", "NO_ROOM"), Stop::Unavailable("waarom".to_owned()));
        assert_eq!(told_because("FAULT", "UNAVAILABLE").status(), 503);
    }
}
