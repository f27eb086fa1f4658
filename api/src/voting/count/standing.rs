//! From totals to a ranking in levels, and from levels to the elected.
//! Not here: how the totals come about.

use super::tie_break::{Tie, TieAt, TieBreak};

/// Options in levels, the highest total first. Within a level in order of listing.
pub fn levels<T: Ord>(totals: &[T]) -> Vec<Vec<usize>> {
    let mut order: Vec<usize> = (0..totals.len()).collect();
    order.sort_by(|a, b| totals[*b].cmp(&totals[*a]).then(a.cmp(b)));
    order.chunk_by(|a, b| totals[*a] == totals[*b]).map(<[usize]>::to_vec).collect()
}

/// The elected of a ranking in levels. Without a number of seats, everyone on the first level: a tie stays a tie.
/// With one, the tie-break decides who of the last level gets a seat.
pub fn elect(levels: &[Vec<usize>], seats: Option<usize>, tie_break: &TieBreak) -> (Vec<usize>, Vec<Tie>) {
    let Some(seats) = seats else {
        return (levels.first().cloned().unwrap_or_default(), Vec::new());
    };
    let mut winners = Vec::new();
    for level in levels {
        let left = seats - winners.len();
        if left == 0 {
            break;
        }
        let mut level = level.clone();
        tie_break.sort(&mut level);
        if level.len() > left {
            let tie = Tie::of(winners.len() + 1, TieAt::Seat, level.clone(), tie_break);
            winners.extend_from_slice(&level[..left]);
            return (winners, vec![tie]);
        }
        winners.append(&mut level);
    }
    (winners, Vec::new())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tie_at_the_last_seat_is_decided_and_reported() {
        let levels = levels(&[3, 5, 3, 3]);
        assert_eq!(levels, [vec![1], vec![0, 2, 3]]);
        let (winners, ties) = elect(&levels, Some(2), &TieBreak::in_order(&[3, 2, 1, 0]));
        assert_eq!(winners, [1, 3]);
        assert_eq!(ties, [Tie { step: 2, at: TieAt::Seat, tied: super::super::Tied::Options(vec![3, 2, 0]) }]);
    }

    #[test]
    fn without_seats_a_tie_stays_a_tie() {
        let (winners, ties) = elect(&levels(&[3, 3, 1]), None, &TieBreak::listed(3));
        assert_eq!((winners, ties), (vec![0, 1], vec![]));
    }
}
