//! What a viewer can do with a challenge as a whole, and the moves that other features and jobs make.
//! Not here: what is done with its parts (each part's own `actions.rs`).

use super::{
    Challenge, ChallengeAct, ChallengeNeedState, ChallengeState, Draft, Edit, need_links, reason, store, texts,
};
use crate::{
    db::{Db, Tx},
    error::{Problem, Refusal, Result},
    ids::{ChallengeId, Kind, NeedId},
    journal::{self, Cause, Entry},
    outbox,
    policy::Permitted,
    text::PlainText,
    viewer::Viewer,
    working_groups,
};

/// Begins a challenge, for the eyes of its working group only.
pub async fn draft(db: &Db, viewer: &Viewer, draft: Draft) -> Result<ChallengeId> {
    db.write(async |tx| {
        working_groups::actions::permitted_to_draft(tx, viewer, draft.working_group_id).await?;
        let id = ChallengeId::new(tx.now());
        store::insert(tx, id, &draft).await?;
        let entry = Entry::new(Cause::of(viewer), "challenge.draft", Kind::Challenge, id);
        journal::record(tx, entry.to(ChallengeState::Draft.as_str())).await?;
        Ok(id)
    })
    .await
}

/// Changes the title, the summary or the deadline.
pub async fn edit(db: &Db, viewer: &Viewer, id: ChallengeId, edit: Edit) -> Result<ChallengeId> {
    db.write(async |tx| {
        let challenge = permitted(tx, viewer, id, ChallengeAct::Edit).await?;
        if let Some(closes_at) = edit.submissions_close_at {
            super::publication::deadline(closes_at, tx.now())?;
        }
        store::save_words(tx, &challenge, &edit).await?;
        changed_as(tx, viewer, &challenge, ChallengeAct::Edit).await?;
        Ok(id)
    })
    .await
}

/// Puts a draft before the working group.
pub async fn consult(db: &Db, viewer: &Viewer, id: ChallengeId) -> Result<ChallengeId> {
    act(db, viewer, id, ChallengeAct::Consult, None).await
}

/// Ends a challenge before a choice was made.
pub async fn withdraw(db: &Db, viewer: &Viewer, id: ChallengeId, why: &str) -> Result<ChallengeId> {
    act(db, viewer, id, ChallengeAct::Withdraw, Some(reason(why)?)).await
}

/// Ends a challenge after its pilots within a write, for the feature that knows whether one still goes on.
pub async fn complete(tx: &mut Tx, viewer: &Viewer, id: ChallengeId, why: &PlainText) -> Result<()> {
    let challenge = permitted(tx, viewer, id, ChallengeAct::Complete).await?;
    let left = store::Move { reason: Some(why.as_str()), ..store::Move::default() };
    move_on(tx, viewer, &challenge, ChallengeState::Completed, left).await
}

/// Says within a write whether a solution was chosen ([`ChallengeAct::Award`] or [`ChallengeAct::NotAward`]), for the
/// feature that knows whether every submission was decided on.
pub async fn decide(tx: &mut Tx, viewer: &Viewer, id: ChallengeId, act: ChallengeAct, why: &PlainText) -> Result<()> {
    let challenge = permitted(tx, viewer, id, act).await?;
    let to = act.to().unwrap_or(challenge.state);
    let left = store::Move { award_reason: Some(why.as_str()), reason: Some(why.as_str()), ..store::Move::default() };
    move_on(tx, viewer, &challenge, to, left).await
}

/// A challenge on which the rules allow the act, for other features' actions: what may not even be seen does not exist.
pub async fn permitted(
    tx: &mut Tx,
    viewer: &Viewer,
    id: ChallengeId,
    act: ChallengeAct,
) -> Result<Permitted<Challenge>> {
    let challenge = store::lock(tx, id).await?.ok_or_else(Refusal::not_found)?;
    if store::by_ids(&mut *tx, viewer, &[id]).await?.is_empty() {
        return Err(Refusal::not_found().into());
    }
    Ok(Permitted::new(viewer, challenge, act)?)
}

