//! Which media type a client sends and which it can read.
//! The bodies themselves are read in `request.rs` and written in `answer.rs`.

use http::{HeaderMap, HeaderValue, header};

/// The two ways to write an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Accept {
    /// `application/graphql-response+json`: the status tells whether the document was run.
    GraphQl,
    /// `application/json`: 200 whenever the request itself was well made.
    Json,
}

impl Accept {
    /// The header of the answer.
    pub const fn content_type(self) -> HeaderValue {
        match self {
            Self::GraphQl => HeaderValue::from_static("application/graphql-response+json; charset=utf-8"),
            Self::Json => HeaderValue::from_static("application/json; charset=utf-8"),
        }
    }
}

/// The best of the two for this client; `None` when it reads neither.
pub fn of(headers: &HeaderMap) -> Option<Accept> {
    let mut wishes = headers.get_all(header::ACCEPT).iter().filter_map(|wish| wish.to_str().ok()).peekable();
    if wishes.peek().is_none() {
        return Some(Accept::Json);
    }
    let mut best: Option<(f32, Accept)> = None;
    for wish in wishes.flat_map(|line| line.split(',')) {
        let mut parts = wish.split(';').map(str::trim);
        let accept = match parts.next().unwrap_or_default().to_ascii_lowercase().as_str() {
            "application/graphql-response+json" => Accept::GraphQl,
            "application/json" | "application/*" | "*/*" => Accept::Json,
            _ => continue,
        };
        let (mut weight, mut is_utf8) = (1.0, true);
        for part in parts {
            if let Some(quality) = part.strip_prefix("q=") {
                weight = quality.parse().unwrap_or(0.0);
            } else if let Some(charset) = part.strip_prefix("charset=") {
                is_utf8 = charset.trim_matches('"').eq_ignore_ascii_case("utf-8");
            }
        }
        if weight > 0.0 && is_utf8 && best.is_none_or(|(heaviest, _)| weight > heaviest) {
            best = Some((weight, accept));
        }
    }
    best.map(|(_, accept)| accept)
}

/// True for exactly one content type, JSON in UTF-8. A browser cannot send that from another site without asking first.
pub fn is_json(headers: &HeaderMap) -> bool {
    let mut given = headers.get_all(header::CONTENT_TYPE).iter();
    let (Some(content_type), None) = (given.next(), given.next()) else { return false };
    let Ok(content_type) = content_type.to_str() else { return false };
    let mut parts = content_type.split(';').map(str::trim);
    parts.next().is_some_and(|media| media.eq_ignore_ascii_case("application/json"))
        && parts.all(|part| {
            let charset = part.split_once('=').filter(|(name, _)| name.trim().eq_ignore_ascii_case("charset"));
            charset.is_none_or(|(_, value)| value.trim().trim_matches('"').eq_ignore_ascii_case("utf-8"))
        })
}
