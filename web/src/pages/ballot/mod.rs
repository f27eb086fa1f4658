//! Voting: the ballot, a look at it before it is cast, and the receipt that is shown once on the answer itself.
//! Keeps nothing of what was chosen: not in an address, a cookie or a log; the form carries it from page to page.

mod choice;
pub mod letter;
mod paper;
#[cfg(test)]
mod samples;
mod texts;
mod words;

use askama::Template;
use axum::extract::Path;
use http::{HeaderValue, header};

use self::{
    choice::Choice,
    paper::{Line, lines},
    words::Told,
};
use crate::{
    documents,
    form::Form,
    page::{Page, Place},
    problem::Problem,
    scalars::DateTime,
    stop::Stop,
    submitted::Submitted,
    view::View,
    visit::{Answer, Visit},
    vocabulary::{BallotKind, VotingRoundAction},
};

documents!("src/pages/ballot/ballot.graphql": BallotPaper, BallotGive, BallotHelper);

type Round = ballot_paper::Paper;

/// The most places that are offered as a list; more are typed.
const SHORT: usize = 20;

/// How one came to the ballot: signed in, or with the code on a letter.
#[derive(Clone, Debug, Default)]
pub struct Way {
    /// The code on the letter.
    code: Option<String>,
    /// Whether who fills it in helps the voter.
    is_helper: bool,
}

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
    action: String,
    way: Way,
    kind: BallotKind,
    how: String,
    places: Vec<i64>,
    lines: Vec<Line>,
    form: Form,
}

/// The choice in words, before it is cast.
#[derive(Template)]
#[template(path = "pages/ballot/preview.html")]
pub struct Preview {
    page: Page,
    t: texts::Texts,
    question: String,
    action: String,
    way: Way,
    told: Told,
    carried: Vec<(String, String)>,
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
    way: Way,
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
    let page = visit.page("").await?;
    visit.show(&Ballot::new(page, &round, Way::default(), Submitted::default(), Vec::new()))
}

/// `POST /voting-rounds/{slug}/vote`: looks at a ballot, changes it, or casts it.
pub async fn cast(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let round = paper(&visit, slug).await?;
    step(&visit, &round, Way::default(), form).await
}

/// What the button asks for: `cast`, `change` or, when it says nothing, a look at the choice.
async fn step(visit: &Visit, round: &Round, way: Way, form: Submitted) -> Answer {
    let read = Choice::read(texts::Texts(visit.locale), round, &form)?;
    let wanted = form.text("step");
    if wanted != "cast" && way.code.is_none() {
        if visit.session.is_none() {
            return Err(Stop::SignIn);
        }
        if !round.viewer_can.contains(&VotingRoundAction::Cast) {
            return visit.go(&address(round));
        }
    }
    let choice = match read {
        Err(problems) => return again(visit, round, way, form, problems).await,
        Ok(choice) => choice,
    };
    match wanted.as_str() {
        "change" => {
            let page = visit.page("").await?;
            unkept(visit.show(&Ballot::new(page, round, way, form, Vec::new()))?)
        }
        "cast" => give(visit, round, way, form, &choice).await,
        _ => unkept(visit.show(&Preview::new(visit.page("").await?, round, way, &form, &choice))?),
    }
}

async fn give(visit: &Visit, round: &Round, way: Way, form: Submitted, choice: &Choice) -> Answer {
    let input = choice.input(round, way.code.clone());
    match visit.act::<BallotGive>(ballot_give::Variables { input }).await? {
        Ok(answer) => {
            let receipt = answer.ballot_cast.receipt.ok_or(Stop::Malformed)?;
            unkept(visit.show(&Cast::new(visit.page("").await?, round, way, receipt))?)
        }
        Err(problems) => match problems.iter().find(|problem| problem.field == "code") {
            Some(problem) => letter::wrong(visit, form, &problem.message).await,
            None => again(visit, round, way, form, problems).await,
        },
    }
}

async fn again(visit: &Visit, round: &Round, way: Way, form: Submitted, problems: Vec<Problem>) -> Answer {
    let page = visit.page("").await?;
    unkept(visit.mend(&Ballot::new(page, round, way, form, problems))?)
}

