//! The SQL of sections.

use super::{NewSection, Section, SectionEdit};
use crate::{
    challenges::{Challenge, store::visible},
    db::{Locked, Read, Tx, args},
    error::Result,
    ids::{ChallengeId, PersonId, SectionId},
    policy::Permitted,
    viewer::Viewer,
};

const BY_ID_LOCKED: &str = "SELECT * FROM sections WHERE id = $1";
const BY_IDS: &str = concat!(
    "SELECT s.* FROM sections s JOIN challenges c ON c.id = s.challenge_id WHERE ",
    visible!(),
    " AND s.id IN ($2)"
);
const BY_CHALLENGES: &str = "SELECT * FROM sections WHERE challenge_id IN ($1) ORDER BY position, id";
const INSERT: &str = "
INSERT INTO sections (id, challenge_id, position, heading, body, revision, changed_at, changed_by)
SELECT $1, $2, COALESCE(max(position), 0) + 1, $3, $4, 1, $5, $6 FROM sections WHERE challenge_id = $2";
const SAVE: &str = "
UPDATE sections SET heading = $2, body = $3, revision = revision + 1, changed_at = $4, changed_by = $5
 WHERE id = $1 AND revision = $6";
const REMOVE: &str = "DELETE FROM sections WHERE id = $1 AND revision = $2";
const REMOVE_ALL: &str = "DELETE FROM sections WHERE challenge_id = $1";
const CLOSE_GAP: &str = "UPDATE sections SET position = position - 1 WHERE challenge_id = $1 AND position > $2";

/// A section that nobody else can change before the write ends.
pub async fn lock(tx: &mut Tx, id: SectionId) -> Result<Option<Locked<Section>>> {
    tx.lock(BY_ID_LOCKED, args![id]).await
}

/// Those of the ids whose challenge the viewer may see.
pub async fn by_ids(read: impl Read, viewer: &Viewer, ids: &[SectionId]) -> Result<Vec<Section>> {
    read.all(BY_IDS, args![viewer.person(), ids]).await
}

/// The sections of challenges that the caller found visible, in order.
pub async fn by_challenges(read: impl Read, ids: &[ChallengeId]) -> Result<Vec<Section>> {
    read.all(BY_CHALLENGES, args![ids]).await
}

/// Keeps a new last section.
pub async fn insert(
    tx: &mut Tx,
    challenge: &Permitted<Challenge>,
    id: SectionId,
    section: &NewSection,
    by: Option<PersonId>,
) -> Result<()> {
    insert_in(tx, challenge.id, id, section, by).await
}

/// Keeps the one section of an imported challenge, in place of what it had.
pub async fn replace_imported(tx: &mut Tx, challenge: ChallengeId, section: &NewSection) -> Result<()> {
    tx.run(REMOVE_ALL, args![challenge]).await?;
    let id = SectionId::new(tx.now());
    insert_in(tx, challenge, id, section, None).await
}

async fn insert_in(
    tx: &mut Tx,
    challenge: ChallengeId,
    id: SectionId,
    section: &NewSection,
    by: Option<PersonId>,
) -> Result<()> {
    let now = tx.now();
    let values = args![id, challenge, section.heading.as_str(), section.body.as_str(), now, by];
    tx.run(INSERT, values).await.map(drop)
}

/// Changes the words of a section; false when it changed since that revision.
pub async fn save(
    tx: &mut Tx,
    _: &Permitted<Challenge>,
    section: &Locked<Section>,
    revision: i64,
    edit: &SectionEdit,
    by: Option<PersonId>,
) -> Result<bool> {
    let now = tx.now();
    let heading = edit.heading.as_ref().map_or(section.heading.as_str(), |heading| heading.as_str());
    let body = edit.body.as_ref().unwrap_or(&section.body);
    Ok(tx.run(SAVE, args![section.id, heading, body.as_str(), now, by, revision]).await? > 0)
}

/// Removes a section; false when it changed since that revision.
pub async fn remove(
    tx: &mut Tx,
    challenge: &Permitted<Challenge>,
    section: &Locked<Section>,
    revision: i64,
) -> Result<bool> {
    let was_there = tx.run(REMOVE, args![section.id, revision]).await? > 0;
    if was_there {
        tx.run(CLOSE_GAP, args![challenge.id, section.position]).await?;
    }
    Ok(was_there)
}
