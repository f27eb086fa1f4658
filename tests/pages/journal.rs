//! The journal's signed head as anyone reads it.

use std::time::Duration;

use harness::{Client, Database, Engine, Program, World};
use serde_json::json;

#[test]
fn the_newest_signed_head_stands_on_its_page_as_it_was_signed_on_sqlite() {
    harness::run_with(Engine::Sqlite, "pages::journal::sqlite", signed, rule);
}

#[test]
fn the_newest_signed_head_stands_on_its_page_as_it_was_signed_on_postgres() {
    harness::run_with(Engine::Postgres, "pages::journal::postgres", signed, rule);
}

/// A program that finds a sealed line as it starts: it signs then, and each hour after.
async fn signed(database: &Database) -> Program {
    let first = Program::serve(&database.url, &database.data).await;
    first.first_administrator().await;
    let mut turns = tokio::time::interval(Duration::from_millis(100));
    for turn in 0.. {
        turns.tick().await;
        assert!(turn < 300, "no line was sealed");
        let told = Program::command(&database.url, &database.data, &["check"]).output().await.expect("it runs");
        let told = String::from_utf8_lossy(&told.stdout).into_owned();
        if told.contains("entries") && !told.contains(" 0 entries") {
            break;
        }
    }
    let (_, page) = Client::visitor(&first.url).opens("/journal").await.expect("a page");
    assert!(page.contains("Er is nog geen getekende stand"), "before the first hour nothing is signed: {page}");
    first.stop().await;
    Program::serve(&database.url, &database.data).await
}

async fn rule(world: World) {
    let asked = "{ journalHead { sequence sha256 signedAt publicKey signature } }";
    let mut turns = tokio::time::interval(Duration::from_millis(50));
    let mut left = 600;
    let head = loop {
        turns.tick().await;
        left -= 1;
        assert!(left > 0, "no head was signed");
        let mut answer = world.visitor.ask(asked, json!({})).await.fine();
        if !answer.body["data"]["journalHead"].is_null() {
            break answer.body["data"]["journalHead"].take();
        }
    };
    let (status, page) = world.visitor.opens("/journal").await.expect("a page");
    assert_eq!(status.as_u16(), 200);
    let text = |field: &str| head[field].as_str().expect("a text").to_owned();
    for line in [
        format!("samenvraag journal {}", head["sequence"]),
        format!("sha256 {}", text("sha256")),
        format!("at {}", text("signedAt")),
        text("publicKey"),
        text("signature"),
    ] {
        assert!(page.contains(&line), "{line} is not on the page: {page}");
    }
    assert!(page.contains("href=\"/journal\""), "every page leads there");
}
