//! Counts statements, so that tests can fix how many a request costs.
//! Not here: the log line that tells it (`graphql/guarded.rs`).

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

/// How many statements a handle from `Db::counted` and its writes have run.
#[derive(Clone, Debug, Default)]
pub struct Counter(Arc<AtomicU64>);

impl Counter {
    /// The number so far.
    pub fn statements(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }

    pub(super) fn add(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}
