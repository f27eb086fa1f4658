//! How long to wait before trying again.
//! Not here: who tries (`queue.rs`, `mails.rs`).

use time::Duration;

/// One second after the first attempt, twice as long after each next, an hour at most.
pub(super) fn pause(attempts: i64) -> Duration {
    let doublings = u32::try_from(attempts.clamp(1, 13) - 1).unwrap_or_default();
    Duration::seconds(1_i64 << doublings).min(Duration::hours(1))
}

/// An error's text as it is kept: short, so that nothing large is stored again and again.
pub(super) fn shortened(error: &str) -> String {
    error.chars().take(200).filter(|character| !character.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_pause_is_longer_up_to_an_hour() {
        assert_eq!(pause(0), Duration::seconds(1));
        assert_eq!(pause(1), Duration::seconds(1));
        assert_eq!(pause(4), Duration::seconds(8));
        assert_eq!(pause(i64::MAX), Duration::hours(1));
    }
}
