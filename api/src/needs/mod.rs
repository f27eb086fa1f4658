//! Needs: what residents want to be able to do, in their own words; never a product.
//! Here: what a need is, its states and the meaning of what people type. Who may do what is in `policy.rs`.

pub mod actions;
pub mod graphql;
pub mod imports;
pub mod loader;
pub mod mutations;
pub mod news;
pub mod policy;
pub mod projection;
mod store;
#[cfg(test)]
mod tests;
pub mod texts;

use time::Date;

use crate::{
    db::{self, FromRow, Timestamp},
    error::{Problem, Result},
    ids::{EvidenceId, NeedId, OrganisationId, PersonId},
    text::{Markdown, PlainText, Title},
    vocabulary::{ContextCondition, Language, LifeDomain, Tags, TargetGroup},
};

/// The longest body of a need, in characters.
pub const BODY_MAX: usize = 4_000;
/// The most pieces of evidence that a need can hold.
pub const EVIDENCE_MAX: usize = 20;
/// The longest reason and the longest summary of evidence, in characters.
pub const REASON_MAX: usize = 2_000;

db::text_enum! {
    /// Where a need stands.
    #[derive(async_graphql::Enum)]
    pub enum NeedState {
        /// Only its author sees it.
        Draft = "draft",
        /// Handed to the municipality, which decides.
        Submitted = "submitted",
        /// Public; can be supported, voted on and answered.
        Accepted = "accepted",
        /// Not taken up, with a reason.
        Declined = "declined",
        /// Continues in another need.
        Merged = "merged",
        /// Answered: by a pilot, by something that exists, or not wanted.
        Answered = "answered",
    }
}

db::text_enum! {
    /// What can be done to a need.
    #[derive(async_graphql::Enum)]
    #[graphql(name = "NeedAction")]
    pub enum NeedAct {
        /// Change its words.
        Edit = "edit",
        /// Hand it to the municipality.
        Submit = "submit",
        /// Make it public.
        Accept = "accept",
        /// Refuse it, with a reason.
        Decline = "decline",
        /// Continue it in another need.
        Merge = "merge",
        /// Say what became of it.
        Answer = "answer",
        /// Take it up again.
        Reopen = "reopen",
        /// Say "this holds for me too".
        Support = "support",
        /// Take that back.
        WithdrawSupport = "withdraw_support",
        /// Say where it comes from.
        AddEvidence = "add_evidence",
    }
}

impl NeedAct {
    /// The states from which this act is possible.
    pub const fn from(self) -> &'static [NeedState] {
        use NeedState::{Accepted, Answered, Declined, Draft, Merged, Submitted};
        match self {
            Self::Edit => &[Draft, Submitted],
            Self::Submit => &[Draft],
            Self::Accept | Self::Decline => &[Submitted],
            Self::Merge => &[Submitted, Accepted],
            Self::Answer | Self::Support | Self::WithdrawSupport => &[Accepted],
            Self::Reopen => &[Declined, Merged, Answered],
            Self::AddEvidence => &[Draft, Submitted, Accepted],
        }
    }

    /// The state to which this act leads, if it leads to another one.
    pub const fn to(self) -> Option<NeedState> {
        match self {
            Self::Submit => Some(NeedState::Submitted),
            Self::Accept | Self::Reopen => Some(NeedState::Accepted),
            Self::Decline => Some(NeedState::Declined),
            Self::Merge => Some(NeedState::Merged),
            Self::Answer => Some(NeedState::Answered),
            Self::Edit | Self::Support | Self::WithdrawSupport | Self::AddEvidence => None,
        }
    }
}

db::text_enum! {
    /// How a need was answered.
    #[derive(async_graphql::Enum)]
    pub enum NeedAnswerKind {
        /// A pilot was decided.
        PilotDecided = "pilot_decided",
        /// It exists already.
        AlreadyAvailable = "already_available",
        /// Residents do not want it after all.
        NotWanted = "not_wanted",
    }
}

db::text_enum! {
    /// Where a need comes from.
    #[derive(async_graphql::Enum)]
    pub enum EvidenceKind {
        /// A conversation with residents.
        Conversation = "conversation",
        /// A visit to an experience home.
        ExperienceHome = "experience_home",
        /// A survey.
        Survey = "survey",
        /// A panel.
        Panel = "panel",
        /// Figures.
        Data = "data",
    }
}

db::text_enum! {
    /// In which order needs are listed.
    #[derive(async_graphql::Enum, Default)]
    pub enum NeedOrder {
        /// The newest first.
        #[default]
        Newest = "newest",
        /// The most supported first.
        MostSupported = "most_supported",
    }
}

