//! Ranked ballots, kept flat so that a million of them fit in memory, and what makes a ballot invalid.
//! Not here: approvals and points (`scores.rs`).

use std::ops::Range;

use super::scores::Scores;

/// The most options an election can have.
pub const MAX_OPTIONS: usize = 100_000;

/// The most voters an election can have: low enough that no total of a rule can overflow.
pub const MAX_VOTERS: u64 = 1_000_000_000_000;

const LEVEL: u32 = 1 << 31;

/// Why a ballot was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BallotError {
    /// The ballot names an option that is not in the election.
    #[error("the ballot names an option that the election does not have")]
    UnknownOption,
    /// The ballot names one option twice.
    #[error("the ballot names the same option twice")]
    Twice(usize),
    /// A weight of zero.
    #[error("the ballot is said to be cast by no voter at all")]
    NoVoter,
    /// More voters than [`MAX_VOTERS`].
    #[error("there are more than 1,000,000,000,000 voters")]
    TooManyVoters,
    /// The ballot's points add up to more than can be counted.
    #[error("the ballot gives more than 1,000,000,000,000 points to one option")]
    TooManyPoints,
}

/// Ranked ballots. Options that a ballot does not list are tied below every listed one.
#[derive(Clone, Debug, Default)]
pub struct Rankings {
    options: usize,
    weights: Vec<u64>,
    ends: Vec<usize>,
    places: Vec<u32>,
    voters: u64,
    seen: Seen,
}

/// Finds an option that is named twice, without clearing anything between ballots.
#[derive(Clone, Debug, Default)]
pub(super) struct Seen {
    ballot: u64,
    at: Vec<u64>,
}

impl Seen {
    pub(super) fn new(options: usize) -> Self {
        Self { ballot: 0, at: vec![0; options] }
    }

    pub(super) fn next_ballot(&mut self) {
        self.ballot += 1;
    }

    pub(super) fn see(&mut self, option: usize) -> Result<u32, BallotError> {
        let number = u32::try_from(option).map_err(|_| BallotError::UnknownOption)?;
        let at = self.at.get_mut(option).ok_or(BallotError::UnknownOption)?;
        if *at == self.ballot {
            return Err(BallotError::Twice(option));
        }
        *at = self.ballot;
        Ok(number)
    }
}

/// The weight of one more ballot added to the voters so far.
pub(super) fn more_voters(voters: u64, weight: u64) -> Result<u64, BallotError> {
    if weight == 0 {
        return Err(BallotError::NoVoter);
    }
    voters.checked_add(weight).filter(|sum| *sum <= MAX_VOTERS).ok_or(BallotError::TooManyVoters)
}

impl Rankings {
    /// No ballots yet over `options` options, of which at most [`MAX_OPTIONS`] count.
    pub fn new(options: usize) -> Self {
        let options = options.min(MAX_OPTIONS);
        Self { options, seen: Seen::new(options), ..Self::default() }
    }

    /// Adds a ballot cast by `weight` voters: the options in order, each with whether it stands level with the one
    /// before it.
    pub fn push(&mut self, weight: u64, places: impl IntoIterator<Item = (usize, bool)>) -> Result<(), BallotError> {
        let voters = more_voters(self.voters, weight)?;
        let start = self.places.len();
        self.seen.next_ballot();
        for (option, is_level) in places {
            match self.seen.see(option) {
                Ok(number) if is_level && self.places.len() > start => self.places.push(number | LEVEL),
                Ok(number) => self.places.push(number),
                Err(error) => {
                    self.places.truncate(start);
                    return Err(error);
                }
            }
        }
        self.voters = voters;
        self.weights.push(weight);
        self.ends.push(self.places.len());
        Ok(())
    }

    /// Approvals or points as rankings: more points first, nothing or zero last. Two-level ballots for approvals.
    pub fn from_scores(scores: &Scores) -> Self {
        let mut rankings = Self::new(scores.options());
        for ballot in scores.iter() {
            let mut marks: Vec<(usize, u64)> = ballot.marks().filter(|(_, points)| *points > 0).collect();
            marks.sort_by_key(|(_, points)| std::cmp::Reverse(*points));
            let mut before = 0;
            for (option, points) in marks {
                let level = if points == before { LEVEL } else { 0 };
                before = points;
                rankings.places.push(u32::try_from(option).unwrap_or(u32::MAX) | level);
            }
            rankings.weights.push(ballot.weight);
            rankings.ends.push(rankings.places.len());
        }
        rankings.voters = scores.voters();
        rankings
    }

