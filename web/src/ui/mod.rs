//! Components with something to reckon, each a small template of its own: badge, pages, chart, timeline.
//! Plain markup is in `components.html`; form fields are in `field.rs`.

mod chart;
mod grid;
mod measured;
mod pager;

pub use chart::{Bar, BarChart};
pub use grid::{Cell, Grid, GridRow};
pub use measured::{Goal, Measured, MeasuredChart};
pub use pager::Pager;

use std::{fmt, sync::PoisonError};

use askama::{Template, filters::HtmlSafe};

use crate::{form::Labels, problem::Problem, texts::Texts, vocabulary::Tone};

/// All that is to be mended in a form, each with a link to its field.
#[derive(Template)]
#[template(path = "ui/error_summary.html")]
pub struct ErrorSummary<'a> {
    pub(crate) t: Texts,
    pub(crate) problems: &'a [Problem],
    pub(crate) labels: &'a Labels,
}

impl ErrorSummary<'_> {
    /// What is to be mended, after the name of its field: "Titel: vul dit in."
    fn sentence(&self, problem: &Problem) -> String {
        let labels = self.labels.lock().unwrap_or_else(PoisonError::into_inner);
        match labels.iter().find(|(name, _)| *name == problem.field) {
            None => problem.message.clone(),
            Some((_, label)) if label.ends_with(['?', '.', ':', '…']) => format!("{label} {}", problem.message),
            Some((_, label)) => format!("{label}: {}", lowered(&problem.message)),
        }
    }
}

/// A sentence as it goes on after a colon; names and abbreviations keep their capitals.
fn lowered(sentence: &str) -> String {
    let first = sentence.split(' ').next().unwrap_or_default();
    let mut letters = first.chars();
    let (Some(capital), rest) = (letters.next(), letters.as_str()) else { return sentence.to_owned() };
    let is_word = rest.chars().all(char::is_lowercase);
    if is_word { format!("{}{rest}{}", capital.to_lowercase(), &sentence[first.len()..]) } else { sentence.to_owned() }
}

impl HtmlSafe for ErrorSummary<'_> {}

/// A state in a word and a colour.
#[derive(Template)]
#[template(path = "ui/badge.html")]
pub struct Badge {
    pub(crate) word: &'static str,
    pub(crate) tone: Tone,
}

impl HtmlSafe for Badge {}

/// A moment or a day, for people and for machines.
#[derive(Template)]
#[template(source = r#"<time datetime="{{ machine }}">{{ people }}</time>"#, ext = "html")]
pub struct When {
    pub(crate) machine: String,
    pub(crate) people: String,
}

impl HtmlSafe for When {}

/// HTML that the API made safe, such as `bodyHtml`.
pub struct SafeHtml<'a>(pub(crate) &'a str);

impl fmt::Display for SafeHtml<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl HtmlSafe for SafeHtml<'_> {}

/// One stage of a thing's life.
#[derive(Clone, Debug)]
pub struct Stage {
    /// Its name.
    pub name: String,
    /// When it was reached, as people read it; none while it lies ahead.
    pub at: Option<crate::scalars::DateTime>,
    /// Why, or by whom.
    pub note: Option<String>,
    /// Whether the thing is here now.
    pub is_current: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_says_which_field_it_is_about() {
        let labels = Labels::default();
        labels.lock().expect("free").push(("title".to_owned(), "Titel".to_owned()));
        let problems = [Problem::at("title", "Vul dit in."), Problem::at("body", "IBAN klopt niet.")];
        let summary = ErrorSummary { t: Texts(crate::locale::Locale::Nl), problems: &problems, labels: &labels };
        let html = summary.render().expect("renders");
        assert!(html.contains(">Titel: vul dit in.</a>") && html.contains(">IBAN klopt niet.</a>"), "{html}");
        assert_eq!(lowered("IBAN klopt niet."), "IBAN klopt niet.");
    }
}
