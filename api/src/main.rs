//! The program `samenvraag`: reads the command line, does what it says, and tells how it went.

// The merged roots of the contract nest one future for each feature.
#![recursion_limit = "256"]

mod program;

use std::process::ExitCode;

fn main() -> ExitCode {
    program::run()
}
