//! Solutions: a provider's entries in the catalogue, which answer challenges and can be tried.
//! Here: what a solution is, its states and the meaning of what people type. Who may do what is in `policy.rs`.

pub mod actions;
pub mod graphql;
mod imported;
mod input;
pub mod loader;
pub mod mutations;
pub mod policy;
pub mod projection;
mod store;
pub mod texts;

#[cfg(test)]
mod tests;

pub use self::{
    imported::{Imported, ImportedInput, TakenIn, take_in},
    input::{Draft, DraftInput, Edit, EditInput},
};

use crate::{
    db::{self, FromRow, Read, Timestamp},
    error::Result,
    ids::{OrganisationId, SolutionId},
    text::{Markdown, PlainText},
    viewer::Viewer,
    vocabulary::{ContextCondition, Language, LifeDomain, TargetGroup, once},
};

/// The longest summary, in characters.
pub const SUMMARY_MAX: usize = 500;
/// The longest body, in characters.
pub const BODY_MAX: usize = 10_000;
/// The longest note on price or data, and the longest reason, in characters.
pub const NOTE_MAX: usize = 2_000;

db::text_enum! {
    /// Where a solution stands.
    #[derive(async_graphql::Enum)]
    pub enum SolutionState {
        /// Only its organisation sees it.
        Draft = "draft",
        /// In the catalogue.
        Published = "published",
        /// No longer offered, with a reason.
        Withdrawn = "withdrawn",
    }
}

db::text_enum! {
    /// What can be done with a solution.
    #[derive(async_graphql::Enum)]
    #[graphql(name = "SolutionAction")]
    pub enum SolutionAct {
        /// Change its words.
        Edit = "edit",
        /// Put it into the catalogue.
        Publish = "publish",
        /// Take it out of the catalogue, with a reason.
        Withdraw = "withdraw",
        /// Answer a challenge with it.
        Submit = "submit",
    }
}

impl SolutionAct {
    /// The states from which this act is possible.
    pub const fn from(self) -> &'static [SolutionState] {
        use SolutionState::{Draft, Published, Withdrawn};
        match self {
            Self::Edit => &[Draft, Published],
            Self::Publish => &[Draft, Withdrawn],
            Self::Withdraw | Self::Submit => &[Published],
        }
    }

    /// The state to which this act leads, if it leads to another one.
    pub const fn to(self) -> Option<SolutionState> {
        match self {
            Self::Publish => Some(SolutionState::Published),
            Self::Withdraw => Some(SolutionState::Withdrawn),
            Self::Edit | Self::Submit => None,
        }
    }
}

db::text_enum! {
    /// How one pays for a solution.
    #[derive(async_graphql::Enum, Default)]
    pub enum PriceModel {
        /// It costs nothing.
        Free = "free",
        /// One buys it.
        Purchase = "purchase",
        /// One rents it.
        Rent = "rent",
        /// One pays each month or year.
        Subscription = "subscription",
        /// One pays for each use.
        PerUse = "per_use",
        /// The price is made for who asks.
        #[default]
        OnRequest = "on_request",
    }
}

/// A solution as it is kept.
#[derive(Clone, Debug, FromRow)]
#[expect(clippy::struct_excessive_bools, reason = "its readiness stands in a column each")]
pub struct Solution {
    /// Its id.
    pub id: SolutionId,
    /// Its place in an address.
    pub slug: String,
    /// Who offers it; `None` when imported.
    pub organisation_id: Option<OrganisationId>,
    /// What it is called.
    pub name: String,
    /// In a few sentences.
    pub summary: String,
    /// What a resident can do with it; Markdown.
    pub body: Markdown,
    /// Where it stands.
    pub state: SolutionState,
    /// The language it is written in.
    pub language: Language,
    /// Its own pages.
    pub website: Option<String>,
    /// Fitted to those who use it.
    pub is_matched: bool,
    /// Known to those who need it.
    pub is_visible: bool,
    /// Can be tried somewhere.
    pub can_be_experienced: bool,
    /// Can be borrowed.
    pub can_be_borrowed: bool,
    /// How one pays.
    pub price_model: PriceModel,
    /// What it costs, in words.
    pub price_note: Option<String>,
    /// What it does with personal data, in words.
    pub data_note: Option<String>,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it came into the catalogue.
    pub published_at: Option<Timestamp>,
    /// Why it was withdrawn.
    pub reason: Option<String>,
    /// The collection it was imported from.
    pub source_name: Option<String>,
    /// Its key in that collection.
    pub source_reference: Option<String>,
    /// Its page in that collection.
    pub source_url: Option<String>,
}

/// What a solution is ready for: well matched, visible, can be experienced, can be borrowed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "four independent facts, each a question of its own on the page")]
pub struct Readiness {
    /// Fitted to those who use it.
    pub is_matched: bool,
    /// Known to those who need it.
    pub is_visible: bool,
    /// Can be tried somewhere.
    pub can_be_experienced: bool,
    /// Can be borrowed.
    pub can_be_borrowed: bool,
}

impl Solution {
    /// What it is ready for.
    pub const fn readiness(&self) -> Readiness {
        Readiness {
            is_matched: self.is_matched,
            is_visible: self.is_visible,
            can_be_experienced: self.can_be_experienced,
            can_be_borrowed: self.can_be_borrowed,
        }
    }
}

/// The words that describe a solution, each once and in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tags {
    /// The parts of life it is about.
    pub life_domains: Vec<LifeDomain>,
    /// Whom it is for.
    pub target_groups: Vec<TargetGroup>,
    /// How someone must live for it to work.
    pub context_needed: Vec<ContextCondition>,
    /// Under which conditions it does not work.
    pub context_excluded: Vec<ContextCondition>,
}

impl Tags {
    /// The same words, each once and in order.
    #[must_use]
    pub fn once(mut self) -> Self {
        once(&mut self.life_domains);
        once(&mut self.target_groups);
        once(&mut self.context_needed);
        once(&mut self.context_excluded);
        self
    }
}

/// A reason that somebody else will read.
pub fn reason(raw: &str) -> Result<PlainText> {
    Ok(PlainText::parse("reason", raw, NOTE_MAX)?)
}

/// Those of the solutions that the viewer may see.
pub async fn by_ids(read: impl Read, viewer: &Viewer, ids: &[SolutionId]) -> Result<Vec<Solution>> {
    store::by_ids(read, viewer, ids).await
}

/// What a solution is called, whoever may see it; for letters to its own organisation.
pub async fn name_of(read: impl Read, id: SolutionId) -> Result<String> {
    store::name_of(read, id).await
}
