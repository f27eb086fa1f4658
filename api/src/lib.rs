//! Everything the platform can do: features, storage, search, jobs and GraphQL.
//! Not here: pages (`web`), the seeded world (`seed`), the program that puts them together (`main.rs`).

pub mod clock;
pub mod db;
pub mod error;
pub mod graphql;
pub mod http;
pub mod locale;
pub mod randomness;
pub mod search;
pub mod text;
