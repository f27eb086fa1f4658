//! People: someone with an account. Names and addresses live in their table and nowhere else.
//! Not here: how a person proves who they are (`sessions/`) and what they may do (`viewer/`).

pub mod actions;
pub mod graphql;
pub mod loader;
mod store;
#[cfg(test)]
mod tests;
pub mod texts;

pub use actions::{find_or_create, give_code_only};

use crate::{
    db::{FromRow, Timestamp},
    error::{Problem, Result},
    ids::PersonId,
    text::{EmailAddress, PlainText},
    vocabulary::Language,
};

/// The longest name on display, in characters.
pub const NAME_MAX: usize = 80;

/// A person as kept.
#[derive(Clone, Debug, FromRow)]
pub struct Person {
    /// Their id.
    pub id: PersonId,
    /// The name everyone sees.
    pub display_name: String,
    /// Where mail reaches them; `None` for who takes part without.
    pub email: Option<String>,
    /// The language they read.
    pub language: Language,
    /// When the account was made.
    pub created_at: Timestamp,
}

/// A new person, understood.
#[derive(Clone, Debug)]
pub struct NewPerson {
    pub(super) display_name: PlainText,
    pub(super) email: Option<EmailAddress>,
    pub(super) language: Language,
}

impl NewPerson {
    /// Understands what was typed, or tells all that is wrong at once.
    pub fn parse(display_name: &str, email: Option<&str>, language: Language) -> Result<Self> {
        let name = parse_name(display_name);
        let email = email.map(|email| EmailAddress::parse("email", email)).transpose();
        match (name, email) {
            (Ok(display_name), Ok(email)) => Ok(Self { display_name, email, language }),
            (name, email) => Err([name.err(), email.err()].into_iter().flatten().collect::<Vec<_>>().into()),
        }
    }
}

/// The name everyone sees, on one line.
pub fn parse_name(raw: &str) -> Result<PlainText, Problem> {
    PlainText::parse("displayName", &raw.split_whitespace().collect::<Vec<_>>().join(" "), NAME_MAX)
}
