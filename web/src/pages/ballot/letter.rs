//! Voting with the code on a letter, without an account; also how a voting assistant enters a ballot on paper.
//! The code is posted, never part of an address. The ballot itself is in the folder's other files.

use askama::Template;

use super::{BallotHelper, BallotPaper, Round, Way, ballot_helper, ballot_paper, texts};
use crate::{
    form::Form,
    page::{Page, Place},
    problem::Problem,
    stop::Stop,
    submitted::Submitted,
    view::View,
    visit::{Answer, Visit},
    vocabulary::{PanelRole, VotingRoundAction, VotingRoundState},
};

/// Where one votes with a letter.
pub(super) const PATH: &str = "/vote";

/// The page that asks for the code.
#[derive(Template)]
#[template(path = "pages/ballot/letter.html")]
pub struct Letter {
    page: Page,
    t: texts::Texts,
    is_helper: bool,
    form: Form,
}

/// `GET /vote`
pub async fn show(visit: Visit) -> Answer {
    let is_helper = helps(&visit).await?;
    visit.show(&Letter::new(visit.page("").await?, is_helper, Form::empty(visit.locale)))
}

/// `POST /vote`: opens the ballot of a code, and takes every further step with it.
pub async fn open(visit: Visit, form: Submitted) -> Answer {
    let t = texts::Texts(visit.locale);
    let code = form.text("code");
    if code.is_empty() {
        return wrong(&visit, form, t.code_missing()).await;
    }
    let variables = ballot_paper::Variables { slug: String::new(), code: code.clone(), is_letter: true };
    let Some(round) = visit.ask::<BallotPaper>(variables).await?.voting_round_by_code else {
        return wrong(&visit, form, t.code_unknown()).await;
    };
    match round.state {
        VotingRoundState::Open => {}
        VotingRoundState::Draft | VotingRoundState::Scheduled => {
            let opens = crate::calendar::moment(round.opens_at.0, visit.locale);
            return wrong(&visit, form, &t.code_too_soon(opens)).await;
        }
        _ => return wrong(&visit, form, t.code_too_late()).await,
    }
    let way = Way { code: Some(code), is_helper: round.viewer_can.contains(&VotingRoundAction::IssueCodes) };
    if form.text("step") == "open" {
        paper(&visit, &round, way).await
    } else {
        super::step(&visit, &round, way, form).await
    }
}

/// The empty ballot.
async fn paper(visit: &Visit, round: &Round, way: Way) -> Answer {
    let page = visit.page("").await?;
    super::unkept(visit.show(&super::Ballot::new(page, round, way, Submitted::default(), Vec::new()))?)
}

/// Whether the visitor helps others vote.
async fn helps(visit: &Visit) -> Result<bool, Stop> {
    if visit.session.is_none() {
        return Ok(false);
    }
    let viewer = match visit.ask::<BallotHelper>(ballot_helper::Variables).await {
        Err(Stop::SignIn) => return Ok(false),
        answer => answer?.viewer,
    };
    let helps = |role| matches!(role, PanelRole::VotingAssistant | PanelRole::Coordinator);
    Ok(viewer.panel_memberships.iter().any(|place| helps(place.role)))
}

pub(super) async fn wrong(visit: &Visit, form: Submitted, message: &str) -> Answer {
    let is_helper = helps(visit).await?;
    let form = Form::sent(visit.locale, form, vec![Problem::at("code", message)]);
    super::unkept(visit.mend(&Letter::new(visit.page("").await?, is_helper, form))?)
}

impl Letter {
    fn new(page: Page, is_helper: bool, form: Form) -> Self {
        let t = texts::Texts(page.locale);
        let page = Page { title: t.letter_title().to_owned(), ..page }.at(Place::VotingRounds);
        Self { page: page.mended(form.has_problems()), t, is_helper, form }
    }
}

impl View for Letter {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        let t = texts::Texts(page.locale);
        let wrong = Form::sent(page.locale, Submitted::default(), vec![Problem::at("code", t.code_missing())]);
        vec![
            ("filled", Self::new(page.clone(), false, Form::empty(page.locale))),
            ("helper", Self::new(page.clone(), true, Form::empty(page.locale))),
            ("error", Self::new(page, false, wrong)),
        ]
    }
}
