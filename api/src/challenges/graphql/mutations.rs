//! What clients can do with challenges.

use async_graphql::{Context, Object, SimpleObject};

use super::{
    inputs::{
        ChallengeCompleteInput, ChallengeConsultInput, ChallengeDraftInput, ChallengeEditInput, ChallengeLinkNeedInput,
        ChallengePublishInput, ChallengeReopenInput, ChallengeRequestSignOffInput, ChallengeSignOffInput,
        ChallengeStartAssessingInput, ChallengeUnlinkNeedInput, ChallengeWithdrawInput, CriterionAddInput,
        CriterionEditInput, CriterionRemoveInput, SectionAddInput, SectionEditInput, SectionRemoveInput,
    },
    known_challenge,
    parts::{criterion, section},
};
use crate::{
    assessments,
    challenges::{
        Challenge, Draft, Edit, actions,
        criteria::{self, Criterion, CriterionWords},
        need_links, publication,
        sections::{self, NewSection, Section, SectionEdit},
        sign_offs,
    },
    error::Result,
    events::Event,
    graphql::{
        context::Asking,
        errors::{UserError, payload as split},
        payload::payload,
    },
    ids::ChallengeId,
    pilots, rules,
};

rules! {
    /// Who may do what with challenges.
    RULES:
    Mutation {
        challengeDraft: Group, challengeEdit: Group, sectionAdd: Group, sectionEdit: Group, sectionRemove: Group,
        criterionAdd: Group, criterionEdit: Group, criterionRemove: Group, challengeLinkNeed: Group,
        challengeUnlinkNeed: Group, challengeConsult: Group, challengeRequestSignOff: Group, challengeReopen: Group,
        challengeSignOff: Group, challengePublish: Group, challengeWithdraw: Group, challengeStartAssessing: Group,
        challengeComplete: Group,
    }
}

payload! {
    /// The challenge that was begun or changed.
    ChallengePayload {
        /// The challenge; null when there are user errors.
        challenge: Challenge
    }
}

/// The section that was added, changed or removed.
#[derive(Default, SimpleObject)]
pub struct SectionPayload {
    /// The section; null when it was removed or when there are user errors.
    section: Option<Section>,
    /// Its challenge; null when there are user errors.
    challenge: Option<Challenge>,
    /// What is wrong with the input, all at once; empty when it was done.
    user_errors: Vec<UserError>,
}

/// The criterion that was added, changed or removed.
#[derive(Default, SimpleObject)]
pub struct CriterionPayload {
    /// The criterion; null when it was removed or when there are user errors.
    criterion: Option<Criterion>,
    /// Its challenge; null when there are user errors.
    challenge: Option<Challenge>,
    /// What is wrong with the input, all at once; empty when it was done.
    user_errors: Vec<UserError>,
}

/// The changed challenge, after letting those who follow it know.
async fn told(ctx: &Context<'_>, id: ChallengeId) -> Result<Challenge> {
    ctx.asked().app.events.tell(Event::Challenge(id));
    known_challenge(ctx, id).await
}

/// The payload of a challenge that an action changed, after letting those who follow it know.
pub async fn payload_of(ctx: &Context<'_>, done: Result<ChallengeId>) -> Result<ChallengePayload> {
    let changed = async { told(ctx, done?).await };
    ChallengePayload::of(changed.await, ctx.asked().locale)
}

async fn section_payload(ctx: &Context<'_>, done: Result<(Option<Section>, ChallengeId)>) -> Result<SectionPayload> {
    let (done, user_errors) = split(done, ctx.asked().locale)?;
    match done {
        None => Ok(SectionPayload { user_errors, ..Default::default() }),
        Some((section, id)) => Ok(SectionPayload { section, challenge: Some(told(ctx, id).await?), user_errors }),
    }
}

async fn criterion_payload(
    ctx: &Context<'_>,
    done: Result<(Option<Criterion>, ChallengeId)>,
) -> Result<CriterionPayload> {
    let (done, user_errors) = split(done, ctx.asked().locale)?;
    match done {
        None => Ok(CriterionPayload { user_errors, ..Default::default() }),
        Some((criterion, id)) => Ok(CriterionPayload { criterion, challenge: Some(told(ctx, id).await?), user_errors }),
    }
}

/// The mutations of challenges.
#[derive(Default)]
pub struct ChallengeMutations;

