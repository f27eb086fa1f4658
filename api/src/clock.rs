//! The host's clock: the one place of this crate that reads it.
//! Not here: the clock that decides, which is the database's (`Tx::now`, `Db::now`).

use crate::db::Timestamp;

/// This host's present moment. What decides about deadlines asks `Tx::now` or `Db::now` instead.
#[expect(clippy::disallowed_methods, reason = "this is the one room that reads the system clock")]
pub fn now() -> Timestamp {
    Timestamp::from_system(std::time::SystemTime::now())
}
