//! Writes rankings as a PrefLib file.
//! Not here: reading (`preflib.rs`).

use std::{
    collections::BTreeMap,
    io::{self, Write},
};

use super::Named;
use crate::voting::count::{Rankings, lot};

/// Writes rankings as `.toi` or, where no ballot has a tie, `.soi`; both read the same. Alternatives are numbered from
/// 1 in the order of the options; where an id is not that number it goes before the name. Equal ballots are put
/// together, the most frequent first, so that the order in which they were cast does not show.
pub fn write(mut out: impl Write, title: &str, options: &[Named], rankings: &Rankings) -> io::Result<()> {
    let has_ties = rankings.iter().any(|ballot| ballot.places().any(|(_, is_level)| is_level));
    let mut grouped: BTreeMap<Vec<Vec<usize>>, u64> = BTreeMap::new();
    for ballot in rankings.iter() {
        let level = |group: crate::voting::count::ballots::Group<'_>| {
            let mut options: Vec<usize> = group.options().collect();
            options.sort_unstable();
            options
        };
        *grouped.entry(ballot.groups().map(level).collect()).or_default() += ballot.weight;
    }
    let mut grouped: Vec<_> = grouped.into_iter().collect();
    grouped.sort_by_key(|(_, weight)| std::cmp::Reverse(*weight));
    writeln!(out, "# TITLE: {}", one_line(title))?;
    writeln!(out, "# DATA TYPE: {}", if has_ties { "toi" } else { "soi" })?;
    writeln!(out, "# NUMBER ALTERNATIVES: {}", options.len())?;
    writeln!(out, "# NUMBER VOTERS: {}", rankings.voters())?;
    writeln!(out, "# NUMBER UNIQUE ORDERS: {}", grouped.len())?;
    for (number, option) in (1..).zip(options) {
        let name = numbered_name(number, option);
        writeln!(out, "# ALTERNATIVE NAME {number}: {name}")?;
    }
    for (groups, weight) in grouped {
        let group = |group: Vec<usize>| {
            let numbers: Vec<String> = group.iter().map(|option| (option + 1).to_string()).collect();
            if numbers.len() > 1 { format!("{{{}}}", numbers.join(",")) } else { numbers.concat() }
        };
        writeln!(out, "{weight}: {}", groups.into_iter().map(group).collect::<Vec<_>>().join(","))?;
    }
    out.flush()
}

fn numbered_name(number: u64, option: &Named) -> String {
    let name = one_line(&option.name);
    let is_number = option.id == number.to_string();
    if is_number { name } else { one_line(&format!("{} {name}", option.id)) }
}

/// A text on one line, without spaces at its ends.
fn one_line(text: &str) -> String {
    text.replace(char::is_control, " ").trim().to_owned()
}

/// The hash of rankings as lots know it, for numbers from 1 as ids.
pub fn hash_by_number(rankings: &Rankings) -> [u8; 32] {
    let ids: Vec<String> = (1..=rankings.options()).map(|number| number.to_string()).collect();
    lot::of_rankings(rankings, &ids)
}
