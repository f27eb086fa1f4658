//! Promise 13: on a full or failing disk we refuse, we do not pretend. Writes that fail at a size, and a small disk that
//! is filled: nothing is confirmed that is not kept, readiness says so, and with room again all goes on by itself.
//! Starting on such a disk is in `disk_start.rs`.

use std::{
    io::Write as _,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use harness::{Database, Program, SERVE, World};
use tokio::process::Command;

use crate::{
    figure::{figure, unmeasured},
    leaks::leak,
    load::{Author, Load},
    probes,
    ready::ready_is,
    sound::flaw,
};

const WRITERS: usize = 4;
/// How many writes must have been refused before the trouble ends.
const REFUSED: usize = 20;
const PATIENCE: Duration = Duration::from_secs(15);
/// A place for the small disk, in bytes.
const SMALL: u64 = 32 << 20;

pub fn audit() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
    runtime.expect("a runtime").block_on(async {
        writes_that_fail().await;
        a_small_disk().await;
    });
}

/// A running program and who writes to it.
struct Trial {
    program: Program,
    database: Database,
    author: Author,
}

impl Trial {
    /// Beyond a limit the kernel would end the program with a signal; a disk does not, so that is ignored.
    async fn begin(database: Database) -> Self {
        let command = Program::command(&database.url, &database.data, &SERVE);
        let command = Program::begun_by(&command, "env", &["--ignore-signal=XFSZ"]);
        let world = World::of(Program::start(command, &database.data).await).await;
        let author = Author::of(&world).await;
        let author = author.on(&world.program.url);
        Self { program: world.program, database, author }
    }

    /// Breaks the disk under load, mends it, and looks what became of everything.
    async fn goes_through(&self, what: &str, breaks: impl AsyncFnOnce(), mends: impl AsyncFnOnce()) {
        let (http, url) = (&self.author.client.http, &self.program.url);
        let load = Load::start(&self.author, WRITERS);
        load.confirms(20, PATIENCE).await;
        breaks().await;
        let (before, started) = (load.refused(), Instant::now());
        let mut turns = tokio::time::interval(Duration::from_millis(20));
        while load.refused() < before + REFUSED && started.elapsed() < PATIENCE {
            turns.tick().await;
        }
        let refusing = load.refused() - before;
        figure(format!("{what}: writes refused"), refusing, format!("{REFUSED} or more"), refusing >= REFUSED);
        let unready = ready_is(http, url, 503, PATIENCE).await;
        figure(format!("{what}: readiness"), if unready.is_some() { 503 } else { 200 }, 503, unready.is_some());
        let form = self.form().await;
        // What is short may still find a place; then it is simply kept.
        let is_kept = ["503, keeps what was typed", "200, keeps what was typed"].contains(&form.as_str());
        figure(format!("{what}: a form"), &form, "saved, or 503 and keeps what was typed", is_kept);
        let asked = probes::everything(&self.author.client, &[]).await;
        mends().await;
        let healed = self.author.writes_within(PATIENCE).await;
        let ready = ready_is(http, url, 200, PATIENCE).await;
        let seconds =
            |took: Option<Duration>| took.map_or("never".to_owned(), |took| format!("{:.1} s", took.as_secs_f64()));
        let measured = format!("writes {}, ready {}", seconds(healed), seconds(ready));
        figure(format!("{what}: heals by itself"), measured, "yes", healed.is_some() && ready.is_some());
        let (confirmed, refused) = load.end().await;
        let found = confirmed.found_within(&self.author, Duration::from_secs(5)).await;
        figure(format!("{what}: found by search after"), seconds(found), "5 s", found.is_some());
        let lost = confirmed.lost(&self.author).await;
        figure(format!("{what}: lost of {} writes", confirmed.len()), lost, 0, lost == 0 && confirmed.len() > 0);
        let flaw = flaw(&self.database.url, &self.database.data).await;
        figure(format!("{what}: database and journal"), flaw.as_deref().unwrap_or("whole"), "whole", flaw.is_none());
        let leaks = refused.iter().filter_map(leak).inspect(|leak| eprintln!("a refused write {leak}")).count();
        let answers = format!("{what}: {} answers", refused.len() + asked.answers);
        let measured = format!("{leaks} and {}", asked.measured());
        figure(answers, measured, "0 leaks", leaks == 0 && asked.leaks.is_empty());
    }

