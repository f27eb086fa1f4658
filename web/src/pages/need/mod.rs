//! The page of one need: the story, where it comes from, who supports it and what became of it.
//! Deeds that change it are in `need_act`.

#[cfg(test)]
mod samples;
mod texts;

use askama::Template;
use axum::extract::Path;

use crate::{
    documents,
    page::{Page, Place},
    stop::Stop,
    ui::Stage,
    view::View,
    visit::{Answer, Visit},
    vocabulary::{NeedAction, NeedState, deed},
};

pub use texts::Texts;

documents!("src/pages/need/need.graphql": NeedPage);

/// The page of one need.
#[derive(Template)]
#[template(path = "pages/need/need.html")]
pub struct Need {
    page: Page,
    t: Texts,
    can: Vec<NeedAction>,
    stages: Vec<Stage>,
    need: need_page::NeedPageNeed,
}

/// `GET /needs/{slug}`
pub async fn show(visit: Visit, Path(slug): Path<String>) -> Answer {
    let need = visit.ask::<NeedPage>(need_page::Variables { slug }).await?.need.ok_or(Stop::NotFound)?;
    let page = visit.page(&need.title).await?.at(Place::Needs);
    visit.show(&Need::new(page, need))
}

impl Need {
    fn new(page: Page, need: need_page::NeedPageNeed) -> Self {
        let told: Vec<_> =
            need.history.iter().filter_map(|line| Some((deed(&line.verb, page.locale)?, line))).collect();
        let last = told.len();
        let stages = told.into_iter().enumerate().map(|(place, (name, line))| Stage {
            name: name.to_owned(),
            at: Some(line.at),
            note: note(line.actor.as_ref().map(|person| person.display_name.as_str()), line.reason.as_deref()),
            is_current: place + 1 == last,
        });
        Self { t: Texts(page.locale), can: need.viewer_can.clone(), stages: stages.collect(), need, page }
    }

    /// The address of a deed with it.
    fn to(&self, deed: &str) -> String {
        format!("/needs/{}/{deed}", self.need.slug)
    }

    /// By whom it was told, or where it was found.
    fn told(&self) -> String {
        match (&self.need.author, &self.need.source) {
            (_, Some(source)) => self.t.taken_over_from(&source.name),
            (Some(person), None) => self.t.by(&person.display_name),
            (None, None) => self.t.by_someone().to_owned(),
        }
    }

    /// Whether people can say that it holds for them too.
    fn takes_support(&self) -> bool {
        self.need.state == NeedState::Accepted
    }

    /// Whether people could say so before it ended.
    fn was_supported(&self) -> bool {
        matches!(self.need.state, NeedState::Answered | NeedState::Merged)
    }

    /// Whether more can be done than supporting it and adding evidence.
    fn has_acts(&self) -> bool {
        let beside = [NeedAction::Support, NeedAction::WithdrawSupport, NeedAction::AddEvidence];
        self.can.iter().any(|act| !beside.contains(act))
    }
}

/// Who did it and why, as far as the reader may know.
pub fn note(actor: Option<&str>, reason: Option<&str>) -> Option<String> {
    match (actor, reason) {
        (Some(actor), Some(reason)) => Some(format!("{actor}: {reason}")),
        (Some(one), None) | (None, Some(one)) => Some(one.to_owned()),
        (None, None) => None,
    }
}

impl View for Need {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        samples::all(page)
    }
}
