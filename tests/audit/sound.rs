//! Whether what is on the disk is whole, by the program's own `check`, and how often a loop runs.
//! Whether anything is missing is asked by each audit.

use std::path::Path;

use harness::Program;

/// `LOOPS=5 make audit` for a quick look.
pub fn loops() -> u64 {
    std::env::var("LOOPS").ok().and_then(|text| text.parse().ok()).unwrap_or(100)
}

/// What is wrong with the database or the journal; nothing when both are whole.
pub async fn flaw(database_url: &str, data: &Path) -> Option<String> {
    let told = Program::command(database_url, data, &["check"]).output().await.expect("the program runs");
    let words = String::from_utf8_lossy(&told.stderr);
    let is_whole = told.status.success() && String::from_utf8_lossy(&told.stdout).contains("The journal is whole");
    if is_whole {
        return None;
    }
    eprintln!("{words}");
    Some(words.lines().last().unwrap_or("it said nothing").to_owned())
}
