//! Assessments: who judges the opened submissions to a challenge, each assessor's scores and reasons, and the sum.
//! Here: what an assessment is, its states, and what assessors type. Who may do what is in `policy.rs`.

pub mod actions;
pub mod graphql;
pub mod loader;
pub mod mutations;
pub mod policy;
mod store;
pub mod texts;

#[cfg(test)]
mod tests;

use crate::{
    challenges::ChallengeState,
    db::{self, FromRow, Timestamp},
    error::{Problem, Result},
    ids::{AssessmentId, ChallengeId, CriterionId, OrganisationId, PersonId, SubmissionId},
    submissions::SubmissionState,
    text::PlainText,
};

/// The longest reason, in characters.
pub const REASON_MAX: usize = 2_000;
/// The highest score.
pub const POINTS_MAX: i64 = 10;
/// The most assessors of one challenge.
pub const ASSESSORS_MAX: usize = 50;

db::text_enum! {
    /// Where an assessment stands.
    #[derive(async_graphql::Enum)]
    pub enum AssessmentState {
        /// Given to its assessor.
        Assigned = "assigned",
        /// Some criteria are scored.
        InProgress = "in_progress",
        /// Every criterion is scored, and it counts.
        Completed = "completed",
        /// The assessor stepped aside, with a reason; it does not count.
        Recused = "recused",
    }
}

db::text_enum! {
    /// What can be done with an assessment.
    #[derive(async_graphql::Enum)]
    #[graphql(name = "AssessmentAction")]
    pub enum AssessmentAct {
        /// Give scores, each with a reason.
        Score = "score",
        /// Say that all scores are given.
        Complete = "complete",
        /// Step aside, with a reason.
        Recuse = "recuse",
    }
}

impl AssessmentAct {
    /// The states from which this act is possible.
    pub const fn from(self) -> &'static [AssessmentState] {
        use AssessmentState::{Assigned, InProgress};
        match self {
            Self::Score | Self::Recuse => &[Assigned, InProgress],
            Self::Complete => &[InProgress],
        }
    }

    /// The state to which this act leads.
    pub const fn to(self) -> AssessmentState {
        match self {
            Self::Score => AssessmentState::InProgress,
            Self::Complete => AssessmentState::Completed,
            Self::Recuse => AssessmentState::Recused,
        }
    }

    /// The verb under which it stands in the journal.
    pub const fn verb(self) -> &'static str {
        match self {
            Self::Score => "assessment.score",
            Self::Complete => "assessment.complete",
            Self::Recuse => "assessment.recuse",
        }
    }
}

/// One assessor's judgement of one submission, with what these say about it.
#[derive(Clone, Debug, FromRow)]
pub struct Assessment {
    /// Its id.
    pub id: AssessmentId,
    /// The submission.
    pub submission_id: SubmissionId,
    /// The assessor.
    pub person_id: PersonId,
    /// Where it stands.
    pub state: AssessmentState,
    /// Why the assessor stepped aside.
    pub reason: Option<String>,
    /// When it was given.
    pub created_at: Timestamp,
    /// When it was completed.
    pub completed_at: Option<Timestamp>,
    /// The challenge.
    pub challenge_id: ChallengeId,
    /// Whose the submission is.
    pub organisation_id: OrganisationId,
    /// Where the submission stands.
    pub submission_state: SubmissionState,
    /// Where the challenge stands.
    pub challenge_state: ChallengeState,
}

/// Someone who judges the submissions to a challenge.
#[derive(Clone, Debug, FromRow)]
pub struct Assessor {
    /// The challenge.
    pub challenge_id: ChallengeId,
    /// Who.
    pub person_id: PersonId,
    /// Whether they chair.
    pub is_chair: bool,
}

/// One score.
#[derive(Clone, Debug, FromRow)]
pub struct Score {
    /// The assessment.
    pub assessment_id: AssessmentId,
    /// On which criterion.
    pub criterion_id: CriterionId,
    /// 0 to 10.
    pub points: i64,
    /// Why.
    pub reason: String,
}

/// A score, as typed.
#[derive(Clone, Debug)]
pub struct ScoreInput {
    /// On which criterion.
    pub criterion_id: CriterionId,
    /// 0 to 10.
    pub points: i64,
    /// Why.
    pub reason: String,
}

/// A score, understood.
#[derive(Clone, Debug)]
pub struct NewScore {
    criterion_id: CriterionId,
    points: i64,
    reason: PlainText,
}

/// Understands the scores that were typed, or tells all that is wrong at once.
pub fn parse_scores(input: &[ScoreInput]) -> Result<Vec<NewScore>> {
    let (mut scores, mut problems) = (Vec::new(), Vec::new());
    for (place, score) in input.iter().enumerate() {
        if !(0..=POINTS_MAX).contains(&score.points) {
            problems.push(Problem::new(format!("scores.{place}.points"), &texts::POINTS_ODD).with("max", POINTS_MAX));
        }
        match PlainText::parse(&format!("scores.{place}.reason"), &score.reason, REASON_MAX) {
            Ok(reason) => scores.push(NewScore { criterion_id: score.criterion_id, points: score.points, reason }),
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() { Ok(scores) } else { Err(problems.into()) }
}

/// The exact sum of a submission's completed assessments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRow)]
pub struct Weighed {
    /// The submission.
    pub submission_id: SubmissionId,
    /// Over all criteria and completed assessments: the weight times the points.
    pub total: i64,
    /// How many completed assessments there are, at least one.
    pub assessments: i64,
}

impl Weighed {
    /// From 0 to 10: the weight times the mean score, divided by 100, over all criteria.
    #[expect(clippy::cast_precision_loss, reason = "weights and points are small; the exact numbers are kept beside")]
    pub fn score(self) -> f64 {
        self.total as f64 / (100 * self.assessments) as f64
    }
}

/// A reason that somebody else will read.
pub fn reason(raw: &str) -> Result<PlainText> {
    Ok(PlainText::parse("reason", raw, REASON_MAX)?)
}
