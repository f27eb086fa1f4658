//! The rules of rounds, tried on both engines where they touch the database.
//! Not here: the laws of counting (`count/`).

mod codes;
mod kinds;
mod life;
mod real;
mod secrecy;
mod stage;
mod states;
