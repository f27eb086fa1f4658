//! The layout of a result: as JSON and as a table.
//! Not here: what is told (`told.rs`).

use std::fmt::Write;

use api::voting::tabulation::{self, Rule, Told};
use serde_json::{Value, json};

use super::opened::Opened;

/// A count with all that is told of it.
pub struct Counted<'a> {
    pub rule: &'a Rule,
    pub opened: &'a Opened,
    pub told: &'a Told,
}

impl Counted<'_> {
    pub fn json(&self) -> String {
        let mut all = self.rule.json(&self.opened.election, self.told);
        all.insert("sha256".to_owned(), json!(self.opened.sha256));
        format!(
            "{:#}
",
            Value::Object(all)
        )
    }

    /// A table with the winners first, then the others: by the ranking where there is one, otherwise as listed.
    pub fn table(&self) -> String {
        let election = &self.opened.election;
        let mut order = self.told.winners.clone();
        let ranked = self.told.ranking.iter().flatten().flatten().copied();
        let mut is_shown = vec![false; election.options.len()];
        for option in &order {
            is_shown[*option] = true;
        }
        for option in ranked.chain(0..election.options.len()) {
            if !std::mem::replace(&mut is_shown[option], true) {
                order.push(option);
            }
        }
        let mut head = vec!["elected", "id", "name"];
        head.extend(self.told.columns.iter().map(|(heading, _)| *heading));
        let mut rows = vec![head.into_iter().map(str::to_owned).collect::<Vec<_>>()];
        for (place, option) in order.iter().enumerate() {
            let elected = if place < self.told.winners.len() { (place + 1).to_string() } else { "-".to_owned() };
            let named = &election.options[*option];
            let mut row = vec![elected, named.id.clone(), short(&named.name)];
            row.extend(self.told.columns.iter().map(|(_, texts)| texts[*option].clone()));
            rows.push(row);
        }
        let mut text = String::new();
        if !election.title.is_empty() {
            line(&mut text, &[&election.title]);
        }
        let options = self.told.options.iter().map(|(key, value)| {
            format!(", {} {}", key.replace('_', " "), value.as_str().map_or_else(|| value.to_string(), str::to_owned))
        });
        line(&mut text, &[self.rule.method.command(), &options.collect::<String>()]);
        line(&mut text, &[&tabulation::voters(election).to_string(), " ballots, SHA-256 ", &self.opened.sha256, "\n"]);
        aligned(&mut text, &rows);
        for tie in &self.told.ties {
            let id = |option: usize| election.options[option].id.as_str();
            let tied: Vec<String> = tabulation::tied(&tie.tied, &id).iter().map(plain).collect();
            let step = tie.step.to_string();
            line(&mut text, &["tie at step ", &step, ", ", tabulation::at(tie.at), ": ", &tied.join(" before ")]);
        }
        text
    }
}

fn line(text: &mut String, parts: &[&str]) {
    text.extend(parts.iter().copied());
    text.push('\n');
}

/// The columns one below another; numbers to the right.
fn aligned(text: &mut String, rows: &[Vec<String>]) {
    let columns = rows.first().map_or(0, Vec::len);
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns).map(width).collect();
    for row in rows {
        let mut shown = String::new();
        for (column, (cell, width)) in row.iter().zip(&widths).enumerate() {
            // Writing into a text cannot fail.
            let _ = if column < 3 { write!(shown, "{cell:<width$}  ") } else { write!(shown, "{cell:>width$}  ") };
        }
        line(text, &[shown.trim_end()]);
    }
    text.push('\n');
}

fn short(name: &str) -> String {
    const MOST: usize = 48;
    let name = name.replace(char::is_control, " ");
    if name.chars().count() <= MOST { name } else { name.chars().take(MOST - 1).chain(['…']).collect() }
}

fn plain(value: &Value) -> String {
    match value {
        Value::Array(pair) => pair.iter().map(plain).collect::<Vec<_>>().join(" over "),
        other => other.as_str().map_or_else(|| other.to_string(), str::to_owned),
    }
}
