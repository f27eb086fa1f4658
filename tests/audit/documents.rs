//! Promise 3: one request cannot slow the others. Each hostile document is answered at once, small and cheaply.
//! Slow clients are in `slow.rs`.

use std::{
    fmt::Write as _,
    time::{Duration, Instant},
};

use harness::World;
use serde_json::json;

use crate::figure::figure;

const TIME: Duration = Duration::from_millis(100);
const MEMORY: u64 = 16 << 20;
const BYTES: usize = 1 << 20;

pub async fn audit(world: World) {
    for (what, body) in hostile() {
        // The first answer after a start pays for what is made once.
        world.visitor.ask("{ viewer { isOperator } }", json!({})).await;
        forget_peak(world.program.id());
        let before = memory(world.program.id(), "VmRSS");
        let started = Instant::now();
        let sent = world
            .visitor
            .http
            .post(format!("{}/graphql", world.program.url))
            .header("content-type", "application/json")
            .header("accept", "application/graphql-response+json")
            .timeout(Duration::from_secs(30))
            .body(body)
            .send()
            .await;
        let (status, length) = match sent {
            Ok(response) => (response.status().as_u16(), response.bytes().await.map_or(0, |bytes| bytes.len())),
            Err(_) => (0, 0),
        };
        let took = started.elapsed();
        let grown = memory(world.program.id(), "VmHWM").saturating_sub(before);
        let measured = format!("{status}: {} ms, {} kB, {length} B", took.as_millis(), grown >> 10);
        let holds = status != 0 && took <= TIME && grown <= MEMORY && length <= BYTES;
        figure(what, measured, "100 ms, 16 MB, 1 MB out", holds);
    }
}

/// The documents, each as the body that is sent.
fn hostile() -> Vec<(String, Vec<u8>)> {
    let body = |document: &str| json!({ "query": document }).to_string().into_bytes();
    let mut all = vec![
        ("1,000 levels".to_owned(), body(&nested("mergedInto", 1000, "id"))),
        ("10,000 aliases".to_owned(), body(&many(10_000, |n| format!("a{n}: statistics {{ needs }} ")))),
        (
            "1,000 directives".to_owned(),
            body(&format!("{{ viewer {} {{ isOperator }} }}", "@skip(if: false) ".repeat(1000))),
        ),
        ("a wide fan-out".to_owned(), body(FAN_OUT)),
        ("introspection within introspection".to_owned(), body(&introspection(12))),
        ("15 kB of one field".to_owned(), body(&format!("{{ {} }}", "__typename ".repeat(1_350)))),
        (
            "a list in a list, 5,000 times".to_owned(),
            body(&format!("{{ nodes(ids: {}{}) {{ id }} }}", "[".repeat(5000), "]".repeat(5000))),
        ),
        (
            "100 kB of variables".to_owned(),
            json!({ "query": "{ viewer { isOperator } }", "variables": { "x": "x".repeat(100_000) } })
                .to_string()
                .into(),
        ),
        (
            "a batch of 1,000".to_owned(),
            format!("[{}]", vec!["{\"query\":\"{ statistics { needs } }\"}"; 1000].join(",")).into(),
        ),
        (
            "a fragment that holds itself".to_owned(),
            body("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }"),
        ),
        ("1,000 operations".to_owned(), body(&many_operations(1000))),
        ("a node asked 500 times".to_owned(), body(&many(500, |n| format!("a{n}: node(id: \"x\") {{ id }} ")))),
    ];
    for levels in [18, 30, 60, 100, 200] {
        all.push((format!("fragments doubled {levels} times"), body(&doubling(levels))));
    }
    all
}

const FAN_OUT: &str = "{ needs(first: 100) { nodes { challengeLinks { challenge { needs { need { challengeLinks {
    challenge { needs { need { ballotPlaces { round { places { need { title } } } } } } } } } } } } } } }";

fn nested(field: &str, levels: usize, leaf: &str) -> String {
    let open = format!("{field} {{ ").repeat(levels);
    format!("{{ needs(first: 1) {{ nodes {{ {open}{leaf}{} }} }} }}", " }".repeat(levels))
}

fn many(count: usize, field: impl Fn(usize) -> String) -> String {
    (0..count).fold("{ ".to_owned(), |document, number| document + &field(number)) + "}"
}

fn many_operations(count: usize) -> String {
    (0..count).fold(String::new(), |mut document, number| {
        let _ = write!(document, "query Q{number} {{ viewer {{ isOperator }} }} ");
        document
    })
}

fn introspection(levels: usize) -> String {
    let open = "fields { type { ".repeat(levels);
    format!("{{ __schema {{ types {{ {open}name{} }} }} }}", " } }".repeat(levels))
}

fn doubling(levels: usize) -> String {
    let mut document = "{ ...F0 }".to_owned();
    for level in 0..levels {
        let below = level + 1;
        let _ = write!(document, " fragment F{level} on Query {{ ...F{below} ...F{below} }}");
    }
    let _ = write!(document, " fragment F{levels} on Query {{ __typename }}");
    document
}

/// A figure of `/proc/ID/status`, in bytes.
fn memory(id: u32, name: &str) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    line.and_then(|rest| rest.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) << 10
}

/// Makes the peak begin anew (see proc(5), `clear_refs`).
fn forget_peak(id: u32) {
    // Where this may not be written, the peak counts from the start and the figure is the harder one.
    let _ = std::fs::write(format!("/proc/{id}/clear_refs"), "5");
}
