//! Spreads lists over the placeholders of `IN ($n)`; the first of two rooms that build SQL text.
//! Not here: the values' types (`args.rs`).

use std::{
    collections::{HashMap, HashSet},
    sync::{Arc, LazyLock, PoisonError, RwLock},
};

use sqlx::{AssertSqlSafe, SqlSafeStr, SqlStr};

use super::{Arg, Args};
use crate::error::Fault;

/// The longest list that fits in one statement.
const LONGEST: usize = 16_384;

/// What a text was expanded for: itself, how many placeholders each argument got, and what was appended.
type Key = (&'static str, Vec<Spread>, &'static str);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Spread {
    One,
    Empty,
    Many(u16),
}

impl Spread {
    fn width(self) -> usize {
        if let Self::Many(width) = self { usize::from(width) } else { 1 }
    }
}

static EXPANDED: LazyLock<RwLock<HashMap<Key, Arc<str>>>> = LazyLock::new(RwLock::default);

/// The text and the values as the engine gets them: lists spread over 1, 2, 4, 8 … placeholders (the last
/// value repeated), the others renumbered, `tail` (such as ` FOR UPDATE`) appended.
pub(super) fn expand(sql: &'static str, args: Args, tail: &'static str) -> Result<(SqlStr, Args), Fault> {
    if cfg!(debug_assertions) && highest(sql) != args.len() {
        return Err(Fault::new(format!("{} values for the placeholders of: {sql}", args.len())));
    }
    if tail.is_empty() && !args.iter().any(|arg| matches!(arg, Arg::List(..))) {
        return Ok((sql.into_sql_str(), args));
    }
    let mut spreads = Vec::with_capacity(args.len());
    let mut values = Vec::with_capacity(args.len() * 2);
    for arg in args {
        let Arg::List(mut list, null) = arg else {
            spreads.push(Spread::One);
            values.push(arg);
            continue;
        };
        keep_distinct(&mut list);
        if list.len() > LONGEST {
            return Err(Fault::new(format!("a list of {} values is too long for one statement", list.len())));
        }
        if let Some(last) = list.last().cloned() {
            list.resize(list.len().next_power_of_two(), last);
            spreads.push(u16::try_from(list.len()).map_or(Spread::Empty, Spread::Many));
            values.append(&mut list);
        } else {
            spreads.push(Spread::Empty);
            values.push(*null);
        }
    }
    let key = (sql, spreads, tail);
    let known = EXPANDED.read().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
    let text = known.unwrap_or_else(|| {
        let text: Arc<str> = rewrite(sql, &key.1, tail).into();
        EXPANDED.write().unwrap_or_else(PoisonError::into_inner).insert(key, Arc::clone(&text));
        text
    });
    Ok((AssertSqlSafe(text).into_sql_str(), values))
}

/// A value that is named twice is asked for once: whoever repeats a word ten thousand times gets no longer statement.
fn keep_distinct(list: &mut Vec<Arg>) {
    let (mut texts, mut ids) = (HashSet::new(), HashSet::new());
    list.retain(|arg| match arg {
        Arg::Text(Some(text)) => texts.insert(text.clone()),
        Arg::Uuid(Some(id)) => ids.insert(*id),
        _ => true,
    });
}

fn rewrite(sql: &str, spreads: &[Spread], tail: &str) -> String {
    let mut text = String::with_capacity(sql.len() * 2);
    each_piece(sql, |piece| match piece {
        Piece::Text(part) => text.push_str(part),
        Piece::Placeholder(number) => {
            let Some(spread) = number.checked_sub(1).and_then(|index| spreads.get(index)) else {
                text.extend(["$", &number.to_string()]);
                return;
            };
            let first = 1 + spreads[..number - 1].iter().map(|spread| spread.width()).sum::<usize>();
            if *spread == Spread::Empty {
                // `IN ()` is no SQL to PostgreSQL; a question without rows makes NOT IN right as well.
                text.extend(["SELECT $", &first.to_string(), " WHERE 1 = 0"]);
                return;
            }
            for at in 0..spread.width() {
                text.extend([if at == 0 { "$" } else { ", $" }, &(first + at).to_string()]);
            }
        }
    });
    text.push_str(tail);
    text
}

