//! `Locked<T>`: a row that nobody else can change before this write ends.
//! Not here: what may be done with it (each feature's `policy.rs`).

use std::ops::Deref;

/// A row locked by the write at hand. Only `Tx::lock` and `Tx::lock_all` make one, so whoever holds it
/// decides on what is true until the commit.
#[derive(Debug)]
pub struct Locked<T>(T);

impl<T> Locked<T> {
    pub(super) const fn new(row: T) -> Self {
        Self(row)
    }

    /// The row without its lock's witness.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T> Deref for Locked<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
