//! What the search index holds of needs: what everybody may see, read anew.

use std::collections::HashMap;

use uuid::Uuid;

use super::store;
use crate::{
    db::Db,
    error::Result,
    ids::NeedId,
    locale::Locale,
    organisations,
    search::{Document, Kind},
    viewer::Viewer,
    vocabulary::{Language, codes, labels},
};

/// The documents of those of these needs that are public.
pub async fn documents(db: &Db, ids: &[Uuid]) -> Result<Vec<Document>> {
    let ids: Vec<NeedId> = ids.iter().copied().map(NeedId::from).collect();
    let needs = store::by_ids(db, &Viewer::visitor(), &ids).await?;
    let mut tags = store::tags_by_needs(db, &ids).await?;
    let places: Vec<_> = needs.iter().filter_map(|need| need.municipality_id).collect();
    let places: HashMap<_, _> =
        organisations::by_ids(db, &places).await?.into_iter().map(|place| (place.id, place)).collect();
    let documents = needs.into_iter().map(|need| {
        let tags = tags.remove(&need.id).unwrap_or_default();
        let (life_domains, target_groups) = (codes(&tags.life_domains), codes(&tags.target_groups));
        let context_conditions = codes(&tags.context_conditions);
        let place = need.municipality_id.and_then(|id| places.get(&id));
        let mut labels: Vec<String> = labels(life_domains.iter().chain(&target_groups).chain(&context_conditions))
            .chain(place.map(|place| place.name.clone()))
            .chain(need.source_place.clone())
            .collect();
        labels.dedup();
        Document {
            kind: Kind::Need,
            id: need.id.uuid(),
            path: format!("/needs/{}", need.slug),
            title: need.title,
            summary: need.body.excerpt(200),
            body: need.body.plain(),
            language: match need.language {
                Language::Nl => Locale::Nl,
                Language::En => Locale::En,
            },
            state: need.state.as_str().to_owned(),
            life_domains,
            target_groups,
            context_conditions,
            municipalities: place.and_then(|place| place.cbs_code.clone()).into_iter().collect(),
            labels,
            organisation: place.map(|place| place.name.clone()),
            organisation_kind: place.map(|place| place.kind.as_str().to_owned()),
            readiness: Vec::new(),
            deadline: None,
            published_at: need.decided_at.or(Some(need.created_at)),
            is_imported: need.source_name.is_some(),
        }
    });
    Ok(documents.collect())
}

/// The ids of the next needs after one, in their order, public or not.
pub async fn page_of_ids(db: &Db, after: Uuid, limit: i64) -> Result<Vec<Uuid>> {
    store::page_of_ids(db, after, limit).await
}
