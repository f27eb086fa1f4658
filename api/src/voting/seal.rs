//! Sealing a ballot to its round's public key and opening it with the private one.
//! Not here: the cipher and where the private key is kept (`keys/`).
//!
//! A sealed ballot is bound to its round and deliberately not to its voter. Binding it to the voter would not stop
//! anyone who can write in the database, since the public key stands beside the envelopes; and without it the
//! count opens ballots that it reads without their owners, so that no step of it sees a voter and a ballot together.

use crate::{
    error::Result,
    ids::VotingRoundId,
    keys::{SealingKeyPair, Secret},
    randomness::Randomness,
};

const INFO: &[u8] = b"samenvraag ballot 1";

/// Seals a ballot to a round's public key.
pub fn seal(public: &[u8], round: VotingRoundId, ballot: &[u8], randomness: &Randomness) -> Result<Vec<u8>> {
    SealingKeyPair::seal_to(public, INFO, round.uuid().as_bytes(), ballot, randomness)
}

/// Opens a ballot; `None` when it was not sealed to this key for this round.
pub fn open(key: &SealingKeyPair, round: VotingRoundId, sealed: &[u8]) -> Option<Secret> {
    key.open(INFO, round.uuid().as_bytes(), sealed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::Timestamp;

    #[test]
    fn a_ballot_opens_for_its_own_round_alone() {
        let randomness = Randomness::from_system();
        let (round, other) = (VotingRoundId::new(Timestamp::MIN), VotingRoundId::new(Timestamp::MIN));
        let key = SealingKeyPair::generate(&randomness).unwrap();
        let sealed = seal(key.public(), round, b"1, 4 and 7", &randomness).unwrap();
        assert_eq!(open(&key, round, &sealed).unwrap().as_bytes(), b"1, 4 and 7");
        assert!(open(&key, other, &sealed).is_none());
    }

    #[test]
    fn the_same_ballot_never_looks_the_same_and_is_as_long_as_any_other() {
        let randomness = Randomness::from_system();
        let round = VotingRoundId::new(Timestamp::MIN);
        let key = SealingKeyPair::generate(&randomness).unwrap();
        let once = seal(key.public(), round, &[b' '; 512], &randomness).unwrap();
        let twice = seal(key.public(), round, &[b' '; 512], &randomness).unwrap();
        assert_eq!(once.len(), twice.len());
        assert!(!once.windows(16).any(|window| twice.windows(16).any(|other| other == window)));
    }
}