    /// What a person sees who sends a form meanwhile.
    async fn form(&self) -> String {
        let Author { client, municipality } = &self.author;
        let typed = "Zelf de gordijnen sluiten";
        let fields = [("title", typed), ("body", "Ook met pijn in mijn handen."), ("municipalityId", municipality)];
        match client.sends("/needs/new", &fields).await {
            Ok((status, page)) => {
                let keeps = if page.contains(typed) { "keeps" } else { "loses" };
                format!("{}, {keeps} what was typed", status.as_u16())
            }
            Err(error) => error.to_string(),
        }
    }

    /// Killed and started again, everything that was confirmed before is still there.
    async fn ends(self) {
        let told = self.program.log();
        let panics = told.matches("panicked").count();
        figure("panics in the log", panics, 0, panics == 0);
        self.program.kill().await;
    }
}

async fn writes_that_fail() {
    let trial = Trial::begin(Database::in_a_file()).await;
    let id = trial.program.id();
    let log = trial.database.data.join("samenvraag.sqlite-wal");
    for what in ["nothing can be written", "the log cannot grow"] {
        let breaks = async || {
            let now = std::fs::metadata(&log).map_or(0, |log| log.len());
            limit(id, if what == "nothing can be written" { 0 } else { now }).await;
        };
        trial.goes_through(what, breaks, async || unlimited(id).await).await;
    }
    trial.ends().await;
}

async fn limit(id: u32, bytes: u64) {
    prlimit(id, &format!("--fsize={bytes}:unlimited")).await;
}

async fn unlimited(id: u32) {
    prlimit(id, "--fsize=unlimited:unlimited").await;
}

async fn prlimit(id: u32, limit: &str) {
    let told = Command::new("prlimit").args(["--pid", &id.to_string(), limit]).status().await;
    assert!(told.is_ok_and(|status| status.success()), "prlimit sets {limit}");
}

async fn a_small_disk() {
    let database = Database::in_a_file();
    let disk = match SmallDisk::at(&database.data, SMALL).await {
        Ok(disk) => disk,
        Err(why) => return unmeasured("a full disk", why),
    };
    let trial = Trial::begin(database).await;
    trial.goes_through("a full disk", async || disk.fill(), async || disk.free()).await;
    trial.ends().await;
}

/// A file system of a few megabytes, in memory; gone when this is dropped.
pub struct SmallDisk {
    place: PathBuf,
}

impl SmallDisk {
    /// Mounts it, or tells why that is not allowed here.
    pub async fn at(place: &Path, bytes: u64) -> Result<Self, String> {
        let size = format!("size={bytes}");
        let told = Command::new("mount").args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(place).output().await;
        let told = told.map_err(|error| error.to_string())?;
        if told.status.success() {
            Ok(Self { place: place.to_owned() })
        } else {
            Err(format!("mounting is not allowed here: {}", String::from_utf8_lossy(&told.stderr).trim()))
        }
    }

    /// Leaves no room at all.
    pub fn fill(&self) {
        let mut filler = std::fs::File::create(self.place.join("filler")).expect("a file");
        for size in [1 << 16, 1] {
            while filler.write_all(&vec![0; size]).is_ok() {}
        }
    }

    pub fn free(&self) {
        std::fs::remove_file(self.place.join("filler")).expect("the filler goes");
    }

    /// From now on it can be read only.
    pub fn read_only(&self) {
        let told = std::process::Command::new("mount").args(["-o", "remount,ro"]).arg(&self.place).status();
        assert!(told.is_ok_and(|status| status.success()), "it becomes read-only");
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let told = std::process::Command::new("umount").arg("--lazy").arg(&self.place).status();
        if !told.is_ok_and(|status| status.success()) {
            eprintln!("{} could not be unmounted", self.place.display());
        }
    }
}
