//! One voter's ballot and its receipt, and the one length in which every ballot of every round is sealed.
//! Not here: which marks a round takes (`marks.rs`), the sealing (`seal.rs`) and what the ballots add up to (`count/`).

use std::{collections::BTreeSet, fmt};

use serde::{Deserialize, Serialize};

use super::{
    BallotKind, BallotPlace, VotingRound,
    marks::{Marks, MarksInput},
};
use crate::{
    error::{Fault, Result},
    randomness::Randomness,
};

/// The length of a ballot before sealing. The longest, with points and a wish for no technology at 100 places, takes
/// less.
const PADDED: usize = 2048;

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

/// What one voter chose; lives in memory only.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SecretBallot {
    receipt: Receipt,
    marks: Marks,
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    no_technology: BTreeSet<i64>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    assisted: bool,
}

impl SecretBallot {
    /// Understands a choice among the places of a round. Choosing nothing is a valid, blank ballot.
    pub fn parse(
        input: &MarksInput,
        round: &VotingRound,
        places: &[BallotPlace],
        receipt: Receipt,
        is_assisted: bool,
    ) -> Result<Self> {
        let (marks, no_technology) = input.parse(round, places)?;
        Ok(Self { receipt, marks, no_technology, assisted: is_assisted })
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

    /// Reads bytes that were sealed; `None` when they are no ballot of this kind on these places.
    pub fn read(bytes: &[u8], kind: BallotKind, places: &[BallotPlace]) -> Option<Opened> {
        let ballot: Self = serde_json::from_slice(bytes).ok()?;
        let is_place = |position: &i64| places.iter().any(|place| place.position == *position);
        let fits = ballot.marks.fit(kind, places) && ballot.no_technology.iter().all(is_place);
        let Self { receipt, marks, no_technology, assisted } = ballot;
        fits.then_some(Opened { ballot: Ballot { receipt, marks, no_technology }, is_assisted: assisted })
    }
}

/// An opened ballot, and whether its voter was assisted, which is counted and not published with the ballot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The ballot.
    pub ballot: Ballot,
    /// Whether a voting assistant cast it.
    pub is_assisted: bool,
}

/// An opened ballot, without its voter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballot {
    /// The code of its voter.
    pub receipt: Receipt,
    /// What it says.
    pub marks: Marks,
    /// The places for which its voter does not want technology.
    pub no_technology: BTreeSet<i64>,
}
