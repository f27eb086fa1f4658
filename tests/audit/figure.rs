//! One line per figure: what was measured, what is promised, and whether that holds.
//! What is measured is the audits' affair.

use std::{
    fmt::Display,
    process::ExitCode,
    sync::atomic::{AtomicUsize, Ordering},
};

static HELD: AtomicUsize = AtomicUsize::new(0);
static BROKEN: AtomicUsize = AtomicUsize::new(0);

/// Prints a figure and remembers whether it holds.
pub fn figure(what: impl Display, measured: impl Display, promised: impl Display, holds: bool) {
    let verdict = if holds { "ok    " } else { "BROKEN" };
    println!("  {verdict}  {:<46} {:<24} promised: {promised}", what.to_string(), measured.to_string());
    let count = if holds { &HELD } else { &BROKEN };
    count.fetch_add(1, Ordering::Relaxed);
}

/// A promise that could not be measured counts as broken.
pub fn failed(what: impl Display, why: impl Display) {
    figure(what, why, "a figure", false);
}

/// What this machine does not let us measure: it says so, and counts as broken only with `REQUIRE_ALL=1`.
pub fn unmeasured(what: impl Display, why: impl Display) {
    println!("  NOT MEASURED  {what}: {why}");
    if std::env::var("REQUIRE_ALL").is_ok_and(|value| value == "1") {
        BROKEN.fetch_add(1, Ordering::Relaxed);
    }
}

/// The last line, and the program's exit code.
pub fn verdict() -> ExitCode {
    let (held, broken) = (HELD.load(Ordering::Relaxed), BROKEN.load(Ordering::Relaxed));
    println!("\n{held} figures hold, {broken} are broken");
    if broken == 0 && held > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
