//! The batched questions about solutions.

use super::{Solution, Tags, store};
use crate::{
    graphql::questions::{keyed, questions},
    ids::SolutionId,
};

questions! { |loads, ids|
    /// The solution with this id, if the viewer may see it.
    SolutionKey(SolutionId) -> Solution {
        keyed(store::by_ids(&loads.db, &loads.viewer, ids).await?, |solution| solution.id)
    }

    /// The words that describe this solution.
    TagsOfSolution(SolutionId) -> Tags {
        store::tags_by_solutions(&loads.db, ids).await?
    }
}
