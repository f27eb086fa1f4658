//! Live events: that something changed, never what. Whoever hears one reads the thing anew, with its own rights.
//! Not here: sockets (`graphql/socket.rs`) and the truth about what must still happen (`outbox/`).

use serde::{Deserialize, Serialize};
use tokio::sync::broadcast;

use crate::ids::{ChallengeId, VotingRoundId};

/// How many events a slow listener may fall behind before it reads anew.
const BACKLOG: usize = 1_024;

/// Something changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum Event {
    /// Somebody voted in this round, or its state changed.
    Turnout(VotingRoundId),
    /// This challenge changed.
    Challenge(ChallengeId),
}

/// Where events are told and heard within this process.
#[derive(Clone, Debug)]
pub struct Events(broadcast::Sender<Event>);

impl Default for Events {
    fn default() -> Self {
        Self(broadcast::channel(BACKLOG).0)
    }
}

impl Events {
    /// Tells everyone who listens, after the commit. Nobody listening is fine.
    pub fn tell(&self, event: Event) {
        let _ = self.0.send(event);
    }

    /// Hears events from now on.
    pub fn hear(&self) -> broadcast::Receiver<Event> {
        self.0.subscribe()
    }
}
