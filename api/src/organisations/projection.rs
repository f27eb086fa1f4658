//! What the search index holds of organisations: what everybody may see, read anew.

use uuid::Uuid;

use super::store;
use crate::{
    db::Db,
    error::Result,
    ids::OrganisationId,
    locale::Locale,
    search::{Document, Kind},
};

/// The documents of these organisations; all of them are public.
pub async fn documents(db: &Db, ids: &[Uuid]) -> Result<Vec<Document>> {
    let ids: Vec<OrganisationId> = ids.iter().copied().map(OrganisationId::from).collect();
    let documents = store::by_ids(db, &ids).await?.into_iter().map(|organisation| Document {
        kind: Kind::Organisation,
        id: organisation.id.uuid(),
        path: format!("/organisations/{}", organisation.slug),
        title: organisation.name.clone(),
        summary: organisation.description.clone().unwrap_or_default(),
        body: String::new(),
        language: Locale::Nl,
        state: String::new(),
        life_domains: Vec::new(),
        target_groups: Vec::new(),
        context_conditions: Vec::new(),
        municipalities: organisation.cbs_code.clone().into_iter().collect(),
        labels: organisation.cbs_code.into_iter().collect(),
        organisation: Some(organisation.name),
        organisation_kind: Some(organisation.kind.as_str().to_owned()),
        readiness: Vec::new(),
        deadline: None,
        published_at: Some(organisation.created_at),
        is_imported: false,
    });
    Ok(documents.collect())
}

/// The ids of the next organisations after one, in their order.
pub async fn page_of_ids(db: &Db, after: Uuid, limit: i64) -> Result<Vec<Uuid>> {
    store::page_of_ids(db, after, limit).await
}
