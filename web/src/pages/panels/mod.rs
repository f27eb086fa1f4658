//! The list of panels. One panel has its own page in `panel`.

pub mod begin;
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
    vocabulary::OrganisationAction,
};

documents!("src/pages/panels/panels.graphql": PanelList);

/// From where a list goes on.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct From {
    after: Option<String>,
}

/// The list of panels.
#[derive(Template)]
#[template(path = "pages/panels/panels.html")]
pub struct Panels {
    page: Page,
    t: texts::Texts,
    may_begin: bool,
    list: panel_list::PanelListPanels,
    pager: Pager,
}

/// `GET /panels`
pub async fn show(visit: Visit, Query(from): Query<From>) -> Answer {
    let answer = visit.ask::<PanelList>(panel_list::Variables { after: from.after.clone() }).await?;
    let t = texts::Texts(visit.locale);
    let page = visit.page(t.title()).await?.at(Place::VotingRounds).about(t.lead());
    visit.show(&Panels::new(page, from.after.as_deref(), answer))
}

impl Panels {
    fn new(page: Page, after: Option<&str>, answer: panel_list::ResponseData) -> Self {
        let list = answer.panels;
        let next = list.page_info.end_cursor.as_deref().filter(|_| list.page_info.has_next_page);
        let mut memberships = answer.viewer.memberships.iter();
        Self {
            t: texts::Texts(page.locale),
            may_begin: memberships.any(|one| one.organisation.viewer_can.contains(&OrganisationAction::StartPanel)),
            pager: Pager::new(page.t(), "/panels", &[], after, next),
            list,
            page,
        }
    }
}

impl View for Panels {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        use crate::view::sample;
        use serde_json::json;

        let page = page.clone().titled(texts::Texts(page.locale).title()).at(Place::VotingRounds);
        let staff = json!({ "memberships": [{ "organisation": { "id": "1", "name": "Den Haag", "viewerCan": ["START_PANEL"] } }] });
        let filled = sample(json!({ "viewer": staff, "panels": {
            "totalCount": 2, "pageInfo": { "hasNextPage": false, "endCursor": null },
            "nodes": [
                { "slug": "langer-thuis", "name": "Langer thuis Moerwijk", "memberCount": 41,
                  "description": "Over veilig en prettig thuis wonen.", "municipalities": [{ "name": "Den Haag" }] },
                { "slug": "samen", "name": "Samen in de regio", "memberCount": 1, "description": null,
                  "municipalities": [{ "name": "Delft" }, { "name": "Westland" }] },
            ],
        } }));
        let empty = sample(json!({ "viewer": { "memberships": [] }, "panels": {
            "totalCount": 0, "nodes": [], "pageInfo": { "hasNextPage": false, "endCursor": null },
        } }));
        vec![("filled", Self::new(page.clone(), None, filled)), ("empty", Self::new(page, None, empty))]
    }
}
