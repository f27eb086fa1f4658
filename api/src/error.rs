//! The three words for what can go wrong (problem, refusal, fault) and the sentences that tell it.
//! Not here: statuses and GraphQL errors (`graphql/`), each feature's own sentences (its `texts.rs`).

mod fault;
mod text;
pub mod texts;

use std::time::Duration;

pub use fault::{Fault, FaultKind};
pub(crate) use text::texts;
pub use text::{Text, TextArgs};

use crate::locale::Locale;

/// The answer of anything that can go wrong.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What went wrong. It does not implement `Display`: async-graphql would then show it to clients.
#[derive(Clone, Debug)]
pub enum Error {
    /// The reader can mend these; all are told at once.
    Problems(Vec<Problem>),
    /// A decision: no, and why.
    Refused(Refusal),
    /// Ours. Logged once; the reader sees an id.
    Fault(Fault),
}

impl Error {
    /// The stable code of this error, such as `NOT_FOUND`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Problems(_) => texts::PLEASE_CORRECT.code,
            Self::Refused(refusal) => refusal.text.code,
            Self::Fault(fault) => fault.text().code,
        }
    }

    /// The sentence a reader sees.
    pub fn message(&self, locale: Locale) -> String {
        match self {
            Self::Problems(_) => texts::PLEASE_CORRECT.render(locale, &[]),
            Self::Refused(refusal) => refusal.message(locale),
            Self::Fault(fault) => fault.message(locale),
        }
    }

    /// The whole truth, for the operator at the command line and the log. Never for a visitor.
    pub fn for_operator(&self) -> String {
        match self {
            Self::Problems(problems) => {
                let lines =
                    problems.iter().map(|problem| format!("{}: {}", problem.field, problem.message(Locale::En)));
                lines.collect::<Vec<_>>().join("\n")
            }
            Self::Refused(refusal) => refusal.message(Locale::En),
            Self::Fault(fault) => fault.cause().to_owned(),
        }
    }

    /// The refusal, when this is one.
    pub const fn refusal(&self) -> Option<&Refusal> {
        if let Self::Refused(refusal) = self { Some(refusal) } else { None }
    }
}

/// Something the reader can mend, tied to the input it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The input's path in camelCase, such as `title` or `sections.0.body`.
    pub field: String,
    /// What is wrong.
    pub text: &'static Text,
    /// What fills the `{names}` in the text.
    pub args: TextArgs,
}

impl Problem {
    /// A problem with one input.
    pub fn new(field: impl Into<String>, text: &'static Text) -> Self {
        Self { field: field.into(), text, args: Vec::new() }
    }

    /// Fills `{name}` in the sentence.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    /// The sentence a reader sees.
    pub fn message(&self, locale: Locale) -> String {
        self.text.render(locale, &self.args)
    }
}

/// Which way a refusal points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RefusalKind {
    /// Sign in first.
    SignIn,
    /// This viewer may not.
    NotAllowed,
    /// There is no such thing, or this viewer may not know of it.
    NotFound,
    /// The state of things does not allow it.
    Conflict,
    /// Not yet.
    TooSoon,
    /// Too often.
    RateLimited,
}

impl RefusalKind {
    /// The stable name in `extensions.kind`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SignIn => "SIGN_IN",
            Self::NotAllowed => "NOT_ALLOWED",
            Self::NotFound => "NOT_FOUND",
            Self::Conflict => "CONFLICT",
            Self::TooSoon => "TOO_SOON",
            Self::RateLimited => "RATE_LIMITED",
        }
    }
}

/// A decision not to do what was asked, with its reason.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// Which way it points.
    pub kind: RefusalKind,
    /// Why.
    pub text: &'static Text,
    /// What fills the `{names}` in the text.
    pub args: TextArgs,
    /// When asking again makes sense.
    pub retry_after: Option<Duration>,
}

impl Refusal {
    const fn new(kind: RefusalKind, text: &'static Text) -> Self {
        Self { kind, text, args: Vec::new(), retry_after: None }
    }

    /// Sign in first.
    pub const fn sign_in() -> Self {
        Self::new(RefusalKind::SignIn, &texts::SIGN_IN_FIRST)
    }

    /// This viewer may not, and why.
    pub const fn not_allowed(text: &'static Text) -> Self {
        Self::new(RefusalKind::NotAllowed, text)
    }

    /// There is no such thing for this viewer.
    pub const fn not_found() -> Self {
        Self::new(RefusalKind::NotFound, &texts::NOT_FOUND)
    }

    /// The state of things does not allow it, and why.
    pub const fn conflict(text: &'static Text) -> Self {
        Self::new(RefusalKind::Conflict, text)
    }

    /// Not yet, and why.
    pub const fn too_soon(text: &'static Text) -> Self {
        Self::new(RefusalKind::TooSoon, text)
    }

    /// Too often; ask again after `retry_after`.
    pub const fn rate_limited(retry_after: Duration) -> Self {
        let mut refusal = Self::new(RefusalKind::RateLimited, &texts::TOO_MANY_REQUESTS);
        refusal.retry_after = Some(retry_after);
        refusal
    }

    /// Fills `{name}` in the sentence.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    /// The sentence a reader sees.
    pub fn message(&self, locale: Locale) -> String {
        self.text.render(locale, &self.args)
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<Problem> for Error {
    fn from(problem: Problem) -> Self {
        Self::Problems(vec![problem])
    }
}

impl From<Vec<Problem>> for Error {
    fn from(problems: Vec<Problem>) -> Self {
        Self::Problems(problems)
    }
}

impl From<Fault> for Error {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::Fault(error.into())
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        Self::Fault(error.into())
    }
}

impl From<tokio::task::JoinError> for Error {
    fn from(error: tokio::task::JoinError) -> Self {
        Self::Fault(error.into())
    }
}
