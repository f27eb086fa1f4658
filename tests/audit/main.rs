//! `make audit`: the promises that have a figure, measured on the release build and printed beside what we promise.
//! Speed beside a baseline is measured by `make bench`.

mod crash;
mod disk;
mod disk_start;
mod documents;
mod durability;
mod faults;
mod figure;
mod forgery;
mod headers;
mod leaks;
mod load;
mod power;
mod probes;
mod protocol;
mod ready;
mod restore;
mod rights;
mod server;
mod slow;
mod socket;
mod sockets;
mod sound;
mod stop;

use std::{process::ExitCode, time::Instant};

use harness::Engine;

const AUDITS: [(&str, fn()); 17] = [
    ("protocol", || harness::run(Engine::Sqlite, "protocol", protocol::audit)),
    ("forgery", || harness::run(Engine::Sqlite, "forgery", forgery::audit)),
    ("documents", || harness::run(Engine::Sqlite, "documents", documents::audit)),
    ("slow", || harness::run(Engine::Sqlite, "slow", slow::audit)),
    ("sockets", || harness::run(Engine::Sqlite, "sockets", sockets::audit)),
    ("rights", || harness::run(Engine::Sqlite, "rights", rights::audit)),
    ("headers", headers::audit),
    ("stop", || harness::run(Engine::Sqlite, "stop", stop::audit)),
    ("faults", faults::audit),
    ("disk-start", disk_start::audit),
    ("disk", disk::audit),
    ("restore-sqlite", || restore::audit(Engine::Sqlite)),
    ("restore-postgres", || restore::audit(Engine::Postgres)),
    ("durability-sqlite", || durability::audit(Engine::Sqlite)),
    ("durability-postgres", || durability::audit(Engine::Postgres)),
    ("crash-postgres", crash::audit),
    ("power", power::audit),
];

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if words.first().is_some_and(|word| word == power::writer::WORD) {
        power::write(&words[1..]);
    }
    let wanted: Vec<String> = words.into_iter().filter(|word| !word.starts_with("--")).collect();
    let begun = Instant::now();
    for (name, audit) in AUDITS {
        if !wanted.is_empty() && !wanted.iter().any(|word| name.contains(word.as_str())) {
            continue;
        }
        println!("\n{name}");
        let started = Instant::now();
        if std::panic::catch_unwind(audit).is_err() {
            figure::failed(name, "it broke off; the reason stands above");
        }
        println!("          in {:.0} s", started.elapsed().as_secs_f64());
    }
    println!("\nall in {:.0} s", begun.elapsed().as_secs_f64());
    figure::verdict()
}
