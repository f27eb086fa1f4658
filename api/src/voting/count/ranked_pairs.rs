//! Ranked pairs: majorities are locked from the strongest down, leaving out each that would close a cycle.
//! Not here: the comparisons themselves (`pairwise.rs`).
//!
//! Tideman, "Independence of Clones as a Criterion for Voting Rules", Social Choice and Welfare 4 (1987).

use std::cmp::Reverse;

use super::{
    pairwise::{Pairwise, Strength},
    tie_break::{Tie, TieAt, TieBreak, Tied},
};

/// A majority and what became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Majority {
    /// Who has the majority.
    pub winner: usize,
    /// Over whom.
    pub loser: usize,
    /// Its strength.
    pub strength: u64,
    /// Locked, or skipped because the locked ones already put the loser above the winner.
    pub is_locked: bool,
}

/// The result with its reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RankedPairs {
    /// The options, best first.
    pub order: Vec<usize>,
    /// The majorities in the order in which they were looked at.
    pub majorities: Vec<Majority>,
    /// The ties that the tie-break decided.
    pub ties: Vec<Tie>,
}

/// Counts. Of equally strong majorities the one whose winner the tie-break puts first goes first, then the one whose
/// loser it puts first. Options that the locked majorities leave incomparable stand in the order of the tie-break.
pub fn ranked_pairs(pairwise: &Pairwise, strength: Strength, tie_break: &TieBreak) -> RankedPairs {
    let options = pairwise.options();
    let mut majorities = Vec::new();
    for winner in 0..options {
        for loser in 0..options {
            if let Some(strength) = pairwise.strength(winner, loser, strength) {
                majorities.push(Majority { winner, loser, strength, is_locked: false });
            }
        }
    }
    majorities.sort_by_key(|m| (Reverse(m.strength), tie_break.place(m.winner), tie_break.place(m.loser)));
    let mut ties = equal_majorities(&majorities);
    let mut above = Above::new(options);
    for majority in &mut majorities {
        majority.is_locked = !above.is(majority.loser, majority.winner);
        if majority.is_locked {
            above.lock(majority.winner, majority.loser);
        }
    }
    let order = order(&above, options, tie_break, &mut ties);
    RankedPairs { order, majorities, ties }
}

fn equal_majorities(sorted: &[Majority]) -> Vec<Tie> {
    let groups = sorted.chunk_by(|a, b| a.strength == b.strength).zip(1..);
    let tied = groups.filter(|(group, _)| group.len() > 1);
    tied.map(|(group, step)| Tie {
        step,
        at: TieAt::Majority,
        tied: Tied::Majorities(group.iter().map(|m| (m.winner, m.loser)).collect()),
    })
    .collect()
}

fn order(above: &Above, options: usize, tie_break: &TieBreak, ties: &mut Vec<Tie>) -> Vec<usize> {
    let mut over: Vec<usize> = (0..options).map(|b| (0..options).filter(|a| above.is(*a, b)).count()).collect();
    let mut left: Vec<usize> = (0..options).collect();
    tie_break.sort(&mut left);
    let mut order = Vec::new();
    while !left.is_empty() {
        let free: Vec<usize> = left.iter().copied().filter(|option| over[*option] == 0).collect();
        // Locked majorities have no cycle, so there is always one.
        let Some(first) = free.first().copied() else { break };
        order.push(first);
        left.retain(|option| *option != first);
        left.iter().filter(|option| above.is(first, **option)).for_each(|option| over[*option] -= 1);
        if free.len() > 1 {
            ties.push(Tie { step: order.len(), at: TieAt::Place, tied: Tied::Options(free) });
        }
    }
    order
}

/// Who is above whom by a path of locked majorities: bits, 64 options to a word.
struct Above {
    words: usize,
    below: Vec<u64>,
}

impl Above {
    fn new(options: usize) -> Self {
        let words = options.div_ceil(64);
        Self { words, below: vec![0; words * options] }
    }

    fn is(&self, a: usize, b: usize) -> bool {
        self.below[a * self.words + b / 64] >> (b % 64) & 1 == 1
    }

    fn lock(&mut self, winner: usize, loser: usize) {
        if self.is(winner, loser) {
            return;
        }
        let mut gained = self.below[loser * self.words..(loser + 1) * self.words].to_vec();
        gained[loser / 64] |= 1 << (loser % 64);
        for (option, row) in self.below.chunks_exact_mut(self.words).enumerate() {
            if option == winner || row[winner / 64] >> (winner % 64) & 1 == 1 {
                row.iter_mut().zip(&gained).for_each(|(word, more)| *word |= more);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::voting::count::{Rankings, pairwise::laws};

    fn count(rankings: &Rankings, strength: Strength, tie_break: &TieBreak) -> RankedPairs {
        ranked_pairs(&Pairwise::of(rankings).unwrap(), strength, tie_break)
    }

    const STRENGTHS: [Strength; 2] = [Strength::Margins, Strength::WinningVotes];

    proptest! {
        #[test]
        fn a_condorcet_winner_wins_and_a_loser_comes_last(rankings in laws::rankings(5)) {
            let pairwise = Pairwise::of(&rankings).unwrap();
            for strength in STRENGTHS {
                let count = ranked_pairs(&pairwise, strength, &TieBreak::listed(5));
                prop_assert!(pairwise.condorcet_winner().is_none_or(|winner| count.order[0] == winner));
                prop_assert!(pairwise.condorcet_loser().is_none_or(|loser| count.order[4] == loser));
            }
        }

        #[test]
        fn ranking_a_winner_higher_keeps_it_the_winner(rankings in laws::rankings(5)) {
            for strength in STRENGTHS {
                let winner = count(&rankings, strength, &TieBreak::listed(5)).order[0];
                let raised = count(&laws::raised(&rankings, winner), strength, &TieBreak::listed(5));
                prop_assert_eq!(raised.order[0], winner);
            }
        }

        #[test]
        fn voters_and_options_are_treated_alike_up_to_the_tie_break(
            rankings in laws::rankings(5),
            names in Just((0..5).collect::<Vec<usize>>()).prop_shuffle(),
        ) {
            for strength in STRENGTHS {
                let before = count(&rankings, strength, &TieBreak::listed(5));
                prop_assert_eq!(&count(&laws::reversed(&rankings), strength, &TieBreak::listed(5)), &before);
                let renamed = count(&laws::renamed(&rankings, &names), strength, &TieBreak::in_order(&names));
                let order: Vec<usize> = before.order.iter().map(|option| names[*option]).collect();
                prop_assert_eq!(renamed.order, order);
            }
        }

        #[test]
        fn the_order_follows_every_locked_majority(rankings in laws::rankings(6)) {
            let count = count(&rankings, Strength::Margins, &TieBreak::listed(6));
            let place = |option| count.order.iter().position(|o| *o == option);
            for majority in &count.majorities {
                prop_assert_eq!(majority.is_locked, place(majority.winner) < place(majority.loser));
            }
        }
    }
}
