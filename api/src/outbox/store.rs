//! The SQL that fills the outbox.

use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::Letter;
use crate::{
    db::{Args, Timestamp, Tx, args, uuid_v7},
    error::Result,
    ids::{Kind, PersonId},
};

const INSERT: &str = "
INSERT INTO outbox (id, topic, kind, entity_id, queued_at, due_at) VALUES ($1, $2, $3, $4, $5, $5)";
const INSERT_MAIL: &str = "
INSERT INTO mails (id, person_id, address, subject, body, queued_at, due_at) VALUES ($1, $2, $3, $4, $5, $6, $6)";

const INSERT_MAIL_ONCE: &str = "
INSERT INTO mails (id, person_id, address, subject, body, queued_at, due_at) VALUES ($1, $2, $3, $4, $5, $6, $6)
    ON CONFLICT (id) DO NOTHING";

/// Keeps that this thing must be looked at.
pub(super) async fn insert(tx: &mut Tx, topic: &'static str, kind: Kind, id: Uuid) -> Result<()> {
    let now = tx.now();
    tx.run(INSERT, args![uuid_v7(now), topic, kind, id, now]).await.map(drop)
}

/// Keeps a letter.
pub(super) async fn insert_mail(tx: &mut Tx, letter: &Letter) -> Result<()> {
    let now = tx.now();
    tx.run(INSERT_MAIL, mail(uuid_v7(now), letter, now)).await.map(drop)
}

/// Keeps a letter under an id of its own; how many are new.
pub(super) async fn insert_mail_once(tx: &mut Tx, id: Uuid, letter: &Letter) -> Result<u64> {
    let now = tx.now();
    tx.run(INSERT_MAIL_ONCE, mail(id, letter, now)).await
}

fn mail(id: Uuid, letter: &Letter, now: Timestamp) -> Args {
    args![id, letter.person_id, letter.address.as_str(), letter.subject.as_str(), letter.body.as_str(), now]
}

/// The same id for the same letter to the same person: a UUIDv7 of the moment, with a hash in the place of chance.
pub(super) fn letter_id(about: Uuid, person: PersonId, since: Timestamp) -> Uuid {
    let mut hash = Sha256::new();
    hash.update(about);
    hash.update(person.uuid());
    hash.update(since.micros().to_be_bytes());
    let hash = hash.finalize();
    let mut chance = [0; 10];
    chance.copy_from_slice(&hash[..10]);
    let millis = u64::try_from(since.micros() / 1_000).unwrap_or_default();
    uuid::Builder::from_unix_timestamp_millis(millis, &chance).into_uuid()
}
