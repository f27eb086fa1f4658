//! Consenting, and taking it back. The journal's line belongs to the person, not to the pilot, whose history everyone
//! reads.

use serde_json::json;

use super::store;
use crate::{
    db::{Db, Tx},
    error::{Problem, Result},
    ids::{Kind, PersonId, PilotId},
    journal::{self, Cause, Entry},
    pilots::{PilotAct, actions::permitted, texts},
    viewer::Viewer,
};

/// Agrees to take part, for oneself, after reading this version of the card.
pub async fn consent(db: &Db, viewer: &Viewer, id: PilotId, version: i64) -> Result<PilotId> {
    let person = viewer.signed_in()?;
    db.write(async |tx| {
        let pilot = permitted(tx, viewer, id, PilotAct::Consent).await?;
        if version != pilot.decision_card_version {
            return Err(Problem::new("decisionCardVersion", &texts::PILOT_CARD_CHANGED).into());
        }
        if store::put(tx, &pilot, person).await? {
            note(tx, viewer, person, &pilot, version).await?;
        }
        Ok(id)
    })
    .await
}

/// Takes consent back.
pub async fn withdraw(db: &Db, viewer: &Viewer, id: PilotId) -> Result<PilotId> {
    let person = viewer.signed_in()?;
    db.write(async |tx| {
        let pilot = permitted(tx, viewer, id, PilotAct::WithdrawConsent).await?;
        if store::remove(tx, &pilot, person).await? {
            note(tx, viewer, person, &pilot, pilot.decision_card_version).await?;
        }
        Ok(id)
    })
    .await
}

async fn note(
    tx: &mut Tx,
    viewer: &Viewer,
    person: PersonId,
    pilot: &crate::policy::Permitted<crate::pilots::Pilot>,
    version: i64,
) -> Result<()> {
    let entry = Entry::new(Cause::of(viewer), pilot.act().verb(), Kind::Person, person);
    journal::record(tx, entry.with(json!({ "pilot": pilot.id.uuid(), "version": version }))).await
}
