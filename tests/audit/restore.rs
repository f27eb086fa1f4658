//! Promise 14: we can restore. A backup made while people work, put back into an empty folder, and signed in to.
//! What a backup holds is told by `samenvraag backup --help`.

use std::time::Instant;

use harness::{Client, Database, Engine, Program, World};

use crate::figure::{failed, figure};

pub fn audit() {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let from = Engine::Sqlite.fresh_database().expect("SQLite is always there").await;
        let to = Engine::Sqlite.fresh_database().expect("SQLite is always there").await;
        let world = World::of(Program::serve(&from.url, &from.data).await).await;
        let need = world.draft_need().await;
        let file = from.folder().join("backup");
        let started = Instant::now();
        if !(ran(&from, "backup", &file).await && ran(&to, "restore", &file).await) {
            return failed("backup and restore", "the command failed");
        }
        let restored = Program::serve(&to.url, &to.data).await;
        let author = Client { url: restored.url.clone(), ..need.author.clone() };
        let is_there = !author.node(&need.id, "Need", "id").await.is_null();
        let measured = format!("{} in {:.1} s", if is_there { "all" } else { "lost" }, started.elapsed().as_secs_f64());
        figure("a backup under use, restored and read", measured, "all, in minutes", is_there);
    });
}

async fn ran(database: &Database, command: &str, file: &std::path::Path) -> bool {
    let told = Program::command(&database.url, &database.data, &[command]).arg(file).output().await;
    let told = told.expect("the program runs");
    eprint!("{}", String::from_utf8_lossy(&told.stderr));
    told.status.success()
}
