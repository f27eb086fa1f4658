//! Panels, the names of their members, and the voting rounds.

use serde::{Deserialize, Serialize};

use super::Day;
use crate::Error;

/// Residents who vote.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Panel {
    pub key: String,
    pub name: String,
    pub about: String,
    pub municipalities: Vec<String>,
    /// The municipality whose administrator starts the panel.
    pub host: String,
    pub coordinator: String,
    pub voting_assistant: String,
    pub segments: Segments,
    /// How many members take part without an e-mail address.
    pub without_email: usize,
}

/// How many members a panel has in each segment.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Segments {
    pub resident: usize,
    pub end_user: usize,
    pub informal_carer: usize,
    pub professional: usize,
}

impl Segments {
    /// All members together.
    pub fn total(self) -> usize {
        self.resident + self.end_user + self.informal_carer + self.professional
    }

    /// The segment of the member at this place.
    pub fn of(self, place: usize) -> &'static str {
        if place < self.resident {
            "RESIDENT"
        } else if place < self.resident + self.end_user {
            "END_USER"
        } else if place < self.resident + self.end_user + self.informal_carer {
            "INFORMAL_CARER"
        } else {
            "PROFESSIONAL"
        }
    }
}

/// Lists whose lengths share no factor, so that walking both at once repeats late.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Names {
    pub first_names: Vec<String>,
    pub surnames: Vec<String>,
}

impl Names {
    /// The full name at this place: different for the first 1,120 places.
    pub fn full(&self, place: usize) -> String {
        let first = &self.first_names[place % self.first_names.len()];
        let last = &self.surnames[place % self.surnames.len()];
        format!("{first} {last}")
    }
}

/// A voting round.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    pub key: String,
    pub panel: String,
    pub title: String,
    pub question: String,
    pub state: RoundState,
    /// How it is counted; by approval when not said.
    pub method: Option<String>,
    /// What its ballots ask.
    pub ballot_kind: Option<BallotKind>,
    /// What each voter divides.
    pub points: Option<i64>,
    /// What there is to spend, in euros.
    pub budget: Option<i64>,
    pub seats: i64,
    pub drafted: Day,
    pub opens: Day,
    pub closes: Day,
    pub turnout: usize,
    pub cancelled: Option<Day>,
    pub reason: Option<String>,
    pub ballot: Vec<Place>,
}

/// A need on a ballot, and the chance in a hundred that a voter approves of it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    pub need: String,
    pub appeal: u32,
    /// In euros, where there is a budget.
    pub cost: Option<i64>,
}

/// What a ballot asks; written as the contract spells it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all(deserialize = "snake_case", serialize = "SCREAMING_SNAKE_CASE"))]
pub enum BallotKind {
    #[default]
    Approval,
    Points,
    Projects,
    Ranking,
    Score,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoundState {
    Published,
    Open,
    Scheduled,
    Cancelled,
}

#[derive(Deserialize)]
struct PanelFile {
    panels: Vec<Panel>,
}

#[derive(Deserialize)]
struct RoundFile {
    rounds: Vec<Round>,
}

pub(super) fn read() -> Result<Vec<Panel>, Error> {
    let file: PanelFile = super::parse("panels", include_str!("../../world/panels.toml"))?;
    Ok(file.panels)
}

pub(super) fn read_names() -> Result<Names, Error> {
    super::parse("names", include_str!("../../world/names.toml"))
}

pub(super) fn read_rounds() -> Result<Vec<Round>, Error> {
    let file: RoundFile = super::parse("rounds", include_str!("../../world/rounds.toml"))?;
    Ok(file.rounds)
}
