//! What people type about solutions, understood. Not here: what is imported (`imported.rs`).

use super::{BODY_MAX, NOTE_MAX, PriceModel, Readiness, SUMMARY_MAX, Tags, texts};
use crate::{
    error::{Problem, Result},
    ids::OrganisationId,
    organisations::parse_website,
    text::{Markdown, PlainText, Title},
    vocabulary::{ContextCondition, Language, LifeDomain, TargetGroup},
};

/// A new solution, as typed.
#[derive(Clone, Debug)]
pub struct DraftInput {
    /// Who offers it.
    pub organisation_id: OrganisationId,
    /// What it is called.
    pub name: String,
    /// In a few sentences.
    pub summary: String,
    /// What a resident can do with it; Markdown.
    pub body: String,
    /// The language it is written in.
    pub language: Language,
    /// Its own pages.
    pub website: Option<String>,
    /// The words that describe it.
    pub tags: Tags,
    /// What it is ready for.
    pub readiness: Readiness,
    /// How one pays.
    pub price_model: PriceModel,
    /// What it costs, in words.
    pub price_note: Option<String>,
    /// What it does with personal data, in words.
    pub data_note: Option<String>,
}

/// A new solution, understood.
#[derive(Clone, Debug)]
pub struct Draft {
    pub(super) organisation_id: OrganisationId,
    pub(super) words: Words,
    pub(super) language: Language,
    pub(super) tags: Tags,
    pub(super) readiness: Readiness,
    pub(super) price_model: PriceModel,
}

/// The texts of a solution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Words {
    pub name: Title,
    pub summary: PlainText,
    pub body: Markdown,
    pub website: Option<String>,
    pub price_note: Option<PlainText>,
    pub data_note: Option<PlainText>,
}

impl Draft {
    /// Understands what was typed, or tells all that is wrong at once.
    pub fn parse(input: DraftInput) -> Result<Self> {
        let words = Words::parse(&RawWords {
            name: &input.name,
            summary: &input.summary,
            body: &input.body,
            website: input.website.as_deref(),
            price_note: input.price_note.as_deref(),
            data_note: input.data_note.as_deref(),
        });
        let tags = input.tags.once();
        let contradiction = contradiction(&tags.context_needed, &tags.context_excluded);
        match (words, contradiction) {
            (Ok(words), None) => Ok(Self {
                organisation_id: input.organisation_id,
                words,
                language: input.language,
                tags,
                readiness: input.readiness,
                price_model: input.price_model,
            }),
            (words, contradiction) => {
                Err(words.err().into_iter().flatten().chain(contradiction).collect::<Vec<_>>().into())
            }
        }
    }
}

/// The texts of a solution, as typed.
pub(super) struct RawWords<'a> {
    pub name: &'a str,
    pub summary: &'a str,
    pub body: &'a str,
    pub website: Option<&'a str>,
    pub price_note: Option<&'a str>,
    pub data_note: Option<&'a str>,
}

impl Words {
    /// Understands the texts, or tells all that is wrong at once.
    pub fn parse(raw: &RawWords<'_>) -> Result<Self, Vec<Problem>> {
        let name = Title::parse("name", raw.name);
        let summary = PlainText::parse("summary", raw.summary, SUMMARY_MAX);
        let body = Markdown::parse("body", raw.body, BODY_MAX);
        let website = parse_website("website", raw.website);
        let price_note = PlainText::parse_optional("priceNote", raw.price_note, NOTE_MAX);
        let data_note = PlainText::parse_optional("dataNote", raw.data_note, NOTE_MAX);
        match (name, summary, body, website, price_note, data_note) {
            (Ok(name), Ok(summary), Ok(body), Ok(website), Ok(price_note), Ok(data_note)) => {
                Ok(Self { name, summary, body, website, price_note, data_note })
            }
            (name, summary, body, website, price_note, data_note) => {
                let problems =
                    [name.err(), summary.err(), body.err(), website.err(), price_note.err(), data_note.err()];
                Err(problems.into_iter().flatten().collect())
            }
        }
    }
}

/// A change of a solution, as typed; what is `None` stays.
#[derive(Clone, Debug, Default)]
pub struct EditInput {
    /// What it is called.
    pub name: Option<String>,
    /// In a few sentences.
    pub summary: Option<String>,
    /// Markdown.
    pub body: Option<String>,
    /// Its own pages; an empty text removes them.
    pub website: Option<String>,
    /// The parts of life it is about.
    pub life_domains: Option<Vec<LifeDomain>>,
    /// Whom it is for.
    pub target_groups: Option<Vec<TargetGroup>>,
    /// How someone must live for it to work.
    pub context_needed: Option<Vec<ContextCondition>>,
    /// Under which conditions it does not work.
    pub context_excluded: Option<Vec<ContextCondition>>,
    /// What it is ready for.
    pub readiness: Option<Readiness>,
    /// How one pays.
    pub price_model: Option<PriceModel>,
    /// What it costs, in words; an empty text removes it.
    pub price_note: Option<String>,
    /// What it does with personal data, in words; an empty text removes it.
    pub data_note: Option<String>,
}

/// A solution as it will be after an edit.
#[derive(Clone, Debug)]
pub struct Edit {
    pub(super) words: Words,
    pub(super) tags: Tags,
    pub(super) readiness: Readiness,
    pub(super) price_model: PriceModel,
}

impl Edit {
    /// The solution with what was typed in place of what was there, or all that is wrong at once.
    pub(super) fn of(solution: &super::Solution, tags: Tags, input: EditInput) -> Result<Self> {
        let words = Words::parse(&RawWords {
            name: input.name.as_deref().unwrap_or(&solution.name),
            summary: input.summary.as_deref().unwrap_or(&solution.summary),
            body: input.body.as_deref().unwrap_or(solution.body.as_str()),
            website: input.website.as_deref().or(solution.website.as_deref()),
            price_note: input.price_note.as_deref().or(solution.price_note.as_deref()),
            data_note: input.data_note.as_deref().or(solution.data_note.as_deref()),
        });
        let tags = Tags {
            life_domains: input.life_domains.unwrap_or(tags.life_domains),
            target_groups: input.target_groups.unwrap_or(tags.target_groups),
            context_needed: input.context_needed.unwrap_or(tags.context_needed),
            context_excluded: input.context_excluded.unwrap_or(tags.context_excluded),
        }
        .once();
        let contradiction = contradiction(&tags.context_needed, &tags.context_excluded);
        match (words, contradiction) {
            (Ok(words), None) => Ok(Self {
                words,
                tags,
                readiness: input.readiness.unwrap_or(solution.readiness()),
                price_model: input.price_model.unwrap_or(solution.price_model),
            }),
            (words, contradiction) => {
                Err(words.err().into_iter().flatten().chain(contradiction).collect::<Vec<_>>().into())
            }
        }
    }
}

/// A condition cannot be both needed and excluded.
pub(super) fn contradiction(needed: &[ContextCondition], excluded: &[ContextCondition]) -> Option<Problem> {
    needed
        .iter()
        .any(|condition| excluded.contains(condition))
        .then(|| Problem::new("contextExcluded", &texts::CONTEXT_CONTRADICTION))
}
