//! What a count says of a round: the standing of every need, the reasons, the groups; and how it is kept.
//! Not here: the rules (`count/`), which groups may be shown (`groups.rs`) and opening the envelopes (`jobs.rs`).

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{
    BallotKind, BallotPlace, GreedyOrder, VotingMethod, VotingRound,
    ballot::{Ballot, Opened},
    count::{Tied, borda::borda, lot},
    election::election,
    files::{Ballots, Election},
    groups::{Group, Voter, groups},
    tabulation::{Rule, TieBreaking, Told, ballots_hash},
};
use crate::error::{Fault, Result};

/// The standing of one need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Its number on the ballot.
    pub position: i64,
    /// How many ballots name it.
    pub approvals: i64,
    /// The points it got, where ballots give points.
    pub points: Option<i64>,
    /// How many ballots say that technology is not wanted for it.
    pub no_technology: i64,
    /// Its rank, from 1; each rank once.
    pub rank: i64,
    /// Whether the round prioritises it.
    pub is_prioritised: bool,
}

/// What is kept beside the standings and the reasons.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// How many ballots say “none of these”.
    pub none_of_these: i64,
    /// How many ballots a voting assistant cast.
    pub assisted: i64,
    /// The places that were tied and decided by the tie-break.
    pub tied: Vec<i64>,
    /// The lots, in hexadecimal, in the order of the places; empty where no lot decides.
    pub lots: Vec<String>,
    /// What the greedy rules would have chosen, for rules that spend: by votes, and by votes for each euro.
    pub greedy_by_votes: Vec<i64>,
    /// The same by votes for each euro.
    pub greedy_by_votes_per_cost: Vec<i64>,
    /// The groups that may be shown.
    pub groups: Vec<Group>,
    /// What `samenvraag count FILE` needs to count by the same rule.
    pub command: String,
}

/// A counted round.
#[derive(Clone, Debug)]
pub struct Count {
    /// Every need's standing, best first.
    pub standings: Vec<Standing>,
    /// How many ballots there are, blank ones included.
    pub ballot_count: i64,
    /// The SHA-256 over the ballots in canonical form, from which lots are drawn.
    pub ballots_sha256: [u8; 32],
    /// The result as `samenvraag count --json` tells it.
    pub outcome: Map<String, Value>,
    /// The rest.
    pub summary: Summary,
}

/// Counts the opened ballots of a round; each comes with where its voter belongs.
pub fn tally(round: &VotingRound, places: &[BallotPlace], opened: &[(Opened, Voter)]) -> Result<Count> {
    let ballots = || opened.iter().map(|(opened, _)| &opened.ballot);
    let fault = |error: &dyn std::fmt::Display| Fault::new(format!("round {} cannot be counted: {error}", round.id));
    let election = election(round, places, &[], ballots()).map_err(|error| fault(&error))?;
    let rule = round.rule();
    let told = rule.count(&election).map_err(|error| fault(&error))?;
    let ballot_count = length(opened.len());
    let hash = ballots_hash(&election);
    let lots = match &rule.tie_break {
        Some(TieBreaking::Lot(seed)) => election.ids().iter().map(|id| hex::encode(lot::of(seed, &hash, id))).collect(),
        _ => Vec::new(),
    };
    let standings = standings(round, places, &election, &told, &lots, ballots());
    let greedily = |by| greedily(&election, places, &rule, by);
    let (greedy_by_votes, greedy_by_votes_per_cost) = if round.method.spends() {
        (greedily(GreedyOrder::Votes), greedily(GreedyOrder::VotesPerCost))
    } else {
        (Vec::new(), Vec::new())
    };
    let summary = Summary {
        none_of_these: length(ballots().filter(|ballot| ballot.marks == super::marks::Marks::NoneOfThese).count()),
        assisted: length(opened.iter().filter(|(opened, _)| opened.is_assisted).count()),
        tied: tied(places, &told),
        lots,
        greedy_by_votes,
        greedy_by_votes_per_cost,
        groups: groups(round, places, opened),
        command: rule.command(),
    };
    let outcome = rule.json(&election, &told);
    Ok(Count { standings, ballot_count, ballots_sha256: hash, outcome, summary })
}

