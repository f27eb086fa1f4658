//! Reading and writing the few cookies the pages use.
//! Knows no meaning of any of them.

use std::fmt::Write as _;

use http::{HeaderMap, HeaderValue, header};

use crate::encode;

/// The value of a cookie in a request.
pub fn read(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(found, _)| *found == name)
        .and_then(|(_, value)| encode::decode(value))
}

/// A cookie to set.
#[derive(Clone, Debug)]
pub struct Cookie<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its value, encoded on the way out.
    pub value: &'a str,
    /// How long the browser keeps it; none means until it closes, zero means forget.
    pub seconds: Option<i64>,
    /// Whether it travels over HTTPS only.
    pub is_secure: bool,
}

impl Cookie<'_> {
    /// As a `Set-Cookie` header. Always `HttpOnly` and `SameSite=Lax`.
    pub fn header(&self) -> Option<HeaderValue> {
        let mut text = format!("{}={}; Path=/; HttpOnly; SameSite=Lax", self.name, encode::component(self.value));
        if let Some(seconds) = self.seconds {
            // Writing to a String cannot fail.
            let _ = write!(text, "; Max-Age={seconds}");
        }
        if self.is_secure {
            text.push_str("; Secure");
        }
        HeaderValue::try_from(text).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_comes_back_as_it_was_set() {
        let value = "Bewaard; dank u, José = 100%";
        let set = Cookie { name: "flash", value, seconds: Some(60), is_secure: true }.header().expect("a header");
        let text = set.to_str().expect("ascii");
        assert!(text.ends_with("; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure"));
        let mut headers = HeaderMap::new();
        let pair = text.split(';').next().expect("a pair");
        headers.insert(header::COOKIE, format!("x=1; {pair}").parse().expect("a header value"));
        assert_eq!(read(&headers, "flash").as_deref(), Some(value));
        assert_eq!(read(&headers, "lash"), None);
    }
}
