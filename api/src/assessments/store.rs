//! The SQL of assessors, assessments and scores.

use uuid::Uuid;

use super::{Assessment, AssessmentAct, AssessmentState, Assessor, NewScore, Score, Weighed};
use crate::{
    challenges::Challenge,
    db::{Locked, Read, Timestamp, Tx, args},
    error::Result,
    ids::{AssessmentId, ChallengeId, PersonId, SubmissionId},
    policy::Permitted,
    submissions::{Submission, judged, of_team},
    viewer::Viewer,
};

macro_rules! columns {
    () => {
        "a.id, a.submission_id, a.person_id, a.state, a.reason, a.created_at, a.completed_at,
         s.challenge_id AS challenge_id, s.organisation_id AS organisation_id, s.state AS submission_state,
         c.state AS challenge_state"
    };
}

/// What the viewer may see of assessments `a`: $1 is the person. Those who judge see their own, and the others' once
/// their own judgement of that submission is complete; the team that submitted sees all once it was decided on.
macro_rules! visible {
    () => {
        concat!(
            "((",
            judged!(),
            " AND (a.person_id = $1 OR NOT EXISTS (
                  SELECT 1 FROM assessments w WHERE w.submission_id = s.id AND w.person_id = $1
                     AND w.state IN ('assigned', 'in_progress'))))
              OR (",
            of_team!(),
            " AND EXISTS (SELECT 1 FROM decisions d WHERE d.submission_id = s.id)))"
        )
    };
}

macro_rules! joined {
    () => {
        " FROM challenges c JOIN submissions s ON s.challenge_id = c.id JOIN assessments a ON a.submission_id = s.id "
    };
}

const BY_ID_LOCKED: &str = concat!("SELECT ", columns!(), joined!(), "WHERE a.id = $1");
const BY_IDS: &str = concat!("SELECT ", columns!(), joined!(), "WHERE ", visible!(), " AND a.id IN ($2)");
const BY_SUBMISSIONS: &str =
    concat!("SELECT ", columns!(), joined!(), "WHERE ", visible!(), " AND s.id IN ($2) ORDER BY a.id");
const OWN_PAGE: &str = concat!(
    "SELECT ",
    columns!(),
    joined!(),
    "WHERE a.person_id = $1 AND ",
    judged!(),
    " AND (a.created_at, a.id) < ($2, $3) ORDER BY a.created_at DESC, a.id DESC LIMIT $4"
);
const OWN_COUNT: &str = concat!("SELECT CAST(count(*) AS BIGINT)", joined!(), "WHERE a.person_id = $1 AND ", judged!());
const OPEN_OF_SUBMISSION: &str = "
SELECT CAST(count(*) AS BIGINT) FROM assessments
 WHERE submission_id = $1 AND state IN ('assigned', 'in_progress')";
const SCORES_BY_ASSESSMENTS: &str = "
SELECT e.* FROM scores e JOIN criteria k ON k.id = e.criterion_id
 WHERE e.assessment_id IN ($1) ORDER BY k.position, k.id";
const WEIGHED: &str = "
SELECT a.submission_id AS submission_id, CAST(sum(k.weight * e.points) AS BIGINT) AS total,
       CAST(count(DISTINCT a.id) AS BIGINT) AS assessments
  FROM assessments a JOIN scores e ON e.assessment_id = a.id JOIN criteria k ON k.id = e.criterion_id
 WHERE a.submission_id IN ($1) AND a.state = 'completed'
   AND NOT EXISTS (SELECT 1 FROM assessments w
                    WHERE w.submission_id = a.submission_id AND w.state IN ('assigned', 'in_progress'))
 GROUP BY a.submission_id";
const ASSESSORS_BY_CHALLENGES: &str = "
SELECT challenge_id, person_id, is_chair FROM assessors WHERE challenge_id IN ($1)
 ORDER BY is_chair DESC, since, person_id";
const INSERT_ASSESSOR: &str = "
INSERT INTO assessors (challenge_id, person_id, is_chair, since) VALUES ($1, $2, $3, $4)
    ON CONFLICT (challenge_id, person_id) DO UPDATE SET is_chair = excluded.is_chair";
const REMOVE_ASSESSOR: &str = "DELETE FROM assessors WHERE challenge_id = $1 AND person_id = $2";
const UNSEAT_CHAIR: &str = "UPDATE assessors SET is_chair = $2 WHERE challenge_id = $1";
const INSERT: &str = "
INSERT INTO assessments (id, submission_id, person_id, state, reason, created_at) VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (submission_id, person_id) DO NOTHING";
const SAVE_STATE: &str = "UPDATE assessments SET state = $2, reason = $3, completed_at = $4 WHERE id = $1";
const INSERT_SCORE: &str = "
INSERT INTO scores (assessment_id, criterion_id, points, reason) VALUES ($1, $2, $3, $4)
    ON CONFLICT (assessment_id, criterion_id) DO UPDATE SET points = excluded.points, reason = excluded.reason";

