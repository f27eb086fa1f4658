//! Words for working groups and challenges.

use super::{codes, words};

words! {
    /// What someone does in a working group.
    WorkingGroupRole {
        LeadEditor = "LEAD_EDITOR" Quiet "Penvoerder" / "Lead editor",
        Editor = "EDITOR" Quiet "Werkgroeplid" / "Editor",
        Reader = "READER" Quiet "Meelezer" / "Reader",
        Buyer = "BUYER" Quiet "Inkoper" / "Buyer",
    }
    /// Whether an organisation takes part in a working group.
    ParticipationState {
        Invited = "INVITED" Waiting "Uitgenodigd" / "Invited",
        Joined = "JOINED" Good "Doet mee" / "Joined",
        Left = "LEFT" Quiet "Vertrokken" / "Left",
    }
    /// Where a challenge stands.
    ChallengeState {
        Draft = "DRAFT" Quiet "Concept" / "Draft",
        InConsultation = "IN_CONSULTATION" Active "In consultatie" / "In consultation",
        AwaitingSignOff = "AWAITING_SIGN_OFF" Waiting "Wacht op akkoord" / "Awaiting sign-off",
        Published = "PUBLISHED" Active "Open voor inzendingen" / "Open for submissions",
        Closed = "CLOSED" Waiting "Gesloten" / "Closed",
        Assessing = "ASSESSING" Waiting "Wordt beoordeeld" / "Being assessed",
        Awarded = "AWARDED" Good "Gegund" / "Awarded",
        NotAwarded = "NOT_AWARDED" Bad "Niet gegund" / "Not awarded",
        InPilot = "IN_PILOT" Active "In pilot" / "In pilot",
        Completed = "COMPLETED" Good "Afgerond" / "Completed",
        Withdrawn = "WITHDRAWN" Bad "Ingetrokken" / "Withdrawn",
    }
    /// Where a need stands within a challenge.
    ChallengeNeedState {
        Proposed = "PROPOSED" Waiting "Voorgesteld" / "Proposed",
        InChallenge = "IN_CHALLENGE" Active "In de challenge" / "In the challenge",
        Answered = "ANSWERED" Good "Beantwoord" / "Answered",
    }
    /// What happened to words between two versions.
    TextPartKind {
        Same = "SAME" Quiet "Gelijk" / "Same",
        Inserted = "INSERTED" Good "Toegevoegd" / "Inserted",
        Deleted = "DELETED" Bad "Verwijderd" / "Deleted",
    }
}

impl ChallengeState {
    /// Whether submissions were taken and no longer are.
    pub const fn was_closed(self) -> bool {
        matches!(
            self,
            Self::Closed | Self::Assessing | Self::Awarded | Self::NotAwarded | Self::InPilot | Self::Completed
        )
    }
}

codes! {
    /// What a viewer can do with a working group.
    WorkingGroupAction {
        Invite = "INVITE",
        Join = "JOIN",
        Leave = "LEAVE",
        ManageMembers = "MANAGE_MEMBERS",
        DraftChallenge = "DRAFT_CHALLENGE",
    }
    /// What a viewer can do with a challenge.
    ChallengeAction {
        Edit = "EDIT",
        LinkNeed = "LINK_NEED",
        Consult = "CONSULT",
        RequestSignOff = "REQUEST_SIGN_OFF",
        Reopen = "REOPEN",
        SignOff = "SIGN_OFF",
        Publish = "PUBLISH",
        Withdraw = "WITHDRAW",
        Submit = "SUBMIT",
        AssignAssessor = "ASSIGN_ASSESSOR",
        RemoveAssessor = "REMOVE_ASSESSOR",
        StartAssessing = "START_ASSESSING",
        Decide = "DECIDE",
        Award = "AWARD",
        NotAward = "NOT_AWARD",
        PlanPilot = "PLAN_PILOT",
        Complete = "COMPLETE",
    }
    /// In which order challenges are listed.
    ChallengeOrder {
        Newest = "NEWEST",
        Deadline = "DEADLINE",
    }
}
