//! Makes a form that is sent twice count once: the second sending gets the first one's answer.
//! Works within one process; the API's own rules decide where more is at stake. A form is remembered by its hash and
//! only where it led somewhere, so that nobody fills the memory with forms.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex, PoisonError},
};

use sha2::{Digest, Sha256};
use tokio::sync::{Mutex as AsyncMutex, OwnedMutexGuard};

/// How many sent forms are remembered.
const REMEMBERED: usize = 10_000;
/// The longest address that is remembered.
const ADDRESS_MAX: usize = 2_000;

/// Which form: whose, where and which drawing of it, hashed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key([u8; 32]);

impl Key {
    /// The key of these words, in their order.
    pub fn of(words: &[&str]) -> Self {
        let mut hash = Sha256::new();
        for word in words {
            hash.update((word.len() as u64).to_be_bytes());
            hash.update(word);
        }
        Self(hash.finalize().into())
    }
}

type Outcome = Arc<AsyncMutex<Option<String>>>;

/// The forms sent of late, and where each led.
#[derive(Default)]
pub struct Once {
    inner: Arc<Mutex<Inner>>,
}

#[derive(Default)]
struct Inner {
    outcomes: HashMap<Key, Outcome>,
    oldest: VecDeque<Key>,
}

impl Inner {
    /// Forgets a form that led nowhere, unless its next sending waits for it already.
    fn forget(&mut self, key: Key) {
        // Two hold it: this map, and whoever was handling it.
        if self.outcomes.get(&key).is_some_and(|outcome| Arc::strong_count(outcome) <= 2) {
            self.outcomes.remove(&key);
            self.oldest.retain(|known| *known != key);
        }
    }
}

/// What one request holds of its form's outcome until it is answered.
#[derive(Default)]
pub struct Ticket {
    held: Mutex<Option<Held>>,
}

struct Held {
    guard: OwnedMutexGuard<Option<String>>,
    key: Key,
    inner: Arc<Mutex<Inner>>,
}

impl Once {
    /// Where this form led when it was sent before; waits for one that is still being handled.
    pub async fn enter(&self, key: Key, ticket: &Ticket) -> Option<String> {
        let outcome = self.outcome(key);
        let guard = outcome.lock_owned().await;
        if let Some(address) = guard.as_ref() {
            return Some(address.clone());
        }
        let held = Held { guard, key, inner: Arc::clone(&self.inner) };
        *ticket.held.lock().unwrap_or_else(PoisonError::into_inner) = Some(held);
        None
    }

    fn outcome(&self, key: Key) -> Outcome {
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(outcome) = inner.outcomes.get(&key) {
            return Arc::clone(outcome);
        }
        if inner.oldest.len() >= REMEMBERED
            && let Some(oldest) = inner.oldest.pop_front()
        {
            inner.outcomes.remove(&oldest);
        }
        let outcome = Outcome::default();
        inner.outcomes.insert(key, Arc::clone(&outcome));
        inner.oldest.push_back(key);
        outcome
    }
}

impl Ticket {
    /// Remembers where the form led; without an address it may be sent again.
    pub fn settle(&self, address: Option<&str>) {
        let held = self.held.lock().unwrap_or_else(PoisonError::into_inner).take();
        let Some(mut held) = held else { return };
        match address.filter(|address| address.len() <= ADDRESS_MAX) {
            Some(address) => *held.guard = Some(address.to_owned()),
            None => held.inner.lock().unwrap_or_else(PoisonError::into_inner).forget(held.key),
        }
    }
}

impl Drop for Ticket {
    /// A request that ended without an answer led nowhere.
    fn drop(&mut self) {
        self.settle(None);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> Key {
        Key::of(&["whose", "/needs/new", "a"])
    }

    #[tokio::test]
    async fn a_form_sent_twice_leads_where_it_led_the_first_time() {
        let once = Once::default();
        let (first, second) = (Ticket::default(), Ticket::default());
        assert_eq!(once.enter(key(), &first).await, None);
        let later = once.enter(key(), &second);
        first.settle(Some("/needs/1"));
        assert_eq!(later.await.as_deref(), Some("/needs/1"));
    }

    #[tokio::test]
    async fn a_form_that_was_not_right_may_be_sent_again() {
        let once = Once::default();
        let (first, second) = (Ticket::default(), Ticket::default());
        assert_eq!(once.enter(key(), &first).await, None);
        first.settle(None);
        assert_eq!(once.enter(key(), &second).await, None);
    }

    #[tokio::test]
    async fn a_form_that_led_nowhere_is_not_remembered() {
        let once = Once::default();
        let known = || {
            let inner = once.inner.lock().unwrap();
            (inner.outcomes.len(), inner.oldest.len())
        };
        for address in [None, Some("x".repeat(ADDRESS_MAX + 1))] {
            let ticket = Ticket::default();
            assert_eq!(once.enter(key(), &ticket).await, None);
            ticket.settle(address.as_deref());
            assert_eq!(known(), (0, 0));
        }
        drop({
            let ticket = Ticket::default();
            assert_eq!(once.enter(key(), &ticket).await, None);
            ticket
        });
        assert_eq!(known(), (0, 0));
        let ticket = Ticket::default();
        assert_eq!(once.enter(key(), &ticket).await, None);
        ticket.settle(Some("/needs/1"));
        assert_eq!(known(), (1, 1));
    }
}
