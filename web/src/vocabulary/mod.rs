//! The closed sets of the contract (states, roles, kinds) as Rust enums, with their words in both languages.
//! The names are those of the schema, compared by a test; texts of single pages are not here.

mod challenges;
mod deeds;
mod needs;
mod organisations;
mod pilots;
mod solutions;
mod voting;

pub use challenges::*;
pub use deeds::deed;
pub use needs::*;
pub use organisations::*;
pub use pilots::*;
pub use solutions::*;
pub use voting::*;

use crate::locale::Locale;

/// How a state feels, shown by colour and always beside its word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Nothing going on, or put aside.
    Quiet,
    /// Under way.
    Active,
    /// Someone must do something.
    Waiting,
    /// It went well.
    Good,
    /// It ended otherwise.
    Bad,
}

impl Tone {
    /// The class that colours a badge.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Quiet => "sv-badge--quiet",
            Self::Active => "sv-badge--active",
            Self::Waiting => "sv-badge--waiting",
            Self::Good => "sv-badge--good",
            Self::Bad => "sv-badge--bad",
        }
    }
}

/// A value of a closed set.
pub trait Code: Copy + PartialEq + Sized + 'static {
    /// All of them, in the schema's order.
    const ALL: &'static [Self];
    /// The name in the schema.
    fn code(&self) -> &'static str;
    /// Finds one by its name in the schema, as an address or a form carries it.
    fn parse(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.code() == code)
    }
}

/// A value with a word of its own.
pub trait Word {
    /// The word.
    fn word(&self, locale: Locale) -> &'static str;
    /// How it feels.
    fn tone(&self) -> Tone;
}

impl<W: Word + ?Sized> Word for &W {
    fn word(&self, locale: Locale) -> &'static str {
        (**self).word(locale)
    }

    fn tone(&self) -> Tone {
        (**self).tone()
    }
}

/// Declares a closed set without words: `codes! { pub enum NeedOrder { Newest = "NEWEST" } }`.
macro_rules! codes {
    ($( $(#[$about:meta])* $name:ident { $($variant:ident = $code:literal),+ $(,)? } )+) => {$(
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $(#[doc = concat!("`", $code, "`")] #[serde(rename = $code)] $variant),+
        }

        impl $crate::vocabulary::Code for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];

            fn code(&self) -> &'static str {
                match self {
                    $(Self::$variant => $code),+
                }
            }
        }
    )+};
}

/// Declares a closed set with words and tones: `Draft = "DRAFT" Quiet "Concept" / "Draft"`.
macro_rules! words {
    ($( $(#[$about:meta])* $name:ident { $($variant:ident = $code:literal $tone:ident $nl:literal / $en:literal),+ $(,)? } )+) => {$(
        codes! { $(#[$about])* $name { $($variant = $code),+ } }

        impl $crate::vocabulary::Word for $name {
            fn word(&self, locale: $crate::locale::Locale) -> &'static str {
                match (self, locale) {
                    $(
                        (Self::$variant, $crate::locale::Locale::Nl) => $nl,
                        (Self::$variant, $crate::locale::Locale::En) => $en,
                    )+
                }
            }

            fn tone(&self) -> $crate::vocabulary::Tone {
                match self {
                    $(Self::$variant => $crate::vocabulary::Tone::$tone),+
                }
            }
        }
    )+};
}

use {codes, words};

#[cfg(test)]
mod tests;
