//! The journal: who did what, when and why, written in the same transaction as the deed.
//! Not here: how entries are chained and signed (`seal.rs`, `verify.rs`). No names or addresses stand in it, only ids.

mod chain;
pub mod graphql;
mod seal;
mod sign;
mod store;
#[cfg(test)]
mod tests;
mod verify;

use serde_json::Value;
use uuid::Uuid;

use crate::{
    db::{FromRow, Timestamp, Tx},
    error::Result,
    ids::{Kind, PersonId},
    viewer::{Viewer, ViewerKind},
};

pub use self::{
    seal::seal,
    sign::{Head, latest_head, sign_head},
    verify::{Break, Flaw, Report, verify},
};

/// Who or what brought a change about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// A person.
    Person(PersonId),
    /// Whoever ran the program at the command line.
    Operator,
    /// A job whose time had come.
    Job(&'static str),
    /// Another feature, as part of its own change.
    Feature(&'static str),
}

impl Cause {
    /// The viewer as a cause. A visitor causes nothing by themselves; what they start is the sessions feature's.
    pub const fn of(viewer: &Viewer) -> Self {
        match viewer.kind {
            ViewerKind::Person(person) => Self::Person(person),
            ViewerKind::Operator => Self::Operator,
            ViewerKind::Visitor => Self::Feature("visitor"),
        }
    }

    /// The person, if one.
    pub const fn person(self) -> Option<PersonId> {
        match self {
            Self::Person(person) => Some(person),
            Self::Operator | Self::Job(_) | Self::Feature(_) => None,
        }
    }

    const fn kind(self) -> &'static str {
        match self {
            Self::Person(_) => "person",
            Self::Operator => "operator",
            Self::Job(_) => "job",
            Self::Feature(_) => "feature",
        }
    }
}

/// One line, before it is written: `Entry::new(cause, "need.accept", Kind::Need, id).from("submitted").to("accepted")`.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    cause: Cause,
    verb: &'static str,
    subject_kind: Kind,
    subject_id: Uuid,
    from_state: Option<&'a str>,
    to_state: Option<&'a str>,
    reason: Option<&'a str>,
    detail: Option<Value>,
}

impl<'a> Entry<'a> {
    /// What was done to what, by whom.
    pub fn new(cause: Cause, verb: &'static str, subject_kind: Kind, subject_id: impl Into<Uuid>) -> Self {
        Self {
            cause,
            verb,
            subject_kind,
            subject_id: subject_id.into(),
            from_state: None,
            to_state: None,
            reason: None,
            detail: None,
        }
    }

    /// The state before.
    #[must_use]
    pub const fn from(mut self, state: &'a str) -> Self {
        self.from_state = Some(state);
        self
    }

    /// The state after.
    #[must_use]
    pub const fn to(mut self, state: &'a str) -> Self {
        self.to_state = Some(state);
        self
    }

    /// Why.
    #[must_use]
    pub const fn because(mut self, reason: Option<&'a str>) -> Self {
        self.reason = reason;
        self
    }

    /// Ids and words that tell more; never names, addresses or what somebody wrote.
    #[must_use]
    pub fn with(mut self, detail: Value) -> Self {
        self.detail = Some(detail);
        self
    }
}

/// A line as kept.
#[derive(Clone, Debug, FromRow)]
pub struct Line {
    /// Its id.
    pub id: Uuid,
    /// When.
    pub at: Timestamp,
    /// The person who did it, if one.
    pub actor_id: Option<PersonId>,
    /// What, such as `need.accept`.
    pub verb: String,
    /// To which kind of thing.
    pub subject_kind: Kind,
    /// To which thing.
    pub subject_id: Uuid,
    /// The state before.
    pub from_state: Option<String>,
    /// The state after.
    pub to_state: Option<String>,
    /// Why.
    pub reason: Option<String>,
}

/// Writes a line in the caller's transaction.
pub async fn record(tx: &mut Tx, entry: Entry<'_>) -> Result<()> {
    store::insert(tx, &entry).await
}
