//! Offering a text for signing, taking it back, and signing it.

use super::store;
use crate::{
    challenges::{
        Challenge, ChallengeAct, ChallengeState,
        actions::{changed, move_on, permitted},
        criteria, need_links, policy, publication, reason, sections,
        store::Move,
        texts,
        versions::{self, Content, Version},
    },
    db::{Db, Tx},
    error::{Fault, Refusal, Result},
    ids::{ChallengeId, ChallengeVersionId, OrganisationId},
    outbox::{News, Post},
    policy::Permitted,
    viewer::Viewer,
};

/// Offers the present text for signing: from now on it cannot be changed. A text that is the same as the newest
/// version's is that version again, and its signatures stand.
pub async fn request(db: &Db, post: Post<'_>, viewer: &Viewer, id: ChallengeId) -> Result<ChallengeId> {
    db.write(async |tx| {
        let challenge = permitted(tx, viewer, id, ChallengeAct::RequestSignOff).await?;
        let content = content(tx, &challenge).await?;
        publication::of_text(&content).map_err(|obstacles| publication::problems(&obstacles))?;
        let version = version_of(tx, &challenge, &content, viewer).await?;
        let left = Move { version_to_sign: Some(version), ..Move::default() };
        move_on(tx, viewer, &challenge, ChallengeState::AwaitingSignOff, left).await?;
        let asked = store::signatories(&mut *tx, challenge.working_group_id, version).await?;
        let others = asked.into_iter().filter(|person| !viewer.is(Some(person.id)));
        let news = News {
            subject: &texts::SIGN_OFF_SUBJECT,
            body: &texts::SIGN_OFF_ASKED,
            args: vec![("challenge", challenge.title.clone())],
            path: format!("/challenges/{}/sign", challenge.slug),
        };
        post.tell(tx, others, &news).await?;
        Ok(id)
    })
    .await
}

/// Takes the text back to change it; what was signed no longer stands.
pub async fn reopen(db: &Db, viewer: &Viewer, id: ChallengeId, why: &str) -> Result<ChallengeId> {
    let why = reason(why)?;
    db.write(async |tx| {
        let challenge = permitted(tx, viewer, id, ChallengeAct::Reopen).await?;
        let left = Move { reason: Some(why.as_str()), ..Move::default() };
        move_on(tx, viewer, &challenge, ChallengeState::InConsultation, left).await?;
        Ok(id)
    })
    .await
}

/// Signs the text with this hash for a municipality. Signing twice is signing once.
pub async fn sign_off(
    db: &Db,
    viewer: &Viewer,
    id: ChallengeId,
    organisation: OrganisationId,
    sha256_hex: &str,
) -> Result<ChallengeId> {
    let person = viewer.signed_in()?;
    db.write(async |tx| {
        let challenge = permitted(tx, viewer, id, ChallengeAct::SignOff).await?;
        policy::sign_for(viewer, organisation)?;
        let group: Vec<_> = challenge.working_group_id.into_iter().collect();
        let signing = store::signing(&mut *tx, &group).await?;
        if !signing.iter().any(|signing| signing.organisation_id == organisation) {
            return Err(Refusal::not_allowed(&texts::CHALLENGE_ORGANISATION_DOES_NOT_SIGN).into());
        }
        let version = to_sign(tx, &challenge).await?;
        if !version.is(sha256_hex) {
            return Err(Refusal::conflict(&texts::CHALLENGE_OTHER_TEXT).into());
        }
        if store::insert(tx, &challenge, (version.id, &version.sha256), organisation, person).await? {
            changed(tx, viewer, &challenge, ChallengeAct::SignOff.verb()).await?;
        }
        Ok(id)
    })
    .await
}

/// What signing covers now.
pub(in crate::challenges) async fn to_sign(tx: &mut Tx, challenge: &Challenge) -> Result<Version> {
    let version = versions::store::latest(&mut *tx, challenge.id).await?;
    let version = version.filter(|version| Some(version.id) == challenge.version_to_sign_id);
    version.ok_or_else(|| Fault::new("a challenge awaits sign-off of no version").into())
}

async fn content(tx: &mut Tx, challenge: &Challenge) -> Result<Content> {
    let id = &[challenge.id];
    let sections = sections::store::by_challenges(&mut *tx, id).await?;
    let criteria = criteria::store::by_challenges(&mut *tx, id).await?;
    let needs = need_links::store::by_challenges(&mut *tx, id).await?;
    Ok(Content::of(challenge, &sections, &criteria, &needs))
}

async fn version_of(
    tx: &mut Tx,
    challenge: &Permitted<Challenge>,
    content: &Content,
    viewer: &Viewer,
) -> Result<ChallengeVersionId> {
    let latest = versions::store::latest(&mut *tx, challenge.id).await?;
    match latest {
        Some(latest) if latest.sha256 == content.root()? => Ok(latest.id),
        latest => {
            let number = latest.map_or(0, |latest| latest.number) + 1;
            versions::store::insert(tx, challenge, number, content, viewer.person()).await
        }
    }
}
