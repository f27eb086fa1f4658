//! A form as it was sent: names and values in order, nothing thrown away.
//! Judges nothing; the API says what is to be mended.

use axum::extract::{FromRequest, Request};
use http::{HeaderValue, StatusCode, header};

use axum::response::{IntoResponse, Response};

use crate::{encode, once::Key, stop::Stop, visit::Visit};

/// The hidden field that makes a form count once.
pub const TOKEN: &str = "_once";
/// The longest form, in bytes.
pub const MAX_BYTES: usize = 256 * 1024;

/// A form as it was sent.
#[derive(Clone, Debug, Default)]
pub struct Submitted(pub Vec<(String, String)>);

impl Submitted {
    /// The value of a field, trimmed; empty when it was not sent.
    pub fn text(&self, name: &str) -> String {
        self.first(name).map(str::trim).unwrap_or_default().replace("\r\n", "\n")
    }

    /// The value of a field, trimmed, unless it is empty.
    pub fn maybe(&self, name: &str) -> Option<String> {
        Some(self.text(name)).filter(|text| !text.is_empty())
    }

    /// All values of a field, as checkboxes send them.
    pub fn all(&self, name: &str) -> Vec<String> {
        self.0
            .iter()
            .filter(|(found, value)| found == name && !value.is_empty())
            .map(|(_, value)| value.clone())
            .collect()
    }

    /// Whether a checkbox is on.
    pub fn is_on(&self, name: &str) -> bool {
        self.first(name).is_some_and(|value| !value.is_empty())
    }

    /// A whole number; `None` when empty or unreadable. Dots and spaces between digits are forgiven.
    pub fn number(&self, name: &str) -> Option<i64> {
        self.text(name).replace(['.', ' ', '\u{a0}'], "").parse().ok()
    }

    /// A moment from a date-and-time field, in Dutch time.
    pub fn moment(&self, name: &str) -> Option<crate::scalars::DateTime> {
        crate::calendar::from_input(&self.text(name)).map(crate::scalars::DateTime)
    }

    /// A day from a date field.
    pub fn day(&self, name: &str) -> Option<crate::scalars::Date> {
        crate::calendar::parse_day(&self.text(name)).map(crate::scalars::Date)
    }

    fn first(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }
}

/// What keeps a form from being handled: it cannot be read, or it was sent before.
pub enum Rejection {
    /// It cannot be read.
    Stop(Stop),
    /// It was sent before and led here.
    Before(String),
}

impl IntoResponse for Rejection {
    fn into_response(self) -> Response {
        match self {
            Self::Stop(stop) => stop.into_response(),
            Self::Before(address) => match HeaderValue::try_from(address) {
                Ok(address) => (StatusCode::SEE_OTHER, [(header::LOCATION, address)]).into_response(),
                Err(_) => Stop::Malformed.into_response(),
            },
        }
    }
}

impl<S: Send + Sync> FromRequest<S> for Submitted {
    type Rejection = Rejection;

    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        let visit = request.extensions().get::<Visit>().cloned();
        let axum::Form(pairs) =
            axum::Form::<Vec<(String, String)>>::from_request(request, state).await.map_err(|rejection| {
                Rejection::Stop(Stop::from_status(rejection.status(), "-").unwrap_or(Stop::Malformed))
            })?;
        let submitted = Self(pairs);
        if let (Some(visit), Some(token)) = (visit, submitted.first(TOKEN).filter(|token| is_token(token))) {
            let whose = visit.session.as_ref().map_or("", |session| session.0.as_str());
            let key = Key::of(&[whose, &visit.path, token]);
            if let Some(address) = visit.site.once.enter(key, &visit.ticket).await {
                return Err(Rejection::Before(encode::local_path(&address).to_owned()));
            }
        }
        Ok(submitted)
    }
}

/// Whether a page of ours could have drawn this; whatever else was sent is not remembered.
fn is_token(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_as_people_type_them() {
        let pairs = [("budget", " 25.000 "), ("title", " Drempels \r\n")];
        let form = Submitted(pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec());
        assert_eq!(form.number("budget"), Some(25_000));
        assert_eq!(form.text("title"), "Drempels");
        assert!(!form.is_on("agree"));
    }

    #[test]
    fn only_a_token_as_our_pages_draw_it_is_remembered() {
        assert!(is_token(&crate::random_token()));
        for other in ["", "1", &"a".repeat(31), &"a".repeat(33), &"A".repeat(32), &"a".repeat(1_000_000), "é"] {
            assert!(!is_token(other));
        }
    }
}
