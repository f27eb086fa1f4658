//! What the whole program shares: keys, search, events, randomness and the configuration in force.
//! Not here: how it is put together (`main.rs`).

use std::{ops::Deref, sync::Arc};

use crate::{config::Config, events::Events, randomness::Randomness};

/// What the whole program shares; cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Parts>);

/// The parts.
pub struct Parts {
    /// The configuration in force.
    pub config: Config,
    /// Live events.
    pub events: Events,
    /// Unguessable bytes.
    pub randomness: Randomness,
}

impl App {
    /// Puts the parts together.
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }

    /// Whether the program runs as a demonstration on this machine.
    pub fn is_demo(&self) -> bool {
        self.config.demo
    }

    /// Where visitors reach the platform, without a slash at the end.
    pub fn public_url(&self) -> &str {
        self.config.public_url.trim_end_matches('/')
    }
}

impl Deref for App {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}
