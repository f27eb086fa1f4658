//! Consents: one person's yes to one version of the decision card, given and taken back by that person alone.
//! A yes to an earlier version does not count. Who said yes is told to nobody, and under five not even how many.

pub mod actions;
pub(super) mod store;

use super::SMALL_GROUP;
use crate::{db::Tx, error::Result, ids::PilotId};

/// How many consents to the present version of the card stand.
pub(super) async fn standing(tx: &mut Tx, pilot: PilotId) -> Result<i64> {
    let counts = store::counts(&mut *tx, &[pilot]).await?;
    Ok(counts.first().map_or(0, |(_, count)| *count))
}

/// The number that may be told.
pub const fn told(count: i64) -> Option<i64> {
    if count < SMALL_GROUP { None } else { Some(count) }
}
