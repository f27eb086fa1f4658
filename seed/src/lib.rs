//! A believable, repeatable world, made through GraphQL mutations alone. Nothing here knows SQL,
//! the clock or how a mutation is carried out: the program hands in a [`Platform`].

mod documents;
mod error;
mod platform;
pub mod world;

pub use error::Error;
pub use platform::{Actor, Platform, Progress};
