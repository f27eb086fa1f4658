//! Promise 12: what we confirmed is not lost. Killed in the middle of writing, again and again; each time the program
//! is whole at its next start, and search catches up by itself. Power cuts are in `power.rs`.

use std::time::Duration;

use harness::{Database, Engine, Program, World};
use serde_json::json;

use crate::{
    figure::{failed, figure},
    load::{Author, Confirmed, Load},
    sound::{flaw, loops},
};

const WRITERS: usize = 8;
/// Promise 15.
const FOUND_WITHIN: Duration = Duration::from_secs(5);

pub fn audit(engine: Engine) {
    let Some(database) = engine.fresh_database() else {
        failed("kill -9", "TEST_POSTGRES_URL is not set");
        return;
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let database = database.await;
        let mut killed = killed_again_and_again(&database).await;
        let program = Program::serve(&database.url, &database.data).await;
        let author = killed.author.on(&program.url);
        killed.looks(&database, &author).await;
        let all = &killed.all;
        let lost = all.lost(&author).await;
        let kills = loops();
        figure(format!("lost of {} writes after {kills} kills", all.len()), lost, 0, lost == 0 && all.len() > 0);
        let flaws = killed.flaws;
        figure("database and journal whole after each", format!("{flaws} times not"), "always", flaws == 0);
        let measured = format!("{:.1} s, {} late", killed.slowest.as_secs_f64(), killed.late);
        figure("found by search after each start", measured, "5 s", killed.late == 0);
        let live = total(&author).await;
        program.stop().await;
        let done = Program::command(&database.url, &database.data, &["reindex"]).output().await.expect("it runs");
        let program = Program::serve(&database.url, &database.data).await;
        let rebuilt = total(&author.on(&program.url)).await;
        let is_equal = done.status.success() && live == rebuilt && live > 0;
        figure("documents live, and after a rebuild", format!("{live}, {rebuilt}"), "equal", is_equal);
        drop(program);
        database.remove().await;
    });
}

/// How many organisations search counts.
async fn total(author: &Author) -> u64 {
    let document = "{ search(text: \"Stichting\") { totalCount } }";
    let answer = author.client.ask(document, json!({})).await;
    answer.body["data"]["search"]["totalCount"].as_u64().unwrap_or(0)
}

struct Killed {
    author: Author,
    all: Confirmed,
    /// What was confirmed before the last kill.
    last: Confirmed,
    flaws: usize,
    late: usize,
    slowest: Duration,
}

impl Killed {
    /// Looks at what the last kill left, before anything else is written.
    async fn looks(&mut self, database: &Database, author: &Author) {
        let last = std::mem::take(&mut self.last);
        match last.found_within(author, FOUND_WITHIN).await {
            Some(took) => self.slowest = self.slowest.max(took),
            None => self.late += 1,
        }
        self.flaws += usize::from(flaw(&database.url, &database.data).await.is_some());
        self.all.extend(last);
    }
}

async fn killed_again_and_again(database: &Database) -> Killed {
    let world = World::of(Program::serve(&database.url, &database.data).await).await;
    let author = Author::of(&world).await;
    world.program.kill().await;
    let (all, last) = (Confirmed::default(), Confirmed::default());
    let mut killed = Killed { author, all, last, flaws: 0, late: 0, slowest: Duration::ZERO };
    for turn in 0..loops() {
        let program = Program::serve(&database.url, &database.data).await;
        let author = killed.author.on(&program.url);
        killed.looks(database, &author).await;
        let load = Load::start(&author, WRITERS);
        // Another moment each time, between nothing written and some hundreds.
        tokio::time::sleep(Duration::from_millis(20 + turn * 7919 % 700)).await;
        program.kill().await;
        killed.last = load.end().await.0;
    }
    killed
}
