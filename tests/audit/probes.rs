//! Asks everything of a platform in trouble: the API, every page, every form and the sockets.
//! What its answers may hold is in `leaks.rs`.

use std::{sync::Arc, time::Duration};

use harness::{Client, Program};
use serde_json::{Value, json};
use tokio::{sync::Semaphore, task::JoinSet};

use crate::{
    leaks::{is_fault, leak},
    load::Told,
    socket::{greeted_as, heard, say},
};

/// How many ask at the same time.
const TOGETHER: usize = 64;
/// Where a form would end what the next question needs.
const ENDS: [&str; 4] = ["/sign-out", "/account", "/sign-in", "/language"];

const DOCUMENTS: [&str; 14] = [
    "{ needs(first: 5) { totalCount nodes { title author { displayName } evidence { summary } } } }",
    "{ challenges(first: 5) { totalCount nodes { title sections { heading } signOffs { signedAt } } } }",
    "{ solutions(first: 5) { nodes { name } } }",
    "{ organisations(first: 5) { nodes { name memberships { id } } } }",
    "{ votingRounds(first: 5) { nodes { title turnout { cast } } } }",
    "{ pilots(first: 5) { nodes { title } } }",
    "{ search(text: \"toilet\") { totalCount nodes { title { text } } facets { field } } }",
    "{ searchSuggestions(text: \"toi\") }",
    "{ statistics { needs challenges } }",
    "{ journalHead { sequence } }",
    "{ viewer { person { displayName } workingGroupMemberships { role } } }",
    "{ node(id: \"TmVlZDowMTlhMDAwMC0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwMDA\") { id } }",
    "mutation { organisationRegister(input: { name: \"Proef\", kind: PROVIDER }) { organisation { id } userErrors { code } } }",
    "mutation { personUpdate(input: { displayName: \"Riet\" }) { person { id } userErrors { code } } }",
];

/// What came of asking everything.
#[derive(Default)]
pub struct Asked {
    pub answers: usize,
    /// How many told of a fault: without any, nothing was put to the test.
    pub faults: usize,
    pub unanswered: usize,
    pub leaks: Vec<String>,
}

impl Asked {
    pub fn judge(&mut self, what: &str, told: Option<&Told>) {
        let Some(told) = told else {
            self.unanswered += 1;
            return;
        };
        self.answers += 1;
        self.faults += usize::from(is_fault(told));
        if let Some(leak) = leak(told) {
            eprintln!("{what} ({}, {}) {leak}: {:.600}", told.status, told.kind, told.text);
            self.leaks.push(format!("{what} {leak}"));
        }
    }

    /// As a figure tells it.
    pub fn measured(&self) -> String {
        let unanswered = if self.unanswered == 0 { String::new() } else { format!(", {} cut", self.unanswered) };
        format!("{} leaks, {} faults{unanswered}", self.leaks.len(), self.faults)
    }

    pub fn holds(&self) -> bool {
        self.leaks.is_empty() && self.faults > 0 && self.unanswered == 0
    }
}

/// The addresses of all pages and forms, as the program lists them, with `x` for what they name.
pub fn routes() -> Vec<String> {
    let told = std::process::Command::new(Program::path()).arg("routes").output().expect("it runs");
    let filled = |route: &str| {
        route.split('/').map(|part| if part.starts_with('{') { "x" } else { part }).collect::<Vec<_>>().join("/")
    };
    String::from_utf8_lossy(&told.stdout).lines().map(filled).collect()
}

/// Asks everything, as a visitor and as this person; `more` are documents of the audit's own, with their variables.
pub async fn everything(person: &Client, more: &[(&str, Value)]) -> Asked {
    let http = reqwest::Client::builder()
        .timeout(Duration::from_secs(40))
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .expect("a client");
    let mut requests = Vec::new();
    let documents = DOCUMENTS.iter().map(|document| (*document, json!({}))).chain(more.iter().cloned());
    for (document, variables) in documents {
        for token in [None, person.token.as_deref()] {
            for accept in ["application/json", "application/graphql-response+json"] {
                let body = json!({ "query": document, "variables": variables });
                let request = http.post(format!("{}/graphql", person.url)).header("accept", accept).json(&body);
                let request = if let Some(token) = token { request.bearer_auth(token) } else { request };
                requests.push((format!("{document:.60}"), request));
            }
        }
    }
    let cookie = format!("session={}", person.token.as_deref().unwrap_or_default());
    for route in routes() {
        let url = format!("{}{route}", person.url);
        let page = || http.get(&url).header("accept", "text/html");
        requests.push((format!("GET {route}"), page()));
        requests.push((format!("GET {route}, signed in"), page().header("cookie", &cookie)));
        if ENDS.iter().all(|end| !route.starts_with(end)) {
            let form = http.post(&url).header("accept", "text/html").header("cookie", &cookie);
            let form = form.header("origin", &person.url).header("sec-fetch-site", "same-origin");
            requests.push((format!("POST {route}"), form.form(&[("title", "Proef"), ("reason", "Proef")])));
        }
    }
    let (permits, mut set) = (Arc::new(Semaphore::new(TOGETHER)), JoinSet::new());
    for (what, request) in requests {
        let permits = permits.clone();
        set.spawn(async move {
            let _permit = permits.acquire().await;
            let told = match request.send().await {
                Ok(response) => Told::by(response).await,
                Err(_) => None,
            };
            (what, told)
        });
    }
    let mut asked = Asked::default();
    while let Some(ended) = set.join_next().await {
        let (what, told) = ended.expect("a question does not fail");
        asked.judge(&what, told.as_ref());
    }
    asked
}

/// Opens a socket, follows, and returns everything it said until it fell silent or was closed.
pub async fn over_a_socket(person: &Client, document: &str, variables: Value) -> Option<Told> {
    let mut socket = greeted_as(person).await?;
    let payload = json!({ "query": document, "variables": variables });
    say(&mut socket, json!({ "type": "subscribe", "id": "1", "payload": payload })).await;
    // One answer tells; a stream that goes on would never end.
    let text = match tokio::time::timeout(Duration::from_secs(15), heard(&mut socket)).await {
        Ok(Ok(message)) => message["payload"].to_string(),
        Ok(Err(code)) => format!("closed with {code}"),
        Err(_) => return None,
    };
    let answer = if text.starts_with('[') { format!("{{\"errors\":{text}}}") } else { text };
    let kind = "application/json".to_owned();
    let text = if answer.starts_with("closed") { format!("{{\"closed\":{answer:?}}}") } else { answer };
    Some(Told { status: 200, kind, text, has_request_id: true, id: None })
}
