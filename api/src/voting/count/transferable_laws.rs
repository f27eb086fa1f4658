//! What the Scottish count must hold, and a second, plain count of tiny elections to compare with.
//! Not here: the count itself (`transferable.rs`).

use proptest::prelude::*;

use super::*;
use crate::voting::count::pairwise::laws::{build, entries, rankings, renamed, reversed};

/// Counts voter by voter with decimals as text would: each voter keeps a value and finds its place anew each time.
fn plain_winners(rankings: &Rankings, seats: usize) -> Vec<usize> {
    let mut voters: Vec<(Vec<usize>, u128)> = Vec::new();
    for ballot in rankings.iter() {
        let order: Vec<usize> = (0..).map_while(|place| ballot.strict_at(place)).collect();
        (0..ballot.weight).filter(|_| !order.is_empty()).for_each(|_| voters.push((order.clone(), WHOLE)));
    }
    let quota = (voters.len() as u128 / (seats as u128 + 1) + 1) * WHOLE;
    let options = rankings.options();
    let (mut out, mut elected, mut settled) = (vec![], Vec::<usize>::new(), vec![]);
    let mut holder: Vec<Option<usize>> = voters.iter().map(|(order, _)| order.first().copied()).collect();
    let mut history: Vec<Vec<u128>> = Vec::new();
    loop {
        let held = |option| (0..voters.len()).filter(|v| holder[*v] == Some(option)).map(|v| voters[v].1).sum();
        let totals: Vec<u128> = (0..options).map(|o| if settled.contains(&o) { quota } else { held(o) }).collect();
        history.push(totals.clone());
        let mut reached: Vec<usize> = (0..options).filter(|o| !out.contains(o) && !elected.contains(o)).collect();
        reached.retain(|o| totals[*o] >= quota);
        reached.sort_by(|a, b| totals[*b].cmp(&totals[*a]).then(a.cmp(b)));
        elected.extend(reached);
        let mut continuing: Vec<usize> = (0..options).filter(|o| !out.contains(o) && !elected.contains(o)).collect();
        if elected.len() >= seats || continuing.is_empty() {
            return elected;
        }
        if continuing.len() <= seats - elected.len() {
            continuing.sort_by(|a, b| totals[*b].cmp(&totals[*a]).then(a.cmp(b)));
            elected.extend(continuing);
            return elected;
        }
        let backwards = |option: usize| history.iter().rev().map(|totals| totals[option]).collect::<Vec<_>>();
        let surplus = elected.iter().copied().filter(|o| totals[*o] > quota && !settled.contains(o));
        let (from, part) = match surplus.max_by_key(|o| (backwards(*o), std::cmp::Reverse(*o))) {
            Some(from) => (from, Some(totals[from])),
            None => (*continuing.iter().min_by_key(|o| (backwards(**o), std::cmp::Reverse(**o))).unwrap(), None),
        };
        if part.is_some() {
            settled.push(from);
        } else {
            out.push(from);
        }
        for voter in (0..voters.len()).filter(|v| holder[*v] == Some(from)).collect::<Vec<_>>() {
            if let Some(total) = part {
                voters[voter].1 = (total - quota) * voters[voter].1 / total;
            }
            let order = &voters[voter].0;
            let at = order.iter().position(|o| *o == from).unwrap();
            holder[voter] = order[at..].iter().copied().find(|o| !out.contains(o) && !elected.contains(o));
        }
    }
}

proptest! {
    #[test]
    fn a_second_plain_count_gives_the_same(rankings in rankings(5), seats in 1..5_usize) {
        let count = transferable(&rankings, seats, &TieBreak::listed(5));
        prop_assert_eq!(count.winners, plain_winners(&rankings, seats));
    }

    #[test]
    fn every_seat_is_filled_and_no_value_appears_from_nowhere(rankings in rankings(5), seats in 1..5_usize) {
        let count = transferable(&rankings, seats, &TieBreak::listed(5));
        prop_assert_eq!(count.winners.len(), seats);
        for stage in &count.stages {
            let sum = stage.totals.iter().sum::<u128>() + stage.untransferred;
            prop_assert_eq!(sum, u128::from(count.valid) * WHOLE);
        }
    }

    #[test]
    fn a_group_with_quotas_gets_its_seats(rankings in rankings(5), seats in 2..4_usize) {
        // Three quotas' worth of voters who put options 0 and 1 first elect both.
        let mut all = entries(&rankings);
        let others: u64 = rankings.voters();
        all.push((3 * others + 20, vec![(0, false), (1, false)]));
        let count = transferable(&build(5, all), seats, &TieBreak::listed(5));
        prop_assert!(count.winners.contains(&0) && count.winners.contains(&1));
    }

    #[test]
    fn voters_and_options_are_treated_alike_up_to_the_tie_break(
        rankings in rankings(5),
        names in Just((0..5).collect::<Vec<usize>>()).prop_shuffle(),
        seats in 1..5_usize,
    ) {
        let before = transferable(&rankings, seats, &TieBreak::listed(5));
        prop_assert_eq!(&transferable(&reversed(&rankings), seats, &TieBreak::listed(5)), &before);
        let after = transferable(&renamed(&rankings, &names), seats, &TieBreak::in_order(&names));
        let winners: Vec<usize> = before.winners.iter().map(|winner| names[*winner]).collect();
        prop_assert_eq!(after.winners, winners);
    }
}

#[test]
fn a_transfer_value_is_cut_off_at_five_decimals() {
    let plain = |weight, order: &[usize]| (weight, order.iter().map(|option| (*option, false)).collect());
    let count =
        transferable(&build(3, vec![plain(7, &[0, 1]), plain(2, &[1]), plain(1, &[2])]), 2, &TieBreak::listed(3));
    assert_eq!(count.quota, 4);
    // A surplus of 3 over 7 papers: 0.42857 each, so 2.99999 in all.
    assert_eq!(count.stages[1].transfers, [(1, 299_999)]);
    assert_eq!(count.stages[1].untransferred, 1);
    assert_eq!(count.winners, [0, 1]);
}
