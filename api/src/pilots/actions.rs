//! What a viewer can do with pilots: each one write with its journal and outbox entries.

use super::{
    Edit, EditInput, Pilot, PilotAct, PilotOutcome, Plan, PlanInput, consents, input::in_order, reason, store, texts,
};
use crate::{
    challenges::{self, ChallengeAct, ChallengeState},
    db::{Db, Tx},
    error::{Problem, Refusal, Result},
    ids::{ChallengeId, Kind, PilotId},
    journal::{self, Cause, Entry},
    needs,
    outbox::{self, Post},
    policy::Permitted,
    text::PlainText,
    viewer::Viewer,
};

/// Plans a pilot with a selected submission; its challenge is in pilot from then on.
pub async fn plan(db: &Db, viewer: &Viewer, input: PlanInput) -> Result<PilotId> {
    viewer.signed_in()?;
    let plan = Plan::parse(input)?;
    db.write(async |tx| {
        let chosen = store::chosen(tx, plan.submission_id).await?.ok_or_else(Refusal::not_found)?;
        let challenge =
            challenges::actions::permitted(tx, viewer, chosen.challenge_id, ChallengeAct::PlanPilot).await?;
        if !chosen.is_selected {
            return Err(Refusal::conflict(&texts::PILOT_NOT_SELECTED).into());
        }
        if store::signing(tx, challenge.id, &plan.municipality_ids).await?.len() < plan.municipality_ids.len() {
            return Err(Problem::new("municipalityIds", &texts::PILOT_PLACE_NOT_IN_GROUP).into());
        }
        let id = PilotId::new(tx.now());
        store::insert(tx, id, &plan, &chosen).await?;
        journal::record(tx, Entry::new(Cause::of(viewer), "pilot.plan", Kind::Pilot, id).to("planned")).await?;
        outbox::index(tx, Kind::Pilot, id).await?;
        if challenge.state == ChallengeState::Awarded {
            challenges::advance(tx, Cause::of(viewer), challenge.id, ChallengeState::InPilot, None).await?;
        }
        Ok(id)
    })
    .await
}

/// Changes the words of a pilot; another decision card asks everyone anew.
pub async fn edit(db: &Db, viewer: &Viewer, id: PilotId, input: EditInput) -> Result<PilotId> {
    let edit = Edit::parse(input)?;
    db.write(async |tx| {
        let pilot = permitted(tx, viewer, id, PilotAct::Edit).await?;
        in_order(edit.starts_on.or(pilot.starts_on), edit.ends_on.or(pilot.ends_on))?;
        store::save_words(tx, &pilot, &edit).await?;
        note(tx, viewer, &pilot, None).await?;
        Ok(id)
    })
    .await
}

/// Puts the card before residents.
pub async fn request_consent(db: &Db, viewer: &Viewer, id: PilotId) -> Result<PilotId> {
    advance(db, viewer, id, PilotAct::RequestConsent, None).await
}

/// Puts the solution to use, once somebody agreed to the card as it reads now.
pub async fn start(db: &Db, viewer: &Viewer, id: PilotId) -> Result<PilotId> {
    db.write(async |tx| {
        let pilot = permitted(tx, viewer, id, PilotAct::Start).await?;
        if consents::standing(tx, id).await? == 0 {
            return Err(Refusal::conflict(&texts::PILOT_WITHOUT_CONSENT).into());
        }
        move_on(tx, viewer, &pilot, None, None).await?;
        Ok(id)
    })
    .await
}

/// Ends the use and measures.
pub async fn start_measuring(db: &Db, viewer: &Viewer, id: PilotId) -> Result<PilotId> {
    advance(db, viewer, id, PilotAct::StartMeasuring, None).await
}

