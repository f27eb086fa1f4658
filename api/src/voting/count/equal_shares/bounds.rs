//! The count at one share with certain bounds instead of exact amounts: quick, and silent where bounds do not decide.
//! Not here: exact amounts (`ledger.rs`).
//!
//! Every amount is kept as two whole numbers of a fixed small unit, one not above it and one not below it. When the
//! bounds of two rates overlap and nothing else tells them apart, the count says that it does not know.

use std::cmp::Ordering;

use super::projects::{Project, Projects};

/// The bits that an amount may take. A product of two amounts then fits in 128 bits, with room to spare.
const BITS: u32 = 62;

/// A purchase: the project's number and an upper bound of its rate times the factor, per weight.
#[derive(Clone, Debug)]
struct Step {
    project: usize,
    high: u64,
    plain: Option<u128>,
    /// The options whose rate was the same, the one that was bought among them.
    tied: Vec<usize>,
}

/// The purchases of a run, in order.
#[derive(Clone, Debug)]
pub(super) struct Trace(Vec<Step>);

impl Trace {
    /// The numbers of the projects that were bought, in order, each with the options that were tied for it.
    pub fn steps(&self) -> impl Iterator<Item = (usize, Vec<usize>)> {
        self.0.iter().map(|step| (step.project, step.tied.clone()))
    }

    /// The options that were bought, in order.
    pub fn options(&self, projects: &Projects<'_>) -> Vec<usize> {
        self.0.iter().map(|step| projects.all[step.project].option).collect()
    }
}

/// How a run ended.
pub(super) enum Run {
    /// The purchases are certain. With `true`, so they are at every share between the one of the run before and this.
    Done(Trace, bool),
    /// The run was stopped, since it is not certain that nothing changes on the way here from the run before.
    Changes,
    /// The bounds do not tell.
    Unknown,
}

/// Runs at many shares, one after another.
pub(super) struct Bounds<'a> {
    projects: &'a Projects<'a>,
    shift: u32,
    low: Vec<u64>,
    high: Vec<u64>,
}

/// The bounds of a rate per weight. When all supporters who have anything left pay alike, it is cost ÷ `plain` exactly.
#[derive(Clone, Copy)]
struct Rate {
    low: u64,
    high: u64,
    plain: Option<u128>,
}

impl<'a> Bounds<'a> {
    /// Prepares; `None` when amounts are so large that too few bits are left for what comes after the point.
    pub fn new(projects: &'a Projects<'a>, budget: u64, unit: u64) -> Option<Self> {
        let costs = projects.all.iter().map(|project| u128::from(project.cost)).sum::<u128>();
        let most = costs + u128::from(budget) + u128::from(unit);
        let shift = BITS.checked_sub(u128::BITS - most.leading_zeros()).filter(|shift| *shift >= 16)?;
        let entries = projects.multiplicity.len();
        Some(Self { projects, shift, low: vec![0; entries], high: vec![0; entries] })
    }

    /// Runs the rule when all voters together have `total`. `before` is the run at a smaller share; with `must_hold`
    /// the run stops as soon as it is not certain that all shares in between have the same purchases.
    ///
    /// Why it is certain: while the purchases are the same, more money at the start means no less money at any later
    /// moment, and so no higher rate. So between two shares the rate of the one that is bought is at most that at the
    /// smaller share, and the rate of any other at least that at the larger share.
    pub fn run(&mut self, total: u128, before: Option<&Trace>, must_hold: bool) -> Run {
        let Some(shares) = self.share(total) else { return Run::Unknown };
        self.low.fill(shares.0);
        self.high.fill(shares.1);
        let all = &self.projects.all;
        let mut rates: Vec<Option<Rate>> = all.iter().map(|project| Some(self.first(project))).collect();
        let (mut steps, mut is_same) = (Vec::<Step>::new(), before.is_some());
        loop {
            let old = before.filter(|_| is_same).map(|trace| trace.0.get(steps.len()));
            let Some(near) = self.near(&mut rates, old.flatten()) else {
                return Run::Unknown;
            };
            let Some((winner, rate)) = near.winner else {
                is_same = is_same && matches!(old, Some(None));
                return if must_hold && !is_same { Run::Changes } else { Run::Done(Trace(steps), is_same) };
            };
            is_same = is_same && near.is_same;
            if must_hold && !is_same {
                return Run::Changes;
            }
            rates[winner] = None;
            self.pay(&all[winner], rate);
            steps.push(Step { project: winner, high: rate.high, plain: rate.plain, tied: near.tied });
        }
    }

