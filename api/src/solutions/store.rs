//! The SQL of solutions.

use std::collections::HashMap;

use uuid::Uuid;

use super::{Draft, Edit, Imported, Solution, SolutionAct, Tags, input::Words};
use crate::{
    db::{Locked, Read, Timestamp, Tx, args},
    error::Result,
    ids::{OrganisationId, PersonId, SolutionId},
    policy::Permitted,
    text::{PlainText, Slug},
    viewer::Viewer,
    vocabulary::{self, ContextCondition, LifeDomain, TagRow, TargetGroup},
};

/// What this viewer may see of solutions `s`: $1 is the person. What is not in the catalogue is its organisation's
/// alone, but a pilot goes on naming what it tried.
macro_rules! visible {
    () => {
        "(s.state = 'published'
          OR EXISTS (SELECT 1 FROM memberships v WHERE v.person_id = $1 AND v.organisation_id = s.organisation_id)
          OR (s.state = 'withdrawn' AND EXISTS (SELECT 1 FROM pilots p WHERE p.solution_id = s.id)))"
    };
}

/// The filter of a list: $2 to $15, each beside whether it is asked. Without an organisation to look at, a list shows
/// the catalogue alone.
macro_rules! filtered {
    () => {
        "(s.state = 'published' OR $12)
         AND (NOT $2 OR EXISTS (SELECT 1 FROM solution_life_domains d WHERE d.solution_id = s.id AND d.life_domain IN ($3)))
         AND (NOT $4 OR EXISTS (SELECT 1 FROM solution_target_groups g WHERE g.solution_id = s.id AND g.target_group IN ($5)))
         AND (NOT $6 OR NOT EXISTS (
                 SELECT 1 FROM solution_context_conditions x
                  WHERE x.solution_id = s.id AND x.is_excluded AND x.context_condition IN ($7)))
         AND (NOT $8 OR s.can_be_experienced = $9)
         AND (NOT $10 OR s.can_be_borrowed = $11)
         AND (NOT $12 OR s.organisation_id = $13)
         AND (NOT $14 OR (s.organisation_id IS NULL) = $15)"
    };
}

const BY_ID_LOCKED: &str = "SELECT * FROM solutions WHERE id = $1";
const BY_SOURCE_LOCKED: &str = "SELECT * FROM solutions WHERE source_name = $1 AND source_reference = $2";
const BY_IDS: &str = concat!("SELECT s.* FROM solutions s WHERE ", visible!(), " AND s.id IN ($2)");
const BY_SLUG: &str = concat!("SELECT s.* FROM solutions s WHERE ", visible!(), " AND s.slug = $2");
const PAGE: &str = concat!(
    "SELECT s.* FROM solutions s WHERE ",
    visible!(),
    " AND ",
    filtered!(),
    " AND (s.created_at, s.id) < ($16, $17) ORDER BY s.created_at DESC, s.id DESC LIMIT $18"
);
const COUNT: &str =
    concat!("SELECT CAST(count(*) AS BIGINT) FROM solutions s WHERE ", visible!(), " AND ", filtered!());
const OWN_PAGE: &str = "
SELECT s.* FROM solutions s
 WHERE s.organisation_id IN (SELECT organisation_id FROM memberships WHERE person_id = $1)
   AND (s.created_at, s.id) < ($2, $3)
 ORDER BY s.created_at DESC, s.id DESC LIMIT $4";
const OWN_COUNT: &str = "
SELECT CAST(count(*) AS BIGINT) FROM solutions s
 WHERE s.organisation_id IN (SELECT organisation_id FROM memberships WHERE person_id = $1)";
const PAGE_OF_IDS: &str = "SELECT id FROM solutions WHERE id > $1 ORDER BY id LIMIT $2";
const TAGS_BY_SOLUTIONS: &str = "
SELECT solution_id, 'life_domain' AS kind, life_domain AS word FROM solution_life_domains WHERE solution_id IN ($1)
UNION ALL SELECT solution_id, 'target_group', target_group FROM solution_target_groups WHERE solution_id IN ($1)
UNION ALL SELECT solution_id, CASE WHEN is_excluded THEN 'excluded' ELSE 'needed' END, context_condition
  FROM solution_context_conditions WHERE solution_id IN ($1)";
