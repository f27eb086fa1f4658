//! The languages we speak and how a visitor's language is found: cookie, then browser, then Dutch.
//! Holds no texts; those are in the `texts.rs` beside each page.

use http::{HeaderMap, header};

use crate::cookies;

/// The cookie that keeps a chosen language.
pub const COOKIE: &str = "language";

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Locale {
    /// Nederlands
    #[default]
    Nl,
    /// English
    En,
}

impl Locale {
    /// Both languages, ours first.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The language tag, as in `<html lang>`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// The language's own name.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Nl => "Nederlands",
            Self::En => "English",
        }
    }

    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Nl => Self::En,
            Self::En => Self::Nl,
        }
    }

    /// Reads a tag such as `nl`, `nl-BE` or `en-GB`.
    pub fn parse(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next()?.trim();
        Self::ALL.into_iter().find(|locale| locale.tag().eq_ignore_ascii_case(primary))
    }

    /// The language of a request.
    pub fn of(headers: &HeaderMap) -> Self {
        cookies::read(headers, COOKIE)
            .and_then(|tag| Self::parse(&tag))
            .or_else(|| Self::accepted(headers))
            .unwrap_or_default()
    }

    /// The one the browser likes best, by quality, then by place.
    fn accepted(headers: &HeaderMap) -> Option<Self> {
        let value = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
        let mut best: Option<(Self, f32)> = None;
        for part in value.split(',') {
            let (tag, parameters) = part.split_once(';').unwrap_or((part, ""));
            let quality = parameters.trim().strip_prefix("q=").map_or(1.0, |q| q.parse().unwrap_or(0.0));
            if let Some(locale) = Self::parse(tag.trim())
                && quality > best.map_or(0.0, |(_, found)| found)
            {
                best = Some((locale, quality));
            }
        }
        best.map(|(locale, _)| locale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asking(name: header::HeaderName, value: &str) -> Locale {
        let mut headers = HeaderMap::new();
        headers.insert(name, value.parse().expect("a header value"));
        Locale::of(&headers)
    }

    #[test]
    fn dutch_is_spoken_unless_english_is_liked_better() {
        assert_eq!(Locale::of(&HeaderMap::new()), Locale::Nl);
        assert_eq!(asking(header::ACCEPT_LANGUAGE, "de, fr;q=0.8"), Locale::Nl);
        assert_eq!(asking(header::ACCEPT_LANGUAGE, "en-GB,en;q=0.9,nl;q=0.8"), Locale::En);
        assert_eq!(asking(header::ACCEPT_LANGUAGE, "en;q=0.2, nl;q=0.8"), Locale::Nl);
        assert_eq!(asking(header::ACCEPT_LANGUAGE, "en;q=x,,;;q=1"), Locale::Nl);
    }

    #[test]
    fn a_chosen_language_wins() {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_LANGUAGE, "nl".parse().expect("a header value"));
        headers.insert(header::COOKIE, "a=b; language=en".parse().expect("a header value"));
        assert_eq!(Locale::of(&headers), Locale::En);
    }
}
