//! The single transferable vote as Scotland counts it: weighted inclusive Gregory, values cut off at five decimals.
//! Not here: electing one (`instant_runoff.rs`).
//!
//! The Scottish Local Government Elections Order 2007 (SSI 2007/42), schedule 1, rules 45 to 52.

use super::{
    ballots::Rankings,
    tie_break::{Tie, TieAt, TieBreak},
};

/// The value of one whole vote: all values and totals are in hundred-thousandths.
pub const WHOLE: u128 = 100_000;

/// What was done at a stage, after which its totals stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// The first preferences were counted.
    FirstPreferences,
    /// An elected option's surplus, of this size, was transferred.
    Surplus(usize, u128),
    /// An option was excluded and its ballots were transferred.
    Exclusion(usize),
    /// As many options were left as seats, so that no transfer was needed.
    LastVacancies,
}

/// One stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// What was done.
    pub deed: Deed,
    /// To whom ballots went at this stage, and their value.
    pub transfers: Vec<(usize, u128)>,
    /// The total of each option at the end of the stage.
    pub totals: Vec<u128>,
    /// The value that is with nobody: not transferable, or lost where values were cut off.
    pub untransferred: u128,
    /// Who was deemed elected at the end of the stage, most votes first.
    pub elected: Vec<usize>,
}

/// The result with its stages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transferable {
    /// The elected, in order of election.
    pub winners: Vec<usize>,
    /// The quota, in whole votes.
    pub quota: u64,
    /// The valid ballots: those with a first preference.
    pub valid: u64,
    /// The stages.
    pub stages: Vec<Stage>,
    /// The ties that earlier stages did not decide, so that the tie-break did.
    pub ties: Vec<Tie>,
}

/// Counts. A ballot is cut off before its first tied group; one without a first preference is not valid.
pub fn transferable(rankings: &Rankings, seats: usize, tie_break: &TieBreak) -> Transferable {
    let mut count = Count::new(rankings, seats, tie_break);
    count.stage(Deed::FirstPreferences, Vec::new());
    while count.result.winners.len() < seats && !count.continuing().is_empty() {
        let vacancies = seats - count.result.winners.len();
        if count.continuing().len() <= vacancies {
            count.fill_last_vacancies();
        } else if let Some(option) = count.largest_surplus() {
            count.transfer_surplus(option);
        } else if let Some(option) = count.fewest_votes() {
            count.exclude(option);
        }
    }
    count.result
}

/// A parcel: a ballot, the place on it that counts now, and the value it has there.
type Paper = (usize, usize, u128);

struct Count<'a> {
    rankings: &'a Rankings,
    tie_break: &'a TieBreak,
    seats: usize,
    quota: u128,
    papers: Vec<Vec<Paper>>,
    totals: Vec<u128>,
    is_continuing: Vec<bool>,
    has_surplus: Vec<bool>,
    result: Transferable,
}

impl<'a> Count<'a> {
    fn new(rankings: &'a Rankings, seats: usize, tie_break: &'a TieBreak) -> Self {
        let options = rankings.options();
        let mut papers = vec![Vec::new(); options];
        let mut totals = vec![0; options];
        for (number, ballot) in rankings.iter().enumerate() {
            if let Some(first) = ballot.strict_at(0) {
                papers[first].push((number, 0, WHOLE));
                totals[first] += u128::from(ballot.weight) * WHOLE;
            }
        }
        let valid = u64::try_from(totals.iter().sum::<u128>() / WHOLE).unwrap_or(u64::MAX);
        let quota = valid / (u64::try_from(seats).unwrap_or(u64::MAX).saturating_add(1)) + 1;
        let result = Transferable { winners: Vec::new(), quota, valid, stages: Vec::new(), ties: Vec::new() };
        let quota = u128::from(quota) * WHOLE;
        let (is_continuing, has_surplus) = (vec![true; options], vec![false; options]);
        Self { rankings, tie_break, seats, quota, papers, totals, is_continuing, has_surplus, result }
    }

    fn continuing(&self) -> Vec<usize> {
        (0..self.totals.len()).filter(|option| self.is_continuing[*option]).collect()
    }

    /// Ends a stage: whoever has the quota now is elected.
    fn stage(&mut self, deed: Deed, transfers: Vec<(usize, u128)>) {
        let mut elected = self.continuing();
        elected.retain(|option| self.totals[*option] >= self.quota);
        self.deem_elected(&mut elected);
        let untransferred = u128::from(self.result.valid) * WHOLE - self.totals.iter().sum::<u128>();
        self.result.stages.push(Stage { deed, transfers, totals: self.totals.clone(), untransferred, elected });
    }

