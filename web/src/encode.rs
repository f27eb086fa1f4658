//! Percent-encoding for addresses and cookies.
//! Does no HTML escaping; the templates do.

use std::fmt::Write as _;

/// Encodes everything but unreserved characters, so that the text is one part of an address.
pub fn component(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// Undoes [`component`]; `None` when it is not well-formed UTF-8.
pub fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        if first == b'%' {
            let digits = std::str::from_utf8(tail.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &tail[2..];
        } else {
            bytes.push(first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).ok()
}

/// An address with query parameters; empty values are left out.
pub fn address(path: &str, parameters: &[(&str, &str)]) -> String {
    let mut out = path.to_owned();
    let mut separator = if path.contains('?') { '&' } else { '?' };
    for (name, value) in parameters.iter().filter(|(_, value)| !value.is_empty()) {
        let _ = write!(out, "{separator}{}={}", component(name), component(value));
        separator = '&';
    }
    out
}

/// A path of this site to come back to, or `/`: never another site, a scheme or a line break.
pub fn local_path(text: &str) -> &str {
    let is_local = text.starts_with('/')
        && !text.starts_with("//")
        && !text.starts_with("/\\")
        && text.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    if is_local { text } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_return_path_never_leaves_the_site() {
        assert_eq!(local_path("/needs?domain=living"), "/needs?domain=living");
        for evil in ["//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nSet-Cookie: x", "", "needs"] {
            assert_eq!(local_path(evil), "/");
        }
    }

    #[test]
    fn empty_parameters_are_left_out_of_an_address() {
        assert_eq!(address("/needs", &[("q", "trap & drempel"), ("after", "")]), "/needs?q=trap%20%26%20drempel");
        assert_eq!(address("/needs", &[]), "/needs");
    }
}
