//! Counting: pure functions from ballots to a result that anyone can repeat with the published ballots.
//! Not here: opening envelopes (`jobs.rs`) and keeping the result (`store.rs`).

mod approval;
mod canonical;

pub use self::{
    approval::{Count, CountedPlace, approval},
    canonical::{ballots_sha256, lot},
};
