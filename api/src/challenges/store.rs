//! The SQL of challenges themselves; of their parts in each part's own `store.rs`.

use std::collections::HashMap;

use uuid::Uuid;

use super::{Challenge, ChallengeAct, ChallengeState, Draft, Edit};
use crate::{
    db::{Locked, Read, Timestamp, Tx, args},
    error::Result,
    ids::{ChallengeId, ChallengeVersionId, OrganisationId, WorkingGroupId},
    policy::Permitted,
    text::Slug,
    viewer::Viewer,
    vocabulary::{LifeDomain, Tags, TargetGroup},
};

/// What this viewer may see of challenges `c`: $1 is the person. Nobody else sees a draft, administrators included.
macro_rules! visible {
    () => {
        "(c.published_at IS NOT NULL OR c.working_group_id IS NULL OR EXISTS (
              SELECT 1 FROM working_group_members v
               WHERE v.person_id = $1 AND v.working_group_id = c.working_group_id))"
    };
}
pub(super) use visible;

/// The filter of a list: $2 to $13, each beside whether it is asked.
macro_rules! filtered {
    () => {
        "(NOT $2 OR c.state IN ($3))
         AND (NOT $4 OR EXISTS (SELECT 1 FROM challenge_life_domains d WHERE d.challenge_id = c.id AND d.life_domain IN ($5))
              OR EXISTS (SELECT 1 FROM challenge_needs l JOIN need_life_domains d ON d.need_id = l.need_id
                          WHERE l.challenge_id = c.id AND d.life_domain IN ($5)))
         AND (NOT $6 OR EXISTS (SELECT 1 FROM challenge_target_groups d WHERE d.challenge_id = c.id AND d.target_group IN ($7))
              OR EXISTS (SELECT 1 FROM challenge_needs l JOIN need_target_groups d ON d.need_id = l.need_id
                          WHERE l.challenge_id = c.id AND d.target_group IN ($7)))
         AND (NOT $8 OR (c.published_version_id IS NULL AND EXISTS (
                  SELECT 1 FROM participations p WHERE p.working_group_id = c.working_group_id
                     AND p.organisation_id = $9 AND p.state = 'joined' AND p.is_signing))
              OR EXISTS (SELECT 1 FROM sign_offs s WHERE s.version_id = c.published_version_id AND s.organisation_id = $9))
         AND (NOT $10 OR c.working_group_id = $11)
         AND (NOT $12 OR (c.working_group_id IS NULL) = $13)"
    };
}

const BY_ID_LOCKED: &str = "SELECT * FROM challenges WHERE id = $1";
const BY_IDS: &str = concat!("SELECT c.* FROM challenges c WHERE ", visible!(), " AND c.id IN ($2)");
const BY_SLUG: &str = concat!("SELECT c.* FROM challenges c WHERE ", visible!(), " AND c.slug = $2");
const PAGE_NEWEST: &str = concat!(
    "SELECT c.* FROM challenges c WHERE ",
    visible!(),
    " AND ",
    filtered!(),
    " AND (c.created_at, c.id) < ($14, $15) ORDER BY c.created_at DESC, c.id DESC LIMIT $16"
);
const PAGE_DEADLINE: &str = concat!(
    "SELECT c.* FROM challenges c WHERE ",
    visible!(),
    " AND ",
    filtered!(),
    " AND (COALESCE(c.submissions_close_at, $16), c.id) > ($14, $15)
     ORDER BY COALESCE(c.submissions_close_at, $16), c.id LIMIT $17"
);
const COUNT: &str =
    concat!("SELECT CAST(count(*) AS BIGINT) FROM challenges c WHERE ", visible!(), " AND ", filtered!());
const OWN_PAGE: &str = "
SELECT c.* FROM challenges c JOIN working_group_members m ON m.working_group_id = c.working_group_id
 WHERE m.person_id = $1 AND c.published_at IS NULL AND (c.created_at, c.id) < ($2, $3)
 ORDER BY c.created_at DESC, c.id DESC LIMIT $4";
