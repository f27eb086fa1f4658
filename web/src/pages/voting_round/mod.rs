//! The page of one voting round: what is asked, how many have voted, and afterwards the result with all ballots.
//! Voting itself is in `ballot`; what a coordinator does is in `acts`.

pub mod acts;
pub mod receipt;
#[cfg(test)]
mod samples;
mod texts;

use askama::Template;
use axum::extract::{Path, Query};
use serde::Deserialize;

use crate::{
    documents,
    form::Form,
    format,
    page::{Page, Place},
    pages::need::note,
    stop::Stop,
    ui::{Bar, BarChart, Pager, Stage},
    view::View,
    visit::{Answer, Visit},
    vocabulary::{VotingRoundAction, VotingRoundState, deed},
};

documents!("src/pages/voting_round/voting_round.graphql": RoundPage);

/// From where the list of ballots goes on.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct From {
    after: Option<String>,
}

/// The page of one voting round.
#[derive(Template)]
#[template(path = "pages/voting_round/voting_round.html")]
pub struct VotingRound {
    page: Page,
    t: texts::Texts,
    can: Vec<VotingRoundAction>,
    stages: Vec<Stage>,
    chart: BarChart,
    finder: Form,
    pager: Pager,
    round: round_page::RoundPageVotingRound,
}

/// `GET /voting-rounds/{slug}`
pub async fn show(visit: Visit, Path(slug): Path<String>, Query(from): Query<From>) -> Answer {
    let variables = round_page::Variables { slug, after: from.after.clone() };
    let round = visit.ask::<RoundPage>(variables).await?.voting_round.ok_or(Stop::NotFound)?;
    let page = visit.page(&round.title).await?.about(&round.question);
    visit.show(&VotingRound::new(page, from.after.as_deref(), round))
}

impl VotingRound {
    fn new(page: Page, after: Option<&str>, round: round_page::RoundPageVotingRound) -> Self {
        let t = texts::Texts(page.locale);
        let page = page.at(Place::VotingRounds);
        let page = if round.state == VotingRoundState::Open { page.island("turnout") } else { page };
        let told: Vec<_> =
            round.history.iter().filter_map(|line| Some((deed(&line.verb, page.locale)?, line))).collect();
        let last = told.len();
        let stages = told.into_iter().enumerate().map(|(place, (name, line))| Stage {
            name: name.to_owned(),
            at: Some(line.at),
            note: note(line.actor.as_ref().map(|person| person.display_name.as_str()), line.reason.as_deref()),
            is_current: place + 1 == last,
        });
        let info = &round.ballots.page_info;
        let next = info.end_cursor.as_deref().filter(|_| info.has_next_page);
        Self {
            can: round.viewer_can.clone(),
            stages: stages.collect(),
            chart: BarChart::new(page.locale, "result", t.result_chart(), t.need(), t.votes(), bars(t, &round)),
            finder: Form::empty(page.locale),
            pager: Pager::new(page.t(), &format!("/voting-rounds/{}", round.slug), &[], after, next),
            t,
            round,
            page,
        }
    }

    fn to(&self, what: &str) -> String {
        format!("/voting-rounds/{}/{what}", self.round.slug)
    }

    fn share(&self) -> i64 {
        format::percent(self.round.turnout.cast, self.round.turnout.eligible)
    }

    fn hash(&self) -> &str {
        self.round.tally.as_ref().map_or("", |tally| tally.ballots_sha256.as_str())
    }

    /// Whether the visitor can do more than vote.
    fn has_acts(&self) -> bool {
        self.can.iter().any(|act| *act != VotingRoundAction::Cast)
    }
}

fn bars(t: texts::Texts, round: &round_page::RoundPageVotingRound) -> Vec<Bar> {
    let items = round.tally.iter().flat_map(|tally| &tally.items);
    items
        .map(|item| Bar {
            label: format!("{}. {}", item.rank, item.need.title),
            value: item.approvals,
            href: Some(format!("/needs/{}", item.need.slug)),
            is_marked: item.is_prioritised,
            note: item.is_prioritised.then(|| t.chosen().to_owned()),
        })
        .collect()
}

impl View for VotingRound {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        samples::all(page)
    }
}
