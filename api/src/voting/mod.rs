//! Voting rounds: a panel ranks needs in a secret vote. Here: what a round is, its states and its terms.
//! Not here: who may do what (`policy.rs`), how a ballot is kept secret (`ballot.rs`, `seal.rs`), the count (`count/`).

pub mod actions;
pub mod ballot;
pub mod bundle;
pub mod codes;
pub mod count;
mod counting;
pub mod election;
pub mod files;
pub mod graphql;
pub mod groups;
pub mod jobs;
mod letters;
pub mod live;
pub mod loader;
pub mod marks;
mod methods;
pub mod outcome;
pub mod policy;
pub mod projection;
pub mod reasons;
pub mod seal;
mod store;
pub mod tabulation;
pub mod tally;
mod terms;
pub mod texts;

#[cfg(test)]
mod tests;

pub use self::{
    counting::CountingInput,
    methods::{BallotKind, GreedyOrder, MajorityStrength, ShareCompletion, ShareUtility, TieBreakRule, VotingMethod},
    store::{has_published_round, prioritised},
    terms::{Changes, Terms, TermsInput},
};
use crate::{
    db::{self, FromRow, Timestamp},
    ids::{NeedId, PanelId, VotingRoundId},
};

/// Fewer ballots than this are never shown, counted or kept: too few to hide among.
pub const FEWEST_BALLOTS: i64 = 5;

db::text_enum! {
    /// Where a round stands.
    #[derive(async_graphql::Enum)]
    pub enum VotingRoundState {
        /// Being prepared; only the panel's coordinators and administrators see it.
        Draft = "draft",
        /// Announced; opens by itself.
        Scheduled = "scheduled",
        /// The panel votes.
        Open = "open",
        /// Voting is over, the count is about to be made.
        Closed = "closed",
        /// Counted; the coordinator publishes.
        Counted = "counted",
        /// The tally and the ballots are public.
        Published = "published",
        /// Ended without a count, with a reason.
        Cancelled = "cancelled",
    }
}

db::text_enum! {
    /// What becomes of the vote of someone who leaves the panel while a round is open.
    #[derive(async_graphql::Enum, Default)]
    pub enum LeaverRule {
        /// Who stood on the roll at the opening votes, whatever happens after.
        #[default]
        KeepVote = "keep_vote",
        /// Who is no longer a member can no longer vote, and a ballot already cast is destroyed unopened.
        LoseVote = "lose_vote",
    }
}

db::text_enum! {
    /// What can be done to a round.
    #[derive(async_graphql::Enum)]
    #[graphql(name = "VotingRoundAction")]
    pub enum VotingRoundAct {
        /// Change its terms.
        Edit = "edit",
        /// Announce it.
        Schedule = "schedule",
        /// Let it close later.
        Extend = "extend",
        /// Print letters with one-time codes.
        IssueCodes = "issue_codes",
        /// Vote, or vote anew.
        Cast = "cast",
        /// Make the tally and the ballots public.
        Publish = "publish",
        /// End it without a count.
        Cancel = "cancel",
    }
}

db::text_enum! {
    /// What a round says about one need.
    #[derive(async_graphql::Enum)]
    pub enum BallotPlaceState {
        /// Can be voted for, or the result is not public yet.
        OnBallot = "on_ballot",
        /// Among the first, within the round's seats.
        Prioritised = "prioritised",
        /// Not among the first, or the round decided nothing.
        NotPrioritised = "not_prioritised",
    }
}

db::text_enum! {
    /// What happens to a round by itself, when its moment has come.
    pub enum Turn {
        /// The roll is frozen and voting begins.
        Open = "open",
        /// Voting ends.
        Close = "close",
        /// The ballots are opened and counted.
        Count = "count",
    }
}

impl VotingRoundAct {
    /// The states from which this act is possible.
    pub const fn from(self) -> &'static [VotingRoundState] {
        use VotingRoundState::{Closed, Counted, Draft, Open, Scheduled};
        match self {
            Self::Edit | Self::Schedule => &[Draft],
            Self::Cast => &[Open],
            Self::Extend | Self::IssueCodes => &[Scheduled, Open],
            Self::Publish => &[Counted],
            // Once counted it can only be published: nobody drops a result that is not to their liking.
            Self::Cancel => &[Draft, Scheduled, Open, Closed],
        }
    }

    /// The state to which this act leads, if it leads to another one.
    pub const fn to(self) -> Option<VotingRoundState> {
        match self {
            Self::Edit | Self::Extend | Self::IssueCodes | Self::Cast => None,
            Self::Schedule => Some(VotingRoundState::Scheduled),
            Self::Publish => Some(VotingRoundState::Published),
            Self::Cancel => Some(VotingRoundState::Cancelled),
        }
    }
}

