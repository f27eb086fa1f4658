//! What the search index holds of challenges: what everybody may see, read anew.

use std::collections::HashMap;

use uuid::Uuid;

use super::{Tags, sections, store};
use crate::{
    db::Db,
    error::Result,
    ids::{ChallengeId, OrganisationId},
    locale::Locale,
    organisations::{self, Organisation},
    search::{Document, Kind},
    viewer::Viewer,
    vocabulary::{Language, label},
};

/// The documents of those of these challenges that are public.
pub async fn documents(db: &Db, ids: &[Uuid]) -> Result<Vec<Document>> {
    let ids: Vec<ChallengeId> = ids.iter().copied().map(ChallengeId::from).collect();
    let challenges = store::by_ids(db, &Viewer::visitor(), &ids).await?;
    let ids: Vec<_> = challenges.iter().map(|challenge| challenge.id).collect();
    let mut tags = Tags::of(store::tags_by_challenges(db, &ids).await?)?;
    let mut texts: HashMap<ChallengeId, String> = HashMap::new();
    for section in sections::store::by_challenges(db, &ids).await? {
        let text = texts.entry(section.challenge_id).or_default();
        text.push_str(&format!("# {}\n{}\n", section.heading, section.body.plain()));
    }
    let mut signed: HashMap<ChallengeId, Vec<OrganisationId>> = HashMap::new();
    for place in store::municipalities_by_challenges(db, &ids).await? {
        signed.entry(place.challenge_id).or_default().push(place.organisation_id);
    }
    let places: Vec<_> = signed.values().flatten().copied().collect();
    let places: HashMap<_, _> =
        organisations::by_ids(db, &places).await?.into_iter().map(|place| (place.id, place)).collect();
    let documents = challenges.into_iter().map(|challenge| {
        let tags = tags.remove(&challenge.id).unwrap_or_default();
        let signed = signed.remove(&challenge.id).unwrap_or_default();
        let places: Vec<&Organisation> = signed.iter().filter_map(|id| places.get(id)).collect();
        let life_domains: Vec<_> = tags.life_domains.iter().map(|word| word.as_str().to_owned()).collect();
        let target_groups: Vec<_> = tags.target_groups.iter().map(|word| word.as_str().to_owned()).collect();
        let context_conditions: Vec<_> = tags.context_conditions.iter().map(|word| word.as_str().to_owned()).collect();
        let words = life_domains.iter().chain(&target_groups).chain(&context_conditions);
        let labels = words
            .flat_map(|word| Locale::ALL.map(|locale| label(word, locale).to_owned()))
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
