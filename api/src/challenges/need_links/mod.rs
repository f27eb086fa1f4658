//! Need links: a need's place in a challenge. One that residents did not prioritise enters with a reason only.
//! Not here: the need itself (`needs/`) and its place on a ballot (`voting/`).

pub mod actions;
pub(super) mod store;

use super::ChallengeNeedState;
use crate::{
    db::{FromRow, Timestamp},
    ids::{ChallengeId, NeedId},
};

/// The most needs of a challenge.
pub const MAX: usize = 50;

/// A need's place in a challenge.
#[derive(Clone, Debug, FromRow)]
pub struct NeedLink {
    /// The challenge.
    pub challenge_id: ChallengeId,
    /// The need.
    pub need_id: NeedId,
    /// How far it got.
    pub state: ChallengeNeedState,
    /// Why it entered although it was not prioritised.
    pub reason: Option<String>,
    /// Since when the state holds.
    pub since: Timestamp,
    /// The need's place in an address.
    pub slug: String,
    /// Whether somebody wrote down where the need comes from.
    pub has_evidence: bool,
}
