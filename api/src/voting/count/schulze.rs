//! Schulze's rule: an option wins when its strongest path to each other option is at least as strong as the path back.
//! Not here: the comparisons themselves (`pairwise.rs`).
//!
//! Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election
//! method", Social Choice and Welfare 36 (2011).

use super::pairwise::{Pairwise, Strength};

/// The result with its reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schulze {
    /// The options to which no other has a stronger path.
    pub winners: Vec<usize>,
    /// The ranking: the unbeaten first, then the unbeaten of the rest, and so on.
    pub levels: Vec<Vec<usize>>,
    options: usize,
    paths: Vec<u64>,
}

impl Schulze {
    /// The strength of the strongest path of majorities from `a` to `b`; 0 where there is none.
    pub fn path(&self, a: usize, b: usize) -> u64 {
        self.paths[a * self.options + b]
    }

    /// Whether `a` has a stronger path to `b` than `b` to `a`.
    pub fn beats(&self, a: usize, b: usize) -> bool {
        self.path(a, b) > self.path(b, a)
    }

    /// The rows of the matrix of strongest paths.
    pub fn rows(&self) -> impl Iterator<Item = &[u64]> {
        self.paths.chunks(self.options.max(1))
    }
}

/// Counts. Only majorities are links; their strength is as `strength` says.
pub fn schulze(pairwise: &Pairwise, strength: Strength) -> Schulze {
    let options = pairwise.options();
    let mut paths = vec![0_u64; options * options];
    for a in 0..options {
        for b in 0..options {
            paths[a * options + b] = pairwise.strength(a, b, strength).unwrap_or(0);
        }
    }
    let mut through = vec![0; options];
    for middle in 0..options {
        through.copy_from_slice(&paths[middle * options..(middle + 1) * options]);
        for (from, row) in paths.chunks_exact_mut(options).enumerate() {
            let first = row[middle];
            if first > 0 && from != middle {
                row.iter_mut().zip(&through).for_each(|(path, second)| *path = (*path).max(first.min(*second)));
            }
        }
    }
    (0..options).for_each(|option| paths[option * options + option] = 0);
    let mut schulze = Schulze { winners: Vec::new(), levels: Vec::new(), options, paths };
    schulze.levels = levels(&schulze);
    schulze.winners = schulze.levels.first().cloned().unwrap_or_default();
    schulze
}

/// Removes the unbeaten again and again. Each option keeps a count of who is left that beats it.
fn levels(schulze: &Schulze) -> Vec<Vec<usize>> {
    let options = schulze.options;
    let mut beaten_by: Vec<usize> =
        (0..options).map(|b| (0..options).filter(|a| schulze.beats(*a, b)).count()).collect();
    let mut left: Vec<usize> = (0..options).collect();
    let mut levels = Vec::new();
    while !left.is_empty() {
        let (top, rest): (Vec<usize>, Vec<usize>) = left.iter().partition(|option| beaten_by[**option] == 0);
        for option in &rest {
            beaten_by[*option] -= top.iter().filter(|above| schulze.beats(**above, *option)).count();
        }
        if top.is_empty() {
            // Impossible, since beating is transitive (Schulze 2011, section 4.1).
            levels.push(rest);
            break;
        }
        levels.push(top);
        left = rest;
    }
    levels
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::voting::count::{Rankings, pairwise::laws};

    fn both(rankings: &Rankings) -> [Schulze; 2] {
        let pairwise = Pairwise::of(rankings).unwrap();
        [Strength::Margins, Strength::WinningVotes].map(|strength| schulze(&pairwise, strength))
    }

    proptest! {
        #[test]
        fn a_condorcet_winner_wins_alone_and_a_loser_comes_last(rankings in laws::rankings(5)) {
            let pairwise = Pairwise::of(&rankings).unwrap();
            for schulze in both(&rankings) {
                if let Some(winner) = pairwise.condorcet_winner() {
                    prop_assert_eq!(&schulze.winners, &[winner]);
                }
                if let Some(loser) = pairwise.condorcet_loser() {
                    prop_assert!(!schulze.winners.contains(&loser));
                }
            }
        }

        #[test]
        fn ranking_a_winner_higher_keeps_it_a_winner(rankings in laws::rankings(5)) {
            for (number, before) in both(&rankings).iter().enumerate() {
                for winner in &before.winners {
                    prop_assert!(both(&laws::raised(&rankings, *winner))[number].winners.contains(winner));
                }
            }
        }

        #[test]
        fn voters_and_options_are_treated_alike(
            rankings in laws::rankings(5),
            names in Just((0..5).collect::<Vec<usize>>()).prop_shuffle(),
        ) {
            prop_assert_eq!(both(&laws::reversed(&rankings)), both(&rankings));
            let renamed = both(&laws::renamed(&rankings, &names));
            for (before, after) in both(&rankings).iter().zip(renamed) {
                let mut winners: Vec<usize> = before.winners.iter().map(|winner| names[*winner]).collect();
                winners.sort_unstable();
                prop_assert_eq!(winners, after.winners);
            }
        }
    }
}
