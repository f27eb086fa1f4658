//! Promise 12: PostgreSQL is stopped at once, five times, while people write. What was confirmed is there, the program
//! goes on by itself when the server is back, and while it is away no answer tells of our insides.
//! Kills of the program itself are in `durability.rs`.

use std::time::Duration;

use harness::{Client, Database, Program, World};
use serde_json::json;

use crate::{
    figure::{failed, figure},
    leaks::leak,
    load::{Author, Load},
    probes,
    ready::ready_is,
    server::Server,
    sound::flaw,
};

const CRASHES: usize = 5;
const WRITERS: usize = 8;
const HEALED_WITHIN: Duration = Duration::from_secs(15);

pub fn audit() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
    runtime.expect("a runtime").block_on(async {
        let Some(server) = Server::start().await else {
            failed("PostgreSQL stopped at once", "no server of our own could be started");
            return;
        };
        crashed(&server, Database::on(server.url.clone()).await).await;
    });
}

async fn crashed(server: &Server, database: Database) {
    let world = World::of(Program::serve(&database.url, &database.data).await).await;
    let author = Author::of(&world).await;
    let http = &world.visitor.http;
    let url = world.program.url.clone();
    let (mut slowest, mut unhealed, mut unready) = (Duration::ZERO, 0, 0);
    let mut asked = probes::Asked::default();
    let author = author.on(&url);
    let load = Load::start(&author, WRITERS);
    for turn in 0..CRASHES {
        let went_on = load.confirms(100, Duration::from_secs(30)).await;
        assert!(server.crash().await, "the server stops");
        if turn == 0 {
            asked = probes::everything(&author.client, &[]).await;
            socket(&author.client, &mut asked).await;
        }
        unready += usize::from(ready_is(http, &url, 503, Duration::from_secs(10)).await.is_none());
        assert!(server.restart().await, "the server starts again");
        match author.writes_within(HEALED_WITHIN).await {
            Some(took) if went_on => slowest = slowest.max(took),
            _ => unhealed += 1,
        }
        unready += usize::from(ready_is(http, &url, 200, Duration::from_secs(10)).await.is_none());
    }
    let (confirmed, refused) = load.end().await;
    let found = confirmed.found_within(&author, Duration::from_secs(5)).await;
    let lost = confirmed.lost(&author).await;
    let what = format!("lost of {} writes after {CRASHES} crashes", confirmed.len());
    figure(what, lost, 0, lost == 0 && confirmed.len() > 0);
    let measured = format!("{:.1} s at most, {unhealed} times not", slowest.as_secs_f64());
    figure("writes again by itself", measured, "each time", unhealed == 0);
    figure("readiness 503, then 200", format!("{unready} times not"), "each time", unready == 0);
    let found_in = found.map_or("late".to_owned(), |took| format!("{:.1} s", took.as_secs_f64()));
    figure("found by search after the last", found_in, "5 s", found.is_some());
    let flaw = flaw(&database.url, &database.data).await;
    figure("the journal", flaw.as_deref().unwrap_or("whole"), "whole", flaw.is_none());
    let leaks = refused.iter().filter_map(leak).inspect(|leak| eprintln!("a refused write {leak}")).count();
    figure(format!("{} writes refused meanwhile", refused.len()), format!("{leaks} leaks"), "0 leaks", leaks == 0);
    figure(format!("{} answers without a database", asked.answers), asked.measured(), "0 leaks", asked.holds());
    drop(world);
    database.remove().await;
}

async fn socket(person: &Client, asked: &mut probes::Asked) {
    // Nobody is let in while nobody can be known; what is said then must not tell more.
    let document = "subscription { challengeChanged(challengeId: \"x\") { title } }";
    if let Some(told) = probes::over_a_socket(person, document, json!({})).await {
        asked.judge("a socket", Some(&told));
    }
}
