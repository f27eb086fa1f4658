//! What the search index holds of pilots: what everybody may see, read anew.

use std::collections::HashMap;

use uuid::Uuid;

use super::store;
use crate::{
    db::Db,
    error::Result,
    ids::{OrganisationId, PilotId},
    locale::Locale,
    organisations::{self, Organisation},
    search::{Document, Kind},
};

/// The documents of these pilots.
pub async fn documents(db: &Db, ids: &[Uuid]) -> Result<Vec<Document>> {
    let ids: Vec<PilotId> = ids.iter().copied().map(PilotId::from).collect();
    let pilots = store::by_ids(db, &ids).await?;
    let mut places: HashMap<PilotId, Vec<OrganisationId>> = HashMap::new();
    for (pilot, place) in store::places(db, &ids).await? {
        places.entry(pilot).or_default().push(place);
    }
    let all: Vec<_> = places.values().flatten().copied().collect();
    let known: HashMap<OrganisationId, Organisation> =
        organisations::by_ids(db, &all).await?.into_iter().map(|place| (place.id, place)).collect();
    let documents = pilots.into_iter().map(|pilot| {
        let ids = places.remove(&pilot.id).unwrap_or_default();
        let places: Vec<_> = ids.iter().filter_map(|id| known.get(id)).collect();
        Document {
            kind: Kind::Pilot,
            id: pilot.id.uuid(),
            path: format!("/pilots/{}", pilot.slug),
            title: pilot.title,
            summary: pilot.protocol.excerpt(200),
            body: format!("{}\n{}", pilot.protocol.searchable(), pilot.decision_card.searchable()),
            language: Locale::Nl,
            state: pilot.state.as_str().to_owned(),
            life_domains: Vec::new(),
            target_groups: Vec::new(),
            context_conditions: Vec::new(),
            municipalities: places.iter().filter_map(|place| place.cbs_code.clone()).collect(),
            labels: places.iter().map(|place| place.name.clone()).collect(),
            organisation: None,
            organisation_kind: None,
            readiness: Vec::new(),
            deadline: None,
            published_at: Some(pilot.created_at),
            is_imported: false,
        }
    });
    Ok(documents.collect())
}

/// The ids of the next pilots after one, in their order.
pub async fn page_of_ids(db: &Db, after: Uuid, limit: i64) -> Result<Vec<Uuid>> {
    store::page_of_ids(db, after, limit).await
}
