//! What the search index holds of panels: what everybody may see, read anew. Never who is on one.

use std::collections::HashMap;

use uuid::Uuid;

use super::store;
use crate::{
    db::Db,
    error::Result,
    ids::PanelId,
    locale::Locale,
    organisations::{self, Organisation},
    search::{Document, Kind},
    text::excerpt,
};

/// The documents of these panels; all of them are public.
pub async fn documents(db: &Db, ids: &[Uuid]) -> Result<Vec<Document>> {
    let ids: Vec<PanelId> = ids.iter().copied().map(PanelId::from).collect();
    let mut places = municipalities(db, &ids).await?;
    let documents = store::by_ids(db, &ids).await?.into_iter().map(|panel| {
        let places = places.remove(&panel.id).unwrap_or_default();
        Document {
            kind: Kind::Panel,
            id: panel.id.uuid(),
            path: format!("/panels/{}", panel.slug),
            title: panel.name,
            summary: excerpt(panel.description.as_deref().unwrap_or_default(), 200),
            body: panel.description.unwrap_or_default(),
            language: Locale::Nl,
            state: String::new(),
            life_domains: Vec::new(),
            target_groups: Vec::new(),
            context_conditions: Vec::new(),
            municipalities: places.iter().filter_map(|place| place.cbs_code.clone()).collect(),
            labels: places.iter().map(|place| place.name.clone()).collect(),
            organisation: None,
            organisation_kind: None,
            readiness: Vec::new(),
            deadline: None,
            published_at: Some(panel.created_at),
            is_imported: false,
        }
    });
    Ok(documents.collect())
}

/// The municipalities of each of these panels.
pub async fn municipalities(db: &Db, panels: &[PanelId]) -> Result<HashMap<PanelId, Vec<Organisation>>> {
    let links = store::municipalities_by_panels(db, panels).await?;
    let ids: Vec<_> = links.iter().map(|(_, municipality)| *municipality).collect();
    let found: HashMap<_, _> =
        organisations::by_ids(db, &ids).await?.into_iter().map(|place| (place.id, place)).collect();
    let mut places: HashMap<_, Vec<_>> = HashMap::new();
    for (panel, municipality) in links {
        places.entry(panel).or_default().extend(found.get(&municipality).cloned());
    }
    Ok(places)
}

/// The ids of the next panels after one, in their order.
pub async fn page_of_ids(db: &Db, after: Uuid, limit: i64) -> Result<Vec<Uuid>> {
    store::page_of_ids(db, after, limit).await
}
