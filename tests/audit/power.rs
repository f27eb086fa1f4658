//! Promise 12: the power goes. What the program writes and syncs is traced; the database's files are rebuilt at many
//! moments without what was not synced by then, also in part and out of order, and opened: everything that was confirmed
//! by then is there and the database is whole. The same on a plain file with `synchronous=OFF` must lose rows.
//! Kills, after which the system still writes everything back, are in `durability.rs`.

mod cuts;
mod files;
mod trace;
pub mod writer;

use std::{
    path::Path,
    process::Stdio,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::Duration,
};

use harness::{Client, Database, Program, SERVE, World};
use serde_json::json;
use tokio::{process::Command, task::JoinSet};

use self::{
    cuts::{Cuts, kept_in},
    trace::KEPT,
};
use crate::{
    figure::{figure, unmeasured},
    sound::loops,
};

const WRITERS: usize = 8;

pub fn audit() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
    runtime.expect("a runtime").block_on(async {
        let tried = Command::new("strace").args(["-o", "/dev/null", "true"]).stderr(Stdio::piped()).output().await;
        match tried {
            Ok(told) if told.status.success() => {}
            Ok(told) => {
                let why = String::from_utf8_lossy(&told.stderr).lines().next().unwrap_or_default().to_owned();
                return unmeasured("power cuts", format!("strace may not trace here: {why}"));
            }
            Err(error) => return unmeasured("power cuts", format!("strace cannot be started: {error}")),
        }
        the_program().await;
        for (synchronous, must_lose) in [("FULL", false), ("OFF", true)] {
            control(synchronous, must_lose).await;
        }
    });
}

/// The control's writer, in a process of its own: how, where and how many rows.
pub fn write(words: &[String]) -> ! {
    let [synchronous, file, rows] = words else { panic!("{} OFF|NORMAL|FULL FILE ROWS", writer::WORD) };
    let rows = rows.parse().expect("a number of rows");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime").block_on(writer::writes(synchronous, Path::new(file), rows))
}

async fn the_program() {
    let database = Database::in_a_file();
    let world = World::of(Program::serve(&database.url, &database.data).await).await;
    let municipality = world.municipality("GM0518").await.id;
    let author = world.resident().await;
    world.program.stop().await;
    let before = kept_in(&database.data);

    let traced = database.folder().join("trace");
    let command = Program::command(&database.url, &database.data, &SERVE);
    let words = ["-D", "-o", traced.to_str().expect("UTF-8")].into_iter().chain(trace::OPTIONS).collect::<Vec<_>>();
    let program = Program::start(Program::begun_by(&command, "strace", &words), &database.data).await;
    let author = Client { url: program.url.clone(), ..author };
    let written = writes(&author, &municipality, (loops() * 10).clamp(100, 1000)).await;
    let id = program.id();
    program.kill().await;
    ended(&traced, id).await;
    let events = trace::read(&traced, &database.data);
    let cuts = Cuts { before, events, keys: Some(&database.data.join("keys")) }.tried(loops() * 10).await;
    let what = format!("{} power cuts, {written} drafts", cuts.tried);
    figure(what, cuts.measured(), "0 lost, 0 damaged", cuts.lost == 0 && cuts.damaged == 0 && cuts.confirmed > 0);
}

/// Writes drafts until so many were confirmed, each with its number in the title.
async fn writes(author: &Client, municipality: &str, enough: u64) -> u64 {
    let (next, confirmed) = (Arc::new(AtomicU64::new(0)), Arc::new(AtomicU64::new(0)));
    let is_over = Arc::new(AtomicBool::new(false));
    let mut writers = JoinSet::new();
    for _ in 0..WRITERS {
        let (author, municipality) = (author.clone(), municipality.to_owned());
        let (next, confirmed, is_over) = (next.clone(), confirmed.clone(), is_over.clone());
        writers.spawn(async move {
            while !is_over.load(Ordering::Relaxed) {
                let number = next.fetch_add(1, Ordering::Relaxed);
                let input = json!({
                    "title": format!("{KEPT}{number:08}"),
                    "body": "Ik wil zelf koken.",
                    "municipalityId": municipality,
                });
                author.act("needDraft", input, "need { title }").await;
                if confirmed.fetch_add(1, Ordering::Relaxed) + 1 >= enough {
                    is_over.store(true, Ordering::Relaxed);
                }
            }
        });
    }
    while let Some(ended) = writers.join_next().await {
        ended.expect("a writer does not fail");
    }
    confirmed.load(Ordering::Relaxed)
}

/// Waits until the tracer has written down the end of this process.
async fn ended(traced: &Path, id: u32) {
    let mut turns = tokio::time::interval(Duration::from_millis(100));
    for _ in 0..300 {
        turns.tick().await;
        let tail = Command::new("tail").args(["-n", "50"]).arg(traced).output().await.expect("tail runs");
        let text = String::from_utf8_lossy(&tail.stdout).into_owned();
        let words = format!("{id} ");
        if text.lines().any(|line| line.starts_with(&words) && line.contains("+++ killed by")) {
            return;
        }
    }
    panic!("the tracer did not end");
}

async fn control(synchronous: &str, must_lose: bool) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let data = folder.path().join("data");
    std::fs::create_dir(&data).expect("a folder within it");
    let file = data.join("control.sqlite");
    writer::prepares(&file).await;
    let before = kept_in(&data);
    let traced = folder.path().join("trace");
    let told = Command::new("strace")
        .args(["-o", traced.to_str().expect("UTF-8")])
        .args(trace::OPTIONS)
        .arg(std::env::current_exe().expect("this program"))
        .args([writer::WORD, synchronous])
        .arg(&file)
        .arg((loops() * 10).to_string())
        .output()
        .await
        .expect("strace runs");
    assert!(told.status.success(), "the control writes: {}", String::from_utf8_lossy(&told.stderr));
    let cuts = Cuts { before, events: trace::read(&traced, &data), keys: None }.tried(loops() * 2).await;
    let what = format!("control: synchronous={synchronous}, {} power cuts", cuts.tried);
    let is_hit = cuts.lost > 0 || cuts.damaged > 0;
    let promised = if must_lose { "some lost" } else { "0 lost, 0 damaged" };
    figure(what, cuts.measured(), promised, is_hit == must_lose && cuts.confirmed > 0);
}
