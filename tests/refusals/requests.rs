//! Requests that are wrong in themselves: bytes, sizes, depth, ids.
//! Requests that come at the wrong moment are in `states.rs`.

use harness::{World, both_engines};
use reqwest::StatusCode;
use serde_json::{Value, json};

both_engines![
    totals_of_every_item_of_a_list_cost_what_they_take,
    a_draft_that_one_cannot_see_is_no_goal_of_a_merge,
    a_broken_request_is_answered_clearly_and_harms_nothing,
    an_id_that_names_nothing_is_null_and_never_an_error,
];

async fn a_broken_request_is_answered_clearly_and_harms_nothing(world: World) {
    let deep = format!("{{ viewer {} }}", "{ person ".repeat(200) + &"}".repeat(200));
    let aliases = (0..500).map(|number| format!("a{number}: statistics {{ needs }} ")).collect::<Vec<_>>().concat();
    let quoted = |document: &str| json!({ "query": document }).to_string().into_bytes();
    let requests: [(&str, Vec<u8>, &[u16]); 8] = [
        ("nothing", Vec::new(), &[400]),
        ("no JSON", b"{".to_vec(), &[400]),
        ("invalid UTF-8", b"{\"query\": \"{ viewer { person { id } } } \xff\"}".to_vec(), &[400]),
        ("ten megabytes", vec![b' '; 10_000_000], &[413]),
        ("no such field", quoted("{ nothingOfTheKind }"), &[400]),
        ("too deep", quoted(&deep), &[400]),
        ("500 aliases", quoted(&format!("{{ {aliases} }}")), &[400]),
        (
            "a list of requests",
            format!("[{}]", vec!["{\"query\":\"{ viewer { isOperator } }\"}"; 100].join(",")).into(),
            &[400],
        ),
    ];
    for (what, body, expected) in requests {
        let sent = world
            .visitor
            .http
            .post(format!("{}/graphql", world.program.url))
            .header("content-type", "application/json")
            .header("accept", "application/graphql-response+json")
            .body(body)
            .send()
            .await;
        // A server may hang up on ten megabytes before it has read them all.
        let Ok(response) = sent else {
            assert_eq!(what, "ten megabytes");
            continue;
        };
        let status = response.status().as_u16();
        let text = response.text().await.unwrap_or_default();
        assert!(expected.contains(&status), "{what}: {status} {text}");
        let answer: Value = serde_json::from_str(&text).unwrap_or_else(|_| panic!("{what}: no JSON: {text}"));
        assert!(answer["errors"][0]["message"].is_string(), "{what}: {answer}");
    }
    let healthy = world.visitor.http.get(format!("{}/healthz", world.program.url)).send().await;
    assert_eq!(healthy.expect("still there").status(), StatusCode::OK);
    assert!(!world.program.log().contains("panicked"), "{}", world.program.log());
}

async fn totals_of_every_item_of_a_list_cost_what_they_take(world: World) {
    let totals =
        "needs(first: 1) { totalCount } solutions(first: 1) { totalCount } challenges(first: 1) { totalCount }";
    let lists = |count: usize| {
        let list = |number| format!("a{number}: organisations(first: 50) {{ nodes {{ {totals} }} }} ");
        format!("{{ {} }}", (0..count).map(list).collect::<Vec<_>>().concat())
    };
    let once = world.visitor.ask(&lists(1), json!({})).await;
    assert_eq!(once.refusal(), None, "{:#}", once.body);
    assert_eq!(world.visitor.ask(&lists(2), json!({})).await.refusal(), Some("TOO_LARGE"));
}

async fn a_draft_that_one_cannot_see_is_no_goal_of_a_merge(world: World) {
    let need = world.accepted_need().await;
    let draft = world.draft_need_in(&need.municipality, "Nog geheim").await;
    let merge = json!({ "needId": need.id, "intoNeedId": draft.id, "reason": "Zelfde behoefte." });
    let answer = need.municipality.clerk.tries("needMerge", merge, "need { id }").await;
    assert_eq!(answer.refusal(), Some("NOT_FOUND"), "{:#}", answer.body);
}

async fn an_id_that_names_nothing_is_null_and_never_an_error(world: World) {
    let need = world.draft_need().await;
    let mut other = need.id.clone();
    let last = other.pop().expect("an id");
    other.push(if last == 'A' { 'B' } else { 'A' });
    for id in ["", "1", "bmVlZDox", "'; DROP TABLE needs; --", &other, &need.id] {
        let answer = world.visitor.ask("query($id: ID!) { node(id: $id) { id } }", json!({ "id": id })).await;
        assert_eq!(answer.body["data"]["node"], Value::Null, "{id}: {:#}", answer.body);
    }
}
