//! Everything the platform can do: features, storage, search, jobs and GraphQL.
//! Not here: pages (`web`), the seeded world (`seed`), the program that puts them together (`main.rs`).

// The merged roots of the contract nest one future for each feature.
#![recursion_limit = "256"]

// The shared rooms.
pub mod app;
pub mod backup;
pub mod clock;
pub mod config;
pub mod db;
pub mod error;
pub mod events;
pub mod graphql;
pub mod http;
pub mod ids;
pub mod jobs;
pub mod journal;
pub mod keys;
pub mod locale;
pub mod outbox;
pub mod policy;
pub mod private;
pub mod randomness;
pub mod search;
pub mod text;
pub mod viewer;
pub mod vocabulary;

// The features; ARCHITECTURE.md draws the order in which one may use another.
pub mod adoptions;
pub mod assessments;
pub mod challenges;
pub mod demo;
pub mod imports;
pub mod needs;
pub mod organisations;
pub mod panels;
pub mod people;
pub mod pilots;
pub mod sessions;
pub mod solutions;
pub mod statistics;
pub mod submissions;
pub mod voting;
pub mod working_groups;
