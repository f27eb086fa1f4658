//! Slugs: the part of an address that a reader can read.
//! Whether a slug is still free is the feature's to know.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::fold;
use super::texts::SLUG_INVALID;
use crate::error::Problem;

/// A readable part of an address: small letters and digits in groups joined by single hyphens.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, sqlx::Type)]
#[sqlx(transparent)]
#[serde(transparent)]
pub struct Slug(String);

impl Slug {
    /// The longest slug, in characters.
    pub const MAX: usize = 80;

    /// Takes a slug as somebody wrote it; a wrong one is a problem of `field`.
    pub fn parse(field: &str, raw: &str) -> Result<Self, Problem> {
        let text = raw.trim();
        if !text.is_empty() && text.len() <= Self::MAX && slug(text) == text {
            Ok(Self(text.to_owned()))
        } else {
            Err(Problem::new(field, &SLUG_INVALID))
        }
    }

    /// The slug of a title; `None` when the title has no letter or digit that fits an address.
    pub fn of(title: &str) -> Option<Self> {
        let made = slug(title);
        (!made.is_empty()).then_some(Self(made))
    }

    /// The same slug with a number, for when the bare one is taken: `stroomuitval-2`.
    #[must_use]
    pub fn numbered(&self, number: u32) -> Self {
        let tail = format!("-{number}");
        let room = Self::MAX - tail.len();
        let head = self.0.get(..room).unwrap_or(&self.0).trim_end_matches('-');
        Self(format!("{head}{tail}"))
    }

    /// The two slugs a new thing tries: that of its title, and the same with a number out of its id, for when the
    /// first is taken. A title without any fitting sign is called `otherwise`.
    pub fn choices(title: &str, otherwise: &str, id: uuid::Uuid) -> [Self; 2] {
        let bare = Self::of(title).unwrap_or_else(|| Self(slug(otherwise)));
        let number = u32::try_from(id.as_u128() & 0x7fff_ffff).unwrap_or_default();
        let numbered = bare.numbered(number);
        [bare, numbered]
    }

    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Makes a slug out of any text; empty when nothing in it fits an address.
///
/// ```
/// assert_eq!(api::text::slug("'s Nachts veilig naar het toilet!"), "s-nachts-veilig-naar-het-toilet");
/// ```
pub fn slug(text: &str) -> String {
    let mut out = String::new();
    for word in fold(text).split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        let joint = usize::from(!out.is_empty());
        if out.len() + joint + word.len() > Slug::MAX {
            if out.is_empty() {
                // One endless word: it is all ASCII, so every place is a character's edge.
                out.push_str(&word[..Slug::MAX]);
            }
            break;
        }
        if joint == 1 {
            out.push('-');
        }
        out.push_str(word);
    }
    out
}
