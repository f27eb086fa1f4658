//! The words that describe a challenge: its own when imported, and those of its needs.

use std::collections::HashMap;

use super::store::TagRow;
use crate::{
    error::{Fault, Result},
    ids::ChallengeId,
    vocabulary::{ContextCondition, LifeDomain, TargetGroup},
};

/// The words that describe a challenge, each once and in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tags {
    /// The parts of life it is about.
    pub life_domains: Vec<LifeDomain>,
    /// Whom it concerns.
    pub target_groups: Vec<TargetGroup>,
    /// How those people live.
    pub context_conditions: Vec<ContextCondition>,
}

impl Tags {
    /// The words of each challenge.
    pub(super) fn of(rows: Vec<TagRow>) -> Result<HashMap<ChallengeId, Self>> {
        let mut found: HashMap<ChallengeId, Self> = HashMap::new();
        for row in rows {
            let tags = found.entry(row.challenge_id).or_default();
            match row.kind.as_str() {
                "life_domain" => tags.life_domains.push(word(&row.word)?),
                "target_group" => tags.target_groups.push(word(&row.word)?),
                _ => tags.context_conditions.push(word(&row.word)?),
            }
        }
        for tags in found.values_mut() {
            tags.life_domains.sort_unstable();
            tags.target_groups.sort_unstable();
            tags.context_conditions.sort_unstable();
        }
        Ok(found)
    }
}

fn word<T: std::str::FromStr>(text: &str) -> Result<T> {
    Ok(text.parse().map_err(|_| Fault::new(format!("the database holds the unknown word {text:?}")))?)
}
