//! How a yes becomes something a write can demand: [`Governed`] things and the [`Permitted`] witness.
//! Not here: who may do what (each feature's `policy.rs`).

use std::ops::Deref;

use crate::{db::Locked, error::Refusal, viewer::Viewer};

/// A thing with rules: which viewer may do which act to it in its present state.
pub trait Governed: Sized {
    /// What can be done to it.
    type Act: Copy + Send + Sync + 'static;

    /// Every act, in the order in which a page offers them.
    const ACTS: &'static [Self::Act];

    /// Yes, or why not. A pure function of who asks and what there is.
    fn may(&self, viewer: &Viewer, act: Self::Act) -> Result<(), Refusal>;

    /// What this viewer may do to it now.
    fn viewer_can(&self, viewer: &Viewer) -> Vec<Self::Act> {
        Self::ACTS.iter().copied().filter(|act| self.may(viewer, *act).is_ok()).collect()
    }
}

/// Proof that the rules allow this act on this row, which nobody else can change before the write ends.
/// The only way to one is [`Permitted::new`], so a write that asks for it cannot be reached without the check.
#[derive(Debug)]
pub struct Permitted<T: Governed> {
    thing: Locked<T>,
    act: T::Act,
}

impl<T: Governed> Permitted<T> {
    /// Asks the rules.
    pub fn new(viewer: &Viewer, thing: Locked<T>, act: T::Act) -> Result<Self, Refusal> {
        thing.may(viewer, act)?;
        Ok(Self { thing, act })
    }

    /// The row itself, for writes that other features and jobs do as well.
    pub const fn locked(&self) -> &Locked<T> {
        &self.thing
    }

    /// What was allowed.
    pub const fn act(&self) -> T::Act {
        self.act
    }
}

impl<T: Governed> Deref for Permitted<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.thing
    }
}
