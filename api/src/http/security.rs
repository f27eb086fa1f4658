//! What every answer carries, whatever its route and status: protection for browsers, a request id, a limit in time.
//! It also catches panics, so that one request never ends the server or shows its insides.

use std::{
    panic::AssertUnwindSafe,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use async_graphql::futures_util::FutureExt;
use axum::{
    Router,
    extract::{Request, State},
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::get,
};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use serde_json::json;
use tokio::time::timeout;

use super::body::paced;
use crate::{
    error::{Fault, FaultKind},
    locale::Locale,
    randomness::Randomness,
};

/// The word that a page's own scripts carry; new for each request. Pages take it from the request's extensions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nonce(pub String);

/// The id under which a request stands in the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestId(pub String);

/// How the platform is reached, and how long a request may last.
#[derive(Clone, Debug)]
pub struct Protection {
    /// True when browsers reach us by https; then they are told to keep doing so.
    pub is_secure: bool,
    /// Where words are drawn from.
    pub randomness: Randomness,
    /// For one request, its body not counted.
    pub time: Duration,
    /// For a body before it must keep a pace.
    pub body: Duration,
}

impl Protection {
    /// The usual times.
    pub const fn new(is_secure: bool, randomness: Randomness) -> Self {
        Self { is_secure, randomness, time: Duration::from_secs(30), body: Duration::from_secs(10) }
    }

    /// Puts this protection around all routes, the fallback included.
    pub fn around(self, routes: Router) -> Router {
        routes.layer(middleware::from_fn_with_state(Arc::new(self), protect))
    }
}

async fn protect(State(protection): State<Arc<Protection>>, mut request: Request, next: Next) -> Response {
    let accepts_pages = accepts_pages(request.headers());
    let (nonce, id) = match (protection.randomness.token(), protection.randomness.bytes::<8>()) {
        (Ok(nonce), Ok(id)) => (nonce, hex::encode(id)),
        // Without randomness no script runs: a nonce that no page knows.
        _ => return refuse(&Fault::new("no randomness for a request"), accepts_pages),
    };
    request.extensions_mut().insert(Nonce(nonce.clone()));
    request.extensions_mut().insert(RequestId(id.clone()));
    let is_late = Arc::new(AtomicBool::new(false));
    let request = request.map(|body| paced(body, protection.body, Arc::clone(&is_late)));
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let answer = timeout(protection.time, AssertUnwindSafe(next.run(request)).catch_unwind()).await;
    let mut response = match answer {
        Ok(Ok(response)) if is_late.load(Ordering::Relaxed) && response.status().is_client_error() => {
            too_late(response)
        }
        Ok(Ok(response)) => response,
        Ok(Err(panic)) => {
            let word = panic
                .downcast_ref::<&str>()
                .map(|word| (*word).to_owned())
                .or_else(|| panic.downcast_ref::<String>().cloned());
            refuse(
                &Fault::new(format!("panic in {method} {path}, request {id}: {}", word.unwrap_or_default())),
                accepts_pages,
            )
        }
        Err(_) => refuse(
            &Fault::of(FaultKind::Unavailable, format!("{method} {path}, request {id}, took too long")),
            accepts_pages,
        ),
    };
    dress(response.headers_mut(), &protection, &nonce, &id);
    response
}

fn too_late(mut response: Response) -> Response {
    *response.status_mut() = StatusCode::REQUEST_TIMEOUT;
    response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    response
}

fn accepts_pages(headers: &HeaderMap) -> Option<Locale> {
    let accept = headers.get(header::ACCEPT).and_then(|accept| accept.to_str().ok()).unwrap_or_default();
    let wish = headers.get(header::ACCEPT_LANGUAGE).and_then(|wish| wish.to_str().ok()).unwrap_or_default();
    accept.contains("text/html").then(|| Locale::from_accept_language(wish))
}

/// A fault, told with its code and its id alone.
fn refuse(fault: &Fault, page: Option<Locale>) -> Response {
    let status = match fault.kind() {
        FaultKind::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        FaultKind::NoRoom | FaultKind::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
    };
    let Some(locale) = page else {
        let extensions = json!({ "code": "FAULT", "reason": fault.text().code, "faultId": fault.id() });
        let body = json!({ "errors": [{ "message": fault.message(Locale::En), "extensions": extensions }] });
        return (status, axum::Json(body)).into_response();
    };
    let (lang, message, number) = (locale.tag(), fault.message(locale), status.as_u16());
    let back = if locale == Locale::Nl { "Naar het begin" } else { "To the start" };
    let page = format!(
        "<!doctype html><html lang=\"{lang}\"><title>{number}</title><h1>{number}</h1><p>{message}</p><p><a href=\"/\">{back}</a></p></html>"
    );
    (status, [(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"))], page).into_response()
}

fn dress(headers: &mut HeaderMap, protection: &Protection, nonce: &str, id: &str) {
    let policy = format!(
        "default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
         connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    );
    // A route with its own policy keeps it.
    if !headers.contains_key(header::CONTENT_SECURITY_POLICY)
        && let Ok(policy) = HeaderValue::from_str(&policy)
    {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    if protection.is_secure {
        headers
            .insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000; includeSubDomains"));
    }
    if let Ok(id) = HeaderValue::from_str(id) {
        headers.insert(HeaderName::from_static("x-request-id"), id);
    }
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "same-origin"),
        ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
}

/// The route `/.well-known/security.txt`: where to report a weakness, until when this holds, at which address.
pub fn security_txt(contact: &str, expires: crate::db::Timestamp, public_url: &str) -> Router {
    let canonical = format!("{}/.well-known/security.txt", public_url.trim_end_matches('/'));
    let text = format!("Contact: {contact}\nExpires: {expires}\nPreferred-Languages: nl, en\nCanonical: {canonical}\n");
    Router::new().route("/.well-known/security.txt", get(|| async move { text }))
}
