//! Instant run-off: round by round the last option goes out, until one has more than half of the votes still counting.
//! Not here: electing several (`transferable.rs`).
//!
//! Ware's rule (1871), a single-seat form of Hare, "A Treatise on the Election of Representatives" (1859).

use super::{
    ballots::Rankings,
    tie_break::{Tie, TieAt, TieBreak},
};

/// One round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// The votes of each option; nothing for those that went out before.
    pub totals: Vec<Option<u64>>,
    /// The voters whose ballot lists nobody who is left.
    pub exhausted: u64,
    /// Who goes out at the end of the round; nobody in the last.
    pub eliminated: Option<usize>,
    /// To whom the votes of the eliminated go.
    pub transfers: Vec<(usize, u64)>,
}

/// The result with its rounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstantRunoff {
    /// Who wins; nobody only where there is no option.
    pub winner: Option<usize>,
    /// The rounds.
    pub rounds: Vec<Round>,
    /// The ties for last place that the tie-break decided; it eliminates the option that it puts last.
    pub ties: Vec<Tie>,
}

impl InstantRunoff {
    /// The ranking: the winner, those left with it by their votes in the last round, then from the last to go out to
    /// the first.
    pub fn levels(&self) -> Vec<Vec<usize>> {
        let Some(last) = self.rounds.last() else { return Vec::new() };
        let mut left: Vec<(u64, usize)> =
            last.totals.iter().enumerate().filter_map(|(option, votes)| votes.map(|votes| (votes, option))).collect();
        left.retain(|(_, option)| Some(*option) != self.winner);
        left.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        let left = left.chunk_by(|a, b| a.0 == b.0).map(|level| level.iter().map(|(_, option)| *option).collect());
        let out = self.rounds.iter().rev().filter_map(|round| round.eliminated).map(|option| vec![option]);
        self.winner.map(|winner| vec![winner]).into_iter().chain(left).chain(out).collect()
    }
}

/// Counts. A ballot is cut off before its first tied group.
pub fn instant_runoff(rankings: &Rankings, tie_break: &TieBreak) -> InstantRunoff {
    let mut count = InstantRunoff { winner: None, rounds: Vec::new(), ties: Vec::new() };
    let mut piles: Vec<Vec<(usize, usize)>> = vec![Vec::new(); rankings.options()];
    let mut totals: Vec<Option<u64>> = vec![Some(0); rankings.options()];
    let mut exhausted = 0;
    for number in 0..rankings.len() {
        exhausted += deal(rankings, (number, 0), &mut piles, &mut totals).1;
    }
    loop {
        let standing = || totals.iter().enumerate().filter_map(|(option, votes)| votes.map(|votes| (option, votes)));
        let Some(lowest) = standing().map(|(_, votes)| votes).min() else { return count };
        let counting: u64 = standing().map(|(_, votes)| votes).sum();
        let winner = standing().find(|(_, votes)| 2 * votes > counting).map(|(option, _)| option);
        let mut round = Round { totals: totals.clone(), exhausted, eliminated: None, transfers: Vec::new() };
        if winner.is_some() || standing().count() == 1 {
            count.winner = winner.or_else(|| standing().next().map(|(option, _)| option));
            count.rounds.push(round);
            return count;
        }
        let mut last: Vec<usize> = standing().filter(|(_, votes)| *votes == lowest).map(|(o, _)| o).collect();
        tie_break.sort(&mut last);
        let Some(out) = last.last().copied() else { return count };
        if last.len() > 1 {
            count.ties.push(Tie::of(count.rounds.len() + 1, TieAt::Elimination, last, tie_break));
        }
        totals[out] = None;
        let mut to = vec![0; totals.len()];
        for (number, place) in std::mem::take(&mut piles[out]) {
            match deal(rankings, (number, place + 1), &mut piles, &mut totals) {
                (Some(option), _) => to[option] += rankings.ballot(number).weight,
                (None, weight) => exhausted += weight,
            }
        }
        round.eliminated = Some(out);
        round.transfers = to.into_iter().enumerate().filter(|(_, votes)| *votes > 0).collect();
        count.rounds.push(round);
    }
}

/// Gives a ballot to the next option on it that is left; otherwise tells the weight that is exhausted.
fn deal(
    rankings: &Rankings,
    (number, mut place): (usize, usize),
    piles: &mut [Vec<(usize, usize)>],
    totals: &mut [Option<u64>],
) -> (Option<usize>, u64) {
    let ballot = rankings.ballot(number);
    while let Some(option) = ballot.strict_at(place) {
        if let Some(votes) = &mut totals[option] {
            *votes += ballot.weight;
            piles[option].push((number, place));
            return (Some(option), 0);
        }
        place += 1;
    }
    (None, ballot.weight)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::voting::count::pairwise::laws;

    proptest! {
        #[test]
        fn no_vote_is_lost_or_counted_twice(rankings in laws::rankings(5)) {
            for round in instant_runoff(&rankings, &TieBreak::listed(5)).rounds {
                prop_assert_eq!(round.totals.iter().flatten().sum::<u64>() + round.exhausted, rankings.voters());
            }
        }

        #[test]
        fn an_option_first_on_more_than_half_of_the_ballots_wins(rankings in laws::rankings(4)) {
            let count = instant_runoff(&rankings, &TieBreak::listed(4));
            let first = &count.rounds[0].totals;
            let favourite = first.iter().position(|votes| votes.unwrap() * 2 > rankings.voters());
            prop_assert!(favourite.is_none_or(|option| count.winner == Some(option)));
        }

        #[test]
        fn voters_and_options_are_treated_alike_up_to_the_tie_break(
            rankings in laws::rankings(5),
            names in Just((0..5).collect::<Vec<usize>>()).prop_shuffle(),
        ) {
            let before = instant_runoff(&rankings, &TieBreak::listed(5));
            prop_assert_eq!(&instant_runoff(&laws::reversed(&rankings), &TieBreak::listed(5)), &before);
            let after = instant_runoff(&laws::renamed(&rankings, &names), &TieBreak::in_order(&names));
            prop_assert_eq!(after.winner, before.winner.map(|winner| names[winner]));
        }

        #[test]
        fn every_option_has_one_place_in_the_ranking(rankings in laws::rankings(5)) {
            let mut all = instant_runoff(&rankings, &TieBreak::listed(5)).levels().concat();
            all.sort_unstable();
            prop_assert_eq!(all, (0..5).collect::<Vec<_>>());
        }
    }
}
