//! The SQL of needs.

use std::collections::HashMap;

use time::Date;
use uuid::Uuid;

use super::{Draft, Edit, Evidence, Need, NeedAct, NeedAnswerKind, NeedState, NewEvidence};
use crate::{
    db::{FromRow, Locked, Read, Timestamp, Tx, args},
    error::Result,
    ids::{EvidenceId, NeedId, OrganisationId, PersonId},
    outbox::Addressee,
    policy::Permitted,
    text::Slug,
    viewer::Viewer,
    vocabulary::{ContextCondition, LifeDomain, Tags, TargetGroup},
};

/// What this viewer may see of needs `n`: $1 is the person, $2 whether they administer the platform.
macro_rules! visible {
    () => {
        "(n.state IN ('accepted', 'merged', 'answered') OR n.author_id = $1
          OR (n.state <> 'draft' AND ($2 OR EXISTS (
              SELECT 1 FROM memberships m WHERE m.person_id = $1 AND m.organisation_id = n.municipality_id))))"
    };
}

/// The filter of a list: $3 to $12, each beside whether it is asked.
macro_rules! filtered {
    () => {
        "(NOT $3 OR n.state IN ($4))
         AND (NOT $5 OR EXISTS (SELECT 1 FROM need_life_domains d WHERE d.need_id = n.id AND d.life_domain IN ($6)))
         AND (NOT $7 OR EXISTS (SELECT 1 FROM need_target_groups g WHERE g.need_id = n.id AND g.target_group IN ($8)))
         AND (NOT $9 OR EXISTS (SELECT 1 FROM need_context_conditions c WHERE c.need_id = n.id AND c.context_condition IN ($10)))
         AND (NOT $11 OR n.municipality_id = $12)"
    };
}

const BY_ID_LOCKED: &str = "SELECT * FROM needs WHERE id = $1";
const BY_IDS: &str = concat!("SELECT n.* FROM needs n WHERE ", visible!(), " AND n.id IN ($3)");
const BY_SLUG: &str = concat!("SELECT n.* FROM needs n WHERE ", visible!(), " AND n.slug = $3");
const PAGE_NEWEST: &str = concat!(
    "SELECT n.* FROM needs n WHERE ",
    visible!(),
    " AND ",
    filtered!(),
    " AND (n.created_at, n.id) < ($13, $14) ORDER BY n.created_at DESC, n.id DESC LIMIT $15"
);
const PAGE_MOST_SUPPORTED: &str = concat!(
    "SELECT n.* FROM needs n WHERE ",
    visible!(),
    " AND ",
    filtered!(),
    " AND (n.support_count, n.id) < ($13, $14) ORDER BY n.support_count DESC, n.id DESC LIMIT $15"
);
const COUNT: &str = concat!("SELECT CAST(count(*) AS BIGINT) FROM needs n WHERE ", visible!(), " AND ", filtered!());
const OWN_PAGE: &str = "
SELECT n.* FROM needs n
 WHERE n.author_id = $1 AND n.state IN ('draft', 'submitted', 'declined') AND (n.created_at, n.id) < ($2, $3)
 ORDER BY n.created_at DESC, n.id DESC LIMIT $4";
const OWN_COUNT: &str = "
SELECT CAST(count(*) AS BIGINT) FROM needs n WHERE n.author_id = $1 AND n.state IN ('draft', 'submitted', 'declined')";
const MERGED_FROM: &str =
    concat!("SELECT n.* FROM needs n WHERE ", visible!(), " AND n.merged_into_id IN ($3) ORDER BY n.id");
const SUPPORTED: &str = "SELECT need_id FROM need_supports WHERE person_id = $1 AND need_id IN ($2)";
const EVIDENCE_BY_NEEDS: &str = "SELECT * FROM evidence WHERE need_id IN ($1) ORDER BY id";
const TAGS_BY_NEEDS: &str = "
SELECT need_id, 'life_domain' AS kind, life_domain AS word FROM need_life_domains WHERE need_id IN ($1)
UNION ALL SELECT need_id, 'target_group', target_group FROM need_target_groups WHERE need_id IN ($1)
UNION ALL SELECT need_id, 'context_condition', context_condition FROM need_context_conditions WHERE need_id IN ($1)";
const ANSWERED: &str = "SELECT * FROM needs WHERE id = $1 AND state = 'answered'";
const PAGE_OF_SUPPORTERS: &str = "
SELECT p.id, p.email, p.language FROM need_supports s JOIN people p ON p.id = s.person_id
 WHERE s.need_id = $1 AND s.person_id > $2 AND p.email IS NOT NULL ORDER BY s.person_id LIMIT $3";
