//! The SQL of needs from elsewhere.

use super::Imported;
use crate::{
    db::{Locked, Tx, args},
    error::Result,
    ids::NeedId,
    needs::{
        Need,
        store::{insert_tags, replace_tags},
    },
    text::{PlainText, Slug},
};

const BY_SOURCE: &str = "SELECT * FROM needs WHERE source_name = $1 AND source_reference = $2";
const INSERT: &str = "
INSERT INTO needs (id, slug, title, body, state, language, created_at, submitted_at, decided_at,
                   source_name, source_reference, source_place, source_url)
VALUES ($1, $2, $3, $4, 'accepted', $5, $6, $6, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING";
const SAVE: &str = "
UPDATE needs SET title = $2, body = $3, language = $4, source_place = $5, source_url = $6 WHERE id = $1";

/// The need with this key in that collection, which nobody else can change before the write ends.
pub(super) async fn lock_by_source(tx: &mut Tx, item: &Imported) -> Result<Option<Locked<Need>>> {
    tx.lock(BY_SOURCE, args![item.source_name.as_str(), item.reference.as_str()]).await
}

/// Keeps a new need under the first of its slugs that is free.
pub(super) async fn insert(tx: &mut Tx, id: NeedId, item: &Imported) -> Result<()> {
    let now = tx.now();
    let choices = Slug::choices(item.title.as_str(), "behoefte", id.uuid()).map(|slug| {
        args![
            id,
            slug.as_str(),
            item.title.as_str(),
            item.body.as_str(),
            item.language,
            now,
            item.source_name.as_str(),
            item.reference.as_str(),
            item.place.as_ref().map(PlainText::as_str),
            item.url.as_deref()
        ]
    });
    tx.insert_first(INSERT, choices).await?;
    insert_tags(tx, id, &item.tags).await
}

/// Brings the words of a known need up to what its source says now.
pub(super) async fn save(tx: &mut Tx, known: &Locked<Need>, item: &Imported) -> Result<()> {
    let place = item.place.as_ref().map(PlainText::as_str);
    let values = args![known.id, item.title.as_str(), item.body.as_str(), item.language, place, item.url.as_deref()];
    tx.run(SAVE, values).await?;
    replace_tags(tx, known.id, [true; 3], &item.tags).await
}
