//! The SDL in the repository against the one the program prints.
//! The words in it are the features' affair.

use std::process::Command;

use harness::Program;

/// `make generate` writes the SDL; whoever changed the API and forgot is told here.
#[test]
fn the_sdl_in_the_repository_is_the_one_the_program_prints() {
    let printed = Command::new(Program::path()).arg("schema").output().expect("the program runs");
    assert!(printed.status.success(), "{}", String::from_utf8_lossy(&printed.stderr));
    let printed = String::from_utf8(printed.stdout).expect("the SDL is UTF-8");
    assert!(printed == schema::SDL, "schema/schema.graphql is stale; run `make generate`");
}
