//! The needs a form offers to choose from: the most supported first, or what a search finds. No page of its own.

use serde::Deserialize;

use crate::{
    documents,
    stop::Stop,
    visit::Visit,
    vocabulary::{BallotPlaceState, NeedState},
};

documents!("src/pages/needs_offered/needs_offered.graphql": NeedsListed, NeedsFound);

/// What is searched for, and where in the list one is.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The words; the whole list without.
    pub q: String,
    /// After which need.
    pub after: String,
}

/// A need to choose.
pub struct Offered {
    /// Its id.
    pub id: String,
    /// In a few words.
    pub title: String,
    /// How many people support it.
    pub supports: i64,
    /// The municipality that decides.
    pub place: Option<String>,
    /// Whether residents chose it in a voting round.
    pub is_prioritised: bool,
}

/// Accepted needs, and where the next page begins.
pub async fn offered(visit: &Visit, asked: &Asked) -> Result<(Vec<Offered>, Option<String>), Stop> {
    match asked.q.trim() {
        "" => listed(visit, &asked.after).await,
        text => Ok((found(visit, text).await?, None)),
    }
}

async fn listed(visit: &Visit, after: &str) -> Result<(Vec<Offered>, Option<String>), Stop> {
    let filter = needs_listed::NeedFilter {
        states: Some(vec![NeedState::Accepted]),
        life_domains: None,
        target_groups: None,
        context_conditions: None,
        municipality_id: None,
    };
    let after = (!after.is_empty()).then(|| after.to_owned());
    let list = visit.ask::<NeedsListed>(needs_listed::Variables { after, filter: Some(filter) }).await?.needs;
    let needs = list.nodes.into_iter().map(|need| Offered {
        is_prioritised: need.ballot_places.iter().any(|place| place.state == BallotPlaceState::Prioritised),
        id: need.id,
        title: need.title,
        supports: need.support_count,
        place: need.municipality.map(|place| place.name),
    });
    Ok((needs.collect(), list.page_info.end_cursor.filter(|_| list.page_info.has_next_page)))
}

async fn found(visit: &Visit, text: &str) -> Result<Vec<Offered>, Stop> {
    use needs_found::NeedsFoundSearchNodesNode as Found;

    let hits = visit.ask::<NeedsFound>(needs_found::Variables { text: text.to_owned() }).await?.search.nodes;
    let needs = hits.into_iter().filter_map(|hit| match hit.node {
        Found::Need(need) if need.state == NeedState::Accepted => Some(Offered {
            is_prioritised: need.ballot_places.iter().any(|place| place.state == BallotPlaceState::Prioritised),
            id: need.id,
            title: need.title,
            supports: need.support_count,
            place: need.municipality.map(|place| place.name),
        }),
        _ => None,
    });
    Ok(needs.collect())
}
