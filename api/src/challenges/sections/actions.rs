//! What a viewer can do with sections. Whoever edits says which revision they read: nobody's words are overwritten.

use super::{MAX, NewSection, Section, SectionEdit, store};
use crate::{
    challenges::{
        Challenge, ChallengeAct,
        actions::{changed, permitted, room},
        texts,
    },
    db::{Db, Locked, Tx},
    error::{Refusal, Result},
    ids::{ChallengeId, SectionId},
    policy::Permitted,
    viewer::Viewer,
};

/// Adds a last section.
pub async fn add(db: &Db, viewer: &Viewer, challenge: ChallengeId, section: NewSection) -> Result<SectionId> {
    db.write(async |tx| {
        let challenge = permitted(tx, viewer, challenge, ChallengeAct::Edit).await?;
        room("challengeId", store::by_challenges(&mut *tx, &[challenge.id]).await?.len(), MAX)?;
        let id = SectionId::new(tx.now());
        store::insert(tx, &challenge, id, &section, viewer.person()).await?;
        changed(tx, viewer, &challenge, "section.add").await?;
        Ok(id)
    })
    .await
}

/// Changes a section's words, if it is still at the revision that was read.
pub async fn edit(
    db: &Db,
    viewer: &Viewer,
    id: SectionId,
    revision: i64,
    edit: SectionEdit,
) -> Result<(SectionId, ChallengeId)> {
    db.write(async |tx| {
        let (challenge, section) = held(tx, viewer, id).await?;
        if !store::save(tx, &challenge, &section, revision, &edit, viewer.person()).await? {
            return Err(Refusal::conflict(&texts::CHALLENGE_SECTION_CHANGED).into());
        }
        changed(tx, viewer, &challenge, "section.edit").await?;
        Ok((id, challenge.id))
    })
    .await
}

/// Removes a section, if it is still at the revision that was read.
pub async fn remove(db: &Db, viewer: &Viewer, id: SectionId, revision: i64) -> Result<ChallengeId> {
    db.write(async |tx| {
        let (challenge, section) = held(tx, viewer, id).await?;
        if !store::remove(tx, &challenge, &section, revision).await? {
            return Err(Refusal::conflict(&texts::CHALLENGE_SECTION_CHANGED).into());
        }
        changed(tx, viewer, &challenge, "section.remove").await?;
        Ok(challenge.id)
    })
    .await
}

/// The section with its challenge, the challenge locked first, as every write on a challenge does.
async fn held(tx: &mut Tx, viewer: &Viewer, id: SectionId) -> Result<(Permitted<Challenge>, Locked<Section>)> {
    let seen = store::by_ids(&mut *tx, viewer, &[id]).await?.pop().ok_or_else(Refusal::not_found)?;
    let challenge = permitted(tx, viewer, seen.challenge_id, ChallengeAct::Edit).await?;
    let section = store::lock(tx, id).await?.ok_or_else(|| Refusal::conflict(&texts::CHALLENGE_SECTION_CHANGED))?;
    Ok((challenge, section))
}
