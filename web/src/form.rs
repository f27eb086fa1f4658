//! A form on a page: what was typed, what is to be mended, and the fields a template asks for by name.
//! Knows no single form; the template names its fields, each with the API's name for it.

use std::sync::{Arc, Mutex, PoisonError};

use crate::{
    field::{Choice, Field, Kind},
    locale::Locale,
    problem::Problem,
    submitted::Submitted,
    texts::Texts,
    ui::ErrorSummary,
};

/// What was typed and what is to be mended.
///
/// In a template: `{{ form.text("title", t.title_label()).hint(t.title_hint()).at_most(120) }}`.
#[derive(Clone, Debug)]
pub struct Form {
    locale: Locale,
    values: Submitted,
    problems: Vec<Problem>,
    labels: Labels,
}

/// What the template calls its fields, by their names. The list of problems stands above the fields: it knows their
/// labels when the page is rendered a second time.
pub(crate) type Labels = Arc<Mutex<Vec<(String, String)>>>;

impl Form {
    /// An empty form.
    pub fn empty(locale: Locale) -> Self {
        Self::sent(locale, Submitted::default(), Vec::new())
    }

    /// A form with what is there already.
    pub fn with<'a>(mut self, name: &str, value: impl Into<Option<&'a str>>) -> Self {
        if let Some(value) = value.into() {
            self.values.0.push((name.to_owned(), value.to_owned()));
        }
        self
    }

    /// A form with several values of one field, as checkboxes have.
    pub fn with_all(mut self, name: &str, values: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.values.0.extend(values.into_iter().map(|value| (name.to_owned(), value.into())));
        self
    }

    /// The form as it was sent, with what is to be mended.
    pub fn sent(locale: Locale, values: Submitted, problems: Vec<Problem>) -> Self {
        Self { locale, values, problems, labels: Labels::default() }
    }

    /// The same form with what is to be mended.
    pub fn complaining(mut self, problems: Vec<Problem>) -> Self {
        self.problems = problems;
        self
    }

    /// Whether anything is to be mended.
    pub fn has_problems(&self) -> bool {
        !self.problems.is_empty()
    }

    /// All that is to be mended, each with a link to its field. Empty when there is nothing.
    pub fn summary(&self) -> ErrorSummary<'_> {
        ErrorSummary { t: Texts(self.locale), problems: &self.problems, labels: &self.labels }
    }

    /// The value of a field.
    pub fn value(&self, name: &str) -> String {
        self.values.text(name)
    }

    /// All values of a field.
    pub fn values(&self, name: &str) -> Vec<String> {
        self.values.all(name)
    }

    /// Whether a checkbox is on.
    pub fn is_on(&self, name: &str) -> bool {
        self.values.is_on(name)
    }

    /// What is wrong with a field.
    pub fn problems_of(&self, name: &str) -> Vec<String> {
        let of_it = self.problems.iter().filter(|problem| problem.field == name);
        of_it.map(|problem| problem.message.clone()).collect()
    }

    /// One line of text.
    pub fn text(&self, name: &str, label: &str) -> Field {
        self.field(name, label, Kind::Line("text"))
    }

    /// An e-mail address.
    pub fn email(&self, name: &str, label: &str) -> Field {
        self.field(name, label, Kind::Line("email")).autocomplete("email")
    }

    /// A web address.
    pub fn url(&self, name: &str, label: &str) -> Field {
        self.field(name, label, Kind::Line("url"))
    }

    /// A whole number.
    pub fn number(&self, name: &str, label: &str) -> Field {
        self.field(name, label, Kind::Number)
    }

    /// A day.
    pub fn day(&self, name: &str, label: &str) -> Field {
        self.field(name, label, Kind::Line("date"))
    }

    /// A day and a time, on a Dutch clock.
    pub fn moment(&self, name: &str, label: &str) -> Field {
        self.field(name, label, Kind::Line("datetime-local")).hint(Texts(self.locale).date_time_hint())
    }

    /// Several lines of text.
    pub fn area(&self, name: &str, label: &str) -> Field {
        self.field(name, label, Kind::Area)
    }

    /// One of many, folded.
    pub fn select(&self, name: &str, label: &str, choices: &[Choice]) -> Field {
        self.field(name, label, Kind::Select(choices.to_vec()))
    }

    /// One of a few, all in sight.
    pub fn radios(&self, name: &str, label: &str, choices: &[Choice]) -> Field {
        self.field(name, label, Kind::Radios(choices.to_vec()))
    }

    /// Any of a few.
    pub fn checks(&self, name: &str, label: &str, choices: &[Choice]) -> Field {
        self.field(name, label, Kind::Checks(choices.to_vec()))
    }

    /// Yes or not.
    pub fn flag(&self, name: &str, label: &str) -> Field {
        self.field(name, label, Kind::Flag)
    }

    fn field(&self, name: &str, label: &str, kind: Kind) -> Field {
        let problems = self.problems.iter().filter(|problem| problem.field == name);
        if self.has_problems() {
            let mut labels = self.labels.lock().unwrap_or_else(PoisonError::into_inner);
            labels.push((name.to_owned(), label.to_owned()));
        }
        Field {
            t: Texts(self.locale),
            name: name.to_owned(),
            label: label.to_owned(),
            hint: None,
            is_optional: false,
            problems: problems.map(|problem| problem.message.clone()).collect(),
            values: match kind {
                Kind::Radios(_) | Kind::Checks(_) | Kind::Flag => self.values.all(name),
                _ => vec![self.values.text(name)],
            },
            kind,
            limit: None,
            autocomplete: None,
            rows: 8,
            any: None,
        }
    }
}
