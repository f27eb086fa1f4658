//! The batched questions about challenges. Those with a challenge's id are asked of challenges that the viewer sees.

use std::{collections::HashMap, hash::Hash};

use async_graphql::dataloader::Loader;

use super::{
    Challenge, Tags,
    criteria::{self, Criterion},
    need_links::{self, NeedLink},
    publication::{self, Obstacle},
    sections::{self, Section},
    sign_offs::{self, SignOff},
    store,
    versions::{self, Version},
};
use crate::{
    error::Error,
    graphql::context::Loads,
    ids::{ChallengeId, ChallengeVersionId, CriterionId, NeedId, OrganisationId, SectionId},
};

macro_rules! keys {
    ($($(#[$doc:meta])* $name:ident($id:ty)),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub struct $name(pub $id);
    )+};
}
keys! {
    /// The challenge with this id, if the viewer may see it.
    ChallengeKey(ChallengeId),
    /// The section with this id, if the viewer may see its challenge.
    SectionKey(SectionId),
    /// The criterion with this id, if the viewer may see its challenge.
    CriterionKey(CriterionId),
    /// The version with this id, if the viewer may see it.
    VersionKey(ChallengeVersionId),
    /// The text of this challenge.
    SectionsOfChallenge(ChallengeId),
    /// What submissions to this challenge are judged on.
    CriteriaOfChallenge(ChallengeId),
    /// The needs of this challenge.
    NeedsOfChallenge(ChallengeId),
    /// This need's places in challenges that the viewer may see.
    ChallengesOfNeed(NeedId),
    /// The municipalities of this challenge, in order of name.
    MunicipalitiesOfChallenge(ChallengeId),
    /// The words that describe this challenge.
    TagsOfChallenge(ChallengeId),
    /// The versions of this challenge that the viewer may see.
    VersionsOfChallenge(ChallengeId),
    /// The signatures on those.
    SignOffsOfChallenge(ChallengeId),
    /// What stands in the way of this challenge's publication, for its working group.
    ObstaclesOfChallenge(ChallengeId),
}

/// The rows of each key.
fn gathered<K: Eq + Hash, T>(rows: Vec<T>, key: impl Fn(&T) -> K) -> HashMap<K, Vec<T>> {
    let mut found: HashMap<K, Vec<T>> = HashMap::new();
    for row in rows {
        found.entry(key(&row)).or_default().push(row);
    }
    found
}

impl Loader<ChallengeKey> for Loads {
    type Value = Challenge;
    type Error = Error;

    async fn load(&self, keys: &[ChallengeKey]) -> Result<HashMap<ChallengeKey, Challenge>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let found = store::by_ids(&self.db, &self.viewer, &ids).await?;
        Ok(found.into_iter().map(|challenge| (ChallengeKey(challenge.id), challenge)).collect())
    }
}

impl Loader<SectionKey> for Loads {
    type Value = Section;
    type Error = Error;

    async fn load(&self, keys: &[SectionKey]) -> Result<HashMap<SectionKey, Section>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let found = sections::store::by_ids(&self.db, &self.viewer, &ids).await?;
        Ok(found.into_iter().map(|section| (SectionKey(section.id), section)).collect())
    }
}

impl Loader<CriterionKey> for Loads {
    type Value = Criterion;
    type Error = Error;

    async fn load(&self, keys: &[CriterionKey]) -> Result<HashMap<CriterionKey, Criterion>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let found = criteria::store::by_ids(&self.db, &self.viewer, &ids).await?;
        Ok(found.into_iter().map(|criterion| (CriterionKey(criterion.id), criterion)).collect())
    }
}

impl Loader<VersionKey> for Loads {
    type Value = Version;
    type Error = Error;

    async fn load(&self, keys: &[VersionKey]) -> Result<HashMap<VersionKey, Version>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let found = versions::store::by_ids(&self.db, &self.viewer, &ids).await?;
        Ok(found.into_iter().map(|version| (VersionKey(version.id), version)).collect())
    }
}

impl Loader<SectionsOfChallenge> for Loads {
    type Value = Vec<Section>;
    type Error = Error;