const OWN_ALL_PAGE: &str = "
SELECT n.* FROM needs n WHERE n.author_id = $1 AND (n.created_at, n.id) < ($2, $3)
 ORDER BY n.created_at DESC, n.id DESC LIMIT $4";
const OWN_ALL_COUNT: &str = "SELECT CAST(count(*) AS BIGINT) FROM needs n WHERE n.author_id = $1";
/// Handed to a municipality for which $1 acts or signs, and not decided on.
macro_rules! to_decide {
    () => {
        "n.state = 'submitted' AND EXISTS (
             SELECT 1 FROM memberships m JOIN membership_roles r ON r.membership_id = m.id
              WHERE m.person_id = $1 AND m.organisation_id = n.municipality_id
                AND r.role IN ('admin', 'member', 'signatory'))"
    };
}

const TO_DECIDE_PAGE: &str = concat!(
    "SELECT n.* FROM needs n WHERE ",
    to_decide!(),
    " AND (n.created_at, n.id) < ($2, $3) ORDER BY n.created_at DESC, n.id DESC LIMIT $4"
);
const TO_DECIDE_COUNT: &str = concat!("SELECT CAST(count(*) AS BIGINT) FROM needs n WHERE ", to_decide!());
const SUPPORTED_PAGE: &str = concat!(
    "SELECT n.*, s.since AS supported_since FROM need_supports s JOIN needs n ON n.id = s.need_id
      WHERE s.person_id = $1 AND ",
    visible!(),
    " AND (s.since, s.need_id) < ($3, $4) ORDER BY s.since DESC, s.need_id DESC LIMIT $5"
);
const SUPPORTED_COUNT: &str = concat!(
    "SELECT CAST(count(*) AS BIGINT) FROM need_supports s JOIN needs n ON n.id = s.need_id WHERE s.person_id = $1 AND ",
    visible!()
);
const PAGE_OF_IDS: &str = "SELECT id FROM needs WHERE id > $1 ORDER BY id LIMIT $2";
const INSERT: &str = "
INSERT INTO needs (id, slug, title, body, state, language, author_id, municipality_id, created_at)
VALUES ($1, $2, $3, $4, 'draft', $5, $6, $7, $8) ON CONFLICT (slug) DO NOTHING";
const SAVE_WORDS: &str = "UPDATE needs SET title = $2, body = $3 WHERE id = $1";
const SAVE_STATE: &str = "
UPDATE needs SET state = $2, submitted_at = $3, decided_at = $4, reason = $5, answer_kind = $6, merged_into_id = $7
 WHERE id = $1";
const SAVE_ANSWERED: &str = "UPDATE needs SET state = $2, decided_at = $3, reason = $4, answer_kind = $5 WHERE id = $1";
const INSERT_LIFE_DOMAIN: &str = "INSERT INTO need_life_domains (need_id, life_domain) VALUES ($1, $2)";
const INSERT_TARGET_GROUP: &str = "INSERT INTO need_target_groups (need_id, target_group) VALUES ($1, $2)";
const INSERT_CONTEXT: &str = "INSERT INTO need_context_conditions (need_id, context_condition) VALUES ($1, $2)";
const REMOVE_LIFE_DOMAINS: &str = "DELETE FROM need_life_domains WHERE need_id = $1";
const REMOVE_TARGET_GROUPS: &str = "DELETE FROM need_target_groups WHERE need_id = $1";
const REMOVE_CONTEXT: &str = "DELETE FROM need_context_conditions WHERE need_id = $1";
const INSERT_SUPPORT: &str =
    "INSERT INTO need_supports (need_id, person_id, since) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
