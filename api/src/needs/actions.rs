//! What a viewer can do with needs: each one write with its journal and outbox entries.

use super::{
    Draft, DraftInput, EVIDENCE_MAX, Edit, EditInput, Evidence, Need, NeedAct, NeedAnswerKind, NewEvidence, news,
    reason, store, texts,
};
use crate::{
    db::{Db, Tx},
    error::{Problem, Refusal, Result},
    ids::{EvidenceId, Kind, NeedId},
    journal::{self, Cause, Entry},
    organisations,
    outbox::{self, Post},
    policy::Permitted,
    viewer::Viewer,
};

/// Begins a need, for its author's eyes only.
pub async fn draft(db: &Db, viewer: &Viewer, input: DraftInput) -> Result<NeedId> {
    let author = viewer.signed_in()?;
    let draft = Draft::parse(input)?;
    db.write(async |tx| {
        if !organisations::is_municipality(&mut *tx, draft.municipality_id).await? {
            return Err(Problem::new("municipalityId", &texts::MUNICIPALITY_REQUIRED).into());
        }
        let id = NeedId::new(tx.now());
        store::insert(tx, id, author, &draft).await?;
        journal::record(tx, Entry::new(Cause::of(viewer), "need.draft", Kind::Need, id).to("draft")).await?;
        Ok(id)
    })
    .await
}

/// Changes the words of a need.
pub async fn edit(db: &Db, viewer: &Viewer, id: NeedId, input: EditInput) -> Result<NeedId> {
    let edit = Edit::parse(input)?;
    db.write(async |tx| {
        let need = permitted(tx, viewer, id, NeedAct::Edit).await?;
        store::save_words(tx, &need, edit.clone()).await?;
        journal::record(tx, Entry::new(Cause::of(viewer), "need.edit", Kind::Need, id)).await?;
        Ok(id)
    })
    .await
}

/// Hands a need to its municipality.
pub async fn submit(db: &Db, viewer: &Viewer, id: NeedId) -> Result<NeedId> {
    advance(db, Post::silent(), viewer, id, NeedAct::Submit, store::Ending::default()).await
}

/// Takes a need up and makes it public.
pub async fn accept(db: &Db, post: Post<'_>, viewer: &Viewer, id: NeedId) -> Result<NeedId> {
    advance(db, post, viewer, id, NeedAct::Accept, store::Ending::default()).await
}

/// Refuses a need, with a reason its author can read.
pub async fn decline(db: &Db, post: Post<'_>, viewer: &Viewer, id: NeedId, why: &str) -> Result<NeedId> {
    let why = reason(why)?;
    advance(db, post, viewer, id, NeedAct::Decline, store::Ending { reason: Some(why.as_str()), ..Default::default() })
        .await
}

/// Says what became of a need.
pub async fn answer(
    db: &Db,
    post: Post<'_>,
    viewer: &Viewer,
    id: NeedId,
    kind: NeedAnswerKind,
    why: &str,
) -> Result<NeedId> {
    let why = reason(why)?;
    let ending = store::Ending { reason: Some(why.as_str()), answer: Some(kind), merged_into: None };
    advance(db, post, viewer, id, NeedAct::Answer, ending).await
}

/// Says within a write that a pilot answered a need. One that has ended already stays as it is.
pub async fn answer_by_pilot(tx: &mut Tx, post: Post<'_>, cause: Cause, id: NeedId, why: &str) -> Result<()> {
    let need = store::lock(tx, id).await?.ok_or_else(Refusal::not_found)?;
    if !NeedAct::Answer.from().contains(&need.state) {
        return Ok(());
    }
    store::save_answered(tx, &need, NeedAnswerKind::PilotDecided, why).await?;
    let entry = Entry::new(cause, verb(NeedAct::Answer), Kind::Need, id).from(need.state.as_str()).to("answered");
    journal::record(tx, entry.because(Some(why))).await?;
    news::of_decision(tx, post, None, &need, NeedAct::Answer, &[("reason", why)]).await?;
    outbox::index(tx, Kind::Need, id).await
}

/// Takes an ended need up again.
pub async fn reopen(db: &Db, post: Post<'_>, viewer: &Viewer, id: NeedId, why: &str) -> Result<NeedId> {
    let why = reason(why)?;
    advance(db, post, viewer, id, NeedAct::Reopen, store::Ending { reason: Some(why.as_str()), ..Default::default() })
        .await
}

