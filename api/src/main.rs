//! The program `samenvraag`: reads the command line, does what it says, and tells how it went.

mod program;

use std::process::ExitCode;

fn main() -> ExitCode {
    program::run()
}
