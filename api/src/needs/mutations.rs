//! What clients can do with needs.

use async_graphql::{Context, InputObject, Object};
use time::Date;

use super::{
    DraftInput, EditInput, Evidence, EvidenceKind, Need, NeedAnswerKind, NewEvidence, actions, graphql::known_need,
};
use crate::{
    error::Result,
    graphql::{context::Asking, errors, errors::UserError, ids::GlobalId, payload::payload},
    ids::{NeedId, OrganisationId},
    rules,
    vocabulary::{ContextCondition, Language, LifeDomain, Tags, TargetGroup},
};

rules! {
    /// Who may do what with needs.
    RULES:
    Mutation {
        needDraft: SignedIn, needEdit: Holder, needSubmit: Owner, needAccept: Organisation, needDecline: Organisation,
        needMerge: Organisation, needAnswer: Organisation, needReopen: Organisation, needSupport: SignedIn,
        needWithdrawSupport: SignedIn, evidenceAdd: Holder,
    }
}

/// A new need.
#[derive(InputObject)]
pub struct NeedDraftInput {
    /// In a few words, at most 140 characters.
    title: String,
    /// What people want to be able to do; Markdown, at most 4,000 characters.
    body: String,
    /// The municipality that decides.
    municipality_id: GlobalId<OrganisationId>,
    /// The language it is written in; Dutch when absent.
    language: Option<Language>,
    /// The parts of life it is about.
    life_domains: Option<Vec<LifeDomain>>,
    /// Whom it concerns.
    target_groups: Option<Vec<TargetGroup>>,
    /// How the people it concerns live.
    context_conditions: Option<Vec<ContextCondition>>,
}

/// Changes to a need; what is absent stays.
#[derive(InputObject)]
pub struct NeedEditInput {
    /// Which need.
    need_id: GlobalId<NeedId>,
    /// In a few words, at most 140 characters.
    title: Option<String>,
    /// Markdown, at most 4,000 characters.
    body: Option<String>,
    /// The parts of life it is about.
    life_domains: Option<Vec<LifeDomain>>,
    /// Whom it concerns.
    target_groups: Option<Vec<TargetGroup>>,
    /// How the people it concerns live.
    context_conditions: Option<Vec<ContextCondition>>,
}

macro_rules! plain_inputs {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(InputObject)]
        pub struct $name {
            /// Which need.
            need_id: GlobalId<NeedId>,
        }
    )+};
}
plain_inputs! {
    /// Hands a need to its municipality.
    NeedSubmitInput,
    /// Takes a need up.
    NeedAcceptInput,
    /// "This holds for me too."
    NeedSupportInput,
    /// Takes support back.
    NeedWithdrawSupportInput,
}

macro_rules! reasoned_inputs {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(InputObject)]
        pub struct $name {
            /// Which need.
            need_id: GlobalId<NeedId>,
            /// Why, at most 2,000 characters; everyone who may see the need can read it.
            reason: String,
        }
    )+};
}
reasoned_inputs! {
    /// Refuses a need.
    NeedDeclineInput,
    /// Takes an ended need up again.
    NeedReopenInput,
}

/// Continues a need in another.
#[derive(InputObject)]
pub struct NeedMergeInput {
    /// Which need ends.
    need_id: GlobalId<NeedId>,
    /// In which need it continues.
    into_need_id: GlobalId<NeedId>,
    /// Why, at most 2,000 characters.
    reason: String,
}

/// Says what became of a need.
#[derive(InputObject)]
pub struct NeedAnswerInput {
    /// Which need.
    need_id: GlobalId<NeedId>,
    /// What sort of answer.
    kind: NeedAnswerKind,
    /// The answer, at most 2,000 characters.
    reason: String,
}

/// Says where a need comes from.
#[derive(InputObject)]
pub struct EvidenceAddInput {
    /// Which need.
    need_id: GlobalId<NeedId>,
    /// What sort of evidence.
    kind: EvidenceKind,
    /// What was heard, seen or counted; at most 2,000 characters, no names.
    summary: String,
    /// The day it was gathered.
    held_on: Option<Date>,
    /// How many people it rests on, at least 1.
    people_count: Option<i64>,
}

payload! {
    /// The need that was made or changed.
    NeedPayload {
        /// The need; null when there are user errors.
        need: Need
    }
}

/// The evidence that was added.
#[derive(async_graphql::SimpleObject)]
pub struct EvidencePayload {
    /// The evidence; null when there are user errors.
    evidence: Option<Evidence>,
    /// The need it belongs to; null when there are user errors.
    need: Option<Need>,
    /// What is wrong with the input, all at once; empty when it was done.
    user_errors: Vec<UserError>,
}

/// The mutations of needs.
#[derive(Default)]
pub struct NeedMutations;

