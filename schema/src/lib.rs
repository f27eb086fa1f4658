//! The two contracts of the platform: the GraphQL SDL and the database migrations. No logic lives here.

use sqlx::migrate::Migrator;

/// The public contract in GraphQL's schema definition language, as printed by `make generate`.
pub const SDL: &str = include_str!("../schema.graphql");

/// The tables for the embedded engine.
pub static SQLITE: Migrator = sqlx::migrate!("./sqlite");

/// The same tables for PostgreSQL.
pub static POSTGRES: Migrator = sqlx::migrate!("./postgres");
