//! What equal shares must hold, with a second, plain count of tiny elections to compare with.
//! Not here: the count itself.

use num_bigint::BigInt;
use proptest::prelude::*;

use super::*;

/// Up to eight entries that approve some of so many options.
pub(crate) fn approvals(options: usize) -> impl Strategy<Value = Scores> {
    let entry = (1..4_u64, prop::collection::btree_set(0..options, 0..=options));
    prop::collection::vec(entry, 1..9).prop_map(move |entries| {
        let mut approvals = Scores::approvals(options);
        for (weight, options) in entries {
            approvals.push(weight, options.into_iter().map(|option| (option, 1))).unwrap();
        }
        approvals
    })
}

fn points(options: usize) -> impl Strategy<Value = Scores> {
    let entry = (1..3_u64, prop::collection::btree_map(0..options, 0..5_u64, 0..=options));
    prop::collection::vec(entry, 1..7).prop_map(move |entries| {
        let mut scores = Scores::points(options);
        for (weight, marks) in entries {
            scores.push(weight, marks).unwrap();
        }
        scores
    })
}

pub(crate) fn reversed(scores: &Scores) -> Scores {
    let mut turned =
        if scores.is_approvals() { Scores::approvals(scores.options()) } else { Scores::points(scores.options()) };
    let ballots: Vec<_> = scores.iter().collect();
    for ballot in ballots.into_iter().rev() {
        turned.push(ballot.weight, ballot.marks()).unwrap();
    }
    turned
}

fn whole(number: impl Into<BigInt>) -> Fraction {
    Fraction::from(number.into())
}

/// The rule as the papers write it, with a fraction of money for each voter, all projects looked at each time. Ties
/// go to the option that is listed first.
fn plain(scores: &Scores, costs: &[u64], share: &Fraction, utility: Utility) -> Vec<usize> {
    let mut voters: Vec<(Fraction, Vec<Fraction>)> = Vec::new();
    for ballot in scores.iter() {
        let mut worth = vec![whole(0); costs.len()];
        for (option, points) in ballot.marks().filter(|mark| mark.1 > 0) {
            worth[option] = match utility {
                Utility::Cost => whole(costs[option]),
                Utility::Cardinality => whole(1),
                Utility::Points => whole(points),
            };
        }
        (0..ballot.weight).for_each(|_| voters.push((share.clone(), worth.clone())));
    }
    let mut winners = Vec::new();
    loop {
        let mut best: Option<(Fraction, usize)> = None;
        for option in (0..costs.len()).filter(|option| !winners.contains(option)) {
            // The rate is where someone's money runs out or beyond; try each such rate and what follows from it.
            let fans = || voters.iter().filter(|voter| voter.1[option] > whole(0));
            if fans().map(|voter| &voter.0).sum::<Fraction>() < whole(costs[option]) || fans().count() == 0 {
                continue;
            }
            let mut ends: Vec<Fraction> = fans().map(|voter| &voter.0 / &voter.1[option]).collect();
            ends.sort();
            let rate = { ends }.into_iter().find_map(|end| {
                let poor = fans().filter(|voter| &voter.0 / &voter.1[option] < end);
                let rich: Fraction = fans().filter(|v| &v.0 / &v.1[option] >= end).map(|v| &v.1[option]).sum();
                let rate = (whole(costs[option]) - poor.map(|voter| &voter.0).sum::<Fraction>()) / rich;
                (rate <= end).then_some(rate)
            });
            let rate = rate.unwrap();
            if best.as_ref().is_none_or(|best| rate < best.0) {
                best = Some((rate, option));
            }
        }
        let Some((rate, option)) = best else { return winners };
        for (money, worth) in &mut voters {
            let due = &rate * &worth[option];
            *money = if due < *money { &*money - due } else { whole(0) };
        }
        winners.push(option);
    }
}

/// Raising by one unit at a time, with the plain rule.
fn plain_add1(scores: &Scores, money: &Money<'_>, utility: Utility) -> Vec<usize> {
    let (budget, costs) = (money.budget, money.costs);
    let mut before = Vec::new();
    for raised in 0_u64.. {
        let share = whole(budget) / whole(scores.voters()) + whole(raised * money.unit);
        let now = plain(scores, costs, &share, utility);
        let spent: u64 = now.iter().map(|option| costs[*option]).sum();
        if spent > budget {
            return before;
        }
        let totals = scores.totals();
        let mut others = (0..costs.len()).filter(|option| !now.contains(option) && totals[*option] > 0);
        if !others.any(|option| spent + costs[option] <= budget) {
            return now;
        }
        before = now;
    }
    before
}

const UTILITIES: [Utility; 3] = [Utility::Cost, Utility::Cardinality, Utility::Points];

