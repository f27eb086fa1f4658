//! What each resolver can reach: who asks, in which language, the database and the batched questions.
//! Not here: how a request becomes this (`http.rs`, `sessions/`).

use std::{net::IpAddr, time::Duration};

use async_graphql::{Context, dataloader::DataLoader};

use crate::{app::App, db::Db, locale::Locale, viewer::Viewer};

/// One request, understood.
pub struct Asked {
    /// Who asks.
    pub viewer: Viewer,
    /// In which language they read.
    pub locale: Locale,
    /// From which address, as far as we know.
    pub client: Option<IpAddr>,
    /// The database, at the moment of the request.
    pub db: Db,
    /// What the whole program shares.
    pub app: App,
}

/// Where the batched questions of one request are asked; features implement `Loader` for it, with keys that say the
/// question.
pub struct Loads {
    /// Who asks.
    pub viewer: Viewer,
    /// The database, at the moment of the request.
    pub db: Db,
    /// What the whole program shares.
    pub app: App,
}

/// How long a question waits for others like it. Without optimisation the resolvers of a long list take longer to ask
/// theirs, and a batch that leaves early leaves some of them behind.
const TOGETHER: Duration = Duration::from_millis(if cfg!(debug_assertions) { 15 } else { 1 });

/// The batched questions of one request.
pub type Loading = DataLoader<Loads>;

impl Asked {
    /// The batched questions of this request.
    pub fn loading(&self) -> Loading {
        let loads = Loads { viewer: self.viewer.clone(), db: self.db.clone(), app: self.app.clone() };
        DataLoader::new(loads, tokio::spawn).delay(TOGETHER).max_batch_size(500)
    }
}

/// Reaching the request from a resolver.
pub trait Asking {
    /// The request.
    fn asked(&self) -> &Asked;
    /// The batched questions.
    fn loads(&self) -> &Loading;

    /// Who asks.
    fn viewer(&self) -> &Viewer {
        &self.asked().viewer
    }

    /// The database.
    fn db(&self) -> &Db {
        &self.asked().db
    }
}

impl Asking for Context<'_> {
    fn asked(&self) -> &Asked {
        self.data_unchecked()
    }

    fn loads(&self) -> &Loading {
        self.data_unchecked()
    }
}
