//! The projects with their supporters, as every part of the rule looks at them.
//! Not here: money (`ledger.rs`, `bounds.rs`).

use std::collections::HashMap;

use super::Utility;
use crate::voting::count::{Scores, TieBreak};

/// A project that costs something and has supporters.
pub(super) struct Project {
    pub option: usize,
    pub cost: u64,
    /// What a rate is divided by so that projects compare: the cost when utility is cost, otherwise 1.
    pub factor: u64,
    /// The entries that support it, each with its weight in a payment: the points, or 1.
    pub supporters: Vec<(u32, u64)>,
    /// The sum of the weights over all voters who support it.
    pub weight: u128,
    /// Whether all weights are 1.
    pub is_plain: bool,
    /// Equal for projects with the same cost, supporters and weights: they have the same rate at any moment.
    pub twin: usize,
    /// The place in the tie-break; the lower goes first.
    pub place: usize,
}

/// All projects that can be bought.
pub(super) struct Projects<'a> {
    pub voters: u64,
    /// How many voters each entry stands for.
    pub multiplicity: &'a [u64],
    pub bought_for_nothing: Vec<(usize, u64)>,
    pub all: Vec<Project>,
    /// Those without any supporter.
    pub unsupported: Vec<usize>,
    pub tie_break: &'a TieBreak,
}

impl<'a> Projects<'a> {
    pub fn new(scores: &'a Scores, costs: &[u64], utility: Utility, tie_break: &'a TieBreak) -> Self {
        let multiplicity = scores.weights();
        let (mut all, mut bought_for_nothing, mut unsupported) = (Vec::new(), Vec::new(), Vec::new());
        let mut twins: HashMap<(u64, usize, u64), Vec<usize>> = HashMap::new();
        for (option, mut supporters) in scores.supporters().into_iter().enumerate() {
            if utility != Utility::Points {
                for (_, weight) in &mut supporters {
                    *weight = 1;
                }
            }
            let voters = supporters.iter().map(|(entry, _)| multiplicity[*entry as usize]).sum();
            if supporters.is_empty() {
                unsupported.push(option);
            } else if costs[option] == 0 {
                bought_for_nothing.push((option, voters));
            } else {
                let factor = if utility == Utility::Cost { costs[option] } else { 1 };
                let weighed = supporters.iter().map(|(e, w)| u128::from(*w) * u128::from(multiplicity[*e as usize]));
                let weight = weighed.sum();
                let is_plain = supporters.iter().all(|(_, weight)| *weight == 1);
                let (cost, twin, place) = (costs[option], all.len(), tie_break.place(option));
                let mut project = Project { option, cost, factor, supporters, weight, is_plain, twin, place };
                let alike = twins.entry(likeness(&project)).or_default();
                let first = alike.iter().copied().find(|at| is_twin(&all[*at], &project));
                match first {
                    Some(first) => project.twin = first,
                    None => alike.push(twin),
                }
                all.push(project);
            }
        }
        bought_for_nothing.sort_by_key(|(option, _)| tie_break.place(*option));
        Self { voters: scores.voters(), multiplicity, bought_for_nothing, all, unsupported, tie_break }
    }

    /// How many voters support a project.
    pub fn supporters(&self, project: &Project) -> u64 {
        project.supporters.iter().map(|(entry, _)| self.multiplicity[*entry as usize]).sum()
    }
}

/// Equal for twins, and seldom for others.
fn likeness(project: &Project) -> (u64, usize, u64) {
    let sum = project.supporters.iter().fold(0_u64, |sum, (entry, weight)| {
        sum.wrapping_add(u64::from(*entry).wrapping_mul(*weight ^ 0x9e37_79b9_7f4a_7c15))
    });
    (project.cost, project.supporters.len(), sum)
}

fn is_twin(a: &Project, b: &Project) -> bool {
    a.cost == b.cost && a.supporters == b.supporters
}