    fn share(&self, total: u128) -> Option<(u64, u64)> {
        let voters = u128::from(self.projects.voters);
        let shifted = total.checked_mul(1 << self.shift)?;
        let low = u64::try_from(shifted / voters).ok().filter(|low| *low < 1 << BITS)?;
        Some((low, low + u64::from(shifted % voters > 0)))
    }

    fn first(&self, project: &Project) -> Rate {
        let low = (u128::from(project.cost) << self.shift) / project.weight;
        Rate { low: u64::try_from(low).unwrap_or(u64::MAX), high: u64::MAX, plain: None }
    }

    fn pay(&mut self, project: &Project, rate: Rate) {
        for (entry, weight) in &project.supporters {
            let (low, high) = (&mut self.low[*entry as usize], &mut self.high[*entry as usize]);
            *low = low.saturating_sub(rate.high.saturating_mul(*weight));
            *high = high.saturating_sub(rate.low.saturating_mul(*weight));
        }
    }
}

/// What a look at the projects found.
struct Near {
    winner: Option<(usize, Rate)>,
    tied: Vec<usize>,
    /// Whether the winner is that of the run before, and certainly so at every share in between.
    is_same: bool,
}

impl Bounds<'_> {
    /// Finds the project with the lowest rate; `None` where the bounds do not tell. Rates only rise, so a project
    /// whose last lower bound lies above what decides needs no second look.
    fn near(&self, rates: &mut [Option<Rate>], old: Option<&Step>) -> Option<Near> {
        let all = &self.projects.all;
        let hint = old.map(|step| step.project).or_else(|| self.lowest_bound(rates));
        let mut least: Option<(usize, Rate)> = None;
        let mut candidates = Vec::new();
        let others = (0..all.len()).filter(|at| Some(*at) != hint);
        for at in hint.into_iter().chain(others) {
            let Some(seen) = rates[at] else { continue };
            let is_behind = |low: u64| {
                least.is_some_and(|(p, rate)| is_above(&all[at], low, &all[p], rate.high))
                    && old.is_none_or(|step| is_above(&all[at], low, &all[step.project], step.high))
            };
            if is_behind(seen.low) {
                continue;
            }
            let low = self.solve(&all[at], &self.high, seen.low, false, is_behind);
            rates[at] = low.map(|(low, _)| Rate { low, ..seen });
            let Some((low, _)) = low.filter(|(low, _)| !is_behind(*low)) else { continue };
            let rate = self.rate(&all[at], low);
            candidates.push((at, rate));
            if least.is_none_or(|(p, least)| is_above(&all[p], least.high, &all[at], rate.high)) {
                least = Some((at, rate));
            }
        }
        let Some((at, least)) = least else { return Some(Near { winner: None, tied: Vec::new(), is_same: false }) };
        let (winner, tied) = self.first_of(&candidates, (at, least))?;
        let is_same = old.is_some_and(|step| step.project == winner.0 && self.holds(&candidates, step));
        Some(Near { winner: Some(winner), tied, is_same })
    }

    fn lowest_bound(&self, rates: &[Option<Rate>]) -> Option<usize> {
        let all = &self.projects.all;
        let known = (0..all.len()).filter_map(|at| Some((at, rates[at]?)));
        let lower = |a: (usize, Rate), b: (usize, Rate)| {
            if is_above(&all[a.0], a.1.low, &all[b.0], b.1.low) { b } else { a }
        };
        { known }.reduce(lower).map(|(at, _)| at)
    }

    /// The one that certainly has the lowest rate, or of equal ones that which the tie-break puts first; and the options
    /// that are equal.
    fn first_of(&self, candidates: &[(usize, Rate)], least: (usize, Rate)) -> Option<((usize, Rate), Vec<usize>)> {
        let all = &self.projects.all;
        let mut winner = least;
        let mut tied = vec![all[least.0].option];
        for (at, rate) in candidates.iter().copied().filter(|(at, _)| *at != least.0) {
            if is_above(&all[at], rate.low, &all[least.0], least.1.high) {
                continue;
            }
            let is_equal = all[at].twin == all[least.0].twin
                || plain_order((&all[at], rate.plain), (&all[least.0], least.1.plain)).is_some_and(Ordering::is_eq);
            if !is_equal {
                return None;
            }
            tied.push(all[at].option);
            if all[at].place < all[winner.0].place {
                winner = (at, rate);
            }
        }
        (winner.1.high < u64::MAX).then_some((winner, tied))
    }

    /// Whether every other project stays behind that of an earlier step at every share in between.
    fn holds(&self, candidates: &[(usize, Rate)], step: &Step) -> bool {
        let old = &self.projects.all[step.project];
        candidates.iter().filter(|(at, _)| *at != step.project).all(|(at, rate)| {
            let other = &self.projects.all[*at];
            let is_later = other.place > old.place;
            is_above(other, rate.low, old, step.high)
                || is_later && other.twin == old.twin
                || is_later && plain_order((other, rate.plain), (old, step.plain)).is_some_and(Ordering::is_ge)
        })
    }

    /// The bounds of a project's rate, of which the lower is known.
    fn rate(&self, project: &Project, low: u64) -> Rate {
        let Some((high, weight)) = self.solve(project, &self.low, low, true, |_| false) else {
            return Rate { low, high: u64::MAX, plain: None };
        };
        let with_money = project.supporters.iter().filter(|(entry, _)| self.high[*entry as usize] > 0);
        let with_money: u128 = with_money.map(|supporter| self.weight(supporter)).sum();
        Rate { low, high, plain: (with_money == weight).then_some(weight) }
    }

    fn weight(&self, (entry, weight): &(u32, u64)) -> u128 {
        u128::from(*weight) * u128::from(self.projects.multiplicity[*entry as usize])
    }

    /// The rate at which the supporters pay the cost from what `money` says they have, rounded up or down, and the
    /// weight of those who pay alike. Starts from a rate that is not too high and takes out those who have less, until
    /// nobody is left to take out, or until the rate, which is never too high before that when it is rounded down, is
    /// enough to know.
    fn solve(
        &self,
        project: &Project,
        money: &[u64],
        from: u64,
        up: bool,
        is_enough: impl Fn(u64) -> bool,
    ) -> Option<(u64, u128)> {
        let cost = u128::from(project.cost) << self.shift;
        let mut rate = from;
        loop {
            let (mut poor, mut poor_weight) = (0_u128, 0_u128);
            for supporter in &project.supporters {
                let has = money[supporter.0 as usize];
                if has < rate.saturating_mul(supporter.1) {
                    poor += u128::from(has) * u128::from(self.projects.multiplicity[supporter.0 as usize]);
                    poor_weight += self.weight(supporter);
                }
            }
            if poor >= cost {
                return Some((rate, 0));
            }
            let weight = project.weight - poor_weight;
            if weight == 0 {
                return None;
            }
            let next = if up { (cost - poor).div_ceil(weight) } else { (cost - poor) / weight };
            let next = u64::try_from(next).unwrap_or(u64::MAX);
            if next <= rate {
                return Some((rate, weight));
            }
            if is_enough(next) {
                return Some((next, weight));
            }
            rate = next;
        }
    }
}

/// Whether a bound of one project's rate certainly lies above a bound of another's.
fn is_above(a: &Project, bound_a: u64, b: &Project, bound_b: u64) -> bool {
    bound_b < u64::MAX && u128::from(bound_a) * u128::from(b.factor) > u128::from(bound_b) * u128::from(a.factor)
}

/// How rates compare that are known exactly, as cost ÷ (factor × weight).
fn plain_order(a: (&Project, Option<u128>), b: (&Project, Option<u128>)) -> Option<Ordering> {
    let reduced = |project: &Project| if project.factor == project.cost { 1 } else { u128::from(project.cost) };
    Some((reduced(a.0).checked_mul(b.1?)?).cmp(&reduced(b.0).checked_mul(a.1?)?))
}