#[Object]
impl NeedMutations {
    /// Begins a need, for its author's eyes only.
    async fn need_draft(&self, ctx: &Context<'_>, input: NeedDraftInput) -> Result<NeedPayload> {
        let asked = ctx.asked();
        let input = DraftInput {
            title: input.title,
            body: input.body,
            language: input.language.unwrap_or_default(),
            municipality_id: input.municipality_id.0,
            tags: Tags {
                life_domains: input.life_domains.unwrap_or_default(),
                target_groups: input.target_groups.unwrap_or_default(),
                context_conditions: input.context_conditions.unwrap_or_default(),
            },
        };
        answer(ctx, actions::draft(&asked.db, &asked.viewer, input).await).await
    }

    /// Changes the words of a need: its author's while it is a draft, also its municipality's while it is submitted.
    async fn need_edit(&self, ctx: &Context<'_>, input: NeedEditInput) -> Result<NeedPayload> {
        let asked = ctx.asked();
        let id = input.need_id.0;
        let input = EditInput {
            title: input.title,
            body: input.body,
            life_domains: input.life_domains,
            target_groups: input.target_groups,
            context_conditions: input.context_conditions,
        };
        answer(ctx, actions::edit(&asked.db, &asked.viewer, id, input).await).await
    }

    /// Hands a need to its municipality; for its author.
    async fn need_submit(&self, ctx: &Context<'_>, input: NeedSubmitInput) -> Result<NeedPayload> {
        let asked = ctx.asked();
        answer(ctx, actions::submit(&asked.db, &asked.viewer, input.need_id.0).await).await
    }

    /// Takes a need up and makes it public; for staff of its municipality.
    async fn need_accept(&self, ctx: &Context<'_>, input: NeedAcceptInput) -> Result<NeedPayload> {
        let asked = ctx.asked();
        answer(ctx, actions::accept(&asked.db, asked.app.post(), &asked.viewer, input.need_id.0).await).await
    }

    /// Refuses a need, with a reason its author reads; for staff of its municipality.
    async fn need_decline(&self, ctx: &Context<'_>, input: NeedDeclineInput) -> Result<NeedPayload> {
        let asked = ctx.asked();
        answer(ctx, actions::decline(&asked.db, asked.app.post(), &asked.viewer, input.need_id.0, &input.reason).await)
            .await
    }

    /// Continues a need in another, together with its supporters; for staff of its municipality.
    async fn need_merge(&self, ctx: &Context<'_>, input: NeedMergeInput) -> Result<NeedPayload> {
        let asked = ctx.asked();
        let into = input.into_need_id.0;
        answer(
            ctx,
            actions::merge(&asked.db, asked.app.post(), &asked.viewer, input.need_id.0, into, &input.reason).await,
        )
        .await
    }

    /// Says what became of a need; for staff of its municipality.
    async fn need_answer(&self, ctx: &Context<'_>, input: NeedAnswerInput) -> Result<NeedPayload> {
        let asked = ctx.asked();
        let id = input.need_id.0;
        answer(ctx, actions::answer(&asked.db, asked.app.post(), &asked.viewer, id, input.kind, &input.reason).await)
            .await
    }

    /// Takes an ended need up again; for staff of its municipality.
    async fn need_reopen(&self, ctx: &Context<'_>, input: NeedReopenInput) -> Result<NeedPayload> {
        let asked = ctx.asked();
        answer(ctx, actions::reopen(&asked.db, asked.app.post(), &asked.viewer, input.need_id.0, &input.reason).await)
            .await
    }

    /// "This holds for me too." Saying it twice counts once.
    async fn need_support(&self, ctx: &Context<'_>, input: NeedSupportInput) -> Result<NeedPayload> {
        let asked = ctx.asked();
        answer(ctx, actions::support(&asked.db, &asked.viewer, input.need_id.0).await).await
    }

    /// Takes support back.
    async fn need_withdraw_support(&self, ctx: &Context<'_>, input: NeedWithdrawSupportInput) -> Result<NeedPayload> {
        let asked = ctx.asked();
        answer(ctx, actions::withdraw_support(&asked.db, &asked.viewer, input.need_id.0).await).await
    }

    /// Says where a need comes from; for its author and staff of its municipality.
    async fn evidence_add(&self, ctx: &Context<'_>, input: EvidenceAddInput) -> Result<EvidencePayload> {
        let asked = ctx.asked();
        let id = input.need_id.0;
        let added = async {
            let new = NewEvidence::parse(input.kind, &input.summary, input.held_on, input.people_count)?;
            let evidence = actions::add_evidence(&asked.db, &asked.viewer, id, new).await?;
            Ok((evidence, known_need(ctx, id).await?))
        };
        let (added, user_errors) = errors::payload(added.await, asked.locale)?;
        let (evidence, need) = added.unzip();
        Ok(EvidencePayload { evidence, need, user_errors })
    }
}

async fn answer(ctx: &Context<'_>, id: Result<NeedId>) -> Result<NeedPayload> {
    let need = match id {
        Ok(id) => known_need(ctx, id).await,
        Err(error) => Err(error),
    };
    NeedPayload::of(need, ctx.asked().locale)
}
