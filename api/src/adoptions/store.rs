//! The SQL of adoptions. Everyone sees every adoption.

use super::{Adoption, AdoptionState};
use crate::{
    db::{Locked, Read, Tx, args},
    error::Result,
    ids::{AdoptionId, OrganisationId, PilotId},
    pilots::Pilot,
    policy::Permitted,
    text::PlainText,
};

const BY_ID_LOCKED: &str = "SELECT * FROM adoptions WHERE id = $1";
const BY_IDS: &str = "SELECT * FROM adoptions WHERE id IN ($1)";
const BY_PILOTS: &str = "SELECT * FROM adoptions WHERE pilot_id IN ($1) ORDER BY id";
const INSERT: &str = "
INSERT INTO adoptions (id, pilot_id, organisation_id, state, note, created_at, changed_at)
VALUES ($1, $2, $3, $4, $5, $6, $6) ON CONFLICT (pilot_id, organisation_id) DO NOTHING";
const SAVE_STATE: &str = "UPDATE adoptions SET state = $2, note = $3, reason = $4, changed_at = $5 WHERE id = $1";

/// An adoption that nobody else can change before the write ends.
pub(super) async fn lock(tx: &mut Tx, id: AdoptionId) -> Result<Option<Locked<Adoption>>> {
    tx.lock(BY_ID_LOCKED, args![id]).await
}

/// Those of the ids that exist.
pub(super) async fn by_ids(read: impl Read, ids: &[AdoptionId]) -> Result<Vec<Adoption>> {
    read.all(BY_IDS, args![ids]).await
}

/// The adoptions of these pilots, oldest first.
pub(super) async fn by_pilots(read: impl Read, ids: &[PilotId]) -> Result<Vec<Adoption>> {
    read.all(BY_PILOTS, args![ids]).await
}

/// Keeps a municipality's interest; false when it was told already.
pub(super) async fn insert(
    tx: &mut Tx,
    id: AdoptionId,
    pilot: &Permitted<Pilot>,
    organisation: OrganisationId,
    note: Option<&PlainText>,
) -> Result<bool> {
    let now = tx.now();
    let note = note.map(PlainText::as_str);
    Ok(tx.run(INSERT, args![id, pilot.id, organisation, AdoptionState::Interested, note, now]).await? > 0)
}

/// Moves an adoption to the state to which the permitted act leads. A note that is not given stays.
pub(super) async fn save_state(
    tx: &mut Tx,
    adoption: &Permitted<Adoption>,
    note: Option<&PlainText>,
    reason: Option<&PlainText>,
) -> Result<()> {
    let now = tx.now();
    let note = note.map(PlainText::as_str).or(adoption.note.as_deref());
    let values = args![adoption.id, adoption.act().to(), note, reason.map(PlainText::as_str), now];
    tx.run(SAVE_STATE, values).await.map(drop)
}
