//! The states of a challenge, the acts that move it and the moves that are allowed at all.

use crate::db;

db::text_enum! {
    /// Where a challenge stands.
    #[derive(async_graphql::Enum)]
    pub enum ChallengeState {
        /// Being written; only the working group sees it.
        Draft = "draft",
        /// Being talked over in the working group; can still be changed.
        InConsultation = "in_consultation",
        /// Its text stands still while each municipality signs.
        AwaitingSignOff = "awaiting_sign_off",
        /// Public and open for submissions.
        Published = "published",
        /// The deadline has passed.
        Closed = "closed",
        /// Submissions are being judged.
        Assessing = "assessing",
        /// A solution was chosen.
        Awarded = "awarded",
        /// No solution was chosen, with a reason.
        NotAwarded = "not_awarded",
        /// The chosen solution is being tried.
        InPilot = "in_pilot",
        /// Done.
        Completed = "completed",
        /// Ended before a choice, with a reason.
        Withdrawn = "withdrawn",
    }
}

impl ChallengeState {
    /// The states that may come next.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Draft => &[Self::InConsultation, Self::Withdrawn],
            Self::InConsultation => &[Self::AwaitingSignOff, Self::Withdrawn],
            Self::AwaitingSignOff => &[Self::InConsultation, Self::Published, Self::Withdrawn],
            Self::Published => &[Self::Closed, Self::Withdrawn],
            Self::Closed => &[Self::Assessing, Self::Withdrawn],
            Self::Assessing => &[Self::Awarded, Self::NotAwarded, Self::Withdrawn],
            Self::Awarded => &[Self::InPilot],
            Self::InPilot => &[Self::Completed],
            Self::NotAwarded | Self::Completed | Self::Withdrawn => &[],
        }
    }
}

db::text_enum! {
    /// What can be done with a challenge.
    #[derive(async_graphql::Enum)]
    #[graphql(name = "ChallengeAction")]
    pub enum ChallengeAct {
        /// Change its text, sections and criteria.
        Edit = "edit",
        /// Tie a need to it, or untie one.
        LinkNeed = "link_need",
        /// Put it before the working group.
        Consult = "consult",
        /// Offer its exact text for signing.
        RequestSignOff = "request_sign_off",
        /// Take it back to change its text, with a reason.
        Reopen = "reopen",
        /// Sign its exact text for a municipality.
        SignOff = "sign_off",
        /// Make it public.
        Publish = "publish",
        /// End it before a choice, with a reason.
        Withdraw = "withdraw",
        /// Answer it with a solution.
        Submit = "submit",
        /// Say who judges.
        AssignAssessor = "assign_assessor",
        /// Take an assessor away.
        RemoveAssessor = "remove_assessor",
        /// Begin to judge.
        StartAssessing = "start_assessing",
        /// Decide on a submission.
        Decide = "decide",
        /// Choose a solution, with a reason.
        Award = "award",
        /// Choose none, with a reason.
        NotAward = "not_award",
        /// Plan a pilot with the chosen solution.
        PlanPilot = "plan_pilot",
        /// End it after the pilot, with a reason.
        Complete = "complete",
    }
}

impl ChallengeAct {
    /// The states from which this act is possible.
    pub const fn from(self) -> &'static [ChallengeState] {
        use ChallengeState::{Assessing, AwaitingSignOff, Awarded, Closed, Draft, InConsultation, InPilot, Published};
        match self {
            Self::Edit | Self::LinkNeed => &[Draft, InConsultation],
            Self::Consult => &[Draft],
            Self::RequestSignOff => &[InConsultation],
            Self::Reopen | Self::SignOff | Self::Publish => &[AwaitingSignOff],
            Self::Withdraw => &[Draft, InConsultation, AwaitingSignOff, Published, Closed, Assessing],
            Self::Submit => &[Published],
            Self::AssignAssessor => &[Published, Closed, Assessing],
            Self::RemoveAssessor => &[Published, Closed],
            Self::StartAssessing => &[Closed],
            Self::Decide | Self::Award | Self::NotAward => &[Assessing],
            Self::PlanPilot => &[Awarded, InPilot],
            Self::Complete => &[InPilot],
        }
    }

    /// The state to which this act leads, if it leads to another one.
    pub const fn to(self) -> Option<ChallengeState> {
        match self {
            Self::Consult | Self::Reopen => Some(ChallengeState::InConsultation),
            Self::RequestSignOff => Some(ChallengeState::AwaitingSignOff),
            Self::Publish => Some(ChallengeState::Published),
            Self::Withdraw => Some(ChallengeState::Withdrawn),
            Self::StartAssessing => Some(ChallengeState::Assessing),
            Self::Award => Some(ChallengeState::Awarded),
            Self::NotAward => Some(ChallengeState::NotAwarded),
            Self::Complete => Some(ChallengeState::Completed),
            Self::Edit
            | Self::LinkNeed
            | Self::SignOff
            | Self::Submit
            | Self::AssignAssessor
            | Self::RemoveAssessor
            | Self::Decide
            | Self::PlanPilot => None,
        }
    }

    /// The verb under which it stands in the journal.
    pub const fn verb(self) -> &'static str {
        match self {
            Self::Edit => "challenge.edit",
            Self::LinkNeed => "challenge.link_need",
            Self::Consult => "challenge.consult",
            Self::RequestSignOff => "challenge.request_sign_off",
            Self::Reopen => "challenge.reopen",
            Self::SignOff => "challenge.sign_off",
            Self::Publish => "challenge.publish",
            Self::Withdraw => "challenge.withdraw",
            Self::Submit => "challenge.submit",
            Self::AssignAssessor => "challenge.assign_assessor",
            Self::RemoveAssessor => "challenge.remove_assessor",
            Self::StartAssessing => "challenge.start_assessing",
            Self::Decide => "challenge.decide",
            Self::Award => "challenge.award",
            Self::NotAward => "challenge.not_award",
            Self::PlanPilot => "challenge.plan_pilot",
            Self::Complete => "challenge.complete",
        }
    }
}

db::text_enum! {
    /// How far a need got in a challenge.
    #[derive(async_graphql::Enum)]
    pub enum ChallengeNeedState {
        /// Tied to a challenge that is being written.
        Proposed = "proposed",
        /// Part of the published demand.
        InChallenge = "in_challenge",
        /// Answered by its pilot.
        Answered = "answered",
    }
}

db::text_enum! {
    /// In which order challenges are listed.
    #[derive(async_graphql::Enum, Default)]
    pub enum ChallengeOrder {
        /// The newest first.
        #[default]
        Newest = "newest",
        /// The nearest deadline first; those without one last.
        Deadline = "deadline",
    }
}
