//! What clients can do to judge, and to announce the award.

use async_graphql::{Context, InputObject, Object};

use super::{Assessment, ScoreInput as Score, actions, graphql::known_assessment};
use crate::{
    challenges::{
        Challenge, ChallengeAct,
        graphql::{ChallengeAwardInput, ChallengeNotAwardInput, ChallengePayload, known_challenge, payload_of},
    },
    error::Result,
    graphql::{context::Asking, ids::GlobalId, payload::payload},
    ids::{AssessmentId, ChallengeId, CriterionId, PersonId},
    organisations::actions::Whom,
    rules,
};

rules! {
    /// Who may do what to judge.
    RULES:
    Mutation {
        assessorAssign: Group, assessorRemove: Group, assessmentScore: Assessors, assessmentComplete: Assessors, assessmentRecuse: Assessors,
        challengeAward: Group, challengeNotAward: Group,
    }
}

/// Says who judges: by id, or by the address of somebody with an account.
#[derive(InputObject)]
pub struct AssessorAssignInput {
    /// The submissions to which challenge.
    challenge_id: GlobalId<ChallengeId>,
    /// Who, when known here.
    person_id: Option<GlobalId<PersonId>>,
    /// Who, by address.
    email: Option<String>,
    /// Whether they chair, in the place of the former chair; not when absent.
    is_chair: Option<bool>,
}

/// Takes an assessor away.
#[derive(InputObject)]
pub struct AssessorRemoveInput {
    /// The submissions to which challenge.
    challenge_id: GlobalId<ChallengeId>,
    /// Who.
    person_id: GlobalId<PersonId>,
}

/// Gives scores.
#[derive(InputObject)]
pub struct AssessmentScoreInput {
    /// Which assessment.
    assessment_id: GlobalId<AssessmentId>,
    /// Scores; criteria that are not named keep theirs.
    scores: Vec<ScoreInput>,
}

/// One score.
#[derive(InputObject)]
pub struct ScoreInput {
    /// On which criterion.
    criterion_id: GlobalId<CriterionId>,
    /// 0 to 10.
    points: i64,
    /// Why, at most 2,000 characters.
    reason: String,
}

/// Completes an assessment.
#[derive(InputObject)]
pub struct AssessmentCompleteInput {
    /// Which assessment.
    assessment_id: GlobalId<AssessmentId>,
}

/// Steps aside.
#[derive(InputObject)]
pub struct AssessmentRecuseInput {
    /// Which assessment.
    assessment_id: GlobalId<AssessmentId>,
    /// Why, at most 2,000 characters; those who judge can read it.
    reason: String,
}

payload! {
    /// The challenge whose assessors were changed.
    AssessorPayload {
        /// The challenge; null when there are user errors.
        challenge: Challenge
    }
}
payload! {
    /// The assessment that was changed.
    AssessmentPayload {
        /// The assessment; null when there are user errors.
        assessment: Assessment
    }
}

/// The mutations of judging.
#[derive(Default)]
pub struct AssessmentMutations;

#[Object]
impl AssessmentMutations {
    /// Says who judges the submissions to a challenge; for lead editors. Nobody who works for a submitter can. An
    /// address must be somebody's; thirty can be tried in an hour.
    async fn assessor_assign(&self, ctx: &Context<'_>, input: AssessorAssignInput) -> Result<AssessorPayload> {
        let asked = ctx.asked();
        let assigned = async {
            let whom = Whom::parse(input.person_id.map(|id| id.0), input.email.as_deref())?;
            let (id, is_chair) = (input.challenge_id.0, input.is_chair.unwrap_or_default());
            if let (Whom::Email(_), Some(person)) = (&whom, asked.viewer.person()) {
                asked.app.rates.known_address.check(&person.uuid().to_string())?;
            }
            let post = asked.app.post();
            known_challenge(ctx, actions::assign(&asked.db, post, &asked.viewer, id, &whom, is_chair).await?).await
        };
        AssessorPayload::of(assigned.await, asked.locale)
    }

    /// Takes an assessor away, until the judging begins; for lead editors.
    async fn assessor_remove(&self, ctx: &Context<'_>, input: AssessorRemoveInput) -> Result<AssessorPayload> {
        let asked = ctx.asked();
        let (id, person) = (input.challenge_id.0, input.person_id.0);
        let removed =
            async { known_challenge(ctx, actions::remove(&asked.db, &asked.viewer, id, person).await?).await };
        AssessorPayload::of(removed.await, asked.locale)
    }

    /// Gives scores, each with its reason; for the assessor. They can be changed until it is completed.
    async fn assessment_score(&self, ctx: &Context<'_>, input: AssessmentScoreInput) -> Result<AssessmentPayload> {
        let asked = ctx.asked();
        let scores: Vec<_> = input
            .scores
            .into_iter()
            .map(|score| Score { criterion_id: score.criterion_id.0, points: score.points, reason: score.reason })
            .collect();
        answer(ctx, actions::score(&asked.db, &asked.viewer, input.assessment_id.0, &scores).await).await
    }

    /// Says that every criterion is scored; from now on the assessment counts and cannot be changed.
    async fn assessment_complete(
        &self,
        ctx: &Context<'_>,
        input: AssessmentCompleteInput,
    ) -> Result<AssessmentPayload> {
        let asked = ctx.asked();
        answer(ctx, actions::complete(&asked.db, &asked.viewer, input.assessment_id.0).await).await
    }

    /// Steps aside from judging a submission, with the reason; for the assessor.
    async fn assessment_recuse(&self, ctx: &Context<'_>, input: AssessmentRecuseInput) -> Result<AssessmentPayload> {
        let asked = ctx.asked();
        answer(ctx, actions::recuse(&asked.db, &asked.viewer, input.assessment_id.0, &input.reason).await).await
    }

    /// Announces that a solution was chosen, with the reasons; for lead editors, once every submission that could be
    /// judged was decided on.
    async fn challenge_award(&self, ctx: &Context<'_>, input: ChallengeAwardInput) -> Result<ChallengePayload> {
        let asked = ctx.asked();
        let (id, act) = (input.challenge_id.0, ChallengeAct::Award);
        payload_of(ctx, actions::conclude(&asked.db, &asked.viewer, id, act, &input.reason).await).await
    }

    /// Announces that no solution was chosen, with the reasons; for lead editors, once every submission that could be
    /// judged was decided on.
    async fn challenge_not_award(&self, ctx: &Context<'_>, input: ChallengeNotAwardInput) -> Result<ChallengePayload> {
        let asked = ctx.asked();
        let (id, act) = (input.challenge_id.0, ChallengeAct::NotAward);
        payload_of(ctx, actions::conclude(&asked.db, &asked.viewer, id, act, &input.reason).await).await
    }
}

async fn answer(ctx: &Context<'_>, id: Result<AssessmentId>) -> Result<AssessmentPayload> {
    let assessment = match id {
        Ok(id) => known_assessment(ctx, id).await,
        Err(error) => Err(error),
    };
    AssessmentPayload::of(assessment, ctx.asked().locale)
}
