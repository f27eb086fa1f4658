//! Markdown as somebody wrote it, washed and measured once at the edge.
//! How it becomes HTML is in `render`.

use pulldown_cmark::{Event, Options, Parser};
use serde::{Deserialize, Serialize};

use super::plain::fitting;
use super::texts::TEXT_TOO_DEEP;
use super::{clean, excerpt, render};
use crate::error::Problem;

/// How many lists, quotes and emphases may stand inside each other. Deeper ones cost quadratic time.
const DEEPEST: usize = 64;

/// A text with marks: never empty, `\n` line ends, no control characters, NFC, not nested too deep.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[sqlx(transparent)]
#[serde(transparent)]
pub struct Markdown(String);

impl Markdown {
    /// Takes a text of at most `max` characters; what is wrong is a problem of `field`.
    pub fn parse(field: &str, raw: &str, max: usize) -> Result<Self, Problem> {
        let text = fitting(field, clean::lines(raw), max)?;
        if is_too_deep(&text) {
            return Err(Problem::new(field, &TEXT_TOO_DEEP));
        }
        Ok(Self(text))
    }

    /// As [`Markdown::parse`], where an empty text means that there is none.
    pub fn parse_optional(field: &str, raw: Option<&str>, max: usize) -> Result<Option<Self>, Problem> {
        match raw.filter(|raw| !clean::lines(raw).is_empty()) {
            Some(raw) => Self::parse(field, raw, max).map(Some),
            None => Ok(None),
        }
    }

    /// The text with its marks, as it is kept and edited.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Safe HTML. `heading` is the level (2 to 6) at which the text's first heading stands on the page.
    pub fn html(&self, heading: u8) -> String {
        render::html(&self.0, heading)
    }

    /// The words alone, one line per block.
    pub fn plain(&self) -> String {
        render::plain(&self.0, false)
    }

    /// The words alone, with `# ` before headings, as search likes a body.
    pub fn searchable(&self) -> String {
        render::plain(&self.0, true)
    }

    /// The beginning of the words alone, on one line, at most `max` characters.
    pub fn excerpt(&self, max: usize) -> String {
        excerpt(&self.plain(), max)
    }
}

/// What of Markdown we take: tables and ~~strike-through~~ beside the common core.
pub(super) fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH
}

/// Counts parser events, which is linear; drawing what is nested is not.
pub(super) fn is_too_deep(text: &str) -> bool {
    let mut depth = 0usize;
    Parser::new_ext(text, options()).any(|event| {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > DEEPEST
    })
}
