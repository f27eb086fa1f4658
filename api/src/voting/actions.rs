//! What a viewer can do with rounds: each one write with its journal and outbox entries. Casting has neither.

use super::{
    Changes, Terms, TermsInput, VotingRound, VotingRoundAct, VotingRoundState,
    ballot::{Receipt, SecretBallot},
    codes, jobs,
    marks::MarksInput,
    policy::{Castable, is_open},
    seal, store,
    terms::schedule_problems,
    texts,
};
use crate::{
    app::App,
    db::{Db, Timestamp, Tx},
    error::{Fault, Problem, Refusal, Result},
    events::Event,
    ids::{Kind, NeedId, PanelId, PersonId, VotingRoundId},
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
        check_panels(viewer, &terms.other_panel_ids)?;
        check_needs(tx, &need_ids(&terms)).await?;
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
        let panels = store::panels(&mut *tx, &[id]).await?;
        let others = panels.into_iter().map(|(_, panel)| panel).filter(|panel| *panel != round.panel_id).collect();
        let terms = Terms::parse(changes.clone().of(&round, &places, others))?;
        check_panels(viewer, &terms.other_panel_ids)?;
        check_needs(tx, &need_ids(&terms)).await?;
        store::save_terms(tx, &round, &terms).await?;
        journal::record(tx, Entry::new(Cause::of(viewer), "voting_round.edit", Kind::VotingRound, id)).await?;
        Ok(id)
    })
    .await
}

/// Announces a round. Its ballot is fixed from now on, and so is the seed that lots are drawn from; it opens by
/// itself.
pub async fn schedule(db: &Db, app: &App, viewer: &Viewer, id: VotingRoundId) -> Result<VotingRoundId> {
    let seed = hex::encode(app.randomness.bytes::<16>()?);
    db.write(async |tx| {
        let round = permitted(tx, viewer, id, VotingRoundAct::Schedule).await?;
        let places = store::places_by_rounds(&mut *tx, &[id]).await?;
        let need_ids: Vec<_> = places.into_iter().map(|place| place.need_id).collect();
        check_needs(tx, &need_ids).await?;
        let voters = store::count_voters(&mut *tx, id).await?;
        let problems = schedule_problems(&round, need_ids.len(), voters, tx.now());
        if !problems.is_empty() {
            return Err(problems.into());
        }
        move_on(tx, viewer, &round, None, Some(&seed)).await?;
        Ok(id)
    })
    .await
}

/// Lets a round close later, with a reason that everyone who can see it reads.
pub async fn extend(
    db: &Db,
    app: &App,
    viewer: &Viewer,
    id: VotingRoundId,
    closes_at: Timestamp,
    why: &str,
) -> Result<VotingRoundId> {
    let why = PlainText::parse("reason", why, REASON_MAX)?;
    db.write(async |tx| {
        let round = permitted(tx, viewer, id, VotingRoundAct::Extend).await?;
        // Whose closing has passed is closed, whether or not the job came by.
        if tx.now() >= round.closes_at {
            return Err(Refusal::conflict(&texts::ROUND_CLOSED).into());
        }
        if closes_at <= round.closes_at {
            return Err(Problem::new("closesAt", &texts::CLOSES_NOT_LATER).into());
        }
        store::save_extension(tx, &round, closes_at).await?;
        let entry = Entry::new(Cause::of(viewer), "voting_round.extend", Kind::VotingRound, id);
        journal::record(tx, entry.because(Some(why.as_str()))).await?;
        outbox::index(tx, Kind::VotingRound, id).await
    })
    .await?;
    app.events.tell(Event::Turnout(id));
    Ok(id)
}

