//! How often one client, or one e-mail address, may do a thing.
//! What the thing is, is the feature's affair; it asks here before it acts.

use std::{
    num::NonZeroU32,
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

use governor::{
    Quota, RateLimiter,
    clock::{Clock, DefaultClock},
    middleware::NoOpMiddleware,
    state::keyed::DashMapStateStore,
};
use sha2::{Digest, Sha256};

use crate::error::{Refusal, Result};

/// Keys are kept as hashes, so that no address of a person stays in memory.
type Key = [u8; 32];

/// At most this many times in this long, for each key.
pub struct Rate<C: Clock + Clone = DefaultClock> {
    limiter: RateLimiter<Key, DashMapStateStore<Key>, C, NoOpMiddleware<C::Instant>>,
    clock: C,
    asked: AtomicU32,
}

impl Rate {
    /// `times` in each `period`.
    pub fn new(times: NonZeroU32, period: Duration) -> Self {
        Self::with_clock(times, period, DefaultClock::default())
    }

    /// Asking for a sign-in or trying a code: three a minute for each client.
    pub fn sign_in_by_client() -> Self {
        Self::new(THREE, Duration::from_mins(1))
    }

    /// Codes on letters with which one votes: sixty a minute for each client, so that an assistant can type in a pile of
    /// paper ballots, and far too few to find one of 80 random bits.
    pub fn voting_codes_by_client() -> Self {
        Self::new(SIXTY, Duration::from_mins(1))
    }

    /// Sign-in links: thirty an hour to one e-mail address, whoever asks.
    pub fn sign_in_to_email() -> Self {
        Self::new(THIRTY, Duration::from_hours(1))
    }

    /// Sign-in links: three an hour for each e-mail address from one client.
    pub fn sign_in_by_email() -> Self {
        Self::new(THREE, Duration::from_hours(1))
    }

    /// Naming people by address where it shows who has an account: thirty an hour for each person.
    pub fn known_address() -> Self {
        Self::new(THIRTY, Duration::from_hours(1))
    }
}

// Not zero, so that the unwrapping happens while compiling.
const SIXTY: NonZeroU32 = NonZeroU32::new(60).expect("sixty is not zero");
const THREE: NonZeroU32 = NonZeroU32::new(3).expect("three is not zero");
const THIRTY: NonZeroU32 = NonZeroU32::new(30).expect("thirty is not zero");

impl<C: Clock + Clone> Rate<C> {
    /// The same with another clock.
    pub fn with_clock(times: NonZeroU32, period: Duration, clock: C) -> Self {
        let each = (period / times.get()).max(Duration::from_nanos(1));
        let quota = Quota::with_period(each).unwrap_or_else(|| Quota::per_hour(times)).allow_burst(times);
        Self {
            limiter: RateLimiter::new(quota, DashMapStateStore::default(), clock.clone()),
            clock,
            asked: AtomicU32::new(0),
        }
    }

    /// Counts once for this key, or refuses with the time to wait. Spelling and spaces of an e-mail address do not matter.
    pub fn check(&self, key: &str) -> Result<()> {
        if self.asked.fetch_add(1, Ordering::Relaxed) % 1_024 == 1_023 {
            self.limiter.retain_recent();
        }
        let key: Key = Sha256::digest(key.trim().to_lowercase()).into();
        self.limiter
            .check_key(&key)
            .map_err(|not_until| Refusal::rate_limited(not_until.wait_time_from(self.clock.now())).into())
    }
}

#[cfg(test)]
mod tests {
    use governor::clock::FakeRelativeClock;

    use super::*;
    use crate::error::Error;

    #[test]
    fn the_fourth_time_in_an_hour_is_refused_with_the_time_to_wait() {
        let clock = FakeRelativeClock::default();
        let rate = Rate::with_clock(THREE, Duration::from_hours(1), clock.clone());
        for spelling in ["ans@example.nl", "Ans@Example.nl", " ans@example.nl "] {
            assert!(rate.check(spelling).is_ok());
        }
        let Err(Error::Refused(refusal)) = rate.check("ans@example.nl") else { panic!("the fourth passed") };
        assert_eq!(refusal.retry_after, Some(Duration::from_mins(20)));
        assert!(rate.check("bo@example.nl").is_ok());
        clock.advance(Duration::from_mins(20));
        assert!(rate.check("ans@example.nl").is_ok());
        assert!(rate.check("ans@example.nl").is_err());
    }
}
