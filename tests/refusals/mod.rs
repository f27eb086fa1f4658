//! Bad input: each gets a clear answer that says what to do; nothing is lost and nothing panics.
//! Attacks with a figure are in `audit/`.

mod configuration;
mod requests;
mod states;
