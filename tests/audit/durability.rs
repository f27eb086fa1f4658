//! Promise 12: what we confirmed is not lost. Killed in the middle of writing, again and again.
//! A clean stop is in `stop.rs`.

use std::{sync::Arc, time::Duration};

use harness::{Client, Database, Engine, Program, World};
use serde_json::json;
use tokio::{sync::Mutex, task::JoinSet};

use crate::figure::{failed, figure};

/// `LOOPS=5 make audit` for a quick look.
fn loops() -> u64 {
    std::env::var("LOOPS").ok().and_then(|text| text.parse().ok()).unwrap_or(100)
}

pub fn audit(engine: Engine) {
    let Some(database) = engine.fresh_database() else {
        failed("kill -9", "TEST_POSTGRES_URL is not set");
        return;
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let database = database.await;
        let acknowledged = killed_again_and_again(&database).await;
        let program = Program::serve(&database.url, &database.data).await;
        let visitor = Client { url: program.url.clone(), ..acknowledged.author };
        let mut lost = 0;
        for id in &acknowledged.ids {
            lost += usize::from(visitor.node(id, "Need", "id").await.is_null());
        }
        let what = format!("lost of {} drafts after {} kills", acknowledged.ids.len(), loops());
        figure(what, lost, 0, lost == 0 && !acknowledged.ids.is_empty());
        drop(program);
        database.remove().await;
    });
}

struct Acknowledged {
    ids: Vec<String>,
    author: Client,
}

async fn killed_again_and_again(database: &Database) -> Acknowledged {
    let first = Program::serve(&database.url, &database.data).await;
    let world = World::of(first).await;
    let municipality = world.municipality("GM0518").await;
    let author = world.resident().await;
    world.program.kill().await;
    let ids = Arc::new(Mutex::new(Vec::new()));
    for turn in 0..loops() {
        let program = Program::serve(&database.url, &database.data).await;
        let mut writers = JoinSet::new();
        for _ in 0..8 {
            let client = Client { url: program.url.clone(), http: reqwest::Client::new(), ..author.clone() };
            let (ids, municipality) = (ids.clone(), municipality.id.clone());
            writers.spawn(async move {
                while let Some(id) = drafted(&client, &municipality).await {
                    ids.lock().await.push(id);
                }
            });
        }
        // Another moment each time, between nothing written and some hundreds.
        tokio::time::sleep(Duration::from_millis(20 + turn * 37 % 400)).await;
        program.kill().await;
        while writers.join_next().await.is_some() {}
    }
    let ids = std::mem::take(&mut *ids.lock().await);
    Acknowledged { ids, author }
}

/// The id of a draft that the program has confirmed; nothing once it is gone.
async fn drafted(client: &Client, municipality: &str) -> Option<String> {
    let document = "mutation($input: NeedDraftInput!) { needDraft(input: $input) { need { id } } }";
    let input = json!({ "title": "Zelf blijven koken", "body": "Ik wil zelf koken.", "municipalityId": municipality });
    let request = client
        .http
        .post(format!("{}/graphql", client.url))
        .bearer_auth(client.token.as_deref()?)
        .json(&json!({ "query": document, "variables": { "input": input } }));
    let answer: serde_json::Value = request.send().await.ok()?.json().await.ok()?;
    answer["data"]["needDraft"]["need"]["id"].as_str().map(str::to_owned)
}