const OWN_COUNT: &str = "
SELECT CAST(count(*) AS BIGINT)
  FROM challenges c JOIN working_group_members m ON m.working_group_id = c.working_group_id
 WHERE m.person_id = $1 AND c.published_at IS NULL";
const TO_ASSESS_PAGE: &str = "
SELECT c.* FROM challenges c JOIN working_group_members m ON m.working_group_id = c.working_group_id
 WHERE m.person_id = $1 AND c.state IN ('closed', 'assessing') AND (c.created_at, c.id) < ($2, $3)
 ORDER BY c.created_at DESC, c.id DESC LIMIT $4";
const TO_ASSESS_COUNT: &str = "
SELECT CAST(count(*) AS BIGINT)
  FROM challenges c JOIN working_group_members m ON m.working_group_id = c.working_group_id
 WHERE m.person_id = $1 AND c.state IN ('closed', 'assessing')";
const DUE: &str = "
SELECT id FROM challenges
 WHERE state = 'published' AND submissions_close_at <= $1 ORDER BY submissions_close_at, id LIMIT $2";
const PLACES_BY_CHALLENGES: &str = "
SELECT c.id, o.id, o.name_key
  FROM challenges c
  JOIN participations p ON p.working_group_id = c.working_group_id
  JOIN organisations o ON o.id = p.organisation_id
 WHERE c.id IN ($1) AND c.published_version_id IS NULL AND p.state = 'joined' AND p.is_signing
UNION ALL
SELECT c.id, o.id, o.name_key
  FROM challenges c
  JOIN sign_offs s ON s.version_id = c.published_version_id
  JOIN organisations o ON o.id = s.organisation_id
 WHERE c.id IN ($1)
 ORDER BY 3, 2";
const TAGS_BY_CHALLENGES: &str = "
SELECT challenge_id, 'life_domain' AS kind, life_domain AS word
  FROM challenge_life_domains WHERE challenge_id IN ($1)
UNION SELECT challenge_id, 'target_group', target_group
  FROM challenge_target_groups WHERE challenge_id IN ($1)
UNION SELECT l.challenge_id, 'life_domain', d.life_domain
  FROM challenge_needs l JOIN need_life_domains d ON d.need_id = l.need_id WHERE l.challenge_id IN ($1)
UNION SELECT l.challenge_id, 'target_group', g.target_group
  FROM challenge_needs l JOIN need_target_groups g ON g.need_id = l.need_id WHERE l.challenge_id IN ($1)
UNION SELECT l.challenge_id, 'context_condition', t.context_condition
  FROM challenge_needs l JOIN need_context_conditions t ON t.need_id = l.need_id WHERE l.challenge_id IN ($1)";
const PAGE_OF_IDS: &str = "SELECT id FROM challenges WHERE id > $1 ORDER BY id LIMIT $2";
const TITLE: &str = "SELECT title FROM challenges WHERE id = $1";
const INSERT: &str = "
INSERT INTO challenges (id, slug, working_group_id, title, summary, state, language, created_at, changed_at)
VALUES ($1, $2, $3, $4, $5, 'draft', $6, $7, $7) ON CONFLICT (slug) DO NOTHING";
const SAVE_WORDS: &str = "
UPDATE challenges SET title = $2, summary = $3, submissions_close_at = $4, changed_at = $5, revision = revision + 1
 WHERE id = $1";
const SAVE_CHANGED: &str = "UPDATE challenges SET changed_at = $2, revision = revision + 1 WHERE id = $1";
const SAVE_MOVED: &str = "
UPDATE challenges SET state = $2, reason = $3, award_reason = $4, version_to_sign_id = $5, changed_at = $6 WHERE id = $1";
const SAVE_PUBLISHED: &str = "
UPDATE challenges SET published_version_id = version_to_sign_id, version_to_sign_id = NULL, state = 'published',
                      submissions_close_at = $2, published_at = $3, changed_at = $3, reason = NULL
 WHERE id = $1";

