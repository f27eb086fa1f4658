//! Drafting a voting round for a panel, and changing one: the same form twice.
//! Scheduling it is an act on the round's own page.

mod texts;

use askama::Template;
use axum::extract::Path;

use crate::{
    calendar, documents,
    field::Choice,
    form::Form,
    page::{Page, Place},
    problem::Problem,
    scalars::DateTime,
    stop::Stop,
    submitted::Submitted,
    view::View,
    visit::{Answer, Visit},
    vocabulary::{PanelAction, VotingRoundAction},
};

documents!(
    "src/pages/voting_round_form/voting_round_form.graphql": PanelForRound, RoundToEdit, NeedsForRound, RoundDraft,
    RoundEdit
);

/// The form for a voting round.
#[derive(Template)]
#[template(path = "pages/voting_round_form/voting_round_form.html")]
pub struct VotingRoundForm {
    page: Page,
    t: texts::Texts,
    lead: String,
    action: String,
    back: String,
    form: Form,
    choices: Vec<Choice>,
}

/// The parts of the form a page must read before the API can.
struct Read {
    seats: i64,
    opens_at: DateTime,
    closes_at: DateTime,
}

/// `GET /panels/{slug}/voting-rounds/new`
pub async fn begin(visit: Visit, Path(slug): Path<String>) -> Answer {
    let panel = of_coordinator(&visit, slug).await?;
    let choices = needs(&visit, panel.municipalities.iter().map(|place| place.id.as_str())).await?;
    let form = Form::empty(visit.locale);
    visit.show(&VotingRoundForm::fresh(visit.page("").await?, &panel.name, &panel.slug, form, choices))
}

/// `POST /panels/{slug}/voting-rounds/new`
pub async fn draft(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let panel = of_coordinator(&visit, slug).await?;
    let problems = match read(texts::Texts(visit.locale), &form) {
        Err(problems) => problems,
        Ok(read) => {
            let input = round_draft::VotingRoundDraftInput {
                panel_id: panel.id.clone(),
                title: form.text("title"),
                question: form.text("question"),
                method: None,
                need_ids: form.all("needIds"),
                seats: read.seats,
                minimum_turnout: form.number("minimumTurnout"),
                opens_at: read.opens_at,
                closes_at: read.closes_at,
            };
            match visit.act::<RoundDraft>(round_draft::Variables { input }).await? {
                Ok(answer) => {
                    let round = answer.voting_round_draft.voting_round.ok_or(Stop::Malformed)?;
                    let sentence = texts::Texts(visit.locale).said_drafted();
                    return visit.go_saying(&format!("/voting-rounds/{}", round.slug), sentence);
                }
                Err(problems) => problems,
            }
        }
    };
    let choices = needs(&visit, panel.municipalities.iter().map(|place| place.id.as_str())).await?;
    let form = Form::sent(visit.locale, form, problems);
    visit.mend(&VotingRoundForm::fresh(visit.page("").await?, &panel.name, &panel.slug, form, choices))
}

/// `GET /voting-rounds/{slug}/edit`
pub async fn edit(visit: Visit, Path(slug): Path<String>) -> Answer {
    let round = to_edit(&visit, slug).await?;
    let form = Form::empty(visit.locale)
        .with("title", round.title.as_str())
        .with("question", round.question.as_str())
        .with_all("needIds", round.places.iter().map(|place| place.need.id.clone()))
        .with("seats", round.seats.to_string().as_str())
        .with("minimumTurnout", round.minimum_turnout.to_string().as_str())
        .with("opensAt", calendar::to_input(round.opens_at.0).as_str())
        .with("closesAt", calendar::to_input(round.closes_at.0).as_str());
    visit.show(&again(&visit, &round, form).await?)
}

/// `POST /voting-rounds/{slug}/edit`
pub async fn change(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let round = to_edit(&visit, slug).await?;
    let problems = match read(texts::Texts(visit.locale), &form) {
        Err(problems) => problems,
        Ok(read) => {
            let input = round_edit::VotingRoundEditInput {
                voting_round_id: round.id.clone(),
                title: Some(form.text("title")),
                question: Some(form.text("question")),
                need_ids: Some(form.all("needIds")),
                seats: Some(read.seats),
                minimum_turnout: Some(form.number("minimumTurnout").unwrap_or_default()),
                opens_at: Some(read.opens_at),
                closes_at: Some(read.closes_at),
            };
            match visit.act::<RoundEdit>(round_edit::Variables { input }).await? {
                Ok(_) => {
                    let sentence = texts::Texts(visit.locale).said_saved();
                    return visit.go_saying(&format!("/voting-rounds/{}", round.slug), sentence);
                }
                Err(problems) => problems,
            }
        }
    };
    visit.mend(&again(&visit, &round, Form::sent(visit.locale, form, problems)).await?)
}

