//! What was tried, what was measured and decided, and who wants it too.

use serde::Deserialize;

use super::Day;
use crate::Error;

/// A solution tried in a municipality.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pilot {
    pub key: String,
    pub submission: String,
    pub title: String,
    pub municipality: String,
    pub by: String,
    pub state: PilotState,
    pub outcome: Option<String>,
    pub reason: Option<String>,
    pub planned: Day,
    pub starts: Option<Day>,
    pub consent_asked: Option<Day>,
    pub started: Option<Day>,
    pub measuring: Option<Day>,
    pub decided: Option<Day>,
    /// How many people say yes to the card.
    pub participants: usize,
    pub protocol: String,
    pub decision_card: String,
    pub indicators: Vec<Indicator>,
}

/// What is measured.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    pub name: String,
    pub unit: String,
    pub baseline: f64,
    pub target: f64,
    pub measurements: Vec<Measurement>,
}

/// One measured value.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measurement {
    pub day: Day,
    pub value: f64,
    pub note: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PilotState {
    Planned,
    Running,
    Measuring,
    Decided,
}

/// Another municipality that wants this too.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Adoption {
    pub key: String,
    pub pilot: String,
    pub organisation: String,
    pub by: String,
    pub state: AdoptionState,
    pub expressed: Day,
    pub prepared: Option<Day>,
    /// When it was adopted or discontinued.
    pub ended: Option<Day>,
    pub note: String,
    pub adopted_note: Option<String>,
    pub reason: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AdoptionState {
    Interested,
    Preparing,
    Adopted,
    Discontinued,
}

#[derive(Deserialize)]
struct PilotFile {
    pilots: Vec<Pilot>,
}

#[derive(Deserialize)]
struct AdoptionFile {
    adoptions: Vec<Adoption>,
}

const FILES: [(&str, &str); 3] = [
    ("pilots/cooking", include_str!("../../world/pilots/cooking.toml")),
    ("pilots/night", include_str!("../../world/pilots/night.toml")),
    ("pilots/floor", include_str!("../../world/pilots/floor.toml")),
];

pub(super) fn read() -> Result<Vec<Pilot>, Error> {
    let mut pilots = Vec::new();
    for (name, text) in FILES {
        let file: PilotFile = super::parse(name, text)?;
        pilots.extend(file.pilots);
    }
    Ok(pilots)
}

pub(super) fn read_adoptions() -> Result<Vec<Adoption>, Error> {
    let file: AdoptionFile = super::parse("adoptions", include_str!("../../world/adoptions.toml"))?;
    Ok(file.adoptions)
}
