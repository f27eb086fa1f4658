//! Sign-offs: a municipality's signature on one version, by its hash.
//! Not here: what else publication asks (`publication.rs`).

pub mod actions;
pub(super) mod store;

use crate::{
    db::{FromRow, Timestamp},
    ids::{ChallengeId, ChallengeVersionId, OrganisationId, PersonId},
};

/// The most signatures that a list shows.
pub const MAX: usize = 200;

/// A signature as it is kept.
#[derive(Clone, Debug, FromRow)]
pub struct SignOff {
    /// The challenge.
    pub challenge_id: ChallengeId,
    /// For which municipality.
    pub organisation_id: OrganisationId,
    /// On which version.
    pub version_id: ChallengeVersionId,
    /// The hash that was signed.
    pub sha256: Vec<u8>,
    /// Who signed.
    pub signed_by: PersonId,
    /// When.
    pub signed_at: Timestamp,
    /// Whether the signed text is still the one that is offered or published.
    pub stands: bool,
}
