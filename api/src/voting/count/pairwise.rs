//! The matrix of pairwise comparisons, and the Condorcet winner that it shows.
//! Not here: rules for when there is no such winner (`schulze.rs`, `ranked_pairs.rs`).
//!
//! Condorcet, "Essai sur l'application de l'analyse à la probabilité des décisions" (1785).

use super::ballots::{Ranking, Rankings};

/// The most options whose matrix is kept: 200 MB.
pub const MAX_PAIRWISE_OPTIONS: usize = 5_000;

/// Ballots of one voter that the dense counters take before they are emptied.
const BLOCK: u16 = u16::MAX;

/// How the strength of a majority is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// The votes for less the votes against.
    Margins,
    /// The votes for.
    WinningVotes,
}

/// How many voters strictly prefer each option over each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pairwise {
    options: usize,
    over: Vec<u64>,
}

impl Pairwise {
    /// Compares. Unlisted options are tied below every listed one; tied options give no preference. Nothing when
    /// there are more than [`MAX_PAIRWISE_OPTIONS`].
    pub fn of(rankings: &Rankings) -> Option<Self> {
        let options = rankings.options();
        if options > MAX_PAIRWISE_OPTIONS {
            return None;
        }
        let mut sum = Sum::new(options);
        for ballot in rankings.iter() {
            if ballot.weight == 1 && ballot.len() * 4 > options {
                sum.add_dense(ballot);
            } else {
                sum.add_sparse(ballot);
            }
        }
        Some(Self { options, over: sum.finish() })
    }

    /// How many options there are.
    pub fn options(&self) -> usize {
        self.options
    }

    /// How many voters strictly prefer `a` over `b`.
    pub fn over(&self, a: usize, b: usize) -> u64 {
        self.over[a * self.options + b]
    }

    /// Whether a majority of those who have a preference prefers `a` over `b`.
    pub fn wins(&self, a: usize, b: usize) -> bool {
        self.over(a, b) > self.over(b, a)
    }

    /// The strength of the majority of `a` over `b`, when there is one.
    pub fn strength(&self, a: usize, b: usize, strength: Strength) -> Option<u64> {
        self.wins(a, b).then(|| match strength {
            Strength::Margins => self.over(a, b) - self.over(b, a),
            Strength::WinningVotes => self.over(a, b),
        })
    }

    /// The option that wins over every other one.
    pub fn condorcet_winner(&self) -> Option<usize> {
        (0..self.options).find(|a| (0..self.options).all(|b| b == *a || self.wins(*a, b)))
    }

    /// The option that loses to every other one, when there are others.
    pub fn condorcet_loser(&self) -> Option<usize> {
        (0..self.options).find(|a| self.options > 1 && (0..self.options).all(|b| b == *a || self.wins(b, *a)))
    }

    /// The options to which no other wins.
    pub fn weak_condorcet_winners(&self) -> Vec<usize> {
        (0..self.options).filter(|a| !(0..self.options).any(|b| self.wins(b, *a))).collect()
    }

    /// The rows of the matrix.
    pub fn rows(&self) -> impl Iterator<Item = &[u64]> {
        self.over.chunks(self.options.max(1))
    }
}

/// The comparisons so far. Short ballots add to `listed` and take back from it in `not_below`; long ones of a single
/// voter go into small counters that a processor adds eight at a time.
struct Sum {
    options: usize,
    over: Vec<u64>,
    not_below: Vec<u64>,
    listed: Vec<u64>,
    block: Vec<u16>,
    in_block: u16,
    rank: Vec<u16>,
}

impl Sum {
    fn new(options: usize) -> Self {
        let square = vec![0; options * options];
        Self {
            options,
            over: square.clone(),
            not_below: square,
            listed: vec![0; options],
            block: vec![0; options * options],
            in_block: 0,
            rank: vec![0; options],
        }
    }

    fn add_dense(&mut self, ballot: Ranking<'_>) {
        self.rank.fill(u16::MAX);
        let mut rank = 0;
        for (option, is_level) in ballot.places() {
            rank += u16::from(!is_level);
            self.rank[option] = rank;
        }
        for (option, row) in self.block.chunks_exact_mut(self.options).enumerate() {
            let own = self.rank[option];
            if own < u16::MAX {
                row.iter_mut().zip(&self.rank).for_each(|(cell, other)| *cell += u16::from(own < *other));
            }
        }
        self.in_block += 1;
        if self.in_block == BLOCK {
            self.empty_block();
        }
    }

    fn empty_block(&mut self) {
        self.over.iter_mut().zip(&mut self.block).for_each(|(sum, cell)| *sum += u64::from(std::mem::take(cell)));
        self.in_block = 0;
    }

