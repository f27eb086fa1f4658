//! What exists only where the platform runs as a demonstration on this machine: its people, one click each, and the
//! letters that were not sent. Elsewhere every question here is answered with "does not exist".

pub mod graphql;
mod part;
mod store;
