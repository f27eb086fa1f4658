//! Adoptions: another municipality wants what a pilot tried, prepares it, and takes it over or gives it up.
//! Here: what an adoption is, its states and the meaning of what people type. Who may do what is in `policy.rs`.

pub mod actions;
pub mod graphql;
pub mod loader;
pub mod policy;
mod store;
#[cfg(test)]
mod tests;
pub mod texts;

use crate::{
    db::{self, FromRow, Timestamp},
    error::Result,
    ids::{AdoptionId, OrganisationId, PilotId},
    text::PlainText,
};

/// The longest note and the longest reason, in characters.
pub const NOTE_MAX: usize = 2_000;

db::text_enum! {
    /// How far a municipality is in taking something over.
    #[derive(async_graphql::Enum)]
    pub enum AdoptionState {
        /// It wants this too.
        Interested = "interested",
        /// It makes ready.
        Preparing = "preparing",
        /// It has it.
        Adopted = "adopted",
        /// It gave it up, with a reason.
        Discontinued = "discontinued",
    }
}

db::text_enum! {
    /// What can be done with an adoption.
    #[derive(async_graphql::Enum)]
    #[graphql(name = "AdoptionAction")]
    pub enum AdoptionAct {
        /// Make ready.
        Prepare = "prepare",
        /// Say that it is there.
        Adopt = "adopt",
        /// Give it up, with a reason.
        Discontinue = "discontinue",
    }
}

impl AdoptionAct {
    /// The states from which this act is possible.
    pub const fn from(self) -> &'static [AdoptionState] {
        match self {
            Self::Prepare => &[AdoptionState::Interested],
            Self::Adopt => &[AdoptionState::Preparing],
            Self::Discontinue => &[AdoptionState::Interested, AdoptionState::Preparing],
        }
    }

    /// The state to which this act leads.
    pub const fn to(self) -> AdoptionState {
        match self {
            Self::Prepare => AdoptionState::Preparing,
            Self::Adopt => AdoptionState::Adopted,
            Self::Discontinue => AdoptionState::Discontinued,
        }
    }

    /// The verb under which it stands in the journal.
    pub const fn verb(self) -> &'static str {
        match self {
            Self::Prepare => "adoption.prepare",
            Self::Adopt => "adoption.adopt",
            Self::Discontinue => "adoption.discontinue",
        }
    }
}

/// An adoption as it is kept.
#[derive(Clone, Debug, FromRow)]
pub struct Adoption {
    /// Its id.
    pub id: AdoptionId,
    /// What was tried.
    pub pilot_id: PilotId,
    /// The municipality that wants it too.
    pub organisation_id: OrganisationId,
    /// How far it is.
    pub state: AdoptionState,
    /// In its own words.
    pub note: Option<String>,
    /// Why it was given up.
    pub reason: Option<String>,
    /// When the interest was told.
    pub created_at: Timestamp,
    /// When it last changed.
    pub changed_at: Timestamp,
}

/// What a municipality says beside its act; nothing when it is empty.
pub fn note(raw: Option<&str>) -> Result<Option<PlainText>> {
    Ok(PlainText::parse_optional("note", raw, NOTE_MAX)?)
}

/// A reason that everyone will read.
pub fn reason(raw: &str) -> Result<PlainText> {
    Ok(PlainText::parse("reason", raw, NOTE_MAX)?)
}