    fn add_sparse(&mut self, ballot: Ranking<'_>) {
        let mut rank = 0;
        for (option, is_level) in ballot.places() {
            rank += u16::from(!is_level);
            self.rank[option] = rank;
        }
        for (option, _) in ballot.places() {
            self.listed[option] += ballot.weight;
            let (own, row) = (self.rank[option], option * self.options);
            for (other, _) in ballot.places().take_while(|(other, _)| self.rank[*other] <= own) {
                self.not_below[row + other] += ballot.weight;
            }
        }
    }

    fn finish(mut self) -> Vec<u64> {
        self.empty_block();
        for (option, listed) in self.listed.iter().enumerate() {
            for other in (0..self.options).filter(|other| *other != option) {
                let at = option * self.options + other;
                self.over[at] += listed - self.not_below[at];
            }
        }
        self.over
    }
}

/// Random elections and what the laws of ranked rules need of them.
#[cfg(test)]
pub(crate) mod laws {
    use proptest::prelude::*;

    use super::{Pairwise, Rankings};

    /// One entry: its weight and the options with whether each stands level with the one before.
    type Entry = (u64, Vec<(usize, bool)>);

    /// Up to nine entries over so many options: cut off anywhere, with ties.
    pub fn rankings(options: usize) -> impl Strategy<Value = Rankings> {
        let order = Just((0..options).collect::<Vec<_>>()).prop_shuffle();
        let entry = (1..4_u64, order, 1..=options, prop::collection::vec(prop::bool::weighted(0.2), options));
        prop::collection::vec(entry, 1..10).prop_map(move |entries| {
            let entry = |(weight, order, length, level): (u64, Vec<usize>, usize, Vec<bool>)| {
                (weight, order.into_iter().zip(level).take(length).collect())
            };
            build(options, entries.into_iter().map(entry).collect())
        })
    }

    pub fn build(options: usize, entries: Vec<Entry>) -> Rankings {
        let mut rankings = Rankings::new(options);
        for (weight, places) in entries {
            rankings.push(weight, places).unwrap();
        }
        rankings
    }

    pub fn entries(rankings: &Rankings) -> Vec<Entry> {
        rankings.iter().map(|ballot| (ballot.weight, ballot.places().collect())).collect()
    }

    pub fn reversed(rankings: &Rankings) -> Rankings {
        build(rankings.options(), entries(rankings).into_iter().rev().collect())
    }

    /// The same ballots with other names for the options.
    pub fn renamed(rankings: &Rankings, names: &[usize]) -> Rankings {
        let mut entries = entries(rankings);
        for (option, _) in entries.iter_mut().flat_map(|(_, places)| places) {
            *option = names[*option];
        }
        build(rankings.options(), entries)
    }

    /// The same ballots, the first of which now puts the option alone on top.
    pub fn raised(rankings: &Rankings, option: usize) -> Rankings {
        let mut entries = entries(rankings);
        let places = &mut entries[0].1;
        if let Some(at) = places.iter().position(|(listed, _)| *listed == option) {
            let (_, was_level) = places.remove(at);
            if let Some(next) = places.get_mut(at) {
                next.1 = next.1 && was_level;
            }
        }
        if let Some(first) = places.first_mut() {
            first.1 = false;
        }
        places.insert(0, (option, false));
        build(rankings.options(), entries)
    }

    pub fn margin(pairwise: &Pairwise, a: usize, b: usize) -> i64 {
        i64::try_from(pairwise.over(a, b)).unwrap() - i64::try_from(pairwise.over(b, a)).unwrap()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn each_voter_is_counted_once_for_each_pair_in_either_way_of_adding(rankings in laws::rankings(6)) {
            let pairwise = Pairwise::of(&rankings).unwrap();
            let mut single = Vec::new();
            for (weight, places) in laws::entries(&rankings) {
                single.extend((0..weight).map(|_| (1, places.clone())));
            }
            prop_assert_eq!(&Pairwise::of(&laws::build(6, single)).unwrap(), &pairwise);
            for a in 0..6 {
                for b in 0..6 {
                    let prefers = |groups: Vec<Vec<usize>>| {
                        let rank = |o: usize| groups.iter().position(|g| g.contains(&o)).unwrap_or(usize::MAX);
                        rank(a) < rank(b)
                    };
                    let count: u64 = rankings.iter()
                        .filter(|ballot| prefers(ballot.groups().map(|g| g.options().collect()).collect()))
                        .map(|ballot| ballot.weight).sum();
                    prop_assert_eq!(pairwise.over(a, b), count);
                }
            }
        }
    }

    #[test]
    fn a_cycle_has_no_condorcet_winner() {
        let plain = |order: [usize; 3]| (1, order.map(|option| (option, false)).to_vec());
        let cycle = laws::build(3, vec![plain([0, 1, 2]), plain([1, 2, 0]), plain([2, 0, 1])]);
        assert_eq!(Pairwise::of(&cycle).unwrap().condorcet_winner(), None);
    }
}
