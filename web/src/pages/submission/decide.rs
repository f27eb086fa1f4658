//! The form of a decision on one submission.
//! Deciding is the API's; `group` asks for it.

use askama::Template;

use super::texts::Texts;
use crate::{
    field::Choice,
    form::Form,
    page::{Page, Place},
    view::View,
};

/// The form of a decision.
#[derive(Template)]
#[template(path = "pages/submission/decide.html")]
pub struct Decide {
    page: Page,
    t: Texts,
    back: String,
    form: Form,
    outcomes: Vec<Choice>,
}

impl Decide {
    pub(super) fn new(page: Page, id: &str, submission: &str, form: Form) -> Self {
        let t = Texts(page.locale);
        let back = format!("/submissions/{id}");
        let page = Page { title: t.decide().to_owned(), ..page }.at(Place::Challenges);
        Self {
            page: page.under(submission, &back).mended(form.has_problems()),
            outcomes: vec![Choice::new("yes", t.decide_yes()), Choice::new("no", t.decide_no())],
            t,
            back,
            form,
        }
    }
}

impl View for Decide {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        use crate::{problem::Problem, submitted::Submitted};

        let make = |form| Self::new(page.clone(), "s", "Inzending met Licht dat vanzelf aangaat", form);
        let wrong = vec![Problem::at("isSelected", Texts(page.locale).decide_missing())];
        vec![
            ("filled", make(Form::empty(page.locale))),
            ("error", make(Form::sent(page.locale, Submitted::default(), wrong))),
        ]
    }
}