    async fn load(&self, keys: &[SectionsOfChallenge]) -> Result<HashMap<SectionsOfChallenge, Vec<Section>>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = sections::store::by_challenges(&self.db, &ids).await?;
        Ok(gathered(rows, |section| SectionsOfChallenge(section.challenge_id)))
    }
}

impl Loader<CriteriaOfChallenge> for Loads {
    type Value = Vec<Criterion>;
    type Error = Error;

    async fn load(&self, keys: &[CriteriaOfChallenge]) -> Result<HashMap<CriteriaOfChallenge, Vec<Criterion>>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = criteria::store::by_challenges(&self.db, &ids).await?;
        Ok(gathered(rows, |criterion| CriteriaOfChallenge(criterion.challenge_id)))
    }
}

impl Loader<NeedsOfChallenge> for Loads {
    type Value = Vec<NeedLink>;
    type Error = Error;

    async fn load(&self, keys: &[NeedsOfChallenge]) -> Result<HashMap<NeedsOfChallenge, Vec<NeedLink>>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = need_links::store::by_challenges(&self.db, &ids).await?;
        Ok(gathered(rows, |link| NeedsOfChallenge(link.challenge_id)))
    }
}

impl Loader<ChallengesOfNeed> for Loads {
    type Value = Vec<NeedLink>;
    type Error = Error;

    async fn load(&self, keys: &[ChallengesOfNeed]) -> Result<HashMap<ChallengesOfNeed, Vec<NeedLink>>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = need_links::store::by_needs(&self.db, &self.viewer, &ids).await?;
        Ok(gathered(rows, |link| ChallengesOfNeed(link.need_id)))
    }
}

impl Loader<MunicipalitiesOfChallenge> for Loads {
    type Value = Vec<OrganisationId>;
    type Error = Error;

    async fn load(
        &self,
        keys: &[MunicipalitiesOfChallenge],
    ) -> Result<HashMap<MunicipalitiesOfChallenge, Vec<OrganisationId>>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let mut found: HashMap<_, Vec<_>> = HashMap::new();
        for place in store::municipalities_by_challenges(&self.db, &ids).await? {
            found.entry(MunicipalitiesOfChallenge(place.challenge_id)).or_default().push(place.organisation_id);
        }
        Ok(found)
    }
}

impl Loader<TagsOfChallenge> for Loads {
    type Value = Tags;
    type Error = Error;

    async fn load(&self, keys: &[TagsOfChallenge]) -> Result<HashMap<TagsOfChallenge, Tags>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let found = Tags::of(store::tags_by_challenges(&self.db, &ids).await?)?;
        Ok(found.into_iter().map(|(id, tags)| (TagsOfChallenge(id), tags)).collect())
    }
}

impl Loader<VersionsOfChallenge> for Loads {
    type Value = Vec<Version>;
    type Error = Error;

    async fn load(&self, keys: &[VersionsOfChallenge]) -> Result<HashMap<VersionsOfChallenge, Vec<Version>>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = versions::store::by_challenges(&self.db, &self.viewer, &ids).await?;
        Ok(gathered(rows, |version| VersionsOfChallenge(version.challenge_id)))
    }
}

impl Loader<SignOffsOfChallenge> for Loads {
    type Value = Vec<SignOff>;
    type Error = Error;

    async fn load(&self, keys: &[SignOffsOfChallenge]) -> Result<HashMap<SignOffsOfChallenge, Vec<SignOff>>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = sign_offs::store::by_challenges(&self.db, &self.viewer, &ids).await?;
        Ok(gathered(rows, |sign_off| SignOffsOfChallenge(sign_off.challenge_id)))
    }
}

impl Loader<ObstaclesOfChallenge> for Loads {
    type Value = Vec<Obstacle>;
    type Error = Error;

    async fn load(&self, keys: &[ObstaclesOfChallenge]) -> Result<HashMap<ObstaclesOfChallenge, Vec<Obstacle>>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let found = publication::obstacles_of(&self.db, &self.viewer, &ids).await?;
        Ok(found.into_iter().map(|(id, obstacles)| (ObstaclesOfChallenge(id), obstacles)).collect())
    }
}
