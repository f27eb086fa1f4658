//! Ways in that must not become more than they are: tokens of programs, an administrator's first code.
//! How signing in goes is told by the pages.

use harness::{Client, World, both_engines};
use serde_json::json;

both_engines![an_api_token_makes_no_other_token_and_signs_nobody_out, an_administrators_code_works_once,];

async fn an_api_token_makes_no_other_token_and_signs_nobody_out(world: World) {
    let person = world.resident().await;
    let made = person.act("apiTokenCreate", json!({ "name": "Rapportage" }), "token").await;
    let token = made["token"].as_str().expect("a token").to_owned();
    let program = Client { token: Some(token), ..person.clone() };
    assert_eq!(program.ask("{ viewer { person { id } } }", json!({})).await.text("viewer.person.id"), person.id);
    let again = program.tries("apiTokenCreate", json!({ "name": "Nog een" }), "token").await;
    assert_eq!(again.refusal(), Some("NOT_ALLOWED"), "{:#}", again.body);
    let out = program.ask("mutation { signOut { isSignedOut } }", json!({})).await;
    assert_eq!(out.refusal(), Some("NOT_ALLOWED"), "{:#}", out.body);
    person.ask("mutation { signOut { isSignedOut } }", json!({})).await.fine();
}

async fn an_administrators_code_works_once(world: World) {
    let code = json!({ "code": world.program.first_administrator().await });
    let first = world.visitor.tries("signInWithCode", code.clone(), "session { token }").await.fine();
    assert!(first.body["data"]["signInWithCode"]["session"]["token"].is_string());
    let second = world.visitor.tries("signInWithCode", code, "session { token }").await;
    assert_eq!(second.problems(), ["CODE_UNKNOWN"], "{:#}", second.body);
}
