//! Reads Pabulib's files of participatory budgets.
//! Not here: writing them (`pabulib_writer.rs`).
//!
//! Faliszewski and others, "Participatory Budgeting: Data, Tools, and Analysis", IJCAI 2023 (arXiv:2012.06539).

use std::{collections::HashMap, io::BufRead};

use csv::{ReaderBuilder, StringRecord};

use super::{Ballots, Budget, Election, FileError, Named, decimal::Decimal};
use crate::voting::count::{BallotError, MAX_OPTIONS, Rankings, Scores};

/// Reads an election. `approval` and `choose-1` give approvals, `ordinal` rankings, `cumulative` and `scoring` points.
pub fn read(input: impl BufRead) -> Result<Election, FileError> {
    let mut reader = ReaderBuilder::new().delimiter(b';').flexible(true).has_headers(false).from_reader(input);
    let mut record = StringRecord::new();
    let mut file = File::default();
    let mut line = 0;
    loop {
        let more = reader.read_record(&mut record).map_err(|error| {
            let at = error.position().map_or(line + 1, csv::Position::line);
            FileError::new(
                at,
                match error.kind() {
                    csv::ErrorKind::Utf8 { .. } => "the line is not UTF-8".to_owned(),
                    _ => format!("it cannot be read: {error}"),
                },
            )
        })?;
        if !more {
            return file.finish(line);
        }
        line = record.position().map_or(line + 1, csv::Position::line);
        let fields: Vec<&str> = record.iter().map(|field| field.trim_matches(['\u{feff}', ' ', '\t', '\r'])).collect();
        file.record(line, &fields).map_err(|reason| FileError::new(line, reason))?;
    }
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Section {
    #[default]
    Before,
    Meta,
    Projects,
    Votes,
}

/// Where the columns stand that are looked at.
#[derive(Default)]
struct Columns {
    first: Option<usize>,
    cost: Option<usize>,
    name: Option<usize>,
    vote: Option<usize>,
    points: Option<usize>,
}

#[derive(Default)]
struct File {
    section: Section,
    columns: Option<Columns>,
    meta: HashMap<String, (String, u64)>,
    index: HashMap<String, usize>,
    options: Vec<Named>,
    costs: Vec<Decimal>,
    ballots: Option<Ballots>,
    votes: u64,
}

impl File {
    fn record(&mut self, line: u64, fields: &[&str]) -> Result<(), String> {
        if let [name] = fields {
            let section = match *name {
                "META" => Some(Section::Meta),
                "PROJECTS" => Some(Section::Projects),
                "VOTES" => Some(Section::Votes),
                _ => None,
            };
            if let Some(section) = section {
                return self.begin(section);
            }
            if name.is_empty() {
                return Ok(());
            }
        }
        if self.section == Section::Before {
            return Err("the file must begin with a line `META`".to_owned());
        }
        let Some(columns) = &self.columns else {
            return self.header(fields);
        };
        match self.section {
            Section::Meta => {
                let value = fields.get(1).copied().unwrap_or_default().to_owned();
                self.meta.insert(fields[0].to_owned(), (value, line));
                Ok(())
            }
            Section::Projects => {
                let id = cell(columns.first, fields).ok_or("the project has no id")?.to_owned();
                let cost = cell(columns.cost, fields).ok_or("the project has no cost")?;
                let cost = Decimal::parse(cost).map_err(|reason| format!("cost `{cost}`: {reason}"))?;
                let name = cell(columns.name, fields).unwrap_or_default().to_owned();
                self.project(id, name, cost)
            }
            _ => self.vote(fields),
        }
    }

    fn begin(&mut self, section: Section) -> Result<(), String> {
        let is_next = match section {
            Section::Meta => self.section == Section::Before,
            Section::Projects => self.section == Section::Meta,
            _ => self.section == Section::Projects,
        };
        if !is_next {
            return Err("the sections must be META, PROJECTS and VOTES, in that order".to_owned());
        }
        (self.section, self.columns) = (section, None);
        if section == Section::Votes {
            let count = self.options.len();
            let vote_type = self.meta.get("vote_type").map_or("", |(value, _)| value);
            self.ballots = Some(match vote_type {
                "approval" | "choose-1" => Ballots::Approved(Scores::approvals(count)),
                "ordinal" => Ballots::Ranked(Rankings::new(count)),
                "cumulative" | "scoring" => Ballots::Points(Scores::points(count)),
                "" => return Err("META does not say the vote_type".to_owned()),
                other => return Err(format!("the vote_type `{other}` is not known")),
            });
        }
        Ok(())
    }

    fn header(&mut self, fields: &[&str]) -> Result<(), String> {
        let at = |name: &str| fields.iter().position(|field| *field == name);
        let columns = Columns {
            first: at("project_id"),
            cost: at("cost"),
            name: at("name"),
            vote: at("vote"),
            points: at("points"),
        };
        let missing = match self.section {
            Section::Projects if columns.first.is_none() => Some("project_id"),
            Section::Projects if columns.cost.is_none() => Some("cost"),
            Section::Votes if columns.vote.is_none() => Some("vote"),
            Section::Votes if columns.points.is_none() && matches!(self.ballots, Some(Ballots::Points(_))) => {
                Some("points")
            }
            _ => None,
        };
        if let Some(missing) = missing {
            return Err(format!("there is no column `{missing}`"));
        }
        self.columns = Some(columns);
        Ok(())
    }

    fn project(&mut self, id: String, name: String, cost: Decimal) -> Result<(), String> {
        if self.options.len() == MAX_OPTIONS {
            return Err(format!("there are more than {MAX_OPTIONS} projects"));
        }
        if id.contains(',') {
            return Err(format!("the id `{id}` has a comma, which separates ids on a ballot"));
        }
        if self.index.insert(id.clone(), self.options.len()).is_some() {
            return Err(format!("project `{id}` is there twice"));
        }
        self.options.push(Named { id, name });
        self.costs.push(cost);
        Ok(())
    }

    fn vote(&mut self, fields: &[&str]) -> Result<(), String> {
        let columns = self.columns.as_ref().ok_or("there is no header")?;
        let (vote, points) = (cell(columns.vote, fields), cell(columns.points, fields));
        let listed = || vote.unwrap_or_default().split(',').map(str::trim).filter(|id| !id.is_empty());
        let mut options = Vec::new();
        for id in listed() {
            options.push(*self.index.get(id).ok_or_else(|| format!("there is no project `{id}`"))?);
        }
        let result = match self.ballots.as_mut().ok_or("there are no votes yet")? {
            Ballots::Ranked(rankings) => rankings.push(1, options.iter().map(|option| (*option, false))),
            Ballots::Approved(scores) => scores.push(1, options.iter().map(|option| (*option, 1))),
            Ballots::Points(scores) => {
                let points = points.unwrap_or_default().split(',').map(str::trim).filter(|text| !text.is_empty());
                let points: Vec<u64> = points.map(whole_points).collect::<Result<_, _>>()?;
                if points.len() != options.len() {
                    return Err(format!("the vote names {} projects but gives {} points", options.len(), points.len()));
                }
                scores.push(1, options.iter().copied().zip(points))
            }
        };
        self.votes += 1;
        result.map_err(|error| match error {
            BallotError::Twice(option) => format!("project `{}` is there twice", self.options[option].id),
            other => other.to_string(),
        })
    }

    fn finish(self, line: u64) -> Result<Election, FileError> {
        let ballots = self.ballots.ok_or_else(|| FileError::new(line, "there is no section VOTES"))?;
        for (key, counted) in [("num_projects", self.options.len() as u64), ("num_votes", self.votes)] {
            if let Some((said, at)) = self.meta.get(key)
                && said.parse() != Ok(counted)
            {
                return Err(FileError::new(*at, format!("META says {key} {said}, but there are {counted}")));
            }
        }
        let (said, at) = self.meta.get("budget").ok_or_else(|| FileError::new(line, "META does not say the budget"))?;
        let limit = Decimal::parse(said).map_err(|reason| FileError::new(*at, format!("budget `{said}`: {reason}")))?;
        let decimals = self.costs.iter().chain([&limit]).map(|amount| amount.decimals).max().unwrap_or(0);
        let units = |amount: &Decimal| amount.in_units(decimals);
        let costs: Option<Vec<u64>> = self.costs.iter().map(units).collect();
        let (Some(limit), Some(costs)) = (units(&limit), costs) else {
            return Err(FileError::new(*at, "the amounts of money are too large for their number of decimals"));
        };
        let title = self.meta.get("description").map(|(value, _)| value.clone()).unwrap_or_default();
        Ok(Election { title, options: self.options, ballots, budget: Some(Budget { limit, costs, decimals }) })
    }
}

fn cell<'a>(column: Option<usize>, fields: &[&'a str]) -> Option<&'a str> {
    fields.get(column?).copied().filter(|field| !field.is_empty())
}

fn whole_points(text: &str) -> Result<u64, String> {
    match Decimal::parse(text) {
        Ok(Decimal { digits, decimals: 0 }) => Ok(digits),
        Ok(_) => Err(format!("points `{text}`: only whole points can be counted")),
        Err(reason) => Err(format!("points `{text}`: {reason}")),
    }
}
