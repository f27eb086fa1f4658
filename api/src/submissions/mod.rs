//! Submissions: a solution's sealed answer to one challenge. Until the deadline nobody but its own team can read one,
//! whoever holds the database included. Here: what a submission is and its states.
//! Not here: the sealing (`content.rs`), the opening (`jobs.rs`), the judging (`assessments/`).
//!
//! What the team writes is kept in `sealed`; handing it in copies it to `submitted`, gives a receipt, and that is what
//! counts. Editing afterwards leaves what was handed in as it was, until the team hands in again.

pub mod actions;
mod content;
pub mod decisions;
pub mod graphql;
pub mod jobs;
pub mod loader;
pub mod mutations;
pub mod policy;
mod store;
pub mod texts;

#[cfg(test)]
pub(crate) mod tests;

use crate::{
    challenges::ChallengeState,
    db::{self, FromRow, Json, Read, Timestamp},
    error::Result,
    ids::{ChallengeId, OrganisationId, PersonId, SolutionId, SubmissionId, WorkingGroupId},
    text::PlainText,
};

pub(crate) use self::store::{judged, of_team};
pub use self::{
    content::{Answer, AnswerInput, Content, Receipt, SaveInput},
    store::{advance, by_challenge_locked},
};

/// The longest pitch, in characters.
pub const PITCH_MAX: usize = 2_000;
/// The longest answer, in characters.
pub const ANSWER_MAX: usize = 10_000;
/// The longest reason, in characters.
pub const REASON_MAX: usize = 2_000;

db::text_enum! {
    /// Where a submission stands.
    #[derive(async_graphql::Enum)]
    pub enum SubmissionState {
        /// Being written; sealed. Not handed in, or taken up again after it was withdrawn.
        Draft = "draft",
        /// Handed in; sealed.
        Submitted = "submitted",
        /// Opened after the deadline.
        Unsealed = "unsealed",
        /// Cannot be judged, with a reason.
        Ineligible = "ineligible",
        /// Being judged.
        InAssessment = "in_assessment",
        /// Among the best.
        Shortlisted = "shortlisted",
        /// Chosen, with a reason.
        Selected = "selected",
        /// Not chosen, with a reason.
        NotSelected = "not_selected",
        /// Taken back by its team, with a reason.
        Withdrawn = "withdrawn",
    }
}

db::text_enum! {
    /// What can be done with a submission.
    #[derive(async_graphql::Enum)]
    #[graphql(name = "SubmissionAction")]
    pub enum SubmissionAct {
        /// Change its answers.
        Edit = "edit",
        /// Hand it in.
        Submit = "submit",
        /// Take it back, with a reason.
        Withdraw = "withdraw",
        /// Say that it cannot be judged, with a reason.
        MarkIneligible = "mark_ineligible",
        /// Put it among the best.
        Shortlist = "shortlist",
        /// Choose it or not, with a reason.
        Decide = "decide",
        /// Plan a pilot with it.
        PlanPilot = "plan_pilot",
    }
}

impl SubmissionAct {
    /// The states from which this act is possible.
    pub const fn from(self) -> &'static [SubmissionState] {
        use SubmissionState::{Draft, InAssessment, Selected, Shortlisted, Submitted, Unsealed};
        match self {
            Self::Edit | Self::Submit => &[Draft, Submitted],
            Self::Withdraw => &[Draft, Submitted, Unsealed, InAssessment, Shortlisted],
            Self::MarkIneligible => &[Unsealed, InAssessment],
            Self::Shortlist => &[InAssessment],
            Self::Decide => &[InAssessment, Shortlisted],
            Self::PlanPilot => &[Selected],
        }
    }

    /// The states of the challenge in which this act is possible; for the team's own acts the deadline decides.
    pub const fn during(self) -> Option<&'static [ChallengeState]> {
        use ChallengeState::{Assessing, Awarded, Closed, InPilot};
        match self {
            Self::Edit | Self::Submit | Self::Withdraw => None,
            Self::MarkIneligible => Some(&[Closed, Assessing]),
            Self::Shortlist | Self::Decide => Some(&[Assessing]),
            Self::PlanPilot => Some(&[Awarded, InPilot]),
        }
    }

    /// The verb under which it stands in the journal.
    pub const fn verb(self) -> &'static str {
        match self {
            Self::Edit => "submission.save",
            Self::Submit => "submission.submit",
            Self::Withdraw => "submission.withdraw",
            Self::MarkIneligible => "submission.mark_ineligible",
            Self::Shortlist => "submission.shortlist",
            Self::Decide => "submission.decide",
            Self::PlanPilot => "submission.plan_pilot",
        }
    }
}

