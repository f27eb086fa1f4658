//! The SQL of submissions and of the decisions on them.

use serde_json::json;
use uuid::Uuid;

use super::{Content, Decision, Receipt, Submission, SubmissionAct, SubmissionState};
use crate::{
    challenges::Challenge,
    db::{Json, Locked, Read, Timestamp, Tx, args},
    error::Result,
    ids::{ChallengeId, OrganisationId, PersonId, SolutionId, SubmissionId},
    journal::{self, Cause, Entry},
    policy::Permitted,
    solutions::Solution,
    viewer::Viewer,
};

/// A submission `s` with what its challenge `c` says: $1 is the person, $2 the moment.
macro_rules! columns {
    () => {
        "s.id, s.challenge_id, s.solution_id, s.organisation_id, s.state, s.sealed, s.submitted, s.opened, s.created_at,
         s.changed_at, s.submitted_at, s.sha256, s.receipt_signature, s.receipt_public_key, s.unsealed_at, s.reason,
         c.working_group_id AS working_group_id, c.state AS challenge_state,
         (c.state IN ('published', 'closed') AND c.submissions_close_at > $2) AS is_open,
         EXISTS (SELECT 1 FROM assessors j WHERE j.challenge_id = s.challenge_id AND j.person_id = $1) AS is_assessor"
    };
}

/// Whether the viewer is of the team: staff of the organisation that submits.
macro_rules! of_team {
    () => {
        "EXISTS (SELECT 1 FROM memberships t JOIN membership_roles r ON r.membership_id = t.id
                  WHERE t.person_id = $1 AND t.organisation_id = s.organisation_id AND r.role IN ('admin', 'member'))"
    };
}

/// Whether the viewer judges: after the opening the working group and the assessors, but nobody who works for another
/// organisation that handed in an answer to the same challenge.
macro_rules! judged {
    () => {
        "(s.unsealed_at IS NOT NULL
          AND (EXISTS (SELECT 1 FROM working_group_members g
                        WHERE g.person_id = $1 AND g.working_group_id = c.working_group_id)
               OR EXISTS (SELECT 1 FROM assessors j WHERE j.challenge_id = s.challenge_id AND j.person_id = $1))
          AND NOT EXISTS (SELECT 1 FROM submissions o JOIN memberships m ON m.organisation_id = o.organisation_id
                           WHERE o.challenge_id = s.challenge_id AND o.unsealed_at IS NOT NULL AND m.person_id = $1))"
    };
}

pub(crate) use {judged, of_team};

/// What the viewer may see. Nobody else sees a submission, administrators included.
macro_rules! visible {
    () => {
        concat!("(", of_team!(), " OR ", judged!(), ")")
    };
}

// The challenge stands first, so that it is locked first, as in every write on a challenge.
const BY_ID_LOCKED: &str =
    concat!("SELECT ", columns!(), " FROM challenges c JOIN submissions s ON s.challenge_id = c.id WHERE s.id = $3");
const BY_PAIR_LOCKED: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM challenges c JOIN submissions s ON s.challenge_id = c.id
      WHERE s.challenge_id = $3 AND s.solution_id = $4"
);
const BY_CHALLENGE_LOCKED: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM challenges c JOIN submissions s ON s.challenge_id = c.id
      WHERE s.challenge_id = $3 AND s.state IN ($4) ORDER BY s.id"
);
const BY_IDS: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM submissions s JOIN challenges c ON c.id = s.challenge_id
      WHERE ",
    visible!(),
    " AND s.id IN ($3)"
);
const OWN_PAGE: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM submissions s JOIN challenges c ON c.id = s.challenge_id
      WHERE ",
    of_team!(),
    " AND (s.created_at, s.id) < ($3, $4)
      ORDER BY s.created_at DESC, s.id DESC LIMIT $5"
);
const OWN_COUNT: &str = concat!("SELECT CAST(count(*) AS BIGINT) FROM submissions s WHERE ", of_team!());
const PAGE_OF_CHALLENGE: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM submissions s JOIN challenges c ON c.id = s.challenge_id
      WHERE ",
    judged!(),
    " AND s.challenge_id = $3 AND (s.created_at, s.id) > ($4, $5)
      ORDER BY s.created_at, s.id LIMIT $6"
);
const COUNT_OF_CHALLENGE: &str = concat!(
    "SELECT CAST(count(*) AS BIGINT) FROM submissions s JOIN challenges c ON c.id = s.challenge_id
      WHERE ",
    judged!(),
    " AND s.challenge_id = $2"
);
const OPENED_BY_CHALLENGES: &str = "
SELECT challenge_id, CAST(count(*) AS BIGINT) FROM submissions
 WHERE challenge_id IN ($1) AND unsealed_at IS NOT NULL GROUP BY challenge_id";
