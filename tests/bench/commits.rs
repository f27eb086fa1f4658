//! Durable writes per second: through the platform's group commit, and bare commits one after another on this disk.
//! Reads are in `reads.rs`.

#![expect(clippy::disallowed_methods, reason = "bare commits, apart from the platform")]

use std::{
    sync::atomic::{AtomicUsize, Ordering},
    time::{Duration, Instant},
};

use harness::World;
use serde_json::json;
use sqlx::{Connection as _, PgConnection, SqliteConnection};
use tokio::task::JoinSet;

use crate::line;

const MEASURED: Duration = Duration::from_secs(5);
const WRITERS: usize = 64;

pub async fn measure(world: &World) {
    let bare = bare(&world.program.database_url).await;
    let grouped = grouped(world).await;
    line("bare commits, one after another", format!("{bare:>7.0} /s"));
    line("drafts through GraphQL, 64 at a time", format!("{grouped:>7.0} /s = {:.1} times", grouped / bare));
}

/// One row per transaction on one connection, as durable as the platform's own.
async fn bare(database_url: &str) -> f64 {
    if database_url.starts_with("sqlite:") {
        let folder = tempfile::tempdir_in(".").expect("a folder on this disk");
        let url = format!("sqlite:{}/bare.db?mode=rwc", folder.path().display());
        let mut connection = SqliteConnection::connect(&url).await.expect("a database");
        for setting in ["PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL"] {
            sqlx::query(setting).execute(&mut connection).await.expect("a setting");
        }
        sqlx::query("CREATE TABLE bare (value TEXT)").execute(&mut connection).await.expect("a table");
        let (started, mut count) = (Instant::now(), 0_u32);
        while started.elapsed() < MEASURED {
            sqlx::query("INSERT INTO bare VALUES ('x')").execute(&mut connection).await.expect("a row");
            count += 1;
        }
        f64::from(count) / MEASURED.as_secs_f64()
    } else {
        let mut connection = PgConnection::connect(database_url).await.expect("a connection");
        sqlx::query("CREATE TABLE bare (value TEXT)").execute(&mut connection).await.expect("a table");
        let (started, mut count) = (Instant::now(), 0_u32);
        while started.elapsed() < MEASURED {
            sqlx::query("INSERT INTO bare VALUES ('x')").execute(&mut connection).await.expect("a row");
            count += 1;
        }
        sqlx::query("DROP TABLE bare").execute(&mut connection).await.expect("no table");
        f64::from(count) / MEASURED.as_secs_f64()
    }
}

async fn grouped(world: &World) -> f64 {
    let municipality =
        world.visitor.ask("{ organisations(first: 1, kinds: [MUNICIPALITY]) { nodes { id } } }", json!({})).await;
    let municipality = municipality.fine().text("organisations.nodes.0.id");
    let author = world.resident().await;
    let count = std::sync::Arc::new(AtomicUsize::new(0));
    let started = Instant::now();
    let mut writers = JoinSet::new();
    for _ in 0..WRITERS {
        let (author, municipality, count) = (author.clone(), municipality.clone(), count.clone());
        writers.spawn(async move {
            while started.elapsed() < MEASURED {
                let input =
                    json!({ "title": "Zelf koken", "body": "Ik wil zelf koken.", "municipalityId": municipality });
                author.makes("needDraft", input, "need").await;
                count.fetch_add(1, Ordering::Relaxed);
            }
        });
    }
    while let Some(ended) = writers.join_next().await {
        ended.expect("a writer does not fail");
    }
    #[expect(clippy::cast_precision_loss, reason = "counts of drafts are small")]
    let count = count.load(Ordering::Relaxed) as f64;
    count / started.elapsed().as_secs_f64()
}