/// A submission as it is kept, with what its challenge says about it at the moment of the question.
#[derive(Clone, FromRow)]
pub struct Submission {
    /// Its id.
    pub id: SubmissionId,
    /// The challenge it answers.
    pub challenge_id: ChallengeId,
    /// The solution it offers.
    pub solution_id: SolutionId,
    /// Whose it is.
    pub organisation_id: OrganisationId,
    /// Where it stands.
    pub state: SubmissionState,
    /// What the team writes, encrypted.
    pub sealed: Vec<u8>,
    /// What was handed in last, encrypted.
    pub submitted: Option<Vec<u8>>,
    /// What was handed in, after the opening.
    pub opened: Option<Json<Content>>,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When its answers or its state last changed.
    pub changed_at: Timestamp,
    /// When it was handed in last.
    pub submitted_at: Option<Timestamp>,
    /// The hash of what was handed in.
    pub sha256: Option<Vec<u8>>,
    /// The platform's signature on the receipt.
    pub receipt_signature: Option<Vec<u8>>,
    /// The key that made it.
    pub receipt_public_key: Option<Vec<u8>>,
    /// When it was opened.
    pub unsealed_at: Option<Timestamp>,
    /// Why it was withdrawn or could not be judged.
    pub reason: Option<String>,
    /// Who wrote the challenge.
    pub working_group_id: Option<WorkingGroupId>,
    /// Where the challenge stands.
    pub challenge_state: ChallengeState,
    /// Whether submissions can still be handed in.
    pub is_open: bool,
    /// Whether the viewer judges submissions to this challenge.
    pub is_assessor: bool,
}

impl Submission {
    /// Whether it was opened.
    pub const fn is_opened(&self) -> bool {
        self.unsealed_at.is_some()
    }

    /// Whether what stands here differs from what was handed in.
    pub fn has_unsubmitted_changes(&self) -> bool {
        self.unsealed_at.is_none() && self.submitted_at.is_some_and(|at| at < self.changed_at)
    }

    /// The receipt of what was handed in.
    pub fn receipt(&self) -> Option<Receipt> {
        Some(Receipt {
            submission_id: self.id,
            submitted_at: self.submitted_at?,
            sha256: self.sha256.clone()?,
            signature: self.receipt_signature.clone()?,
            public_key: self.receipt_public_key.clone()?,
        })
    }
}

/// What was decided on a submission.
#[derive(Clone, Debug, FromRow)]
pub struct Decision {
    /// The submission.
    pub submission_id: SubmissionId,
    /// Whether it was chosen.
    pub is_selected: bool,
    /// Why.
    pub reason: String,
    /// When.
    pub decided_at: Timestamp,
    /// By whom; `None` when that account was erased.
    pub decided_by: Option<PersonId>,
}

/// A reason that somebody else will read.
pub fn reason(raw: &str) -> Result<PlainText> {
    Ok(PlainText::parse("reason", raw, REASON_MAX)?)
}

/// Whether this person is staff of an organisation that handed in a submission to this challenge.
pub async fn is_staff_of_a_submitter(read: impl Read, challenge: ChallengeId, person: PersonId) -> Result<bool> {
    store::is_staff_of_a_submitter(read, challenge, person).await
}

/// How many submissions to this challenge stand in one of these states.
pub async fn count_in(read: impl Read, challenge: ChallengeId, states: &[SubmissionState]) -> Result<i64> {
    store::count_in(read, challenge, states).await
}
