//! The order in which one voter sees the needs on a ballot.

use sha2::{Digest, Sha256};

use crate::ids::{PersonId, VotingRoundId};

/// Where a place comes for a voter: as good as random, and the same each time. Visitors share one order.
pub(super) fn of(round: VotingRoundId, voter: Option<PersonId>, position: i64) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(round.uuid());
    if let Some(voter) = voter {
        hash.update(voter.uuid());
    }
    hash.update(position.to_be_bytes());
    hash.finalize().into()
}
