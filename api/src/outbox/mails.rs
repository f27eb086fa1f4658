//! Mail that waits to be sent, and mail that was sent until it is erased.
//! Not here: queueing it (`mod.rs`), sending it (`mail/`).

use time::Duration;
use uuid::Uuid;

use super::backoff::{pause, shortened};
use crate::{
    db::{Db, FromRow, Read, Timestamp, args},
    error::Result,
};

const LEASE: &str = "UPDATE mails SET leased_until = $3, attempts = attempts + 1 \
    WHERE id IN (SELECT id FROM mails WHERE sent_at IS NULL AND due_at <= $1 \
                 AND (leased_until IS NULL OR leased_until <= $1) ORDER BY due_at, id LIMIT $2) \
    AND sent_at IS NULL AND (leased_until IS NULL OR leased_until <= $1) \
    RETURNING id, person_id, address, subject, body, queued_at, sent_at, attempts";
const DUE: &str = "SELECT count(*) FROM mails WHERE sent_at IS NULL AND due_at <= $1";
const SENT: &str = "UPDATE mails SET sent_at = $2, body = CASE WHEN $3 THEN body ELSE '' END, leased_until = NULL, \
    last_error = NULL WHERE id = $1";
const FAIL: &str = "UPDATE mails SET leased_until = NULL, due_at = $2, last_error = $3 WHERE id = $1";
const ERASE_SENT: &str = "DELETE FROM mails WHERE sent_at < $1";
const PAGE: &str = "SELECT id, person_id, address, subject, body, queued_at, sent_at, attempts FROM mails \
    WHERE id < $1 ORDER BY id DESC LIMIT $2";

/// A mail in the outbox.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Queued {
    /// The row.
    pub id: Uuid,
    /// To which person, when it is one of ours.
    pub person_id: Option<Uuid>,
    /// The address.
    pub address: String,
    /// The subject line.
    pub subject: String,
    /// The text.
    pub body: String,
    /// Since when it waits.
    pub queued_at: Timestamp,
    /// When it went out.
    pub sent_at: Option<Timestamp>,
    /// How often it was tried.
    pub attempts: i64,
}

/// Takes up to `limit` mails that are due, for `duration`.
pub async fn lease_mails(db: &Db, limit: usize, duration: Duration) -> Result<Vec<Queued>> {
    let now = db.now().await?;
    if db.one::<(i64,)>(DUE, args![now]).await?.0 == 0 {
        return Ok(Vec::new());
    }
    db.write(async |tx| tx.all(LEASE, args![tx.now(), limit, tx.now().plus(duration)]).await).await
}

/// The mail went out. Its text goes too, for it may hold a link that signs in; a demonstration shows it.
pub async fn mail_sent(db: &Db, id: Uuid, keeps_text: bool) -> Result<()> {
    db.write(async |tx| tx.run(SENT, args![id, tx.now(), keeps_text]).await).await.map(drop)
}

/// The mail did not go out; it is tried again later. `error` must not hold the address.
pub async fn mail_failed(db: &Db, mail: &Queued, error: &str) -> Result<()> {
    db.write(async |tx| tx.run(FAIL, args![mail.id, tx.now().plus(pause(mail.attempts)), shortened(error)]).await)
        .await
        .map(drop)
}

/// Erases mails that went out longer than `retention` ago; how many.
pub async fn erase_sent(db: &Db, retention: Duration) -> Result<u64> {
    db.write(async |tx| tx.run(ERASE_SENT, args![tx.now().minus(retention)]).await).await
}

/// Mails, the newest first, before `before`; for the demonstration's outbox page.
pub async fn page_of_mails(db: impl Read, before: Option<Uuid>, limit: usize) -> Result<Vec<Queued>> {
    db.all(PAGE, args![before.unwrap_or(Uuid::max()), limit]).await
}
