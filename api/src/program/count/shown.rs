//! The layout of a result: as JSON and as a table.
//! Not here: what is told (`told.rs`).

use std::fmt::Write;

use api::voting::{
    count::{TieAt, Tied},
    files::Ballots,
};
use serde_json::{Map, Value, json};

use super::{Count, asked::name, opened::Opened, told::Told};

/// A count with all that is told of it.
pub struct Counted<'a> {
    pub count: &'a Count,
    pub opened: &'a Opened,
    pub told: &'a Told,
}

impl Counted<'_> {
    fn id(&self, option: usize) -> &str {
        &self.opened.election.options[option].id
    }

    fn ids(&self, options: &[usize]) -> Value {
        options.iter().map(|option| self.id(*option)).collect()
    }

    fn voters(&self) -> u64 {
        match &self.opened.election.ballots {
            Ballots::Ranked(rankings) => rankings.voters(),
            Ballots::Approved(scores) | Ballots::Points(scores) => scores.voters(),
        }
    }

    fn tied(&self, tied: &Tied) -> Vec<Value> {
        match tied {
            Tied::Options(options) => options.iter().map(|option| json!(self.id(*option))).collect(),
            Tied::Majorities(pairs) => pairs.iter().map(|(a, b)| json!([self.id(*a), self.id(*b)])).collect(),
        }
    }

    fn ties(&self) -> Value {
        let ties = self.told.ties.iter().map(|tie| {
            let tied = self.tied(&tie.tied);
            json!({ "step": tie.step, "at": at(tie.at), "first": tied.first(), "tied": tied })
        });
        ties.collect()
    }

    pub fn json(&self) -> String {
        let mut all: Map<String, Value> = self.told.reasons.clone();
        all.insert("method".to_owned(), json!(name(&self.count.method)));
        all.insert("options".to_owned(), Value::Object(self.told.options.clone()));
        all.insert("winners".to_owned(), self.ids(&self.told.winners));
        if let Some(ranking) = &self.told.ranking {
            all.insert("ranking".to_owned(), ranking.iter().map(|level| self.ids(level)).collect());
        }
        all.insert("ties".to_owned(), self.ties());
        all.insert("ballots".to_owned(), json!(self.voters()));
        all.insert("sha256".to_owned(), json!(self.opened.sha256));
        format!("{:#}\n", Value::Object(all))
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
        line(&mut text, &[&name(&self.count.method), &options.collect::<String>()]);
        line(&mut text, &[&self.voters().to_string(), " ballots, SHA-256 ", &self.opened.sha256, "\n"]);
        aligned(&mut text, &rows);
        for tie in &self.told.ties {
            let tied: Vec<String> = self.tied(&tie.tied).iter().map(plain).collect();
            let step = tie.step.to_string();
            line(&mut text, &["tie at step ", &step, ", ", at(tie.at), ": ", &tied.join(" before ")]);
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

fn at(tie: TieAt) -> &'static str {
    match tie {
        TieAt::Seat => "seat",
        TieAt::Elimination => "elimination",
        TieAt::Surplus => "surplus",
        TieAt::Majority => "majority",
        TieAt::Place => "place",
        TieAt::Project => "project",
    }
}
