//! Real proposals of residents, imported by the command line: all visible, searchable, and none twice.
//! What an import understands is the feature's affair.

use std::{path::Path, process::Stdio, time::Duration};

use harness::{Client, Database, Engine, Program, World, skip};
use serde_json::json;

const PROPOSALS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/corpus/nl_resident_proposals.jsonl");

#[test]
fn every_real_proposal_goes_in_once_on_sqlite() {
    rule(Engine::Sqlite, "imports::sqlite");
}

#[test]
fn every_real_proposal_goes_in_once_on_postgres() {
    rule(Engine::Postgres, "imports::postgres");
}

fn rule(engine: Engine, name: &str) {
    let Ok(proposals) = std::fs::read_to_string(PROPOSALS) else {
        skip(name, "the file of proposals is not on this machine");
        return;
    };
    let expected = proposals.lines().filter(|line| !line.trim().is_empty()).count();
    let imported = async move |database: &Database| {
        let broken = database.folder().join("proposals.jsonl");
        std::fs::write(&broken, format!("{{ broken\n{proposals}")).expect("a copy can be written");
        let first = import(database, &broken).await;
        assert!(first.contains("line 1"), "the broken line is not named: {first}");
        import(database, Path::new(PROPOSALS)).await;
        Program::serve(&database.url, &database.data).await
    };
    harness::run_with(engine, name, imported, async move |world: World| {
        let asked = world.visitor.ask("{ needs(first: 1) { totalCount } }", json!({})).await.fine();
        assert_eq!(asked.at("needs.totalCount"), expected);
        found(&world.visitor, "speeltuin").await;
    });
}

/// Runs the import and returns all it said.
async fn import(database: &Database, file: &Path) -> String {
    let told = Program::command(&database.url, &database.data, &["import", "needs"])
        .arg(file)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .output()
        .await
        .expect("the program runs");
    format!("{}{}", String::from_utf8_lossy(&told.stdout), String::from_utf8_lossy(&told.stderr))
}

/// Waits, half a minute at most, until search knows a word of the proposals.
async fn found(client: &Client, word: &str) {
    let document = "query($text: String!) { search(text: $text, first: 1) { totalCount } }";
    let mut turns = tokio::time::interval(Duration::from_millis(100));
    for _ in 0..300 {
        turns.tick().await;
        let answer = client.ask(document, json!({ "text": word })).await.fine();
        if answer.at("search.totalCount") != &json!(0) {
            return;
        }
    }
    panic!("search does not find {word:?}");
}
