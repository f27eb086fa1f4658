//! What people type about a pilot, understood, or all that is wrong with it at once.
//! Not here: whether they may (`policy.rs`).

use time::Date;

use super::texts;
use crate::{
    error::{Problem, Result, texts as shared},
    ids::{OrganisationId, SubmissionId},
    text::{Markdown, PlainText, Title},
};

/// The longest protocol, in characters.
pub const PROTOCOL_MAX: usize = 10_000;
/// The longest decision card, in characters.
pub const CARD_MAX: usize = 6_000;
/// The longest reason, in characters.
pub const REASON_MAX: usize = 2_000;
/// The most municipalities of one pilot.
pub const PLACES_MAX: usize = 50;

/// A new pilot, as typed.
#[derive(Clone, Debug)]
pub struct PlanInput {
    /// The submission that was chosen.
    pub submission_id: SubmissionId,
    /// In a few words.
    pub title: String,
    /// Markdown.
    pub protocol: String,
    /// Markdown.
    pub decision_card: String,
    /// Where it runs.
    pub municipality_ids: Vec<OrganisationId>,
    /// The first day.
    pub starts_on: Option<Date>,
    /// The last day.
    pub ends_on: Option<Date>,
}

/// A new pilot, understood.
#[derive(Clone, Debug)]
pub struct Plan {
    pub(super) submission_id: SubmissionId,
    pub(super) title: Title,
    pub(super) protocol: Markdown,
    pub(super) decision_card: Markdown,
    pub(super) municipality_ids: Vec<OrganisationId>,
    pub(super) starts_on: Option<Date>,
    pub(super) ends_on: Option<Date>,
}

impl Plan {
    /// Understands what was typed, or tells all that is wrong at once.
    pub fn parse(input: PlanInput) -> Result<Self> {
        let title = Title::parse("title", &input.title);
        let protocol = Markdown::parse("protocol", &input.protocol, PROTOCOL_MAX);
        let card = Markdown::parse("decisionCard", &input.decision_card, CARD_MAX);
        let places = places(input.municipality_ids);
        let days = in_order(input.starts_on, input.ends_on);
        match (title, protocol, card, places, days) {
            (Ok(title), Ok(protocol), Ok(decision_card), Ok(municipality_ids), Ok(())) => Ok(Self {
                submission_id: input.submission_id,
                title,
                protocol,
                decision_card,
                municipality_ids,
                starts_on: input.starts_on,
                ends_on: input.ends_on,
            }),
            (title, protocol, card, places, days) => {
                let problems = [title.err(), protocol.err(), card.err(), places.err(), days.err()];
                Err(problems.into_iter().flatten().collect::<Vec<_>>().into())
            }
        }
    }
}

/// Changes to a pilot, as typed; what is `None` stays.
#[derive(Clone, Debug, Default)]
pub struct EditInput {
    /// In a few words.
    pub title: Option<String>,
    /// Markdown.
    pub protocol: Option<String>,
    /// Markdown.
    pub decision_card: Option<String>,
    /// The first day.
    pub starts_on: Option<Date>,
    /// The last day.
    pub ends_on: Option<Date>,
}

/// Changes to a pilot, understood.
#[derive(Clone, Debug, Default)]
pub struct Edit {
    pub(super) title: Option<Title>,
    pub(super) protocol: Option<Markdown>,
    pub(super) decision_card: Option<Markdown>,
    pub(super) starts_on: Option<Date>,
    pub(super) ends_on: Option<Date>,
}

impl Edit {
    /// Understands what was typed, or tells all that is wrong at once.
    pub fn parse(input: EditInput) -> Result<Self> {
        let title = input.title.map(|title| Title::parse("title", &title)).transpose();
        let protocol = input.protocol.map(|text| Markdown::parse("protocol", &text, PROTOCOL_MAX)).transpose();
        let card = input.decision_card.map(|text| Markdown::parse("decisionCard", &text, CARD_MAX)).transpose();
        match (title, protocol, card) {
            (Ok(title), Ok(protocol), Ok(decision_card)) => {
                Ok(Self { title, protocol, decision_card, starts_on: input.starts_on, ends_on: input.ends_on })
            }
            (title, protocol, card) => {
                let problems = [title.err(), protocol.err(), card.err()];
                Err(problems.into_iter().flatten().collect::<Vec<_>>().into())
            }
        }
    }
}

fn places(mut ids: Vec<OrganisationId>) -> Result<Vec<OrganisationId>, Problem> {
    ids.sort_unstable();
    ids.dedup();
    match ids.len() {
        0 => Err(Problem::new("municipalityIds", &shared::TOO_FEW).with("min", 1)),
        1..=PLACES_MAX => Ok(ids),
        _ => Err(Problem::new("municipalityIds", &shared::TOO_MANY).with("max", PLACES_MAX)),
    }
}

/// A pilot does not end before it starts.
pub(super) fn in_order(starts_on: Option<Date>, ends_on: Option<Date>) -> Result<(), Problem> {
    match (starts_on, ends_on) {
        (Some(start), Some(end)) if end < start => Err(Problem::new("endsOn", &texts::PILOT_ENDS_BEFORE_START)),
        _ => Ok(()),
    }
}

/// A reason that everyone will read.
pub fn reason(raw: &str) -> Result<PlainText> {
    Ok(PlainText::parse("reason", raw, REASON_MAX)?)
}
