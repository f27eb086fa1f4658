//! The exact count at one share: who has how much left, and who pays what.
//! Not here: which share counts (`completion.rs`).

use std::collections::BTreeMap;

use num_bigint::BigUint;
use num_integer::Integer;

use super::{
    EqualShares, Money, Payment, Purchase, Shortfall,
    bounds::{Bounds, Run, Trace},
    projects::{Project, Projects},
};
use crate::voting::count::{
    Fraction,
    tie_break::{Tie, TieAt},
};

/// The class of voters who have nothing left.
const BROKE: u32 = 0;

/// The money of all voters: those with the same past are one class. All amounts are whole numbers over one common
/// scale, which grows with each purchase; so nothing is ever rounded.
struct Ledger<'a> {
    projects: &'a Projects<'a>,
    class: Vec<u32>,
    money: Vec<BigUint>,
    entries: Vec<u64>,
    free: Vec<u32>,
    scale: BigUint,
}

/// To which class the voters of a class go who pay with a weight.
enum Becomes {
    /// All weights are 1.
    Plain(Vec<u32>),
    Weighed(BTreeMap<(u32, u64), u32>),
}

impl Becomes {
    fn new(is_plain: bool, classes: usize) -> Self {
        if is_plain { Self::Plain(vec![BROKE; classes]) } else { Self::Weighed(BTreeMap::new()) }
    }

    fn insert(&mut self, before: u32, weight: u64, after: u32) {
        match self {
            Self::Plain(all) => all[before as usize] = after,
            Self::Weighed(all) => {
                all.insert((before, weight), after);
            }
        }
    }

    fn get(&self, before: u32, weight: u64) -> Option<u32> {
        match self {
            Self::Plain(all) => all.get(before as usize).copied(),
            Self::Weighed(all) => all.get(&(before, weight)).copied(),
        }
    }
}

/// Supporters of a project that have the same money and weight.
struct Group {
    class: u32,
    weight: u64,
    voters: u64,
}

/// What a project would cost: each rich supporter pays `left` × its weight ÷ `weight`, the first `poor` groups all
/// that they have.
struct Offer {
    groups: Vec<Group>,
    poor: usize,
    left: BigUint,
    weight: u128,
}

/// A lower bound of a project's rate, `numerator` ÷ `denominator`: as it was when last looked at.
struct Bound {
    project: usize,
    numerator: BigUint,
    denominator: BigUint,
}

impl<'a> Ledger<'a> {
    fn new(projects: &'a Projects<'a>, share: u128) -> Self {
        let entries = projects.multiplicity.len();
        Self {
            projects,
            class: vec![1; entries],
            money: vec![BigUint::default(), BigUint::from(share)],
            entries: vec![0, u64::try_from(entries).unwrap_or(u64::MAX)],
            free: Vec::new(),
            scale: BigUint::from(projects.voters),
        }
    }

    fn groups(&self, project: &Project) -> Vec<Group> {
        if project.is_plain {
            let mut voters = vec![0_u64; self.money.len()];
            for (entry, _) in &project.supporters {
                voters[self.class[*entry as usize] as usize] += self.projects.multiplicity[*entry as usize];
            }
            let groups = (0..).zip(voters).filter(|(_, voters)| *voters > 0);
            return groups.map(|(class, voters)| Group { class, weight: 1, voters }).collect();
        }
        let mut voters: BTreeMap<(u32, u64), u64> = BTreeMap::new();
        for (entry, weight) in &project.supporters {
            let multiplicity = self.projects.multiplicity[*entry as usize];
            *voters.entry((self.class[*entry as usize], *weight)).or_default() += multiplicity;
        }
        voters.into_iter().map(|((class, weight), voters)| Group { class, weight, voters }).collect()
    }

    fn money(&self, group: &Group) -> &BigUint {
        &self.money[group.class as usize]
    }

    /// What a project would cost now, or nothing where its supporters cannot pay for it. Starts by letting all pay
    /// alike and takes out those who have less, until nobody is left to take out.
    fn offer(&self, project: &Project) -> Option<Offer> {
        let mut groups = self.groups(project);
        let mut left = &self.scale * project.cost;
        let mut weight = project.weight;
        let mut poor = 0;
        loop {
            // The least that does not count as less, for each weight that occurs.
            let mut enough: BTreeMap<u64, BigUint> = BTreeMap::new();
            let before = poor;
            for at in before..groups.len() {
                let group = &groups[at];
                let due = enough.entry(group.weight).or_insert_with(|| (&left * group.weight).div_ceil(&weight.into()));
                if self.money(group) < due {
                    groups.swap(poor, at);
                    poor += 1;
                }
            }
            if poor == before {
                return Some(Offer { groups, poor, left, weight });
            }
            for group in &groups[before..poor] {
                let paid = self.money(group) * group.voters;
                if paid > left {
                    return None;
                }
                left -= paid;
                weight -= u128::from(group.weight) * u128::from(group.voters);
            }
            if weight == 0 {
                return None;
            }
        }
    }

