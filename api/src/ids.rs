//! The id of every thing that can be referred to, and the word for its kind.
//! Not here: how ids look to clients (`graphql/ids.rs`).

use crate::db;

db::text_enum! {
    /// What a reference refers to; stands in the journal, the outbox and global ids.
    pub enum Kind {
        /// Someone with an account.
        Person = "person",
        /// One signed-in browser or client.
        Session = "session",
        /// A key of an API client.
        ApiToken = "api_token",
        /// A municipality, provider or partner.
        Organisation = "organisation",
        /// A person in an organisation.
        Membership = "membership",
        /// What residents want to be able to do.
        Need = "need",
        /// Where a need comes from.
        Evidence = "evidence",
        /// Residents who vote.
        Panel = "panel",
        /// A person on a panel.
        PanelMember = "panel_member",
        /// Needs on a ballot.
        VotingRound = "voting_round",
        /// Municipalities that write together.
        WorkingGroup = "working_group",
        /// A person in a working group.
        WorkingGroupMember = "working_group_member",
        /// The joint demand.
        Challenge = "challenge",
        /// Part of a challenge's text.
        Section = "section",
        /// What submissions are judged on.
        Criterion = "criterion",
        /// One exact, immutable whole of a challenge.
        ChallengeVersion = "challenge_version",
        /// A provider's entry in the catalogue.
        Solution = "solution",
        /// A solution's sealed answer to a challenge.
        Submission = "submission",
        /// One assessor's scores.
        Assessment = "assessment",
        /// A solution tried at named places.
        Pilot = "pilot",
        /// What a pilot measures.
        Indicator = "indicator",
        /// One measured value.
        Measurement = "measurement",
        /// Another municipality that wants this too.
        Adoption = "adoption",
    }
}

db::id!(PersonId);
db::id!(SessionId);
db::id!(ApiTokenId);
db::id!(OrganisationId);
db::id!(MembershipId);
db::id!(NeedId);
db::id!(EvidenceId);
db::id!(PanelId);
db::id!(PanelMemberId);
db::id!(VotingRoundId);
db::id!(WorkingGroupId);
db::id!(WorkingGroupMemberId);
db::id!(ChallengeId);
db::id!(SectionId);
db::id!(CriterionId);
db::id!(ChallengeVersionId);
db::id!(SolutionId);
db::id!(SubmissionId);
db::id!(AssessmentId);
db::id!(PilotId);
db::id!(IndicatorId);
db::id!(MeasurementId);
db::id!(AdoptionId);

crate::kinds! {
    PersonId = "Person",
    SessionId = "Session",
    ApiTokenId = "ApiToken",
    OrganisationId = "Organisation",
    MembershipId = "Membership",
    NeedId = "Need",
    EvidenceId = "Evidence",
    PanelId = "Panel",
    PanelMemberId = "PanelMember",
    VotingRoundId = "VotingRound",
    WorkingGroupId = "WorkingGroup",
    WorkingGroupMemberId = "WorkingGroupMember",
    ChallengeId = "Challenge",
    SectionId = "Section",
    CriterionId = "Criterion",
    ChallengeVersionId = "ChallengeVersion",
    SolutionId = "Solution",
    SubmissionId = "Submission",
    AssessmentId = "Assessment",
    PilotId = "Pilot",
    IndicatorId = "Indicator",
    AdoptionId = "Adoption",
}
