//! Asks `/readyz` until it says what is expected.
//! What readiness means is the program's affair.

use std::time::{Duration, Instant};

/// How long it took until the answer had this status; nothing when it had not within `most`.
pub async fn ready_is(http: &reqwest::Client, url: &str, status: u16, most: Duration) -> Option<Duration> {
    let started = Instant::now();
    let mut turns = tokio::time::interval(Duration::from_millis(100));
    while started.elapsed() < most {
        turns.tick().await;
        let asked = http.get(format!("{url}/readyz")).timeout(most).send().await;
        if asked.is_ok_and(|response| response.status().as_u16() == status) {
            return Some(started.elapsed());
        }
    }
    None
}
