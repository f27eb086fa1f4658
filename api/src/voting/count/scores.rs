//! Ballots that approve options or give them points, and their totals.
//! Not here: rankings (`ballots.rs`) and who is elected by the totals (`standing.rs`).
//!
//! Approval voting: Brams and Fishburn, "Approval Voting", American Political Science Review 72 (1978). Score totals
//! are the plain sum of points.

use super::ballots::{BallotError, MAX_OPTIONS, MAX_VOTERS, Seen, more_voters, range};

/// The most points one ballot can give to one option.
const MAX_POINTS: u64 = MAX_VOTERS;

/// Ballots that mark options, each mark with points; one point for each mark when they are approvals.
#[derive(Clone, Debug, Default)]
pub struct Scores {
    options: usize,
    weights: Vec<u64>,
    ends: Vec<usize>,
    marked: Vec<u32>,
    points: Option<Vec<u64>>,
    voters: u64,
    seen: Seen,
}

impl Scores {
    /// No ballots yet, which approve or not.
    pub fn approvals(options: usize) -> Self {
        let options = options.min(MAX_OPTIONS);
        Self { options, seen: Seen::new(options), ..Self::default() }
    }

    /// No ballots yet, which give points.
    pub fn points(options: usize) -> Self {
        Self { points: Some(Vec::new()), ..Self::approvals(options) }
    }

    /// Adds a ballot of `weight` voters: options with points. Where ballots approve, the points are not looked at.
    pub fn push(&mut self, weight: u64, marks: impl IntoIterator<Item = (usize, u64)>) -> Result<(), BallotError> {
        let voters = more_voters(self.voters, weight)?;
        let start = self.marked.len();
        self.seen.next_ballot();
        for (option, points) in marks {
            let seen = self.seen.see(option);
            let seen = seen.and_then(|o| if points > MAX_POINTS { Err(BallotError::TooManyPoints) } else { Ok(o) });
            match seen {
                Ok(option) => {
                    self.marked.push(option);
                    self.points.iter_mut().for_each(|all| all.push(points));
                }
                Err(error) => {
                    self.marked.truncate(start);
                    self.points.iter_mut().for_each(|all| all.truncate(start));
                    return Err(error);
                }
            }
        }
        self.voters = voters;
        self.weights.push(weight);
        self.ends.push(self.marked.len());
        Ok(())
    }

    /// The same ballots as approvals: every option with at least one point.
    #[must_use]
    pub fn to_approvals(&self) -> Self {
        let mut approvals = Self::approvals(self.options);
        for ballot in self.iter() {
            approvals.marked.extend(
                ballot.marks().filter(|(_, points)| *points > 0).map(|(option, _)| u32::try_from(option).unwrap_or(0)),
            );
            approvals.weights.push(ballot.weight);
            approvals.ends.push(approvals.marked.len());
        }
        approvals.voters = self.voters;
        approvals
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

    /// Whether the ballots only approve.
    pub fn is_approvals(&self) -> bool {
        self.points.is_none()
    }

    /// The ballots.
    pub fn iter(&self) -> impl Iterator<Item = Marks<'_>> {
        (0..self.len()).map(|number| self.ballot(number))
    }

    /// The ballot at a place in the list. Panics beyond the end, as a slice does.
    pub fn ballot(&self, number: usize) -> Marks<'_> {
        let range = range(&self.ends, number);
        let points = self.points.as_ref().map(|points| &points[range.clone()]);
        Marks { weight: self.weights[number], marked: &self.marked[range], points }
    }

    /// The sum of points of each option; the number of approvals where the ballots approve. A sum cannot overflow:
    /// voters and points are both limited to 10¹².
    pub fn totals(&self) -> Vec<u128> {
        if self.points.is_none() {
            let mut totals = vec![0_u64; self.options];
            for ballot in self.iter() {
                for option in ballot.marked {
                    totals[*option as usize] += ballot.weight;
                }
            }
            totals.into_iter().map(u128::from).collect()
        } else {
            let mut totals = vec![0_u128; self.options];
            for ballot in self.iter() {
                for (option, points) in ballot.marks() {
                    totals[option] += u128::from(points) * u128::from(ballot.weight);
                }
            }
            totals
        }
    }

    /// For each option the entries that mark it with at least one point, and with how many points.
    pub(super) fn supporters(&self) -> Vec<Vec<(u32, u64)>> {
        let mut sizes = vec![0_usize; self.options];
        self.marked.iter().for_each(|option| sizes[*option as usize] += 1);
        let mut supporters: Vec<Vec<(u32, u64)>> = sizes.into_iter().map(Vec::with_capacity).collect();
        for (number, ballot) in (0_u32..).zip(self.iter()) {
            for (option, points) in ballot.marks().filter(|(_, points)| *points > 0) {
                supporters[option].push((number, points));
            }
        }
        supporters
    }

    /// How many voters each entry stands for.
    pub(super) fn weights(&self) -> &[u64] {
        &self.weights
    }
}

/// One ballot that marks options.
#[derive(Clone, Copy, Debug)]
pub struct Marks<'a> {
    /// How many voters cast it.
    pub weight: u64,
    marked: &'a [u32],
    points: Option<&'a [u64]>,
}

impl<'a> Marks<'a> {
    /// The marked options with their points.
    pub fn marks(self) -> impl Iterator<Item = (usize, u64)> + 'a {
        let points = move |at: usize| self.points.map_or(1, |points| points[at]);
        self.marked.iter().enumerate().map(move |(at, option)| (*option as usize, points(at)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_count_every_voter_of_an_entry() {
        let mut scores = Scores::points(3);
        scores.push(2, [(0, 3), (2, 1)]).unwrap();
        scores.push(1, [(2, 4)]).unwrap();
        assert_eq!(scores.totals(), [6, 0, 6]);
        assert_eq!(scores.to_approvals().totals(), [2, 0, 3]);
    }

    #[test]
    fn a_refused_ballot_counts_nowhere() {
        let mut scores = Scores::points(2);
        assert_eq!(scores.push(1, [(0, 1), (0, 1)]), Err(BallotError::Twice(0)));
        assert_eq!(scores.push(1, [(0, u64::MAX)]), Err(BallotError::TooManyPoints));
        assert_eq!(scores.totals(), [0, 0]);
    }
}
