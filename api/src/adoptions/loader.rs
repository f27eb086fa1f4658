//! The batched questions about adoptions.

use std::collections::HashMap;

use async_graphql::dataloader::Loader;

use super::{Adoption, store};
use crate::{
    error::Error,
    graphql::context::Loads,
    ids::{AdoptionId, PilotId},
};

/// The adoption with this id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AdoptionKey(pub AdoptionId);
/// The adoptions of this pilot, oldest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AdoptionsOfPilot(pub PilotId);

impl Loader<AdoptionKey> for Loads {
    type Value = Adoption;
    type Error = Error;

    async fn load(&self, keys: &[AdoptionKey]) -> Result<HashMap<AdoptionKey, Adoption>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let found = store::by_ids(&self.db, &ids).await?;
        Ok(found.into_iter().map(|adoption| (AdoptionKey(adoption.id), adoption)).collect())
    }
}

impl Loader<AdoptionsOfPilot> for Loads {
    type Value = Vec<Adoption>;
    type Error = Error;

    async fn load(&self, keys: &[AdoptionsOfPilot]) -> Result<HashMap<AdoptionsOfPilot, Vec<Adoption>>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let mut found: HashMap<_, Vec<_>> = HashMap::new();
        for adoption in store::by_pilots(&self.db, &ids).await? {
            found.entry(AdoptionsOfPilot(adoption.pilot_id)).or_default().push(adoption);
        }
        Ok(found)
    }
}
