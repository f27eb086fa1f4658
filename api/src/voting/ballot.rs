//! One voter's ballot and its receipt, and the one length in which every ballot of every round is sealed.
//! Not here: the sealing (`seal.rs`) and what the ballots add up to (`count/`).

use std::{collections::BTreeSet, fmt};

use serde::{Deserialize, Serialize};

use super::{BallotPlace, texts};
use crate::{
    error::{Fault, Problem, Result},
    ids::NeedId,
    randomness::Randomness,
};

/// The length of a ballot before sealing. The longest, 50 numbers of two digits, takes less than half of it.
const PADDED: usize = 512;

/// The code by which one voter finds the own ballot among the published ones: four groups of four letters and
/// digits that are not easily confused, 80 random bits.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Receipt(String);

impl Receipt {
    /// A new code.
    pub fn draw(randomness: &Randomness) -> Result<Self> {
        Ok(Self(randomness.code()?))
    }

    /// The code as its voter reads it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A code that was read from the database.
    pub(super) const fn kept(code: String) -> Self {
        Self(code)
    }
}

/// Hides the code: a log line that held it would tell a ballot.
impl fmt::Debug for Receipt {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Receipt(…)")
    }
}

/// What one voter chose, by the numbers on the ballot; lives in memory only.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SecretBallot {
    receipt: Receipt,
    positions: BTreeSet<i64>,
}

impl SecretBallot {
    /// Understands a choice among the places of a round. Choosing nothing is a valid, blank ballot; choosing a
    /// need twice counts once.
    pub fn parse(need_ids: &[NeedId], places: &[BallotPlace], receipt: Receipt) -> Result<Self> {
        let position = |need: &NeedId| places.iter().find(|place| place.need_id == *need).map(|place| place.position);
        let positions = need_ids.iter().map(position).collect::<Option<BTreeSet<_>>>();
        match positions {
            Some(positions) => Ok(Self { receipt, positions }),
            None => Err(Problem::new("needIds", &texts::NEED_NOT_ON_BALLOT).into()),
        }
    }

    /// The bytes to seal: JSON, filled up with spaces to the one length, so that ciphertexts tell nothing apart.
    pub fn padded(&self) -> Result<Vec<u8>> {
        let mut bytes = serde_json::to_vec(self)?;
        if bytes.len() > PADDED {
            return Err(Fault::new("a ballot is longer than the length of all ballots").into());
        }
        bytes.resize(PADDED, b' ');
        Ok(bytes)
    }

    /// Reads bytes that were sealed; `None` when they are no ballot of these places.
    pub fn read(bytes: &[u8], places: &[BallotPlace]) -> Option<Ballot> {
        let ballot: Self = serde_json::from_slice(bytes).ok()?;
        let need = |position: &i64| places.iter().find(|place| place.position == *position).map(|place| place.need_id);
        let choices = ballot.positions.iter().map(need).collect::<Option<BTreeSet<_>>>()?;
        Some(Ballot { receipt: ballot.receipt, choices })
    }
}

/// An opened ballot, without its voter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballot {
    /// The code of its voter.
    pub receipt: Receipt,
    /// The needs it names.
    pub choices: BTreeSet<NeedId>,
}
