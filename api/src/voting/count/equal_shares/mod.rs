//! The Method of Equal Shares: every voter gets the same share of the budget, and supporters pay for projects together.
//! Not here: the payments (`ledger.rs`), the quick bounds (`bounds.rs`) and the search for a larger budget
//! (`completion.rs`).
//!
//! Peters and Skowron, "Proportionality and the Limits of Welfarism", EC 2020; Peters, Pierczyński and Skowron,
//! "Proportional Participatory Budgeting with Additive Utilities", NeurIPS 2021.

mod bounds;
mod completion;
mod ledger;
mod projects;

#[cfg(test)]
pub(crate) mod laws;

use super::{
    fraction::Fraction,
    greedy::{self, By},
    scores::Scores,
    tie_break::{Tie, TieBreak},
};
use projects::Projects;

/// What a project that a voter supports is worth to the voter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Utility {
    /// Its cost.
    Cost,
    /// One.
    Cardinality,
    /// The points that the voter gave it.
    Points,
}

/// How money that is left is spent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Completion {
    /// It is not.
    None,
    /// Every voter's share is raised by one unit of currency again and again. The first outcome that leaves no
    /// supported project that would still fit counts; when an outcome would cost more than the real budget, the one
    /// before it does.
    Add1,
    /// As `Add1`, and then greedily by votes.
    Add1u,
}

/// What there is to spend.
#[derive(Clone, Debug)]
pub struct Money<'a> {
    /// The cost of each option.
    pub costs: &'a [u64],
    /// The budget.
    pub budget: u64,
    /// How many of the units in which costs and budget are given make one unit of currency, by which `Add1` raises a
    /// share.
    pub unit: u64,
}

/// What some voters paid for a project. Those who had nothing left are not told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payment {
    /// How many voters.
    pub voters: u64,
    /// What each of them paid, not in lowest terms: see [`Payment::paid`].
    paid: Fraction,
    /// Whether it was all that they had left, and less than others paid for the same utility.
    pub is_all_they_had: bool,
}

impl Payment {
    /// What each of them paid.
    pub fn paid(&self) -> Fraction {
        self.paid.reduced()
    }
}

/// A project that was bought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Purchase {
    /// The project.
    pub option: usize,
    /// What it costs its supporters for each unit of utility (ρ): the lowest of all projects at that moment. Zero for
    /// a project that costs nothing.
    pub rate: Fraction,
    /// Its effective votes: its cost divided by the most that a supporter paid. All its supporters when all paid
    /// alike. Their number also when it costs nothing.
    pub effective_votes: Fraction,
    /// Who paid what.
    pub payments: Vec<Payment>,
}

/// A project that was not bought, with the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortfall {
    /// The project.
    pub option: usize,
    /// How many voters support it.
    pub supporters: u64,
    /// What they have left together, which is less than its cost.
    pub left: Fraction,
}

/// The result with its reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EqualShares {
    /// The projects that were bought, in order, those of the greedy completion last.
    pub winners: Vec<usize>,
    /// What each voter had at the start, raised or not.
    pub share: Fraction,
    /// By how many units of currency the share was raised.
    pub raised: u128,
    /// Who paid what.
    pub purchases: Vec<Purchase>,
    /// Why each other project was not bought; those of the greedy completion among them.
    pub shortfalls: Vec<Shortfall>,
    /// The projects that the greedy completion added.
    pub greedy: Vec<usize>,
    /// The ties that the tie-break decided at the share that counts.
    pub ties: Vec<Tie>,
}

/// Counts. A project that costs nothing is bought when anyone supports it.
pub fn equal_shares(
    scores: &Scores,
    money: &Money<'_>,
    utility: Utility,
    completion: Completion,
    tie_break: &TieBreak,
) -> EqualShares {
    let projects = Projects::new(scores, money.costs, utility, tie_break);
    let raised = match completion {
        Completion::None => 0,
        Completion::Add1 | Completion::Add1u => completion::raised(&projects, money),
    };
    let mut result = ledger::count(&projects, money, raised);
    if completion == Completion::Add1u {
        let votes = scores.totals();
        let more = greedy::after(&result.winners, &votes, money.costs, money.budget, By::Votes, tie_break);
        let supported = more.winners.into_iter().filter(|option| votes[*option] > 0 || money.costs[*option] == 0);
        result.greedy = supported.collect();
        result.winners.extend_from_slice(&result.greedy);
        result.ties.extend(more.ties);
    }
    result
}
