//! The public contract on the wire: entry, sockets, limits, rules, ids and connections, around any schema.
//! What a field answers is not here but in each feature's `graphql.rs`.

pub mod accept;
pub mod answer;
pub mod connections;
pub mod context;
pub mod cost;
pub mod document;
pub mod entry;
pub mod errors;
pub mod explorer;
pub mod guarded;
pub mod http;
#[cfg(test)]
mod http_tests;
pub mod ids;
pub mod limits;
#[cfg(test)]
mod limits_tests;
pub mod measure;
pub mod node;
pub mod order;
pub mod origin;
pub(crate) mod payload;
pub(crate) mod questions;
pub mod request;
pub mod rounds;
pub mod rules;
#[cfg(test)]
mod sample;
pub mod scalars;
pub mod schema;
pub mod shape;
pub mod socket;
pub mod socket_session;
#[cfg(test)]
mod socket_tests;
pub mod together;