/// An assessment that nobody else can change before the write ends, with its challenge and submission.
pub(super) async fn lock(tx: &mut Tx, id: AssessmentId) -> Result<Option<Locked<Assessment>>> {
    tx.lock(BY_ID_LOCKED, args![id]).await
}

/// Those of the ids that the viewer may see.
pub(super) async fn by_ids(read: impl Read, viewer: &Viewer, ids: &[AssessmentId]) -> Result<Vec<Assessment>> {
    read.all(BY_IDS, args![viewer.person(), ids]).await
}

/// The assessments of these submissions that the viewer may see.
pub(super) async fn by_submissions(read: impl Read, viewer: &Viewer, ids: &[SubmissionId]) -> Result<Vec<Assessment>> {
    read.all(BY_SUBMISSIONS, args![viewer.person(), ids]).await
}

/// The assessments given to the viewer, newest first.
pub(super) async fn page_of_own(
    read: impl Read,
    viewer: &Viewer,
    after: (Timestamp, Uuid),
    limit: i64,
) -> Result<Vec<Assessment>> {
    read.all(OWN_PAGE, args![viewer.person(), after.0, after.1, limit]).await
}

/// How many assessments were given to the viewer.
pub(super) async fn count_of_own(read: impl Read, viewer: &Viewer) -> Result<i64> {
    read.count(OWN_COUNT, args![viewer.person()]).await
}

/// How many assessments of this submission are neither completed nor recused.
pub(super) async fn open_of_submission(read: impl Read, id: SubmissionId) -> Result<i64> {
    read.count(OPEN_OF_SUBMISSION, args![id]).await
}

/// The scores of assessments that the caller found visible, in the order of the criteria.
pub(super) async fn scores_by_assessments(read: impl Read, ids: &[AssessmentId]) -> Result<Vec<Score>> {
    read.all(SCORES_BY_ASSESSMENTS, args![ids]).await
}

/// The sums of those of these submissions of which every assessment is completed.
pub(super) async fn weighed(read: impl Read, ids: &[SubmissionId]) -> Result<Vec<Weighed>> {
    read.all(WEIGHED, args![ids]).await
}

/// Who judges submissions to these challenges, the chair first.
pub(super) async fn assessors_by_challenges(read: impl Read, ids: &[ChallengeId]) -> Result<Vec<Assessor>> {
    read.all(ASSESSORS_BY_CHALLENGES, args![ids]).await
}

/// Keeps that somebody judges; a new chair takes the place of the former.
pub(super) async fn insert_assessor(
    tx: &mut Tx,
    challenge: &Permitted<Challenge>,
    person: PersonId,
    is_chair: bool,
) -> Result<()> {
    let now = tx.now();
    if is_chair {
        tx.run(UNSEAT_CHAIR, args![challenge.id, false]).await?;
    }
    tx.run(INSERT_ASSESSOR, args![challenge.id, person, is_chair, now]).await.map(drop)
}

/// Takes an assessor away; whether there was one.
pub(super) async fn remove_assessor(tx: &mut Tx, challenge: &Permitted<Challenge>, person: PersonId) -> Result<bool> {
    Ok(tx.run(REMOVE_ASSESSOR, args![challenge.id, person]).await? > 0)
}

/// Gives a submission to an assessor, unless it was given before; with a reason it is recused from the beginning.
pub(super) async fn insert(
    tx: &mut Tx,
    submission: &Locked<Submission>,
    person: PersonId,
    recused: Option<&str>,
) -> Result<()> {
    let now = tx.now();
    let state = if recused.is_some() { AssessmentState::Recused } else { AssessmentState::Assigned };
    let values = args![AssessmentId::new(now), submission.id, person, state, recused, now];
    tx.run(INSERT, values).await.map(drop)
}

/// Keeps a score, over an earlier one.
pub(super) async fn insert_score(tx: &mut Tx, assessment: &Permitted<Assessment>, score: &NewScore) -> Result<()> {
    debug_assert_eq!(assessment.act(), AssessmentAct::Score);
    let values = args![assessment.id, score.criterion_id, score.points, score.reason.as_str()];
    tx.run(INSERT_SCORE, values).await.map(drop)
}

/// Moves an assessment to the state to which the permitted act leads.
pub(super) async fn save_state(tx: &mut Tx, assessment: &Permitted<Assessment>, reason: Option<&str>) -> Result<()> {
    let completed_at = (assessment.act() == AssessmentAct::Complete).then_some(tx.now());
    tx.run(SAVE_STATE, args![assessment.id, assessment.act().to(), reason, completed_at]).await.map(drop)
}
