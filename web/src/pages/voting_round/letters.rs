//! Letters with a one-time code for members without e-mail: choosing to whom, and the letters to print, shown once.
//! Voting with such a letter is in `ballot/letter.rs`.

use askama::Template;
use axum::extract::Path;
use http::{HeaderValue, header};

use super::texts::Texts;
use crate::{
    documents,
    field::Choice,
    form::Form,
    page::{Page, Place},
    problem::Problem,
    scalars::DateTime,
    stop::Stop,
    submitted::Submitted,
    view::View,
    visit::{Answer, Visit},
    vocabulary::{PanelRole, VotingRoundAction},
};

documents!("src/pages/voting_round/letters.graphql": RoundForLetters, PanelForLetters, LettersWrite);

type Round = round_for_letters::RoundForLettersVotingRound;
type OneLetter = letters_write::LettersWriteVotingLettersWriteLetters;

/// How many pages of members of one panel are gone through.
const PAGES: usize = 40;

/// The page on which one chooses who gets a letter.
#[derive(Template)]
#[template(path = "pages/voting_round/letters.html")]
pub struct Letters {
    page: Page,
    t: Texts,
    back: String,
    /// Nothing when the viewer may not see who is on the panel.
    members: Option<Vec<Choice>>,
    form: Form,
}

/// The letters, shown once.
#[derive(Template)]
#[template(path = "pages/voting_round/printed.html")]
pub struct Printed {
    page: Page,
    t: Texts,
    back: String,
    address: String,
    round_title: String,
    question: String,
    panel: String,
    closes_at: DateTime,
    letters: Vec<OneLetter>,
}

/// `GET /voting-rounds/{slug}/letters`
pub async fn show(visit: Visit, Path(slug): Path<String>) -> Answer {
    let round = of_helper(&visit, slug).await?;
    let members = members(&visit, &round).await?;
    let page = visit.page("").await?;
    visit.show(&Letters::new(page, &round.title, &round.slug, members, Form::empty(visit.locale)))
}

/// `POST /voting-rounds/{slug}/letters`
pub async fn write(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let round = of_helper(&visit, slug).await?;
    let chosen = form.all("panelMemberIds");
    let problems = if chosen.is_empty() {
        vec![Problem::at("panelMemberIds", Texts(visit.locale).nobody_chosen())]
    } else {
        let input =
            letters_write::VotingLettersWriteInput { voting_round_id: round.id.clone(), panel_member_ids: chosen };
        match visit.act::<LettersWrite>(letters_write::Variables { input }).await? {
            Ok(answer) => {
                let letters = answer.voting_letters_write.letters.ok_or(Stop::Malformed)?;
                let address = format!("{}/vote", visit.settings().origin);
                let mut response = visit.show(&Printed::new(visit.page("").await?, &round, address, letters))?;
                response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
                return Ok(response);
            }
            Err(problems) => problems,
        }
    };
    let members = members(&visit, &round).await?;
    let form = Form::sent(visit.locale, form, problems);
    visit.mend(&Letters::new(visit.page("").await?, &round.title, &round.slug, members, form))
}

async fn of_helper(visit: &Visit, slug: String) -> Result<Round, Stop> {
    let variables = round_for_letters::Variables { slug };
    let round = visit.ask::<RoundForLetters>(variables).await?.voting_round.ok_or(Stop::NotFound)?;
    let may = round.viewer_can.contains(&VotingRoundAction::IssueCodes);
    if may { Ok(round) } else { Err(Stop::NotAllowed(String::new())) }
}

/// The members without e-mail of all panels of the round that the viewer may look into, each once.
async fn members(visit: &Visit, round: &Round) -> Result<Option<Vec<Choice>>, Stop> {
    let mut found: Option<Vec<Choice>> = None;
    for panel in &round.panels {
        let mut after = None;
        for _ in 0..PAGES {
            let variables = panel_for_letters::Variables { slug: panel.slug.clone(), after: after.take() };
            let answer = visit.ask::<PanelForLetters>(variables).await?.panel;
            let Some(members) = answer.and_then(|panel| panel.members) else { break };
            let choices = found.get_or_insert_default();
            let without = members.nodes.into_iter().filter(|one| !one.has_email && one.role == PanelRole::Member);
            choices.extend(without.map(|one| {
                let choice = Choice::new(one.id, one.person.display_name);
                if round.panels.len() > 1 { choice.with_hint(&panel.name) } else { choice }
            }));
            after = members.page_info.end_cursor.filter(|_| members.page_info.has_next_page);
            if after.is_none() {
                break;
            }
        }
    }
    if let Some(choices) = &mut found {
        choices.sort_by(|a, b| a.label.cmp(&b.label));
    }
    Ok(found)
}

impl Letters {
    fn new(page: Page, title: &str, slug: &str, members: Option<Vec<Choice>>, form: Form) -> Self {
        let t = Texts(page.locale);
        let back = format!("/voting-rounds/{slug}");
        let page = Page { title: t.letters().to_owned(), ..page }.at(Place::VotingRounds).under(title, &back);
        Self { page: page.mended(form.has_problems()), t, back, members, form }
    }
}

impl Printed {
    fn new(page: Page, round: &Round, address: String, letters: Vec<OneLetter>) -> Self {
        let t = Texts(page.locale);
        let back = format!("/voting-rounds/{}", round.slug);
        let page = Page { title: t.letters_to_print().to_owned(), ..page };
        Self {
            page: page.at(Place::VotingRounds).under(&round.title, &back),
            t,
            back,
            address,
            round_title: round.title.clone(),
            question: round.question.clone(),
            panel: round.panel.name.clone(),
            closes_at: round.closes_at,
            letters,
        }
    }
}

impl View for Letters {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        let t = Texts(page.locale);
        let make = |members, form| Self::new(page.clone(), "Langer thuis: wat eerst?", "langer-thuis", members, form);
        let people = || Some(vec![Choice::new("a", "Bep de Wit"), Choice::new("b", "Wim de Boer")]);
        let wrong = vec![Problem::at("panelMemberIds", t.nobody_chosen())];
        vec![
            ("filled", make(people(), Form::empty(page.locale))),
            ("empty", make(Some(Vec::new()), Form::empty(page.locale))),
            ("closed", make(None, Form::empty(page.locale))),
            ("error", make(people(), Form::sent(page.locale, Submitted::default(), wrong))),
        ]
    }
}

impl View for Printed {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        use serde_json::json;

        let round: Round = crate::view::sample(json!({
            "id": "1", "slug": "langer-thuis", "title": "Langer thuis: wat eerst?",
            "question": "Welke van deze dingen wilt u thuis kunnen?", "closesAt": "2026-12-01T17:00:00Z",
            "panel": { "name": "Langer thuis Moerwijk" }, "panels": [], "viewerCan": ["ISSUE_CODES"],
        }));
        let letters = crate::view::sample(json!([
            { "displayName": "Bep de Wit", "code": "K7MX-2PQD-9RTW-4HNB" },
            { "displayName": "Wim de Boer", "code": "B3FD-77QK-M2XP-8TTA" },
        ]));
        vec![("filled", Self::new(page, &round, "https://samenvraag.example/vote".to_owned(), letters))]
    }
}