/// Which challenges a list shows.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// In one of these states; all when `None`.
    pub states: Option<Vec<ChallengeState>>,
    /// About one of these parts of life.
    pub life_domains: Option<Vec<LifeDomain>>,
    /// For one of these groups.
    pub target_groups: Option<Vec<TargetGroup>>,
    /// Signed, or to be signed, by this municipality.
    pub municipality_id: Option<OrganisationId>,
    /// Of this working group.
    pub working_group_id: Option<WorkingGroupId>,
    /// From elsewhere, or from here.
    pub is_imported: Option<bool>,
}

macro_rules! filter_args {
    ($viewer:expr, $filter:expr $(, $more:expr)* $(,)?) => {
        args![
            $viewer.person(),
            $filter.states.is_some(), $filter.states.clone().unwrap_or_default(),
            $filter.life_domains.is_some(), $filter.life_domains.clone().unwrap_or_default(),
            $filter.target_groups.is_some(), $filter.target_groups.clone().unwrap_or_default(),
            $filter.municipality_id.is_some(), $filter.municipality_id,
            $filter.working_group_id.is_some(), $filter.working_group_id,
            $filter.is_imported.is_some(), $filter.is_imported.unwrap_or_default()
            $(, $more)*
        ]
    };
}

/// A challenge that nobody else can change before the write ends.
pub(super) async fn lock(tx: &mut Tx, id: ChallengeId) -> Result<Option<Locked<Challenge>>> {
    tx.lock(BY_ID_LOCKED, args![id]).await
}

/// Those of the ids that the viewer may see.
pub(super) async fn by_ids(read: impl Read, viewer: &Viewer, ids: &[ChallengeId]) -> Result<Vec<Challenge>> {
    read.all(BY_IDS, args![viewer.person(), ids]).await
}

/// The challenge with this slug, if the viewer may see it.
pub(super) async fn by_slug(read: impl Read, viewer: &Viewer, slug: &str) -> Result<Option<Challenge>> {
    read.maybe(BY_SLUG, args![viewer.person(), slug]).await
}

/// The newest challenges after a place in the list.
pub(super) async fn page_of_newest(
    read: impl Read,
    viewer: &Viewer,
    filter: &Filter,
    after: (Timestamp, Uuid),
    limit: i64,
) -> Result<Vec<Challenge>> {
    read.all(PAGE_NEWEST, filter_args!(viewer, filter, after.0, after.1, limit)).await
}

/// The challenges with the nearest deadline after a place in the list; those without a deadline come last.
pub(super) async fn page_of_deadline(
    read: impl Read,
    viewer: &Viewer,
    filter: &Filter,
    after: (Timestamp, Uuid),
    limit: i64,
) -> Result<Vec<Challenge>> {
    read.all(PAGE_DEADLINE, filter_args!(viewer, filter, after.0, after.1, Timestamp::MAX, limit)).await
}

/// How many challenges a list shows in all.
pub(super) async fn count(read: impl Read, viewer: &Viewer, filter: &Filter) -> Result<i64> {
    read.count(COUNT, filter_args!(viewer, filter)).await
}

/// The challenges of the viewer's groups that are not public.
pub(super) async fn page_of_own(
    read: impl Read,
    viewer: &Viewer,
    after: (Timestamp, Uuid),
    limit: i64,
) -> Result<Vec<Challenge>> {
    read.all(OWN_PAGE, args![viewer.person(), after.0, after.1, limit]).await
}

/// How many challenges of the viewer's groups are not public.
pub(super) async fn count_of_own(read: impl Read, viewer: &Viewer) -> Result<i64> {
    read.count(OWN_COUNT, args![viewer.person()]).await
}

/// The challenges of the viewer's groups that are closed or being judged.
pub(super) async fn page_to_assess(
    read: impl Read,
    viewer: &Viewer,
    after: (Timestamp, Uuid),
    limit: i64,
) -> Result<Vec<Challenge>> {
    read.all(TO_ASSESS_PAGE, args![viewer.person(), after.0, after.1, limit]).await
}

