//! A believable, repeatable world, made through GraphQL mutations alone. Nothing here knows SQL,
//! the clock or how a mutation is carried out: the program hands in a [`Platform`].

mod answer;
mod dice;
mod documents;
mod error;
mod large;
mod platform;
#[cfg(test)]
mod rehearsal;
mod small;
pub mod world;

pub use error::Error;
pub use large::{Scale, at_scale, large};
pub use platform::{Actor, Platform, Progress};
pub use small::small;