/// What a ballot gives each place, in the measure by which its kind is put in order: approvals, points, or Borda's
/// score for rankings.
pub(super) fn totals(
    round: &VotingRound,
    places: &[BallotPlace],
    ballots: &[&Ballot],
) -> Result<Vec<i128>, super::count::BallotError> {
    let election = election(round, places, &[], ballots.iter().copied())?;
    Ok(match &election.ballots {
        Ballots::Ranked(rankings) => borda(rankings).symmetric.into_iter().map(i128::from).collect(),
        Ballots::Approved(scores) | Ballots::Points(scores) => {
            scores.totals().into_iter().map(|total| i128::try_from(total).unwrap_or(i128::MAX)).collect()
        }
    })
}

/// How many of the ballots name each place.
pub(super) fn approvals<'a>(places: &[BallotPlace], ballots: impl Iterator<Item = &'a Ballot>) -> Vec<i64> {
    let mut named = vec![0; places.len()];
    for position in ballots.flat_map(|ballot| ballot.marks.named()) {
        if let Some(at) = places.iter().position(|place| place.position == position) {
            named[at] += 1;
        }
    }
    named
}

/// The winners in their order; then the others by the rule's ranking or, where it gives none, by their points, else
/// by the ballots that name them; those that are level by their lots, else as listed.
fn standings<'a>(
    round: &VotingRound,
    places: &[BallotPlace],
    election: &Election,
    told: &Told,
    lots: &[String],
    ballots: impl Iterator<Item = &'a Ballot> + Clone,
) -> Vec<Standing> {
    let approvals = approvals(places, ballots.clone());
    let points: Option<Vec<i64>> = match (&election.ballots, round.ballot_kind) {
        (Ballots::Points(scores), BallotKind::Score | BallotKind::Points) => {
            Some(scores.totals().into_iter().map(|total| i64::try_from(total).unwrap_or(i64::MAX)).collect())
        }
        _ => None,
    };
    let level = |option: usize| {
        let ranking = told.ranking.as_ref()?;
        ranking.iter().position(|level| level.contains(&option))
    };
    let mut order: Vec<usize> = (0..places.len()).collect();
    order.sort_by_key(|option| {
        let won = told.winners.iter().position(|winner| winner == option).unwrap_or(usize::MAX);
        let votes = points.as_ref().map_or(approvals[*option], |points| points[*option]);
        let by_votes = if told.ranking.is_some() { 0 } else { votes };
        (won, level(*option), Reverse(by_votes), lots.get(*option).cloned(), *option)
    });
    let against = |position: i64| ballots.clone().filter(|ballot| ballot.no_technology.contains(&position)).count();
    let is_quorate = ballots.clone().count() >= usize::try_from(round.minimum_turnout).unwrap_or(0);
    let standing = |(option, rank): (usize, i64)| Standing {
        position: places[option].position,
        approvals: approvals[option],
        points: points.as_ref().map(|points| points[option]),
        no_technology: length(against(places[option].position)),
        rank,
        // What nobody names is not put first, whatever the rule does with empty seats.
        is_prioritised: is_quorate && approvals[option] > 0 && told.winners.contains(&option),
    };
    order.into_iter().zip(1..).map(standing).collect()
}

fn greedily(election: &Election, places: &[BallotPlace], rule: &Rule, by: GreedyOrder) -> Vec<i64> {
    let rule = Rule {
        method: VotingMethod::Greedy,
        seats: rule.seats,
        by: Some(by),
        tie_break: rule.tie_break.clone(),
        ..Rule::default()
    };
    let winners = rule.count(election).map(|told| told.winners).unwrap_or_default();
    winners.into_iter().map(|option| places[option].position).collect()
}

fn tied(places: &[BallotPlace], told: &Told) -> Vec<i64> {
    let mut tied: Vec<i64> = Vec::new();
    for tie in &told.ties {
        match &tie.tied {
            Tied::Options(options) => tied.extend(options.iter().map(|option| places[*option].position)),
            Tied::Majorities(pairs) => {
                tied.extend(pairs.iter().flat_map(|(a, b)| [places[*a].position, places[*b].position]));
            }
        }
    }
    tied.sort_unstable();
    tied.dedup();
    tied
}

/// A length as the database counts; more ballots than that do not fit in memory.
pub(super) fn length(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}