#[Object]
impl ChallengeMutations {
    /// Begins a challenge, for the eyes of its working group only; for those who write there.
    async fn challenge_draft(&self, ctx: &Context<'_>, input: ChallengeDraftInput) -> Result<ChallengePayload> {
        let asked = ctx.asked();
        let done = async {
            let language = input.language.unwrap_or_default();
            let draft = Draft::parse(input.working_group_id.0, &input.title, &input.summary, language)?;
            actions::draft(&asked.db, &asked.viewer, draft).await
        };
        payload_of(ctx, done.await).await
    }

    /// Changes the title, the summary or the deadline of a challenge that is being written.
    async fn challenge_edit(&self, ctx: &Context<'_>, input: ChallengeEditInput) -> Result<ChallengePayload> {
        let asked = ctx.asked();
        let done = async {
            let edit = Edit::parse(input.title.as_deref(), input.summary.as_deref(), input.submissions_close_at)?;
            actions::edit(&asked.db, &asked.viewer, input.challenge_id.0, edit).await
        };
        payload_of(ctx, done.await).await
    }

    /// Adds a last section to a challenge that is being written.
    async fn section_add(&self, ctx: &Context<'_>, input: SectionAddInput) -> Result<SectionPayload> {
        let asked = ctx.asked();
        let challenge = input.challenge_id.0;
        let done = async {
            let new = NewSection::parse(&input.heading, &input.body)?;
            let id = sections::actions::add(&asked.db, &asked.viewer, challenge, new).await?;
            Ok((section(ctx, id).await?, challenge))
        };
        section_payload(ctx, done.await).await
    }

    /// Changes a section. When somebody else changed it since that revision, a conflict is told and nothing is
    /// overwritten.
    async fn section_edit(&self, ctx: &Context<'_>, input: SectionEditInput) -> Result<SectionPayload> {
        let asked = ctx.asked();
        let done = async {
            let edit = SectionEdit::parse(input.heading.as_deref(), input.body.as_deref())?;
            let (id, revision) = (input.section_id.0, input.revision);
            let (id, challenge) = sections::actions::edit(&asked.db, &asked.viewer, id, revision, edit).await?;
            Ok((section(ctx, id).await?, challenge))
        };
        section_payload(ctx, done.await).await
    }

    /// Removes a section, if nobody changed it since that revision.
    async fn section_remove(&self, ctx: &Context<'_>, input: SectionRemoveInput) -> Result<SectionPayload> {
        let asked = ctx.asked();
        let (id, revision) = (input.section_id.0, input.revision);
        let done = sections::actions::remove(&asked.db, &asked.viewer, id, revision).await;
        section_payload(ctx, done.map(|challenge| (None, challenge))).await
    }

    /// Adds a last criterion to a challenge that is being written.
    async fn criterion_add(&self, ctx: &Context<'_>, input: CriterionAddInput) -> Result<CriterionPayload> {
        let asked = ctx.asked();
        let challenge = input.challenge_id.0;
        let done = async {
            let words = CriterionWords::new(&input.title, input.description.as_deref(), input.weight)?;
            let id = criteria::actions::add(&asked.db, &asked.viewer, challenge, words).await?;
            Ok((criterion(ctx, id).await?, challenge))
        };
        criterion_payload(ctx, done.await).await
    }

    /// Changes a criterion.
    async fn criterion_edit(&self, ctx: &Context<'_>, input: CriterionEditInput) -> Result<CriterionPayload> {
        let asked = ctx.asked();
        let done = async {
            let (title, description) = (input.title.as_deref(), input.description.as_deref());
            let words = CriterionWords::parse(title, description, input.weight)?;
            let id = input.criterion_id.0;
            let (id, challenge) = criteria::actions::edit(&asked.db, &asked.viewer, id, words).await?;
            Ok((criterion(ctx, id).await?, challenge))
        };
        criterion_payload(ctx, done.await).await
    }

    /// Removes a criterion.
    async fn criterion_remove(&self, ctx: &Context<'_>, input: CriterionRemoveInput) -> Result<CriterionPayload> {
        let asked = ctx.asked();
        let done = criteria::actions::remove(&asked.db, &asked.viewer, input.criterion_id.0).await;
        criterion_payload(ctx, done.map(|challenge| (None, challenge))).await
    }

