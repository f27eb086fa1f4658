//! Promise 14: we can restore. A backup made while people write, its keys encrypted to an operator, put back into an
//! empty place, looked through, and signed in to.
//! What a backup holds is told by `samenvraag backup --help`.

use std::time::Instant;

use harness::{Client, Database, Engine, Program, World};
use tokio::process::Command;

use crate::{
    figure::{failed, figure},
    load::{Author, Load},
    sound::flaw,
};

pub fn audit(engine: Engine) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
    runtime.expect("a runtime").block_on(async {
        match (engine.fresh_database(), engine.fresh_database()) {
            (Some(from), Some(to)) => restored(from.await, to.await).await,
            _ => failed("backup and restore", "TEST_POSTGRES_URL is not set"),
        }
    });
}

async fn restored(from: Database, to: Database) {
    let world = World::of(Program::serve(&from.url, &from.data).await).await;
    let author = Author::of(&world).await.on(&world.program.url);
    let (secret, recipient) = operator();
    let identity = from.folder().join("operator.key");
    std::fs::write(&identity, secret).expect("a file");
    let file = from.folder().join("backup");

    let load = Load::start(&author, 4);
    load.confirms(100, std::time::Duration::from_secs(30)).await;
    // What was confirmed before the backup begins must be in it.
    let before = load.confirmed_so_far();
    let started = Instant::now();
    let mut backup = Program::command(&from.url, &from.data, &["backup", "--keys", &recipient]);
    let is_backed_up = ran(backup.arg(&file)).await;
    let went_on = load.confirms(10, std::time::Duration::from_secs(30)).await;
    load.end().await;
    figure("people went on writing meanwhile", went_on, true, went_on);
    let identity = identity.to_str().expect("UTF-8");
    let mut restore = Program::command(&to.url, &to.data, &["restore", "--keys-identity", identity]);
    if !(is_backed_up && ran(restore.arg(&file)).await) {
        return failed("backup and restore", "the command failed");
    }
    let flaw = flaw(&to.url, &to.data).await;
    figure("database and journal", flaw.as_deref().unwrap_or("whole"), "whole", flaw.is_none());
    let program = Program::serve(&to.url, &to.data).await;
    let there = author.on(&program.url);
    let lost = before.lost(&there).await;
    let measured = format!("{lost} lost in {:.1} s", started.elapsed().as_secs_f64());
    figure(format!("{} writes, backed up and restored", before.len()), measured, "0 lost, in minutes", lost == 0);
    let found = before.found_within(&there, std::time::Duration::from_secs(5)).await;
    figure("found by search after", if found.is_some() { "all" } else { "not all" }, "all", found.is_some());
    signs_in(&there.client).await;
    let again = Program::command(&to.url, &to.data, &["restore"]).arg(&file).output().await.expect("it runs");
    let is_refused = !again.status.success();
    figure("restoring over something", if is_refused { "refused" } else { "done" }, "refused", is_refused);
    drop((world, program));
    from.remove().await;
    to.remove().await;
}

/// Signs in anew, and writes.
async fn signs_in(person: &Client) {
    let visitor = Client { token: None, ..person.clone() };
    let again = visitor.signs_in(person.id.clone()).await;
    let name = again.ask("{ viewer { person { displayName } } }", serde_json::json!({})).await;
    let is_in = name.body["data"]["viewer"]["person"]["displayName"].is_string();
    figure("signed in on the restored platform", is_in, true, is_in);
}

/// An operator's key, as the file that holds it and the recipient it is named by.
fn operator() -> (String, String) {
    use age::secrecy::ExposeSecret as _;
    let identity = age::x25519::Identity::generate();
    (format!("{}\n", identity.to_string().expose_secret()), identity.to_public().to_string())
}

async fn ran(command: &mut Command) -> bool {
    let told = command.output().await.expect("the program runs");
    eprint!("{}", String::from_utf8_lossy(&told.stderr));
    told.status.success()
}
