//! What residents need, in their own words, and where it comes from.

use serde::Deserialize;

use crate::Error;

/// One need and how it ends in the world.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Need {
    pub key: String,
    pub title: String,
    pub author: String,
    pub municipality: String,
    pub state: NeedState,
    pub answer: Option<String>,
    pub merged_into: Option<String>,
    /// Why it was declined, merged or answered.
    pub reason: Option<String>,
    pub life_domains: Vec<String>,
    pub target_groups: Vec<String>,
    pub context_conditions: Vec<String>,
    /// How many panel members say that it holds for them too.
    pub supports: usize,
    pub text: String,
    #[serde(default)]
    pub evidence: Vec<Evidence>,
}

/// Where a need comes from.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    pub kind: String,
    pub summary: String,
    pub people: Option<i64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NeedState {
    Draft,
    Submitted,
    Accepted,
    Declined,
    Merged,
    Answered,
}

#[derive(Deserialize)]
struct File {
    needs: Vec<Need>,
}

const FILES: [(&str, &str); 4] = [
    ("needs/at_home", include_str!("../../world/needs/at_home.toml")),
    ("needs/health_and_care", include_str!("../../world/needs/health_and_care.toml")),
    ("needs/money_and_letters", include_str!("../../world/needs/money_and_letters.toml")),
    ("needs/together", include_str!("../../world/needs/together.toml")),
];

pub(super) fn read() -> Result<Vec<Need>, Error> {
    let mut needs = Vec::new();
    for (name, text) in FILES {
        let file: File = super::parse(name, text)?;
        needs.extend(file.needs);
    }
    Ok(needs)
}
