//! A program that was told nonsense says what to write instead, and stops.
//! What each setting means is told by `samenvraag --help`.

use std::process::Stdio;

use harness::{Program, SERVE};

async fn refused(url: &str, settings: &[(&str, &str)], arguments: &[&str]) -> String {
    let data = tempfile::tempdir().expect("a folder");
    let told = Program::command(url, data.path(), arguments)
        .envs(settings.iter().copied())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .output()
        .await
        .expect("the program runs");
    let words = String::from_utf8_lossy(&told.stderr).into_owned();
    assert!(!told.status.success(), "it went on: {words}");
    assert!(!words.contains("panicked"), "{words}");
    words
}

#[tokio::test]
async fn a_database_url_of_an_unknown_kind_names_the_two_that_are_known() {
    let words = refused("mysql://localhost/x", &[], &SERVE).await;
    for word in ["DATABASE_URL", "sqlite:", "postgres:"] {
        assert!(words.contains(word), "{words}");
    }
}

#[tokio::test]
async fn all_mistakes_are_told_at_once() {
    let settings = [("SEARCH_URL", "nonsense:"), ("KEYS_URL", "nonsense:")];
    let words = refused("nonsense:", &settings, &SERVE).await;
    for name in ["DATABASE_URL", "SEARCH_URL", "KEYS_URL"] {
        assert!(words.contains(name), "{name} is not named: {words}");
    }
}

#[tokio::test]
async fn a_server_that_does_not_answer_is_named_without_its_password() {
    let url = "postgres://someone:geheim@127.0.0.1:1/nothing";
    let words = refused(url, &[], &SERVE).await;
    for word in ["DATABASE_URL", "127.0.0.1:1"] {
        assert!(words.contains(word), "{words}");
    }
    assert!(!words.contains("geheim"), "{words}");
}
