//! Criteria: what submissions to a challenge are judged on, each with its weight in whole percentage points.
//! Not here: the scores (the assessments' room).

pub mod actions;
pub(super) mod store;

use super::texts;
use crate::{
    db::FromRow,
    error::{Problem, Result},
    ids::{ChallengeId, CriterionId},
    text::{PlainText, Title},
};

/// The longest description of a criterion, in characters.
pub const DESCRIPTION_MAX: usize = 1_000;
/// The most criteria of a challenge.
pub const MAX: usize = 20;

/// A criterion as it is kept.
#[derive(Clone, Debug, FromRow)]
pub struct Criterion {
    /// Its id.
    pub id: CriterionId,
    /// The challenge.
    pub challenge_id: ChallengeId,
    /// Its place in the list, the first being 1.
    pub position: i64,
    /// In a few words.
    pub title: String,
    /// What is looked at.
    pub description: Option<String>,
    /// Whole percentage points; all together are 100 at publication.
    pub weight: i64,
}

/// A criterion as typed, or a change of one, in which what is `None` stays.
#[derive(Clone, Debug, Default)]
pub struct CriterionWords {
    title: Option<Title>,
    /// `Some(None)` when the description was emptied.
    #[expect(clippy::option_option, reason = "left as it is, emptied and filled are three things")]
    description: Option<Option<PlainText>>,
    weight: Option<i64>,
}

impl CriterionWords {
    /// Understands a new criterion, or tells all that is wrong at once.
    pub fn new(title: &str, description: Option<&str>, weight: i64) -> Result<Self> {
        Self::parse(Some(title), Some(description.unwrap_or_default()), Some(weight))
    }

    /// Understands a change, or tells all that is wrong at once.
    pub fn parse(title: Option<&str>, description: Option<&str>, weight: Option<i64>) -> Result<Self> {
        let title = title.map(|title| Title::parse("title", title)).transpose();
        let description = description
            .map(|description| PlainText::parse_optional("description", Some(description), DESCRIPTION_MAX))
            .transpose();
        let weight = match weight {
            Some(weight) if !(1..=100).contains(&weight) => Err(Problem::new("weight", &texts::CHALLENGE_WEIGHT_ODD)),
            weight => Ok(weight),
        };
        match (title, description, weight) {
            (Ok(title), Ok(description), Ok(weight)) => Ok(Self { title, description, weight }),
            (title, description, weight) => {
                Err([title.err(), description.err(), weight.err()].into_iter().flatten().collect::<Vec<_>>().into())
            }
        }
    }
}
