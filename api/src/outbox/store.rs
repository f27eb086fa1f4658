//! The SQL that fills the outbox.

use uuid::Uuid;

use super::Letter;
use crate::{
    db::{Tx, args, uuid_v7},
    error::Result,
    ids::Kind,
};

const INSERT: &str = "
INSERT INTO outbox (id, topic, kind, entity_id, queued_at, due_at) VALUES ($1, $2, $3, $4, $5, $5)";
const INSERT_MAIL: &str = "
INSERT INTO mails (id, person_id, address, subject, body, queued_at, due_at) VALUES ($1, $2, $3, $4, $5, $6, $6)";

/// Keeps that this thing must be looked at.
pub(super) async fn insert(tx: &mut Tx, topic: &'static str, kind: Kind, id: Uuid) -> Result<()> {
    let now = tx.now();
    tx.run(INSERT, args![uuid_v7(now), topic, kind, id, now]).await.map(drop)
}

/// Keeps a letter.
pub(super) async fn insert_mail(tx: &mut Tx, letter: &Letter) -> Result<()> {
    let now = tx.now();
    let values = args![
        uuid_v7(now),
        letter.person_id,
        letter.address.as_str(),
        letter.subject.as_str(),
        letter.body.as_str(),
        now
    ];
    tx.run(INSERT_MAIL, values).await.map(drop)
}
