//! The languages we speak, and how a reader asks for one.
//! Not here: the sentences themselves (each feature's `texts.rs`, templates).

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language the platform speaks. Dutch comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// Dutch, the language of the house.
    #[default]
    Nl,
    /// English.
    En,
}

impl Locale {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The language tag, as in `lang="nl"`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// The language's own name for itself.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nl => "Nederlands",
            Self::En => "English",
        }
    }

    /// The best of our languages for an `Accept-Language` header; Dutch when none fits.
    pub fn from_accept_language(header: &str) -> Self {
        let mut best: Option<(u16, Self)> = None;
        for wish in header.split(',') {
            let mut parts = wish.split(';').map(str::trim);
            let tag = parts.next().unwrap_or_default();
            let weight = parts.find_map(|part| part.strip_prefix("q=")).map_or(Some(1000), thousandths).unwrap_or(0);
            let locale = if tag == "*" { Some(Self::default()) } else { tag.parse().ok() };
            if let Some(locale) = locale
                && weight > best.map_or(0, |(heaviest, _)| heaviest)
            {
                best = Some((weight, locale));
            }
        }
        best.map_or_else(Self::default, |(_, locale)| locale)
    }
}

/// A quality value such as `0.8`, in thousandths.
fn thousandths(text: &str) -> Option<u16> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if fraction.len() > 3 || !digits(fraction) || !digits(whole) {
        return None;
    }
    let whole: u16 = whole.parse().ok().filter(|whole| *whole <= 1)?;
    let fraction: u16 = format!("{fraction:0<3}").parse().ok()?;
    Some((whole * 1000 + fraction).min(1000))
}

/// A text that names none of our languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownLocale;

impl FromStr for Locale {
    type Err = UnknownLocale;

    fn from_str(tag: &str) -> Result<Self, UnknownLocale> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|locale| locale.tag().eq_ignore_ascii_case(primary)).ok_or(UnknownLocale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_language_we_speak_wins_and_dutch_is_the_fallback() {
        for (header, expected) in [
            ("", Locale::Nl),
            ("fr, de;q=0.9", Locale::Nl),
            ("en", Locale::En),
            ("en-GB,en;q=0.9,nl;q=0.8", Locale::En),
            ("fr, en;q=0.5, nl;q=0.7", Locale::Nl),
            ("nl-BE", Locale::Nl),
            ("en;q=0, nl;q=0.1", Locale::Nl),
            ("en;q=0", Locale::Nl),
            ("*", Locale::Nl),
            ("en;q=oops, nl", Locale::Nl),
            ("\u{0};;;q=,,,", Locale::Nl),
        ] {
            assert_eq!(Locale::from_accept_language(header), expected, "{header:?}");
        }
    }
}