impl Turn {
    /// The state in which this happens.
    pub const fn from(self) -> VotingRoundState {
        match self {
            Self::Open => VotingRoundState::Scheduled,
            Self::Close => VotingRoundState::Open,
            Self::Count => VotingRoundState::Closed,
        }
    }

    /// The state to which it leads.
    pub const fn to(self) -> VotingRoundState {
        match self {
            Self::Open => VotingRoundState::Open,
            Self::Close => VotingRoundState::Closed,
            Self::Count => VotingRoundState::Counted,
        }
    }
}

/// A round as it is kept.
#[derive(Clone, Debug, FromRow)]
pub struct VotingRound {
    /// Its id.
    pub id: VotingRoundId,
    /// Its place in an address.
    pub slug: String,
    /// The panel that votes.
    pub panel_id: PanelId,
    /// In a few words.
    pub title: String,
    /// What the panel is asked.
    pub question: String,
    /// Where it stands.
    pub state: VotingRoundState,
    /// What its ballots ask.
    pub ballot_kind: BallotKind,
    /// The rule by which they are counted.
    pub method: VotingMethod,
    /// The budget in whole euros, where needs have costs.
    pub budget: Option<i64>,
    /// How many points each voter divides.
    pub points: Option<i64>,
    /// How the strength of a majority is measured.
    pub strength: Option<MajorityStrength>,
    /// What a need that is bought is worth to its supporters.
    pub utility: Option<ShareUtility>,
    /// What equal shares does with what is left.
    pub completion: Option<ShareCompletion>,
    /// By what the greedy rule orders.
    pub greedy_order: Option<GreedyOrder>,
    /// Who goes first of those that are tied.
    pub tie_break: TieBreakRule,
    /// What lots are drawn from, beside the ballots; public from the announcement on.
    pub seed: Option<String>,
    /// What becomes of the votes of those who leave.
    pub leavers: LeaverRule,
    /// How many needs it prioritises at most.
    pub seats: i64,
    /// How many ballots it takes to decide anything.
    pub minimum_turnout: i64,
    /// When voting begins.
    pub opens_at: Timestamp,
    /// When voting ends: the first moment at which a ballot is too late.
    pub closes_at: Timestamp,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it was announced.
    pub scheduled_at: Option<Timestamp>,
    /// The key that ballots are sealed to.
    pub public_key: Option<Vec<u8>>,
    /// How many people stood on the roll.
    pub eligible_count: Option<i64>,
    /// How many ballots were counted.
    pub ballot_count: Option<i64>,
    /// The SHA-256 of the ballots in canonical form; none when they are hidden.
    pub ballots_sha256: Option<Vec<u8>>,
    /// When it was counted.
    pub counted_at: Option<Timestamp>,
    /// When the result became public.
    pub published_at: Option<Timestamp>,
    /// When those who had not voted yet were reminded.
    pub reminded_at: Option<Timestamp>,
    /// When those who asked for its needs were told the result.
    pub told_at: Option<Timestamp>,
    /// When the private key was destroyed.
    pub key_destroyed_at: Option<Timestamp>,
    /// Why it was cancelled.
    pub reason: Option<String>,
}

impl VotingRound {
    /// Whether everyone may know the result.
    pub fn is_published(&self) -> bool {
        self.state == VotingRoundState::Published
    }

    /// Whether too few voted for anything to be shown.
    pub fn is_hidden(&self) -> bool {
        self.ballot_count.unwrap_or(0) < FEWEST_BALLOTS
    }

    /// Whether enough voted for the round to decide anything.
    pub fn is_quorate(&self) -> bool {
        self.ballot_count.unwrap_or(0) >= self.minimum_turnout
    }

    /// The name under which the key store keeps the private key.
    pub fn key_name(&self) -> String {
        key_name(self.id)
    }
}

/// The name under which the key store keeps a round's private key.
pub fn key_name(round: VotingRoundId) -> String {
    format!("round-{round}")
}

/// One need on one ballot, with what the round says about it as far as that is public.
#[derive(Clone, Debug, FromRow)]
pub struct BallotPlace {
    /// The round.
    pub voting_round_id: VotingRoundId,
    /// The need.
    pub need_id: NeedId,
    /// Its number on the ballot, from 1.
    pub position: i64,
    /// What it costs, in whole euros.
    pub cost: Option<i64>,
    /// What the round says about it.
    pub state: BallotPlaceState,
    /// How many ballots name it; none until published, or when hidden.
    pub approvals: Option<i64>,
    /// The points it got; none where ballots give none.
    pub points: Option<i64>,
    /// How many ballots say that technology is not wanted for it.
    pub no_technology: Option<i64>,
    /// Its rank, from 1; none until published, or when hidden.
    pub rank: Option<i64>,
}

/// How many voted of how many who may. Says nothing about what was voted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turnout {
    /// Ballots cast.
    pub cast: i64,
    /// People on the roll; 0 until the round opens.
    pub eligible: i64,
    /// The moment of this count.
    pub at: Timestamp,
}
