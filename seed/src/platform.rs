//! What the program lends to the seed: a way to ask, a way to let due work happen, and a way to
//! tell how far it is. Implemented elsewhere.

use futures_util::future::BoxFuture;
use serde_json::Value;
use time::OffsetDateTime;

use crate::Error;

/// In whose name something is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// The command line: may do what an administrator may.
    Operator,
    /// A person, by global id.
    Person(String),
    /// Nobody in particular.
    Visitor,
}

/// The platform as the seed sees it: its public contract, with a moment in time.
pub trait Platform: Send + Sync {
    /// Carries out one document as `actor`, with the clock standing at `at`, and gives the whole
    /// GraphQL response as JSON: `data`, and `errors` where there are any.
    fn execute(
        &self,
        at: OffsetDateTime,
        actor: Actor,
        document: &'static str,
        variables: Value,
    ) -> BoxFuture<'_, Result<Value, Error>>;

    /// Runs every job that is due at `at`: rounds open and close, challenges close.
    fn run_due_jobs(&self, at: OffsetDateTime) -> BoxFuture<'_, Result<(), Error>>;
}

/// Hears how far the seed is.
pub trait Progress: Send + Sync {
    /// A part of the work begins, with so many steps.
    fn begin(&self, what: &str, steps: u64);
    /// So many steps of it are done.
    fn advance(&self, steps: u64);
    /// The part is done.
    fn end(&self);
}