const REMOVE_SUPPORT: &str = "DELETE FROM need_supports WHERE need_id = $1 AND person_id = $2";
const COUNT_SUPPORT: &str = "UPDATE needs SET support_count = support_count + $2 WHERE id = $1";
const MOVE_SUPPORTS: &str = "
INSERT INTO need_supports (need_id, person_id, since)
SELECT $2, person_id, since FROM need_supports WHERE need_id = $1 ON CONFLICT DO NOTHING";
const RECOUNT_SUPPORT: &str = "
UPDATE needs SET support_count = (SELECT CAST(count(*) AS BIGINT) FROM need_supports WHERE need_id = $1) WHERE id = $1";
const INSERT_EVIDENCE: &str = "
INSERT INTO evidence (id, need_id, kind, summary, held_on, people_count, added_by, added_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

/// Which needs a list shows.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// In one of these states; all when `None`.
    pub states: Option<Vec<NeedState>>,
    /// About one of these parts of life.
    pub life_domains: Option<Vec<LifeDomain>>,
    /// For one of these groups.
    pub target_groups: Option<Vec<TargetGroup>>,
    /// Under one of these conditions.
    pub context_conditions: Option<Vec<ContextCondition>>,
    /// Of this municipality.
    pub municipality_id: Option<OrganisationId>,
}

macro_rules! filter_args {
    ($viewer:expr, $filter:expr $(, $more:expr)* $(,)?) => {
        args![
            $viewer.person(), $viewer.is_administrator(),
            $filter.states.is_some(), $filter.states.clone().unwrap_or_default(),
            $filter.life_domains.is_some(), $filter.life_domains.clone().unwrap_or_default(),
            $filter.target_groups.is_some(), $filter.target_groups.clone().unwrap_or_default(),
            $filter.context_conditions.is_some(), $filter.context_conditions.clone().unwrap_or_default(),
            $filter.municipality_id.is_some(), $filter.municipality_id
            $(, $more)*
        ]
    };
}

/// A need that nobody else can change before the write ends.
pub(super) async fn lock(tx: &mut Tx, id: NeedId) -> Result<Option<Locked<Need>>> {
    tx.lock(BY_ID_LOCKED, args![id]).await
}

/// Those of the ids that the viewer may see.
pub(super) async fn by_ids(read: impl Read, viewer: &Viewer, ids: &[NeedId]) -> Result<Vec<Need>> {
    read.all(BY_IDS, args![viewer.person(), viewer.is_administrator(), ids]).await
}

/// The need with this slug, if the viewer may see it.
pub(super) async fn by_slug(read: impl Read, viewer: &Viewer, slug: &str) -> Result<Option<Need>> {
    read.maybe(BY_SLUG, args![viewer.person(), viewer.is_administrator(), slug]).await
}

/// The newest needs after a place in the list.
pub(super) async fn page_of_newest(
    read: impl Read,
    viewer: &Viewer,
    filter: &Filter,
    after: (Timestamp, Uuid),
    limit: i64,
) -> Result<Vec<Need>> {
    read.all(PAGE_NEWEST, filter_args!(viewer, filter, after.0, after.1, limit)).await
}

/// The most supported needs after a place in the list.
pub(super) async fn page_of_most_supported(
    read: impl Read,
    viewer: &Viewer,
    filter: &Filter,
    after: (i64, Uuid),
    limit: i64,
) -> Result<Vec<Need>> {
    read.all(PAGE_MOST_SUPPORTED, filter_args!(viewer, filter, after.0, after.1, limit)).await
}

/// How many needs a list shows in all.
pub(super) async fn count(read: impl Read, viewer: &Viewer, filter: &Filter) -> Result<i64> {
    read.count(COUNT, filter_args!(viewer, filter)).await
}

/// A person's own needs that are not public.
pub(super) async fn page_of_own(
    read: impl Read,
    person: PersonId,
    after: (Timestamp, Uuid),
    limit: i64,
) -> Result<Vec<Need>> {
    read.all(OWN_PAGE, args![person, after.0, after.1, limit]).await
}

/// How many of a person's own needs are not public.
pub(super) async fn count_of_own(read: impl Read, person: PersonId) -> Result<i64> {
    read.count(OWN_COUNT, args![person]).await
}

/// A person's own needs, in every state.
pub(super) async fn page_of_author(
    read: impl Read,
    person: PersonId,
    after: (Timestamp, Uuid),
    limit: i64,
) -> Result<Vec<Need>> {
    read.all(OWN_ALL_PAGE, args![person, after.0, after.1, limit]).await
}

/// How many needs a person wrote.
pub(super) async fn count_of_author(read: impl Read, person: PersonId) -> Result<i64> {
    read.count(OWN_ALL_COUNT, args![person]).await
}

