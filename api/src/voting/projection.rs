//! What the search index holds of rounds: what everybody may see, read anew. Never a result.

use uuid::Uuid;

use super::{VotingRoundState, store};
use crate::{
    db::Db,
    error::Result,
    ids::VotingRoundId,
    locale::Locale,
    panels,
    search::{Document, Kind},
    text::excerpt,
    viewer::Viewer,
};

/// The documents of those of these rounds that are public.
pub async fn documents(db: &Db, ids: &[Uuid]) -> Result<Vec<Document>> {
    let ids: Vec<VotingRoundId> = ids.iter().copied().map(VotingRoundId::from).collect();
    let rounds = store::by_ids(db, &Viewer::visitor(), &ids).await?;
    let of_panels: Vec<_> = rounds.iter().map(|round| round.panel_id).collect();
    let places = panels::projection::municipalities(db, &of_panels).await?;
    let documents = rounds.into_iter().map(|round| {
        let places = places.get(&round.panel_id).map(Vec::as_slice).unwrap_or_default();
        let is_coming = matches!(round.state, VotingRoundState::Scheduled | VotingRoundState::Open);
        Document {
            kind: Kind::VotingRound,
            id: round.id.uuid(),
            path: format!("/voting-rounds/{}", round.slug),
            title: round.title,
            summary: excerpt(&round.question, 200),
            body: round.question,
            language: Locale::Nl,
            state: round.state.as_str().to_owned(),
            life_domains: Vec::new(),
            target_groups: Vec::new(),
            context_conditions: Vec::new(),
            municipalities: places.iter().filter_map(|place| place.cbs_code.clone()).collect(),
            labels: places.iter().map(|place| place.name.clone()).collect(),
            organisation: None,
            organisation_kind: None,
            readiness: Vec::new(),
            deadline: is_coming.then_some(round.closes_at),
            published_at: round.scheduled_at,
            is_imported: false,
        }
    });
    Ok(documents.collect())
}

/// The ids of the next rounds after one, in their order, public or not.
pub async fn page_of_ids(db: &Db, after: Uuid, limit: i64) -> Result<Vec<Uuid>> {
    store::page_of_ids(db, after, limit).await
}
