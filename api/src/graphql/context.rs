//! What each resolver can reach: who asks, in which language, the database and the batched questions.
//! Not here: how a request becomes this (`http.rs`, `sessions/`).

use std::{any::TypeId, net::IpAddr, sync::Arc, time::Duration};

use async_graphql::{Context, Data, dataloader::DataLoader};

use super::{rounds, together::Together};
use crate::{
    app::App,
    db::{Counter, Db},
    error::Result,
    locale::Locale,
    viewer::Viewer,
};

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

/// The batched questions of one request.
pub type Loading = Arc<DataLoader<Loads>>;

impl Asked {
    /// The batched questions of this request.
    pub fn loading(&self) -> Loading {
        let loads = Loads { viewer: self.viewer.clone(), db: self.db.clone(), app: self.app.clone() };
        Arc::new(DataLoader::new(loads, rounds::ask).delay(Duration::ZERO).max_batch_size(500))
    }

    /// Counts an address that somebody names, so that nobody tries out whose have accounts. Administrators see them.
    pub fn limit_addresses(&self) -> Result<()> {
        match self.viewer.person() {
            Some(person) if !self.viewer.is_administrator() => self.app.rates.known_address.check(&person.to_string()),
            _ => Ok(()),
        }
    }

    /// Counts the statements of the request that these data belong to.
    pub fn counter(data: &Data) -> Option<Counter> {
        data.get(&TypeId::of::<Self>())?.downcast_ref::<Self>()?.db.counter().cloned()
    }
}

/// Reaching the request from a resolver.
pub trait Asking {
    /// The request.
    fn asked(&self) -> &Asked;
    /// The batched questions.
    fn loads(&self) -> &Loading;

    /// Reads like the database, for what is asked of each row of a list.
    fn together(&self) -> Together {
        Together::new(self.loads().clone())
    }

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