proptest! {
    #[test]
    fn a_second_plain_count_gives_the_same(
        scores in prop_oneof![approvals(6), points(6)],
        costs in prop::collection::vec(1..20_u64, 6),
        budget in 1..60_u64,
    ) {
        let money = Money { costs: &costs, budget, unit: 1 };
        for utility in UTILITIES {
            let count = equal_shares(&scores, &money, utility, Completion::None, &TieBreak::listed(6));
            let share = whole(budget) / whole(scores.voters());
            prop_assert_eq!(count.winners, plain(&scores, &costs, &share, utility));
        }
    }

    #[test]
    fn the_raised_share_is_that_of_raising_by_one_at_a_time(
        scores in prop_oneof![approvals(5), points(5)],
        costs in prop::collection::vec(1..150_u64, 5),
        budget in 1..300_u64,
    ) {
        let money = Money { costs: &costs, budget, unit: 1 };
        for utility in UTILITIES {
            let count = equal_shares(&scores, &money, utility, Completion::Add1, &TieBreak::listed(5));
            prop_assert_eq!(count.winners, plain_add1(&scores, &money, utility));
        }
    }

    #[test]
    fn the_bounds_never_say_anything_but_the_exact_count(
        scores in prop_oneof![approvals(6), points(6)],
        costs in prop::collection::vec(1..1000_u64, 6),
        budget in 1..3000_u64,
        raised in 0..50_u32,
    ) {
        let money = Money { costs: &costs, budget, unit: 1 };
        let tie_break = TieBreak::listed(6);
        for utility in UTILITIES {
            let projects = Projects::new(&scores, &costs, utility, &tie_break);
            let exact = ledger::winners(&projects, &money, raised.into());
            let mut bounds = bounds::Bounds::new(&projects, budget, 1).unwrap();
            if let bounds::Run::Done(trace, _) =
                bounds.run(ledger::share(&projects, &money, raised.into()), None, false)
            {
                prop_assert_eq!(trace.options(&projects), exact);
            }
        }
    }

    #[test]
    fn the_budget_is_never_exceeded_and_every_project_is_paid_in_full_by_its_supporters(
        scores in prop_oneof![approvals(6), points(6)],
        costs in prop::collection::vec(0..30_u64, 6),
        budget in 1..80_u64,
        completion in prop_oneof![Just(Completion::None), Just(Completion::Add1), Just(Completion::Add1u)],
    ) {
        let money = Money { costs: &costs, budget, unit: 1 };
        for utility in UTILITIES {
            let count = equal_shares(&scores, &money, utility, completion, &TieBreak::listed(6));
            prop_assert!(count.winners.iter().map(|option| costs[*option]).sum::<u64>() <= budget);
            for purchase in &count.purchases {
                let paid: Fraction = purchase.payments.iter().map(|p| p.paid() * whole(p.voters)).sum();
                prop_assert_eq!(paid, whole(costs[purchase.option]));
                let supporters = scores.iter().filter(|b| b.marks().any(|m| m.0 == purchase.option && m.1 > 0));
                let supporters: u64 = supporters.map(|ballot| ballot.weight).sum();
                prop_assert!(purchase.payments.iter().map(|payment| payment.voters).sum::<u64>() <= supporters);
                prop_assert!(purchase.payments.iter().all(|payment| payment.paid() <= count.share));
            }
            for loss in &count.shortfalls {
                prop_assert!(loss.left < whole(costs[loss.option]) || costs[loss.option] == 0);
            }
            let again = equal_shares(&reversed(&scores), &money, utility, completion, &TieBreak::listed(6));
            prop_assert_eq!(again.winners, count.winners);
        }
    }

    #[test]
    fn a_group_that_agrees_on_enough_options_is_represented(
        approvals in approvals(5),
        seats in 1..5_u64,
    ) {
        // Extended justified representation: of any group that could buy `level` options which all its members
        // approve, some member approves at least `level` of the elected.
        let costs = [1; 5];
        let money = Money { costs: &costs, budget: seats, unit: 1 };
        let count = equal_shares(&approvals, &money, Utility::Cardinality, Completion::None, &TieBreak::listed(5));
        let sets: Vec<(u64, Vec<usize>)> =
            approvals.iter().map(|ballot| (ballot.weight, ballot.marks().map(|mark| mark.0).collect())).collect();
        for wanted in 1_u32..32 {
            let wanted: Vec<usize> = (0..5).filter(|option| wanted >> option & 1 == 1).collect();
            let level = wanted.len();
            let unhappy = sets.iter().filter(|(_, set)| {
                wanted.iter().all(|option| set.contains(option))
                    && count.winners.iter().filter(|option| set.contains(option)).count() < level
            });
            let unhappy: u64 = unhappy.map(|(weight, _)| weight).sum();
            prop_assert!(unhappy * seats < u64::try_from(level).unwrap() * approvals.voters());
        }
    }
}