/// Moves a challenge within a write, for features and jobs whose own rules have said yes.
pub async fn advance(tx: &mut Tx, cause: Cause, id: ChallengeId, to: ChallengeState, why: Option<&str>) -> Result<()> {
    let challenge = store::lock(tx, id).await?.ok_or_else(Refusal::not_found)?;
    if !challenge.state.next().contains(&to) {
        let refusal = Refusal::conflict(&texts::CHALLENGE_MOVE_NOT_ALLOWED);
        return Err(refusal.with("from", challenge.state).with("to", to).into());
    }
    let is_award = matches!(to, ChallengeState::Awarded | ChallengeState::NotAwarded);
    let left = store::Move { reason: why, award_reason: why.filter(|_| is_award), version_to_sign: None };
    store::save_state(tx, &challenge, to, left).await?;
    let verb = match to {
        ChallengeState::Closed => "challenge.close",
        ChallengeState::Assessing => ChallengeAct::StartAssessing.verb(),
        ChallengeState::InPilot => "challenge.begin_pilot",
        _ => "challenge.advance",
    };
    let entry = Entry::new(cause, verb, Kind::Challenge, id);
    journal::record(tx, entry.from(challenge.state.as_str()).to(to.as_str()).because(why)).await?;
    outbox::index(tx, Kind::Challenge, id).await
}

/// Says within a write that the needs of a challenge were answered by its pilot; which they are.
pub async fn answer_needs(tx: &mut Tx, id: ChallengeId) -> Result<Vec<NeedId>> {
    let challenge = store::lock(tx, id).await?.ok_or_else(Refusal::not_found)?;
    let (from, to) = (ChallengeNeedState::InChallenge, ChallengeNeedState::Answered);
    need_links::store::save_states(tx, &challenge, from, to).await?;
    let links = need_links::store::by_challenges(&mut *tx, &[id]).await?;
    Ok(links.into_iter().map(|link| link.need_id).collect())
}

async fn act(
    db: &Db,
    viewer: &Viewer,
    id: ChallengeId,
    act: ChallengeAct,
    why: Option<PlainText>,
) -> Result<ChallengeId> {
    db.write(async |tx| {
        let challenge = permitted(tx, viewer, id, act).await?;
        let to = act.to().unwrap_or(challenge.state);
        let left = store::Move { reason: why.as_ref().map(PlainText::as_str), ..store::Move::default() };
        move_on(tx, viewer, &challenge, to, left).await?;
        Ok(id)
    })
    .await
}

/// Moves a challenge to where the permitted act leads, and tells everyone who follows it.
pub(super) async fn move_on(
    tx: &mut Tx,
    viewer: &Viewer,
    challenge: &Permitted<Challenge>,
    to: ChallengeState,
    left: store::Move<'_>,
) -> Result<()> {
    store::save_state(tx, challenge.locked(), to, left).await?;
    note(tx, viewer, challenge, challenge.act().verb(), Some(to), left.reason).await
}

/// Notes that a part of the challenge's text changed.
pub(super) async fn changed(
    tx: &mut Tx,
    viewer: &Viewer,
    challenge: &Permitted<Challenge>,
    verb: &'static str,
) -> Result<()> {
    changed_because(tx, viewer, challenge, verb, None).await
}

/// Notes that a part of the challenge's text changed, and why.
pub(super) async fn changed_because(
    tx: &mut Tx,
    viewer: &Viewer,
    challenge: &Permitted<Challenge>,
    verb: &'static str,
    why: Option<&str>,
) -> Result<()> {
    store::save_changed(tx, challenge).await?;
    note(tx, viewer, challenge, verb, None, why).await
}

/// Notes an act whose rows are written already.
pub(super) async fn changed_as(
    tx: &mut Tx,
    viewer: &Viewer,
    challenge: &Permitted<Challenge>,
    act: ChallengeAct,
) -> Result<()> {
    note(tx, viewer, challenge, act.verb(), act.to(), None).await
}

async fn note(
    tx: &mut Tx,
    viewer: &Viewer,
    challenge: &Permitted<Challenge>,
    verb: &'static str,
    to: Option<ChallengeState>,
    why: Option<&str>,
) -> Result<()> {
    let mut entry = Entry::new(Cause::of(viewer), verb, Kind::Challenge, challenge.id).because(why);
    if let Some(to) = to {
        entry = entry.from(challenge.state.as_str()).to(to.as_str());
    }
    journal::record(tx, entry).await?;
    outbox::index(tx, Kind::Challenge, challenge.id).await
}

/// Says no when there are as many parts as there may be.
pub(super) fn room(field: &str, taken: usize, max: usize) -> Result<(), Problem> {
    if taken < max { Ok(()) } else { Err(Problem::new(field, &texts::CHALLENGE_TOO_MANY_PARTS).with("max", max)) }
}
