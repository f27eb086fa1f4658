//! What happens to rounds by themselves: opening, closing, counting, and the end of each private key.
//! Every step can be run again after a crash, by any process. Not here: when jobs run (`jobs/`).

use std::collections::BTreeSet;

use serde_json::json;

use super::{
    BallotPlace, FEWEST_BALLOTS, LeaverRule, Turn, VotingRound,
    ballot::{Ballot, Opened, SecretBallot},
    groups::Voter,
    key_name, letters,
    policy::Due,
    seal, store, tally,
};
use crate::{
    app::App,
    db::{Db, Tx},
    error::{Error, Fault, Refusal, Result},
    events::Event,
    ids::{Kind, VotingRoundId},
    journal::{self, Cause, Entry},
    keys::SealingKeyPair,
    outbox,
    viewer::Viewer,
};

const JOB: Cause = Cause::Job("voting");

/// Moves every round whose moment has come; how many steps were made. One round that cannot move holds up no other.
pub async fn due(app: &App, db: &Db) -> Result<u64> {
    let mut moved = 0;
    let mut trouble = None;
    for turn in [Turn::Open, Turn::Close, Turn::Count] {
        for id in store::due(db, turn, db.now().await?).await? {
            let done = match turn {
                Turn::Open => open(app, db, id).await,
                Turn::Close => close(app, db, id).await,
                Turn::Count => count(app, db, id).await,
            };
            match done {
                Ok(done) => moved += u64::from(done),
                Err(error) => trouble = Some(error),
            }
        }
    }
    for told in [letters::remind(app, db).await, letters::tell(app, db).await] {
        match told {
            Ok(told) => moved += told,
            Err(error) => trouble = Some(error),
        }
    }
    for id in store::keys_to_destroy(db).await? {
        match destroy_key(app, db, id).await {
            Ok(done) => moved += u64::from(done),
            Err(error) => trouble = Some(error),
        }
    }
    trouble.map_or(Ok(moved), Err)
}

/// Makes the key pair, freezes the roll and begins the voting.
async fn open(app: &App, db: &Db, id: VotingRoundId) -> Result<bool> {
    let drawn = SealingKeyPair::generate(&app.randomness)?;
    // The first key that was kept is the round's key, whichever process made it.
    let kept = app.keys.keep_first(&key_name(id), drawn.private().clone()).await?;
    let public_key = *SealingKeyPair::read(kept.as_bytes())?.public();
    let opened = db
        .write(async |tx| {
            let Some(due) = take(tx, id, Turn::Open).await? else { return Ok(false) };
            let eligible = store::freeze_roll(tx, &due).await?;
            store::save_opening(tx, &due, public_key, eligible).await?;
            moved(tx, &due, json!({ "eligible": eligible })).await?;
            Ok(true)
        })
        .await?;
    if opened {
        app.events.tell(Event::Turnout(id));
    } else if round(db, id).await?.key_destroyed_at.is_some() {
        // It was cancelled in the meantime, and its key destroyed before we kept another.
        app.keys.destroy(&key_name(id)).await?;
    }
    Ok(opened)
}

/// Ends the voting. Ballots that are being cast at this moment are waited for; later ones are refused.
async fn close(app: &App, db: &Db, id: VotingRoundId) -> Result<bool> {
    let closed = db
        .write(async |tx| {
            let Some(due) = take(tx, id, Turn::Close).await? else { return Ok(false) };
            store::save_close(tx, &due).await?;
            store::remove_voting_codes(tx, id).await?;
            store::lock_every_envelope(tx, &due).await?;
            let mut detail = json!({});
            if due.round().leavers == LeaverRule::LoseVote {
                let left = store::remove_leavers(tx, &due).await?;
                store::save_leavers(tx, &due, left).await?;
                detail["left"] = json!(left);
            }
            moved(tx, &due, detail).await?;
            Ok(true)
        })
        .await?;
    if closed {
        app.events.tell(Event::Turnout(id));
    }
    Ok(closed)
}

