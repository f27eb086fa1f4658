//! The SQL of a result: the counted places, the opened ballots and the end of the key.

use crate::{
    db::{Json, Read, Tx, args},
    error::Result,
    ids::{NeedId, VotingRoundId},
    voting::{
        BallotPlaceState,
        ballot::{Ballot, Receipt},
        count::Count,
        policy::Due,
    },
};

const SAVE_COUNT: &str = "
UPDATE voting_rounds SET state = 'counted', ballot_count = $2, ballots_sha256 = $3, counted_at = $4 WHERE id = $1";
const SAVE_PLACE: &str = "
UPDATE ballot_places SET state = $3, approvals = $4, rank = $5 WHERE voting_round_id = $1 AND need_id = $2";
const DECIDE_NOTHING: &str = "UPDATE ballot_places SET state = 'not_prioritised' WHERE voting_round_id = $1";
const INSERT_BALLOT: &str = "INSERT INTO ballots (voting_round_id, receipt, choices) VALUES ($1, $2, $3)";
const PAGE_OF_BALLOTS: &str = "
SELECT b.receipt, b.choices FROM ballots b JOIN voting_rounds r ON r.id = b.voting_round_id
 WHERE r.state = 'published' AND b.voting_round_id = $1 AND b.receipt > $2 ORDER BY b.receipt LIMIT $3";
const COUNT_BALLOTS: &str = "
SELECT CAST(count(*) AS BIGINT) FROM ballots b JOIN voting_rounds r ON r.id = b.voting_round_id
 WHERE r.state = 'published' AND b.voting_round_id = $1";
const KEYS_TO_DESTROY: &str = "
SELECT id FROM voting_rounds
 WHERE key_destroyed_at IS NULL AND state IN ('counted', 'published', 'cancelled') ORDER BY id";
const KEY_DESTROYED: &str = "UPDATE voting_rounds SET key_destroyed_at = $2 WHERE id = $1 AND key_destroyed_at IS NULL";

/// Keeps the whole result: the ballots in order of their receipts, the places, the counts.
pub async fn save_count(tx: &mut Tx, due: &Due, count: &Count, ballots: &[Ballot]) -> Result<()> {
    let (id, now) = (due.round().id, tx.now());
    tx.run(SAVE_COUNT, args![id, count.ballot_count, count.ballots_sha256, now]).await?;
    for place in &count.places {
        let state = if place.is_prioritised { BallotPlaceState::Prioritised } else { BallotPlaceState::NotPrioritised };
        tx.run(SAVE_PLACE, args![id, place.need_id, state, place.approvals, place.rank]).await?;
    }
    for ballot in ballots {
        let choices: Vec<NeedId> = ballot.choices.iter().copied().collect();
        tx.run(INSERT_BALLOT, args![id, ballot.receipt.as_str(), Json(choices)]).await?;
    }
    Ok(())
}

/// Keeps that too few voted: their number and nothing else.
pub async fn save_hidden_count(tx: &mut Tx, due: &Due, ballot_count: i64) -> Result<()> {
    let (id, now) = (due.round().id, tx.now());
    tx.run(SAVE_COUNT, args![id, ballot_count, None::<Vec<u8>>, now]).await?;
    tx.run(DECIDE_NOTHING, args![id]).await.map(drop)
}

/// The published ballots after a receipt, in order of the receipts.
pub async fn page_of_ballots(read: impl Read, id: VotingRoundId, after: &str, limit: i64) -> Result<Vec<Ballot>> {
    let rows: Vec<(String, Json<Vec<NeedId>>)> = read.all(PAGE_OF_BALLOTS, args![id, after, limit]).await?;
    let ballot = |(receipt, choices): (String, Json<Vec<NeedId>>)| Ballot {
        receipt: Receipt::kept(receipt),
        choices: choices.0.into_iter().collect(),
    };
    Ok(rows.into_iter().map(ballot).collect())
}

/// How many ballots are published.
pub async fn count_of_ballots(read: impl Read, id: VotingRoundId) -> Result<i64> {
    read.count(COUNT_BALLOTS, args![id]).await
}

/// The rounds whose private key has served.
pub async fn keys_to_destroy(read: impl Read) -> Result<Vec<VotingRoundId>> {
    read.column(KEYS_TO_DESTROY, args![]).await
}

/// Keeps that a round's private key is gone; whether that is news.
pub async fn save_key_destroyed(tx: &mut Tx, id: VotingRoundId) -> Result<bool> {
    let now = tx.now();
    Ok(tx.run(KEY_DESTROYED, args![id, now]).await? > 0)
}
