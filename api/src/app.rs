//! What the whole program shares: keys, search, events, randomness and the configuration in force.
//! Not here: how it is put together (`main.rs`).

use std::{ops::Deref, sync::Arc};

use crate::{
    config::Config,
    events::Events,
    http::limits::Rate,
    keys::{KeyStore, SigningKey},
    outbox::Post,
    randomness::Randomness,
    search::Search,
    statistics::Kept,
};

/// What the whole program shares; cheap to clone.
#[derive(Clone)]
pub struct App {
    parts: Arc<Parts>,
    is_silent: bool,
}

/// The parts.
pub struct Parts {
    /// The configuration in force.
    pub config: Config,
    /// Where secrets are kept, outside the database.
    pub keys: KeyStore,
    /// Signs the journal's heads and the receipts of submissions.
    pub signing: SigningKey,
    /// The search engine.
    pub search: Search,
    /// Live events.
    pub events: Events,
    /// Unguessable bytes.
    pub randomness: Randomness,
    /// How often what strangers can ask for may be asked.
    pub rates: Rates,
    /// The live figures, as last counted.
    pub statistics: Kept,
}

impl App {
    /// Puts the parts together.
    pub fn new(parts: Parts) -> Self {
        Self { parts: Arc::new(parts), is_silent: false }
    }

    /// The parts as a test wants them: keys and search in a folder of its own.
    #[cfg(test)]
    pub(crate) async fn in_folder(data: &std::path::Path) -> Self {
        use crate::{config::Basis, keys::KeysUrl, search::SearchUrl};

        let served_at = "http://localhost:8080".to_owned();
        let basis = Basis { data: data.to_owned(), served_at, is_loopback: true, demo: false };
        let randomness = Randomness::from_system();
        let keys = KeyStore::open(&KeysUrl::default(), data).await.unwrap();
        Self::new(Parts {
            config: Config::read(basis, &std::collections::BTreeMap::new(), None).unwrap(),
            signing: SigningKey::of_journal(&keys, &randomness).await.unwrap(),
            keys,
            search: Search::open(&SearchUrl::parse("tantivy:").unwrap(), data).await.unwrap(),
            events: Events::default(),
            randomness,
            rates: Rates::default(),
            statistics: Kept::default(),
        })
    }

    /// Whether the program runs as a demonstration on this machine.
    pub fn is_demo(&self) -> bool {
        self.config.demo
    }

    /// The same program while a world's past is made: nobody is written to.
    #[must_use]
    pub fn silent(&self) -> Self {
        Self { is_silent: true, ..self.clone() }
    }

    /// How letters leave.
    pub fn post(&self) -> Post<'_> {
        if self.is_silent { Post::silent() } else { Post::from(self.public_url()) }
    }

    /// Where visitors reach the platform, without a slash at the end.
    pub fn public_url(&self) -> &str {
        self.config.public_url.trim_end_matches('/')
    }
}

impl Deref for App {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.parts
    }
}

/// How often what strangers can ask for may be asked; each counts by what it is named after.
pub struct Rates {
    /// Links and codes, by client network.
    pub sign_in_by_client: Rate,
    /// Links, by client network and address.
    pub sign_in_by_email: Rate,
    /// Codes on letters with which one votes, by client network.
    pub voting_codes_by_client: Rate,
    /// Links, by address alone.
    pub sign_in_to_email: Rate,
    /// Whether an address is somebody's, by who asks.
    pub known_address: Rate,
}

impl Default for Rates {
    fn default() -> Self {
        Self {
            sign_in_by_client: Rate::sign_in_by_client(),
            sign_in_by_email: Rate::sign_in_by_email(),
            voting_codes_by_client: Rate::voting_codes_by_client(),
            sign_in_to_email: Rate::sign_in_to_email(),
            known_address: Rate::known_address(),
        }
    }
}
