//! Makes a form that is sent twice count once: the second sending gets the first one's answer.
//! Works within one process; the API's own rules decide where more is at stake.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex, PoisonError},
};

use tokio::sync::{Mutex as AsyncMutex, OwnedMutexGuard};

/// How many sent forms are remembered.
const REMEMBERED: usize = 10_000;

type Outcome = Arc<AsyncMutex<Option<String>>>;

/// The forms sent of late, and where each led.
#[derive(Default)]
pub struct Once {
    inner: Mutex<Inner>,
}

#[derive(Default)]
struct Inner {
    outcomes: HashMap<String, Outcome>,
    oldest: VecDeque<String>,
}

/// What one request holds of its form's outcome until it is answered.
#[derive(Default)]
pub struct Ticket {
    held: Mutex<Option<OwnedMutexGuard<Option<String>>>>,
}

impl Once {
    /// Where this form led when it was sent before; waits for one that is still being handled.
    pub async fn enter(&self, token: &str, ticket: &Ticket) -> Option<String> {
        let outcome = self.outcome(token);
        let guard = outcome.lock_owned().await;
        if let Some(address) = guard.as_ref() {
            return Some(address.clone());
        }
        *ticket.held.lock().unwrap_or_else(PoisonError::into_inner) = Some(guard);
        None
    }

    fn outcome(&self, token: &str) -> Outcome {
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(outcome) = inner.outcomes.get(token) {
            return Arc::clone(outcome);
        }
        if inner.oldest.len() >= REMEMBERED
            && let Some(oldest) = inner.oldest.pop_front()
        {
            inner.outcomes.remove(&oldest);
        }
        let outcome = Outcome::default();
        inner.outcomes.insert(token.to_owned(), Arc::clone(&outcome));
        inner.oldest.push_back(token.to_owned());
        outcome
    }
}

impl Ticket {
    /// Remembers where the form led; without an address it may be sent again.
    pub fn settle(&self, address: Option<&str>) {
        let held = self.held.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let (Some(mut guard), Some(address)) = (held, address) {
            *guard = Some(address.to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_form_sent_twice_leads_where_it_led_the_first_time() {
        let once = Once::default();
        let (first, second) = (Ticket::default(), Ticket::default());
        assert_eq!(once.enter("a", &first).await, None);
        let later = once.enter("a", &second);
        first.settle(Some("/needs/1"));
        assert_eq!(later.await.as_deref(), Some("/needs/1"));
    }

    #[tokio::test]
    async fn a_form_that_was_not_right_may_be_sent_again() {
        let once = Once::default();
        let (first, second) = (Ticket::default(), Ticket::default());
        assert_eq!(once.enter("a", &first).await, None);
        first.settle(None);
        assert_eq!(once.enter("a", &second).await, None);
    }
}
