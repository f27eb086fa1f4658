//! Judging as clients ask for it. The mutations are in `mutations.rs`.

use async_graphql::{Context, Object};

use super::{
    Assessment, AssessmentAct, AssessmentState, Assessor, Score,
    loader::{AssessmentKey, AssessmentsOfSubmission, AssessorsOfChallenge, ScoresOfAssessment, WeighedOfSubmission},
    store,
};
use crate::{
    challenges::{Challenge, criteria::Criterion, loader::CriterionKey},
    db::Timestamp,
    error::{Refusal, Result},
    graphql::{
        connections::{List, Paging, Total},
        context::Asking,
        ids::GlobalId,
    },
    ids::AssessmentId,
    people::{Person, graphql::known_person},
    policy::Governed,
    rules,
    submissions::{Submission, graphql::known_submission, loader::DecisionOfSubmission},
};

rules! {
    /// Who may read what of judging: those who judge, and of their own submission its team once it was decided on.
    RULES:
    Assessment {
        id: Assessors, submission: Assessors, assessor: Assessors, state: Assessors, scores[20] * 5: Assessors,
        reason: Assessors, completedAt: Assessors, viewerCan[3]: Assessors,
    }
    Score { criterion: Assessors, points: Assessors, reason: Assessors }
    Assessor { person: Group, isChair: Group }
}

/// One assessor's judgement of one submission.
#[Object]
impl Assessment {
    /// The global id.
    pub(crate) async fn id(&self) -> GlobalId<AssessmentId> {
        GlobalId(self.id)
    }

    /// What is judged.
    async fn submission(&self, ctx: &Context<'_>) -> Result<Submission> {
        known_submission(ctx, self.submission_id).await
    }

    /// Who judges.
    async fn assessor(&self, ctx: &Context<'_>) -> Result<Person> {
        known_person(ctx, self.person_id).await
    }

    /// Where it stands.
    async fn state(&self) -> AssessmentState {
        self.state
    }

    /// The scores so far, in the order of the criteria.
    async fn scores(&self, ctx: &Context<'_>) -> Result<Vec<Score>> {
        Ok(ctx.loads().load_one(ScoresOfAssessment(self.id)).await?.unwrap_or_default())
    }

    /// Why the assessor stepped aside; null unless they did.
    async fn reason(&self) -> Option<&str> {
        self.reason.as_deref()
    }

    /// When it was completed; null before.
    async fn completed_at(&self) -> Option<Timestamp> {
        self.completed_at
    }

    /// What the viewer may do with it now.
    async fn viewer_can(&self, ctx: &Context<'_>) -> Vec<AssessmentAct> {
        Governed::viewer_can(self, ctx.viewer())
    }
}

/// One score.
#[Object]
impl Score {
    /// On which criterion.
    async fn criterion(&self, ctx: &Context<'_>) -> Result<Criterion> {
        let criterion = ctx.loads().load_one(CriterionKey(self.criterion_id)).await?;
        Ok(criterion.ok_or_else(Refusal::not_found)?)
    }

    /// 0 to 10.
    async fn points(&self) -> i64 {
        self.points
    }

    /// Why.
    async fn reason(&self) -> &str {
        &self.reason
    }
}

/// Someone who judges the submissions to a challenge.
#[Object]
impl Assessor {
    /// Who.
    async fn person(&self, ctx: &Context<'_>) -> Result<Person> {
        known_person(ctx, self.person_id).await
    }

    /// Whether they chair.
    async fn is_chair(&self) -> bool {
        self.is_chair
    }
}

/// An assessment by id, if the viewer may see it.
pub async fn assessment(ctx: &Context<'_>, id: Option<AssessmentId>) -> Result<Option<Assessment>> {
    match id {
        Some(id) => ctx.loads().load_one(AssessmentKey(id)).await,
        None => Ok(None),
    }
}

/// An assessment that the viewer must be able to see.
pub async fn known_assessment(ctx: &Context<'_>, id: AssessmentId) -> Result<Assessment> {
    Ok(assessment(ctx, Some(id)).await?.ok_or_else(Refusal::not_found)?)
}

/// The assessments given to the viewer, newest first.
pub async fn own(ctx: &Context<'_>, first: Option<i32>, after: Option<String>) -> Result<List<Assessment>> {
    ctx.viewer().signed_in()?;
    let (db, viewer) = (ctx.db(), ctx.viewer());
    let paging = Paging::<Timestamp>::parse(first, after.as_deref())?;
    let rows = store::page_of_own(db, viewer, paging.newest(), paging.fetch()).await?;
    let total =
        Total::counted(
            (db.clone(), viewer.clone()),
            |(db, viewer)| async move { store::count_of_own(&db, &viewer).await },
        );
    Ok(paging.page(rows, |assessment| (assessment.created_at, assessment.id)).connection_with_total(total))
}

/// Whether the viewer may know how a submission was judged: those who judge it, and its team once it was decided on.
async fn may_know(ctx: &Context<'_>, submission: &Submission) -> Result<bool> {
    if submission.is_of_team(ctx.viewer()) {
        return Ok(ctx.loads().load_one(DecisionOfSubmission(submission.id)).await?.is_some());
    }
    Ok(submission.is_judged_by(ctx.viewer()))
}

/// The assessments of a submission that the viewer may see, at most 50; `None` for who may know nothing of them yet.
pub async fn of_submission(ctx: &Context<'_>, submission: &Submission) -> Result<Option<Vec<Assessment>>> {
    if !may_know(ctx, submission).await? {
        return Ok(None);
    }
    let mut found = ctx.loads().load_one(AssessmentsOfSubmission(submission.id)).await?.unwrap_or_default();
    found.truncate(super::ASSESSORS_MAX);
    Ok(Some(found))
}

/// The weighted score of a submission, as far as the viewer may know it.
pub async fn weighted_score(ctx: &Context<'_>, submission: &Submission) -> Result<Option<f64>> {
    if !may_know(ctx, submission).await? {
        return Ok(None);
    }
    Ok(ctx.loads().load_one(WeighedOfSubmission(submission.id)).await?.map(super::Weighed::score))
}

/// Whether the viewer is in the working group of a challenge or judges its submissions.
pub async fn judges(ctx: &Context<'_>, challenge: &Challenge) -> Result<bool> {
    if challenge.working_group_id.is_some_and(|group| ctx.viewer().role_in(group).is_some()) {
        return Ok(true);
    }
    let assessors = ctx.loads().load_one(AssessorsOfChallenge(challenge.id)).await?.unwrap_or_default();
    Ok(assessors.iter().any(|assessor| ctx.viewer().is(Some(assessor.person_id))))
}

/// Who judges the submissions to a challenge, the chair first, at most 50; `None` for everyone but the working group
/// and those who judge.
pub async fn assessors_of(ctx: &Context<'_>, challenge: &Challenge) -> Result<Option<Vec<Assessor>>> {
    if !judges(ctx, challenge).await? {
        return Ok(None);
    }
    Ok(Some(ctx.loads().load_one(AssessorsOfChallenge(challenge.id)).await?.unwrap_or_default()))
}
