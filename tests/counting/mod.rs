//! Counting from outside: the command, and every rule beside reference results on real elections.
//! Not here: the laws of each rule, which stand beside it.

mod command;
mod reference;
