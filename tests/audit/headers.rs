//! Promise 18: the browser is told to protect the visitor, on every route and status.
//! What the pages hold is looked at in `browser/`.

use harness::{Database, Engine, Program, SERVE, World};
use reqwest::header::HeaderMap;

use crate::figure::figure;

const ADDRESSES: [&str; 9] = [
    "/",
    "/needs",
    "/search?q=toilet",
    "/sign-in",
    "/account",
    "/bestaat-niet",
    "/graphql",
    "/healthz",
    "/.well-known/security.txt",
];

/// As behind the proxy that speaks HTTPS for us: over plain HTTP nobody may be told to stay with HTTPS.
pub fn audit() {
    let start = async |database: &Database| {
        let mut command = Program::command(&database.url, &database.data, &SERVE);
        command.env("PUBLIC_URL", "https://samenvraag.example");
        Program::start(command, &database.data).await
    };
    harness::run_with(Engine::Sqlite, "headers", start, protects);
}

async fn protects(world: World) {
    for address in ADDRESSES {
        let response = world.visitor.http.get(format!("{}{address}", world.program.url)).send().await;
        let response = response.expect("it answers");
        let missing = missing(response.headers());
        let measured = format!("{}: {}", response.status().as_u16(), if missing.is_empty() { "all" } else { &missing });
        figure(address, measured, "all", missing.is_empty());
    }
}

fn missing(headers: &HeaderMap) -> String {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let policy = text("content-security-policy");
    let rules = [
        ("CSP", policy.contains("default-src") && !policy.contains("unsafe-inline") && !policy.contains("unsafe-eval")),
        ("frame-ancestors", policy.contains("frame-ancestors 'none'")),
        ("nosniff", text("x-content-type-options") == "nosniff"),
        ("referrer-policy", !text("referrer-policy").is_empty()),
        ("HSTS", text("strict-transport-security").contains("max-age=31536000")),
    ];
    let missing: Vec<&str> = rules.iter().filter(|(_, holds)| !holds).map(|(name, _)| *name).collect();
    missing.join(", ")
}
