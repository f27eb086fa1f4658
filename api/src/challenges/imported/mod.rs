//! Challenges from elsewhere: public, searchable and matchable, but nobody here writes them and they take no submissions.
//! Not here: reading files and who may import (the imports' room).

pub mod actions;
mod store;

use super::{ChallengeState, sections};
use crate::{
    db::Timestamp,
    ids::ChallengeId,
    text::{PlainText, Title},
    vocabulary::{Language, LifeDomain, TargetGroup},
};

/// A challenge from elsewhere, understood.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The collection it comes from.
    pub source_name: String,
    /// Its key there.
    pub reference: String,
    /// Its page there.
    pub url: Option<String>,
    /// In a few words.
    pub title: Title,
    /// In a few sentences.
    pub summary: PlainText,
    /// The whole text, as one section.
    pub section: sections::NewSection,
    /// The language it is written in.
    pub language: Language,
    /// Whether it still takes answers, there.
    pub is_open: bool,
    /// Until when, there.
    pub closes_at: Option<Timestamp>,
    /// The parts of life it is about.
    pub life_domains: Vec<LifeDomain>,
    /// Whom it concerns.
    pub target_groups: Vec<TargetGroup>,
}

impl Imported {
    /// Where it stands at this moment.
    fn state(&self, now: Timestamp) -> ChallengeState {
        let is_past = self.closes_at.is_some_and(|closes_at| closes_at <= now);
        if self.is_open && !is_past { ChallengeState::Published } else { ChallengeState::Closed }
    }
}

/// What became of an item of an import.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakenIn {
    /// It was new.
    Created(ChallengeId),
    /// It was known, and changed.
    Updated(ChallengeId),
    /// It was known as it is.
    Unchanged(ChallengeId),
}
