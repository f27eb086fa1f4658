//! The page of one panel: its rounds, its municipalities, and its members for its coordinators.
//! Adding and removing members is in `panel_member`.

#[cfg(test)]
mod samples;
mod texts;

use askama::Template;
use axum::extract::{Path, Query};
use serde::Deserialize;

use crate::{
    documents, encode,
    page::{Page, Place},
    stop::Stop,
    ui::Pager,
    view::View,
    visit::{Answer, Visit},
    vocabulary::{PanelAction, VotingRoundState},
};

documents!("src/pages/panel/panel.graphql": PanelPage);

/// From where the list of members goes on.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct From {
    after: Option<String>,
}

/// The page of one panel.
#[derive(Template)]
#[template(path = "pages/panel/panel.html")]
pub struct Panel {
    page: Page,
    t: texts::Texts,
    can: Vec<PanelAction>,
    panel: panel_page::PanelPagePanel,
    pager: Pager,
}

/// `GET /panels/{slug}`
pub async fn show(visit: Visit, Path(slug): Path<String>, Query(from): Query<From>) -> Answer {
    let variables = panel_page::Variables { slug, after: from.after.clone() };
    let panel = visit.ask::<PanelPage>(variables).await?.panel.ok_or(Stop::NotFound)?;
    let page = visit.page(&panel.name).await?;
    visit.show(&Panel::new(page, from.after.as_deref(), panel))
}

impl Panel {
    fn new(page: Page, after: Option<&str>, panel: panel_page::PanelPagePanel) -> Self {
        let t = texts::Texts(page.locale);
        let page = page.at(Place::VotingRounds).under(t.all_panels(), "/panels");
        let info = panel.members.as_ref().map(|members| &members.page_info);
        let next = info.filter(|info| info.has_next_page).and_then(|info| info.end_cursor.as_deref());
        let pager = Pager::new(page.t(), &format!("/panels/{}", panel.slug), &[], after, next);
        Self { t, can: panel.viewer_can.clone(), pager, panel, page }
    }

    fn places(&self) -> String {
        self.panel.municipalities.iter().map(|place| place.name.as_str()).collect::<Vec<_>>().join(", ")
    }

    fn to(&self, what: &str) -> String {
        format!("/panels/{}/{what}", self.panel.slug)
    }

    fn member(&self, id: &str) -> String {
        self.to(&format!("members/{}", encode::component(id)))
    }
}

impl View for Panel {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        samples::all(page)
    }
}
