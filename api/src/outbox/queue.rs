//! What workers do with tasks that name a thing: lease, complete, fail.
//! Not here: queueing them (`mod.rs`), mail (`mails.rs`), whose rows hold an address.

use time::Duration;
use uuid::Uuid;

use super::backoff::{pause, shortened};
use crate::{
    db::{Db, FromRow, Timestamp, args},
    error::Result,
    ids::Kind,
};

// The outer condition is checked again on a row that another worker just leased.
const LEASE: &str = "UPDATE outbox SET leased_until = $4, attempts = attempts + 1 \
    WHERE id IN (SELECT id FROM outbox WHERE topic = $1 AND due_at <= $2 \
                 AND (leased_until IS NULL OR leased_until <= $2) ORDER BY due_at, id LIMIT $3) \
    AND (leased_until IS NULL OR leased_until <= $2) \
    RETURNING id, topic, kind, entity_id, queued_at, attempts";
const COMPLETE: &str = "DELETE FROM outbox WHERE id IN ($1)";
const FAIL: &str = "UPDATE outbox SET leased_until = NULL, due_at = $2, last_error = $3 WHERE id = $1";
const RELEASE: &str = "UPDATE outbox SET leased_until = NULL WHERE topic = $1 AND leased_until IS NOT NULL";
const WAITING: &str = "SELECT count(*) FROM outbox WHERE topic = $1";
const DUE: &str = "SELECT count(*) FROM outbox WHERE topic = $1 AND due_at <= $2";

/// A task is not put back for longer than this: what stood in its way may be over at any moment.
const LONGEST_PAUSE: Duration = Duration::seconds(4);

/// A task in hand.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Task {
    /// The row, to complete or fail.
    pub id: Uuid,
    /// For which worker.
    pub topic: String,
    /// The kind of thing.
    pub kind: Kind,
    /// The thing.
    pub entity_id: Uuid,
    /// Since when it waits.
    pub queued_at: Timestamp,
    /// How often it was begun, this time included.
    pub attempts: i64,
}

/// Takes up to `limit` due tasks for `duration`; who has not completed them by then loses them to another.
pub async fn lease(db: &Db, topic: &str, limit: usize, duration: Duration) -> Result<Vec<Task>> {
    let now = db.now().await?;
    // An empty outbox costs one question and no write.
    if db.one::<(i64,)>(DUE, args![topic, now]).await?.0 == 0 {
        return Ok(Vec::new());
    }
    let mut tasks: Vec<Task> =
        db.write(async |tx| tx.all(LEASE, args![topic, tx.now(), limit, tx.now().plus(duration)]).await).await?;
    tasks.sort_unstable_by_key(|task| task.id);
    Ok(tasks)
}

/// Removes tasks that are done.
pub async fn complete(db: &Db, ids: &[Uuid]) -> Result<()> {
    for some in ids.chunks(1000) {
        db.write(async |tx| tx.run(COMPLETE, args![some]).await).await?;
    }
    Ok(())
}

/// Puts a task back for later; `error` is for the operator and holds no personal data.
pub async fn fail(db: &Db, task: &Task, error: &str) -> Result<()> {
    let pause = pause(task.attempts).min(LONGEST_PAUSE);
    db.write(async |tx| tx.run(FAIL, args![task.id, tx.now().plus(pause), shortened(error)]).await).await.map(drop)
}

/// Ends every lease of a topic. Only for a topic with one worker, which has just begun or lost what it held.
pub async fn release(db: &Db, topic: &str) -> Result<()> {
    db.write(async |tx| tx.run(RELEASE, args![topic]).await).await.map(drop)
}

/// How many tasks wait, leased ones included.
pub async fn waiting(db: &Db, topic: &str) -> Result<i64> {
    Ok(db.one::<(i64,)>(WAITING, args![topic]).await?.0)
}
