//! The page of one voting round: what is asked, how many have voted, and afterwards the result with all ballots.
//! Voting itself is in `ballot`; what a coordinator does is in `acts`, `extend` and `letters`.

pub mod acts;
mod ballots;
mod counted;
mod explained;
pub mod extend;
pub mod letters;
mod purchases;
pub mod receipt;
mod result;
#[cfg(test)]
mod samples;
mod steps;
mod texts;

use askama::Template;
use axum::extract::{Path, Query};
use serde::Deserialize;

use self::{
    ballots::Ballots,
    counted::Counted,
    result::{Outcome, Round},
};
use crate::{
    documents,
    form::Form,
    format,
    page::{Page, Place},
    pages::need::note,
    stop::Stop,
    ui::Stage,
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
    /// How the method counts.
    method: &'static str,
    /// The result, once it is published and not hidden.
    outcome: Option<Shown>,
    finder: Form,
    round: Round,
}

/// All that is shown of a result.
struct Shown {
    result: Outcome,
    counted: Counted,
    ballots: Ballots,
}

/// `GET /voting-rounds/{slug}`
pub async fn show(visit: Visit, Path(slug): Path<String>, Query(from): Query<From>) -> Answer {
    let round = visit.ask::<RoundPage>(round_page::Variables { slug }).await?.voting_round.ok_or(Stop::NotFound)?;
    let page = visit.page(&round.title).await?.about(&round.question);
    let outcome = match Outcome::of(&page, &round) {
        None => None,
        Some(result) => Some(Shown {
            result,
            counted: counted::ask(&visit, &page, &round).await?,
            ballots: ballots::ask(&visit, &page, &round, from.after.as_deref()).await?,
        }),
    };
    visit.show(&VotingRound::new(page, round, outcome))
}

impl VotingRound {
    fn new(page: Page, round: Round, outcome: Option<Shown>) -> Self {
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
        let is_money = round.counting.budget.is_some();
        Self {
            can: round.viewer_can.clone(),
            stages: stages.collect(),
            method: explained::Texts(page.locale).method(round.counting.method, is_money),
            outcome,
            finder: Form::empty(page.locale),
            t: texts::Texts(page.locale),
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
        self.round.tally.as_ref().and_then(|tally| tally.ballots_sha256.as_deref()).unwrap_or_default()
    }

    fn money(&self, amount: &i64) -> String {
        format!("€ {}", format::number(*amount, self.page.locale))
    }

    /// What `samenvraag` must be told to count the file again.
    fn command(&self) -> String {
        let tally = self.round.tally.as_ref();
        let options = tally.map(|tally| tally.command.as_str()).unwrap_or_default();
        let is_ranking = self.round.counting.ballot_kind == crate::vocabulary::BallotKind::Ranking;
        format!("samenvraag count {} {options}", if is_ranking { "ballots.toi" } else { "ballots.pb" })
    }

    fn is_cancelled(&self) -> bool {
        self.round.state == VotingRoundState::Cancelled
    }

    fn has_opened(&self) -> bool {
        !matches!(self.round.state, VotingRoundState::Draft | VotingRoundState::Scheduled | VotingRoundState::Cancelled)
    }

    fn has_closed(&self) -> bool {
        self.has_opened() && self.round.state != VotingRoundState::Open
    }

    /// Whether letters lead somewhere: the round is open, or will be.
    fn takes_letters(&self) -> bool {
        matches!(self.round.state, VotingRoundState::Scheduled | VotingRoundState::Open)
    }

    /// Whether the visitor can do more than vote.
    fn has_acts(&self) -> bool {
        self.can.iter().any(|act| *act != VotingRoundAction::Cast)
    }
}

impl View for VotingRound {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        samples::all(&page)
    }
}
