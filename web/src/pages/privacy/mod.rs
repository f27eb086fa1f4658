//! What we keep of people, for how long, and what they can ask of us.
//! Asks the API nothing.

mod texts;

use askama::Template;

use crate::{
    Contact,
    page::Page,
    view::View,
    visit::{Answer, Visit},
};

/// What we keep of people, for how long, and what they can ask of us.
#[derive(Template)]
#[template(path = "pages/privacy/privacy.html")]
pub struct Privacy {
    page: Page,
    t: texts::Texts,
    contact: Contact,
}

/// `GET /privacy`
pub async fn show(visit: Visit) -> Answer {
    let t = texts::Texts(visit.locale);
    let page = visit.page(t.title()).await?;
    let contact = Contact::of(&visit.settings().contact);
    visit.show(&Privacy { page, t, contact })
}

impl View for Privacy {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        let t = texts::Texts(page.locale);
        vec![("filled", Self { page: page.titled(t.title()), t, contact: Contact::of("mailto:samenvraag@example.nl") })]
    }
}
