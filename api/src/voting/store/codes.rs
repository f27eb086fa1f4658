//! The SQL of one-time codes: the hash alone is kept, until the code is used or the round closes.

use crate::{
    db::{FromRow, Read, Tx, args},
    error::Result,
    ids::{PanelMemberId, PersonId, VotingRoundId},
};

const ADDRESSEES: &str = "
SELECT m.id AS member_id, m.person_id, p.display_name, p.email IS NOT NULL AS has_email
  FROM panel_members m JOIN people p ON p.id = m.person_id
 WHERE m.id IN ($2) AND m.role = 'member'
       AND m.panel_id IN (SELECT panel_id FROM voting_round_panels WHERE voting_round_id = $1)
 ORDER BY p.display_name, m.id";
const REMOVE: &str = "DELETE FROM voting_codes WHERE voting_round_id = $1 AND person_id = $2";
const INSERT: &str = "INSERT INTO voting_codes (code_sha256, voting_round_id, person_id) VALUES ($1, $2, $3)";
const BY_HASH: &str = "SELECT voting_round_id, person_id FROM voting_codes WHERE code_sha256 = $1";
const TAKE: &str = "DELETE FROM voting_codes WHERE code_sha256 = $1 AND voting_round_id = $2";
const REMOVE_ALL: &str = "DELETE FROM voting_codes WHERE voting_round_id = $1";

/// A member to whom a letter can be written.
#[derive(Clone, Debug, FromRow)]
pub struct Addressee {
    /// The place on the panel.
    pub member_id: PanelMemberId,
    /// Who.
    pub person_id: PersonId,
    /// What the person is called.
    pub display_name: String,
    /// Whether the person can be reached by e-mail, and so needs no letter.
    pub has_email: bool,
}

/// Those of these members who vote in the round, in order of their names.
pub async fn addressees(read: impl Read, round: VotingRoundId, members: &[PanelMemberId]) -> Result<Vec<Addressee>> {
    read.all(ADDRESSEES, args![round, members]).await
}

/// Gives a person a code for a round; an earlier one no longer works.
pub async fn save_voting_code(tx: &mut Tx, round: VotingRoundId, person: PersonId, hash: &[u8]) -> Result<()> {
    tx.run(REMOVE, args![round, person]).await?;
    tx.run(INSERT, args![hash, round, person]).await.map(drop)
}

/// Whose code this is, and for which round.
pub async fn voter_by_code(read: impl Read, hash: &[u8]) -> Result<Option<(VotingRoundId, PersonId)>> {
    read.maybe(BY_HASH, args![hash]).await
}

/// Uses a code up; whether it was there.
pub async fn take_voting_code(tx: &mut Tx, round: VotingRoundId, hash: &[u8]) -> Result<bool> {
    Ok(tx.run(TAKE, args![hash, round]).await? > 0)
}

/// Takes every code of a round away.
pub async fn remove_voting_codes(tx: &mut Tx, round: VotingRoundId) -> Result<()> {
    tx.run(REMOVE_ALL, args![round]).await.map(drop)
}
