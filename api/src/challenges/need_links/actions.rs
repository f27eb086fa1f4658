//! Tying needs to a challenge and untying them.

use super::{MAX, store};
use crate::{
    challenges::{
        ChallengeAct, REASON_MAX,
        actions::{changed_because, permitted, room},
        reason, texts,
    },
    db::Db,
    error::{Problem, Refusal, Result},
    ids::{ChallengeId, NeedId},
    text::PlainText,
    viewer::Viewer,
    voting,
};

/// Ties a need to a challenge. One that was not prioritised in a published round enters with a reason only.
pub async fn link(db: &Db, viewer: &Viewer, id: ChallengeId, need: NeedId, why: Option<&str>) -> Result<ChallengeId> {
    let why = PlainText::parse_optional("reason", why, REASON_MAX)?;
    db.write(async |tx| {
        let challenge = permitted(tx, viewer, id, ChallengeAct::LinkNeed).await?;
        if !store::is_accepted(&mut *tx, need).await? {
            return Err(Problem::new("needId", &texts::CHALLENGE_NEED_NOT_ACCEPTED).into());
        }
        if why.is_none() && voting::prioritised(&mut *tx, &[need]).await?.is_empty() {
            return Err(Problem::new("reason", &texts::CHALLENGE_NEED_NOT_PRIORITISED).into());
        }
        room("needId", store::by_challenges(&mut *tx, &[id]).await?.len(), MAX)?;
        let why = why.as_ref().map(PlainText::as_str);
        if !store::insert(tx, &challenge, need, why).await? {
            return Err(Problem::new("needId", &texts::CHALLENGE_NEED_ALREADY_LINKED).into());
        }
        changed_because(tx, viewer, &challenge, ChallengeAct::LinkNeed.verb(), why).await?;
        Ok(id)
    })
    .await
}

/// Unties a need, with a reason.
pub async fn unlink(db: &Db, viewer: &Viewer, id: ChallengeId, need: NeedId, why: &str) -> Result<ChallengeId> {
    let why = reason(why)?;
    db.write(async |tx| {
        let challenge = permitted(tx, viewer, id, ChallengeAct::LinkNeed).await?;
        if !store::remove(tx, &challenge, need).await? {
            return Err(Refusal::conflict(&texts::CHALLENGE_NEED_NOT_LINKED).into());
        }
        changed_because(tx, viewer, &challenge, "challenge.unlink_need", Some(why.as_str())).await?;
        Ok(id)
    })
    .await
}
