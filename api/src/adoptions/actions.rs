//! What a municipality can do about a pilot elsewhere: each one write with its journal entry.

use super::{Adoption, AdoptionAct, note, reason, store, texts};
use crate::{
    db::{Db, Tx},
    error::{Refusal, Result},
    ids::{AdoptionId, Kind, OrganisationId, PilotId},
    journal::{self, Cause, Entry},
    organisations::{self, OrganisationAct},
    pilots::{self, PilotAct},
    policy::{Governed, Permitted},
    text::PlainText,
    viewer::Viewer,
};

/// Says for a municipality that is not in the pilot that it wants this too.
pub async fn express(
    db: &Db,
    viewer: &Viewer,
    pilot: PilotId,
    organisation: OrganisationId,
    words: Option<&str>,
) -> Result<AdoptionId> {
    viewer.signed_in()?;
    let words = note(words)?;
    db.write(async |tx| {
        let pilot = pilots::lock(tx, pilot).await?.ok_or_else(Refusal::not_found)?;
        let pilot = Permitted::new(viewer, pilot, PilotAct::ExpressInterest)?;
        let known = organisations::by_ids(&mut *tx, &[organisation]).await?;
        known.first().ok_or_else(Refusal::not_found)?.may(viewer, OrganisationAct::Adopt)?;
        if pilots::municipalities(&mut *tx, pilot.id).await?.contains(&organisation) {
            return Err(Refusal::conflict(&texts::ADOPTION_OF_OWN_PILOT).into());
        }
        let id = AdoptionId::new(tx.now());
        if !store::insert(tx, id, &pilot, organisation, words.as_ref()).await? {
            return Err(Refusal::conflict(&texts::ADOPTION_EXISTS).into());
        }
        let entry = Entry::new(Cause::of(viewer), PilotAct::ExpressInterest.verb(), Kind::Adoption, id);
        journal::record(tx, entry.to("interested")).await?;
        Ok(id)
    })
    .await
}

/// Makes ready.
pub async fn prepare(db: &Db, viewer: &Viewer, id: AdoptionId) -> Result<AdoptionId> {
    advance(db, viewer, id, AdoptionAct::Prepare, None, None).await
}

/// Says that it is there.
pub async fn adopt(db: &Db, viewer: &Viewer, id: AdoptionId, words: Option<&str>) -> Result<AdoptionId> {
    advance(db, viewer, id, AdoptionAct::Adopt, note(words)?, None).await
}

/// Gives it up.
pub async fn discontinue(db: &Db, viewer: &Viewer, id: AdoptionId, why: &str) -> Result<AdoptionId> {
    advance(db, viewer, id, AdoptionAct::Discontinue, None, Some(reason(why)?)).await
}

async fn advance(
    db: &Db,
    viewer: &Viewer,
    id: AdoptionId,
    act: AdoptionAct,
    words: Option<PlainText>,
    why: Option<PlainText>,
) -> Result<AdoptionId> {
    db.write(async |tx: &mut Tx| {
        let adoption = store::lock(tx, id).await?.ok_or_else(Refusal::not_found)?;
        let adoption: Permitted<Adoption> = Permitted::new(viewer, adoption, act)?;
        store::save_state(tx, &adoption, words.as_ref(), why.as_ref()).await?;
        let entry = Entry::new(Cause::of(viewer), act.verb(), Kind::Adoption, id)
            .from(adoption.state.as_str())
            .to(act.to().as_str())
            .because(why.as_ref().map(PlainText::as_str));
        journal::record(tx, entry).await?;
        Ok(id)
    })
    .await
}
