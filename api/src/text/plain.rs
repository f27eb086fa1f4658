//! Texts without marks: titles of one line, plain text of several.
//! Text with marks is `Markdown`.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::clean;
use crate::error::Problem;
use crate::error::texts::{REQUIRED, TOO_LONG};

/// A title: one line, never empty, at most [`Title::MAX`] characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[sqlx(transparent)]
#[serde(transparent)]
pub struct Title(String);

impl Title {
    /// The longest title, in characters.
    pub const MAX: usize = 140;

    /// Takes a title as somebody typed it; what is wrong is a problem of `field`.
    pub fn parse(field: &str, raw: &str) -> Result<Self, Problem> {
        fitting(field, clean::line(raw), Self::MAX).map(Self)
    }

    /// The title as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Title {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Text of one or more lines without marks, never empty.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[sqlx(transparent)]
#[serde(transparent)]
pub struct PlainText(String);

impl PlainText {
    /// Takes a text of at most `max` characters; what is wrong is a problem of `field`.
    pub fn parse(field: &str, raw: &str, max: usize) -> Result<Self, Problem> {
        fitting(field, clean::lines(raw), max).map(Self)
    }

    /// As [`PlainText::parse`], where an empty text means that there is none.
    pub fn parse_optional(field: &str, raw: Option<&str>, max: usize) -> Result<Option<Self>, Problem> {
        match raw.map(clean::lines) {
            Some(text) if !text.is_empty() => fitting(field, text, max).map(|text| Some(Self(text))),
            _ => Ok(None),
        }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PlainText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A washed text, when it is neither empty nor longer than `max` characters.
pub(super) fn fitting(field: &str, text: String, max: usize) -> Result<String, Problem> {
    if text.is_empty() {
        Err(Problem::new(field, &REQUIRED))
    } else if clean::length(&text) > max {
        Err(Problem::new(field, &TOO_LONG).with("max", max))
    } else {
        Ok(text)
    }
}

/// The beginning of a text on one line, at most `max` characters, cut between words with an `…`.
pub fn excerpt(text: &str, max: usize) -> String {
    let line = clean::line(text);
    if clean::length(&line) <= max {
        return line;
    }
    let head: String = line.chars().take(max.saturating_sub(1)).collect();
    let whole = match head.rfind(' ') {
        // Not more than half may be lost to a long word.
        Some(at) if at * 2 >= head.len() => &head[..at],
        _ => &head,
    };
    format!("{}…", whole.trim_end_matches([' ', ',', ';', ':', '.']))
}
