//! What a viewer can do with rounds: each one write with its journal and outbox entries. Casting has neither.

use super::{
    Changes, Terms, TermsInput, VotingRound, VotingRoundAct, VotingRoundState,
    ballot::{Receipt, SecretBallot},
    jobs,
    policy::{Castable, is_open},
    seal, store,
    terms::schedule_problems,
    texts,
};
use crate::{
    app::App,
    db::{Db, Tx},
    error::{Fault, Problem, Refusal, Result},
    events::Event,
    ids::{Kind, NeedId, PanelId, VotingRoundId},
    journal::{self, Cause, Entry},
    outbox,
    panels::{self, PanelAct},
    policy::Permitted,
    text::PlainText,
    viewer::Viewer,
};

/// The longest reason, in characters.
const REASON_MAX: usize = 2_000;

/// Begins a round, for the eyes of the panel's coordinators and administrators.
pub async fn draft(db: &Db, viewer: &Viewer, panel: PanelId, input: TermsInput) -> Result<VotingRoundId> {
    let terms = Terms::parse(input)?;
    db.write(async |tx| {
        panels::actions::permitted(tx, viewer, panel, PanelAct::DraftRound).await?;
        check_needs(tx, &terms.need_ids).await?;
        let id = VotingRoundId::new(tx.now());
        store::insert(tx, id, panel, &terms).await?;
        let entry = Entry::new(Cause::of(viewer), "voting_round.draft", Kind::VotingRound, id);
        journal::record(tx, entry.to(VotingRoundState::Draft.as_str())).await?;
        Ok(id)
    })
    .await
}

/// Changes the terms of a draft.
pub async fn edit(db: &Db, viewer: &Viewer, id: VotingRoundId, changes: Changes) -> Result<VotingRoundId> {
    db.write(async |tx| {
        let round = permitted(tx, viewer, id, VotingRoundAct::Edit).await?;
        let places = store::places_by_rounds(&mut *tx, &[id]).await?;
        let need_ids = places.into_iter().map(|place| place.need_id).collect();
        let terms = Terms::parse(changes.clone().of(&round, need_ids))?;
        check_needs(tx, &terms.need_ids).await?;
        store::save_terms(tx, &round, &terms).await?;
        journal::record(tx, Entry::new(Cause::of(viewer), "voting_round.edit", Kind::VotingRound, id)).await?;
        Ok(id)
    })
    .await
}

/// Announces a round. Its ballot is fixed from now on; it opens by itself.
pub async fn schedule(db: &Db, viewer: &Viewer, id: VotingRoundId) -> Result<VotingRoundId> {
    db.write(async |tx| {
        let round = permitted(tx, viewer, id, VotingRoundAct::Schedule).await?;
        let places = store::places_by_rounds(&mut *tx, &[id]).await?;
        let need_ids: Vec<_> = places.into_iter().map(|place| place.need_id).collect();
        check_needs(tx, &need_ids).await?;
        let voters = store::count_voters(&mut *tx, round.panel_id).await?;
        let problems = schedule_problems(&round, need_ids.len(), voters, tx.now());
        if !problems.is_empty() {
            return Err(problems.into());
        }
        move_on(tx, viewer, &round, None).await?;
        Ok(id)
    })
    .await
}

/// Makes the tally and the ballots of a counted round public.
pub async fn publish(db: &Db, app: &App, viewer: &Viewer, id: VotingRoundId) -> Result<VotingRoundId> {
    db.write(async |tx| {
        let round = permitted(tx, viewer, id, VotingRoundAct::Publish).await?;
        move_on(tx, viewer, &round, None).await?;
        for place in store::places_by_rounds(&mut *tx, &[id]).await? {
            outbox::index(tx, Kind::Need, place.need_id).await?;
        }
        Ok(())
    })
    .await?;
    app.events.tell(Event::Turnout(id));
    Ok(id)
}

