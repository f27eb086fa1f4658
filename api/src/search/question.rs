//! What can be asked of search and what it answers.
//! How a question's text is read is in `words`; how it is answered is the engine's.

use std::cmp::Reverse;
use std::fmt;

use uuid::Uuid;

use super::{FacetField, Kind};
use crate::locale::Locale;

/// The most hits in one answer.
pub const MOST: usize = 100;

/// One question. Any text is a good text: what cannot be read is taken as words.
#[derive(Clone, Debug)]
pub struct Question {
    /// Words, `"phrases"` and `-words` that must be absent. Empty asks for everything.
    pub text: String,
    /// Only these kinds; empty means all.
    pub kinds: Vec<Kind>,
    /// For each field the values of which one is enough; all fields must agree.
    pub filters: Vec<(FacetField, Vec<String>)>,
    /// The fields to count.
    pub facets: Vec<FacetField>,
    /// How many hits, at most [`MOST`].
    pub first: usize,
    /// The hits after this one.
    pub after: Option<Cursor>,
    /// The language of the asker: decides which words are mere fillers.
    pub locale: Locale,
    /// In which order.
    pub sort: Sort,
}

impl Question {
    /// The best twenty answers to a text.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            kinds: Vec::new(),
            filters: Vec::new(),
            facets: Vec::new(),
            first: 20,
            after: None,
            locale: Locale::Nl,
            sort: Sort::Relevance,
        }
    }
}

/// In which order hits come. Each ends with the newest publication first, then the id.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The best first.
    #[default]
    Relevance,
    /// The newest first.
    Newest,
    /// The nearest deadline first, those without one last.
    Deadline,
}

/// The answer to a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The hits of this page.
    pub hits: Vec<Hit>,
    /// The counted fields; within a field the most frequent value first.
    pub facets: Vec<FacetCount>,
    /// How many there are on all pages.
    pub total: u64,
    /// Where the next page begins; `None` on the last.
    pub next: Option<Cursor>,
}

/// One thing that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// What it is.
    pub kind: Kind,
    /// Its id.
    pub id: Uuid,
    /// The path of its page.
    pub path: String,
    /// How well it fits; comparable within one answer only.
    pub score: f32,
    /// Its title, with the words that were asked for marked.
    pub title_marked: Vec<Fragment>,
    /// A piece of its text around the words that were asked for.
    pub snippet_marked: Vec<Fragment>,
    /// Its place, to ask for what comes after it.
    pub cursor: Cursor,
}

/// A piece of text that is marked or not. Plain text: whoever shows it escapes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fragment {
    /// The text.
    pub text: String,
    /// Whether it was asked for.
    pub marked: bool,
}

/// How many answers have a value, were all filters but those of its own field applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetCount {
    /// The field.
    pub field: FacetField,
    /// The value's code.
    pub value: String,
    /// How many.
    pub count: u64,
}

/// A place in an order: it stays right when things are added or removed around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cursor {
    primary: Reverse<i64>,
    published: Reverse<i64>,
    id: u128,
}

impl Cursor {
    pub(super) const fn new(primary: i64, published: i64, id: u128) -> Self {
        Self { primary: Reverse(primary), published: Reverse(published), id }
    }

    /// Reads a cursor that was given out before.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = hex::decode(text).ok()?;
        let (primary, rest) = bytes.split_first_chunk::<8>()?;
        let (published, id) = rest.split_first_chunk::<8>()?;
        let id = u128::from_be_bytes(id.try_into().ok()?);
        Some(Self::new(i64::from_be_bytes(*primary), i64::from_be_bytes(*published), id))
    }
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}{:016x}{:032x}", self.primary.0, self.published.0, self.id)
    }
}
