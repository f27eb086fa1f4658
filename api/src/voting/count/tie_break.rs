//! The one named tie-break rule of a count, and the record of every tie that it decided.
//! Not here: the lots themselves (`lot.rs`).

use std::cmp::Reverse;

use super::lot;

/// A total strict order over the options: of options that are tied, the one that it puts first goes first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TieBreak {
    places: Vec<usize>,
}

impl TieBreak {
    /// The option that is listed first goes first.
    pub fn listed(options: usize) -> Self {
        Self { places: (0..options).collect() }
    }

    /// More votes first, then the lower cost, then the id compared as text, byte by byte. Equal ids, which no file
    /// has, would fall back to the order of listing.
    pub fn votes_cost_id<V: Ord, C: Ord>(votes: &[V], costs: &[C], ids: &[String]) -> Self {
        let mut order: Vec<usize> = (0..ids.len()).collect();
        order.sort_by_key(|option| (Reverse(votes.get(*option)), costs.get(*option), &ids[*option]));
        Self::in_order(&order)
    }

    /// The lower lot goes first; see [`lot::of`].
    pub fn lot(seed: &str, ballots: &[u8; 32], ids: &[String]) -> Self {
        let mut order: Vec<usize> = (0..ids.len()).collect();
        order.sort_by_cached_key(|option| lot::of(seed, ballots, &ids[*option]));
        Self::in_order(&order)
    }

    /// This order itself: a permutation of the options.
    pub fn in_order(order: &[usize]) -> Self {
        let mut places = vec![0; order.len()];
        for (place, option) in order.iter().enumerate() {
            places[*option] = place;
        }
        Self { places }
    }

    /// The place of an option; the lower goes first.
    pub fn place(&self, option: usize) -> usize {
        self.places[option]
    }

    /// Puts options in the order of this rule.
    pub fn sort(&self, options: &mut [usize]) {
        options.sort_unstable_by_key(|option| self.places[*option]);
    }
}

/// A tie that the tie-break decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// At which step of the count, from 1.
    pub step: usize,
    /// What was to be decided.
    pub at: TieAt,
    /// What was tied, in the order that the tie-break gave: the first went first. Of options tied for elimination
    /// the last was eliminated.
    pub tied: Tied,
}

/// What a tie was about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TieAt {
    /// Who gets the last seats.
    Seat,
    /// Who is eliminated.
    Elimination,
    /// Whose surplus is transferred first.
    Surplus,
    /// Which majority is looked at first.
    Majority,
    /// Which option comes first in the ranking.
    Place,
    /// Which project is bought first.
    Project,
}

/// What was tied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tied {
    /// Options.
    Options(Vec<usize>),
    /// Majorities: who wins over whom.
    Majorities(Vec<(usize, usize)>),
}

impl Tie {
    /// A tie of options, which are put in the order of the tie-break.
    pub fn of(step: usize, at: TieAt, mut tied: Vec<usize>, tie_break: &TieBreak) -> Self {
        tie_break.sort(&mut tied);
        Self { step, at, tied: Tied::Options(tied) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_votes_then_lower_cost_then_the_id_as_text() {
        let ids: Vec<String> = ["10", "9", "b", "a"].map(str::to_owned).into();
        let tie_break = TieBreak::votes_cost_id(&[5, 5, 7, 5], &[1, 1, 9, 2], &ids);
        let mut options = vec![0, 1, 2, 3];
        tie_break.sort(&mut options);
        assert_eq!(options, [2, 0, 1, 3]);
    }
}