const NAME: &str = "SELECT name FROM solutions WHERE id = $1";
const INSERT: &str = "
INSERT INTO solutions (id, slug, organisation_id, name, summary, body, state, language, website, is_matched, is_visible,
                       can_be_experienced, can_be_borrowed, price_model, price_note, data_note, created_at)
VALUES ($1, $2, $3, $4, $5, $6, 'draft', $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) ON CONFLICT (slug) DO NOTHING";
const INSERT_IMPORTED: &str = "
INSERT INTO solutions (id, slug, name, summary, body, state, language, website, is_matched, is_visible,
                       can_be_experienced, can_be_borrowed, price_model, created_at, published_at, source_name,
                       source_reference, source_url)
VALUES ($1, $2, $3, $4, $5, 'published', $6, $7, $8, $8, $8, $8, 'on_request', $9, $9, $10, $11, $12)
    ON CONFLICT (slug) DO NOTHING";
const SAVE: &str = "
UPDATE solutions SET name = $2, summary = $3, body = $4, website = $5, is_matched = $6, is_visible = $7,
                     can_be_experienced = $8, can_be_borrowed = $9, price_model = $10, price_note = $11, data_note = $12
 WHERE id = $1";
const SAVE_IMPORTED: &str = "
UPDATE solutions SET name = $2, summary = $3, body = $4, website = $5, language = $6, source_url = $7 WHERE id = $1";
const SAVE_STATE: &str = "UPDATE solutions SET state = $2, published_at = $3, reason = $4 WHERE id = $1";
const INSERT_LIFE_DOMAIN: &str = "INSERT INTO solution_life_domains (solution_id, life_domain) VALUES ($1, $2)";
const INSERT_TARGET_GROUP: &str = "INSERT INTO solution_target_groups (solution_id, target_group) VALUES ($1, $2)";
const INSERT_CONTEXT: &str = "
INSERT INTO solution_context_conditions (solution_id, context_condition, is_excluded) VALUES ($1, $2, $3)";
const REMOVE_LIFE_DOMAINS: &str = "DELETE FROM solution_life_domains WHERE solution_id = $1";
const REMOVE_TARGET_GROUPS: &str = "DELETE FROM solution_target_groups WHERE solution_id = $1";
const REMOVE_CONTEXT: &str = "DELETE FROM solution_context_conditions WHERE solution_id = $1";

/// Which solutions a list shows.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// About one of these parts of life.
    pub life_domains: Option<Vec<LifeDomain>>,
    /// For one of these groups.
    pub target_groups: Option<Vec<TargetGroup>>,
    /// That exclude none of these conditions.
    pub context_conditions: Option<Vec<ContextCondition>>,
    /// That can, or cannot, be tried somewhere.
    pub can_be_experienced: Option<bool>,
    /// That can, or cannot, be borrowed.
    pub can_be_borrowed: Option<bool>,
    /// Of this organisation.
    pub organisation_id: Option<OrganisationId>,
    /// From elsewhere, or from here.
    pub is_imported: Option<bool>,
}

macro_rules! filter_args {
    ($viewer:expr, $filter:expr $(, $more:expr)* $(,)?) => {
        args![
            $viewer.person(),
            $filter.life_domains.is_some(), $filter.life_domains.clone().unwrap_or_default(),
            $filter.target_groups.is_some(), $filter.target_groups.clone().unwrap_or_default(),
            $filter.context_conditions.is_some(), $filter.context_conditions.clone().unwrap_or_default(),
            $filter.can_be_experienced.is_some(), $filter.can_be_experienced.unwrap_or_default(),
            $filter.can_be_borrowed.is_some(), $filter.can_be_borrowed.unwrap_or_default(),
            $filter.organisation_id.is_some(), $filter.organisation_id,
            $filter.is_imported.is_some(), $filter.is_imported.unwrap_or_default()
            $(, $more)*
        ]
    };
}