/// What was chosen stays in no cache.
fn unkept(mut response: axum::response::Response) -> Answer {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

async fn paper(visit: &Visit, slug: String) -> Result<Round, Stop> {
    let variables = ballot_paper::Variables { slug, code: String::new(), is_letter: false };
    visit.ask::<BallotPaper>(variables).await?.voting_round.ok_or(Stop::NotFound)
}

fn address(round: &Round) -> String {
    format!("/voting-rounds/{}", round.slug)
}

/// Where the ballot's forms go.
fn action(round: &Round, way: &Way) -> String {
    if way.code.is_some() { letter::PATH.to_owned() } else { format!("{}/vote", address(round)) }
}

impl Ballot {
    fn new(page: Page, round: &Round, way: Way, typed: Submitted, problems: Vec<Problem>) -> Self {
        let t = texts::Texts(page.locale);
        let page = Page { title: t.title().to_owned(), ..page };
        let count = i64::try_from(round.ballot_order.len()).unwrap_or(i64::MAX);
        let form = Form::sent(page.locale, typed, problems);
        Self {
            page: page.at(Place::VotingRounds).under(&round.title, address(round)).mended(form.has_problems()),
            t,
            round_title: round.title.clone(),
            question: round.question.clone(),
            closes_at: round.closes_at,
            has_cast: way.code.is_none() && round.viewer_ballot.as_ref().is_some_and(|own| own.has_cast),
            back: address(round),
            action: action(round, &way),
            kind: round.counting.ballot_kind,
            how: words::how(t, round),
            places: (1..=count).collect(),
            lines: lines(t, round, way.code.as_deref(), &form),
            way,
            form,
        }
    }

    /// The code that the form carries along.
    fn code(&self) -> &str {
        self.way.code.as_deref().unwrap_or_default()
    }

    /// The scores that a score ballot gives.
    fn scores(&self) -> std::ops::RangeInclusive<i64> {
        0..=choice::SCORE_MAX
    }

    /// Whether all places fit in a list to choose from.
    fn is_short(&self) -> bool {
        self.lines.len() <= SHORT
    }

    /// What is wrong with the ballot as a whole.
    fn faults(&self) -> Vec<String> {
        self.form.problems_of(self.group())
    }

    /// The name of the field that stands for the whole ballot.
    fn group(&self) -> &'static str {
        match self.kind {
            BallotKind::Approval | BallotKind::Projects => "needIds",
            BallotKind::Score | BallotKind::Points => "points",
            BallotKind::Ranking => "ranking",
        }
    }

    fn group_id(&self) -> String {
        crate::field::id_of(self.group())
    }

    fn described_by(&self) -> String {
        let id = self.group_id();
        if self.faults().is_empty() { format!("{id}-hint") } else { format!("{id}-hint {id}-error") }
    }
}

impl Preview {
    fn new(page: Page, round: &Round, way: Way, typed: &Submitted, choice: &Choice) -> Self {
        let t = texts::Texts(page.locale);
        let page = Page { title: t.preview().to_owned(), ..page };
        Self {
            told: Told::new(t, round, choice),
            page: page.at(Place::VotingRounds).under(&round.title, address(round)),
            t,
            question: round.question.clone(),
            action: action(round, &way),
            carried: Choice::carried(typed),
            way,
        }
    }

    fn code(&self) -> &str {
        self.way.code.as_deref().unwrap_or_default()
    }
}

impl Cast {
    fn new(page: Page, round: &Round, way: Way, receipt: String) -> Self {
        let t = texts::Texts(page.locale);
        let page = Page { title: t.cast_title().to_owned(), ..page };
        Self {
            page: page.at(Place::VotingRounds).under(&round.title, address(round)),
            t,
            receipt,
            closes_at: round.closes_at,
            back: address(round),
            way,
        }
    }
}

impl View for Ballot {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        samples::ballots(&page)
    }
}

impl View for Preview {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        samples::previews(&page)
    }
}

impl View for Cast {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        samples::receipts(&page)
    }
}
