//! Lets a method take a value or any depth of reference to it, as templates pass them.
//! Converts nothing.

/// A value, or references to it.
pub trait Lend<T> {
    /// The value.
    fn lend(&self) -> &T;
}

impl<T> Lend<T> for T {
    fn lend(&self) -> &T {
        self
    }
}

impl<T> Lend<T> for &T {
    fn lend(&self) -> &T {
        self
    }
}

impl<T> Lend<T> for &&T {
    fn lend(&self) -> &T {
        self
    }
}

impl<T> Lend<T> for &&&T {
    fn lend(&self) -> &T {
        self
    }
}
