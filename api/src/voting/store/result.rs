//! The SQL of a result: the counted places, the opened ballots and the end of the key.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    db::{FromRow, Json, Read, Tx, args},
    error::Result,
    ids::VotingRoundId,
    voting::{
        BallotPlaceState,
        ballot::{Ballot, Receipt},
        marks::Marks,
        outcome::Outcome,
        policy::Due,
        tally::{Count, Summary},
    },
};

const SAVE_COUNT: &str = "
UPDATE voting_rounds SET state = 'counted', ballot_count = $2, ballots_sha256 = $3, counted_at = $4 WHERE id = $1";
const SAVE_PLACE: &str = "
UPDATE ballot_places SET state = $3, approvals = $4, points = $5, no_technology = $6, rank = $7
 WHERE voting_round_id = $1 AND position = $2";
const INSERT_TALLY: &str = "INSERT INTO tallies (voting_round_id, outcome, summary) VALUES ($1, $2, $3)";
const TALLIES: &str = "
SELECT t.voting_round_id, t.outcome, t.summary FROM tallies t JOIN voting_rounds r ON r.id = t.voting_round_id
 WHERE r.state = 'published' AND t.voting_round_id IN ($1)";
const OUTCOME: &str = "
SELECT t.outcome, t.summary FROM tallies t JOIN voting_rounds r ON r.id = t.voting_round_id
 WHERE r.state = 'published' AND t.voting_round_id = $1";
const NAMES: &str = "
SELECT n.slug, n.title FROM ballot_places p JOIN needs n ON n.id = p.need_id
 WHERE p.voting_round_id = $1 ORDER BY p.position";
const SAVE_LEAVERS: &str = "UPDATE voting_rounds SET eligible_count = eligible_count - $2 WHERE id = $1";
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

/// What a published ballot says, as kept.
#[derive(Debug, Serialize, Deserialize)]
struct Choices {
    marks: Marks,
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    no_technology: BTreeSet<i64>,
}

impl Choices {
    fn of(ballot: &Ballot) -> Self {
        Self { marks: ballot.marks.clone(), no_technology: ballot.no_technology.clone() }
    }
}

/// The reasons and figures of a counted round, as kept.
#[derive(Clone, Debug, FromRow)]
pub struct Tallied {
    /// The round.
    pub voting_round_id: VotingRoundId,
    /// The result as `samenvraag count --json` tells it.
    pub outcome: Json<Outcome>,
    /// The rest.
    pub summary: Json<Summary>,
}

/// The reasons and figures of those of these rounds that are published.
pub async fn tallies(read: impl Read, ids: &[VotingRoundId]) -> Result<Vec<Tallied>> {
    read.all(TALLIES, args![ids]).await
}

/// The reasons and figures of a published round as they were written.
pub async fn outcome(read: impl Read, id: VotingRoundId) -> Result<Option<(Value, Value)>> {
    let found: Option<(Json<Value>, Json<Value>)> = read.maybe(OUTCOME, args![id]).await?;
    Ok(found.map(|(outcome, summary)| (outcome.0, summary.0)))
}

/// The slugs and titles of the needs on a ballot, in its order. The caller may see the round.
pub async fn names(read: impl Read, id: VotingRoundId) -> Result<Vec<(String, String)>> {
    read.all(NAMES, args![id]).await
}

/// Keeps that so many people left the roll before the close.
pub async fn save_leavers(tx: &mut Tx, due: &Due, leavers: i64) -> Result<()> {
    tx.run(SAVE_LEAVERS, args![due.round().id, leavers]).await.map(drop)
}

/// Keeps the whole result: the ballots in order of their receipts, the places, the counts.
pub async fn save_count(tx: &mut Tx, due: &Due, count: &Count, ballots: &[Ballot]) -> Result<()> {
    let (id, now) = (due.round().id, tx.now());
    tx.run(SAVE_COUNT, args![id, count.ballot_count, count.ballots_sha256, now]).await?;
    for place in &count.standings {
        let state = if place.is_prioritised { BallotPlaceState::Prioritised } else { BallotPlaceState::NotPrioritised };
        let figures = (place.approvals, place.points, place.no_technology, place.rank);
        let values = args![id, place.position, state, figures.0, figures.1, figures.2, figures.3];
        tx.run(SAVE_PLACE, values).await?;
    }
    for ballot in ballots {
        tx.run(INSERT_BALLOT, args![id, ballot.receipt.as_str(), Json(Choices::of(ballot))]).await?;
    }
    let outcome = Value::Object(count.outcome.clone());
    tx.run(INSERT_TALLY, args![id, Json(outcome), Json(count.summary.clone())]).await?;
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
    let rows: Vec<(String, Json<Choices>)> = read.all(PAGE_OF_BALLOTS, args![id, after, limit]).await?;
    let ballot = |(receipt, choices): (String, Json<Choices>)| Ballot {
        receipt: Receipt::kept(receipt),
        marks: choices.0.marks,
        no_technology: choices.0.no_technology,
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
