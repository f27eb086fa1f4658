//! The batched questions about rounds.

use std::collections::HashMap;

use async_graphql::dataloader::Loader;

use super::{BallotPlace, VotingRound, store, store::EnvelopeCount};
use crate::{
    error::Error,
    graphql::context::Loads,
    ids::{NeedId, VotingRoundId},
};

/// The round with this id, if the viewer may see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct VotingRoundKey(pub VotingRoundId);
/// The places on the ballot of this round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PlacesOfRound(pub VotingRoundId);
/// The places of this need on the ballots that the viewer may see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PlacesOfNeed(pub NeedId);
/// How many envelopes of this round are filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct EnvelopesOfRound(pub VotingRoundId);
/// Whether the viewer, who is on the roll of this round, has voted; nothing when not on the roll.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ViewerHasCast(pub VotingRoundId);

impl Loader<VotingRoundKey> for Loads {
    type Value = VotingRound;
    type Error = Error;

    async fn load(&self, keys: &[VotingRoundKey]) -> Result<HashMap<VotingRoundKey, VotingRound>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let found = store::by_ids(&self.db, &self.viewer, &ids).await?;
        Ok(found.into_iter().map(|round| (VotingRoundKey(round.id), round)).collect())
    }
}

impl Loader<PlacesOfRound> for Loads {
    type Value = Vec<BallotPlace>;
    type Error = Error;

    async fn load(&self, keys: &[PlacesOfRound]) -> Result<HashMap<PlacesOfRound, Vec<BallotPlace>>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let mut found: HashMap<_, Vec<_>> = HashMap::new();
        for place in store::places_by_rounds(&self.db, &ids).await? {
            found.entry(PlacesOfRound(place.voting_round_id)).or_default().push(place);
        }
        Ok(found)
    }
}

impl Loader<PlacesOfNeed> for Loads {
    type Value = Vec<BallotPlace>;
    type Error = Error;

    async fn load(&self, keys: &[PlacesOfNeed]) -> Result<HashMap<PlacesOfNeed, Vec<BallotPlace>>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let mut found: HashMap<_, Vec<_>> = HashMap::new();
        for place in store::places_by_needs(&self.db, &self.viewer, &ids).await? {
            found.entry(PlacesOfNeed(place.need_id)).or_default().push(place);
        }
        Ok(found)
    }
}

impl Loader<EnvelopesOfRound> for Loads {
    type Value = EnvelopeCount;
    type Error = Error;

    async fn load(&self, keys: &[EnvelopesOfRound]) -> Result<HashMap<EnvelopesOfRound, EnvelopeCount>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let found = store::envelope_counts(&self.db, &ids).await?;
        Ok(found.into_iter().map(|count| (EnvelopesOfRound(count.voting_round_id), count)).collect())
    }
}

impl Loader<ViewerHasCast> for Loads {
    type Value = bool;
    type Error = Error;

    async fn load(&self, keys: &[ViewerHasCast]) -> Result<HashMap<ViewerHasCast, bool>, Error> {
        let Some(person) = self.viewer.person() else { return Ok(HashMap::new()) };
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let found = store::envelopes_of(&self.db, person, &ids).await?;
        Ok(found.into_iter().map(|(id, has_cast)| (ViewerHasCast(id), has_cast)).collect())
    }
}
