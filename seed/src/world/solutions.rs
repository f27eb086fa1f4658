//! What providers offer. Which challenge they answer with it stands in `submissions`.

use serde::{Deserialize, Serialize};

use super::Day;
use crate::Error;

/// An entry in the catalogue.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Solution {
    pub key: String,
    pub provider: String,
    pub title: String,
    pub published: Day,
    pub readiness: Readiness,
    pub price_model: String,
    pub life_domains: Vec<String>,
    pub target_groups: Vec<String>,
    pub context_excluded: Vec<String>,
    pub price: String,
    pub privacy: String,
    pub summary: String,
    pub body: String,
}

/// Well matched, visible, to be experienced, to be borrowed.
#[derive(Debug, Clone, Copy, Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all(serialize = "camelCase"))]
#[expect(clippy::struct_excessive_bools, reason = "four independent facts of the contract")]
pub struct Readiness {
    pub is_matched: bool,
    pub is_visible: bool,
    pub can_be_experienced: bool,
    pub can_be_borrowed: bool,
}

#[derive(Deserialize)]
struct File {
    solutions: Vec<Solution>,
}

pub(super) fn read() -> Result<Vec<Solution>, Error> {
    let home: File = super::parse("solutions/home", include_str!("../../world/solutions/home.toml"))?;
    let people: File = super::parse("solutions/people", include_str!("../../world/solutions/people.toml"))?;
    Ok(home.solutions.into_iter().chain(people.solutions).collect())
}
