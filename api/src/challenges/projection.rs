//! What the search index holds of challenges: what everybody may see, read anew.

use std::collections::HashMap;

use uuid::Uuid;

use super::{sections, store};
use crate::{
    db::Db,
    error::Result,
    graphql::questions::gathered,
    ids::ChallengeId,
    locale::Locale,
    organisations::{self, Organisation},
    search::{Document, Kind},
    viewer::Viewer,
    vocabulary::{Language, codes, labels},
};

/// The documents of those of these challenges that are public.
pub async fn documents(db: &Db, ids: &[Uuid]) -> Result<Vec<Document>> {
    let ids: Vec<ChallengeId> = ids.iter().copied().map(ChallengeId::from).collect();
    let challenges = store::by_ids(db, &Viewer::visitor(), &ids).await?;
    let ids: Vec<_> = challenges.iter().map(|challenge| challenge.id).collect();
    let mut tags = store::tags_by_challenges(db, &ids).await?;
    let mut texts: HashMap<ChallengeId, String> = HashMap::new();
    for section in sections::store::by_challenges(db, &ids).await? {
        let text = texts.entry(section.challenge_id).or_default();
        text.extend(["# ", &section.heading, "\n", &section.body.plain(), "\n"]);
    }
    let mut signed = gathered(store::municipalities_by_challenges(db, &ids).await?);
    let places: Vec<_> = signed.values().flatten().copied().collect();
    let places: HashMap<_, _> =
        organisations::by_ids(db, &places).await?.into_iter().map(|place| (place.id, place)).collect();
    let documents = challenges.into_iter().map(|challenge| {
        let tags = tags.remove(&challenge.id).unwrap_or_default();
        let signed = signed.remove(&challenge.id).unwrap_or_default();
        let places: Vec<&Organisation> = signed.iter().filter_map(|id| places.get(id)).collect();
        let (life_domains, target_groups) = (codes(&tags.life_domains), codes(&tags.target_groups));
        let context_conditions = codes(&tags.context_conditions);
        let labels = labels(life_domains.iter().chain(&target_groups).chain(&context_conditions))
            .chain(places.iter().map(|place| place.name.clone()))
            .collect();
        Document {
            kind: Kind::Challenge,
            id: challenge.id.uuid(),
            path: format!("/challenges/{}", challenge.slug),
            title: challenge.title,
            summary: challenge.summary,
            body: texts.remove(&challenge.id).unwrap_or_default(),
            language: match challenge.language {
                Language::Nl => Locale::Nl,
                Language::En => Locale::En,
            },
            state: challenge.state.as_str().to_owned(),
            life_domains,
            target_groups,
            context_conditions,
            municipalities: places.iter().filter_map(|place| place.cbs_code.clone()).collect(),
            labels,
            organisation: None,
            organisation_kind: None,
            readiness: Vec::new(),
            deadline: challenge.submissions_close_at,
            published_at: challenge.published_at,
            is_imported: challenge.working_group_id.is_none(),
        }
    });
    Ok(documents.collect())
}

/// The ids of the next challenges after one, in their order, public or not.
pub async fn page_of_ids(db: &Db, after: Uuid, limit: i64) -> Result<Vec<Uuid>> {
    store::page_of_ids(db, after, limit).await
}
