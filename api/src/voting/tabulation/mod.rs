//! From an election and a rule to a result with its reasons: what the platform does at the close of a round and what
//! `samenvraag count` does with a file, so that the two agree.
//! Not here: the rules themselves (`count/`), and how the program shows a result.

mod rules;
mod told;

use serde_json::{Map, Value, json};

pub use self::{rules::ballots_hash, told::Told};
use super::{
    GreedyOrder, MajorityStrength, ShareCompletion, ShareUtility, VotingMethod,
    count::{TieAt, Tied},
    files::{Ballots, Election},
};

/// A method with all that decides besides the ballots. What is `None` follows the election: see `samenvraag count`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rule {
    /// The rule.
    pub method: VotingMethod,
    /// How many are elected. For the rules that spend, every option then costs 1.
    pub seats: Option<usize>,
    /// The budget as text, in the currency of the election; its own when absent.
    pub budget: Option<String>,
    /// How the strength of a majority is measured.
    pub strength: Option<MajorityStrength>,
    /// What a project is worth to a voter.
    pub utility: Option<ShareUtility>,
    /// What equal shares does with what is left.
    pub completion: Option<ShareCompletion>,
    /// By what the greedy rule orders.
    pub by: Option<GreedyOrder>,
    /// Who goes first of those that are tied.
    pub tie_break: Option<TieBreaking>,
}

/// A tie-break rule with its seed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TieBreaking {
    /// Lots from this seed.
    Lot(String),
    /// The order of listing.
    Listed,
    /// More votes, then the lower cost, then the lower id as text.
    VotesCostId,
}

/// Why a rule cannot count an election, in the words of `samenvraag count`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Unfit(String);

impl Unfit {
    fn new(reason: impl Into<String>) -> Self {
        Self(reason.into())
    }
}

impl TieBreaking {
    /// As `samenvraag count --tie-break` takes it.
    pub fn command(&self) -> String {
        match self {
            Self::Lot(seed) => format!("lot:{seed}"),
            Self::Listed => "listed".to_owned(),
            Self::VotesCostId => "votes-cost-id".to_owned(),
        }
    }
}

impl Rule {
    /// Counts.
    pub fn count(&self, election: &Election) -> Result<Told, Unfit> {
        rules::Applied { rule: self, election }.count()
    }

    /// What to add to `samenvraag count FILE` to count by this rule.
    pub fn command(&self) -> String {
        let options = [
            ("method", Some(self.method.command().to_owned())),
            ("seats", self.seats.map(|seats| seats.to_string())),
            ("budget", self.budget.clone()),
            ("strength", self.strength.map(|strength| strength.command().to_owned())),
            ("utility", self.utility.map(|utility| utility.as_str().to_owned())),
            ("completion", self.completion.map(|completion| completion.as_str().to_owned())),
            ("by", self.by.map(|by| by.command().to_owned())),
            ("tie-break", self.tie_break.as_ref().map(TieBreaking::command)),
        ];
        let given = options.into_iter().filter_map(|(name, value)| Some(format!("--{name} {}", value?)));
        given.collect::<Vec<_>>().join(" ")
    }

    /// A result as JSON: the winners, the ranking where the rule gives one, every tie, the options that decided and
    /// the reasons, by the ids of the election.
    pub fn json(&self, election: &Election, told: &Told) -> Map<String, Value> {
        let id = |option: usize| election.options[option].id.as_str();
        let ids = |options: &[usize]| options.iter().map(|option| id(*option)).collect::<Value>();
        let ties = told.ties.iter().map(|tie| {
            let tied = tied(&tie.tied, &id);
            json!({ "step": tie.step, "at": at(tie.at), "first": tied.first(), "tied": tied })
        });
        let mut all = told.reasons.clone();
        all.insert("method".to_owned(), json!(self.method.command()));
        all.insert("options".to_owned(), Value::Object(told.options.clone()));
        all.insert("winners".to_owned(), ids(&told.winners));
        if let Some(ranking) = &told.ranking {
            all.insert("ranking".to_owned(), ranking.iter().map(|level| ids(level)).collect());
        }
        all.insert("ties".to_owned(), ties.collect());
        all.insert("ballots".to_owned(), json!(voters(election)));
        all
    }
}

/// How many voters cast the ballots.
pub fn voters(election: &Election) -> u64 {
    match &election.ballots {
        Ballots::Ranked(rankings) => rankings.voters(),
        Ballots::Approved(scores) | Ballots::Points(scores) => scores.voters(),
    }
}

/// What was tied, as ids; a majority as its winner and its loser.
pub fn tied<'a>(tied: &Tied, id: &impl Fn(usize) -> &'a str) -> Vec<Value> {
    match tied {
        Tied::Options(options) => options.iter().map(|option| json!(id(*option))).collect(),
        Tied::Majorities(pairs) => pairs.iter().map(|(a, b)| json!([id(*a), id(*b)])).collect(),
    }
}

/// What a tie was about, in a word.
pub const fn at(tie: TieAt) -> &'static str {
    match tie {
        TieAt::Seat => "seat",
        TieAt::Elimination => "elimination",
        TieAt::Surplus => "surplus",
        TieAt::Majority => "majority",
        TieAt::Place => "place",
        TieAt::Project => "project",
    }
}
