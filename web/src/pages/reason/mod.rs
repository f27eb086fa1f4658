//! The page that asks why, before a deed that needs a reason. Each such deed has its own address and words.
//! Does nothing itself.

mod texts;

use askama::Template;

use crate::{form::Form, page::Page, view::View};

/// The page that asks why.
#[derive(Template)]
#[template(path = "pages/reason/reason.html")]
pub struct Reason {
    page: Page,
    t: texts::Texts,
    lead: String,
    action: String,
    back: String,
    form: Form,
    is_final: bool,
}

impl Reason {
    /// Asks why for the deed that the page's title names; `lead` says what will happen.
    pub fn new(
        page: Page,
        lead: impl Into<String>,
        action: impl Into<String>,
        back: impl Into<String>,
        form: Form,
    ) -> Self {
        Self {
            t: texts::Texts(page.locale),
            page: page.mended(form.has_problems()),
            lead: lead.into(),
            action: action.into(),
            back: back.into(),
            form,
            is_final: false,
        }
    }

    /// The deed cannot be undone: its button says so by its colour, beside its words.
    pub fn for_good(self) -> Self {
        Self { is_final: true, ..self }
    }
}

impl View for Reason {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        use crate::{problem::Problem, submitted::Submitted};

        let page = page.titled("Behoefte niet opnemen");
        let make = |form| Self::new(page.clone(), "De indiener krijgt bericht en leest uw uitleg.", "/", "/", form);
        let wrong = vec![Problem::at("reason", "Leg uit waarom.")];
        vec![
            ("filled", make(Form::empty(page.locale))),
            ("final", make(Form::empty(page.locale)).for_good()),
            ("error", make(Form::sent(page.locale, Submitted::default(), wrong))),
        ]
    }
}