/// The needs that wait for a decision of a person's municipalities.
pub(super) async fn page_to_decide(
    read: impl Read,
    person: PersonId,
    after: (Timestamp, Uuid),
    limit: i64,
) -> Result<Vec<Need>> {
    read.all(TO_DECIDE_PAGE, args![person, after.0, after.1, limit]).await
}

/// How many needs wait for a decision of a person's municipalities.
pub(super) async fn count_to_decide(read: impl Read, person: PersonId) -> Result<i64> {
    read.count(TO_DECIDE_COUNT, args![person]).await
}

/// A need with the moment since which somebody supports it.
#[derive(Clone, Debug, FromRow)]
pub(super) struct Supported {
    #[sqlx(flatten)]
    pub need: Need,
    pub supported_since: Timestamp,
}

/// The needs that the viewer supports, the last first.
pub(super) async fn page_of_supported(
    read: impl Read,
    viewer: &Viewer,
    after: (Timestamp, Uuid),
    limit: i64,
) -> Result<Vec<Supported>> {
    read.all(SUPPORTED_PAGE, args![viewer.person(), viewer.is_administrator(), after.0, after.1, limit]).await
}

/// How many needs the viewer supports.
pub(super) async fn count_of_supported(read: impl Read, viewer: &Viewer) -> Result<i64> {
    read.count(SUPPORTED_COUNT, args![viewer.person(), viewer.is_administrator()]).await
}

/// The needs that continue in one of these.
pub(super) async fn by_merged_into(read: impl Read, viewer: &Viewer, ids: &[NeedId]) -> Result<Vec<Need>> {
    read.all(MERGED_FROM, args![viewer.person(), viewer.is_administrator(), ids]).await
}

/// Which of these needs the person supports.
pub(super) async fn supported(read: impl Read, person: PersonId, ids: &[NeedId]) -> Result<Vec<NeedId>> {
    read.column(SUPPORTED, args![person, ids]).await
}

/// The evidence of these needs, oldest first.
pub(super) async fn evidence_by_needs(read: impl Read, ids: &[NeedId]) -> Result<Vec<Evidence>> {
    read.all(EVIDENCE_BY_NEEDS, args![ids]).await
}

/// The words that describe these needs.
pub(super) async fn tags_by_needs(read: impl Read, ids: &[NeedId]) -> Result<HashMap<NeedId, Tags>> {
    Tags::of(read.all(TAGS_BY_NEEDS, args![ids]).await?)
}

/// Keeps a new draft under the first of its slugs that is free.
pub(super) async fn insert(tx: &mut Tx, id: NeedId, author: PersonId, draft: &Draft) -> Result<()> {
    let now = tx.now();
    let (title, body) = (draft.title.as_str(), draft.body.as_str());
    let choices = Slug::choices(title, "behoefte", id.uuid())
        .map(|slug| args![id, slug.as_str(), title, body, draft.language, author, draft.municipality_id, now]);
    tx.insert_first(INSERT, choices).await?;
    insert_tags(tx, id, &draft.tags).await
}

pub(super) async fn insert_tags(tx: &mut Tx, id: NeedId, tags: &Tags) -> Result<()> {
    for domain in &tags.life_domains {
        tx.run(INSERT_LIFE_DOMAIN, args![id, domain]).await?;
    }
    for group in &tags.target_groups {
        tx.run(INSERT_TARGET_GROUP, args![id, group]).await?;
    }
    for condition in &tags.context_conditions {
        tx.run(INSERT_CONTEXT, args![id, condition]).await?;
    }
    Ok(())
}

/// Puts these words in the place of those of the given kinds: life domains, target groups, context conditions.
pub(super) async fn replace_tags(tx: &mut Tx, id: NeedId, given: [bool; 3], tags: &Tags) -> Result<()> {
    for (is_given, remove) in given.into_iter().zip([REMOVE_LIFE_DOMAINS, REMOVE_TARGET_GROUPS, REMOVE_CONTEXT]) {
        if is_given {
            tx.run(remove, args![id]).await?;
        }
    }
    insert_tags(tx, id, tags).await
}

/// Changes the words of a need.
pub(super) async fn save_words(tx: &mut Tx, need: &Permitted<Need>, edit: Edit) -> Result<()> {
    let title = edit.title.as_ref().map_or(need.title.as_str(), |title| title.as_str());
    let body = edit.body.as_ref().unwrap_or(&need.body);
    tx.run(SAVE_WORDS, args![need.id, title, body.as_str()]).await?;
    let given = [edit.life_domains.is_some(), edit.target_groups.is_some(), edit.context_conditions.is_some()];
    let tags = Tags {
        life_domains: edit.life_domains.unwrap_or_default(),
        target_groups: edit.target_groups.unwrap_or_default(),
        context_conditions: edit.context_conditions.unwrap_or_default(),
    };
    replace_tags(tx, need.id, given, &tags.once()).await
}

