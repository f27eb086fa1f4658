//! The batched questions about solutions.

use std::collections::HashMap;

use async_graphql::dataloader::Loader;

use super::{Solution, Tags, store};
use crate::{error::Error, graphql::context::Loads, ids::SolutionId};

/// The solution with this id, if the viewer may see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SolutionKey(pub SolutionId);
/// The words that describe this solution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TagsOfSolution(pub SolutionId);

impl Loader<SolutionKey> for Loads {
    type Value = Solution;
    type Error = Error;

    async fn load(&self, keys: &[SolutionKey]) -> Result<HashMap<SolutionKey, Solution>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let found = store::by_ids(&self.db, &self.viewer, &ids).await?;
        Ok(found.into_iter().map(|solution| (SolutionKey(solution.id), solution)).collect())
    }
}

impl Loader<TagsOfSolution> for Loads {
    type Value = Tags;
    type Error = Error;

    async fn load(&self, keys: &[TagsOfSolution]) -> Result<HashMap<TagsOfSolution, Tags>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let found = store::Gathered::tags(store::tags_by_solutions(&self.db, &ids).await?)?;
        Ok(found.into_iter().map(|(id, tags)| (TagsOfSolution(id), tags)).collect())
    }
}