/// Continues a need in another; its supporters go along.
pub async fn merge(db: &Db, post: Post<'_>, viewer: &Viewer, id: NeedId, into: NeedId, why: &str) -> Result<NeedId> {
    let why = reason(why)?;
    if id == into {
        return Err(Problem::new("intoNeedId", &texts::NEED_MERGE_ITSELF).into());
    }
    db.write(async |tx| {
        // In the order of their ids, so that two merges never wait for each other.
        let (first, second) = if id < into { (id, into) } else { (into, id) };
        let first = store::lock(tx, first).await?.ok_or_else(Refusal::not_found)?;
        let second = store::lock(tx, second).await?.ok_or_else(Refusal::not_found)?;
        let (need, target) = if first.id == id { (first, second) } else { (second, first) };
        // A draft is its author's affair: nobody else learns that there is one.
        if target.state == super::NeedState::Draft && !viewer.is(target.author_id) {
            return Err(Refusal::not_found().into());
        }
        if target.state != super::NeedState::Accepted {
            return Err(Problem::new("intoNeedId", &texts::NEED_MERGE_TARGET).into());
        }
        let need = Permitted::new(viewer, need, NeedAct::Merge)?;
        let ending = store::Ending { reason: Some(why.as_str()), answer: None, merged_into: Some(into) };
        move_on(tx, viewer, &need, ending).await?;
        store::move_supports(tx, &need, into).await?;
        let args = [("reason", why.as_str()), ("other", target.title.as_str())];
        news::of_decision(tx, post, Some(viewer), &need, NeedAct::Merge, &args).await?;
        outbox::index(tx, Kind::Need, into).await?;
        Ok(id)
    })
    .await
}

/// "This holds for me too."
pub async fn support(db: &Db, viewer: &Viewer, id: NeedId) -> Result<NeedId> {
    let person = viewer.signed_in()?;
    db.write(async |tx| {
        let need = permitted(tx, viewer, id, NeedAct::Support).await?;
        if store::insert_support(tx, &need, person).await? {
            journal::record(tx, Entry::new(Cause::of(viewer), "need.support", Kind::Need, id)).await?;
            outbox::index(tx, Kind::Need, id).await?;
        }
        Ok(id)
    })
    .await
}

/// Takes support back.
pub async fn withdraw_support(db: &Db, viewer: &Viewer, id: NeedId) -> Result<NeedId> {
    let person = viewer.signed_in()?;
    db.write(async |tx| {
        let need = permitted(tx, viewer, id, NeedAct::WithdrawSupport).await?;
        if store::remove_support(tx, &need, person).await? {
            journal::record(tx, Entry::new(Cause::of(viewer), "need.withdraw_support", Kind::Need, id)).await?;
            outbox::index(tx, Kind::Need, id).await?;
        }
        Ok(id)
    })
    .await
}

/// Says where a need comes from.
pub async fn add_evidence(db: &Db, viewer: &Viewer, id: NeedId, evidence: NewEvidence) -> Result<Evidence> {
    db.write(async |tx| {
        let need = permitted(tx, viewer, id, NeedAct::AddEvidence).await?;
        if store::evidence_by_needs(&mut *tx, &[id]).await?.len() >= EVIDENCE_MAX {
            return Err(Refusal::conflict(&texts::EVIDENCE_FULL).with("max", EVIDENCE_MAX).into());
        }
        let evidence_id = EvidenceId::new(tx.now());
        let evidence = store::insert_evidence(tx, &need, evidence_id, &evidence, viewer.person()).await?;
        journal::record(tx, Entry::new(Cause::of(viewer), "evidence.add", Kind::Need, id)).await?;
        outbox::index(tx, Kind::Need, id).await?;
        Ok(evidence)
    })
    .await
}

async fn advance(
    db: &Db,
    post: Post<'_>,
    viewer: &Viewer,
    id: NeedId,
    act: NeedAct,
    ending: store::Ending<'_>,
) -> Result<NeedId> {
    db.write(async |tx| {
        let need = permitted(tx, viewer, id, act).await?;
        move_on(tx, viewer, &need, ending).await?;
        let args: Vec<_> = ending.reason.map(|why| ("reason", why)).into_iter().collect();
        news::of_decision(tx, post, Some(viewer), &need, act, &args).await?;
        Ok(id)
    })
    .await
}

/// Locks a need and asks the rules. Whoever may not even see it hears that it does not exist.
async fn permitted(tx: &mut Tx, viewer: &Viewer, id: NeedId, act: NeedAct) -> Result<Permitted<Need>> {
    let need = store::lock(tx, id).await?.ok_or_else(Refusal::not_found)?;
    if store::by_ids(&mut *tx, viewer, &[id]).await?.is_empty() {
        return Err(Refusal::not_found().into());
    }
    Ok(Permitted::new(viewer, need, act)?)
}

async fn move_on(tx: &mut Tx, viewer: &Viewer, need: &Permitted<Need>, ending: store::Ending<'_>) -> Result<()> {
    store::save_state(tx, need, ending).await?;
    let to = need.act().to().unwrap_or(need.state);
    let entry = Entry::new(Cause::of(viewer), verb(need.act()), Kind::Need, need.id)
        .from(need.state.as_str())
        .to(to.as_str())
        .because(ending.reason);
    journal::record(tx, entry).await?;
    outbox::index(tx, Kind::Need, need.id).await
}

const fn verb(act: NeedAct) -> &'static str {
    match act {
        NeedAct::Submit => "need.submit",
        NeedAct::Accept => "need.accept",
        NeedAct::Decline => "need.decline",
        NeedAct::Merge => "need.merge",
        NeedAct::Answer => "need.answer",
        NeedAct::Reopen => "need.reopen",
        NeedAct::Edit => "need.edit",
        NeedAct::Support => "need.support",
        NeedAct::WithdrawSupport => "need.withdraw_support",
        NeedAct::AddEvidence => "evidence.add",
    }
}
