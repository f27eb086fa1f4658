//! Planning a pilot with a selected submission.
//! Changing one, with its indicators and measurements, is in `edit`.

pub mod edit;
mod texts;

use askama::Template;
use axum::extract::Query;
use serde::Deserialize;

use crate::{
    documents,
    field::Choice,
    form::Form,
    page::{Page, Place},
    stop::Stop,
    submitted::Submitted,
    view::View,
    visit::{Answer, Visit},
    vocabulary::SubmissionAction,
};

use pilot_plan_for::{PilotPlanForNode as Node, PilotPlanForNodeOnSubmission as Known};

documents!("src/pages/pilot_form/pilot_form.graphql": PilotPlanFor, PilotWrite);

/// The form for a new pilot.
#[derive(Template)]
#[template(path = "pages/pilot_form/plan.html")]
pub struct Plan {
    page: Page,
    t: texts::Texts,
    lead: String,
    action: String,
    back: String,
    form: Form,
    places: Vec<Choice>,
}

/// With which submission.
#[derive(Deserialize)]
pub struct With {
    #[serde(default)]
    submission: String,
}

/// `GET /pilots/new?submission=…`
pub async fn begin(visit: Visit, Query(with): Query<With>) -> Answer {
    let submission = selected(&visit, with.submission).await?;
    let places = submission.challenge.municipalities.iter().map(|place| place.id.clone());
    let form = Form::empty(visit.locale).with_all("municipalityIds", places);
    let page = visit.page("").await?;
    visit.show(&Plan::new(page, form, &submission))
}

/// `POST /pilots/new?submission=…`
pub async fn write(visit: Visit, Query(with): Query<With>, form: Submitted) -> Answer {
    let submission = selected(&visit, with.submission).await?;
    let input = pilot_write::PilotPlanInput {
        submission_id: submission.id.clone(),
        title: form.text("title"),
        protocol: form.text("protocol"),
        decision_card: form.text("decisionCard"),
        municipality_ids: form.all("municipalityIds"),
        starts_on: form.day("startsOn"),
        ends_on: form.day("endsOn"),
    };
    match visit.act::<PilotWrite>(pilot_write::Variables { input }).await? {
        Ok(answer) => {
            let pilot = answer.pilot_plan.pilot.ok_or(Stop::Malformed)?;
            visit.go_saying(&format!("/pilots/{}/edit", pilot.slug), texts::Texts(visit.locale).planned())
        }
        Err(problems) => {
            let page = visit.page("").await?;
            visit.mend(&Plan::new(page, Form::sent(visit.locale, form, problems), &submission))
        }
    }
}

/// The submission, for whoever may plan a pilot with it.
async fn selected(visit: &Visit, id: String) -> Result<Known, Stop> {
    if id.is_empty() {
        return Err(Stop::NotFound);
    }
    match visit.ask::<PilotPlanFor>(pilot_plan_for::Variables { id }).await?.node {
        Some(Node::Submission(known)) if known.viewer_can.contains(&SubmissionAction::PlanPilot) => Ok(known),
        Some(Node::Submission(_)) => Err(Stop::NotAllowed(String::new())),
        _ => Err(Stop::NotFound),
    }
}

impl Plan {
    fn new(page: Page, form: Form, submission: &Known) -> Self {
        let t = texts::Texts(page.locale);
        let name = submission.solution.as_ref().map_or(t.some_solution(), |solution| solution.name.as_str());
        let places = submission.challenge.municipalities.iter();
        let page = Page { title: t.new_title().to_owned(), ..page }.at(Place::Pilots);
        Self {
            lead: t.new_lead(name, &submission.challenge.title),
            action: crate::encode::address("/pilots/new", &[("submission", &submission.id)]),
            back: format!("/submissions/{}", submission.id),
            places: places.map(|place| Choice::new(place.id.as_str(), place.name.as_str())).collect(),
            page: page.mended(form.has_problems()),
            t,
            form,
        }
    }
}

impl View for Plan {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        use crate::{problem::Problem, view::sample};
        use serde_json::json;

        let known: Known = sample(json!({
            "id": "s", "solution": { "name": "Licht dat vanzelf aangaat" }, "viewerCan": ["PLAN_PILOT"],
            "challenge": { "slug": "veilig", "title": "Veilig door de nacht",
                "municipalities": [{ "id": "a", "name": "Delft" }, { "id": "b", "name": "Den Haag" }] },
        }));
        let wrong =
            vec![Problem::at("title", "Vul een titel in."), Problem::at("municipalityIds", "Kies een gemeente.")];
        vec![
            ("filled", Self::new(page.clone(), Form::empty(page.locale).with_all("municipalityIds", ["a"]), &known)),
            ("error", Self::new(page.clone(), Form::sent(page.locale, Submitted::default(), wrong), &known)),
        ]
    }
}
