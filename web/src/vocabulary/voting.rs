//! Words for panels and voting rounds.

use super::{codes, words};

words! {
    /// In what part of life a panel member speaks.
    Segment {
        Resident = "RESIDENT" Quiet "Bewoner" / "Resident",
        EndUser = "END_USER" Quiet "Eindgebruiker" / "End user",
        InformalCarer = "INFORMAL_CARER" Quiet "Mantelzorger" / "Informal carer",
        Professional = "PROFESSIONAL" Quiet "Hulpverlener" / "Professional",
    }
    /// What someone does in a panel.
    PanelRole {
        Coordinator = "COORDINATOR" Quiet "Panelcoördinator" / "Coordinator",
        VotingAssistant = "VOTING_ASSISTANT" Quiet "Stemhulp" / "Voting assistant",
        Member = "MEMBER" Quiet "Panellid" / "Member",
    }
    /// Where a voting round stands.
    VotingRoundState {
        Draft = "DRAFT" Quiet "Concept" / "Draft",
        Scheduled = "SCHEDULED" Waiting "Gepland" / "Scheduled",
        Open = "OPEN" Active "Open" / "Open",
        Closed = "CLOSED" Waiting "Gesloten" / "Closed",
        Counted = "COUNTED" Waiting "Geteld" / "Counted",
        Published = "PUBLISHED" Good "Uitslag bekend" / "Result published",
        Cancelled = "CANCELLED" Bad "Afgelast" / "Cancelled",
    }
    /// How a round is counted.
    VotingMethod {
        Approval = "APPROVAL" Quiet "Kies alles wat voor u geldt" / "Choose all that hold for you",
    }
    /// What became of a need on a ballot.
    BallotPlaceState {
        OnBallot = "ON_BALLOT" Active "Op het stembiljet" / "On the ballot",
        Prioritised = "PRIORITISED" Good "Gekozen" / "Prioritised",
        NotPrioritised = "NOT_PRIORITISED" Quiet "Niet gekozen" / "Not prioritised",
    }
}

codes! {
    /// What a viewer can do with a panel.
    PanelAction {
        ManageMembers = "MANAGE_MEMBERS",
        DraftRound = "DRAFT_ROUND",
    }
    /// What a viewer can do with a voting round.
    VotingRoundAction {
        Edit = "EDIT",
        Schedule = "SCHEDULE",
        Cast = "CAST",
        Publish = "PUBLISH",
        Cancel = "CANCEL",
    }
}
