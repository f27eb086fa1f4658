//! The program `samenvraag`: reads the command line, does what it says, and tells how it went.

// The merged roots of the contract nest one future for each feature.
#![recursion_limit = "256"]

mod program;

use std::process::ExitCode;

/// Answers are made of many short texts and lists, which this allocator hands out faster than the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    program::run()
}
