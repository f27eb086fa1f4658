//! What the search index holds of solutions: the catalogue, read anew.

use std::collections::HashMap;

use uuid::Uuid;

use super::{SolutionState, store};
use crate::{
    db::Db,
    error::Result,
    ids::SolutionId,
    locale::Locale,
    organisations,
    search::{Document, Kind},
    viewer::Viewer,
    vocabulary::{Language, codes, labels},
};

/// The documents of those of these solutions that are in the catalogue.
pub async fn documents(db: &Db, ids: &[Uuid]) -> Result<Vec<Document>> {
    let ids: Vec<SolutionId> = ids.iter().copied().map(SolutionId::from).collect();
    let mut solutions = store::by_ids(db, &Viewer::visitor(), &ids).await?;
    solutions.retain(|solution| solution.state == SolutionState::Published);
    let mut tags = store::tags_by_solutions(db, &ids).await?;
    let offering: Vec<_> = solutions.iter().filter_map(|solution| solution.organisation_id).collect();
    let offering: HashMap<_, _> =
        organisations::by_ids(db, &offering).await?.into_iter().map(|found| (found.id, found)).collect();
    let documents = solutions.into_iter().map(|solution| {
        let tags = tags.remove(&solution.id).unwrap_or_default();
        let organisation = solution.organisation_id.and_then(|id| offering.get(&id));
        let ready = solution.readiness();
        let readiness: Vec<String> = [
            (ready.is_matched, "is_matched"),
            (ready.is_visible, "is_visible"),
            (ready.can_be_experienced, "can_be_experienced"),
            (ready.can_be_borrowed, "can_be_borrowed"),
        ]
        .into_iter()
        .filter(|(is, _)| *is)
        .map(|(_, code)| code.to_owned())
        .collect();
        let (life_domains, target_groups) = (codes(&tags.life_domains), codes(&tags.target_groups));
        let context_conditions = codes(&tags.context_needed);
        let labels = labels([&life_domains, &target_groups, &context_conditions, &readiness].into_iter().flatten())
            .chain(organisation.map(|organisation| organisation.name.clone()))
            .collect();
        Document {
            kind: Kind::Solution,
            id: solution.id.uuid(),
            path: format!("/solutions/{}", solution.slug),
            title: solution.name,
            summary: solution.summary,
            body: solution.body.searchable(),
            language: match solution.language {
                Language::Nl => Locale::Nl,
                Language::En => Locale::En,
            },
            state: solution.state.as_str().to_owned(),
            life_domains,
            target_groups,
            context_conditions,
            municipalities: Vec::new(),
            labels,
            organisation: organisation.map(|organisation| organisation.name.clone()),
            organisation_kind: organisation.map(|organisation| organisation.kind.as_str().to_owned()),
            readiness,
            deadline: None,
            published_at: solution.published_at,
            is_imported: solution.source_name.is_some(),
        }
    });
    Ok(documents.collect())
}

/// The ids of the next solutions after one, in their order, public or not.
pub async fn page_of_ids(db: &Db, after: Uuid, limit: i64) -> Result<Vec<Uuid>> {
    store::page_of_ids(db, after, limit).await
}
