//! The rules of rounds, tried on both engines where they touch the database.
//! Not here: the laws of counting (`count/approval.rs`).

mod life;
mod secrecy;
mod stage;
mod states;