/// The highest placeholder in `sql`.
fn highest(sql: &str) -> usize {
    let mut highest = 0;
    each_piece(sql, |piece| {
        if let Piece::Placeholder(number) = piece {
            highest = highest.max(number);
        }
    });
    highest
}

pub(super) enum Piece<'a> {
    Text(&'a str),
    Placeholder(usize),
}

/// Cuts `sql` at its `$n`, leaving alone what stands between quotes or in a comment of one line.
pub(super) fn each_piece<'a>(sql: &'a str, mut take: impl FnMut(Piece<'a>)) {
    let bytes = sql.as_bytes();
    let (mut start, mut at, mut until) = (0, 0, None);
    while at < bytes.len() {
        let byte = bytes[at];
        if let Some(end) = until {
            if byte == end {
                until = None;
            }
        } else if byte == b'\'' || byte == b'"' {
            until = Some(byte);
        } else if bytes[at..].starts_with(b"--") {
            until = Some(b'\n');
        } else if byte == b'$' {
            let digits = bytes[at + 1..].iter().take_while(|byte| byte.is_ascii_digit()).count();
            if let Ok(number) = sql[at + 1..=at + digits].parse() {
                take(Piece::Text(&sql[start..at]));
                take(Piece::Placeholder(number));
                at += digits;
                start = at + 1;
            }
        }
        at += 1;
    }
    take(Piece::Text(&sql[start..]));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::args;

    fn text(sql: &'static str, args: Args) -> (String, Args) {
        let (text, values) = expand(sql, args, "").unwrap();
        (text.as_str().to_owned(), values)
    }

    #[test]
    fn a_list_is_padded_with_its_last_value_and_the_others_are_renumbered() {
        let (sql, values) =
            text("a = $1 AND b IN ($2) AND c = $3 AND b2 IN ($2)", args![7_i64, vec![1_i64, 2, 3], "x"]);
        assert_eq!(sql, "a = $1 AND b IN ($2, $3, $4, $5) AND c = $6 AND b2 IN ($2, $3, $4, $5)");
        assert_eq!(values, args![7_i64, 1_i64, 2_i64, 3_i64, 3_i64, "x"]);
    }

    #[test]
    fn a_value_named_twice_is_asked_for_once() {
        let (sql, values) = text("b IN ($1)", args![vec!["x".to_owned(), "y".to_owned(), "x".to_owned()]]);
        assert_eq!((sql.as_str(), values), ("b IN ($1, $2)", args!["x", "y"]));
    }

    #[test]
    fn an_empty_list_matches_nothing() {
        let (sql, values) = text("b IN ($1) AND c = $2", args![Vec::<i64>::new(), 1_i64]);
        assert_eq!(sql, "b IN (SELECT $1 WHERE 1 = 0) AND c = $2");
        assert_eq!(values, args![None::<i64>, 1_i64]);
    }

    #[test]
    fn placeholders_in_quotes_and_comments_are_left_alone() {
        let (sql, _) = text("a = '$1' -- $9 it's\n AND b IN ($1) AND \"$2\" = 1", args![vec![1_i64, 2]]);
        assert_eq!(sql, "a = '$1' -- $9 it's\n AND b IN ($1, $2) AND \"$2\" = 1");
    }

    #[test]
    fn a_wrong_number_of_values_is_a_fault() {
        assert!(expand("a = $1 AND b = $2", args![1_i64], "").is_err());
        assert!(expand("a = $1", args![1_i64, 2_i64], "").is_err());
    }

    #[test]
    fn a_tail_is_appended() {
        assert_eq!(expand("SELECT $1", args![1_i64], " FOR UPDATE").unwrap().0.as_str(), "SELECT $1 FOR UPDATE");
    }
}
