//! Text that people write, made safe and given a meaning: Markdown, titles, slugs, keys, e-mail addresses.
//! Nothing here knows a feature, the database or a page.

mod clean;
mod email;
mod fold;
mod kept;
mod markdown;
mod plain;
mod render;
mod slug;
pub mod texts;

#[cfg(test)]
mod tests;

pub use email::EmailAddress;
pub use fold::fold;
pub use markdown::Markdown;
pub use plain::{PlainText, Title, excerpt};
pub use slug::{Slug, slug};
