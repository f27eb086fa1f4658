//! Everything about HTTP that is not a page: the server, protection, health, client addresses, rates.
//! GraphQL over HTTP is in `graphql/`, pages are in the crate `web`.

pub mod body;
pub mod client;
pub mod exports;
pub mod health;
pub mod host;
pub mod limits;
pub mod security;
pub mod server;
#[cfg(test)]
mod server_tests;
pub mod watched;
