//! Pilots: a chosen solution tried at named places, under a protocol, with the consent of who takes part.
//! Here: what a pilot is. Its states are in `states.rs`, the meaning of what people type in `input.rs`.

pub mod actions;
pub mod consents;
pub mod graphql;
pub mod indicators;
mod input;
pub mod loader;
pub mod mutations;
pub mod policy;
pub mod projection;
mod states;
mod store;
#[cfg(test)]
mod tests;
pub mod texts;

use time::Date;

pub use input::{Edit, EditInput, Plan, PlanInput, reason};
pub use states::{PilotAct, PilotOutcome, PilotState};
pub use store::Filter;

use crate::{
    db::{FromRow, Read, Timestamp, Tx},
    error::Result,
    ids::{ChallengeId, OrganisationId, PilotId, SolutionId, SubmissionId, WorkingGroupId},
    text::Markdown,
};

/// Below so many people their number is hidden.
pub const SMALL_GROUP: i64 = 5;

/// A pilot as it is kept.
#[derive(Clone, Debug, FromRow)]
pub struct Pilot {
    /// Its id.
    pub id: PilotId,
    /// Its place in an address.
    pub slug: String,
    /// The submission that was chosen.
    pub submission_id: SubmissionId,
    /// The challenge it answers.
    pub challenge_id: ChallengeId,
    /// The solution that is tried.
    pub solution_id: SolutionId,
    /// Who runs it.
    pub working_group_id: WorkingGroupId,
    /// In a few words.
    pub title: String,
    /// Where it stands.
    pub state: PilotState,
    /// What is tried, with whom, how long and how it is measured.
    pub protocol: Markdown,
    /// What whoever takes part must know to decide.
    pub decision_card: Markdown,
    /// Rises with each change of the card.
    pub decision_card_version: i64,
    /// The first day.
    pub starts_on: Option<Date>,
    /// The last day.
    pub ends_on: Option<Date>,
    /// What was decided.
    pub outcome: Option<PilotOutcome>,
    /// Why it was decided so, or halted.
    pub reason: Option<String>,
    /// When it was decided.
    pub decided_at: Option<Timestamp>,
    /// When it was planned.
    pub created_at: Timestamp,
}

/// A pilot that nobody else can change before the write ends, for features that build on it.
pub async fn lock(tx: &mut Tx, id: PilotId) -> Result<Option<crate::db::Locked<Pilot>>> {
    store::lock(tx, id).await
}

/// The municipalities where a pilot runs.
pub async fn municipalities(read: impl Read, id: PilotId) -> Result<Vec<OrganisationId>> {
    Ok(store::places(read, &[id]).await?.into_iter().map(|(_, place)| place).collect())
}
