//! Imports as clients ask for them.

use async_graphql::{Context, InputObject, Object, SimpleObject};

use super::{
    ChallengeInput, Report,
    actions::{self, SolutionInput},
};
use crate::{
    db::Timestamp,
    error::{Problem, Result},
    graphql::{
        context::Asking,
        errors::{self, UserError},
    },
    locale::Locale,
    needs::imports::ImportInput,
    rules, solutions,
    vocabulary::{ContextCondition, Language, LifeDomain, Tags, TargetGroup},
};

rules! {
    /// Who may bring in what.
    RULES:
    ImportPayload { problems[300]: Platform }
    ImportProblem { index: Platform, field: Platform, code: Platform, message: Platform }
    Mutation { needImport: Platform, challengeImport: Platform, solutionImport: Platform }
}

/// Needs from elsewhere.
#[derive(InputObject)]
pub struct NeedImportInput {
    /// The name of the collection, at most 100 characters; with each item's reference it tells what is known already.
    source_name: String,
    /// At most 200 at once.
    items: Vec<NeedImportItem>,
}

/// A need from elsewhere.
#[derive(InputObject)]
pub struct NeedImportItem {
    /// Its key in the collection, at most 200 characters.
    reference: String,
    /// In a few words, at most 140 characters.
    title: String,
    /// Markdown, at most 4,000 characters.
    body: String,
    /// The place it is about, at most 200 characters.
    place: Option<String>,
    /// Its page there.
    url: Option<String>,
    /// The language it is written in; Dutch when absent.
    language: Option<Language>,
    /// The parts of life it is about.
    life_domains: Option<Vec<LifeDomain>>,
    /// Whom it concerns.
    target_groups: Option<Vec<TargetGroup>>,
    /// How the people it concerns live.
    context_conditions: Option<Vec<ContextCondition>>,
}

impl From<NeedImportItem> for ImportInput {
    fn from(item: NeedImportItem) -> Self {
        Self {
            reference: item.reference,
            title: item.title,
            body: item.body,
            place: item.place,
            url: item.url,
            language: item.language.unwrap_or_default(),
            tags: Tags {
                life_domains: item.life_domains.unwrap_or_default(),
                target_groups: item.target_groups.unwrap_or_default(),
                context_conditions: item.context_conditions.unwrap_or_default(),
            },
        }
    }
}

/// Challenges from elsewhere.
#[derive(InputObject)]
pub struct ChallengeImportInput {
    /// The name of the collection, at most 100 characters; with each item's reference it tells what is known already.
    source_name: String,
    /// At most 200 at once.
    items: Vec<ChallengeImportItem>,
}

/// A challenge from elsewhere.
#[derive(InputObject)]
pub struct ChallengeImportItem {
    /// Its key in the collection, at most 200 characters.
    reference: String,
    /// In a few words, at most 140 characters.
    title: String,
    /// In a few sentences, at most 1,000 characters.
    summary: String,
    /// Markdown, at most 20,000 characters.
    body: String,
    /// Its page there.
    url: Option<String>,
    /// The language it is written in; Dutch when absent.
    language: Option<Language>,
    /// Whether it still takes answers, there; it never takes submissions here.
    is_open: bool,
    /// Until when it takes answers, there.
    closes_at: Option<Timestamp>,
    /// The parts of life it is about.
    life_domains: Option<Vec<LifeDomain>>,
    /// Whom it concerns.
    target_groups: Option<Vec<TargetGroup>>,
}

impl From<ChallengeImportItem> for ChallengeInput {
    fn from(item: ChallengeImportItem) -> Self {
        Self {
            reference: item.reference,
            title: item.title,
            summary: item.summary,
            body: item.body,
            url: item.url,
            language: item.language.unwrap_or_default(),
            is_open: item.is_open,
            closes_at: item.closes_at,
            tags: Tags {
                life_domains: item.life_domains.unwrap_or_default(),
                target_groups: item.target_groups.unwrap_or_default(),
                ..Tags::default()
            },
        }
    }
}

/// Solutions from elsewhere.
#[derive(InputObject)]
pub struct SolutionImportInput {
    /// The name of the collection, at most 100 characters; with each item's reference it tells what is known already.
    source_name: String,
    /// At most 200 at once.
    items: Vec<SolutionImportItem>,
}

