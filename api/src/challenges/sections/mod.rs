//! Sections: the parts of a challenge's text, which several people write at the same time.
//! Not here: the exact whole that is signed (`versions/`).

pub mod actions;
pub(super) mod store;

use super::both;
use crate::{
    db::{FromRow, Timestamp},
    error::Result,
    ids::{ChallengeId, PersonId, SectionId},
    text::{Markdown, Title},
};

/// The longest body of a section, in characters.
pub const BODY_MAX: usize = 20_000;
/// The most sections of a challenge.
pub const MAX: usize = 30;

/// A section as it is kept.
#[derive(Clone, Debug, FromRow)]
pub struct Section {
    /// Its id.
    pub id: SectionId,
    /// The challenge.
    pub challenge_id: ChallengeId,
    /// Its place in the text, the first being 1.
    pub position: i64,
    /// What it is about.
    pub heading: String,
    /// Its text; Markdown.
    pub body: Markdown,
    /// Rises with each edit.
    pub revision: i64,
    /// When it last changed.
    pub changed_at: Timestamp,
    /// Who changed it.
    pub changed_by: Option<PersonId>,
}

/// A new section, understood.
#[derive(Clone, Debug)]
pub struct NewSection {
    heading: Title,
    body: Markdown,
}

impl NewSection {
    /// Understands what was typed, or tells all that is wrong at once.
    pub fn parse(heading: &str, body: &str) -> Result<Self> {
        let (heading, body) = both(Title::parse("heading", heading), Markdown::parse("body", body, BODY_MAX))?;
        Ok(Self { heading, body })
    }

    /// Whether this section says the same.
    pub(super) fn is(&self, section: &Section) -> bool {
        self.heading.as_str() == section.heading && self.body == section.body
    }
}

/// A change of words; what is `None` stays.
#[derive(Clone, Debug)]
pub struct SectionEdit {
    heading: Option<Title>,
    body: Option<Markdown>,
}

impl SectionEdit {
    /// Understands what was typed, or tells all that is wrong at once.
    pub fn parse(heading: Option<&str>, body: Option<&str>) -> Result<Self> {
        let (heading, body) = both(
            heading.map(|heading| Title::parse("heading", heading)).transpose(),
            body.map(|body| Markdown::parse("body", body, BODY_MAX)).transpose(),
        )?;
        Ok(Self { heading, body })
    }
}