/// What the contract wants as a number or a moment; all that cannot be read is told at once.
fn read(t: texts::Texts, form: &Submitted) -> Result<Read, Vec<Problem>> {
    let mut problems = Vec::new();
    let seats = form.number("seats");
    let minimum_is_odd = form.maybe("minimumTurnout").is_some() && form.number("minimumTurnout").is_none();
    if seats.is_none() {
        problems.push(Problem::at("seats", t.seats_missing()));
    }
    if minimum_is_odd {
        problems.push(Problem::at("minimumTurnout", t.minimum_unread()));
    }
    let (opens_at, closes_at) = (form.moment("opensAt"), form.moment("closesAt"));
    if opens_at.is_none() {
        problems.push(Problem::at("opensAt", t.opens_missing()));
    }
    if closes_at.is_none() {
        problems.push(Problem::at("closesAt", t.closes_missing()));
    }
    match (seats, opens_at, closes_at) {
        (Some(seats), Some(opens_at), Some(closes_at)) if !minimum_is_odd => Ok(Read { seats, opens_at, closes_at }),
        _ => Err(problems),
    }
}

async fn of_coordinator(visit: &Visit, slug: String) -> Result<panel_for_round::PanelForRoundPanel, Stop> {
    let variables = panel_for_round::Variables { slug };
    let panel = visit.ask::<PanelForRound>(variables).await?.panel.ok_or(Stop::NotFound)?;
    if panel.viewer_can.contains(&PanelAction::DraftRound) { Ok(panel) } else { Err(Stop::NotAllowed(String::new())) }
}

async fn to_edit(visit: &Visit, slug: String) -> Result<round_to_edit::RoundToEditVotingRound, Stop> {
    let variables = round_to_edit::Variables { slug };
    let round = visit.ask::<RoundToEdit>(variables).await?.voting_round.ok_or(Stop::NotFound)?;
    if round.viewer_can.contains(&VotingRoundAction::Edit) { Ok(round) } else { Err(Stop::NotAllowed(String::new())) }
}

/// The accepted needs of these municipalities, the most supported of each first.
async fn needs<'a>(visit: &Visit, municipalities: impl Iterator<Item = &'a str>) -> Result<Vec<Choice>, Stop> {
    let t = texts::Texts(visit.locale);
    let mut choices: Vec<Choice> = Vec::new();
    for municipality in municipalities {
        let variables = needs_for_round::Variables { municipality: municipality.to_owned() };
        let found = visit.ask::<NeedsForRound>(variables).await?.needs.nodes;
        choices.extend(
            found.into_iter().map(|need| Choice::new(need.id, need.title).with_hint(t.supports(need.support_count))),
        );
    }
    Ok(choices)
}

/// The form of a round that exists; what is on its ballot stays on offer.
async fn again(
    visit: &Visit,
    round: &round_to_edit::RoundToEditVotingRound,
    form: Form,
) -> Result<VotingRoundForm, Stop> {
    let places = round.panel.municipalities.iter().map(|place| place.id.as_str());
    let mut choices = needs(visit, places).await?;
    for place in &round.places {
        if choices.iter().all(|choice| choice.value != place.need.id) {
            choices.push(Choice::new(place.need.id.as_str(), place.need.title.as_str()));
        }
    }
    let t = texts::Texts(visit.locale);
    let back = format!("/voting-rounds/{}", round.slug);
    let page = visit.page(t.edit_title()).await?.under(&round.title, &back);
    Ok(VotingRoundForm::new(page, t.edit_lead(&round.panel.name), format!("{back}/edit"), back, form, choices))
}

impl VotingRoundForm {
    fn fresh(page: Page, panel: &str, slug: &str, form: Form, choices: Vec<Choice>) -> Self {
        let t = texts::Texts(page.locale);
        let back = format!("/panels/{slug}");
        let page = Page { title: t.new_title().to_owned(), ..page }.under(panel, &back);
        Self::new(page, t.new_lead(panel), format!("{back}/voting-rounds/new"), back, form, choices)
    }

    fn new(page: Page, lead: String, action: String, back: String, form: Form, choices: Vec<Choice>) -> Self {
        Self {
            t: texts::Texts(page.locale),
            page: page.at(Place::VotingRounds).mended(form.has_problems()),
            lead,
            action,
            back,
            form,
            choices,
        }
    }
}

impl View for VotingRoundForm {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        let locale = page.locale;
        let t = texts::Texts(locale);
        let choices = || {
            vec![
                Choice::new("a", "’s Nachts veilig naar het toilet kunnen").with_hint(t.supports(214_i64)),
                Choice::new("b", "Zelf blijven koken").with_hint(t.supports(1_i64)),
            ]
        };
        let make = |form, choices| Self::fresh(page.clone(), "Langer thuis Moerwijk", "moerwijk", form, choices);
        let wrong = read(t, &Submitted::default()).err().unwrap_or_default();
        vec![
            ("filled", make(Form::empty(locale), choices())),
            ("empty", make(Form::empty(locale), Vec::new())),
            ("error", make(Form::sent(locale, Submitted::default(), wrong), choices())),
        ]
    }
}
