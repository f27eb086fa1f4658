//! The batched questions about needs.

use std::collections::HashMap;

use async_graphql::dataloader::Loader;

use super::{Evidence, Need, Tags, store};
use crate::{
    error::{Error, Fault},
    graphql::context::Loads,
    ids::NeedId,
};

/// The need with this id, if the viewer may see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct NeedKey(pub NeedId);
/// The words that describe this need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TagsOfNeed(pub NeedId);
/// The evidence of this need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct EvidenceOfNeed(pub NeedId);
/// Whether the viewer supports this need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ViewerSupports(pub NeedId);
/// The needs that continue in this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MergedInto(pub NeedId);

impl Loader<NeedKey> for Loads {
    type Value = Need;
    type Error = Error;

    async fn load(&self, keys: &[NeedKey]) -> Result<HashMap<NeedKey, Need>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let found = store::by_ids(&self.db, &self.viewer, &ids).await?;
        Ok(found.into_iter().map(|need| (NeedKey(need.id), need)).collect())
    }
}

impl Loader<TagsOfNeed> for Loads {
    type Value = Tags;
    type Error = Error;

    async fn load(&self, keys: &[TagsOfNeed]) -> Result<HashMap<TagsOfNeed, Tags>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let mut found: HashMap<TagsOfNeed, Tags> = HashMap::new();
        for row in store::tags_by_needs(&self.db, &ids).await? {
            let tags = found.entry(TagsOfNeed(row.need_id)).or_default();
            let unknown = |_| Fault::new(format!("the database holds the unknown word {:?}", row.word));
            match row.kind.as_str() {
                "life_domain" => tags.life_domains.push(row.word.parse().map_err(unknown)?),
                "target_group" => tags.target_groups.push(row.word.parse().map_err(unknown)?),
                _ => tags.context_conditions.push(row.word.parse().map_err(unknown)?),
            }
        }
        Ok(found.into_iter().map(|(key, tags)| (key, tags.once())).collect())
    }
}

impl Loader<EvidenceOfNeed> for Loads {
    type Value = Vec<Evidence>;
    type Error = Error;

    async fn load(&self, keys: &[EvidenceOfNeed]) -> Result<HashMap<EvidenceOfNeed, Vec<Evidence>>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let mut found: HashMap<_, Vec<_>> = HashMap::new();
        for evidence in store::evidence_by_needs(&self.db, &ids).await? {
            found.entry(EvidenceOfNeed(evidence.need_id)).or_default().push(evidence);
        }
        Ok(found)
    }
}

impl Loader<ViewerSupports> for Loads {
    type Value = bool;
    type Error = Error;

    async fn load(&self, keys: &[ViewerSupports]) -> Result<HashMap<ViewerSupports, bool>, Error> {
        let Some(person) = self.viewer.person() else { return Ok(HashMap::new()) };
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let found = store::supported(&self.db, person, &ids).await?;
        Ok(found.into_iter().map(|(id,)| (ViewerSupports(id), true)).collect())
    }
}

impl Loader<MergedInto> for Loads {
    type Value = Vec<Need>;
    type Error = Error;

    async fn load(&self, keys: &[MergedInto]) -> Result<HashMap<MergedInto, Vec<Need>>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let mut found: HashMap<_, Vec<_>> = HashMap::new();
        for need in store::by_merged_into(&self.db, &self.viewer, &ids).await? {
            if let Some(into) = need.merged_into_id {
                found.entry(MergedInto(into)).or_default().push(need);
            }
        }
        Ok(found)
    }
}
