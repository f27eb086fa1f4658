//! Answers under the platform's own name alone: whoever reaches it under another may be led here by a page of theirs.
//! Which page may act is not decided here (`graphql/origin.rs`, the pages' own guard).

use std::sync::Arc;

use axum::{
    Router,
    extract::{Request, State},
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use http::{HeaderMap, StatusCode, header};

/// What asks whether the process lives often knows no name.
const NAMELESS: [&str; 2] = ["/healthz", "/readyz"];
/// This machine, under each of its names.
const LOOPBACK: [&str; 3] = ["localhost", "127.0.0.1", "[::1]"];
const REFUSED: &str = "This server does not answer under that name. Its operator sets the name with PUBLIC_URL.\n";

/// The names under which the platform answers, with their ports, in lower case.
#[derive(Clone, Debug)]
pub struct OwnHosts(Arc<[String]>);

impl OwnHosts {
    /// The host of the public address; on this machine alone, each of its names with that port.
    pub fn of(public_url: &str) -> Self {
        let (scheme, rest) = public_url.split_once("://").unwrap_or(("http", public_url));
        let authority = rest.split('/').next().unwrap_or_default().to_ascii_lowercase();
        let (name, port) = parted(&authority);
        let usual = if scheme.eq_ignore_ascii_case("https") { "443" } else { "80" };
        let names = if is_this_machine(name) { [&LOOPBACK[..], &[name]].concat() } else { vec![name] };
        let port = port.unwrap_or(usual);
        let with_port = names.iter().map(|name| format!("{name}:{port}"));
        let without = names.iter().filter(|_| port == usual).map(|name| (*name).to_owned());
        Self(with_port.chain(without).collect())
    }

    /// Whether a request names one of them.
    fn is_named(&self, headers: &HeaderMap) -> bool {
        let mut named = headers.get_all(header::HOST).iter();
        let (first, second) = (named.next().and_then(|host| host.to_str().ok()), named.next());
        second.is_none() && first.is_some_and(|host| self.0.iter().any(|own| own.eq_ignore_ascii_case(host)))
    }

    /// Refuses what was meant for another, on all routes.
    pub fn around(self, routes: Router) -> Router {
        routes.layer(middleware::from_fn_with_state(self, meant_for_us))
    }
}

async fn meant_for_us(State(own): State<OwnHosts>, request: Request, next: Next) -> Response {
    if NAMELESS.contains(&request.uri().path()) || own.is_named(request.headers()) {
        next.run(request).await
    } else {
        (StatusCode::MISDIRECTED_REQUEST, REFUSED).into_response()
    }
}

/// Name and port; the colons of an IPv6 address stand in brackets.
fn parted(authority: &str) -> (&str, Option<&str>) {
    match authority.rsplit_once(':') {
        Some((name, port)) if !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit()) => (name, Some(port)),
        _ => (authority, None),
    }
}

/// This machine alone, or every address that it has.
fn is_this_machine(name: &str) -> bool {
    LOOPBACK.contains(&name) || matches!(name, "0.0.0.0" | "[::]")
}

#[cfg(test)]
mod tests {
    use axum::{body::Body, routing::get};
    use tower::ServiceExt;

    use super::*;

    async fn status(public_url: &str, path: &str, hosts: &[&str]) -> u16 {
        let routes = Router::new().fallback(get(|| async { "here" }));
        let mut request = http::Request::builder().uri(path);
        for host in hosts {
            request = request.header(header::HOST, *host);
        }
        let request = request.body(Body::empty()).unwrap();
        OwnHosts::of(public_url).around(routes).oneshot(request).await.unwrap().status().as_u16()
    }

    #[tokio::test]
    async fn only_our_own_name_is_answered() {
        let (real, here) = ("https://samenvraag.example/pad", "http://127.0.0.1:8080");
        for (public_url, hosts, expected) in [
            (real, &["samenvraag.example"][..], 200),
            (real, &["Samenvraag.example:443"], 200),
            (real, &["samenvraag.example:8080"], 421),
            (real, &["samenvraag.example.evil.example"], 421),
            (real, &["evil.example"], 421),
            (real, &["localhost"], 421),
            (real, &[], 421),
            (real, &["samenvraag.example", "evil.example"], 421),
            (here, &["127.0.0.1:8080"], 200),
            (here, &["localhost:8080"], 200),
            (here, &["[::1]:8080"], 200),
            (here, &["localhost:9090"], 421),
            (here, &["evil.example:8080"], 421),
        ] {
            assert_eq!(status(public_url, "/graphql", hosts).await, expected, "{public_url} {hosts:?}");
            assert_eq!(status(public_url, "/healthz", hosts).await, 200, "whether it lives is told under any name");
        }
    }
}
