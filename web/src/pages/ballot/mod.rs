//! Voting: the ballot, and the receipt that is shown once on the answer itself.
//! Keeps nothing of what was chosen: not in an address, a cookie or a log.

mod texts;

use askama::Template;
use axum::extract::Path;
use http::{HeaderValue, header};

use crate::{
    documents,
    field::Choice,
    form::Form,
    page::{Page, Place},
    scalars::DateTime,
    stop::Stop,
    submitted::Submitted,
    view::View,
    visit::{Answer, Visit},
    vocabulary::VotingRoundAction,
};

documents!("src/pages/ballot/ballot.graphql": BallotPaper, BallotGive);

type Round = ballot_paper::BallotPaperVotingRound;

/// The ballot.
#[derive(Template)]
#[template(path = "pages/ballot/ballot.html")]
pub struct Ballot {
    page: Page,
    t: texts::Texts,
    round_title: String,
    question: String,
    closes_at: DateTime,
    has_cast: bool,
    back: String,
    choices: Vec<Choice>,
    form: Form,
}

/// The receipt, shown once.
#[derive(Template)]
#[template(path = "pages/ballot/cast.html")]
pub struct Cast {
    page: Page,
    t: texts::Texts,
    receipt: String,
    closes_at: DateTime,
    back: String,
}

/// `GET /voting-rounds/{slug}/vote`
pub async fn show(visit: Visit, Path(slug): Path<String>) -> Answer {
    if visit.session.is_none() {
        return Err(Stop::SignIn);
    }
    let round = paper(&visit, slug).await?;
    if !round.viewer_can.contains(&VotingRoundAction::Cast) {
        // The round's own page says why: too early, too late, or not on the roll.
        return visit.go(&address(&round));
    }
    visit.show(&Ballot::new(visit.page("").await?, &round, Form::empty(visit.locale)))
}

/// `POST /voting-rounds/{slug}/vote`
pub async fn cast(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let round = paper(&visit, slug).await?;
    let input = ballot_give::BallotCastInput { voting_round_id: round.id.clone(), need_ids: form.all("needIds") };
    match visit.act::<BallotGive>(ballot_give::Variables { input }).await? {
        Ok(answer) => {
            let receipt = answer.ballot_cast.receipt.ok_or(Stop::Malformed)?;
            let mut response = visit.show(&Cast::new(visit.page("").await?, &round, receipt))?;
            response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
            Ok(response)
        }
        Err(problems) => {
            let form = Form::sent(visit.locale, form, problems);
            visit.mend(&Ballot::new(visit.page("").await?, &round, form))
        }
    }
}

async fn paper(visit: &Visit, slug: String) -> Result<Round, Stop> {
    visit.ask::<BallotPaper>(ballot_paper::Variables { slug }).await?.voting_round.ok_or(Stop::NotFound)
}

fn address(round: &Round) -> String {
    format!("/voting-rounds/{}", round.slug)
}

impl Ballot {
    fn new(page: Page, round: &Round, form: Form) -> Self {
        let t = texts::Texts(page.locale);
        let page = Page { title: t.title().to_owned(), ..page };
        let choice = |place: &ballot_paper::BallotPaperVotingRoundPlaces| {
            Choice::new(place.need.id.as_str(), place.need.title.as_str())
        };
        Self {
            page: page.at(Place::VotingRounds).under(&round.title, address(round)).mended(form.has_problems()),
            t,
            round_title: round.title.clone(),
            question: round.question.clone(),
            closes_at: round.closes_at,
            has_cast: round.viewer_ballot.as_ref().is_some_and(|own| own.has_cast),
            back: address(round),
            choices: round.places.iter().map(choice).collect(),
            form,
        }
    }
}

impl Cast {
    fn new(page: Page, round: &Round, receipt: String) -> Self {
        let t = texts::Texts(page.locale);
        let page = Page { title: t.cast_title().to_owned(), ..page };
        Self {
            page: page.at(Place::VotingRounds).under(&round.title, address(round)),
            t,
            receipt,
            closes_at: round.closes_at,
            back: address(round),
        }
    }
}

#[cfg(test)]
fn sample_round(has_cast: bool) -> Round {
    crate::view::sample(serde_json::json!({
        "id": "1", "slug": "langer-thuis", "title": "Langer thuis: wat eerst?",
        "question": "Welke van deze dingen wilt u thuis kunnen?", "state": "OPEN", "closesAt": "2026-12-01T17:00:00Z",
        "places": [
            { "need": { "id": "a", "slug": "a", "title": "’s Nachts veilig naar het toilet kunnen" }, "position": 1 },
            { "need": { "id": "b", "slug": "b", "title": "Zelf blijven koken, ook als ik weleens iets vergeet" }, "position": 2 },
            { "need": { "id": "c", "slug": "c", "title": "Iemand om mee te praten in het weekend" }, "position": 3 },
        ],
        "viewerBallot": { "hasCast": has_cast }, "viewerCan": ["CAST"],
    }))
}

impl View for Ballot {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        use crate::problem::Problem;

        let wrong = vec![Problem::at("needIds", "Kies alleen behoeften die op het stembiljet staan.")];
        let typed = Submitted(vec![("needIds".to_owned(), "b".to_owned())]);
        let sent = Form::sent(page.locale, typed, wrong);
        vec![
            ("filled", Self::new(page.clone(), &sample_round(false), Form::empty(page.locale))),
            ("again", Self::new(page.clone(), &sample_round(true), Form::empty(page.locale))),
            ("error", Self::new(page, &sample_round(false), sent)),
        ]
    }
}

impl View for Cast {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        vec![("filled", Self::new(page, &sample_round(true), "K7MX-2PQD-9RTW-4HNB".to_owned()))]
    }
}
