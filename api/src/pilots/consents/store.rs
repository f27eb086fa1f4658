//! The SQL of consents.

use crate::{
    db::{Read, Tx, args},
    error::Result,
    ids::{PersonId, PilotId},
    pilots::Pilot,
    policy::Permitted,
};

const COUNTS: &str = "
SELECT c.pilot_id, CAST(count(*) AS BIGINT) FROM consents c JOIN pilots p ON p.id = c.pilot_id
 WHERE c.pilot_id IN ($1) AND c.version = p.decision_card_version GROUP BY c.pilot_id";
const BY_PERSON: &str = "SELECT pilot_id, version FROM consents WHERE person_id = $1 AND pilot_id IN ($2)";
const PUT: &str = "
INSERT INTO consents (pilot_id, person_id, version, given_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (pilot_id, person_id) DO UPDATE SET version = excluded.version, given_at = excluded.given_at
 WHERE consents.version <> excluded.version";
const REMOVE: &str = "DELETE FROM consents WHERE pilot_id = $1 AND person_id = $2";

/// How many people agreed to the present card of these pilots; a pilot with none is absent.
pub(in crate::pilots) async fn counts(read: impl Read, ids: &[PilotId]) -> Result<Vec<(PilotId, i64)>> {
    read.all(COUNTS, args![ids]).await
}

/// To which version this person agreed.
pub(in crate::pilots) async fn by_person(
    read: impl Read,
    person: PersonId,
    ids: &[PilotId],
) -> Result<Vec<(PilotId, i64)>> {
    read.all(BY_PERSON, args![person, ids]).await
}

/// Keeps a person's consent to the present card; whether it is new.
pub(super) async fn put(tx: &mut Tx, pilot: &Permitted<Pilot>, person: PersonId) -> Result<bool> {
    let now = tx.now();
    Ok(tx.run(PUT, args![pilot.id, person, pilot.decision_card_version, now]).await? > 0)
}

/// Forgets a person's consent; whether there was one.
pub(super) async fn remove(tx: &mut Tx, pilot: &Permitted<Pilot>, person: PersonId) -> Result<bool> {
    Ok(tx.run(REMOVE, args![pilot.id, person]).await? > 0)
}
