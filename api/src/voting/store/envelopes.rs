//! The SQL of the roll and its envelopes: who may vote, and one sealed ballot or none for each.
//! Nothing here keeps a moment, an order or an id of a ballot.

use crate::{
    db::{FromRow, Locked, Read, Tx, args},
    error::{Fault, Result},
    ids::{OrganisationId, PersonId, VotingRoundId},
    viewer::Segment,
    voting::{
        groups::Voter,
        policy::{Castable, Due},
    },
};

const COUNT_VOTERS: &str = "
SELECT CAST(count(DISTINCT person_id) AS BIGINT) FROM panel_members
 WHERE role = 'member' AND panel_id IN (SELECT panel_id FROM voting_round_panels WHERE voting_round_id = $1)";
/// Who is in two panels has one envelope, with the segment and municipality that the round's own panel knows.
const FREEZE_ROLL: &str = "
INSERT INTO envelopes (voting_round_id, person_id, segment, municipality_id)
SELECT $1, voter.person_id, voter.segment, voter.municipality_id
  FROM (SELECT person_id, segment, municipality_id,
               row_number() OVER (PARTITION BY person_id
                                  ORDER BY CASE WHEN panel_id = $2 THEN 0 ELSE 1 END, panel_id) AS place
          FROM panel_members
         WHERE role = 'member'
               AND panel_id IN (SELECT panel_id FROM voting_round_panels WHERE voting_round_id = $1)) voter
 WHERE voter.place = 1 ORDER BY voter.person_id";
const IS_MEMBER: &str = "
SELECT CAST(count(*) AS BIGINT) FROM panel_members
 WHERE person_id = $2 AND role = 'member'
       AND panel_id IN (SELECT panel_id FROM voting_round_panels WHERE voting_round_id = $1)";
const REMOVE_LEAVERS: &str = "
DELETE FROM envelopes
 WHERE voting_round_id = $1 AND person_id NOT IN (
       SELECT person_id FROM panel_members
        WHERE role = 'member'
              AND panel_id IN (SELECT panel_id FROM voting_round_panels WHERE voting_round_id = $1))";
const LOCK: &str = "SELECT voting_round_id, person_id FROM envelopes WHERE voting_round_id = $1 AND person_id = $2";
const LOCK_ALL: &str = "SELECT voting_round_id, person_id FROM envelopes WHERE voting_round_id = $1 ORDER BY person_id";
const FILL: &str = "UPDATE envelopes SET sealed = $3 WHERE voting_round_id = $1 AND person_id = $2";
const SEALED: &str = "
SELECT sealed, segment, municipality_id FROM envelopes WHERE voting_round_id = $1 AND sealed IS NOT NULL";
const REMOVE: &str = "DELETE FROM envelopes WHERE voting_round_id = $1";
const TURNOUTS: &str = "
SELECT voting_round_id, CAST(count(sealed) AS BIGINT) AS cast_count, CAST(count(*) AS BIGINT) AS eligible_count
  FROM envelopes WHERE voting_round_id IN ($1) GROUP BY voting_round_id";
const OF_PERSON: &str = "
SELECT voting_round_id, sealed IS NOT NULL AS is_cast FROM envelopes WHERE person_id = $1 AND voting_round_id IN ($2)";

/// A place on a roll: whose envelope, for which round. What is in it stays out of memory.
#[derive(Clone, Copy, Debug, FromRow)]
pub struct Envelope {
    /// The round.
    pub voting_round_id: VotingRoundId,
    /// Whose it is.
    pub person_id: PersonId,
}

/// How many envelopes of a round are filled.
#[derive(Clone, Copy, Debug, FromRow)]
pub struct EnvelopeCount {
    /// The round.
    pub voting_round_id: VotingRoundId,
    /// Envelopes with a ballot.
    pub cast_count: i64,
    /// All envelopes.
    pub eligible_count: i64,
}

/// How many people vote in a round, as its panels stand.
pub async fn count_voters(read: impl Read, round: VotingRoundId) -> Result<i64> {
    read.count(COUNT_VOTERS, args![round]).await
}

/// Whether a person is still a voting member of one of the round's panels.
pub async fn is_member(read: impl Read, round: VotingRoundId, person: PersonId) -> Result<bool> {
    Ok(read.count(IS_MEMBER, args![round, person]).await? > 0)
}

/// Takes the envelopes of those who left away, with what is in them; how many.
pub async fn remove_leavers(tx: &mut Tx, due: &Due) -> Result<i64> {
    let rows = tx.run(REMOVE_LEAVERS, args![due.round().id]).await?;
    Ok(i64::try_from(rows).map_err(|_| Fault::new("a roll is too long to count"))?)
}

/// Gives everyone who may vote an empty envelope; how many.
pub async fn freeze_roll(tx: &mut Tx, due: &Due) -> Result<i64> {
    let rows = tx.run(FREEZE_ROLL, args![due.round().id, due.round().panel_id]).await?;
    Ok(i64::try_from(rows).map_err(|_| Fault::new("a roll is too long to count"))?)
}

/// The envelope of a person, which nobody else can fill before the write ends.
pub async fn lock_envelope(tx: &mut Tx, round: VotingRoundId, person: PersonId) -> Result<Option<Locked<Envelope>>> {
    tx.lock(LOCK, args![round, person]).await
}

/// Waits until every ballot that is being cast is in its envelope, and lets no other in before the write ends.
pub async fn lock_every_envelope(tx: &mut Tx, due: &Due) -> Result<()> {
    tx.lock_all::<Envelope>(LOCK_ALL, args![due.round().id]).await.map(drop)
}

/// Puts a sealed ballot in its envelope; an earlier one is gone.
pub async fn fill(tx: &mut Tx, castable: &Castable, sealed: Vec<u8>) -> Result<()> {
    let envelope = castable.envelope();
    tx.run(FILL, args![envelope.voting_round_id, envelope.person_id, sealed]).await.map(drop)
}

/// The sealed ballots of a round, without their owners, but with where these belong.
pub async fn sealed(read: impl Read, round: VotingRoundId) -> Result<Vec<(Vec<u8>, Voter)>> {
    let rows: Vec<(Vec<u8>, Option<Segment>, Option<OrganisationId>)> = read.all(SEALED, args![round]).await?;
    Ok(rows.into_iter().map(|(sealed, segment, municipality)| (sealed, Voter { segment, municipality })).collect())
}

/// Takes the roll and its envelopes away.
pub async fn remove_envelopes(tx: &mut Tx, round: VotingRoundId) -> Result<()> {
    tx.run(REMOVE, args![round]).await.map(drop)
}

/// How many envelopes of these rounds are filled.
pub async fn envelope_counts(read: impl Read, rounds: &[VotingRoundId]) -> Result<Vec<EnvelopeCount>> {
    read.all(TURNOUTS, args![rounds]).await
}

/// On which of these rolls the person stands, and whether the person has voted there.
pub async fn envelopes_of(
    read: impl Read,
    person: PersonId,
    rounds: &[VotingRoundId],
) -> Result<Vec<(VotingRoundId, bool)>> {
    read.all(OF_PERSON, args![person, rounds]).await
}
