//! The batched questions about needs.

use super::{Evidence, Need, store};
use crate::{
    graphql::questions::{gathered, keyed, questions},
    ids::NeedId,
    vocabulary::Tags,
};

questions! { |loads, ids|
    /// The need with this id, if the viewer may see it.
    NeedKey(NeedId) -> Need {
        keyed(store::by_ids(&loads.db, &loads.viewer, ids).await?, |need| need.id)
    }

    /// The words that describe this need.
    TagsOfNeed(NeedId) -> Tags {
        store::tags_by_needs(&loads.db, ids).await?
    }

    /// The evidence of this need.
    EvidenceOfNeed(NeedId) -> Vec<Evidence> {
        gathered(keyed(store::evidence_by_needs(&loads.db, ids).await?, |evidence| evidence.need_id))
    }

    /// Whether the viewer supports this need.
    ViewerSupports(NeedId) -> bool {
        let supported = match loads.viewer.person() {
            Some(person) => store::supported(&loads.db, person, ids).await?,
            None => Vec::new(),
        };
        supported.into_iter().map(|id| (id, true))
    }

    /// The needs that continue in this one.
    MergedInto(NeedId) -> Vec<Need> {
        let merged = store::by_merged_into(&loads.db, &loads.viewer, ids).await?;
        gathered(merged.into_iter().filter_map(|need| Some((need.merged_into_id?, need))))
    }
}
