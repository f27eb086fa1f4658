//! The SQL of the journal's lines. Not here: that of the chain.

use uuid::Uuid;

use super::{Entry, Line};
use crate::{
    db::{Read, Tx, args, uuid_v7},
    error::Result,
    ids::Kind,
};

const INSERT: &str = "
INSERT INTO journal_entries
       (id, at, actor_kind, actor_id, verb, subject_kind, subject_id, from_state, to_state, reason, detail)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
const LAST_BY_SUBJECTS: &str = "
SELECT id, at, actor_id, verb, subject_kind, subject_id, from_state, to_state, reason
  FROM (SELECT e.*, row_number() OVER (PARTITION BY subject_id ORDER BY id DESC) AS place
          FROM journal_entries e WHERE subject_kind = $1 AND subject_id IN ($2)) AS numbered
 WHERE place <= 100 ORDER BY id";

/// Keeps a line.
pub(super) async fn insert(tx: &mut Tx, entry: &Entry<'_>) -> Result<()> {
    let now = tx.now();
    let values = args![
        uuid_v7(now),
        now,
        entry.cause.kind(),
        entry.cause.person(),
        entry.verb,
        entry.subject_kind,
        entry.subject_id,
        entry.from_state,
        entry.to_state,
        entry.reason,
        entry.detail.clone()
    ];
    tx.run(INSERT, values).await.map(drop)
}

/// The last hundred lines about each of these things, oldest first.
pub(super) async fn last_by_subjects(read: impl Read, kind: Kind, ids: &[Uuid]) -> Result<Vec<Line>> {
    read.all(LAST_BY_SUBJECTS, args![kind, ids]).await
}