    fn deem_elected(&mut self, elected: &mut [usize]) {
        elected.sort_by_key(|option| (std::cmp::Reverse(self.totals[*option]), self.tie_break.place(*option)));
        for option in elected.iter() {
            self.is_continuing[*option] = false;
            self.has_surplus[*option] = self.totals[*option] > self.quota;
        }
        self.result.winners.extend_from_slice(elected);
    }

    fn fill_last_vacancies(&mut self) {
        let mut elected = self.continuing();
        self.deem_elected(&mut elected);
        let untransferred = self.result.stages.last().map_or(0, |stage| stage.untransferred);
        let totals = self.totals.clone();
        let deed = Deed::LastVacancies;
        self.result.stages.push(Stage { deed, transfers: Vec::new(), totals, untransferred, elected });
    }

    fn largest_surplus(&mut self) -> Option<usize> {
        let mut tied: Vec<usize> = (0..self.totals.len()).filter(|option| self.has_surplus[*option]).collect();
        let largest = tied.iter().map(|option| self.totals[*option]).max()?;
        tied.retain(|option| self.totals[*option] == largest);
        self.by_earlier_stages(&mut tied, |totals| totals.max());
        self.decide(TieAt::Surplus, tied).first().copied()
    }

    fn fewest_votes(&mut self) -> Option<usize> {
        let mut tied = self.continuing();
        let fewest = tied.iter().map(|option| self.totals[*option]).min()?;
        tied.retain(|option| self.totals[*option] == fewest);
        self.by_earlier_stages(&mut tied, |totals| totals.min());
        self.decide(TieAt::Elimination, tied).last().copied()
    }

    /// Rules 49 and 51: of those that are tied, the latest earlier stage at which they were not equal decides.
    fn by_earlier_stages(&self, tied: &mut Vec<usize>, best: fn(&mut dyn Iterator<Item = u128>) -> Option<u128>) {
        for stage in self.result.stages.iter().rev() {
            if let Some(best) = best(&mut tied.iter().map(|option| stage.totals[*option])) {
                tied.retain(|option| stage.totals[*option] == best);
            }
        }
    }

    fn decide(&mut self, at: TieAt, mut tied: Vec<usize>) -> Vec<usize> {
        self.tie_break.sort(&mut tied);
        if tied.len() > 1 {
            self.result.ties.push(Tie::of(self.result.stages.len() + 1, at, tied.clone(), self.tie_break));
        }
        tied
    }

    /// Rule 48. The new value of a paper is surplus × its value ÷ the option's total, cut off at five decimals.
    fn transfer_surplus(&mut self, from: usize) {
        let total = self.totals[from];
        let surplus = total - self.quota;
        self.has_surplus[from] = false;
        self.totals[from] = self.quota;
        let transfers = self.transfer(from, |value| surplus * value / total);
        self.stage(Deed::Surplus(from, surplus), transfers);
    }

    /// Rule 50. Papers keep the value that they have.
    fn exclude(&mut self, from: usize) {
        self.is_continuing[from] = false;
        self.totals[from] = 0;
        let transfers = self.transfer(from, |value| value);
        self.stage(Deed::Exclusion(from), transfers);
    }

    fn transfer(&mut self, from: usize, new_value: impl Fn(u128) -> u128) -> Vec<(usize, u128)> {
        let mut moved = vec![0; self.totals.len()];
        for (number, place, value) in std::mem::take(&mut self.papers[from]) {
            let ballot = self.rankings.ballot(number);
            let value = new_value(value);
            let next = (place + 1..).map_while(|place| Some((place, ballot.strict_at(place)?)));
            let next = { next }.find(|(_, option)| self.is_continuing[*option]);
            if let Some((place, option)) = next {
                self.papers[option].push((number, place, value));
                moved[option] += u128::from(ballot.weight) * value;
            }
        }
        self.totals.iter_mut().zip(&moved).for_each(|(total, more)| *total += more);
        debug_assert!(self.result.winners.len() <= self.seats, "no more than the seats can have a quota");
        moved.into_iter().enumerate().filter(|(_, value)| *value > 0).collect()
    }
}

#[cfg(test)]
#[path = "transferable_laws.rs"]
mod laws;