/// A solution that nobody else can change before the write ends.
pub(super) async fn lock(tx: &mut Tx, id: SolutionId) -> Result<Option<Locked<Solution>>> {
    tx.lock(BY_ID_LOCKED, args![id]).await
}

/// An imported solution that nobody else can change before the write ends.
pub(super) async fn lock_by_source(tx: &mut Tx, name: &str, reference: &str) -> Result<Option<Locked<Solution>>> {
    tx.lock(BY_SOURCE_LOCKED, args![name, reference]).await
}

/// Those of the ids that the viewer may see.
pub(super) async fn by_ids(read: impl Read, viewer: &Viewer, ids: &[SolutionId]) -> Result<Vec<Solution>> {
    read.all(BY_IDS, args![viewer.person(), ids]).await
}

/// The solution with this slug, if the viewer may see it.
pub(super) async fn by_slug(read: impl Read, viewer: &Viewer, slug: &str) -> Result<Option<Solution>> {
    read.maybe(BY_SLUG, args![viewer.person(), slug]).await
}

/// The newest solutions after a place in the list.
pub(super) async fn page_of_newest(
    read: impl Read,
    viewer: &Viewer,
    filter: &Filter,
    after: (Timestamp, Uuid),
    limit: i64,
) -> Result<Vec<Solution>> {
    read.all(PAGE, filter_args!(viewer, filter, after.0, after.1, limit)).await
}

/// How many solutions a list shows in all.
pub(super) async fn count(read: impl Read, viewer: &Viewer, filter: &Filter) -> Result<i64> {
    read.count(COUNT, filter_args!(viewer, filter)).await
}

/// The solutions of a person's organisations.
pub(super) async fn page_of_own(
    read: impl Read,
    person: PersonId,
    after: (Timestamp, Uuid),
    limit: i64,
) -> Result<Vec<Solution>> {
    read.all(OWN_PAGE, args![person, after.0, after.1, limit]).await
}

/// How many solutions a person's organisations have.
pub(super) async fn count_of_own(read: impl Read, person: PersonId) -> Result<i64> {
    read.count(OWN_COUNT, args![person]).await
}

/// What a solution is called.
pub(super) async fn name_of(read: impl Read, id: SolutionId) -> Result<String> {
    let (name,): (String,) = read.one(NAME, args![id]).await?;
    Ok(name)
}

/// The ids of the next solutions after one, in their order.
pub(super) async fn page_of_ids(read: impl Read, after: Uuid, limit: i64) -> Result<Vec<Uuid>> {
    read.column(PAGE_OF_IDS, args![after, limit]).await
}

/// The words that describe these solutions.
pub(super) async fn tags_by_solutions(read: impl Read, ids: &[SolutionId]) -> Result<HashMap<SolutionId, Tags>> {
    let rows: Vec<TagRow<SolutionId>> = read.all(TAGS_BY_SOLUTIONS, args![ids]).await?;
    let mut found: HashMap<SolutionId, Tags> = HashMap::new();
    for (id, kind, word) in rows {
        let tags = found.entry(id).or_default();
        match kind.as_str() {
            "life_domain" => tags.life_domains.push(vocabulary::read(&word)?),
            "target_group" => tags.target_groups.push(vocabulary::read(&word)?),
            "excluded" => tags.context_excluded.push(vocabulary::read(&word)?),
            _ => tags.context_needed.push(vocabulary::read(&word)?),
        }
    }
    Ok(found.into_iter().map(|(id, tags)| (id, tags.once())).collect())
}

/// Keeps a new draft under the first of its slugs that is free.
pub(super) async fn insert(tx: &mut Tx, id: SolutionId, draft: &Draft) -> Result<()> {
    let (now, words, ready) = (tx.now(), &draft.words, draft.readiness);
    let choices = Slug::choices(words.name.as_str(), "oplossing", id.uuid()).map(|slug| {
        args![
            id,
            slug.as_str(),
            draft.organisation_id,
            words.name.as_str(),
            words.summary.as_str(),
            words.body.as_str(),
            draft.language,
            words.website.as_deref(),
            ready.is_matched,
            ready.is_visible,
            ready.can_be_experienced,
            ready.can_be_borrowed,
            draft.price_model,
            text(words.price_note.as_ref()),
            text(words.data_note.as_ref()),
            now
        ]
    });
    tx.insert_first(INSERT, choices).await?;
    insert_tags(tx, id, &draft.tags).await
}

