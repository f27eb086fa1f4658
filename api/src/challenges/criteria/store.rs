//! The SQL of criteria.

use super::{Criterion, CriterionWords};
use crate::{
    challenges::{Challenge, store::visible},
    db::{Locked, Read, Tx, args},
    error::Result,
    ids::{ChallengeId, CriterionId},
    policy::Permitted,
    text::{PlainText, Title},
    viewer::Viewer,
};

const BY_ID_LOCKED: &str = "SELECT * FROM criteria WHERE id = $1";
const BY_IDS: &str = concat!(
    "SELECT k.* FROM criteria k JOIN challenges c ON c.id = k.challenge_id WHERE ",
    visible!(),
    " AND k.id IN ($2)"
);
const BY_CHALLENGES: &str = "SELECT * FROM criteria WHERE challenge_id IN ($1) ORDER BY position, id";
const INSERT: &str = "
INSERT INTO criteria (id, challenge_id, position, title, description, weight)
SELECT $1, $2, COALESCE(max(position), 0) + 1, $3, $4, $5 FROM criteria WHERE challenge_id = $2";
const SAVE: &str = "UPDATE criteria SET title = $2, description = $3, weight = $4 WHERE id = $1";
const REMOVE: &str = "DELETE FROM criteria WHERE id = $1";
const CLOSE_GAP: &str = "UPDATE criteria SET position = position - 1 WHERE challenge_id = $1 AND position > $2";

/// A criterion that nobody else can change before the write ends.
pub async fn lock(tx: &mut Tx, id: CriterionId) -> Result<Option<Locked<Criterion>>> {
    tx.lock(BY_ID_LOCKED, args![id]).await
}

/// Those of the ids whose challenge the viewer may see.
pub async fn by_ids(read: impl Read, viewer: &Viewer, ids: &[CriterionId]) -> Result<Vec<Criterion>> {
    read.all(BY_IDS, args![viewer.person(), ids]).await
}

/// The criteria of challenges that the caller found visible, in order.
pub async fn by_challenges(read: impl Read, ids: &[ChallengeId]) -> Result<Vec<Criterion>> {
    read.all(BY_CHALLENGES, args![ids]).await
}

/// Keeps a new last criterion.
pub async fn insert(
    tx: &mut Tx,
    challenge: &Permitted<Challenge>,
    id: CriterionId,
    words: &CriterionWords,
) -> Result<()> {
    let title = words.title.as_ref().map_or("", Title::as_str);
    let description = words.description.as_ref().and_then(Option::as_ref).map(PlainText::as_str);
    let weight = words.weight.unwrap_or_default();
    tx.run(INSERT, args![id, challenge.id, title, description, weight]).await.map(drop)
}

/// Changes a criterion.
pub async fn save(
    tx: &mut Tx,
    _: &Permitted<Challenge>,
    criterion: &Locked<Criterion>,
    words: &CriterionWords,
) -> Result<()> {
    let title = words.title.as_ref().map_or(criterion.title.as_str(), Title::as_str);
    let description = match &words.description {
        Some(description) => description.as_ref().map(PlainText::as_str),
        None => criterion.description.as_deref(),
    };
    let weight = words.weight.unwrap_or(criterion.weight);
    tx.run(SAVE, args![criterion.id, title, description, weight]).await.map(drop)
}

/// Removes a criterion.
pub async fn remove(tx: &mut Tx, challenge: &Permitted<Challenge>, criterion: &Locked<Criterion>) -> Result<()> {
    tx.run(REMOVE, args![criterion.id]).await?;
    tx.run(CLOSE_GAP, args![challenge.id, criterion.position]).await.map(drop)
}
