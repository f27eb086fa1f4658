//! How far two spellings are apart, and how far they may be.
//! Which words are compared is the engine's to choose.

/// How many mistakes a word may hold: none in short ones, for there every mistake is another word.
pub(super) fn allowed(word: &str) -> usize {
    match word.chars().count() {
        _ if word.chars().all(|c| c.is_ascii_digit()) => 0,
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// The number of letters added, left out, changed or swapped with their neighbour, when at most `most`.
pub(super) fn distance(one: &str, other: &str, most: usize) -> Option<usize> {
    if one.is_ascii() && other.is_ascii() {
        steps(one.as_bytes(), other.as_bytes(), most)
    } else {
        let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
        steps(&one, &other, most)
    }
}

fn steps<T: PartialEq>(one: &[T], other: &[T], most: usize) -> Option<usize> {
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    let mut before = vec![0; other.len() + 1];
    let mut above: Vec<usize> = (0..=other.len()).collect();
    for (row, a) in one.iter().enumerate() {
        let mut current = vec![row + 1; other.len() + 1];
        for (column, b) in other.iter().enumerate() {
            let change = above[column] + usize::from(a != b);
            let mut least = change.min(above[column + 1] + 1).min(current[column] + 1);
            if row > 0 && column > 0 && *a == other[column - 1] && one[row - 1] == *b {
                least = least.min(before[column - 1] + 1);
            }
            current[column + 1] = least;
        }
        if current.iter().min().is_some_and(|least| *least > most) {
            return None;
        }
        (before, above) = (above, current);
    }
    above.last().copied().filter(|steps| *steps <= most)
}
