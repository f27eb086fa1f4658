//! Approval voting: each ballot names every need its voter finds important; the most named come first.
//! Not here: which ballots are valid (`ballot.rs`) and whether the result may be shown (`jobs.rs`).

use std::cmp::Reverse;

use super::canonical::{ballots_sha256, lot};
use crate::{ids::NeedId, voting::ballot::Ballot};

/// The result for one need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountedPlace {
    /// The need.
    pub need_id: NeedId,
    /// How many ballots name it.
    pub approvals: i64,
    /// Its rank, from 1; each rank once.
    pub rank: i64,
    /// Whether the round prioritises it.
    pub is_prioritised: bool,
}

/// The result of a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// The needs, best first.
    pub places: Vec<CountedPlace>,
    /// How many ballots there are, blank ones included.
    pub ballot_count: i64,
    /// The SHA-256 over the ballots in canonical form.
    pub ballots_sha256: [u8; 32],
}

/// Counts. Ranks follow the approvals, then the lots. When at least `minimum_turnout` ballots were cast, the first
/// `seats` needs with at least one approval are prioritised; otherwise none is.
pub fn approval(need_ids: &[NeedId], ballots: &[Ballot], seats: i64, minimum_turnout: i64) -> Count {
    let ballot_count = length(ballots.len());
    let ballots_sha256 = ballots_sha256(ballots);
    let approvals = |need: &NeedId| length(ballots.iter().filter(|ballot| ballot.choices.contains(need)).count());
    let mut tallied: Vec<(NeedId, i64)> = need_ids.iter().map(|need| (*need, approvals(need))).collect();
    tallied.sort_by_cached_key(|(need, approvals)| (Reverse(*approvals), lot(&ballots_sha256, *need)));
    let is_quorate = ballot_count >= minimum_turnout;
    let places = tallied.into_iter().zip(1_i64..).map(|((need_id, approvals), rank)| CountedPlace {
        need_id,
        approvals,
        rank,
        is_prioritised: is_quorate && rank <= seats && approvals > 0,
    });
    Count { places: places.collect(), ballot_count, ballots_sha256 }
}

/// A length as the database counts; more ballots than that do not fit in memory.
fn length(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::voting::ballot::Receipt;

    fn need(number: u128) -> NeedId {
        NeedId::from(Uuid::from_u128(number))
    }

    fn needs() -> Vec<NeedId> {
        (0..6).map(need).collect()
    }

    fn ballots() -> impl Strategy<Value = Vec<Ballot>> {
        let choices = prop::collection::btree_set(0..6_u128, 0..=6);
        prop::collection::vec(choices, 0..40).prop_map(|all| {
            let ballot = |(number, choices): (usize, BTreeSet<u128>)| Ballot {
                receipt: Receipt::kept(format!("R{number:03}")),
                choices: choices.into_iter().map(need).collect(),
            };
            all.into_iter().enumerate().map(ballot).collect()
        })
    }

    fn approvals(count: &Count, of: NeedId) -> i64 {
        count.places.iter().find(|place| place.need_id == of).map(|place| place.approvals).unwrap()
    }

    fn rank(count: &Count, of: NeedId) -> i64 {
        count.places.iter().find(|place| place.need_id == of).map(|place| place.rank).unwrap()
    }

    proptest! {
        #[test]
        fn the_order_of_ballots_and_needs_changes_nothing(mut ballots in ballots(), seats in 1..6_i64) {
            let count = approval(&needs(), &ballots, seats, 0);
            ballots.reverse();
            let mut turned = needs();
            turned.rotate_left(2);
            prop_assert_eq!(approval(&turned, &ballots, seats, 0), count);
        }

        #[test]
        fn every_approval_is_counted_once(ballots in ballots()) {
            let count = approval(&needs(), &ballots, 3, 0);
            let given: usize = ballots.iter().map(|ballot| ballot.choices.len()).sum();
            let counted: i64 = count.places.iter().map(|place| place.approvals).sum();
            prop_assert_eq!(counted, length(given));
            prop_assert_eq!(count.ballot_count, length(ballots.len()));
        }

        #[test]
        fn one_more_approval_never_harms_a_need(mut ballots in ballots(), chosen in 0..6_u128) {
            let before = approval(&needs(), &ballots, 3, 0);
            let Some(ballot) = ballots.iter_mut().find(|ballot| !ballot.choices.contains(&need(chosen))) else {
                return Ok(());
            };
            ballot.choices.insert(need(chosen));
            let after = approval(&needs(), &ballots, 3, 0);
            prop_assert_eq!(approvals(&after, need(chosen)), approvals(&before, need(chosen)) + 1);
            // Whoever it left behind before, or stood level with, stays behind now.
            for other in needs().into_iter().filter(|other| *other != need(chosen)) {
                prop_assert_eq!(approvals(&after, other), approvals(&before, other));
                if approvals(&before, other) <= approvals(&before, need(chosen)) {
                    prop_assert!(rank(&after, need(chosen)) < rank(&after, other));
                }
            }
        }

        #[test]
        fn ranks_are_each_given_once_and_follow_the_approvals(ballots in ballots(), seats in 1..6_i64) {
            let count = approval(&needs(), &ballots, seats, 0);
            let ranks: Vec<i64> = count.places.iter().map(|place| place.rank).collect();
            prop_assert_eq!(ranks, (1..=6).collect::<Vec<i64>>());
            prop_assert!(count.places.is_sorted_by_key(|place| Reverse(place.approvals)));
            let prioritised = count.places.iter().filter(|place| place.is_prioritised);
            prop_assert!(length(prioritised.clone().count()) <= seats);
            prop_assert!(prioritised.clone().all(|place| place.approvals > 0));
        }

        #[test]
        fn below_the_quorum_nothing_is_prioritised(ballots in ballots()) {
            let count = approval(&needs(), &ballots, 3, length(ballots.len()) + 1);
            prop_assert!(count.places.iter().all(|place| !place.is_prioritised));
        }
    }

    #[test]
    fn a_tie_is_broken_by_the_lots() {
        let ballot = Ballot { receipt: Receipt::kept("A".to_owned()), choices: needs().into_iter().collect() };
        let count = approval(&needs(), &[ballot], 1, 0);
        let lots: Vec<_> = count.places.iter().map(|place| lot(&count.ballots_sha256, place.need_id)).collect();
        assert!(lots.is_sorted());
        assert_eq!(count.places.iter().filter(|place| place.is_prioritised).count(), 1);
    }

    #[test]
    fn anyone_can_repeat_the_hash_from_what_is_published() {
        use sha2::{Digest, Sha256};
        let ballot = |receipt: &str, choices: &[u128]| Ballot {
            receipt: Receipt::kept(receipt.to_owned()),
            choices: choices.iter().map(|number| need(*number)).collect(),
        };
        let id = |number: u128| crate::graphql::ids::AnyId::encode("Need", Uuid::from_u128(number));
        let mut both = [id(1), id(2)];
        both.sort();
        let by_hand = format!("AAAA {} {}\nBBBB\nCCCC {}\n", both[0], both[1], id(4));
        let ballots = [ballot("CCCC", &[4]), ballot("BBBB", &[]), ballot("AAAA", &[2, 1])];
        assert_eq!(ballots_sha256(&ballots).as_slice(), Sha256::digest(by_hand).as_slice());
    }
}
