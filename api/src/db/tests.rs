//! The rules of this room, each tried on both engines.
//! Not here: rules of one file alone (there).

mod engines;
mod group;
mod opening;
mod resolver;
mod statements;

pub(crate) use engines::Engines;
