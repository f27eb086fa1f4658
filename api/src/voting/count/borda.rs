//! Borda's count, symmetric, so that ties and unlisted options neither gain nor lose.
//! Not here: who is elected (`standing.rs`).
//!
//! Borda, "Mémoire sur les élections au scrutin" (1781); the symmetric form for tied ranks after Black, "The Theory of
//! Committees and Elections" (1958).

use super::ballots::Rankings;

/// Borda's totals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Borda {
    /// For each option, over all ballots: the options strictly below it less the options strictly above it.
    pub symmetric: Vec<i64>,
    /// Twice the points when the places give m−1 to 0 points and tied options share the average of theirs. It ranks
    /// the same.
    pub tie_averaged_x2: Vec<i64>,
}

/// Counts. Unlisted options are tied below every listed one. No total overflows: it is at most the number of options
/// times that of voters, below 10¹⁷.
pub fn borda(rankings: &Rankings) -> Borda {
    let options = signed(rankings.options());
    let mut symmetric = vec![0_i64; rankings.options()];
    let mut unlisted = 0_i64;
    for ballot in rankings.iter() {
        let weight = i64::try_from(ballot.weight).unwrap_or(i64::MAX);
        let listed = signed(ballot.len());
        unlisted -= weight * listed;
        let mut above = 0;
        for group in ballot.groups() {
            let size = signed(group.size());
            let score = weight * (options - above - size - above + listed);
            group.options().for_each(|option| symmetric[option] += score);
            above += size;
        }
    }
    for score in &mut symmetric {
        *score += unlisted;
    }
    let all = i64::try_from(rankings.voters()).unwrap_or(i64::MAX) * (options - 1);
    let tie_averaged_x2 = symmetric.iter().map(|score| score + all).collect();
    Borda { symmetric, tie_averaged_x2 }
}

fn signed(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::voting::count::pairwise::{Pairwise, laws};

    proptest! {
        #[test]
        fn a_score_is_the_sum_of_the_margins(rankings in laws::rankings(5)) {
            let pairwise = Pairwise::of(&rankings).unwrap();
            let borda = borda(&rankings);
            for option in 0..5 {
                let sum: i64 = (0..5).map(|other| laws::margin(&pairwise, option, other)).sum();
                prop_assert_eq!(borda.symmetric[option], sum);
            }
        }

        #[test]
        fn the_order_of_ballots_changes_nothing(rankings in laws::rankings(5)) {
            prop_assert_eq!(borda(&laws::reversed(&rankings)), borda(&rankings));
        }

        #[test]
        fn ranking_an_option_first_never_lowers_it(rankings in laws::rankings(4), option in 0..4_usize) {
            let raised = borda(&laws::raised(&rankings, option));
            let before = borda(&rankings);
            prop_assert!(raised.symmetric[option] >= before.symmetric[option]);
            prop_assert!((0..4).filter(|o| *o != option).all(|o| raised.symmetric[o] <= before.symmetric[o]));
        }
    }
}
