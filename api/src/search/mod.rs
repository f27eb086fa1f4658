//! Search over everything public: what is kept of it, how it is asked for, and which engine answers.
//! What is public is decided by whoever makes the documents; nothing here reads the database.

mod analysis;
mod document;
pub mod graphql;
mod question;
mod spelling;
mod synonyms;
mod tantivy;
mod url;
mod words;

#[cfg(test)]
mod tests;

use std::io;
use std::path::Path;
use std::sync::Arc;

use uuid::Uuid;

pub use self::document::{Document, FacetField, Kind};
pub use self::question::{Answer, Cursor, FacetCount, Fragment, Hit, MOST, Question, Sort};
pub use self::url::SearchUrl;
use crate::error::{Error, Fault, Result};
use crate::locale::Locale;

/// The engine that answers questions. Cheap to clone.
///
/// The second arm's place is for `Meilisearch`, for several processes over one index: it takes the same
/// documents and changes and gives the same answers, so nothing outside this room would notice.
#[derive(Clone)]
pub enum Search {
    /// The embedded engine.
    Tantivy(Arc<tantivy::Engine>),
}

/// One change of the index.
#[derive(Clone, Debug)]
pub enum Change {
    /// The thing is public and reads like this now.
    Upsert(Box<Document>),
    /// The thing is gone, or no longer public.
    Remove(Kind, Uuid),
}

impl Search {
    /// Opens the engine that `url` names. A second process on the same folder is refused.
    pub async fn open(url: &SearchUrl, data: &Path) -> Result<Self> {
        let folder = url.folder(data);
        let engine = blocking(move || tantivy::Engine::open(&folder)).await?;
        Ok(Self::Tantivy(Arc::new(engine)))
    }

    /// Whether not every public thing is in the index: it is new, was made by another version of the
    /// program, or could not be read. Answers are then incomplete until a [`Search::rebuild`] finishes.
    pub fn needs_rebuild(&self) -> Result<bool> {
        let Self::Tantivy(engine) = self;
        engine.needs_rebuild()
    }

    /// Whether this process is the index's only user.
    pub const fn is_embedded(&self) -> bool {
        match self {
            Self::Tantivy(_) => true,
        }
    }

    /// Changes the index. When it returns, the changes are on disk and in every answer given from then on.
    /// Callers that wait at the same moment share one commit.
    pub async fn apply(&self, changes: Vec<Change>) -> Result<()> {
        let Self::Tantivy(engine) = self;
        if changes.is_empty() { Ok(()) } else { engine.apply(changes).await }
    }

    /// Begins to fill the index anew. Until it finishes, questions get the old answers and changes wait.
    pub async fn rebuild(&self) -> Result<Rebuild> {
        let Self::Tantivy(engine) = self;
        engine.rebuild_begin().await?;
        Ok(Rebuild { search: self.clone(), is_finished: false })
    }

    /// Answers a question. No text is an error.
    pub async fn ask(&self, question: Question) -> Result<Answer> {
        let Self::Tantivy(engine) = self.clone();
        blocking(move || engine.ask(&question)).await
    }

    /// Titles that hold what was typed so far.
    pub async fn suggest(&self, text: impl Into<String>, locale: Locale, first: usize) -> Result<Vec<String>> {
        let (Self::Tantivy(engine), text) = (self.clone(), text.into());
        blocking(move || engine.suggest(&text, locale, first)).await
    }

    /// The things most like this one, of these kinds (none: of any); empty when it is not there.
    pub async fn more_like(&self, kind: Kind, id: Uuid, kinds: Vec<Kind>, first: usize) -> Result<Vec<Hit>> {
        let Self::Tantivy(engine) = self.clone();
        blocking(move || engine.more_like(kind, id, &kinds, first)).await
    }
}

/// A rebuild under way. Dropped before it finishes, it changes nothing.
pub struct Rebuild {
    search: Search,
    is_finished: bool,
}

impl Rebuild {
    /// Adds documents; nobody sees them yet.
    pub async fn add(&mut self, documents: Vec<Document>) -> Result<()> {
        let Search::Tantivy(engine) = &self.search;
        engine.rebuild_add(documents).await
    }

    /// Shows the new index in the place of the old, all at once.
    pub async fn finish(mut self) -> Result<()> {
        self.is_finished = true;
        let Search::Tantivy(engine) = &self.search;
        engine.rebuild_finish().await
    }
}

impl Drop for Rebuild {
    fn drop(&mut self) {
        if !self.is_finished {
            let Search::Tantivy(engine) = &self.search;
            engine.rebuild_abandon();
        }
    }
}

/// Runs what takes a core for a while beside the threads that serve readers.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await?
}

impl From<::tantivy::TantivyError> for Error {
    fn from(error: ::tantivy::TantivyError) -> Self {
        match error {
            ::tantivy::TantivyError::IoError(error) => io::Error::new(error.kind(), format!("search: {error}")).into(),
            error => Fault::new(format!("search: {error}")).into(),
        }
    }
}
