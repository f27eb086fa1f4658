//! The platform from outside: the real program over HTTP, on either database engine.
//! Rules of one feature alone are tested in that feature's folder.

mod chain;
mod contract;
mod counting;
mod imports;
mod letters;
mod pages;
mod refusals;
mod statements;
mod viewers;
mod voting;