const COUNT_IN: &str = "SELECT CAST(count(*) AS BIGINT) FROM submissions WHERE challenge_id = $1 AND state IN ($2)";
const STAFF_OF_A_SUBMITTER: &str = "
SELECT CAST(count(*) AS BIGINT) FROM submissions s JOIN memberships m ON m.organisation_id = s.organisation_id
 WHERE s.challenge_id = $1 AND s.unsealed_at IS NOT NULL AND s.state <> 'withdrawn' AND m.person_id = $2";
const INSERT: &str = "
INSERT INTO submissions (id, challenge_id, solution_id, organisation_id, state, sealed, created_at, changed_at)
VALUES ($1, $2, $3, $4, 'draft', $5, $6, $6)";
const SAVE_SEALED: &str = "UPDATE submissions SET sealed = $2, changed_at = $3 WHERE id = $1";
const SAVE_SUBMITTED: &str = "
UPDATE submissions SET state = 'submitted', submitted = sealed, submitted_at = $2, changed_at = $2, sha256 = $3,
                       receipt_signature = $4, receipt_public_key = $5, reason = NULL
 WHERE id = $1";
const SAVE_OPENED: &str = "
UPDATE submissions SET state = 'unsealed', opened = $2, unsealed_at = $3 WHERE id = $1";
const SAVE_STATE: &str = "UPDATE submissions SET state = $2, reason = $3, changed_at = $4 WHERE id = $1";
const DUE: &str = "
SELECT DISTINCT s.challenge_id FROM submissions s JOIN challenges c ON c.id = s.challenge_id
 WHERE s.state = 'submitted' AND c.state NOT IN ('published', 'withdrawn') AND c.submissions_close_at <= $1
 ORDER BY s.challenge_id LIMIT $2";
const SUBMITTED_TO: &str = "SELECT id FROM submissions WHERE challenge_id = $1 AND state = 'submitted'";
const WITH_KEY: &str = "
SELECT id FROM submissions WHERE unsealed_at IS NOT NULL AND key_destroyed_at IS NULL ORDER BY id LIMIT $1";
const SAVE_KEY_DESTROYED: &str = "UPDATE submissions SET key_destroyed_at = $2 WHERE id IN ($1)";
const INSERT_DECISION: &str = "
INSERT INTO decisions (submission_id, is_selected, reason, decided_at, decided_by) VALUES ($1, $2, $3, $4, $5)";
const DECISIONS_BY_SUBMISSIONS: &str = "SELECT * FROM decisions WHERE submission_id IN ($1)";
/// A submission that nobody else can change before the write ends, and its challenge with it.
pub(super) async fn lock(tx: &mut Tx, viewer: &Viewer, id: SubmissionId) -> Result<Option<Locked<Submission>>> {
    let now = tx.now();
    tx.lock(BY_ID_LOCKED, args![viewer.person(), now, id]).await
}

/// The submission of this solution to this challenge, locked.
pub(super) async fn lock_by_pair(
    tx: &mut Tx,
    viewer: &Viewer,
    challenge: ChallengeId,
    solution: SolutionId,
) -> Result<Option<Locked<Submission>>> {
    let now = tx.now();
    tx.lock(BY_PAIR_LOCKED, args![viewer.person(), now, challenge, solution]).await
}

