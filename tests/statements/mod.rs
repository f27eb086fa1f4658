//! How many statements a list costs, all that is nested in it included: the same at 5 rows and at 50, and at most 12.
//! How fast they are is measured by `make bench`.

mod rows;
mod walk;

use harness::{Client, Database, Program, SERVE, World};
use serde_json::json;

/// The most statements that any list may cost, signing in included.
const AT_MOST: u64 = 12;

/// The program with the statements of each answer in its log.
async fn counting(database: &Database) -> Program {
    let mut command = Program::command(&database.url, &database.data, &SERVE);
    command.env("RUST_LOG", "warn,graphql=debug");
    Program::start(command, &database.data).await
}

/// How many statements this document costs this asker; nothing when it asks for more than one request may, or for what
/// a visitor cannot ask.
async fn statements(world: &World, asker: &Client, document: &str, first: u64) -> Option<u64> {
    let answer = asker.ask(document, json!({ "first": first })).await;
    if matches!(answer.refusal(), Some("TOO_LARGE" | "SIGN_IN")) {
        return None;
    }
    answer.fine();
    Some(world.program.statements())
}
