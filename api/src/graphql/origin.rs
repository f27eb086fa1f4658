//! Whether a request comes from one of our own pages: no other site acts for a visitor.
//! Who the visitor is, is not asked here.

use http::{HeaderMap, header};

/// The places from which browsers may ask.
#[derive(Clone, Debug, Default)]
pub struct OwnOrigin(Option<String>);

/// A request that another site sent through a visitor's browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OtherSite;

impl OwnOrigin {
    /// The public address of this platform, such as `https://samenvraag.example`.
    pub fn of(public_url: &str) -> Self {
        let scheme_end = public_url.find("://").map_or(0, |at| at + 3);
        let host_end = public_url[scheme_end..].find('/').map_or(public_url.len(), |at| scheme_end + at);
        Self(Some(public_url[..host_end].to_ascii_lowercase()))
    }

    /// Refuses what a browser says comes from elsewhere. A client that is no browser says nothing and passes.
    ///
    /// A request with its own `Authorization` passes: no browser adds that by itself.
    pub fn check(&self, headers: &HeaderMap) -> Result<(), OtherSite> {
        if headers.contains_key(header::AUTHORIZATION) {
            return Ok(());
        }
        self.check_always(headers)
    }

    /// The same, also for a request with its own `Authorization`: for sockets.
    pub fn check_always(&self, headers: &HeaderMap) -> Result<(), OtherSite> {
        if let Some(site) = headers.get("sec-fetch-site")
            && !matches!(site.as_bytes(), b"same-origin" | b"none")
        {
            return Err(OtherSite);
        }
        match headers.get_all(header::ORIGIN).iter().collect::<Vec<_>>().as_slice() {
            [] => Ok(()),
            [origin] => origin.to_str().ok().filter(|origin| self.is_own(origin, headers)).map(|_| ()).ok_or(OtherSite),
            _ => Err(OtherSite),
        }
    }

    fn is_own(&self, origin: &str, headers: &HeaderMap) -> bool {
        let origin = origin.to_ascii_lowercase();
        if self.0.as_deref() == Some(origin.as_str()) {
            return true;
        }
        if self.0.is_some() {
            return false;
        }
        let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
        origin.split_once("://").is_some_and(|(scheme, authority)| {
            matches!(scheme, "http" | "https") && !authority.is_empty() && authority.eq_ignore_ascii_case(host)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| (http::HeaderName::from_static(name), http::HeaderValue::from_static(value)))
            .collect()
    }

    #[test]
    fn only_our_own_pages_and_programs_pass() {
        let own = OwnOrigin::of("https://samenvraag.example/pad");
        for (pairs, passes) in [
            (&[][..], true),
            (&[("origin", "https://samenvraag.example")], true),
            (&[("origin", "https://Samenvraag.example"), ("sec-fetch-site", "same-origin")], true),
            (&[("origin", "http://samenvraag.example")], false),
            (&[("origin", "https://evil.example")], false),
            (&[("origin", "https://samenvraag.example.evil.example")], false),
            (&[("origin", "null")], false),
            (&[("sec-fetch-site", "cross-site")], false),
            (&[("sec-fetch-site", "same-site")], false),
            (&[("origin", "https://samenvraag.example"), ("sec-fetch-site", "cross-site")], false),
            (&[("origin", "https://evil.example"), ("authorization", "Bearer x")], true),
        ] {
            assert_eq!(own.check(&headers(pairs)).is_ok(), passes, "{pairs:?}");
        }
    }

    #[test]
    fn without_a_public_address_the_host_that_was_asked_decides() {
        let own = OwnOrigin::default();
        assert!(own.check(&headers(&[("host", "localhost:8080"), ("origin", "http://localhost:8080")])).is_ok());
        assert!(own.check(&headers(&[("host", "localhost:8080"), ("origin", "http://localhost:8081")])).is_err());
        assert!(own.check(&headers(&[("origin", "http://")])).is_err());
        assert!(
            own.check_always(&headers(&[("origin", "http://evil.example"), ("authorization", "Bearer x")])).is_err()
        );
    }
}