/// Keeps a solution from elsewhere.
pub(super) async fn insert_imported(tx: &mut Tx, id: SolutionId, item: &Imported) -> Result<()> {
    let (now, words) = (tx.now(), &item.words);
    let choices = Slug::choices(words.name.as_str(), "oplossing", id.uuid()).map(|slug| {
        args![
            id,
            slug.as_str(),
            words.name.as_str(),
            words.summary.as_str(),
            words.body.as_str(),
            item.language,
            words.website.as_deref(),
            false,
            now,
            item.source_name.as_str(),
            item.reference.as_str(),
            item.url.as_deref()
        ]
    });
    tx.insert_first(INSERT_IMPORTED, choices).await?;
    insert_tags(tx, id, &item.tags).await
}

fn text(text: Option<&PlainText>) -> Option<&str> {
    text.map(PlainText::as_str)
}

async fn insert_tags(tx: &mut Tx, id: SolutionId, tags: &Tags) -> Result<()> {
    for domain in &tags.life_domains {
        tx.run(INSERT_LIFE_DOMAIN, args![id, domain]).await?;
    }
    for group in &tags.target_groups {
        tx.run(INSERT_TARGET_GROUP, args![id, group]).await?;
    }
    for (conditions, is_excluded) in [(&tags.context_needed, false), (&tags.context_excluded, true)] {
        for condition in conditions {
            tx.run(INSERT_CONTEXT, args![id, condition, is_excluded]).await?;
        }
    }
    Ok(())
}

async fn replace_tags(tx: &mut Tx, id: SolutionId, tags: &Tags) -> Result<()> {
    for remove in [REMOVE_LIFE_DOMAINS, REMOVE_TARGET_GROUPS, REMOVE_CONTEXT] {
        tx.run(remove, args![id]).await?;
    }
    insert_tags(tx, id, tags).await
}

/// Keeps a solution as it is after an edit.
pub(super) async fn save(tx: &mut Tx, solution: &Permitted<Solution>, edit: &Edit) -> Result<()> {
    let (Words { name, summary, body, website, price_note, data_note }, ready) = (&edit.words, edit.readiness);
    let values = args![
        solution.id,
        name.as_str(),
        summary.as_str(),
        body.as_str(),
        website.as_deref(),
        ready.is_matched,
        ready.is_visible,
        ready.can_be_experienced,
        ready.can_be_borrowed,
        edit.price_model,
        text(price_note.as_ref()),
        text(data_note.as_ref())
    ];
    tx.run(SAVE, values).await?;
    replace_tags(tx, solution.id, &edit.tags).await
}

/// Brings an imported solution up to what its source says now.
pub(super) async fn save_imported(tx: &mut Tx, solution: &Locked<Solution>, item: &Imported) -> Result<()> {
    let words = &item.words;
    let values = args![
        solution.id,
        words.name.as_str(),
        words.summary.as_str(),
        words.body.as_str(),
        words.website.as_deref(),
        item.language,
        item.url.as_deref()
    ];
    tx.run(SAVE_IMPORTED, values).await?;
    replace_tags(tx, solution.id, &item.tags).await
}

/// Moves a solution to the state to which the permitted act leads.
pub(super) async fn save_state(tx: &mut Tx, solution: &Permitted<Solution>, reason: Option<&str>) -> Result<()> {
    let now = tx.now();
    let to = solution.act().to().unwrap_or(solution.state);
    let published_at = match solution.act() {
        SolutionAct::Publish => solution.published_at.or(Some(now)),
        SolutionAct::Edit | SolutionAct::Withdraw | SolutionAct::Submit => solution.published_at,
    };
    tx.run(SAVE_STATE, args![solution.id, to, published_at, reason]).await.map(drop)
}