    fn bound(&self, project: usize, offer: &Offer) -> Bound {
        let weight = BigUint::from(offer.weight);
        let denominator = weight * self.projects.all[project].factor * &self.scale;
        Bound { project, numerator: offer.left.clone(), denominator }
    }

    fn fraction(&self, amount: BigUint) -> Fraction {
        Fraction::new(amount.into(), self.scale.clone().into())
    }

    fn describe(&self, project: &Project, offer: &Offer) -> Purchase {
        let weight = Fraction::from(num_bigint::BigInt::from(offer.weight));
        let per_weight = self.fraction(offer.left.clone()) / weight;
        let whole = |number: u64| Fraction::from(num_bigint::BigInt::from(number));
        let mut by_weight: BTreeMap<u64, u64> = BTreeMap::new();
        for group in &offer.groups[offer.poor..] {
            *by_weight.entry(group.weight).or_default() += group.voters;
        }
        let rich = by_weight.into_iter().map(|(weight, voters)| Payment {
            voters,
            paid: &per_weight * whole(weight),
            is_all_they_had: false,
        });
        let poor = offer.groups[..offer.poor].iter().map(|group| Payment {
            voters: group.voters,
            // Reduced only when asked for: there can be very many.
            paid: Fraction::new_raw(self.money(group).clone().into(), self.scale.clone().into()),
            is_all_they_had: true,
        });
        let payments: Vec<Payment> =
            rich.chain(poor.filter(|payment| *payment.paid.numer() > num_bigint::BigInt::default())).collect();
        let most = |is_all: bool| {
            let paid = payments.iter().filter(move |payment| payment.is_all_they_had == is_all);
            paid.map(|payment| &payment.paid)
                .max_by(|a, b| if a.denom() == b.denom() { a.numer().cmp(b.numer()) } else { a.cmp(b) })
        };
        let most = most(true).max(most(false));
        let effective_votes = most.map_or_else(Fraction::default, |most| whole(project.cost) / most);
        Purchase { option: project.option, rate: per_weight / whole(project.factor), effective_votes, payments }
    }

    fn pay(&mut self, project: &Project, offer: &Offer) {
        let divisor = offer.left.gcd(&BigUint::from(offer.weight));
        let (left, factor) = (&offer.left / &divisor, BigUint::from(offer.weight) / divisor);
        self.scale *= &factor;
        match u64::try_from(&factor) {
            Ok(factor) => self.money.iter_mut().for_each(|money| *money *= factor),
            Err(_) => self.money.iter_mut().for_each(|money| *money *= &factor),
        }
        let mut becomes = Becomes::new(project.is_plain, self.money.len());
        for (number, group) in offer.groups.iter().enumerate() {
            let rest = if number < offer.poor { BigUint::default() } else { self.money(group) - &left * group.weight };
            let class = if rest == BigUint::default() { BROKE } else { self.new_class(rest) };
            becomes.insert(group.class, group.weight, class);
        }
        for (entry, weight) in &project.supporters {
            let before = self.class[*entry as usize];
            if let Some(after) = becomes.get(before, *weight) {
                self.class[*entry as usize] = after;
                self.entries[after as usize] += 1;
                self.entries[before as usize] -= 1;
            }
        }
        for class in 1..self.money.len() {
            if self.entries[class] == 0 && self.money[class] != BigUint::default() {
                self.money[class] = BigUint::default();
                self.free.push(u32::try_from(class).unwrap_or(u32::MAX));
            }
        }
    }

    fn new_class(&mut self, money: BigUint) -> u32 {
        if let Some(class) = self.free.pop() {
            self.money[class as usize] = money;
            return class;
        }
        self.money.push(money);
        self.entries.push(0);
        u32::try_from(self.money.len() - 1).unwrap_or(u32::MAX)
    }

    /// The projects with the lowest rate, and their offers; drops those that can no longer be paid for. Money only
    /// shrinks, so rates only rise: one that was higher when last looked at needs no second look.
    fn lowest(&self, bounds: &mut Vec<Bound>) -> Vec<(usize, Offer)> {
        let order = |a: &Bound, b: &Bound| (&a.numerator * &b.denominator).cmp(&(&b.numerator * &a.denominator));
        bounds.sort_by(order);
        let mut lowest: Vec<(usize, Offer)> = Vec::new();
        let mut rate: Option<Bound> = None;
        let mut gone = Vec::new();
        for (at, bound) in bounds.iter_mut().enumerate() {
            if rate.as_ref().is_some_and(|rate| order(bound, rate).is_gt()) {
                break;
            }
            let Some(offer) = self.offer(&self.projects.all[bound.project]) else {
                gone.push(at);
                continue;
            };
            *bound = self.bound(bound.project, &offer);
            let against = rate.as_ref().map_or(std::cmp::Ordering::Less, |rate| order(bound, rate));
            if against.is_lt() {
                lowest.clear();
                let (numerator, denominator) = (bound.numerator.clone(), bound.denominator.clone());
                rate = Some(Bound { project: bound.project, numerator, denominator });
            }
            if against.is_le() {
                lowest.push((bound.project, offer));
            }
        }
        gone.into_iter().rev().for_each(|at| {
            bounds.swap_remove(at);
        });
        lowest
    }
}

