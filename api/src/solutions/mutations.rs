//! What clients can do with solutions.

use async_graphql::{Context, InputObject, Object};

use super::{DraftInput, EditInput, PriceModel, Readiness, Solution, Tags, actions, graphql::known_solution};
use crate::{
    error::Result,
    graphql::{context::Asking, ids::GlobalId, payload::payload},
    ids::{OrganisationId, SolutionId},
    rules,
    vocabulary::{ContextCondition, Language, LifeDomain, TargetGroup},
};

rules! {
    /// Who may do what with solutions.
    RULES:
    Mutation {
        solutionDraft: Organisation, solutionEdit: Organisation, solutionPublish: Organisation,
        solutionWithdraw: Organisation,
    }
}

/// What a solution is ready for.
#[derive(InputObject)]
#[expect(clippy::struct_excessive_bools, reason = "four independent facts, each a question of its own on the page")]
pub struct ReadinessInput {
    /// Fitted to those who use it.
    is_matched: bool,
    /// Known to those who need it.
    is_visible: bool,
    /// Can be tried somewhere.
    can_be_experienced: bool,
    /// Can be borrowed.
    can_be_borrowed: bool,
}

impl From<ReadinessInput> for Readiness {
    fn from(input: ReadinessInput) -> Self {
        let ReadinessInput { is_matched, is_visible, can_be_experienced, can_be_borrowed } = input;
        Self { is_matched, is_visible, can_be_experienced, can_be_borrowed }
    }
}

/// A new solution.
#[derive(InputObject)]
pub struct SolutionDraftInput {
    /// Who offers it; not a municipality.
    organisation_id: GlobalId<OrganisationId>,
    /// What it is called, at most 140 characters.
    name: String,
    /// In a few sentences, at most 500 characters.
    summary: String,
    /// What a resident can do with it; Markdown, at most 10,000 characters.
    body: String,
    /// The language it is written in; Dutch when absent.
    language: Option<Language>,
    /// Its own pages.
    website: Option<String>,
    /// The parts of life it is about.
    life_domains: Option<Vec<LifeDomain>>,
    /// Whom it is for.
    target_groups: Option<Vec<TargetGroup>>,
    /// How someone must live for it to work.
    context_needed: Option<Vec<ContextCondition>>,
    /// Conditions under which it does not work.
    context_excluded: Option<Vec<ContextCondition>>,
    /// What it is ready for; nothing when absent.
    readiness: Option<ReadinessInput>,
    /// How one pays; on request when absent.
    price_model: Option<PriceModel>,
    /// What it costs, in words; at most 2,000 characters.
    price_note: Option<String>,
    /// What it does with personal data, in words; at most 2,000 characters.
    data_note: Option<String>,
}

/// Changes to a solution; what is absent stays.
#[derive(InputObject)]
pub struct SolutionEditInput {
    /// Which solution.
    solution_id: GlobalId<SolutionId>,
    /// What it is called, at most 140 characters.
    name: Option<String>,
    /// In a few sentences, at most 500 characters.
    summary: Option<String>,
    /// Markdown, at most 10,000 characters.
    body: Option<String>,
    /// Its own pages; an empty text removes them.
    website: Option<String>,
    /// The parts of life it is about.
    life_domains: Option<Vec<LifeDomain>>,
    /// Whom it is for.
    target_groups: Option<Vec<TargetGroup>>,
    /// How someone must live for it to work.
    context_needed: Option<Vec<ContextCondition>>,
    /// Conditions under which it does not work.
    context_excluded: Option<Vec<ContextCondition>>,
    /// What it is ready for.
    readiness: Option<ReadinessInput>,
    /// How one pays.
    price_model: Option<PriceModel>,
    /// What it costs, in words; at most 2,000 characters, an empty text removes it.
    price_note: Option<String>,
    /// What it does with personal data, in words; at most 2,000 characters, an empty text removes it.
    data_note: Option<String>,
}

/// Puts a solution into the catalogue.
#[derive(InputObject)]
pub struct SolutionPublishInput {
    /// Which solution.
    solution_id: GlobalId<SolutionId>,
}

/// Takes a solution out of the catalogue.
#[derive(InputObject)]
pub struct SolutionWithdrawInput {
    /// Which solution.
    solution_id: GlobalId<SolutionId>,
    /// Why, at most 2,000 characters; everyone who may see the solution can read it.
    reason: String,
}

payload! {
    /// The solution that was begun or changed.
    SolutionPayload {
        /// The solution; null when there are user errors.
        solution: Solution
    }
}

/// The mutations of solutions.
#[derive(Default)]
pub struct SolutionMutations;

#[Object]
impl SolutionMutations {
    /// Begins a solution, for the eyes of its organisation only; for staff of a provider or partner.
    async fn solution_draft(&self, ctx: &Context<'_>, input: SolutionDraftInput) -> Result<SolutionPayload> {
        let asked = ctx.asked();
        let input = DraftInput {
            organisation_id: input.organisation_id.0,
            name: input.name,
            summary: input.summary,
            body: input.body,
            language: input.language.unwrap_or_default(),
            website: input.website,
            tags: Tags {
                life_domains: input.life_domains.unwrap_or_default(),
                target_groups: input.target_groups.unwrap_or_default(),
                context_needed: input.context_needed.unwrap_or_default(),
                context_excluded: input.context_excluded.unwrap_or_default(),
            },
            readiness: input.readiness.map(Readiness::from).unwrap_or_default(),
            price_model: input.price_model.unwrap_or_default(),
            price_note: input.price_note,
            data_note: input.data_note,
        };
        answer(ctx, actions::draft(&asked.db, &asked.viewer, input).await).await
    }

    /// Changes what a solution says of itself; for staff of its organisation.
    async fn solution_edit(&self, ctx: &Context<'_>, input: SolutionEditInput) -> Result<SolutionPayload> {
        let asked = ctx.asked();
        let id = input.solution_id.0;
        let input = EditInput {
            name: input.name,
            summary: input.summary,
            body: input.body,
            website: input.website,
            life_domains: input.life_domains,
            target_groups: input.target_groups,
            context_needed: input.context_needed,
            context_excluded: input.context_excluded,
            readiness: input.readiness.map(Readiness::from),
            price_model: input.price_model,
            price_note: input.price_note,
            data_note: input.data_note,
        };
        answer(ctx, actions::edit(&asked.db, &asked.viewer, id, input).await).await
    }

    /// Puts a solution into the catalogue; for staff of its organisation.
    async fn solution_publish(&self, ctx: &Context<'_>, input: SolutionPublishInput) -> Result<SolutionPayload> {
        let asked = ctx.asked();
        answer(ctx, actions::publish(&asked.db, &asked.viewer, input.solution_id.0).await).await
    }

    /// Takes a solution out of the catalogue, with the reason; for staff of its organisation.
    async fn solution_withdraw(&self, ctx: &Context<'_>, input: SolutionWithdrawInput) -> Result<SolutionPayload> {
        let asked = ctx.asked();
        answer(ctx, actions::withdraw(&asked.db, &asked.viewer, input.solution_id.0, &input.reason).await).await
    }
}

async fn answer(ctx: &Context<'_>, id: Result<SolutionId>) -> Result<SolutionPayload> {
    let solution = match id {
        Ok(id) => known_solution(ctx, id).await,
        Err(error) => Err(error),
    };
    SolutionPayload::of(solution, ctx.asked().locale)
}
