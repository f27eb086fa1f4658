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
        Approval = "APPROVAL" Quiet "Meeste stemmen" / "Most votes",
        Score = "SCORE" Quiet "Meeste punten" / "Most points",
        Borda = "BORDA" Quiet "Punten per plaats (Borda)" / "Points for places (Borda)",
        InstantRunoff = "INSTANT_RUNOFF" Quiet "Afvalronde" / "Instant run-off",
        SingleTransferableVote = "SINGLE_TRANSFERABLE_VOTE" Quiet "Overdraagbare stem" / "Single transferable vote",
        Schulze = "SCHULZE" Quiet "Twee aan twee (Schulze)" / "Two by two (Schulze)",
        RankedPairs = "RANKED_PAIRS" Quiet "Twee aan twee (grootste verschil eerst)" / "Two by two (ranked pairs)",
        Condorcet = "CONDORCET" Quiet "Winnaar van alle vergelijkingen" / "Winner of every comparison",
        EqualShares = "EQUAL_SHARES" Quiet "Gelijke delen" / "Equal shares",
        Phragmen = "PHRAGMEN" Quiet "Verdeelde last (Phragmén)" / "Spread load (Phragmén)",
        Greedy = "GREEDY" Quiet "Om de beurt zolang het past" / "In turn as long as it fits",
    }
    /// What a ballot asks.
    BallotKind {
        Approval = "APPROVAL" Quiet "Aankruisen wat u belangrijk vindt" / "Tick what you find important",
        Score = "SCORE" Quiet "Elke behoefte een cijfer van 0 tot 5" / "A score from 0 to 5 for each need",
        Points = "POINTS" Quiet "Punten verdelen" / "Divide points",
        Ranking = "RANKING" Quiet "Behoeften op volgorde zetten" / "Put needs in order",
        Projects = "PROJECTS" Quiet "Kiezen binnen een budget" / "Choose within a budget",
    }
    /// Who goes first of those that are tied.
    TieBreakRule {
        Lot = "LOT" Quiet "Het lot beslist" / "A lot decides",
        Listed = "LISTED" Quiet "Wie het eerst op het stembiljet staat" / "Whichever stands first on the ballot",
        VotesCostId = "VOTES_COST_ID" Quiet "Meer stemmen, daarna lagere kosten" / "More votes, then lower cost",
    }
    /// What becomes of the vote of someone who leaves.
    LeaverRule {
        KeepVote = "KEEP_VOTE" Quiet "De stem blijft gelden" / "The vote stays valid",
        LoseVote = "LOSE_VOTE" Quiet "De stem vervalt" / "The vote lapses",
    }
    /// What was done at a step of a count.
    TallyDeed {
        Count = "COUNT" Quiet "geteld" / "counted",
        Elimination = "ELIMINATION" Quiet "valt af" / "goes out",
        Surplus = "SURPLUS" Quiet "geeft over wat te veel is" / "passes on what is too much",
        LastSeats = "LAST_SEATS" Quiet "laatste plaatsen verdeeld" / "last seats given",
        Bought = "BOUGHT" Quiet "past en is gekozen" / "fits and is chosen",
        NoRoom = "NO_ROOM" Quiet "past niet meer" / "no longer fits",
    }
    /// What a tie was about.
    TieAt {
        Elimination = "ELIMINATION" Quiet "wie afvalt" / "who goes out",
        Majority = "MAJORITY" Quiet "welke vergelijking het eerst telt" / "which comparison counts first",
        Place = "PLACE" Quiet "wie de hogere plaats krijgt" / "who gets the higher place",
        Project = "PROJECT" Quiet "wie het eerst aan de beurt is" / "who has the first turn",
        Seat = "SEAT" Quiet "wie de laatste plaats krijgt" / "who gets the last seat",
        Surplus = "SURPLUS" Quiet "wie het eerst stemmen overgeeft" / "who passes on votes first",
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
    /// How the strength of a majority is measured.
    MajorityStrength {
        Margins = "MARGINS",
        WinningVotes = "WINNING_VOTES",
    }
    /// What a need is worth to its supporters.
    ShareUtility {
        Cost = "COST",
        Cardinality = "CARDINALITY",
        Points = "POINTS",
    }
    /// What equal shares does with what is left.
    ShareCompletion {
        None = "NONE",
        AddOne = "ADD_ONE",
        AddOneThenGreedy = "ADD_ONE_THEN_GREEDY",
    }
    /// By what the greedy rule orders.
    GreedyOrder {
        Votes = "VOTES",
        VotesPerCost = "VOTES_PER_COST",
    }
    /// What a viewer can do with a voting round.
    VotingRoundAction {
        Edit = "EDIT",
        Schedule = "SCHEDULE",
        Extend = "EXTEND",
        IssueCodes = "ISSUE_CODES",
        Cast = "CAST",
        Publish = "PUBLISH",
        Cancel = "CANCEL",
    }
}
