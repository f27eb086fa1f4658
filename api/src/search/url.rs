//! `SEARCH_URL`: which engine answers questions, and where it keeps its index.
//! Opening it is `Search::open`.

use std::path::{Path, PathBuf};

/// Which engine answers questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SearchUrl {
    /// `tantivy:` the embedded engine, in the data folder or in a folder of its own.
    Tantivy(Option<PathBuf>),
}

impl SearchUrl {
    /// Reads `SEARCH_URL`; the error is a sentence for the operator, with an example.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        if let Some(folder) = text.strip_prefix("tantivy:") {
            let folder = folder.strip_prefix("//").unwrap_or(folder);
            return Ok(Self::Tantivy((!folder.is_empty()).then(|| PathBuf::from(folder))));
        }
        if text.starts_with("http:") || text.starts_with("https:") {
            return Err("Meilisearch is not built into this program; use the embedded engine, for example `tantivy:`"
                .to_owned());
        }
        Err("must name a search engine, for example `tantivy:` or `tantivy:/var/lib/samenvraag/search`".to_owned())
    }

    /// The folder of the index.
    pub(super) fn folder(&self, data: &Path) -> PathBuf {
        match self {
            Self::Tantivy(Some(folder)) => folder.clone(),
            Self::Tantivy(None) => data.join("search"),
        }
    }
}

impl Default for SearchUrl {
    fn default() -> Self {
        Self::Tantivy(None)
    }
}
