//! What it costs to be there: start-up, memory at rest, the size of the program and of its pages.
//! Work is measured in the other files.

use std::time::Instant;

use harness::{Engine, Program, World};

use crate::line;

const PAGES: [&str; 5] = ["/", "/needs", "/challenges", "/solutions", "/search?q=toilet"];

pub async fn measure(world: &World) {
    let fresh = Engine::Sqlite.fresh_database().expect("SQLite is always there").await;
    Program::serve(&fresh.url, &fresh.data).await.stop().await;
    let started = Instant::now();
    let again = Program::serve(&fresh.url, &fresh.data).await;
    line("start-up on a migrated database", format!("{} ms", started.elapsed().as_millis()));
    line("memory at rest, nothing asked yet", format!("{} MB", resident(again.id()) >> 20));
    line("memory after the load above", format!("{} MB", resident(world.program.id()) >> 20));
    line(
        "the program on disk",
        format!("{} MB", std::fs::metadata(Program::path()).map_or(0, |file| file.len()) >> 20),
    );
    for page in PAGES {
        line(&format!("weight of {page}, compressed"), weight(world, page).await);
    }
}

/// The resident memory of a process, in bytes.
fn resident(id: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
    let kilobytes =
        status.lines().find_map(|line| line.strip_prefix("VmRSS:")?.split_whitespace().next()?.parse().ok());
    kilobytes.unwrap_or(0_u64) << 10
}

/// The page and all it loads from us, as sent to a browser that takes brotli.
async fn weight(world: &World, page: &str) -> String {
    let html = fetched(world, page, "identity").await;
    let sent = fetched(world, page, "br, gzip").await.len();
    let text = String::from_utf8_lossy(&html);
    let mut assets = 0;
    for asset in text.split('"').filter(|part| part.starts_with("/assets/")).collect::<std::collections::BTreeSet<_>>()
    {
        assets += fetched(world, asset, "br, gzip").await.len();
    }
    format!("{:.1} kB and {:.1} kB of style, script and fonts", kilobytes(sent), kilobytes(assets))
}

async fn fetched(world: &World, path: &str, encoding: &str) -> Vec<u8> {
    let request = world.visitor.http.get(format!("{}{path}", world.program.url)).header("accept-encoding", encoding);
    request.send().await.expect("an answer").bytes().await.expect("the whole answer").to_vec()
}

#[expect(clippy::cast_precision_loss, reason = "pages are small")]
fn kilobytes(bytes: usize) -> f64 {
    bytes as f64 / 1000.0
}
