//! The SQL of challenges from elsewhere.

use super::Imported;
use crate::{
    challenges::Challenge,
    db::{Locked, Tx, args},
    error::Result,
    ids::ChallengeId,
    text::Slug,
};

const BY_SOURCE_LOCKED: &str = "SELECT * FROM challenges WHERE source_name = $1 AND source_reference = $2";

const INSERT_IMPORTED: &str = "
INSERT INTO challenges (id, slug, title, summary, state, language, submissions_close_at, published_at, created_at,
                        changed_at, source_name, source_reference, source_url)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, $8, $9, $10, $11) ON CONFLICT (slug) DO NOTHING";
const SAVE_IMPORTED: &str = "
UPDATE challenges SET title = $2, summary = $3, state = $4, language = $5, submissions_close_at = $6, changed_at = $7,
                      source_url = $8, revision = revision + 1
 WHERE id = $1";
const REMOVE_LIFE_DOMAINS: &str = "DELETE FROM challenge_life_domains WHERE challenge_id = $1";
const REMOVE_TARGET_GROUPS: &str = "DELETE FROM challenge_target_groups WHERE challenge_id = $1";
const INSERT_LIFE_DOMAIN: &str =
    "INSERT INTO challenge_life_domains (challenge_id, life_domain) VALUES ($1, $2) ON CONFLICT DO NOTHING";
const INSERT_TARGET_GROUP: &str =
    "INSERT INTO challenge_target_groups (challenge_id, target_group) VALUES ($1, $2) ON CONFLICT DO NOTHING";

/// An imported challenge that nobody else can change before the write ends.
pub(super) async fn lock_by_source(tx: &mut Tx, name: &str, reference: &str) -> Result<Option<Locked<Challenge>>> {
    tx.lock(BY_SOURCE_LOCKED, args![name, reference]).await
}

/// Keeps a challenge from elsewhere.
pub(super) async fn insert_imported(tx: &mut Tx, id: ChallengeId, item: &Imported) -> Result<()> {
    let now = tx.now();
    let choices = Slug::choices(item.title.as_str(), "challenge", id.uuid()).map(|slug| {
        args![
            id,
            slug.as_str(),
            item.title.as_str(),
            item.summary.as_str(),
            item.state(now),
            item.language,
            item.closes_at,
            now,
            item.source_name.as_str(),
            item.reference.as_str(),
            item.url.as_deref()
        ]
    });
    tx.insert_first(INSERT_IMPORTED, choices).await?;
    insert_tags(tx, id, item).await
}

/// Brings an imported challenge up to what its source says now.
pub(super) async fn save_imported(tx: &mut Tx, challenge: &Locked<Challenge>, item: &Imported) -> Result<()> {
    let now = tx.now();
    let values = args![
        challenge.id,
        item.title.as_str(),
        item.summary.as_str(),
        item.state(now),
        item.language,
        item.closes_at,
        now,
        item.url.as_deref()
    ];
    tx.run(SAVE_IMPORTED, values).await?;
    tx.run(REMOVE_LIFE_DOMAINS, args![challenge.id]).await?;
    tx.run(REMOVE_TARGET_GROUPS, args![challenge.id]).await?;
    insert_tags(tx, challenge.id, item).await
}

async fn insert_tags(tx: &mut Tx, id: ChallengeId, item: &Imported) -> Result<()> {
    for domain in &item.life_domains {
        tx.run(INSERT_LIFE_DOMAIN, args![id, domain]).await?;
    }
    for group in &item.target_groups {
        tx.run(INSERT_TARGET_GROUP, args![id, group]).await?;
    }
    Ok(())
}
