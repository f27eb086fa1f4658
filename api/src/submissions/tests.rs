//! The rules of submissions, tried on both engines.

mod deadline;
mod secrecy;
pub(crate) mod stage;
mod states;
