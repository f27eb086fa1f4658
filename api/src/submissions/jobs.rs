//! The opening: after the deadline what was handed in becomes readable for those who judge, and its keys go.
//! Every step can be run again after a crash, by any process. Not here: the deadline itself (`challenges/`).

use std::collections::HashMap;

use serde_json::json;
use time::Duration;

use super::{
    Content, SubmissionState,
    actions::{key, lost},
    content::key_name,
    store,
};
use crate::{
    app::App,
    db::Db,
    error::Result,
    events::Event,
    ids::{ChallengeId, Kind},
    journal::{self, Cause, Entry},
};

const JOB: Cause = Cause::Job("submissions");
/// How many challenges, and how many keys, are taken in one turn.
const BATCH: i64 = 100;
/// How long after the deadline is waited, so that a write that began before it has ended.
const PATIENCE: Duration = Duration::seconds(2);

/// Opens what was handed in to every challenge that closed, and destroys the keys of what is open; how many moves.
/// One challenge that cannot be opened holds up no other.
pub async fn due(app: &App, db: &Db) -> Result<u64> {
    let mut moved = 0;
    let mut trouble = None;
    let until = db.now().await?.minus(PATIENCE);
    for challenge in store::due(db, until, BATCH).await? {
        match open(app, db, challenge).await {
            Ok(opened) => moved += opened,
            Err(error) => trouble = Some(error),
        }
    }
    match destroy_keys(app, db).await {
        Ok(destroyed) => moved += destroyed,
        Err(error) => trouble = Some(error),
    }
    trouble.map_or(Ok(moved), Err)
}

/// Opens everything that was handed in to one challenge, in one write; how many. What was never handed in stays sealed.
async fn open(app: &App, db: &Db, challenge: ChallengeId) -> Result<u64> {
    let mut keys = HashMap::new();
    for id in store::submitted_to(db, challenge).await? {
        keys.insert(id, key(app, id).await?.ok_or_else(|| lost(id))?);
    }
    let opened = db
        .write(async |tx| {
            let mut opened = 0;
            for submission in store::by_challenge_locked(tx, challenge, &[SubmissionState::Submitted]).await? {
                // One that was handed in a moment ago is for the next turn.
                let Some(key) = keys.get(&submission.id) else { continue };
                let sealed = submission.submitted.as_deref().unwrap_or(&submission.sealed);
                let content = Content::open(key, submission.id, sealed)?;
                store::save_opened(tx, &submission, content).await?;
                let entry = Entry::new(JOB, "submission.open", Kind::Submission, submission.id)
                    .from(submission.state.as_str())
                    .to(SubmissionState::Unsealed.as_str())
                    .with(json!({ "challenge": challenge }));
                journal::record(tx, entry).await?;
                opened += 1;
            }
            Ok(opened)
        })
        .await?;
    if opened > 0 {
        app.events.tell(Event::Challenge(challenge));
    }
    Ok(opened)
}

async fn destroy_keys(app: &App, db: &Db) -> Result<u64> {
    let ids = store::with_key(db, BATCH).await?;
    if ids.is_empty() {
        return Ok(0);
    }
    for id in &ids {
        app.keys.destroy(&key_name(*id)).await?;
    }
    db.write(async |tx| {
        store::save_key_destroyed(tx, &ids).await?;
        for id in &ids {
            journal::record(tx, Entry::new(JOB, "submission.destroy_key", Kind::Submission, *id)).await?;
        }
        Ok(())
    })
    .await?;
    Ok(ids.len() as u64)
}
