//! The list of pilots, narrowed by a form whose choices stand in the address bar.
//! One pilot has its own page in `pilot`.

mod texts;

use askama::Template;
use axum::extract::Query;
use serde::Deserialize;

use crate::{
    documents,
    field::Choice,
    form::Form,
    page::{Page, Place},
    pages::municipalities,
    ui::Pager,
    view::View,
    visit::{Answer, Visit},
    vocabulary::{Code, PilotOutcome, PilotState},
};

documents!("src/pages/pilots/pilots.graphql": PilotList);

/// What the address bar says is to be shown.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Choices {
    state: String,
    outcome: String,
    municipality: String,
    after: String,
}

/// The list of pilots.
#[derive(Template)]
#[template(path = "pages/pilots/pilots.html")]
pub struct Pilots {
    page: Page,
    t: texts::Texts,
    form: Form,
    is_filtered: bool,
    states: Vec<Choice>,
    outcomes: Vec<Choice>,
    municipalities: Vec<Choice>,
    list: pilot_list::PilotListPilots,
    pager: Pager,
}

/// `GET /pilots`
pub async fn show(visit: Visit, Query(choices): Query<Choices>) -> Answer {
    let variables = pilot_list::Variables { after: choices.after(), filter: Some(choices.filter()) };
    let list = visit.ask::<PilotList>(variables).await?.pilots;
    let t = texts::Texts(visit.locale);
    let page = visit.page(t.title()).await?.at(Place::Pilots).about(t.lead());
    visit.show(&Pilots::new(page, &choices, municipalities::choices(&visit).await?, list))
}

impl Choices {
    fn after(&self) -> Option<String> {
        (!self.after.is_empty()).then(|| self.after.clone())
    }

    fn filter(&self) -> pilot_list::PilotFilter {
        pilot_list::PilotFilter {
            states: PilotState::parse(&self.state).map(|state| vec![state]),
            outcomes: PilotOutcome::parse(&self.outcome).map(|outcome| vec![outcome]),
            municipality_id: (!self.municipality.is_empty()).then(|| self.municipality.clone()),
        }
    }

    fn parameters(&self) -> [(&'static str, &str); 3] {
        [("state", &self.state), ("outcome", &self.outcome), ("municipality", &self.municipality)]
    }
}

impl Pilots {
    fn new(page: Page, choices: &Choices, municipalities: Vec<Choice>, list: pilot_list::PilotListPilots) -> Self {
        let t = texts::Texts(page.locale);
        let parameters = choices.parameters();
        let form = parameters.iter().fold(Form::empty(page.locale), |form, (name, value)| form.with(name, *value));
        let next = list.page_info.end_cursor.as_deref().filter(|_| list.page_info.has_next_page);
        Self {
            form,
            is_filtered: parameters.iter().any(|(_, value)| !value.is_empty()),
            states: Choice::all::<PilotState>(page.locale),
            outcomes: Choice::all::<PilotOutcome>(page.locale),
            municipalities,
            pager: Pager::new(page.t(), "/pilots", &parameters, choices.after().as_deref(), next),
            list,
            page,
            t,
        }
    }
}

impl View for Pilots {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        use crate::view::sample;
        use serde_json::json;

        let page = page.clone().titled(texts::Texts(page.locale).title()).at(Place::Pilots);
        let places = || vec![Choice::new("a", "Delft"), Choice::new("b", "Den Haag")];
        let list = sample(json!({
            "totalCount": 5,
            "pageInfo": { "hasNextPage": true, "endCursor": "c1" },
            "nodes": [
                { "slug": "licht-op-de-weg", "title": "Licht op de weg naar het toilet", "state": "RUNNING", "outcome": null,
                  "startsOn": "2026-10-01", "endsOn": "2027-01-31", "municipalities": [{ "name": "Delft" }, { "name": "Den Haag" }],
                  "solution": { "language": "NL", "name": "Licht dat vanzelf aangaat" }, "adoptions": [] },
                { "slug": "schone-vloer", "title": "Schone vloer in Delft", "state": "DECIDED", "outcome": "ADAPT",
                  "startsOn": "2026-03-01", "endsOn": null, "municipalities": [{ "name": "Delft" }],
                  "solution": { "language": "NL", "name": "Robotstofzuiger" }, "adoptions": [{ "state": "INTERESTED" }, { "state": "ADOPTED" }] },
            ],
        }));
        let none =
            sample(json!({ "totalCount": 0, "nodes": [], "pageInfo": { "hasNextPage": false, "endCursor": null } }));
        let narrow = Choices { state: "HALTED".to_owned(), ..Choices::default() };
        vec![
            ("filled", Self::new(page.clone(), &Choices::default(), places(), list)),
            ("empty", Self::new(page, &narrow, places(), none)),
        ]
    }
}
