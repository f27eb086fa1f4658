//! The figures of groups: how each segment and each municipality voted beside the whole, and how far they are apart.
//! Small groups stay hidden, also by subtraction. Segment and municipality are never crossed.
//! Not here: the count of the whole (`tally.rs`).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    BallotPlace, FEWEST_BALLOTS, VotingRound,
    ballot::{Ballot, Opened},
    tally::{approvals, length, totals},
};
use crate::{ids::OrganisationId, viewer::Segment};

/// Where a voter belongs, as frozen with the roll.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Voter {
    /// From which side the voter looks.
    pub segment: Option<Segment>,
    /// Where the voter lives or works.
    pub municipality: Option<OrganisationId>,
}

/// Whose figures these are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GroupOf {
    /// Those who look from this side.
    Segment(Segment),
    /// Those of this municipality.
    Municipality(OrganisationId),
}

/// The figures of one group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Whose they are.
    pub of: GroupOf,
    /// How many ballots.
    pub ballots: i64,
    /// How many of them name each place, in the order of the places.
    pub approvals: Vec<i64>,
    /// How far the group's order is from that of everyone, in thousandths: of all pairs of needs, the share that the
    /// group puts the other way round; a pair that only one of the two puts level counts half. This is Kendall's
    /// distance between rankings, with ties after Fagin and others, "Comparing and Aggregating Rankings with Ties"
    /// (2004).
    pub disagreement: i64,
}

/// The groups that may be shown: those of at least [`FEWEST_BALLOTS`] ballots, as long as what stays hidden is nothing
/// or at least as many. Voters without a segment or municipality are a group that is never shown.
pub fn groups(round: &VotingRound, places: &[BallotPlace], opened: &[(Opened, Voter)]) -> Vec<Group> {
    let by_segment = |voter: &Voter| voter.segment.map(GroupOf::Segment);
    let by_municipality = |voter: &Voter| voter.municipality.map(GroupOf::Municipality);
    let mut shown = dimension(round, places, opened, by_segment);
    shown.extend(dimension(round, places, opened, by_municipality));
    shown
}

fn dimension(
    round: &VotingRound,
    places: &[BallotPlace],
    opened: &[(Opened, Voter)],
    of: impl Fn(&Voter) -> Option<GroupOf>,
) -> Vec<Group> {
    let mut groups: BTreeMap<Option<GroupOf>, Vec<&Ballot>> = BTreeMap::new();
    for (opened, voter) in opened {
        groups.entry(of(voter)).or_default().push(&opened.ballot);
    }
    let everyone: Vec<&Ballot> = opened.iter().map(|(opened, _)| &opened.ballot).collect();
    let sizes: Vec<_> = groups.iter().map(|(of, ballots)| (*of, length(ballots.len()))).collect();
    let whole = totals(round, places, &everyone).unwrap_or_default();
    let group = |of: GroupOf| {
        let ballots = groups.get(&Some(of))?;
        let own = totals(round, places, ballots).ok()?;
        Some(Group {
            of,
            ballots: length(ballots.len()),
            approvals: approvals(places, ballots.iter().copied()),
            disagreement: disagreement(&own, &whole),
        })
    };
    shown(&sizes).into_iter().filter_map(group).collect()
}

/// Which groups of these sizes may be shown. A single group is the whole, which is shown anyway.
fn shown(sizes: &[(Option<GroupOf>, i64)]) -> Vec<GroupOf> {
    let mut shown: Vec<(i64, GroupOf)> = Vec::new();
    let mut hidden = 0;
    for (of, size) in sizes {
        match of {
            Some(of) if *size >= FEWEST_BALLOTS => shown.push((*size, *of)),
            _ => hidden += size,
        }
    }
    // The smallest go along until nobody can subtract a small group from the whole.
    shown.sort_unstable_by(|one, other| other.cmp(one));
    while hidden > 0 && hidden < FEWEST_BALLOTS {
        let Some((size, _)) = shown.pop() else { break };
        hidden += size;
    }
    let mut shown: Vec<GroupOf> = shown.into_iter().map(|(_, of)| of).collect();
    shown.sort_unstable();
    shown
}

/// Kendall's distance between two orders by totals, in thousandths of all pairs.
fn disagreement(one: &[i128], other: &[i128]) -> i64 {
    let (mut apart_x2, mut pairs) = (0_i64, 0_i64);
    for a in 0..one.len().min(other.len()) {
        for b in a + 1..one.len().min(other.len()) {
            pairs += 1;
            let (here, there) = (one[a].cmp(&one[b]), other[a].cmp(&other[b]));
            apart_x2 += match (here.is_eq(), there.is_eq()) {
                (true, true) => 0,
                (true, false) | (false, true) => 1,
                (false, false) if here == there => 0,
                (false, false) => 2,
            };
        }
    }
    if pairs == 0 { 0 } else { apart_x2 * 1_000 / (2 * pairs) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sizes(sizes: &[i64]) -> Vec<(Option<GroupOf>, i64)> {
        Segment::ALL.iter().zip(sizes).map(|(segment, size)| (Some(GroupOf::Segment(*segment)), *size)).collect()
    }

    #[test]
    fn the_orders_of_a_group_and_of_everyone_are_compared_pair_by_pair() {
        assert_eq!(disagreement(&[3, 2, 1], &[30, 20, 10]), 0);
        assert_eq!(disagreement(&[1, 2, 3], &[30, 20, 10]), 1_000);
        assert_eq!(disagreement(&[3, 3, 1], &[30, 20, 10]), 166);
    }

    #[test]
    fn a_small_group_takes_the_next_smallest_along() {
        let shown = shown(&sizes(&[20, 4, 6, 9]));
        assert_eq!(shown, [GroupOf::Segment(Segment::Resident), GroupOf::Segment(Segment::Professional)]);
    }

    proptest! {
        #[test]
        fn nobody_finds_a_small_group_by_subtraction(all in prop::collection::vec(0_i64..12, 1..5)) {
            let shown = shown(&sizes(&all));
            let size = |of: &GroupOf| sizes(&all).iter().find(|(other, _)| *other == Some(*of)).map_or(0, |(_, size)| *size);
            let hidden = all.iter().sum::<i64>() - shown.iter().map(size).sum::<i64>();
            prop_assert!(shown.iter().all(|of| size(of) >= FEWEST_BALLOTS));
            prop_assert!(hidden == 0 || hidden >= FEWEST_BALLOTS || shown.is_empty());
        }
    }
}
