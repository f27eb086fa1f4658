//! Imports: needs, challenges and solutions from elsewhere, many at once, each taken on its own.
//! Not here: what each item means and how it is kept (`needs/imports`, `challenges`, `solutions`).

pub mod actions;
mod challenge;
pub mod graphql;
pub mod policy;
pub mod texts;

pub use challenge::ChallengeInput;

use crate::{
    error::{Problem, Result, texts as shared},
    text::PlainText,
};

/// The most items of one call.
pub const ITEMS_MAX: usize = 200;
/// The most problems that one answer tells.
pub const PROBLEMS_MAX: usize = 300;
/// The longest name of a collection, in characters.
pub const SOURCE_MAX: usize = 100;

/// What became of the items of a call.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// New ones.
    pub created: usize,
    /// Known ones that changed.
    pub updated: usize,
    /// Known ones that stayed as they were.
    pub unchanged: usize,
    /// What is wrong, beside the place of the item in the call.
    pub problems: Vec<(usize, Problem)>,
}

/// The name of the collection that the items come from, when there are not too many of them.
fn collection(source_name: &str, items: usize) -> Result<PlainText> {
    let name = PlainText::parse("sourceName", source_name, SOURCE_MAX);
    let few_enough =
        if items > ITEMS_MAX { Err(Problem::new("items", &shared::TOO_MANY).with("max", ITEMS_MAX)) } else { Ok(()) };
    match (name, few_enough) {
        (Ok(name), Ok(())) => Ok(name),
        (name, few_enough) => Err([name.err(), few_enough.err()].into_iter().flatten().collect::<Vec<_>>().into()),
    }
}