/// Makes the tally and the ballots of a counted round public.
pub async fn publish(db: &Db, app: &App, viewer: &Viewer, id: VotingRoundId) -> Result<VotingRoundId> {
    db.write(async |tx| {
        let round = permitted(tx, viewer, id, VotingRoundAct::Publish).await?;
        move_on(tx, viewer, &round, None, None).await?;
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
        move_on(tx, viewer, &round, Some(why.as_str()), None).await?;
        store::remove_voting_codes(tx, id).await?;
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
pub async fn cast(db: &Db, app: &App, viewer: &Viewer, id: VotingRoundId, marks: &MarksInput) -> Result<Receipt> {
    let person = viewer.signed_in()?;
    cast_for(db, app, viewer, id, Vote { person, code: None, marks }).await
}

/// Votes once with the code on a letter: anyone who holds it, or a voting assistant who fills in the voter's paper
/// ballot or helps. That an assistant did is sealed with the ballot and counted at the close.
pub async fn cast_by_code(
    db: &Db,
    app: &App,
    viewer: &Viewer,
    id: VotingRoundId,
    code: &str,
    marks: &MarksInput,
) -> Result<Receipt> {
    let (round, person) = codes::voter(db, code).await?;
    if round != id {
        return Err(Problem::new("code", &texts::CODE_SPENT).into());
    }
    cast_for(db, app, viewer, id, Vote { person, code: Some(code), marks }).await
}

/// A vote on its way to the envelope.
struct Vote<'a> {
    /// Whose it is.
    person: PersonId,
    /// The code that is used up by it.
    code: Option<&'a str>,
    marks: &'a MarksInput,
}

async fn cast_for(db: &Db, app: &App, viewer: &Viewer, id: VotingRoundId, vote: Vote<'_>) -> Result<Receipt> {
    let round = store::by_id(db, viewer, id).await?.ok_or_else(Refusal::not_found)?;
    is_open(&round, db.now().await?)?;
    // The ballot and the key are fixed while the round is open, so the sealing need not hold up other writes.
    let places = store::places_by_rounds(db, &[id]).await?;
    let receipt = Receipt::draw(&app.randomness)?;
    let is_assisted = vote.code.is_some() && codes::assists(viewer, &round, vote.person);
    let ballot = SecretBallot::parse(vote.marks, &round, &places, receipt.clone(), is_assisted)?;
    let key = round.public_key.as_deref().ok_or_else(|| Fault::new("an open round has no key"))?;
    let sealed = seal::seal(key, id, &ballot.padded()?, &app.randomness)?;
    db.write(async |tx| {
        let envelope = store::lock_envelope(tx, id, vote.person).await?;
        let round = store::by_id(&mut *tx, viewer, id).await?.ok_or_else(Refusal::not_found)?;
        let is_member = store::is_member(&mut *tx, id, vote.person).await?;
        let castable = Castable::new(envelope, &round, is_member, tx.now())?;
        if let Some(code) = vote.code {
            codes::take(tx, id, code).await?;
        }
        store::fill(tx, &castable, sealed.clone()).await
    })
    .await?;
    app.events.tell(Event::Turnout(id));
    Ok(receipt)
}

/// Locks a round and asks the rules. Whoever may not even see it hears that it does not exist.
pub(super) async fn permitted(
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

/// Whoever lets panels vote along must coordinate each of them.
fn check_panels(viewer: &Viewer, panels: &[PanelId]) -> Result<()> {
    if panels.iter().all(|panel| viewer.coordinates(*panel)) {
        Ok(())
    } else {
        Err(Problem::new("otherPanelIds", &texts::PANEL_NOT_YOURS).into())
    }
}

fn need_ids(terms: &Terms) -> Vec<NeedId> {
    terms.places.iter().map(|(need, _)| *need).collect()
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

async fn move_on(
    tx: &mut Tx,
    viewer: &Viewer,
    round: &Permitted<VotingRound>,
    reason: Option<&str>,
    seed: Option<&str>,
) -> Result<()> {
    store::save_state(tx, round, reason, seed).await?;
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
        VotingRoundAct::Extend => "voting_round.extend",
        VotingRoundAct::IssueCodes => "voting_round.issue_codes",
        VotingRoundAct::Cast => "ballot.cast",
        VotingRoundAct::Publish => "voting_round.publish",
        VotingRoundAct::Cancel => "voting_round.cancel",
    }
}
