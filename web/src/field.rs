//! One field of a form: its label, hint, value, limits and what is to be mended, tied together for every reader.
//! Reads no request; `form.rs` fills it.

use askama::Template;

use crate::{
    locale::Locale,
    texts::Texts,
    vocabulary::{Code, Word},
};

/// A field, ready to show: `{{ form.text("title", t.title_label()).at_most(120) }}`.
#[derive(Clone, Debug, Template)]
#[template(path = "ui/field.html")]
pub struct Field {
    pub(crate) t: Texts,
    pub(crate) name: String,
    pub(crate) label: String,
    pub(crate) hint: Option<String>,
    pub(crate) is_optional: bool,
    pub(crate) problems: Vec<String>,
    pub(crate) values: Vec<String>,
    pub(crate) kind: Kind,
    pub(crate) limit: Option<usize>,
    pub(crate) autocomplete: Option<&'static str>,
    pub(crate) rows: usize,
    pub(crate) any: Option<&'static str>,
}

impl askama::filters::HtmlSafe for Field {}

/// By which means a field is filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `<input>` of this type.
    Line(&'static str),
    /// `<input>` for digits.
    Number,
    /// `<textarea>`
    Area,
    /// `<select>`
    Select(Vec<Choice>),
    /// Radio buttons.
    Radios(Vec<Choice>),
    /// Checkboxes.
    Checks(Vec<Choice>),
    /// One checkbox.
    Flag,
}

/// One of the answers a field offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
    /// More to read.
    pub hint: Option<String>,
}

impl Choice {
    /// An answer.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None }
    }

    /// An answer with more to read.
    pub fn with_hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// All words of a closed set.
    pub fn all<W: Code + Word>(locale: Locale) -> Vec<Self> {
        W::ALL.iter().map(|word| Self::new(Code::code(word), word.word(locale))).collect()
    }
}

impl Field {
    /// More to read before filling it in; a second one follows the first.
    pub fn hint(mut self, hint: impl AsRef<str>) -> Self {
        self.hint = Some(match self.hint {
            Some(before) => format!("{} {before}", hint.as_ref()),
            None => hint.as_ref().to_owned(),
        });
        self
    }

    /// May stay empty; the label says so.
    pub fn optional(mut self) -> Self {
        self.is_optional = true;
        self
    }

    /// Holds at most this many characters; the hint says so.
    pub fn at_most(mut self, characters: usize) -> Self {
        self.limit = Some(characters);
        self
    }

    /// What the browser may fill in by itself.
    pub fn autocomplete(mut self, purpose: &'static str) -> Self {
        self.autocomplete = Some(purpose);
        self
    }

    /// What a folded list says while nothing is chosen, such as "all".
    pub fn any(mut self, words: &'static str) -> Self {
        self.any = Some(words);
        self
    }

    /// How many lines are in sight.
    pub fn rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    fn id(&self) -> String {
        id_of(&self.name)
    }

    fn value(&self) -> &str {
        self.values.first().map_or("", String::as_str)
    }

    fn has(&self, choice: &Choice) -> bool {
        self.values.contains(&choice.value)
    }

    fn is_invalid(&self) -> bool {
        !self.problems.is_empty()
    }

    /// What a screen reader reads after the label: hint, limit and problems.
    fn described_by(&self) -> Option<String> {
        let id = self.id();
        let parts = [
            (self.hint.is_some(), format!("{id}-hint")),
            (self.limit.is_some(), format!("{id}-limit")),
            (self.is_invalid(), format!("{id}-error")),
        ];
        let present: Vec<String> = parts.into_iter().filter(|(is_there, _)| *is_there).map(|(_, id)| id).collect();
        (!present.is_empty()).then(|| present.join(" "))
    }
}

/// The id of the field with this name; an error summary links to it.
pub fn id_of(name: &str) -> String {
    format!("field-{}", name.replace('.', "-"))
}
