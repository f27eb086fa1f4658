//! Phragmén's sequential rule: voters earn money at the same pace, and a project is bought as soon as its supporters
//! can pay for it.
//! Not here: a budget that voters have from the start (`equal_shares`).
//!
//! Phragmén (1894), after Brill, Freeman, Janson and Lackner, "Phragmén's Voting Methods and Justified
//! Representation", AAAI 2017; with costs, Los, Christoff and Grossi, "Proportional Budget Allocations" (2022).

use std::cmp::Ordering;

use num_bigint::BigUint;
use num_integer::Integer;

use super::{
    fraction::Fraction,
    scores::Scores,
    tie_break::{Tie, TieAt, TieBreak},
};

/// The result with its steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phragmen {
    /// The projects that were bought, in order.
    pub winners: Vec<usize>,
    /// The moment at which each winner was bought: what each of its supporters had paid in all by then.
    pub moments: Vec<Fraction>,
    /// The projects whose turn it was when one of them no longer fitted, which ended the count.
    pub stopped_at: Vec<usize>,
    /// The ties that the tie-break decided.
    pub ties: Vec<Tie>,
}

/// Counts. To choose a number of options, give each a cost of 1 and that number as budget. The count ends as soon as
/// it is the turn of a project that no longer fits; one that costs more than the whole budget takes no part, nor does
/// one without supporters.
pub fn phragmen(approvals: &Scores, costs: &[u64], budget: u64, tie_break: &TieBreak) -> Phragmen {
    let mut count = Count::new(approvals, costs, budget);
    let mut result = Phragmen { winners: Vec::new(), moments: Vec::new(), stopped_at: Vec::new(), ties: Vec::new() };
    let mut left = budget;
    loop {
        let mut next = count.next();
        if next.is_empty() {
            return result;
        }
        tie_break.sort(&mut next);
        if next.iter().any(|option| costs[*option] > left) {
            result.stopped_at = next;
            return result;
        }
        let winner = next[0];
        if next.len() > 1 {
            result.ties.push(Tie::of(result.winners.len() + 1, TieAt::Project, next, tie_break));
        }
        left -= costs[winner];
        result.moments.push(count.buy(winner));
        result.winners.push(winner);
    }
}

/// When a project can be bought: `sum` ÷ (`supporters` × the common scale), as it was when last looked at.
struct Project {
    option: usize,
    cost: u64,
    entries: Vec<(u32, u64)>,
    supporters: u64,
    sum: BigUint,
    seen_at: BigUint,
}

/// Voters who were part of the same last purchase have the same load: a class of voters. All loads are whole numbers
/// over one common scale, which grows with each purchase.
struct Count<'a> {
    weights: &'a [u64],
    class: Vec<u32>,
    loads: Vec<BigUint>,
    scale: BigUint,
    projects: Vec<Project>,
}

impl<'a> Count<'a> {
    fn new(approvals: &'a Scores, costs: &[u64], budget: u64) -> Self {
        let weights = approvals.weights();
        let projects = approvals.supporters().into_iter().enumerate();
        let projects = projects.filter(|(option, entries)| !entries.is_empty() && costs[*option] <= budget);
        let projects = projects.map(|(option, entries)| {
            let supporters = entries.iter().map(|(entry, _)| weights[*entry as usize]).sum();
            let (sum, seen_at) = (BigUint::from(costs[option]), BigUint::from(1_u32));
            Project { option, cost: costs[option], entries, supporters, sum, seen_at }
        });
        let loads = vec![BigUint::default()];
        let projects = projects.collect();
        Self { weights, class: vec![0; approvals.len()], loads, scale: BigUint::from(1_u32), projects }
    }

