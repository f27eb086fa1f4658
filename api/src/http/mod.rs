//! Everything about HTTP that is not a page: the server, protection, health, client addresses, rates.
//! GraphQL over HTTP is in `graphql/`, pages are in the crate `web`.

pub mod client;
