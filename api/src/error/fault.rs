//! A fault: ours, logged once with an id, of which a reader sees the id alone.
//! Not here: how a database's error becomes one (`db/fault.rs`).

use std::sync::Arc;

use uuid::Uuid;

use super::{Text, texts};
use crate::locale::Locale;

/// What kind of fault it is, for the status that tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FaultKind {
    /// Something broke.
    Broken,
    /// There is no room to store anything.
    NoRoom,
    /// The database or another part does not answer.
    Unavailable,
}

impl From<&std::io::Error> for FaultKind {
    fn from(error: &std::io::Error) -> Self {
        use std::io::ErrorKind::{FileTooLarge, QuotaExceeded, ReadOnlyFilesystem, StorageFull};
        match error.kind() {
            StorageFull | QuotaExceeded | FileTooLarge | ReadOnlyFilesystem => Self::NoRoom,
            _ => Self::Broken,
        }
    }
}

/// Something of ours that went wrong. It was logged when it was made.
#[derive(Clone)]
pub struct Fault(Arc<Inner>);

struct Inner {
    id: Uuid,
    kind: FaultKind,
    cause: String,
}

impl Fault {
    /// A fault with its cause, which goes to the log and to nobody else.
    pub fn new(cause: impl Into<String>) -> Self {
        Self::of(FaultKind::Broken, cause)
    }

    /// A fault of a known kind.
    pub fn of(kind: FaultKind, cause: impl Into<String>) -> Self {
        let (id, cause) = (Uuid::new_v4(), cause.into());
        tracing::error!(fault = %id, ?kind, %cause, "fault");
        Self(Arc::new(Inner { id, kind, cause }))
    }

    /// The id under which it stands in the log.
    pub fn id(&self) -> Uuid {
        self.0.id
    }

    /// What kind it is.
    pub fn kind(&self) -> FaultKind {
        self.0.kind
    }

    /// The cause, for the operator alone.
    pub fn cause(&self) -> &str {
        &self.0.cause
    }

    /// The sentence for a reader, still with its `{id}`.
    pub fn text(&self) -> &'static Text {
        match self.kind() {
            FaultKind::Broken => &texts::SOMETHING_WENT_WRONG,
            FaultKind::NoRoom => &texts::NO_ROOM,
            FaultKind::Unavailable => &texts::UNAVAILABLE,
        }
    }

    /// The sentence a reader sees.
    pub fn message(&self, locale: Locale) -> String {
        self.text().render(locale, &[("id", self.id().to_string())])
    }
}

impl std::fmt::Debug for Fault {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Fault({}, {:?}: {})", self.0.id, self.0.kind, self.0.cause)
    }
}

impl From<serde_json::Error> for Fault {
    fn from(error: serde_json::Error) -> Self {
        Self::new(format!("JSON: {error}"))
    }
}

impl From<std::io::Error> for Fault {
    fn from(error: std::io::Error) -> Self {
        Self::of(FaultKind::from(&error), format!("file system: {error}"))
    }
}

impl From<tokio::task::JoinError> for Fault {
    fn from(error: tokio::task::JoinError) -> Self {
        Self::new(format!("a task ended early: {error}"))
    }
}