    /// The options that can be bought first. Loads only grow, so a project that was later when last looked at needs
    /// no second look.
    fn next(&mut self) -> Vec<usize> {
        let mut projects = std::mem::take(&mut self.projects);
        projects.sort_by(|a, b| (&a.sum * b.supporters * &b.seen_at).cmp(&(&b.sum * a.supporters * &a.seen_at)));
        let mut best: Vec<usize> = Vec::new();
        for at in 0..projects.len() {
            if let Some(first) = best.first().copied() {
                let (first, project): (&Project, &Project) = (&projects[first], &projects[at]);
                if (&project.sum * first.supporters * &self.scale)
                    > (&first.sum * project.supporters * &project.seen_at)
                {
                    break;
                }
            }
            self.look(&mut projects[at]);
            let order = best.first().map_or(Ordering::Less, |first| {
                let (first, project) = (&projects[*first], &projects[at]);
                (&project.sum * first.supporters).cmp(&(&first.sum * project.supporters))
            });
            match order {
                Ordering::Less => best = vec![at],
                Ordering::Equal => best.push(at),
                Ordering::Greater => {}
            }
        }
        let options = best.iter().map(|at| projects[*at].option).collect();
        self.projects = projects;
        options
    }

    fn look(&self, project: &mut Project) {
        let mut voters = vec![0_u64; self.loads.len()];
        for (entry, _) in &project.entries {
            voters[self.class[*entry as usize] as usize] += self.weights[*entry as usize];
        }
        let loads: BigUint = self.loads.iter().zip(voters).map(|(load, voters)| load * voters).sum();
        project.sum = &self.scale * project.cost + loads;
        project.seen_at.clone_from(&self.scale);
    }

    fn buy(&mut self, option: usize) -> Fraction {
        let Some(at) = self.projects.iter().position(|project| project.option == option) else {
            return Fraction::default();
        };
        let project = self.projects.remove(at);
        let divisor = project.sum.gcd(&BigUint::from(project.supporters));
        let (load, factor) = (&project.sum / &divisor, BigUint::from(project.supporters) / divisor);
        self.scale *= &factor;
        self.loads.iter_mut().for_each(|load| *load *= &factor);
        let class = u32::try_from(self.loads.len()).unwrap_or(u32::MAX);
        project.entries.iter().for_each(|(entry, _)| self.class[*entry as usize] = class);
        self.loads.push(load.clone());
        Fraction::new(load.into(), self.scale.clone().into())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::voting::count::equal_shares::laws::{approvals, reversed};

    /// Counts with a fraction for each voter, looking at every project each time.
    fn plain_winners(approvals: &Scores, costs: &[u64], budget: u64) -> Vec<usize> {
        let whole = |number: u64| Fraction::from(num_bigint::BigInt::from(number));
        let mut loads = vec![whole(0); approvals.len()];
        let (mut winners, mut left) = (Vec::new(), budget);
        loop {
            let mut turns: Vec<(Fraction, usize)> = Vec::new();
            for option in (0..costs.len()).filter(|option| !winners.contains(option) && costs[*option] <= budget) {
                let entries = (0..approvals.len()).filter(|e| approvals.ballot(*e).marks().any(|m| m.0 == option));
                let supporters: u64 = entries.clone().map(|entry| approvals.ballot(entry).weight).sum();
                if supporters > 0 {
                    let paid = { entries }.fold(whole(costs[option]), |sum, entry| {
                        sum + &loads[entry] * whole(approvals.ballot(entry).weight)
                    });
                    turns.push((paid / whole(supporters), option));
                }
            }
            let Some(first) = turns.iter().min().cloned() else { return winners };
            if turns.iter().any(|(moment, option)| *moment == first.0 && costs[*option] > left) {
                return winners;
            }
            for (load, ballot) in loads.iter_mut().zip(approvals.iter()) {
                if ballot.marks().any(|mark| mark.0 == first.1) {
                    *load = first.0.clone();
                }
            }
            left -= costs[first.1];
            winners.push(first.1);
        }
    }

    proptest! {
        #[test]
        fn a_second_plain_count_gives_the_same(
            approvals in approvals(6),
            costs in prop::collection::vec(1..6_u64, 6),
            budget in 0..20_u64,
        ) {
            let count = phragmen(&approvals, &costs, budget, &TieBreak::listed(6));
            prop_assert_eq!(&count.winners, &plain_winners(&approvals, &costs, budget));
            prop_assert!(count.winners.iter().map(|option| costs[*option]).sum::<u64>() <= budget);
            prop_assert!(count.moments.is_sorted());
            prop_assert_eq!(phragmen(&reversed(&approvals), &costs, budget, &TieBreak::listed(6)), count);
        }
    }
}