/// Scales, adapts or stops. The challenge's needs are answered with the reason; when no other pilot of the challenge
/// goes on, the challenge is completed.
pub async fn decide(
    db: &Db,
    post: Post<'_>,
    viewer: &Viewer,
    id: PilotId,
    outcome: PilotOutcome,
    why: &str,
) -> Result<PilotId> {
    let why = reason(why)?;
    db.write(async |tx| {
        let pilot = permitted(tx, viewer, id, PilotAct::Decide).await?;
        move_on(tx, viewer, &pilot, Some(outcome), Some(&why)).await?;
        for need in challenges::answer_needs(tx, pilot.challenge_id).await? {
            needs::actions::answer_by_pilot(tx, post, Cause::of(viewer), need, why.as_str()).await?;
        }
        complete(tx, viewer, &pilot, &why).await?;
        Ok(id)
    })
    .await
}

/// Ends a pilot early.
pub async fn halt(db: &Db, viewer: &Viewer, id: PilotId, why: &str) -> Result<PilotId> {
    let why = reason(why)?;
    db.write(async |tx| {
        let pilot = permitted(tx, viewer, id, PilotAct::Halt).await?;
        move_on(tx, viewer, &pilot, None, Some(&why)).await?;
        // When all were halted the group may plan another, so only a decision completes the challenge.
        if store::has_decided(tx, pilot.challenge_id).await? {
            complete(tx, viewer, &pilot, &why).await?;
        }
        Ok(id)
    })
    .await
}

/// Completes a challenge whose pilots were all halted. While one goes on, its decision completes the challenge.
pub async fn complete_challenge(db: &Db, viewer: &Viewer, id: ChallengeId, why: &str) -> Result<ChallengeId> {
    let why = challenges::reason(why)?;
    db.write(async |tx| {
        // The challenge is locked and the rules are asked first; a refusal below undoes the move.
        challenges::actions::complete(tx, viewer, id, &why).await?;
        if store::has_unfinished(tx, id, None).await? {
            return Err(Refusal::conflict(&texts::PILOT_GOES_ON).into());
        }
        Ok(id)
    })
    .await
}

/// Completes the challenge when this was its last pilot.
async fn complete(tx: &mut Tx, viewer: &Viewer, pilot: &Pilot, why: &PlainText) -> Result<()> {
    if store::has_unfinished(tx, pilot.challenge_id, Some(pilot.id)).await? {
        return Ok(());
    }
    let cause = Cause::of(viewer);
    challenges::advance(tx, cause, pilot.challenge_id, ChallengeState::Completed, Some(why.as_str())).await
}

async fn advance(db: &Db, viewer: &Viewer, id: PilotId, act: PilotAct, why: Option<PlainText>) -> Result<PilotId> {
    db.write(async |tx| {
        let pilot = permitted(tx, viewer, id, act).await?;
        move_on(tx, viewer, &pilot, None, why.as_ref()).await?;
        Ok(id)
    })
    .await
}

/// Locks a pilot and asks the rules.
pub(super) async fn permitted(tx: &mut Tx, viewer: &Viewer, id: PilotId, act: PilotAct) -> Result<Permitted<Pilot>> {
    let pilot = store::lock(tx, id).await?.ok_or_else(Refusal::not_found)?;
    Ok(Permitted::new(viewer, pilot, act)?)
}

async fn move_on(
    tx: &mut Tx,
    viewer: &Viewer,
    pilot: &Permitted<Pilot>,
    outcome: Option<PilotOutcome>,
    why: Option<&PlainText>,
) -> Result<()> {
    store::save_state(tx, pilot, outcome, why.map(PlainText::as_str)).await?;
    note(tx, viewer, pilot, why).await
}

/// Writes the act in the journal, and lets search know.
pub(super) async fn note(
    tx: &mut Tx,
    viewer: &Viewer,
    pilot: &Permitted<Pilot>,
    why: Option<&PlainText>,
) -> Result<()> {
    let mut entry =
        Entry::new(Cause::of(viewer), pilot.act().verb(), Kind::Pilot, pilot.id).because(why.map(PlainText::as_str));
    if let Some(to) = pilot.act().to() {
        entry = entry.from(pilot.state.as_str()).to(to.as_str());
    }
    journal::record(tx, entry).await?;
    outbox::index(tx, Kind::Pilot, pilot.id).await
}