/// Ends a round without a count, with a reason that everyone who can see it reads. Ballots that were cast are
/// destroyed unopened.
pub async fn cancel(db: &Db, app: &App, viewer: &Viewer, id: VotingRoundId, why: &str) -> Result<VotingRoundId> {
    let why = PlainText::parse("reason", why, REASON_MAX)?;
    db.write(async |tx| {
        let round = permitted(tx, viewer, id, VotingRoundAct::Cancel).await?;
        move_on(tx, viewer, &round, Some(why.as_str())).await?;
        store::remove_envelopes(tx, id).await
    })
    .await?;
    app.events.tell(Event::Turnout(id));
    // The round is cancelled whether or not the key store answers now; the job asks it again.
    drop(jobs::destroy_key(app, db, id).await);
    Ok(id)
}

/// Votes, or votes anew: the ballot goes sealed into the voter's envelope, over an earlier one. The receipt is
/// answered here and nowhere else.
///
/// It leaves no journal entry, no outbox entry and no line in a log: only whether the envelope is filled.
pub async fn cast(db: &Db, app: &App, viewer: &Viewer, id: VotingRoundId, need_ids: &[NeedId]) -> Result<Receipt> {
    let person = viewer.signed_in()?;
    let round = store::by_id(db, viewer, id).await?.ok_or_else(Refusal::not_found)?;
    is_open(&round, db.now().await?)?;
    // The ballot and the key are fixed while the round is open, so the sealing need not hold up other writes.
    let places = store::places_by_rounds(db, &[id]).await?;
    let receipt = Receipt::draw(&app.randomness)?;
    let ballot = SecretBallot::parse(need_ids, &places, receipt.clone())?;
    let key = round.public_key.as_deref().ok_or_else(|| Fault::new("an open round has no key"))?;
    let sealed = seal::seal(key, id, &ballot.padded()?, &app.randomness)?;
    db.write(async |tx| {
        let envelope = store::lock_envelope(tx, id, person).await?;
        let round = store::by_id(&mut *tx, viewer, id).await?.ok_or_else(Refusal::not_found)?;
        let castable = Castable::new(envelope, &round, tx.now())?;
        store::fill(tx, &castable, sealed.clone()).await
    })
    .await?;
    app.events.tell(Event::Turnout(id));
    Ok(receipt)
}

/// Locks a round and asks the rules. Whoever may not even see it hears that it does not exist.
async fn permitted(
    tx: &mut Tx,
    viewer: &Viewer,
    id: VotingRoundId,
    act: VotingRoundAct,
) -> Result<Permitted<VotingRound>> {
    let round = store::lock(tx, id).await?.ok_or_else(Refusal::not_found)?;
    if store::by_id(&mut *tx, viewer, id).await?.is_none() {
        return Err(Refusal::not_found().into());
    }
    Ok(Permitted::new(viewer, round, act)?)
}

async fn check_needs(tx: &mut Tx, need_ids: &[NeedId]) -> Result<()> {
    let accepted = store::accepted(&mut *tx, need_ids).await?;
    let problem = |(need, position): (&NeedId, usize)| {
        let problem = || Problem::new("needIds", &texts::NEED_NOT_ACCEPTED).with("position", position);
        (!accepted.contains(need)).then(problem)
    };
    let problems: Vec<_> = need_ids.iter().zip(1..).filter_map(problem).collect();
    if problems.is_empty() { Ok(()) } else { Err(problems.into()) }
}

async fn move_on(tx: &mut Tx, viewer: &Viewer, round: &Permitted<VotingRound>, reason: Option<&str>) -> Result<()> {
    store::save_state(tx, round, reason).await?;
    let to = round.act().to().unwrap_or(round.state);
    let entry = Entry::new(Cause::of(viewer), verb(round.act()), Kind::VotingRound, round.id)
        .from(round.state.as_str())
        .to(to.as_str())
        .because(reason);
    journal::record(tx, entry).await?;
    outbox::index(tx, Kind::VotingRound, round.id).await
}

const fn verb(act: VotingRoundAct) -> &'static str {
    match act {
        VotingRoundAct::Edit => "voting_round.edit",
        VotingRoundAct::Schedule => "voting_round.schedule",
        VotingRoundAct::Cast => "ballot.cast",
        VotingRoundAct::Publish => "voting_round.publish",
        VotingRoundAct::Cancel => "voting_round.cancel",
    }
}
