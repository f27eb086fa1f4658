//! What every template promises: sample contents for each of its states, so that all are rendered and looked at.
//! Holds no samples; each page has its own.

use askama::Template;

#[cfg(test)]
use crate::page::Page;

/// A page's template with what it shows.
pub trait View: Template {
    /// The page in each of its states: `filled` and, where they can be, `empty` and `error`.
    /// Tests render them in both languages; axe walks over them.
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)>
    where
        Self: Sized;
}

/// The answer of a document, for samples: `sample(json!({ … }))`.
#[cfg(test)]
pub fn sample<T: serde::de::DeserializeOwned>(answer: serde_json::Value) -> T {
    serde_json::from_value(answer).expect("the sample fits the document")
}
