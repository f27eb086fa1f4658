//! Promise 25: asked to stop, the program finishes what it began and is gone in 15 seconds.
//! Being killed is in `durability.rs`.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use harness::World;
use serde_json::json;
use tokio::task::JoinSet;

use crate::{figure::figure, socket};

const SOCKETS: usize = 100;
const ASKERS: usize = 8;

pub async fn audit(world: World) {
    let mut open = Vec::new();
    for _ in 0..SOCKETS {
        open.push(socket::greeted(&world.program.url).await);
    }
    let is_stopping = Arc::new(AtomicBool::new(false));
    let (answered, cut) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let mut askers = JoinSet::new();
    for _ in 0..ASKERS {
        let client = world.resident().await;
        let (is_stopping, answered, cut) = (is_stopping.clone(), answered.clone(), cut.clone());
        askers.spawn(async move {
            loop {
                let request = client
                    .http
                    .post(format!("{}/graphql", client.url))
                    .json(&json!({ "query": "{ statistics { needs challenges } }" }));
                match request.send().await {
                    Ok(_) => answered.fetch_add(1, Ordering::Relaxed),
                    Err(error) if is_stopping.load(Ordering::Relaxed) && error.is_connect() => return,
                    Err(_) => {
                        cut.fetch_add(1, Ordering::Relaxed);
                        return;
                    }
                };
            }
        });
    }
    while answered.load(Ordering::Relaxed) < 100 {
        tokio::task::yield_now().await;
    }
    is_stopping.store(true, Ordering::Relaxed);
    let started = Instant::now();
    let status = world.program.stop().await;
    let took = started.elapsed();
    while askers.join_next().await.is_some() {}
    let cut = cut.load(Ordering::Relaxed);
    figure(
        "exit after SIGTERM with 100 sockets",
        format!("{:.1} s, {status}", took.as_secs_f64()),
        "15 s, success",
        took <= Duration::from_secs(15) && status.success(),
    );
    figure(format!("cut of {} requests", answered.load(Ordering::Relaxed) + cut), cut, 0, cut == 0);
    drop(open);
}