/// How many challenges of the viewer's groups are closed or being judged.
pub(super) async fn count_to_assess(read: impl Read, viewer: &Viewer) -> Result<i64> {
    read.count(TO_ASSESS_COUNT, args![viewer.person()]).await
}

/// Open challenges whose deadline has come, the earliest first.
pub(super) async fn due(read: impl Read, now: Timestamp, limit: i64) -> Result<Vec<ChallengeId>> {
    read.column(DUE, args![now, limit]).await
}

/// The title of a challenge.
pub(super) async fn title_of(read: impl Read, id: ChallengeId) -> Result<String> {
    let (title,): (String,) = read.one(TITLE, args![id]).await?;
    Ok(title)
}

/// The municipalities that sign, or signed, each of these challenges, in order of name.
pub(super) async fn municipalities_by_challenges(
    read: impl Read,
    ids: &[ChallengeId],
) -> Result<Vec<(ChallengeId, OrganisationId)>> {
    read.all(PLACES_BY_CHALLENGES, args![ids]).await
}

/// The words that describe these challenges: their own and those of their needs, each once.
pub(super) async fn tags_by_challenges(read: impl Read, ids: &[ChallengeId]) -> Result<HashMap<ChallengeId, Tags>> {
    Tags::of(read.all(TAGS_BY_CHALLENGES, args![ids]).await?)
}

/// Keeps a new draft under the first of its slugs that is free.
pub(super) async fn insert(tx: &mut Tx, id: ChallengeId, draft: &Draft) -> Result<()> {
    let now = tx.now();
    let (title, summary) = (draft.title.as_str(), draft.summary.as_str());
    let choices = Slug::choices(title, "challenge", id.uuid())
        .map(|slug| args![id, slug.as_str(), draft.working_group_id, title, summary, draft.language, now]);
    tx.insert_first(INSERT, choices).await
}

/// Changes the words of a challenge.
pub(super) async fn save_words(tx: &mut Tx, challenge: &Permitted<Challenge>, edit: &Edit) -> Result<()> {
    let now = tx.now();
    let title = edit.title.as_ref().map_or(challenge.title.as_str(), |title| title.as_str());
    let summary = edit.summary.as_ref().map_or(challenge.summary.as_str(), |summary| summary.as_str());
    let closes = edit.submissions_close_at.or(challenge.submissions_close_at);
    tx.run(SAVE_WORDS, args![challenge.id, title, summary, closes, now]).await.map(drop)
}

/// Notes that a part of the challenge changed.
pub(super) async fn save_changed(tx: &mut Tx, challenge: &Permitted<Challenge>) -> Result<()> {
    let now = tx.now();
    tx.run(SAVE_CHANGED, args![challenge.id, now]).await.map(drop)
}

/// What a move to another state leaves behind.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Move<'a> {
    pub reason: Option<&'a str>,
    pub award_reason: Option<&'a str>,
    pub version_to_sign: Option<ChallengeVersionId>,
}

/// Moves a challenge to another state.
pub(super) async fn save_state(
    tx: &mut Tx,
    challenge: &Locked<Challenge>,
    to: ChallengeState,
    left: Move<'_>,
) -> Result<()> {
    let now = tx.now();
    let award = left.award_reason.or(challenge.award_reason.as_deref());
    let values = args![challenge.id, to, left.reason, award, left.version_to_sign, now];
    tx.run(SAVE_MOVED, values).await.map(drop)
}

/// Makes the signed version public.
pub(super) async fn save_published(tx: &mut Tx, challenge: &Permitted<Challenge>, closes_at: Timestamp) -> Result<()> {
    debug_assert_eq!(challenge.act(), ChallengeAct::Publish);
    let now = tx.now();
    tx.run(SAVE_PUBLISHED, args![challenge.id, closes_at, now]).await.map(drop)
}

/// The ids of the next challenges after one, in their order.
pub(super) async fn page_of_ids(read: impl Read, after: Uuid, limit: i64) -> Result<Vec<Uuid>> {
    read.column(PAGE_OF_IDS, args![after, limit]).await
}
