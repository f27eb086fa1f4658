//! What the search index holds of working groups, which are public, read anew.

use std::collections::HashMap;

use uuid::Uuid;

use super::{ParticipationState, store};
use crate::{
    db::Db,
    error::Result,
    ids::{OrganisationId, WorkingGroupId},
    locale::Locale,
    organisations::{self, Organisation},
    search::{Document, Kind},
};

/// The documents of these working groups.
pub async fn documents(db: &Db, ids: &[Uuid]) -> Result<Vec<Document>> {
    let ids: Vec<WorkingGroupId> = ids.iter().copied().map(WorkingGroupId::from).collect();
    let groups = store::by_ids(db, &ids).await?;
    let mut joined: HashMap<WorkingGroupId, Vec<OrganisationId>> = HashMap::new();
    for part in store::participations_by_groups(db, &ids).await? {
        if part.state == ParticipationState::Joined {
            joined.entry(part.working_group_id).or_default().push(part.organisation_id);
        }
    }
    let places: Vec<_> = joined.values().flatten().copied().collect();
    let places: HashMap<_, _> =
        organisations::by_ids(db, &places).await?.into_iter().map(|place| (place.id, place)).collect();
    let documents = groups.into_iter().map(|group| {
        let joined = joined.remove(&group.id).unwrap_or_default();
        let joined: Vec<&Organisation> = joined.iter().filter_map(|id| places.get(id)).collect();
        let lead = places.get(&group.lead_id);
        Document {
            kind: Kind::WorkingGroup,
            id: group.id.uuid(),
            path: format!("/working-groups/{}", group.slug),
            title: group.name,
            summary: crate::text::excerpt(&group.purpose, 200),
            body: group.purpose,
            language: Locale::Nl,
            state: String::new(),
            life_domains: Vec::new(),
            target_groups: Vec::new(),
            context_conditions: Vec::new(),
            municipalities: joined.iter().filter_map(|place| place.cbs_code.clone()).collect(),
            labels: joined.iter().map(|place| place.name.clone()).collect(),
            organisation: lead.map(|place| place.name.clone()),
            organisation_kind: lead.map(|place| place.kind.as_str().to_owned()),
            readiness: Vec::new(),
            deadline: None,
            published_at: Some(group.created_at),
            is_imported: false,
        }
    });
    Ok(documents.collect())
}

/// The ids of the next groups after one, in their order.
pub async fn page_of_ids(db: &Db, after: Uuid, limit: i64) -> Result<Vec<Uuid>> {
    store::page_of_ids(db, after, limit).await
}
