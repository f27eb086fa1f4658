//! How many items a list can answer, so that a document's price is known before it runs.
//! The walk over the document is in `measure.rs`; the ceiling is in `limits.rs`.

use std::collections::HashMap;

use async_graphql::{
    Name, Number, Value, Variables,
    parser::types::{ExecutableDocument, Field},
};

/// The most items of one page.
pub const PAGE_MAXIMUM: u32 = 50;
/// The items of a page when `first` is not given.
pub const PAGE_DEFAULT: u32 = 20;

/// What one page costs beside its items, and its total beside that: each is a question to the database, which under a
/// list is asked for every item.
pub const QUESTION: u64 = 40;

/// How often the fields under a field are answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Times {
    /// The field answers one thing.
    Once,
    /// The field takes `first` and answers a page (or a list as long as a page).
    Page,
    /// The field is `edges` or `nodes`: as often as the page above it is long.
    PageOfParent,
    /// A list of a known greatest length.
    UpTo(u32),
}

/// The whole numbers that the variables of a document can stand for.
pub(super) fn numbers(document: &ExecutableDocument, variables: &Variables) -> HashMap<String, u32> {
    let mut numbers: HashMap<String, u32> = HashMap::new();
    for (_, operation) in document.operations.iter() {
        for definition in &operation.node.variable_definitions {
            let name = &definition.node.name.node;
            let number = match variables.get(name).or_else(|| definition.node.default_value()) {
                Some(Value::Number(number)) => length(number),
                _ => PAGE_DEFAULT,
            };
            let known = numbers.entry(name.to_string()).or_default();
            *known = (*known).max(number);
        }
    }
    numbers
}

/// The length of the page that this field asks for.
pub(super) fn page_of(field: &Field, numbers: &HashMap<String, u32>) -> u64 {
    let given = field.get_argument("first").and_then(|first| {
        let named = |name: Name| numbers.get(name.as_str()).map(|number| Value::from(*number)).ok_or(());
        first.node.clone().into_const_with(named).ok()
    });
    let asked = match given {
        Some(Value::Number(number)) => length(&number),
        _ => PAGE_DEFAULT,
    };
    u64::from(asked.clamp(1, PAGE_MAXIMUM))
}

/// A number as a length; what is no length will be refused by the field, and counts as the longest.
fn length(number: &Number) -> u32 {
    number.as_u64().and_then(|number| u32::try_from(number).ok()).unwrap_or(PAGE_MAXIMUM)
}
