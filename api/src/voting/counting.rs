//! How a round's ballots are given and counted, understood and checked: the method and all that goes with it.
//! Not here: the other terms (`terms.rs`) and what the choices mean (`methods.rs`).

use super::{
    BallotKind, GreedyOrder, MajorityStrength, ShareCompletion, ShareUtility, TieBreakRule, VotingMethod, VotingRound,
    terms::{MONEY_MAX, POINTS_MAX},
    texts,
};
use crate::error::Problem;

/// How ballots are given and counted, as asked for. What is `None` follows the method.
#[derive(Clone, Debug, Default)]
pub struct CountingInput {
    /// The rule.
    pub method: VotingMethod,
    /// What the ballots ask.
    pub ballot_kind: Option<BallotKind>,
    /// The budget in whole euros.
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
    pub tie_break: Option<TieBreakRule>,
}

/// How ballots are given and counted, understood: what does not belong to the method is not there.
#[derive(Clone, Debug)]
pub struct Counting {
    pub(super) method: VotingMethod,
    pub(super) ballot_kind: BallotKind,
    pub(super) budget: Option<i64>,
    pub(super) points: Option<i64>,
    pub(super) strength: Option<MajorityStrength>,
    pub(super) utility: Option<ShareUtility>,
    pub(super) completion: Option<ShareCompletion>,
    pub(super) greedy_order: Option<GreedyOrder>,
    pub(super) tie_break: TieBreakRule,
}

impl CountingInput {
    /// That of a round.
    pub(super) fn of(round: &VotingRound) -> Self {
        Self {
            method: round.method,
            ballot_kind: Some(round.ballot_kind),
            budget: round.budget,
            points: round.points,
            strength: round.strength,
            utility: round.utility,
            completion: round.completion,
            greedy_order: round.greedy_order,
            tie_break: Some(round.tie_break),
        }
    }
}

impl Counting {
    /// Understands the choices, or tells all that is wrong at once.
    pub(super) fn parse(input: &CountingInput) -> Result<Self, Vec<Problem>> {
        let method = input.method;
        let kinds = method.ballot_kinds();
        let ballot_kind = input.ballot_kind.unwrap_or(kinds[0]);
        let mut problems = Vec::new();
        if !kinds.contains(&ballot_kind) {
            problems.push(Problem::new("ballotKind", &texts::BALLOT_UNFIT).with("method", method));
        }
        match input.budget {
            Some(_) if !method.spends() => problems.push(Problem::new("budget", &texts::BUDGET_UNFIT)),
            Some(budget) if !(1..=MONEY_MAX).contains(&budget) => {
                problems.push(Problem::new("budget", &texts::BUDGET_ODD).with("max", MONEY_MAX));
            }
            None if ballot_kind == BallotKind::Projects => {
                problems.push(Problem::new("budget", &texts::BUDGET_MISSING))
            }
            _ => {}
        }
        match input.points {
            Some(points) if ballot_kind == BallotKind::Points && !(1..=POINTS_MAX).contains(&points) => {
                problems.push(Problem::new("points", &texts::POINTS_TO_DIVIDE_ODD).with("max", POINTS_MAX));
            }
            None if ballot_kind == BallotKind::Points => {
                problems.push(Problem::new("points", &texts::POINTS_TO_DIVIDE_ODD).with("max", POINTS_MAX));
            }
            _ => {}
        }
        let utility = match (method, ballot_kind.gives_points(), input.utility) {
            (VotingMethod::EqualShares, true, _) => Some(ShareUtility::Points),
            (VotingMethod::EqualShares, false, Some(ShareUtility::Points)) => {
                problems.push(Problem::new("utility", &texts::UTILITY_UNFIT));
                None
            }
            (VotingMethod::EqualShares, false, asked) => Some(asked.unwrap_or_default()),
            _ => None,
        };
        if !problems.is_empty() {
            return Err(problems);
        }
        let compares = matches!(method, VotingMethod::Schulze | VotingMethod::RankedPairs);
        // A share that nobody can spend would leave seats empty, so those are filled unless asked otherwise.
        let completion = input.completion.unwrap_or(ShareCompletion::AddOneThenGreedy);
        Ok(Self {
            method,
            ballot_kind,
            budget: input.budget,
            points: input.points.filter(|_| ballot_kind == BallotKind::Points),
            strength: compares.then(|| input.strength.unwrap_or_default()),
            utility,
            completion: (method == VotingMethod::EqualShares).then_some(completion),
            greedy_order: (method == VotingMethod::Greedy).then(|| input.greedy_order.unwrap_or_default()),
            tie_break: tie_break(input, ballot_kind),
        })
    }
}

/// The rule that was asked for. Votes and costs break no tie of rankings, so a lot does.
fn tie_break(input: &CountingInput, kind: BallotKind) -> TieBreakRule {
    match input.tie_break.unwrap_or_default() {
        TieBreakRule::VotesCostId if kind.is_ranking() => TieBreakRule::Lot,
        rule => rule,
    }
}