/// The submissions to a challenge in one of these states, locked; for the features and jobs that move them.
pub async fn by_challenge_locked(
    tx: &mut Tx,
    challenge: ChallengeId,
    states: &[SubmissionState],
) -> Result<Vec<Locked<Submission>>> {
    let now = tx.now();
    tx.lock_all(BY_CHALLENGE_LOCKED, args![None::<PersonId>, now, challenge, states]).await
}

/// Those of the ids that the viewer may see at this moment.
pub(super) async fn by_ids(
    read: impl Read,
    viewer: &Viewer,
    now: Timestamp,
    ids: &[SubmissionId],
) -> Result<Vec<Submission>> {
    read.all(BY_IDS, args![viewer.person(), now, ids]).await
}

/// The submissions of the viewer's organisations, newest first.
pub(super) async fn page_of_own(
    read: impl Read,
    viewer: &Viewer,
    now: Timestamp,
    after: (Timestamp, Uuid),
    limit: i64,
) -> Result<Vec<Submission>> {
    read.all(OWN_PAGE, args![viewer.person(), now, after.0, after.1, limit]).await
}

/// How many submissions the viewer's organisations have.
pub(super) async fn count_of_own(read: impl Read, viewer: &Viewer) -> Result<i64> {
    read.count(OWN_COUNT, args![viewer.person()]).await
}

/// The opened submissions to a challenge, for those who judge, oldest first.
pub(super) async fn page_of_challenge(
    read: impl Read,
    viewer: &Viewer,
    now: Timestamp,
    challenge: ChallengeId,
    after: (Timestamp, Uuid),
    limit: i64,
) -> Result<Vec<Submission>> {
    read.all(PAGE_OF_CHALLENGE, args![viewer.person(), now, challenge, after.0, after.1, limit]).await
}

/// How many of those there are.
pub(super) async fn count_of_challenge(read: impl Read, viewer: &Viewer, challenge: ChallengeId) -> Result<i64> {
    read.count(COUNT_OF_CHALLENGE, args![viewer.person(), challenge]).await
}

/// How many submissions to these challenges were opened.
pub(super) async fn opened_by_challenges(read: impl Read, ids: &[ChallengeId]) -> Result<Vec<(ChallengeId, i64)>> {
    read.all(OPENED_BY_CHALLENGES, args![ids]).await
}

/// How many submissions to this challenge stand in one of these states.
pub(super) async fn count_in(read: impl Read, challenge: ChallengeId, states: &[SubmissionState]) -> Result<i64> {
    read.count(COUNT_IN, args![challenge, states]).await
}

/// Whether this person works for an organisation whose submission to this challenge was opened.
pub(super) async fn is_staff_of_a_submitter(read: impl Read, challenge: ChallengeId, person: PersonId) -> Result<bool> {
    Ok(read.count(STAFF_OF_A_SUBMITTER, args![challenge, person]).await? > 0)
}

/// Keeps a new draft.
pub(super) async fn insert(
    tx: &mut Tx,
    id: SubmissionId,
    challenge: &Permitted<Challenge>,
    solution: &Permitted<Solution>,
    organisation: OrganisationId,
    sealed: Vec<u8>,
) -> Result<()> {
    let now = tx.now();
    tx.run(INSERT, args![id, challenge.id, solution.id, organisation, sealed, now]).await.map(drop)
}

/// Takes up a withdrawn submission again, as a draft.
pub(super) async fn save_taken_up(tx: &mut Tx, submission: &Locked<Submission>) -> Result<()> {
    let now = tx.now();
    tx.run(SAVE_STATE, args![submission.id, SubmissionState::Draft, None::<String>, now]).await.map(drop)
}

/// Keeps what the team wrote.
pub(super) async fn save_sealed(tx: &mut Tx, submission: &Permitted<Submission>, sealed: Vec<u8>) -> Result<()> {
    let now = tx.now();
    tx.run(SAVE_SEALED, args![submission.id, sealed, now]).await.map(drop)
}

