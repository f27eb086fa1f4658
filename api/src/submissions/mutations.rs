//! What clients can do with submissions.

use async_graphql::{Context, InputObject, Object};

use super::{AnswerInput as Answer, SaveInput, Submission, actions, decisions, graphql::known_submission};
use crate::{
    assessments,
    error::Result,
    graphql::{context::Asking, ids::GlobalId, payload::payload},
    ids::{ChallengeId, CriterionId, SolutionId, SubmissionId},
    rules,
};

rules! {
    /// Who may do what with submissions.
    RULES:
    Mutation {
        submissionDraft: Organisation, submissionSave: Team, submissionSubmit: Team, submissionWithdraw: Team,
        submissionMarkIneligible: Group, submissionShortlist: Group, submissionDecide: Group,
    }
}

/// Begins a submission.
#[derive(InputObject)]
pub struct SubmissionDraftInput {
    /// To which challenge; it is published and its deadline is ahead.
    challenge_id: GlobalId<ChallengeId>,
    /// With which solution; it is published.
    solution_id: GlobalId<SolutionId>,
}

/// The answer on one criterion.
#[derive(InputObject)]
pub struct AnswerInput {
    /// On which criterion.
    criterion_id: GlobalId<CriterionId>,
    /// What it says, at most 10,000 characters; an empty text removes the answer.
    text: String,
    /// Whether it stays within the team, the working group and the assessors; as it was when absent.
    is_confidential: Option<bool>,
}

/// What a team writes; criteria that are not named keep their answers.
#[derive(InputObject)]
pub struct SubmissionSaveInput {
    /// Which submission.
    submission_id: GlobalId<SubmissionId>,
    /// In a few sentences, why this solution; at most 2,000 characters. As it was when absent, none when empty.
    pitch: Option<String>,
    /// Answers.
    answers: Vec<AnswerInput>,
}

/// Hands a submission in.
#[derive(InputObject)]
pub struct SubmissionSubmitInput {
    /// Which submission.
    submission_id: GlobalId<SubmissionId>,
}

/// Puts a submission among the best.
#[derive(InputObject)]
pub struct SubmissionShortlistInput {
    /// Which submission.
    submission_id: GlobalId<SubmissionId>,
}

/// Takes a submission back.
#[derive(InputObject)]
pub struct SubmissionWithdrawInput {
    /// Which submission.
    submission_id: GlobalId<SubmissionId>,
    /// Why, at most 2,000 characters; everyone who may see the submission can read it.
    reason: String,
}

/// Says that a submission cannot be judged.
#[derive(InputObject)]
pub struct SubmissionMarkIneligibleInput {
    /// Which submission.
    submission_id: GlobalId<SubmissionId>,
    /// Why, at most 2,000 characters; its team reads it.
    reason: String,
}

/// Decides on a submission.
#[derive(InputObject)]
pub struct SubmissionDecideInput {
    /// Which submission.
    submission_id: GlobalId<SubmissionId>,
    /// Whether it is chosen.
    is_selected: bool,
    /// Why, at most 2,000 characters; its team reads it.
    reason: String,
}

payload! {
    /// The submission that was begun or changed.
    SubmissionPayload {
        /// The submission; null when there are user errors.
        submission: Submission
    }
}

/// The mutations of submissions.
#[derive(Default)]
pub struct SubmissionMutations;

#[Object]
impl SubmissionMutations {
    /// Begins a submission, or takes up one that was withdrawn before the deadline; for staff of the solution's
    /// organisation, and for their eyes only.
    async fn submission_draft(&self, ctx: &Context<'_>, input: SubmissionDraftInput) -> Result<SubmissionPayload> {
        let asked = ctx.asked();
        let (challenge, solution) = (input.challenge_id.0, input.solution_id.0);
        answer(ctx, actions::draft(&asked.db, &asked.app, &asked.viewer, challenge, solution).await).await
    }

    /// Keeps what the team wrote, sealed. What was handed in before counts until it is handed in again.
    async fn submission_save(&self, ctx: &Context<'_>, input: SubmissionSaveInput) -> Result<SubmissionPayload> {
        let asked = ctx.asked();
        let id = input.submission_id.0;
        let input = SaveInput {
            pitch: input.pitch,
            answers: input
                .answers
                .into_iter()
                .map(|answer| Answer {
                    criterion_id: answer.criterion_id.0,
                    text: answer.text,
                    is_confidential: answer.is_confidential,
                })
                .collect(),
        };
        answer(ctx, actions::save(&asked.db, &asked.app, &asked.viewer, id, &input).await).await
    }

    /// Hands in what the team wrote, with a receipt. Refused from the moment of the deadline on, and while a criterion
    /// has no answer.
    async fn submission_submit(&self, ctx: &Context<'_>, input: SubmissionSubmitInput) -> Result<SubmissionPayload> {
        let asked = ctx.asked();
        answer(ctx, actions::submit(&asked.db, &asked.app, &asked.viewer, input.submission_id.0).await).await
    }

    /// Takes a submission back, with the reason; for its team, until it is decided on.
    async fn submission_withdraw(
        &self,
        ctx: &Context<'_>,
        input: SubmissionWithdrawInput,
    ) -> Result<SubmissionPayload> {
        let asked = ctx.asked();
        let id = input.submission_id.0;
        answer(ctx, actions::withdraw(&asked.db, &asked.viewer, id, &input.reason).await).await
    }

    /// Says that an opened submission cannot be judged, with the reason its team reads; for lead editors.
    async fn submission_mark_ineligible(
        &self,
        ctx: &Context<'_>,
        input: SubmissionMarkIneligibleInput,
    ) -> Result<SubmissionPayload> {
        let asked = ctx.asked();
        let id = input.submission_id.0;
        let done = decisions::mark_ineligible(&asked.db, &asked.app, &asked.viewer, id, &input.reason).await;
        answer(ctx, done).await
    }

    /// Puts a submission that is being judged among the best; for lead editors.
    async fn submission_shortlist(
        &self,
        ctx: &Context<'_>,
        input: SubmissionShortlistInput,
    ) -> Result<SubmissionPayload> {
        let asked = ctx.asked();
        answer(ctx, decisions::shortlist(&asked.db, &asked.viewer, input.submission_id.0).await).await
    }

    /// Chooses a submission or not, once every assessment of it is completed, with the reason its team reads; for lead
    /// editors.
    async fn submission_decide(&self, ctx: &Context<'_>, input: SubmissionDecideInput) -> Result<SubmissionPayload> {
        let asked = ctx.asked();
        let (id, is_selected) = (input.submission_id.0, input.is_selected);
        let done =
            assessments::actions::decide(&asked.db, &asked.app, &asked.viewer, id, is_selected, &input.reason).await;
        answer(ctx, done).await
    }
}

async fn answer(ctx: &Context<'_>, id: Result<SubmissionId>) -> Result<SubmissionPayload> {
    let submission = match id {
        Ok(id) => known_submission(ctx, id).await,
        Err(error) => Err(error),
    };
    SubmissionPayload::of(submission, ctx.asked().locale)
}
