//! Counting: pure, exact functions from ballots to a result with its reasons, one file for each rule.
//! Not here: opening envelopes (`jobs.rs`), keeping the result (`store.rs`), reading ballots from files (`files/`) and
//! showing a result (the program).
//!
//! The rules know no platform: an option is an index from 0
//! up to the number of options, in the order in which the election lists them. Ballots may be grouped: one entry with
//! a weight stands for as many equal ballots. Nothing here uses floating point.

pub mod ballots;
pub mod borda;
pub mod equal_shares;
pub mod fraction;
pub mod greedy;
pub mod instant_runoff;
pub mod lot;
pub mod pairwise;
pub mod phragmen;
pub mod ranked_pairs;
pub mod schulze;
pub mod scores;
pub mod standing;
pub mod tie_break;
pub mod transferable;

pub use self::{
    ballots::{BallotError, MAX_OPTIONS, MAX_VOTERS, Rankings},
    fraction::Fraction,
    scores::Scores,
    tie_break::{Tie, TieAt, TieBreak, Tied},
};