    /// How many options there are.
    pub fn options(&self) -> usize {
        self.options
    }

    /// How many voters cast these ballots.
    pub fn voters(&self) -> u64 {
        self.voters
    }

    /// How many entries there are; each may stand for several voters.
    pub fn len(&self) -> usize {
        self.weights.len()
    }

    /// Whether there is no ballot.
    pub fn is_empty(&self) -> bool {
        self.weights.is_empty()
    }

    /// The ballots.
    pub fn iter(&self) -> impl Iterator<Item = Ranking<'_>> {
        (0..self.len()).map(|number| self.ballot(number))
    }

    /// The ballot at a place in the list. Panics beyond the end, as a slice does.
    pub fn ballot(&self, number: usize) -> Ranking<'_> {
        Ranking { weight: self.weights[number], places: &self.places[range(&self.ends, number)] }
    }
}

/// Where the entries of one ballot lie in a flat list.
pub(super) fn range(ends: &[usize], number: usize) -> Range<usize> {
    let start = if number == 0 { 0 } else { ends[number - 1] };
    start..ends[number]
}

/// One ranked ballot.
#[derive(Clone, Copy, Debug)]
pub struct Ranking<'a> {
    /// How many voters cast it.
    pub weight: u64,
    places: &'a [u32],
}

impl<'a> Ranking<'a> {
    /// How many options it lists.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether it lists nothing.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// The listed options in order, each with whether it stands level with the one before it.
    pub fn places(self) -> impl Iterator<Item = (usize, bool)> + 'a {
        self.places.iter().map(|place| ((place & !LEVEL) as usize, place & LEVEL != 0))
    }

    /// The groups of options that stand level, best first.
    pub fn groups(self) -> impl Iterator<Item = Group<'a>> {
        self.places.chunk_by(|_, next| next & LEVEL != 0).map(Group)
    }

    /// The option at a place, or nothing where the ballot is cut off: at its end and before its first tied group.
    pub fn strict_at(&self, place: usize) -> Option<usize> {
        let option = *self.places.get(place)?;
        let is_tied = option & LEVEL != 0 || self.places.get(place + 1).is_some_and(|next| next & LEVEL != 0);
        (!is_tied).then_some(option as usize)
    }
}

/// Options that stand level on a ballot.
#[derive(Clone, Copy, Debug)]
pub struct Group<'a>(&'a [u32]);

impl<'a> Group<'a> {
    /// The options.
    pub fn options(self) -> impl Iterator<Item = usize> + 'a {
        self.0.iter().map(|place| (place & !LEVEL) as usize)
    }

    /// How many.
    pub fn size(&self) -> usize {
        self.0.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_named_twice_or_unknown_is_refused_and_leaves_nothing_behind() {
        let mut rankings = Rankings::new(3);
        assert_eq!(rankings.push(1, [(0, false), (0, false)]), Err(BallotError::Twice(0)));
        assert_eq!(rankings.push(1, [(0, false), (3, false)]), Err(BallotError::UnknownOption));
        assert_eq!(rankings.push(0, [(0, false)]), Err(BallotError::NoVoter));
        assert_eq!(rankings.push(MAX_VOTERS + 1, [(0, false)]), Err(BallotError::TooManyVoters));
        assert!(rankings.is_empty() && rankings.places.is_empty());
    }

    #[test]
    fn a_ballot_is_cut_off_before_its_first_tied_group() {
        let mut rankings = Rankings::new(4);
        rankings.push(1, [(2, false), (0, false), (1, true), (3, false)]).unwrap();
        let ballot = rankings.ballot(0);
        assert_eq!(ballot.strict_at(0), Some(2));
        assert_eq!(ballot.strict_at(1), None);
        let groups: Vec<Vec<usize>> = ballot.groups().map(|group| group.options().collect()).collect();
        assert_eq!(groups, [vec![2], vec![0, 1], vec![3]]);
    }
}