/// A need as it is kept.
#[derive(Clone, Debug, FromRow)]
pub struct Need {
    /// Its id.
    pub id: NeedId,
    /// Its place in an address.
    pub slug: String,
    /// In a few words.
    pub title: String,
    /// In the residents' own words; Markdown.
    pub body: Markdown,
    /// Where it stands.
    pub state: NeedState,
    /// The language it is written in.
    pub language: Language,
    /// Who wrote it; `None` when imported or erased.
    pub author_id: Option<PersonId>,
    /// The municipality that decides; `None` when imported.
    pub municipality_id: Option<OrganisationId>,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it was handed in.
    pub submitted_at: Option<Timestamp>,
    /// When it was last decided on.
    pub decided_at: Option<Timestamp>,
    /// Why it was decided so.
    pub reason: Option<String>,
    /// How it was answered.
    pub answer_kind: Option<NeedAnswerKind>,
    /// The need in which it continues.
    pub merged_into_id: Option<NeedId>,
    /// How many people said "this holds for me too".
    pub support_count: i64,
    /// The collection it was imported from.
    pub source_name: Option<String>,
    /// Its key in that collection.
    pub source_reference: Option<String>,
    /// The place it is about, in that collection.
    pub source_place: Option<String>,
    /// Its page in that collection.
    pub source_url: Option<String>,
}

/// Where a need comes from.
#[derive(Clone, Debug, FromRow)]
pub struct Evidence {
    /// Its id.
    pub id: EvidenceId,
    /// The need.
    pub need_id: NeedId,
    /// What sort of evidence.
    pub kind: EvidenceKind,
    /// What was heard, seen or counted.
    pub summary: String,
    /// The day it was gathered.
    pub held_on: Option<Date>,
    /// How many people it rests on.
    pub people_count: Option<i64>,
    /// Who wrote it down.
    pub added_by: Option<PersonId>,
    /// When.
    pub added_at: Timestamp,
}

/// A new need, understood.
#[derive(Clone, Debug)]
pub struct Draft {
    title: Title,
    body: Markdown,
    language: Language,
    municipality_id: OrganisationId,
    tags: Tags,
}

/// A new need, as typed.
#[derive(Clone, Debug)]
pub struct DraftInput {
    /// In a few words.
    pub title: String,
    /// In the residents' own words; Markdown.
    pub body: String,
    /// The language it is written in.
    pub language: Language,
    /// The municipality that decides.
    pub municipality_id: OrganisationId,
    /// The words that describe it.
    pub tags: Tags,
}

impl Draft {
    /// Understands what was typed, or tells all that is wrong at once.
    pub fn parse(input: DraftInput) -> Result<Self> {
        let (title, body) = both(Title::parse("title", &input.title), Markdown::parse("body", &input.body, BODY_MAX))?;
        Ok(Self {
            title,
            body,
            language: input.language,
            municipality_id: input.municipality_id,
            tags: input.tags.once(),
        })
    }
}

/// A change of words; what is `None` stays.
#[derive(Clone, Debug, Default)]
pub struct Edit {
    title: Option<Title>,
    body: Option<Markdown>,
    life_domains: Option<Vec<LifeDomain>>,
    target_groups: Option<Vec<TargetGroup>>,
    context_conditions: Option<Vec<ContextCondition>>,
}

/// A change of words, as typed.
#[derive(Clone, Debug, Default)]
pub struct EditInput {
    /// In a few words.
    pub title: Option<String>,
    /// Markdown.
    pub body: Option<String>,
    /// The parts of life it is about.
    pub life_domains: Option<Vec<LifeDomain>>,
    /// Whom it concerns.
    pub target_groups: Option<Vec<TargetGroup>>,
    /// How someone lives.
    pub context_conditions: Option<Vec<ContextCondition>>,
}

impl Edit {
    /// Understands what was typed, or tells all that is wrong at once.
    pub fn parse(input: EditInput) -> Result<Self> {
        let (title, body) = both(
            input.title.map(|title| Title::parse("title", &title)).transpose(),
            input.body.map(|body| Markdown::parse("body", &body, BODY_MAX)).transpose(),
        )?;
        Ok(Self {
            title,
            body,
            life_domains: input.life_domains,
            target_groups: input.target_groups,
            context_conditions: input.context_conditions,
        })
    }
}

/// New evidence, understood.
#[derive(Clone, Debug)]
pub struct NewEvidence {
    kind: EvidenceKind,
    summary: PlainText,
    held_on: Option<Date>,
    people_count: Option<i64>,
}

impl NewEvidence {
    /// Understands what was typed.
    pub fn parse(kind: EvidenceKind, summary: &str, held_on: Option<Date>, people_count: Option<i64>) -> Result<Self> {
        let (summary, people_count) = both(
            PlainText::parse("summary", summary, REASON_MAX),
            match people_count {
                Some(count) if !(1..=1_000_000).contains(&count) => {
                    Err(Problem::new("peopleCount", &texts::PEOPLE_COUNT_ODD))
                }
                count => Ok(count),
            },
        )?;
        Ok(Self { kind, summary, held_on, people_count })
    }
}

/// A reason that somebody else will read.
pub fn reason(raw: &str) -> Result<PlainText> {
    Ok(PlainText::parse("reason", raw, REASON_MAX)?)
}

/// Two parsed inputs, or the problems of both.
pub fn both<A, B>(first: Result<A, Problem>, second: Result<B, Problem>) -> Result<(A, B)> {
    match (first, second) {
        (Ok(first), Ok(second)) => Ok((first, second)),
        (first, second) => Err([first.err(), second.err()].into_iter().flatten().collect::<Vec<_>>().into()),
    }
}