/// The money of each voter at the start, in units divided by the number of voters.
pub(super) fn share(projects: &Projects<'_>, money: &Money<'_>, raised: u128) -> u128 {
    u128::from(money.budget) + raised * u128::from(money.unit) * u128::from(projects.voters)
}

/// Runs the rule at a share and gives each purchase to `each`, with what was tied for it. Where the order of purchases
/// is known already, only their payments are worked out.
fn run<'a>(
    projects: &'a Projects<'a>,
    share: u128,
    known: Option<&Trace>,
    mut each: impl FnMut(&Ledger<'a>, &Project, &Offer, Vec<usize>),
) -> Ledger<'a> {
    let mut ledger = Ledger::new(projects, share);
    if let Some(trace) = known {
        for (number, tied) in trace.steps() {
            let project = &projects.all[number];
            // Bounds that are certain never name a project that cannot be paid for.
            let Some(offer) = ledger.offer(project) else { break };
            each(&ledger, project, &offer, tied);
            ledger.pay(project, &offer);
        }
        return ledger;
    }
    let first = |(number, project): (usize, &Project)| Bound {
        project: number,
        numerator: BigUint::from(project.cost),
        denominator: BigUint::from(project.weight) * project.factor,
    };
    let mut bounds: Vec<Bound> = projects.all.iter().enumerate().map(first).collect();
    loop {
        let lowest = ledger.lowest(&mut bounds);
        let tied: Vec<usize> = lowest.iter().map(|(number, _)| projects.all[*number].option).collect();
        let Some((number, offer)) = lowest.into_iter().min_by_key(|(number, _)| projects.all[*number].place) else {
            return ledger;
        };
        let project = &projects.all[number];
        each(&ledger, project, &offer, tied);
        bounds.retain(|bound| bound.project != number);
        ledger.pay(project, &offer);
    }
}

/// The projects that are bought at a share, by their numbers among the projects.
pub(super) fn winners(projects: &Projects<'_>, money: &Money<'_>, raised: u128) -> Vec<usize> {
    let mut winners = Vec::new();
    run(projects, share(projects, money, raised), None, |_, project, _, _| winners.push(project.option));
    winners
}

/// The whole result at a share.
pub(super) fn count(projects: &Projects<'_>, money: &Money<'_>, raised: u128) -> EqualShares {
    let (mut purchases, mut ties) = (Vec::new(), Vec::new());
    for (option, voters) in &projects.bought_for_nothing {
        let payments = vec![];
        let effective_votes = Fraction::from(num_bigint::BigInt::from(*voters));
        purchases.push(Purchase { option: *option, rate: Fraction::default(), effective_votes, payments });
    }
    let total = share(projects, money, raised);
    let known =
        Bounds::new(projects, money.budget, money.unit).and_then(|mut bounds| match bounds.run(total, None, false) {
            Run::Done(trace, _) => Some(trace),
            _ => None,
        });
    let ledger = run(projects, total, known.as_ref(), |ledger, project, offer, tied| {
        if tied.len() > 1 {
            ties.push(Tie::of(purchases.len() + 1, TieAt::Project, tied, projects.tie_break));
        }
        purchases.push(ledger.describe(project, offer));
    });
    let winners: Vec<usize> = purchases.iter().map(|purchase| purchase.option).collect();
    let lost = projects.all.iter().filter(|project| !winners.contains(&project.option));
    let mut shortfalls: Vec<Shortfall> = lost
        .map(|project| {
            let left: BigUint = ledger.groups(project).iter().map(|group| ledger.money(group) * group.voters).sum();
            let (supporters, left) = (projects.supporters(project), ledger.fraction(left));
            Shortfall { option: project.option, supporters, left }
        })
        .collect();
    let unsupported = projects.unsupported.iter();
    shortfalls.extend(unsupported.map(|o| Shortfall { option: *o, supporters: 0, left: Fraction::default() }));
    shortfalls.sort_by_key(|shortfall| shortfall.option);
    let voters = projects.voters.max(1);
    let share = Fraction::new(share(projects, money, raised).into(), voters.into());
    EqualShares { winners, share, raised, purchases, shortfalls, greedy: Vec::new(), ties }
}
