//! How a panel votes and how its ballots are counted: the choices that a round's terms fix before it opens.
//! Not here: the rules themselves (`count/`) and which ballot is valid (`marks.rs`).

use crate::db;

db::text_enum! {
    /// What a ballot asks of its voter.
    #[derive(async_graphql::Enum, Default)]
    pub enum BallotKind {
        /// Name every need that you find important.
        #[default]
        Approval = "approval",
        /// Give every need a score from 0 to 5.
        Score = "score",
        /// Divide a number of points over the needs.
        Points = "points",
        /// Put the needs in order; what is left out comes last.
        Ranking = "ranking",
        /// Choose needs that together cost no more than the budget.
        Projects = "projects",
    }
}

db::text_enum! {
    /// The rule by which ballots are counted.
    #[derive(async_graphql::Enum, Default)]
    pub enum VotingMethod {
        /// The needs that most ballots name.
        #[default]
        Approval = "approval",
        /// The needs with most points.
        Score = "score",
        /// Borda: points for every place on a ranking.
        Borda = "borda",
        /// Instant run-off: the last goes out, again and again, until one is left.
        InstantRunoff = "instant_runoff",
        /// Single transferable vote, as in Scotland: every voter's vote goes to the first need that it helps.
        SingleTransferableVote = "single_transferable_vote",
        /// Schulze: the needs that win over others, directly or by way of others.
        Schulze = "schulze",
        /// Ranked pairs: the clearest majorities first.
        RankedPairs = "ranked_pairs",
        /// The need that wins over every other one, if there is one.
        Condorcet = "condorcet",
        /// Method of Equal Shares: every voter has the same share of the budget or the seats.
        EqualShares = "equal_shares",
        /// Phragmén's sequential rule: the load of what is chosen is spread over its supporters.
        Phragmen = "phragmen",
        /// The need with most votes that still fits.
        Greedy = "greedy",
    }
}

db::text_enum! {
    /// How the strength of a majority is measured.
    #[derive(async_graphql::Enum, Default)]
    pub enum MajorityStrength {
        /// The votes for less the votes against.
        #[default]
        Margins = "margins",
        /// The votes for.
        WinningVotes = "winning_votes",
    }
}

db::text_enum! {
    /// What a need that is bought is worth to a voter who supports it.
    #[derive(async_graphql::Enum, Default)]
    pub enum ShareUtility {
        /// Its cost.
        #[default]
        Cost = "cost",
        /// One, whatever it costs.
        Cardinality = "cardinality",
        /// The points that the voter gave it.
        Points = "points",
    }
}

db::text_enum! {
    /// What equal shares does with money or seats that are left.
    #[derive(async_graphql::Enum, Default)]
    pub enum ShareCompletion {
        /// Nothing.
        #[default]
        None = "none",
        /// Shares are raised by one again and again while the budget allows.
        AddOne = "add1",
        /// The same, and then greedily by votes.
        AddOneThenGreedy = "add1u",
    }
}

db::text_enum! {
    /// By what the greedy rule orders.
    #[derive(async_graphql::Enum, Default)]
    pub enum GreedyOrder {
        /// More votes first.
        #[default]
        Votes = "votes",
        /// More votes for each unit of cost first.
        VotesPerCost = "votes_per_cost",
    }
}

db::text_enum! {
    /// Who goes first of those that are tied.
    #[derive(async_graphql::Enum, Default)]
    pub enum TieBreakRule {
        /// A lot, drawn from a seed that is published beforehand and the ballots themselves.
        #[default]
        Lot = "lot",
        /// The one that stands first on the list.
        Listed = "listed",
        /// The one with more votes, then the lower cost, then the lower id as text.
        VotesCostId = "votes_cost_id",
    }
}

impl BallotKind {
    /// Whether its ballots put needs in order.
    pub const fn is_ranking(self) -> bool {
        matches!(self, Self::Ranking)
    }

    /// Whether its ballots give points.
    pub const fn gives_points(self) -> bool {
        matches!(self, Self::Score | Self::Points)
    }
}

impl VotingMethod {
    /// The ballots that this rule can count.
    pub const fn ballot_kinds(self) -> &'static [BallotKind] {
        use BallotKind::{Approval, Points, Projects, Ranking, Score};
        match self {
            Self::Approval => &[Approval],
            Self::Score => &[Score, Points],
            Self::Borda
            | Self::InstantRunoff
            | Self::SingleTransferableVote
            | Self::Schulze
            | Self::RankedPairs
            | Self::Condorcet => &[Ranking],
            Self::EqualShares | Self::Greedy => &[Approval, Score, Points, Projects],
            Self::Phragmen => &[Approval, Projects],
        }
    }

    /// Whether it finds one need and no second.
    pub const fn finds_one(self) -> bool {
        matches!(self, Self::InstantRunoff | Self::Condorcet)
    }

    /// Whether it spends a budget. Without one every need costs one seat.
    pub const fn spends(self) -> bool {
        matches!(self, Self::EqualShares | Self::Phragmen | Self::Greedy)
    }

    /// Whether needs may stand level on a ranking. The others stop reading a ballot at its first tie, which no voter
    /// would expect.
    pub const fn takes_ties(self) -> bool {
        matches!(self, Self::Borda | Self::Schulze | Self::RankedPairs | Self::Condorcet)
    }

    /// Its name for `samenvraag count --method`.
    pub const fn command(self) -> &'static str {
        match self {
            Self::Approval => "approval",
            Self::Score => "score",
            Self::Borda => "borda",
            Self::InstantRunoff => "irv",
            Self::SingleTransferableVote => "stv",
            Self::Schulze => "schulze",
            Self::RankedPairs => "ranked-pairs",
            Self::Condorcet => "condorcet",
            Self::EqualShares => "equal-shares",
            Self::Phragmen => "phragmen",
            Self::Greedy => "greedy",
        }
    }
}

impl MajorityStrength {
    /// Its name for `samenvraag count --strength`.
    pub const fn command(self) -> &'static str {
        match self {
            Self::Margins => "margins",
            Self::WinningVotes => "winning-votes",
        }
    }
}

impl GreedyOrder {
    /// Its name for `samenvraag count --by`.
    pub const fn command(self) -> &'static str {
        match self {
            Self::Votes => "votes",
            Self::VotesPerCost => "votes-per-cost",
        }
    }
}