/// A solution from elsewhere.
#[derive(InputObject)]
pub struct SolutionImportItem {
    /// Its key in the collection.
    reference: String,
    /// What it is called, at most 140 characters.
    name: String,
    /// In a few sentences, at most 500 characters.
    summary: String,
    /// What a resident can do with it; Markdown, at most 10,000 characters.
    body: String,
    /// Its page there.
    url: Option<String>,
    /// Its own pages.
    website: Option<String>,
    /// The language it is written in; Dutch when absent.
    language: Option<Language>,
    /// The parts of life it is about.
    life_domains: Option<Vec<LifeDomain>>,
    /// Whom it concerns.
    target_groups: Option<Vec<TargetGroup>>,
    /// How someone must live for it to work.
    context_needed: Option<Vec<ContextCondition>>,
    /// Conditions under which it does not work.
    context_excluded: Option<Vec<ContextCondition>>,
}

impl From<SolutionImportItem> for SolutionInput {
    fn from(item: SolutionImportItem) -> Self {
        Self {
            reference: item.reference,
            name: item.name,
            summary: item.summary,
            body: item.body,
            url: item.url,
            website: item.website,
            language: item.language.unwrap_or_default(),
            tags: solutions::Tags {
                life_domains: item.life_domains.unwrap_or_default(),
                target_groups: item.target_groups.unwrap_or_default(),
                context_needed: item.context_needed.unwrap_or_default(),
                context_excluded: item.context_excluded.unwrap_or_default(),
            },
        }
    }
}

/// What became of what was brought in: the good items went in, the others are named with what to mend.
#[derive(Default, SimpleObject)]
pub struct ImportPayload {
    /// How many were new.
    created_count: usize,
    /// How many were known and stayed as they were.
    unchanged_count: usize,
    /// How many were known and changed.
    updated_count: usize,
    /// What is wrong with which items; at most the first 300.
    problems: Vec<ImportProblem>,
    /// What is wrong with the call as a whole; empty when items were looked at.
    user_errors: Vec<UserError>,
}

/// Something that is wrong with one item.
#[derive(SimpleObject)]
pub struct ImportProblem {
    /// The place of the item in the call, counted from 0.
    index: usize,
    /// The input it is about, such as `title`.
    field: String,
    /// A stable word for programs.
    code: String,
    /// A sentence for people, in the language of the request.
    message: String,
}

impl ImportProblem {
    fn new((index, problem): &(usize, Problem), locale: Locale) -> Self {
        Self {
            index: *index,
            field: problem.field.clone(),
            code: problem.text.code.to_owned(),
            message: problem.message(locale),
        }
    }
}

impl ImportPayload {
    fn of(answer: Result<Report>, locale: Locale) -> Result<Self> {
        let (report, user_errors) = errors::payload(answer, locale)?;
        let report = report.unwrap_or_default();
        Ok(Self {
            created_count: report.created,
            unchanged_count: report.unchanged,
            updated_count: report.updated,
            problems: report.problems.iter().map(|problem| ImportProblem::new(problem, locale)).collect(),
            user_errors,
        })
    }
}

/// The mutations of imports.
#[derive(Default)]
pub struct ImportMutations;

#[Object]
impl ImportMutations {
    /// Brings in needs from elsewhere. They are public at once; one that is known by its reference is brought up to
    /// date. For administrators.
    async fn need_import(&self, ctx: &Context<'_>, input: NeedImportInput) -> Result<ImportPayload> {
        let asked = ctx.asked();
        let items = input.items.into_iter().map(Into::into).collect();
        ImportPayload::of(actions::needs(&asked.db, &asked.viewer, &input.source_name, items).await, asked.locale)
    }

    /// Brings in challenges from elsewhere. They are public at once, as published or closed, and take no submissions;
    /// one that is known by its reference is brought up to date. For administrators.
    async fn challenge_import(&self, ctx: &Context<'_>, input: ChallengeImportInput) -> Result<ImportPayload> {
        let asked = ctx.asked();
        let items = input.items.into_iter().map(Into::into).collect();
        ImportPayload::of(actions::challenges(&asked.db, &asked.viewer, &input.source_name, items).await, asked.locale)
    }

    /// Brings in solutions from elsewhere. They are in the catalogue at once; one that is known by its reference is
    /// brought up to date. For administrators.
    async fn solution_import(&self, ctx: &Context<'_>, input: SolutionImportInput) -> Result<ImportPayload> {
        let asked = ctx.asked();
        let items = input.items.into_iter().map(Into::into).collect();
        ImportPayload::of(actions::solutions(&asked.db, &asked.viewer, &input.source_name, items).await, asked.locale)
    }
}
