//! Versions: one exact, immutable whole of a challenge, with the hash that municipalities sign.
//! Here: what a version is. How its text is written down and hashed is in `canonical.rs`.

mod canonical;
mod compare;
pub(super) mod store;

pub use canonical::{Content, ContentCriterion, ContentNeed, ContentSection, FORMAT};
pub use compare::{Part, PartKind, SectionDifference, compare};

use crate::{
    db::{FromRow, Timestamp},
    ids::{ChallengeId, ChallengeVersionId, PersonId},
};

/// The most versions that a list shows.
pub const MAX: usize = 30;

/// A version as it is kept.
#[derive(Clone, Debug, FromRow)]
pub struct Version {
    /// Its id.
    pub id: ChallengeVersionId,
    /// The challenge.
    pub challenge_id: ChallengeId,
    /// 1 for the first.
    pub number: i64,
    /// The root of its section hashes.
    pub sha256: Vec<u8>,
    /// Its canonical text.
    pub content: String,
    /// When it was offered for signing.
    pub created_at: Timestamp,
    /// By whom.
    pub created_by: Option<PersonId>,
}

impl Version {
    /// The hash as people compare it: 64 small hexadecimal digits.
    pub fn sha256_hex(&self) -> String {
        hex::encode(&self.sha256)
    }

    /// Whether this is the text that somebody read.
    pub fn is(&self, sha256_hex: &str) -> bool {
        self.sha256_hex() == sha256_hex.trim().to_ascii_lowercase()
    }
}
