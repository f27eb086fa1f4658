//! The accessibility statement.
//! Asks the API nothing.

mod texts;

use askama::Template;

use crate::{
    Contact,
    page::Page,
    view::View,
    visit::{Answer, Visit},
};

/// The accessibility statement.
#[derive(Template)]
#[template(path = "pages/accessibility/accessibility.html")]
pub struct Accessibility {
    page: Page,
    t: texts::Texts,
    contact: Contact,
}

/// `GET /toegankelijkheid`
pub async fn show(visit: Visit) -> Answer {
    let t = texts::Texts(visit.locale);
    let page = visit.page(t.title()).await?;
    let contact = Contact::of(&visit.settings().contact);
    visit.show(&Accessibility { page, t, contact })
}

impl View for Accessibility {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        let t = texts::Texts(page.locale);
        vec![("filled", Self { page: page.titled(t.title()), t, contact: Contact::of("mailto:samenvraag@example.nl") })]
    }
}
