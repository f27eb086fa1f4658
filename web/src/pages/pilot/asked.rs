//! Deeds with a pilot that need a form: the decision, halting, and telling that one's municipality wants it too.

use askama::Template;
use axum::extract::Path;

use super::{for_act, pilot_for_act::PilotForActPilot as Known, texts::Texts};
use crate::{
    documents,
    field::Choice,
    form::Form,
    page::{Page, Place},
    pages::reason::Reason,
    problem::Problem,
    stop::Stop,
    submitted::Submitted,
    view::View,
    visit::{Answer, Visit},
    vocabulary::{Code, OrganisationAction, PilotAction, PilotOutcome},
};

documents!("src/pages/pilot/asked.graphql": PilotAdopters, PilotDecision, PilotStop, PilotInterest);

/// The form of a decision, or of interest.
#[derive(Template)]
#[template(path = "pages/pilot/asked.html")]
pub struct Asked {
    page: Page,
    t: Texts,
    is_decision: bool,
    lead: &'static str,
    action: String,
    back: String,
    form: Form,
    choices: Vec<Choice>,
}

/// `GET /pilots/{slug}/decide`
pub async fn decide(visit: Visit, Path(slug): Path<String>) -> Answer {
    let pilot = for_act(&visit, slug, PilotAction::Decide).await?;
    let page = visit.page("").await?;
    visit.show(&Asked::decision(page, &pilot, Form::empty(visit.locale)))
}

/// `POST /pilots/{slug}/decide`
pub async fn do_decide(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let pilot = for_act(&visit, slug, PilotAction::Decide).await?;
    let t = Texts(visit.locale);
    let outcome = match PilotOutcome::parse(&form.text("outcome")) {
        None => {
            let own = Problem::at("outcome", t.decide_missing());
            Err([own].into_iter().chain(visit.missing(&form, &["reason"])).collect())
        }
        Some(outcome) => {
            let reason = form.text("reason");
            let input = pilot_decision::PilotDecideInput { pilot_id: pilot.id.clone(), outcome, reason };
            visit.act::<PilotDecision>(pilot_decision::Variables { input }).await?
        }
    };
    match outcome {
        Ok(_) => visit.go_saying(&format!("/pilots/{}", pilot.slug), t.said_decided()),
        Err(problems) => {
            let form = Form::sent(visit.locale, form, problems);
            visit.mend(&Asked::decision(visit.page("").await?, &pilot, form))
        }
    }
}

/// `GET /pilots/{slug}/interest`
pub async fn interest(visit: Visit, Path(slug): Path<String>) -> Answer {
    let pilot = for_act(&visit, slug, PilotAction::ExpressInterest).await?;
    let adopters = adopters(&visit).await?;
    let form = match adopters.as_slice() {
        [only] => Form::empty(visit.locale).with("organisationId", only.value.as_str()),
        _ => Form::empty(visit.locale),
    };
    let page = visit.page("").await?;
    visit.show(&Asked::interest(page, &pilot, form, adopters))
}

/// `POST /pilots/{slug}/interest`
pub async fn do_interest(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let pilot = for_act(&visit, slug, PilotAction::ExpressInterest).await?;
    let t = Texts(visit.locale);
    let outcome = match form.maybe("organisationId") {
        None => Err(vec![Problem::at("organisationId", t.interest_who_missing())]),
        Some(organisation_id) => {
            let (pilot_id, note) = (pilot.id.clone(), form.maybe("note"));
            let input = pilot_interest::AdoptionExpressInput { note, organisation_id, pilot_id };
            visit.act::<PilotInterest>(pilot_interest::Variables { input }).await?
        }
    };
    match outcome {
        Ok(_) => visit.go_saying(&format!("/pilots/{}", pilot.slug), t.said_interested()),
        Err(problems) => {
            let form = Form::sent(visit.locale, form, problems);
            let adopters = adopters(&visit).await?;
            visit.mend(&Asked::interest(visit.page("").await?, &pilot, form, adopters))
        }
    }
}

