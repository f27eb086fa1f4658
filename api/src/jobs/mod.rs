//! What happens by itself: moves whose time has come, the search index, mail, the journal's seal.
//! Not here: what a move is (each feature's `jobs.rs`).

mod indexing;
mod mailing;

use std::{
    panic::AssertUnwindSafe,
    sync::atomic::{AtomicBool, Ordering},
    time::Duration,
};

use futures_util::FutureExt as _;
use tokio_util::sync::CancellationToken;

use crate::{
    app::App,
    challenges,
    db::Db,
    error::{Error, Fault, Result},
    journal, needs, sessions, submissions, voting,
};

pub use indexing::rebuild;

/// How often the outbox and the clock are looked at when nothing woke us.
const PULSE: Duration = Duration::from_millis(500);
/// How long a job that failed waits at most: once its trouble is over, nobody should have to notice.
const LONGEST_PAUSE: Duration = Duration::from_secs(4);
/// How often the journal's head is signed and published.
const SIGN: Duration = Duration::from_hours(1);
/// How often what has expired is swept.
const SWEEP: Duration = Duration::from_mins(10);

/// Makes every move whose time has come at the moment of `db`; how many.
pub async fn run_due(app: &App, db: &Db) -> Result<u64> {
    // Every feature has its turn; the first trouble is told after the last.
    let moved =
        [voting::jobs::due(app, db).await, challenges::jobs::due(app, db).await, submissions::jobs::due(app, db).await];
    moved.into_iter().sum()
}

/// Brings the search index up to date with everything in the outbox; how many things.
pub async fn index(app: &App, db: &Db) -> Result<u64> {
    indexing::catch_up(app, db).await
}

/// Does all of this until it is told to stop, each on its own beat; what fails is logged and tried again.
pub async fn run(app: App, db: Db, stop: CancellationToken) {
    let moves = beat(&stop, PULSE, "moves", || run_due(&app, &db));
    let is_behind = AtomicBool::new(true);
    let search = beat(&stop, PULSE, "search", || async {
        if is_behind.load(Ordering::Relaxed) {
            indexing::take_back(&app, &db).await?;
        }
        let indexed = index(&app, &db).await;
        is_behind.store(indexed.is_err(), Ordering::Relaxed);
        indexed
    });
    let mail = beat(&stop, PULSE, "mail", || mailing::send_due(&app, &db));
    let letters = beat(&stop, PULSE, "letters", || needs::news::due(&app, &db));
    let seal = beat(&stop, PULSE, "seal", || async { Ok(journal::seal(&db).await? as u64) });
    let sign = beat(&stop, SIGN, "sign", || async {
        Ok(journal::sign_head(&db, &app.keys, &app.signing).await?.map_or(0, |_| 1))
    });
    let sweep = beat(&stop, SWEEP, "sweep", || sessions::actions::sweep(&db));
    tokio::join!(moves, search, mail, letters, seal, sign, sweep);
}

async fn beat<F: Future<Output = Result<u64>>>(
    stop: &CancellationToken,
    pause: Duration,
    name: &'static str,
    work: impl Fn() -> F,
) {
    let mut failures = 0_u32;
    while !stop.is_cancelled() {
        // A job that panics fails like any other: the rest, and its own next turn, go on.
        let done = AssertUnwindSafe(work()).catch_unwind().await;
        let wait = match done.unwrap_or_else(|_| Err(Fault::new(format!("the job {name} panicked")).into())) {
            Ok(_) => {
                failures = 0;
                pause
            }
            Err(error) => {
                failures = (failures + 1).min(6);
                tell(name, &error);
                (PULSE * 2_u32.pow(failures)).min(LONGEST_PAUSE)
            }
        };
        tokio::select! {
            () = stop.cancelled() => {}
            () = tokio::time::sleep(wait) => {}
        }
    }
}

fn tell(name: &'static str, error: &Error) {
    tracing::error!(job = name, error = error.for_operator(), "a job failed and will be tried again");
}
