//! People of the seeded world, one click each.

use askama::Template;

use super::{DemoPeople, DemoSignIn, demo_people, demo_sign_in, only_in_a_demo, texts};
use crate::{
    page::Page,
    pages::sign_in::begin_session,
    stop::Stop,
    submitted::Submitted,
    view::View,
    visit::{Answer, Visit},
};

/// People of the seeded world.
#[derive(Template)]
#[template(path = "pages/demo/people.html")]
pub struct People {
    page: Page,
    t: texts::Texts,
    parts: Vec<Part>,
}

/// Those who play the same part.
struct Part {
    name: String,
    people: Vec<demo_people::DemoPeopleDemoPeople>,
}

/// `GET /demo/people`
pub async fn show(visit: Visit) -> Answer {
    only_in_a_demo(&visit)?;
    let people = visit.ask::<DemoPeople>(demo_people::Variables).await?.demo_people;
    let t = texts::Texts(visit.locale);
    let page = visit.page(t.people_title()).await?;
    visit.show(&People { page, t, parts: parts(people) })
}

/// `POST /demo/people`
pub async fn sign_in(visit: Visit, form: Submitted) -> Answer {
    only_in_a_demo(&visit)?;
    let input = demo_sign_in::DemoSignInInput { person_id: form.text("personId") };
    let answer = visit.click::<DemoSignIn>(demo_sign_in::Variables { input }).await?;
    let session = answer.demo_sign_in.session.ok_or(Stop::NotFound)?;
    begin_session(&visit, &session.token, session.expires_at, "/")
}

/// The people by the part they play; the API gives them in that order.
fn parts(people: Vec<demo_people::DemoPeopleDemoPeople>) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for someone in people {
        match parts.last_mut() {
            Some(part) if part.name == someone.part => part.people.push(someone),
            _ => parts.push(Part { name: someone.part.clone(), people: vec![someone] }),
        }
    }
    parts
}

impl View for People {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        use crate::view::sample;
        use serde_json::json;

        let t = texts::Texts(page.locale);
        let page = Page { is_demo: true, viewer: None, ..page.titled(t.people_title()) };
        let people: demo_people::ResponseData = sample(json!({ "demoPeople": [
            { "person": { "id": "a", "displayName": "Fatima el Amrani" }, "part": "Panelleden: stemmen over wat eerst komt", "roles": ["Panellid in Den Haag"] },
            { "person": { "id": "b", "displayName": "Joris van den Berg" }, "part": "Penvoerders: schrijven en publiceren de challenge", "roles": ["Penvoerder van Langer thuis", "Tekenbevoegde van Delft"] },
        ] }));
        vec![
            ("filled", Self { page: page.clone(), t, parts: parts(people.demo_people) }),
            ("empty", Self { page, t, parts: Vec::new() }),
        ]
    }
}
