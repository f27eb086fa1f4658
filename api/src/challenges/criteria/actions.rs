//! What a viewer can do with criteria.

use super::{Criterion, CriterionWords, MAX, store};
use crate::{
    challenges::{
        Challenge, ChallengeAct,
        actions::{changed, permitted, room},
    },
    db::{Db, Locked, Tx},
    error::{Refusal, Result},
    ids::{ChallengeId, CriterionId},
    policy::Permitted,
    viewer::Viewer,
};

/// Adds a last criterion.
pub async fn add(db: &Db, viewer: &Viewer, challenge: ChallengeId, words: CriterionWords) -> Result<CriterionId> {
    db.write(async |tx| {
        let challenge = permitted(tx, viewer, challenge, ChallengeAct::Edit).await?;
        room("challengeId", store::by_challenges(&mut *tx, &[challenge.id]).await?.len(), MAX)?;
        let id = CriterionId::new(tx.now());
        store::insert(tx, &challenge, id, &words).await?;
        changed(tx, viewer, &challenge, "criterion.add").await?;
        Ok(id)
    })
    .await
}

/// Changes a criterion.
pub async fn edit(
    db: &Db,
    viewer: &Viewer,
    id: CriterionId,
    words: CriterionWords,
) -> Result<(CriterionId, ChallengeId)> {
    db.write(async |tx| {
        let (challenge, criterion) = held(tx, viewer, id).await?;
        store::save(tx, &challenge, &criterion, &words).await?;
        changed(tx, viewer, &challenge, "criterion.edit").await?;
        Ok((id, challenge.id))
    })
    .await
}

/// Removes a criterion.
pub async fn remove(db: &Db, viewer: &Viewer, id: CriterionId) -> Result<ChallengeId> {
    db.write(async |tx| {
        let (challenge, criterion) = held(tx, viewer, id).await?;
        store::remove(tx, &challenge, &criterion).await?;
        changed(tx, viewer, &challenge, "criterion.remove").await?;
        Ok(challenge.id)
    })
    .await
}

/// The criterion with its challenge, the challenge locked first, as every write on a challenge does.
async fn held(tx: &mut Tx, viewer: &Viewer, id: CriterionId) -> Result<(Permitted<Challenge>, Locked<Criterion>)> {
    let seen = store::by_ids(&mut *tx, viewer, &[id]).await?.pop().ok_or_else(Refusal::not_found)?;
    let challenge = permitted(tx, viewer, seen.challenge_id, ChallengeAct::Edit).await?;
    let criterion = store::lock(tx, id).await?.ok_or_else(Refusal::not_found)?;
    Ok((challenge, criterion))
}
