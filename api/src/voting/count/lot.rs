//! The lots that break ties, drawn from a published seed and the ballots themselves, so that nobody can foresee them.
//! Not here: in which ties they are used (`tie_break.rs`).

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::{ballots::Rankings, scores::Scores};

/// The lot of an option: the SHA-256 over the seed, a line feed, the hash of the ballots in hexadecimal, a line feed
/// and the option's id, all in UTF-8. Lots are compared as bytes.
pub fn of(seed: &str, ballots: &[u8; 32], id: &str) -> [u8; 32] {
    Sha256::digest(format!("{seed}\n{}\n{id}", hex::encode(ballots))).into()
}

/// The SHA-256 over ranked ballots in canonical form, which depends neither on their order nor on their grouping.
///
/// Equal ballots are put together. Each makes a line: the number of voters, a colon, a space, the ids in order of
/// rank with commas between, a group that stands level in braces with its ids in order of their bytes, a line feed.
/// The lines are in order of the bytes after the colon and space.
pub fn of_rankings(rankings: &Rankings, ids: &[String]) -> [u8; 32] {
    canonical(rankings.iter().map(|ballot| {
        let groups = ballot.groups().map(|group| {
            let mut level: Vec<&str> = group.options().map(|option| ids[option].as_str()).collect();
            level.sort_unstable();
            if level.len() > 1 { format!("{{{}}}", level.join(",")) } else { level.concat() }
        });
        (groups.collect::<Vec<_>>().join(","), ballot.weight)
    }))
}

/// The same over approvals and points: the ids in order of their bytes with commas between, each followed by `=` and
/// its points where the ballots give points. Marks without a point are left out.
pub fn of_scores(scores: &Scores, ids: &[String]) -> [u8; 32] {
    canonical(scores.iter().map(|ballot| {
        let mark = |(option, points): (usize, u64)| {
            if scores.is_approvals() { ids[option].clone() } else { format!("{}={points}", ids[option]) }
        };
        let mut marks: Vec<String> = ballot.marks().filter(|(_, points)| *points > 0).map(mark).collect();
        marks.sort_unstable();
        (marks.join(","), ballot.weight)
    }))
}

fn canonical(ballots: impl Iterator<Item = (String, u64)>) -> [u8; 32] {
    let mut grouped: BTreeMap<String, u64> = BTreeMap::new();
    for (ballot, weight) in ballots {
        *grouped.entry(ballot).or_default() += weight;
    }
    let mut hash = Sha256::new();
    for (ballot, weight) in grouped {
        hash.update(format!("{weight}: {ballot}\n"));
    }
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_depends_neither_on_order_nor_on_grouping() {
        let ids: Vec<String> = ["a", "b", "c"].map(str::to_owned).into();
        let mut one = Rankings::new(3);
        one.push(2, [(1, false), (0, true), (2, false)]).unwrap();
        one.push(1, [(2, false)]).unwrap();
        let mut other = Rankings::new(3);
        other.push(1, [(0, false), (1, true), (2, false)]).unwrap();
        other.push(1, [(2, false)]).unwrap();
        other.push(1, [(1, false), (0, true), (2, false)]).unwrap();
        assert_eq!(of_rankings(&one, &ids), of_rankings(&other, &ids));
        let by_hand: [u8; 32] = Sha256::digest("1: c\n2: {a,b},c\n").into();
        assert_eq!(of_rankings(&one, &ids), [by_hand][0]);
    }

    #[test]
    fn anyone_can_repeat_a_lot_by_hand() {
        let by_hand: [u8; 32] = Sha256::digest(format!("seed\n{}\n7", "00".repeat(32))).into();
        assert_eq!(of("seed", &[0; 32], "7"), by_hand);
    }
}
