//! `make bench`: how fast the platform is, always beside a hand-written baseline in the same run, as ratios.
//! Whether promises hold is the audits' affair.

mod baseline;
mod commits;
mod load;
mod reads;
mod rest;

use std::process::ExitCode;

use harness::{Database, Engine, Program, World};

fn main() -> ExitCode {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    println!("On {cores} cores, which the load itself uses too");
    for engine in [Engine::Sqlite, Engine::Postgres] {
        println!("\n{engine:?}");
        harness::run_with(engine, "bench", seeded, async |world: World| {
            reads::measure(&world).await;
            commits::measure(&world).await;
            rest::measure(&world).await;
        });
    }
    ExitCode::SUCCESS
}

/// A large world (`SIZE=small` for a quick look), served by the release build.
async fn seeded(database: &Database) -> Program {
    let size = std::env::var("SIZE").unwrap_or_else(|_| "large".to_owned());
    let seeding = Program::command(&database.url, &database.data, &["seed", "--size", &size]).status().await;
    assert!(seeding.expect("the program runs").success(), "seeding failed");
    Program::serve(&database.url, &database.data).await
}

/// One line: what, how much.
fn line(what: &str, measured: impl std::fmt::Display) {
    println!("  {what:<44} {measured}");
}