/// What a move to another state leaves behind.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Ending<'a> {
    pub reason: Option<&'a str>,
    pub answer: Option<NeedAnswerKind>,
    pub merged_into: Option<NeedId>,
}

/// Moves a need to the state to which the permitted act leads.
pub(super) async fn save_state(tx: &mut Tx, need: &Permitted<Need>, ending: Ending<'_>) -> Result<()> {
    let now = tx.now();
    let to = need.act().to().unwrap_or(need.state);
    let submitted_at = if need.act() == NeedAct::Submit { Some(now) } else { need.submitted_at };
    let decided_at = if need.act() == NeedAct::Submit { None } else { Some(now) };
    let values = args![need.id, to, submitted_at, decided_at, ending.reason, ending.answer, ending.merged_into];
    tx.run(SAVE_STATE, values).await.map(drop)
}

/// Keeps how a need was answered by a feature whose own rules have said yes.
pub(super) async fn save_answered(tx: &mut Tx, need: &Locked<Need>, kind: NeedAnswerKind, reason: &str) -> Result<()> {
    let now = tx.now();
    tx.run(SAVE_ANSWERED, args![need.id, NeedState::Answered, now, reason, kind]).await.map(drop)
}

/// Keeps a person's support; whether it is new.
pub(super) async fn insert_support(tx: &mut Tx, need: &Permitted<Need>, person: PersonId) -> Result<bool> {
    let now = tx.now();
    let is_new = tx.run(INSERT_SUPPORT, args![need.id, person, now]).await? > 0;
    if is_new {
        tx.run(COUNT_SUPPORT, args![need.id, 1_i64]).await?;
    }
    Ok(is_new)
}

/// Takes a person's support back; whether there was one.
pub(super) async fn remove_support(tx: &mut Tx, need: &Permitted<Need>, person: PersonId) -> Result<bool> {
    let was_there = tx.run(REMOVE_SUPPORT, args![need.id, person]).await? > 0;
    if was_there {
        tx.run(COUNT_SUPPORT, args![need.id, -1_i64]).await?;
    }
    Ok(was_there)
}

/// Lets the supporters of a merged need count for the need in which it continues, each once.
pub(super) async fn move_supports(tx: &mut Tx, from: &Permitted<Need>, into: NeedId) -> Result<()> {
    tx.run(MOVE_SUPPORTS, args![from.id, into]).await?;
    tx.run(RECOUNT_SUPPORT, args![into]).await.map(drop)
}

/// Keeps new evidence.
pub(super) async fn insert_evidence(
    tx: &mut Tx,
    need: &Permitted<Need>,
    id: EvidenceId,
    evidence: &NewEvidence,
    by: Option<PersonId>,
) -> Result<Evidence> {
    let now = tx.now();
    let held_on: Option<Date> = evidence.held_on;
    tx.run(
        INSERT_EVIDENCE,
        args![id, need.id, evidence.kind, evidence.summary.as_str(), held_on, evidence.people_count, by, now],
    )
    .await?;
    Ok(Evidence {
        id,
        need_id: need.id,
        kind: evidence.kind,
        summary: evidence.summary.as_str().to_owned(),
        held_on,
        people_count: evidence.people_count,
        added_by: by,
        added_at: now,
    })
}

/// The need, when it is answered.
pub(super) async fn answered(read: impl Read, id: NeedId) -> Result<Option<Need>> {
    read.maybe(ANSWERED, args![id]).await
}

/// The next supporters of a need whom mail reaches.
pub(super) async fn page_of_supporters(read: impl Read, id: NeedId, after: Uuid, limit: i64) -> Result<Vec<Addressee>> {
    read.all(PAGE_OF_SUPPORTERS, args![id, after, limit]).await
}

/// The ids of the next needs after one, in their order.
pub(super) async fn page_of_ids(read: impl Read, after: Uuid, limit: i64) -> Result<Vec<Uuid>> {
    read.column(PAGE_OF_IDS, args![after, limit]).await
}
