//! The joint demands: what must be different, for whom, within which bounds.

use serde::Deserialize;

use super::Day;
use crate::Error;

/// One challenge, how far it came, and when.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Challenge {
    pub key: String,
    pub group: String,
    pub state: ChallengeState,
    pub lang: String,
    pub title: String,
    pub summary: String,
    pub drafted: Day,
    pub consulted: Option<Day>,
    pub sign_off: Option<Day>,
    /// Who has signed where not everyone has.
    #[serde(default)]
    pub signed_by: Vec<String>,
    pub published: Option<Day>,
    pub deadline: Option<Day>,
    pub assessed: Option<Day>,
    pub decided: Option<Day>,
    pub withdrawn: Option<Day>,
    /// Why it was withdrawn or nothing was chosen.
    pub reason: Option<String>,
    pub award_reason: Option<String>,
    /// Why the text went back to its writers once before it was signed.
    pub reopened: Option<String>,
    /// The first of them leads.
    #[serde(default)]
    pub assessors: Vec<String>,
    pub needs: Vec<ChallengeNeed>,
    pub sections: Vec<Section>,
    pub criteria: Vec<Criterion>,
}

/// A need in a challenge, with a reason when the panel had not put it first.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChallengeNeed {
    pub need: String,
    pub reason: Option<String>,
}

/// A part of the text.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    pub heading: String,
    pub body: String,
    /// How the body read before the challenge was reopened.
    pub first_draft: Option<String>,
}

/// What answers are judged by.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    pub key: String,
    pub title: String,
    pub weight: i64,
    pub description: String,
}

/// How far a challenge has come, in the order of its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChallengeState {
    Draft,
    InConsultation,
    Withdrawn,
    AwaitingSignOff,
    Published,
    Closed,
    Assessing,
    NotAwarded,
    Awarded,
    InPilot,
    Completed,
}

const FILES: [(&str, &str); 12] = [
    ("een-nacht-doorslapen", include_str!("../../world/challenges/een-nacht-doorslapen.toml")),
    ("gezelschap-op-zondag", include_str!("../../world/challenges/gezelschap-op-zondag.toml")),
    ("grip-op-de-week", include_str!("../../world/challenges/grip-op-de-week.toml")),
    ("hulp-kan-naar-binnen", include_str!("../../world/challenges/hulp-kan-naar-binnen.toml")),
    ("post-begrijpen", include_str!("../../world/challenges/post-begrijpen.toml")),
    ("rust-in-de-dag", include_str!("../../world/challenges/rust-in-de-dag.toml")),
    ("schoon-huis-met-drempels", include_str!("../../world/challenges/schoon-huis-met-drempels.toml")),
    ("veilig-naar-het-toilet", include_str!("../../world/challenges/veilig-naar-het-toilet.toml")),
    ("wat-past-in-mijn-huis", include_str!("../../world/challenges/wat-past-in-mijn-huis.toml")),
    ("weer-naar-buiten-durven", include_str!("../../world/challenges/weer-naar-buiten-durven.toml")),
    ("zelf-bepalen-wie-meekijkt", include_str!("../../world/challenges/zelf-bepalen-wie-meekijkt.toml")),
    ("zelf-blijven-koken", include_str!("../../world/challenges/zelf-blijven-koken.toml")),
];

pub(super) fn read() -> Result<Vec<Challenge>, Error> {
    FILES.into_iter().map(|(name, text)| super::parse(name, text)).collect()
}
