//! Letting a voting round close later, with a reason that everyone who may see the round can read.

use askama::Template;
use axum::extract::Path;

use super::{
    acts::{Round, address, for_act},
    texts::Texts,
};
use crate::{
    calendar, documents,
    form::Form,
    page::{Page, Place},
    problem::Problem,
    scalars::DateTime,
    submitted::Submitted,
    view::View,
    visit::{Answer, Visit},
    vocabulary::VotingRoundAction,
};

documents!("src/pages/voting_round/voting_round.graphql": RoundExtend);

/// The form for a later closing.
#[derive(Template)]
#[template(path = "pages/voting_round/extend.html")]
pub struct Extend {
    page: Page,
    t: Texts,
    round_title: String,
    closes_at: DateTime,
    back: String,
    form: Form,
}

/// `GET /voting-rounds/{slug}/extend`
pub async fn show(visit: Visit, Path(slug): Path<String>) -> Answer {
    let round = for_act(&visit, slug, VotingRoundAction::Extend).await?;
    let form = Form::empty(visit.locale).with("closesAt", calendar::to_input(round.closes_at.0).as_str());
    visit.show(&Extend::new(visit.page("").await?, &round, form))
}

/// `POST /voting-rounds/{slug}/extend`
pub async fn extend(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let round = for_act(&visit, slug, VotingRoundAction::Extend).await?;
    let t = Texts(visit.locale);
    let problems = match form.moment("closesAt") {
        None => {
            let mut problems = vec![Problem::at("closesAt", t.extend_missing())];
            if form.maybe("reason").is_none() {
                problems.push(Problem::at("reason", t.extend_why_missing()));
            }
            problems
        }
        Some(closes_at) => {
            let input = round_extend::VotingRoundExtendInput {
                voting_round_id: round.id.clone(),
                closes_at,
                reason: form.text("reason"),
            };
            match visit.act::<RoundExtend>(round_extend::Variables { input }).await? {
                Ok(_) => return visit.go_saying(&address(&round), t.said_extended()),
                Err(problems) => problems,
            }
        }
    };
    let form = Form::sent(visit.locale, form, problems);
    visit.mend(&Extend::new(visit.page("").await?, &round, form))
}

impl Extend {
    fn new(page: Page, round: &Round, form: Form) -> Self {
        let t = Texts(page.locale);
        let back = address(round);
        let page = Page { title: t.extend().to_owned(), ..page }.at(Place::VotingRounds).under(&round.title, &back);
        Self {
            page: page.mended(form.has_problems()),
            t,
            round_title: round.title.clone(),
            closes_at: round.closes_at,
            back,
            form,
        }
    }
}

impl View for Extend {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        let round: Round = crate::view::sample(serde_json::json!({
            "id": "1", "slug": "langer-thuis", "title": "Langer thuis: wat eerst?", "closesAt": "2026-12-01T17:00:00Z",
            "viewerCan": ["EXTEND"],
        }));
        let t = Texts(page.locale);
        let wrong = vec![Problem::at("closesAt", t.extend_missing()), Problem::at("reason", t.extend_why_missing())];
        let make = |form| Self::new(page.clone(), &round, form);
        vec![
            ("filled", make(Form::empty(page.locale).with("closesAt", "2026-12-08T18:00"))),
            ("error", make(Form::sent(page.locale, Submitted::default(), wrong))),
        ]
    }
}
