//! Challenges: the joint demand of a working group's municipalities, from a shared draft to its end.
//! Here: what a challenge is, its states and the meaning of what people type. Its parts stand in their own folders.

pub mod actions;
pub mod criteria;
pub mod graphql;
pub mod imported;
pub mod jobs;
mod live;
pub mod loader;
pub mod need_links;
pub mod policy;
pub mod projection;
pub mod publication;
pub mod sections;
pub mod sign_offs;
mod states;
mod store;
pub mod texts;
pub mod versions;

#[cfg(test)]
mod tests;

pub use actions::{advance, answer_needs};
pub use imported::{Imported, TakenIn, actions::take_in};
pub use states::{ChallengeAct, ChallengeNeedState, ChallengeOrder, ChallengeState};
pub use store::Filter;

use crate::{
    db::{FromRow, Read, Timestamp},
    error::{Problem, Result},
    ids::{ChallengeId, ChallengeVersionId, WorkingGroupId},
    text::{PlainText, Title},
    vocabulary::Language,
};

/// The longest summary, in characters.
pub const SUMMARY_MAX: usize = 1_000;
/// The longest reason, in characters.
pub const REASON_MAX: usize = 2_000;
/// The fewest municipalities that make a demand joint.
pub const SIGNING_MIN: usize = 2;

/// A challenge as it is kept.
#[derive(Clone, Debug, FromRow)]
pub struct Challenge {
    /// Its id.
    pub id: ChallengeId,
    /// Its place in an address.
    pub slug: String,
    /// Who writes it; `None` when imported.
    pub working_group_id: Option<WorkingGroupId>,
    /// In a few words.
    pub title: String,
    /// In a few sentences.
    pub summary: String,
    /// Where it stands.
    pub state: ChallengeState,
    /// The language it is written in.
    pub language: Language,
    /// Rises with each change of its text.
    pub revision: i64,
    /// What signing covers now.
    pub version_to_sign_id: Option<ChallengeVersionId>,
    /// What everyone reads.
    pub published_version_id: Option<ChallengeVersionId>,
    /// Until when providers can answer.
    pub submissions_close_at: Option<Timestamp>,
    /// When it became public; for an imported one, when it was taken in.
    pub published_at: Option<Timestamp>,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it last changed.
    pub changed_at: Timestamp,
    /// Why it was awarded, or not.
    pub award_reason: Option<String>,
    /// Why it was last moved.
    pub reason: Option<String>,
    /// The collection it was imported from.
    pub source_name: Option<String>,
    /// Its key in that collection.
    pub source_reference: Option<String>,
    /// Its page in that collection.
    pub source_url: Option<String>,
}

impl Challenge {
    /// Whether it was taken in from elsewhere: nobody here writes it, and it takes no submissions.
    pub const fn comes_from_elsewhere(&self) -> bool {
        self.working_group_id.is_none()
    }

    /// Whether everyone sees it.
    pub const fn is_public(&self) -> bool {
        self.published_at.is_some() || self.comes_from_elsewhere()
    }
}

/// A new challenge, understood.
#[derive(Clone, Debug)]
pub struct Draft {
    working_group_id: WorkingGroupId,
    title: Title,
    summary: PlainText,
    language: Language,
}

impl Draft {
    /// Understands what was typed, or tells all that is wrong at once.
    pub fn parse(working_group_id: WorkingGroupId, title: &str, summary: &str, language: Language) -> Result<Self> {
        let (title, summary) = both(Title::parse("title", title), PlainText::parse("summary", summary, SUMMARY_MAX))?;
        Ok(Self { working_group_id, title, summary, language })
    }
}

/// A change of words; what is `None` stays.
#[derive(Clone, Debug, Default)]
pub struct Edit {
    title: Option<Title>,
    summary: Option<PlainText>,
    submissions_close_at: Option<Timestamp>,
}

impl Edit {
    /// Understands what was typed, or tells all that is wrong at once.
    pub fn parse(title: Option<&str>, summary: Option<&str>, submissions_close_at: Option<Timestamp>) -> Result<Self> {
        let (title, summary) = both(
            title.map(|title| Title::parse("title", title)).transpose(),
            summary.map(|summary| PlainText::parse("summary", summary, SUMMARY_MAX)).transpose(),
        )?;
        Ok(Self { title, summary, submissions_close_at })
    }
}

/// A reason that somebody else will read.
pub fn reason(raw: &str) -> Result<PlainText> {
    Ok(PlainText::parse("reason", raw, REASON_MAX)?)
}

/// Two parsed inputs, or the problems of both.
fn both<A, B>(first: Result<A, Problem>, second: Result<B, Problem>) -> Result<(A, B)> {
    match (first, second) {
        (Ok(first), Ok(second)) => Ok((first, second)),
        (first, second) => Err([first.err(), second.err()].into_iter().flatten().collect::<Vec<_>>().into()),
    }
}

/// What submissions to a challenge are judged on, in order; for features that found the challenge visible.
pub async fn criteria_of(read: impl Read, id: ChallengeId) -> Result<Vec<criteria::Criterion>> {
    criteria::store::by_challenges(read, &[id]).await
}

/// The title of a challenge, for letters to those who take part in it.
pub async fn title_of(read: impl Read, id: ChallengeId) -> Result<String> {
    store::title_of(read, id).await
}
