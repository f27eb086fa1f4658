//! What clients send to change a challenge.

use async_graphql::InputObject;

use crate::{
    db::Timestamp,
    graphql::ids::GlobalId,
    ids::{ChallengeId, CriterionId, NeedId, OrganisationId, SectionId, WorkingGroupId},
    vocabulary::Language,
};

/// Begins a challenge.
#[derive(InputObject)]
pub struct ChallengeDraftInput {
    /// In which working group.
    pub working_group_id: GlobalId<WorkingGroupId>,
    /// In a few words, at most 140 characters.
    pub title: String,
    /// In a few sentences, at most 1,000 characters.
    pub summary: String,
    /// The language it is written in; Dutch when absent.
    pub language: Option<Language>,
}

/// Changes a challenge; what is absent stays.
#[derive(InputObject)]
pub struct ChallengeEditInput {
    /// Which challenge.
    pub challenge_id: GlobalId<ChallengeId>,
    /// In a few words, at most 140 characters.
    pub title: Option<String>,
    /// In a few sentences, at most 1,000 characters.
    pub summary: Option<String>,
    /// The deadline that is aimed at; it is set for good at publication.
    pub submissions_close_at: Option<Timestamp>,
}

/// Adds a last section.
#[derive(InputObject)]
pub struct SectionAddInput {
    /// To which challenge.
    pub challenge_id: GlobalId<ChallengeId>,
    /// What it is about, at most 140 characters.
    pub heading: String,
    /// Its text; Markdown, at most 20,000 characters.
    pub body: String,
}

/// Changes a section; what is absent stays.
#[derive(InputObject)]
pub struct SectionEditInput {
    /// Which section.
    pub section_id: GlobalId<SectionId>,
    /// What it is about, at most 140 characters.
    pub heading: Option<String>,
    /// Its text; Markdown, at most 20,000 characters.
    pub body: Option<String>,
    /// The revision that was read; when the section changed since, nothing is overwritten and a conflict is told.
    pub revision: i64,
}

/// Removes a section.
#[derive(InputObject)]
pub struct SectionRemoveInput {
    /// Which section.
    pub section_id: GlobalId<SectionId>,
    /// The revision that was read.
    pub revision: i64,
}

/// Adds a last criterion.
#[derive(InputObject)]
pub struct CriterionAddInput {
    /// To which challenge.
    pub challenge_id: GlobalId<ChallengeId>,
    /// In a few words, at most 140 characters.
    pub title: String,
    /// What is looked at, at most 1,000 characters.
    pub description: Option<String>,
    /// Whole percentage points, 1 to 100.
    pub weight: i64,
}

/// Changes a criterion; what is absent stays, an empty description is removed.
#[derive(InputObject)]
pub struct CriterionEditInput {
    /// Which criterion.
    pub criterion_id: GlobalId<CriterionId>,
    /// In a few words, at most 140 characters.
    pub title: Option<String>,
    /// What is looked at, at most 1,000 characters.
    pub description: Option<String>,
    /// Whole percentage points, 1 to 100.
    pub weight: Option<i64>,
}

/// Removes a criterion.
#[derive(InputObject)]
pub struct CriterionRemoveInput {
    /// Which criterion.
    pub criterion_id: GlobalId<CriterionId>,
}

/// Ties a need to a challenge.
#[derive(InputObject)]
pub struct ChallengeLinkNeedInput {
    /// To which challenge.
    pub challenge_id: GlobalId<ChallengeId>,
    /// Which need; it is accepted.
    pub need_id: GlobalId<NeedId>,
    /// Why it goes along, when residents did not prioritise it in a published round.
    pub reason: Option<String>,
}

/// Unties a need.
#[derive(InputObject)]
pub struct ChallengeUnlinkNeedInput {
    /// From which challenge.
    pub challenge_id: GlobalId<ChallengeId>,
    /// Which need.
    pub need_id: GlobalId<NeedId>,
    /// Why, at most 2,000 characters.
    pub reason: String,
}

/// Signs for a municipality.
#[derive(InputObject)]
pub struct ChallengeSignOffInput {
    /// Which challenge.
    pub challenge_id: GlobalId<ChallengeId>,
    /// For which municipality; the viewer is its signatory.
    pub organisation_id: GlobalId<OrganisationId>,
    /// The hash of the version that was read; when another text is offered by now, a conflict is told.
    pub sha256: String,
}

/// Makes a challenge public.
#[derive(InputObject)]
pub struct ChallengePublishInput {
    /// Which challenge.
    pub challenge_id: GlobalId<ChallengeId>,
    /// Until when providers can answer, within three years.
    pub submissions_close_at: Timestamp,
}

macro_rules! plain_inputs {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(InputObject)]
        pub struct $name {
            /// Which challenge.
            pub challenge_id: GlobalId<ChallengeId>,
        }
    )+};
}
plain_inputs! {
    /// Puts a draft before the working group.
    ChallengeConsultInput,
    /// Offers the text for signing.
    ChallengeRequestSignOffInput,
    /// Begins to judge.
    ChallengeStartAssessingInput,
}

macro_rules! reasoned_inputs {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(InputObject)]
        pub struct $name {
            /// Which challenge.
            pub challenge_id: GlobalId<ChallengeId>,
            /// Why, at most 2,000 characters; everyone who may see the challenge can read it.
            pub reason: String,
        }
    )+};
}
reasoned_inputs! {
    /// Takes the text back to change it.
    ChallengeReopenInput,
    /// Ends a challenge before a choice.
    ChallengeWithdrawInput,
    /// Chooses a solution.
    ChallengeAwardInput,
    /// Chooses no solution.
    ChallengeNotAwardInput,
    /// Ends a challenge after its pilot.
    ChallengeCompleteInput,
}
