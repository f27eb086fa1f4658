//! The list of voting rounds: open, coming, past. One round has its own page in `voting_round`.

mod texts;

use askama::Template;
use axum::extract::Query;
use serde::Deserialize;

use crate::{
    documents,
    page::{Page, Place},
    ui::Pager,
    view::View,
    visit::{Answer, Visit},
    vocabulary::VotingRoundState,
};

documents!("src/pages/voting_rounds/voting_rounds.graphql": RoundList);

/// From where the list of past rounds goes on.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct From {
    after: Option<String>,
}

/// The list of voting rounds.
#[derive(Template)]
#[template(path = "pages/voting_rounds/voting_rounds.html")]
pub struct VotingRounds {
    page: Page,
    t: texts::Texts,
    is_later: bool,
    list: round_list::ResponseData,
    pager: Pager,
}

/// `GET /voting-rounds`
pub async fn show(visit: Visit, Query(from): Query<From>) -> Answer {
    let list = visit.ask::<RoundList>(round_list::Variables { after: from.after.clone() }).await?;
    let t = texts::Texts(visit.locale);
    let page = visit.page(t.title()).await?.about(t.lead());
    visit.show(&VotingRounds::new(page, from.after.as_deref(), list))
}

impl VotingRounds {
    fn new(page: Page, after: Option<&str>, list: round_list::ResponseData) -> Self {
        let next = list.past.page_info.end_cursor.as_deref().filter(|_| list.past.page_info.has_next_page);
        Self {
            t: texts::Texts(page.locale),
            is_later: after.is_some(),
            pager: Pager::new(page.t(), "/voting-rounds", &[], after, next),
            list,
            page: page.at(Place::VotingRounds),
        }
    }
}

impl View for VotingRounds {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        use crate::view::sample;
        use serde_json::json;

        let t = texts::Texts(page.locale);
        let page = page.titled(t.title());
        let round = |slug: &str, title: &str, state: &str| {
            json!({ "slug": slug, "title": title, "question": "Welke behoeften gelden voor u?", "state": state,
                    "opensAt": "2026-11-01T08:00:00Z", "closesAt": "2026-12-01T17:00:00Z", "reason": (state == "CANCELLED").then_some("Te weinig panelleden."),
                    "panel": { "name": "Langer thuis Moerwijk" }, "turnout": { "cast": 23, "eligible": 40 } })
        };
        let filled = sample(json!({
            "open": { "nodes": [round("a", "Langer thuis: wat eerst?", "OPEN")] },
            "coming": { "nodes": [round("b", "Voorjaarsronde", "SCHEDULED")] },
            "past": {
                "nodes": [round("c", "Eerste ronde", "PUBLISHED"), round("d", "Proefronde", "CANCELLED")],
                "pageInfo": { "hasNextPage": true, "endCursor": "x" },
            },
        }));
        let none = json!({ "nodes": [], "pageInfo": { "hasNextPage": false, "endCursor": null } });
        let empty = sample(json!({ "open": none, "coming": none, "past": none }));
        vec![("filled", Self::new(page.clone(), None, filled)), ("empty", Self::new(page, None, empty))]
    }
}
