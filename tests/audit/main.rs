//! `make audit`: the promises that have a figure, measured on the release build and printed beside what we promise.
//! Speed beside a baseline is measured by `make bench`.

mod documents;
mod durability;
mod figure;
mod forgery;
mod headers;
mod protocol;
mod restore;
mod slow;
mod sockets;
mod stop;

use std::process::ExitCode;

use harness::Engine;

const AUDITS: [(&str, fn()); 10] = [
    ("protocol", || harness::run(Engine::Sqlite, "protocol", protocol::audit)),
    ("forgery", || harness::run(Engine::Sqlite, "forgery", forgery::audit)),
    ("documents", || harness::run(Engine::Sqlite, "documents", documents::audit)),
    ("slow", || harness::run(Engine::Sqlite, "slow", slow::audit)),
    ("sockets", || harness::run(Engine::Sqlite, "sockets", sockets::audit)),
    ("headers", || harness::run(Engine::Sqlite, "headers", headers::audit)),
    ("stop", || harness::run(Engine::Sqlite, "stop", stop::audit)),
    ("restore", || restore::audit()),
    ("durability-sqlite", || durability::audit(Engine::Sqlite)),
    ("durability-postgres", || durability::audit(Engine::Postgres)),
];

fn main() -> ExitCode {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    for (name, audit) in AUDITS {
        if !wanted.is_empty() && !wanted.iter().any(|word| name.contains(word.as_str())) {
            continue;
        }
        println!("\n{name}");
        if std::panic::catch_unwind(audit).is_err() {
            figure::failed(name, "it broke off; the reason stands above");
        }
    }
    figure::verdict()
}
