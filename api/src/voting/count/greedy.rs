//! The greedy rules that most municipalities use: the best project that still fits is bought, again and again.
//! Not here: proportional rules (`equal_shares`, `phragmen.rs`).
//!
//! Described in Rey and Maly, "The (Computational) Social Choice Take on Indivisible Participatory Budgeting" (2023).

use std::cmp::Ordering;

use super::tie_break::{Tie, TieAt, TieBreak};

/// By what projects are ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// More votes first.
    Votes,
    /// More votes for each unit of cost first; what costs nothing goes before all else.
    VotesPerCost,
}

/// The result with its steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Greedy {
    /// The projects that were bought, in order.
    pub winners: Vec<usize>,
    /// Every project in the order in which it was looked at, with what was left before it and whether it fitted.
    pub steps: Vec<Step>,
    /// The ties that the tie-break decided.
    pub ties: Vec<Tie>,
}

/// A project that was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The project.
    pub option: usize,
    /// The money left before.
    pub left: u64,
    /// Whether it was bought.
    pub is_bought: bool,
}

/// Counts. A project that does not fit is skipped; cheaper ones after it may still fit.
pub fn greedy(votes: &[u128], costs: &[u64], budget: u64, by: By, tie_break: &TieBreak) -> Greedy {
    after(&[], votes, costs, budget, by, tie_break)
}

/// Counts with what another rule already bought, which is not among the winners told here.
pub fn after(bought: &[usize], votes: &[u128], costs: &[u64], budget: u64, by: By, tie_break: &TieBreak) -> Greedy {
    let mut left = bought.iter().fold(budget, |left, option| left.saturating_sub(costs[*option]));
    let mut is_bought = vec![false; costs.len()];
    for option in bought {
        is_bought[*option] = true;
    }
    let mut order: Vec<usize> = (0..costs.len()).filter(|option| !is_bought[*option]).collect();
    let compare = |a: &usize, b: &usize| compare(by, (votes[*a], costs[*a]), (votes[*b], costs[*b]));
    order.sort_by(|a, b| compare(a, b).then(tie_break.place(*a).cmp(&tie_break.place(*b))));
    let mut greedy = Greedy { winners: Vec::new(), steps: Vec::new(), ties: Vec::new() };
    for level in order.chunk_by(|a, b| compare(a, b).is_eq()) {
        let fits = level.iter().filter(|option| costs[**option] <= left);
        let together: u128 = fits.clone().map(|option| u128::from(costs[*option])).sum();
        if together > u128::from(left) {
            // Not all that fit one by one fit together, so the order decides.
            let step = greedy.steps.len() + 1;
            greedy.ties.push(Tie::of(step, TieAt::Project, fits.copied().collect(), tie_break));
        }
        for option in level.iter().copied() {
            let is_bought = costs[option] <= left;
            greedy.steps.push(Step { option, left, is_bought });
            if is_bought {
                left -= costs[option];
                greedy.winners.push(option);
            }
        }
    }
    greedy
}

/// Which goes first. Votes stay below 10²⁴ and costs below 10¹⁹, so that a product can pass 128 bits: then whole
/// quotients and remainders are compared.
fn compare(by: By, (votes_a, cost_a): (u128, u64), (votes_b, cost_b): (u128, u64)) -> Ordering {
    match by {
        By::Votes => votes_b.cmp(&votes_a),
        By::VotesPerCost if cost_a == 0 || cost_b == 0 => (cost_a != 0).cmp(&(cost_b != 0)),
        By::VotesPerCost => {
            let (cost_a, cost_b) = (u128::from(cost_a), u128::from(cost_b));
            let whole = (votes_b / cost_b).cmp(&(votes_a / cost_a));
            whole.then_with(|| ((votes_b % cost_b) * cost_a).cmp(&((votes_a % cost_a) * cost_b)))
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_budget_is_never_exceeded_and_nothing_that_fits_is_left(
            projects in prop::collection::vec((0..50_u128, 0..30_u64), 1..12),
            budget in 0..100_u64,
            by in prop_oneof![Just(By::Votes), Just(By::VotesPerCost)],
        ) {
            let (votes, costs): (Vec<u128>, Vec<u64>) = projects.into_iter().unzip();
            let greedy = greedy(&votes, &costs, budget, by, &TieBreak::listed(costs.len()));
            let spent: u64 = greedy.winners.iter().map(|option| costs[*option]).sum();
            prop_assert!(spent <= budget);
            let mut unbought = (0..costs.len()).filter(|option| !greedy.winners.contains(option));
            prop_assert!(unbought.all(|option| spent + costs[option] > budget));
        }
    }

    #[test]
    fn a_tie_over_the_last_money_is_reported() {
        let greedy = greedy(&[3, 3, 9], &[5, 5, 5], 10, By::Votes, &TieBreak::in_order(&[1, 0, 2]));
        assert_eq!(greedy.winners, [2, 1]);
        assert_eq!(greedy.ties, [Tie::of(2, TieAt::Project, vec![1, 0], &TieBreak::in_order(&[1, 0, 2]))]);
    }
}
