//! Refuses forms that another site may have sent.
//! Does not ask who the visitor is: it guards visitors without a session just as well.

use http::{HeaderMap, Method, header};

/// Whether a request may change something: it comes from a page of this very site.
pub fn is_ours(method: &Method, headers: &HeaderMap, own_origin: &str) -> bool {
    if method.is_safe() {
        return true;
    }
    let text = |name| headers.get(name).and_then(|value: &http::HeaderValue| value.to_str().ok());
    let origin = text(header::ORIGIN);
    let site = text(header::HeaderName::from_static("sec-fetch-site"));
    // A browser that names no origin, as on a page without referrer, still says where the form stood.
    if origin == Some("null") {
        return site == Some("same-origin");
    }
    if origin.is_some_and(|origin| origin != own_origin && !same_host(origin, own_origin, headers)) {
        return false;
    }
    match site {
        Some(site) => site == "same-origin",
        None => origin.is_some(),
    }
}

/// On this machine alone: an origin at the very name of it that was asked, with our port.
fn same_host(origin: &str, own_origin: &str, headers: &HeaderMap) -> bool {
    let host = headers.get(header::HOST).and_then(|value| value.to_str().ok());
    let port = |origin: &str| {
        let (name, port) = origin.strip_prefix("http://")?.rsplit_once(':')?;
        matches!(name, "localhost" | "127.0.0.1" | "[::1]" | "0.0.0.0" | "[::]").then(|| port.to_owned())
    };
    host.is_some()
        && origin.strip_prefix("http://") == host
        && port(origin).is_some()
        && port(origin) == port(own_origin)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn may_post(pairs: &[(&'static str, &str)]) -> bool {
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, "samenvraag.example".parse().expect("a header value"));
        for (name, value) in pairs {
            headers.insert(*name, value.parse().expect("a header value"));
        }
        is_ours(&Method::POST, &headers, "https://samenvraag.example")
    }

    #[test]
    fn only_our_own_pages_may_post() {
        assert!(may_post(&[("origin", "https://samenvraag.example"), ("sec-fetch-site", "same-origin")]));
        assert!(may_post(&[("origin", "https://samenvraag.example")]));
        assert!(may_post(&[("sec-fetch-site", "same-origin")]));
        assert!(may_post(&[("origin", "null"), ("sec-fetch-site", "same-origin")]));
        for evil in [
            &[][..],
            &[("origin", "null")],
            &[("origin", "null"), ("sec-fetch-site", "none")],
            &[("origin", "null"), ("sec-fetch-site", "same-site")],
            &[("origin", "null"), ("sec-fetch-site", "cross-site")],
            &[("origin", "https://evil.example")],
            &[("origin", "https://samenvraag.example.evil.example")],
            &[("origin", "https://samenvraag.example"), ("sec-fetch-site", "same-site")],
            &[("origin", "https://samenvraag.example"), ("sec-fetch-site", "cross-site")],
            &[("sec-fetch-site", "none")],
            &[("sec-fetch-site", "cross-site")],
        ] {
            assert!(!may_post(evil), "{evil:?}");
        }
    }

    #[test]
    fn a_name_that_is_not_ours_makes_no_page_ours() {
        let may_post = |own: &str, host: &str, origin: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::HOST, host.parse().expect("a header value"));
            headers.insert(header::ORIGIN, origin.parse().expect("a header value"));
            is_ours(&Method::POST, &headers, own)
        };
        let here = "http://localhost:8080";
        assert!(may_post(here, "127.0.0.1:8080", "http://127.0.0.1:8080"));
        assert!(!may_post(here, "127.0.0.1:9090", "http://127.0.0.1:9090"));
        assert!(!may_post(here, "127.0.0.1:8080", "http://[::1]:8080"));
        assert!(!may_post(here, "evil.example:8080", "http://evil.example:8080"));
        assert!(!may_post("https://samenvraag.example", "evil.example", "https://evil.example"));
        assert!(!may_post("https://samenvraag.example", "localhost:8080", "http://localhost:8080"));
    }
}