/// Opens the ballots in memory, shuffles and counts them, and keeps the whole result in one write, in which the
/// envelopes go. Then the private key is destroyed.
async fn count(app: &App, db: &Db, id: VotingRoundId) -> Result<bool> {
    let Some(key) = app.keys.find(&key_name(id)).await? else {
        let still_closed = round(db, id).await?.state == Turn::Count.from();
        return if still_closed { Err(Fault::new(format!("the key of round {id} is lost")).into()) } else { Ok(false) };
    };
    let key = SealingKeyPair::read(key.as_bytes())?;
    let round = round(db, id).await?;
    let places = store::places_by_rounds(db, &[id]).await?;
    // Nobody fills an envelope any more: the round is closed.
    let sealed = store::sealed(db, id).await?;
    let found = sealed.len();
    let randomness = app.randomness;
    let (ballots, counted) = tokio::task::spawn_blocking(move || {
        let mut opened = open_all(&key, &round, &sealed, &places);
        randomness.shuffle(&mut opened)?;
        opened.sort_by(|(one, _), (other, _)| one.ballot.receipt.cmp(&other.ballot.receipt));
        let counted = if tally::length(opened.len()) < FEWEST_BALLOTS {
            None
        } else {
            Some(tally::tally(&round, &places, &opened)?)
        };
        let ballots: Vec<Ballot> = opened.into_iter().map(|(opened, _)| opened.ballot).collect();
        Ok::<_, Error>((ballots, counted))
    })
    .await??;
    let (ballot_count, invalid) = (tally::length(ballots.len()), found - ballots.len());
    let counted = db
        .write(async |tx| {
            let Some(due) = take(tx, id, Turn::Count).await? else { return Ok(false) };
            let mut detail = json!({ "ballots": ballot_count, "invalid": invalid });
            match &counted {
                None => store::save_hidden_count(tx, &due, ballot_count).await?,
                Some(count) => {
                    store::save_count(tx, &due, count, &ballots).await?;
                    detail["ballots_sha256"] = json!(hex::encode(count.ballots_sha256));
                }
            }
            store::remove_envelopes(tx, id).await?;
            moved(tx, &due, detail).await?;
            Ok(true)
        })
        .await?;
    if counted {
        app.events.tell(Event::Turnout(id));
        destroy_key(app, db, id).await?;
        db.checkpoint().await?;
    }
    Ok(counted)
}

/// Opens every ballot. What was not sealed for this round, or names what is not on its ballot, is left out, and so
/// is a copy of another ballot: none of these can come from casting.
fn open_all(
    key: &SealingKeyPair,
    round: &VotingRound,
    sealed: &[(Vec<u8>, Voter)],
    places: &[BallotPlace],
) -> Vec<(Opened, Voter)> {
    let mut receipts = BTreeSet::new();
    let open = |(sealed, voter): &(Vec<u8>, Voter)| {
        let bytes = seal::open(key, round.id, sealed)?;
        Some((SecretBallot::read(bytes.as_bytes(), round.ballot_kind, places)?, *voter))
    };
    sealed.iter().filter_map(open).filter(|(opened, _)| receipts.insert(opened.ballot.receipt.clone())).collect()
}

/// Destroys the private key of a round that needs it no more; whether that is news.
pub async fn destroy_key(app: &App, db: &Db, id: VotingRoundId) -> Result<bool> {
    app.keys.destroy(&key_name(id)).await?;
    db.write(async |tx| {
        let is_news = store::save_key_destroyed(tx, id).await?;
        if is_news {
            journal::record(tx, Entry::new(JOB, "voting_round.destroy_key", Kind::VotingRound, id)).await?;
        }
        Ok(is_news)
    })
    .await
}

async fn round(db: &Db, id: VotingRoundId) -> Result<VotingRound> {
    Ok(store::by_id(db, &Viewer::operator(), id).await?.ok_or_else(Refusal::not_found)?)
}

async fn take(tx: &mut Tx, id: VotingRoundId, turn: Turn) -> Result<Option<Due>> {
    let now = tx.now();
    Ok(store::lock(tx, id).await?.and_then(|round| Due::new(round, turn, now)))
}

async fn moved(tx: &mut Tx, due: &Due, detail: serde_json::Value) -> Result<()> {
    let verb = match due.turn() {
        Turn::Open => "voting_round.open",
        Turn::Close => "voting_round.close",
        Turn::Count => "voting_round.count",
    };
    let entry = Entry::new(JOB, verb, Kind::VotingRound, due.round().id)
        .from(due.turn().from().as_str())
        .to(due.turn().to().as_str())
        .with(detail);
    journal::record(tx, entry).await?;
    outbox::index(tx, Kind::VotingRound, due.round().id).await
}
