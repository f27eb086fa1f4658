//! The SQL of those who get a letter by e-mail about a round.

use crate::{
    db::{Read, Timestamp, Tx, args},
    error::Result,
    ids::{NeedId, VotingRoundId},
    outbox::Addressee,
    voting::VotingRound,
};

const TO_REMIND: &str = "
SELECT * FROM voting_rounds WHERE state = 'open' AND reminded_at IS NULL AND closes_at <= $1 ORDER BY closes_at, id";
const NOT_VOTED: &str = "
SELECT p.id, p.email, p.language
  FROM envelopes e JOIN people p ON p.id = e.person_id
 WHERE e.voting_round_id = $1 AND e.sealed IS NULL AND p.email IS NOT NULL ORDER BY p.id";
const SAVE_REMINDED: &str =
    "UPDATE voting_rounds SET reminded_at = $2 WHERE id = $1 AND state = 'open' AND reminded_at IS NULL";
const TO_TELL: &str = "
SELECT * FROM voting_rounds WHERE state = 'published' AND told_at IS NULL ORDER BY published_at, id";
const INTERESTED: &str = "
SELECT p.id, p.email, p.language
  FROM needs n JOIN people p ON p.email IS NOT NULL AND (
       p.id = n.author_id OR p.id IN (SELECT person_id FROM need_supports WHERE need_id = n.id))
 WHERE n.id = $1 ORDER BY p.id";
const SAVE_TOLD: &str = "UPDATE voting_rounds SET told_at = $2 WHERE id = $1 AND told_at IS NULL";

/// The open rounds that close before this moment and of which nobody was reminded.
pub async fn to_remind(read: impl Read, before: Timestamp) -> Result<Vec<VotingRound>> {
    read.all(TO_REMIND, args![before]).await
}

/// Everyone with an address whose envelope is empty.
pub async fn not_voted(read: impl Read, id: VotingRoundId) -> Result<Vec<Addressee>> {
    read.all(NOT_VOTED, args![id]).await
}

/// Keeps that a round's voters were reminded; false when they were before or the round is no longer open.
pub async fn save_reminded(tx: &mut Tx, id: VotingRoundId) -> Result<bool> {
    let now = tx.now();
    Ok(tx.run(SAVE_REMINDED, args![id, now]).await? > 0)
}

/// The published rounds of which nobody was told.
pub async fn to_tell(read: impl Read) -> Result<Vec<VotingRound>> {
    read.all(TO_TELL, args![]).await
}

/// Everyone with an address who wrote or supports a need.
pub async fn interested(read: impl Read, need: NeedId) -> Result<Vec<Addressee>> {
    read.all(INTERESTED, args![need]).await
}

/// Keeps that everyone was told of a result; false when they were before.
pub async fn save_told(tx: &mut Tx, id: VotingRoundId) -> Result<bool> {
    let now = tx.now();
    Ok(tx.run(SAVE_TOLD, args![id, now]).await? > 0)
}