/// Keeps that what the team wrote was handed in, with its receipt.
pub(super) async fn save_submitted(tx: &mut Tx, submission: &Permitted<Submission>, receipt: Receipt) -> Result<()> {
    debug_assert_eq!(submission.act(), SubmissionAct::Submit);
    let Receipt { submitted_at, sha256, signature, public_key, .. } = receipt;
    tx.run(SAVE_SUBMITTED, args![submission.id, submitted_at, sha256, signature, public_key]).await.map(drop)
}

/// Keeps what a submission says, now that everyone who judges may read it.
pub(super) async fn save_opened(tx: &mut Tx, submission: &Locked<Submission>, content: Content) -> Result<()> {
    let now = tx.now();
    tx.run(SAVE_OPENED, args![submission.id, Json(content), now]).await.map(drop)
}

/// Moves a submission as a permitted act leads, with its line in the journal.
pub(super) async fn move_on(
    tx: &mut Tx,
    viewer: &Viewer,
    submission: &Permitted<Submission>,
    to: SubmissionState,
    reason: Option<&str>,
) -> Result<()> {
    let now = tx.now();
    tx.run(SAVE_STATE, args![submission.id, to, reason, now]).await?;
    let entry = Entry::new(Cause::of(viewer), submission.act().verb(), crate::ids::Kind::Submission, submission.id);
    journal::record(tx, entry.from(submission.state.as_str()).to(to.as_str()).because(reason)).await
}

/// Moves a submission within a write, for features whose own rules have said yes.
pub async fn advance(
    tx: &mut Tx,
    cause: Cause,
    submission: &Locked<Submission>,
    to: SubmissionState,
    verb: &'static str,
) -> Result<()> {
    let now = tx.now();
    tx.run(SAVE_STATE, args![submission.id, to, submission.reason.clone(), now]).await?;
    let entry = Entry::new(cause, verb, crate::ids::Kind::Submission, submission.id);
    let detail = json!({ "challenge": submission.challenge_id });
    journal::record(tx, entry.from(submission.state.as_str()).to(to.as_str()).with(detail)).await
}

/// Challenges of which submissions wait to be opened, their deadline being at or before this moment.
pub(super) async fn due(read: impl Read, until: Timestamp, limit: i64) -> Result<Vec<ChallengeId>> {
    read.column(DUE, args![until, limit]).await
}

/// What was handed in to a challenge and waits to be opened.
pub(super) async fn submitted_to(read: impl Read, challenge: ChallengeId) -> Result<Vec<SubmissionId>> {
    read.column(SUBMITTED_TO, args![challenge]).await
}

/// Opened submissions whose key is not known to be destroyed.
pub(super) async fn with_key(read: impl Read, limit: i64) -> Result<Vec<SubmissionId>> {
    read.column(WITH_KEY, args![limit]).await
}

/// Keeps that the keys of these submissions are gone.
pub(super) async fn save_key_destroyed(tx: &mut Tx, ids: &[SubmissionId]) -> Result<()> {
    let now = tx.now();
    tx.run(SAVE_KEY_DESTROYED, args![ids, now]).await.map(drop)
}

/// Keeps what was decided.
pub(super) async fn insert_decision(
    tx: &mut Tx,
    submission: &Permitted<Submission>,
    is_selected: bool,
    reason: &str,
    by: Option<PersonId>,
) -> Result<()> {
    debug_assert_eq!(submission.act(), SubmissionAct::Decide);
    let now = tx.now();
    tx.run(INSERT_DECISION, args![submission.id, is_selected, reason, now, by]).await.map(drop)
}

/// The decisions on submissions that the caller found visible.
pub(super) async fn decisions_by_submissions(read: impl Read, ids: &[SubmissionId]) -> Result<Vec<Decision>> {
    read.all(DECISIONS_BY_SUBMISSIONS, args![ids]).await
}
