//! The page that is shown instead: what happened, and a way on.
//! Decides nothing; `stop.rs` knows why.

mod texts;

use askama::Template;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};

use crate::{page::Page, stop::Stop, view::View, visit::Visit};

/// The page that is shown instead.
#[derive(Template)]
#[template(path = "pages/problem/problem.html")]
pub struct Problem {
    page: Page,
    t: texts::Texts,
    status: u16,
    explanation: String,
    fault: Option<String>,
    offers_sign_in: bool,
    offers_places: bool,
    offers_retry: bool,
}

impl Problem {
    fn of(page: Page, stop: &Stop) -> Self {
        let t = texts::Texts(page.locale);
        let (title, explanation) = match stop {
            Stop::SignIn => (t.sign_in_title(), t.sign_in_text().to_owned()),
            // Whoever has not signed in has no account yet that may not.
            Stop::NotAllowed(why) if why.is_empty() && page.viewer.is_none() => {
                (t.sign_in_title(), t.sign_in_text().to_owned())
            }
            Stop::NotAllowed(why) if why.is_empty() => (t.not_allowed_title(), t.not_allowed_text().to_owned()),
            Stop::NotAllowed(why) => (t.not_allowed_title(), why.clone()),
            Stop::NotFound => (t.not_found_title(), t.not_found_text().to_owned()),
            Stop::Conflict(why) => (t.conflict_title(), why.clone()),
            Stop::TooSoon(why) => (t.too_soon_title(), why.clone()),
            Stop::RateLimited { seconds } => (t.rate_limited_title(), t.rate_limited_text(seconds)),
            Stop::Forged => (t.forged_title(), t.forged_text().to_owned()),
            Stop::Malformed | Stop::WrongMethod => (t.malformed_title(), t.malformed_text().to_owned()),
            Stop::TooLarge => (t.too_large_title(), t.too_large_text().to_owned()),
            Stop::Unavailable(why) => (t.unavailable_title(), why.clone()),
            Stop::Fault { .. } => (t.fault_title(), t.fault_text().to_owned()),
        };
        Self {
            t,
            status: stop.status().as_u16(),
            explanation,
            fault: match stop {
                Stop::Fault { id } => Some(id.clone()),
                _ => None,
            },
            offers_sign_in: page.viewer.is_none() && matches!(stop, Stop::SignIn | Stop::NotAllowed(_)),
            offers_places: matches!(stop, Stop::NotFound | Stop::Malformed | Stop::WrongMethod),
            offers_retry: matches!(
                stop,
                Stop::Conflict(_) | Stop::TooSoon(_) | Stop::Forged | Stop::Unavailable(_) | Stop::Fault { .. }
            ),
            page: Page { title: title.to_owned(), ..page },
        }
    }
}

/// Shows why there is no page.
pub async fn show(visit: &Visit, stop: Stop) -> Response {
    let page = match visit.page("").await {
        Ok(page) => page,
        // The API is what failed: do without the signed-in person.
        Err(_) => Page::of(visit, None, String::new()),
    };
    let view = Problem::of(page, &stop);
    let mut response = match visit.render(stop.status(), &view) {
        Ok(response) => response,
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    };
    if let Stop::RateLimited { seconds } = stop {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

impl View for Problem {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        let visitor = Page { viewer: None, ..page.clone() };
        vec![
            ("filled", Self::of(page.clone(), &Stop::NotFound)),
            ("sign-in", Self::of(visitor, &Stop::SignIn)),
            ("conflict", Self::of(page.clone(), &Stop::Conflict("Deze stemronde is gesloten.".to_owned()))),
            ("rate-limited", Self::of(page.clone(), &Stop::RateLimited { seconds: 42 })),
            ("unavailable", Self::of(page.clone(), &Stop::Unavailable("Wij kunnen nu niets opslaan.".to_owned()))),
            ("fault", Self::of(page, &Stop::Fault { id: "019ab3c2".to_owned() })),
        ]
    }
}
