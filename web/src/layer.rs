//! What happens around every page: the visit is made, forged forms are refused, refusals get their page,
//! headers are set. Knows no single page but that of refusals.

use std::{net::Ipv4Addr, sync::Arc};

use axum::{
    extract::{MatchedPath, Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::{HeaderName, HeaderValue, Method, StatusCode, header};

use crate::{
    Client, Nonce, RequestId, Site,
    api::SessionToken,
    back, cookies, forgery,
    locale::Locale,
    once::Ticket,
    pages::problem,
    random_token, session_cookie,
    stop::Stop,
    visit,
    visit::{Flash, Visit},
};

/// After how many seconds to ask again what cannot be now.
const COME_BACK: u64 = 60;

/// Surrounds every page.
pub async fn around(State(site): State<Site>, mut request: Request, next: Next) -> Response {
    let is_ours = forgery::is_ours(request.method(), request.headers(), &site.settings.origin);
    let visit = visit_of(site, &request);
    let is_button = request.method() == Method::POST && visit.back != visit.path;
    request.extensions_mut().insert(visit.clone());
    let mut response = if is_ours { next.run(request).await } else { Stop::Forged.into_response() };
    visit.ticket.settle(location(&response));
    let stop = response
        .extensions_mut()
        .remove::<Stop>()
        .or_else(|| if is_page(&response) { None } else { Stop::from_status(response.status(), &visit.request_id) });
    if let Some(stop) = stop {
        response = match stop {
            // A button has nothing to mend: its page says what stands in the way.
            Stop::Conflict(why) | Stop::TooSoon(why) if is_button => {
                visit.go_warning(&visit.back, &why).unwrap_or_else(Stop::into_response)
            }
            stop => problem::show(&visit, stop).await,
        };
    }
    if visit.flash.is_some() && is_page(&response) {
        visit.set_cookie(&mut response, visit::FLASH, "", Some(0));
    }
    set_headers(&visit, &mut response);
    response
}

fn visit_of(site: Site, request: &Request) -> Visit {
    let headers = request.headers();
    let extensions = request.extensions();
    let path = request.uri().path_and_query().map_or("/", http::uri::PathAndQuery::as_str);
    let matched = extensions.get::<MatchedPath>().map_or("", MatchedPath::as_str);
    let cookie = session_cookie(site.settings.is_secure);
    let home = site.homes.get(matched).map(|home| back::filled(home, matched, request.uri().path()));
    Visit {
        session: cookies::read(headers, cookie).filter(|token| !token.is_empty()).map(SessionToken),
        locale: Locale::of(headers),
        client: extensions.get::<Client>().map_or(Ipv4Addr::UNSPECIFIED.into(), |client| client.0),
        request_id: extensions.get::<RequestId>().map_or_else(random_token, |id| id.0.clone()),
        nonce: extensions.get::<Nonce>().map_or_else(random_token, |nonce| nonce.0.clone()),
        back: home.unwrap_or_else(|| path.to_owned()),
        path: path.to_owned(),
        flash: cookies::read(headers, visit::FLASH).and_then(|kept| Flash::read(&kept)),
        ticket: Arc::new(Ticket::default()),
        is_unavailable: Arc::default(),
        site,
    }
}

fn location(response: &Response) -> Option<&str> {
    response.headers().get(header::LOCATION)?.to_str().ok()
}

fn is_page(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("text/html"))
}

fn set_headers(visit: &Visit, response: &mut Response) {
    let nonce = &visit.nonce;
    let live = visit.settings().origin.replacen("http", "ws", 1);
    let policy = format!(
        "default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; \
         font-src 'self'; connect-src 'self' {live}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
         manifest-src 'self'"
    );
    let (is_page, status) = (is_page(response), response.status());
    let headers = response.headers_mut();
    if let Ok(policy) = HeaderValue::try_from(policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    let fixed = [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (header::REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if status == StatusCode::SERVICE_UNAVAILABLE && !headers.contains_key(header::RETRY_AFTER) {
        headers.insert(header::RETRY_AFTER, HeaderValue::from(COME_BACK));
    }
    if visit.settings().is_secure {
        let year = HeaderValue::from_static("max-age=31536000; includeSubDomains");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, year);
    }
    if is_page {
        let tag = HeaderValue::from_static(visit.locale.tag());
        headers.insert(header::CONTENT_LANGUAGE, tag);
        headers.insert(header::VARY, HeaderValue::from_static("accept-language, cookie"));
    }
    if is_page || !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}

#[cfg(test)]
mod tests;