/// `GET /pilots/{slug}/halt`
pub async fn halt(visit: Visit, Path(slug): Path<String>) -> Answer {
    let pilot = for_act(&visit, slug, PilotAction::Halt).await?;
    let view = halting(&visit, &pilot, Form::empty(visit.locale)).await?;
    visit.show(&view)
}

/// `POST /pilots/{slug}/halt`
pub async fn do_halt(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let pilot = for_act(&visit, slug, PilotAction::Halt).await?;
    let input = pilot_stop::PilotHaltInput { pilot_id: pilot.id.clone(), reason: form.text("reason") };
    match visit.act::<PilotStop>(pilot_stop::Variables { input }).await? {
        Ok(_) => visit.go_saying(&format!("/pilots/{}", pilot.slug), Texts(visit.locale).said_halted()),
        Err(problems) => {
            let view = halting(&visit, &pilot, Form::sent(visit.locale, form, problems)).await?;
            visit.mend(&view)
        }
    }
}

async fn halting(visit: &Visit, pilot: &Known, form: Form) -> Result<Reason, Stop> {
    let (t, back) = (Texts(visit.locale), format!("/pilots/{}", pilot.slug));
    let page = visit.page(t.halt()).await?.at(Place::Pilots).under(&pilot.title, &back);
    Ok(Reason::new(page, t.halt_lead(), format!("{back}/halt"), back, form).for_good())
}

/// The organisations for which the viewer can adopt a pilot.
async fn adopters(visit: &Visit) -> Result<Vec<Choice>, Stop> {
    let viewer = visit.ask::<PilotAdopters>(pilot_adopters::Variables).await?.viewer;
    let organisations = viewer.memberships.into_iter().map(|membership| membership.organisation);
    let adopting = organisations.filter(|one| one.viewer_can.contains(&OrganisationAction::Adopt));
    Ok(adopting.map(|one| Choice::new(one.id, one.name)).collect())
}

impl Asked {
    fn decision(page: Page, pilot: &Known, form: Form) -> Self {
        let t = Texts(page.locale);
        let choices = Choice::all::<PilotOutcome>(page.locale);
        Self::new(page, pilot, form, (t.decide(), t.decide_lead(), "decide"), choices)
    }

    fn interest(page: Page, pilot: &Known, form: Form, adopters: Vec<Choice>) -> Self {
        let t = Texts(page.locale);
        Self::new(page, pilot, form, (t.interest(), t.interest_lead(), "interest"), adopters)
    }

    fn new(
        page: Page,
        pilot: &Known,
        form: Form,
        (title, lead, deed): (&str, &'static str, &str),
        choices: Vec<Choice>,
    ) -> Self {
        let back = format!("/pilots/{}", pilot.slug);
        let page = Page { title: title.to_owned(), ..page }.at(Place::Pilots).under(&pilot.title, &back);
        Self {
            t: Texts(page.locale),
            is_decision: deed == "decide",
            lead,
            action: format!("{back}/{deed}"),
            back,
            page: page.mended(form.has_problems()),
            form,
            choices,
        }
    }
}

impl View for Asked {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        let known =
            Known { id: "p".into(), slug: "licht".into(), title: "Licht op de weg".into(), viewer_can: Vec::new() };
        let wrong = vec![Problem::at("outcome", Texts(page.locale).decide_missing())];
        let sent = Form::sent(page.locale, Submitted::default(), wrong);
        let places = vec![Choice::new("a", "Delft"), Choice::new("b", "Den Haag")];
        vec![
            ("filled", Self::decision(page.clone(), &known, Form::empty(page.locale))),
            ("interest", Self::interest(page.clone(), &known, Form::empty(page.locale), places)),
            ("error", Self::decision(page, &known, sent)),
        ]
    }
}