    /// Ties an accepted need to a challenge that is being written. One that residents did not prioritise in a
    /// published round enters with a reason only.
    async fn challenge_link_need(&self, ctx: &Context<'_>, input: ChallengeLinkNeedInput) -> Result<ChallengePayload> {
        let asked = ctx.asked();
        let (id, need, why) = (input.challenge_id.0, input.need_id.0, input.reason.as_deref());
        payload_of(ctx, need_links::actions::link(&asked.db, &asked.viewer, id, need, why).await).await
    }

    /// Unties a need, with the reason.
    async fn challenge_unlink_need(
        &self,
        ctx: &Context<'_>,
        input: ChallengeUnlinkNeedInput,
    ) -> Result<ChallengePayload> {
        let asked = ctx.asked();
        let (id, need) = (input.challenge_id.0, input.need_id.0);
        payload_of(ctx, need_links::actions::unlink(&asked.db, &asked.viewer, id, need, &input.reason).await).await
    }

    /// Puts a draft before the working group; it can still be changed.
    async fn challenge_consult(&self, ctx: &Context<'_>, input: ChallengeConsultInput) -> Result<ChallengePayload> {
        let asked = ctx.asked();
        payload_of(ctx, actions::consult(&asked.db, &asked.viewer, input.challenge_id.0).await).await
    }

    /// Offers the exact text for signing: from now on it cannot be changed until it is reopened.
    async fn challenge_request_sign_off(
        &self,
        ctx: &Context<'_>,
        input: ChallengeRequestSignOffInput,
    ) -> Result<ChallengePayload> {
        let asked = ctx.asked();
        payload_of(
            ctx,
            sign_offs::actions::request(&asked.db, asked.app.post(), &asked.viewer, input.challenge_id.0).await,
        )
        .await
    }

    /// Takes the text back to change it, with the reason; what was signed no longer stands.
    async fn challenge_reopen(&self, ctx: &Context<'_>, input: ChallengeReopenInput) -> Result<ChallengePayload> {
        let asked = ctx.asked();
        let id = input.challenge_id.0;
        payload_of(ctx, sign_offs::actions::reopen(&asked.db, &asked.viewer, id, &input.reason).await).await
    }

    /// Signs the exact text for a municipality of the working group; for its signatories.
    async fn challenge_sign_off(&self, ctx: &Context<'_>, input: ChallengeSignOffInput) -> Result<ChallengePayload> {
        let asked = ctx.asked();
        let (id, organisation) = (input.challenge_id.0, input.organisation_id.0);
        let done = sign_offs::actions::sign_off(&asked.db, &asked.viewer, id, organisation, &input.sha256).await;
        payload_of(ctx, done).await
    }

    /// Makes the signed text public and opens it for submissions; for lead editors. What stands in the way is told as
    /// user errors.
    async fn challenge_publish(&self, ctx: &Context<'_>, input: ChallengePublishInput) -> Result<ChallengePayload> {
        let asked = ctx.asked();
        let (id, closes_at) = (input.challenge_id.0, input.submissions_close_at);
        payload_of(ctx, publication::publish(&asked.db, &asked.viewer, id, closes_at).await).await
    }

    /// Ends a challenge before a choice was made, with the reason; for lead editors.
    async fn challenge_withdraw(&self, ctx: &Context<'_>, input: ChallengeWithdrawInput) -> Result<ChallengePayload> {
        let asked = ctx.asked();
        payload_of(ctx, actions::withdraw(&asked.db, &asked.viewer, input.challenge_id.0, &input.reason).await).await
    }

    /// Begins to judge what came in, after the deadline; for lead editors.
    async fn challenge_start_assessing(
        &self,
        ctx: &Context<'_>,
        input: ChallengeStartAssessingInput,
    ) -> Result<ChallengePayload> {
        let asked = ctx.asked();
        payload_of(ctx, assessments::actions::start(&asked.db, &asked.viewer, input.challenge_id.0).await).await
    }

    /// Ends a challenge after its pilot, with what came of it; for lead editors.
    async fn challenge_complete(&self, ctx: &Context<'_>, input: ChallengeCompleteInput) -> Result<ChallengePayload> {
        let asked = ctx.asked();
        let id = input.challenge_id.0;
        payload_of(ctx, pilots::actions::complete_challenge(&asked.db, &asked.viewer, id, &input.reason).await).await
    }
}
