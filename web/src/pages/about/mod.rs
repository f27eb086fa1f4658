//! What Samenvraag is, for whom and by whom.
//! Asks the API nothing.

mod texts;

use askama::Template;

use crate::{
    Contact,
    page::Page,
    view::View,
    visit::{Answer, Visit},
};

/// What Samenvraag is, for whom and by whom.
#[derive(Template)]
#[template(path = "pages/about/about.html")]
pub struct About {
    page: Page,
    t: texts::Texts,
    contact: Contact,
}

/// `GET /about`
pub async fn show(visit: Visit) -> Answer {
    let t = texts::Texts(visit.locale);
    let page = visit.page(t.title()).await?;
    let contact = Contact::of(&visit.settings().contact);
    visit.show(&About { page, t, contact })
}

impl View for About {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        let t = texts::Texts(page.locale);
        vec![("filled", Self { page: page.titled(t.title()), t, contact: Contact::of("mailto:samenvraag@example.nl") })]
    }
}
