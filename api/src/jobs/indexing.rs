//! Keeps the search index equal to what is public: reads each named thing anew and puts it in or takes it out.
//! Not here: what each thing shows of itself (each feature's `projection.rs`).

use std::collections::{BTreeMap, HashSet};

use time::Duration;
use uuid::Uuid;

use crate::{
    app::App,
    challenges,
    db::Db,
    error::Result,
    needs, organisations, outbox, panels, pilots,
    search::{Change, Document, Kind},
    solutions, voting, working_groups,
};

/// How many tasks are taken at once.
const BATCH: usize = 500;
/// How many ids a rebuild reads at once.
const PAGE: i64 = 500;
/// How long a batch may take before another worker may try it.
const LEASE: Duration = Duration::seconds(60);

/// Tasks that were in hand when an embedded index, which has one worker, stopped or failed: nobody else holds them.
pub async fn take_back(app: &App, db: &Db) -> Result<()> {
    if app.search.is_embedded() { outbox::release(db, "search").await } else { Ok(()) }
}

/// Works through the outbox until nothing is due; how many things were brought up to date.
pub async fn catch_up(app: &App, db: &Db) -> Result<u64> {
    let mut done = 0;
    loop {
        let tasks = outbox::lease(db, "search", BATCH, LEASE).await?;
        if tasks.is_empty() {
            return Ok(done);
        }
        let mut by_kind: BTreeMap<Kind, Vec<Uuid>> = BTreeMap::new();
        for task in &tasks {
            if let Ok(kind) = task.kind.as_str().parse() {
                by_kind.entry(kind).or_default().push(task.entity_id);
            }
        }
        let applied = match changes(db, by_kind).await {
            Ok(changes) => app.search.apply(changes).await,
            Err(error) => Err(error),
        };
        match applied {
            Ok(()) => {
                outbox::complete(db, &tasks.iter().map(|task| task.id).collect::<Vec<_>>()).await?;
                done += tasks.len() as u64;
            }
            Err(error) => {
                for task in &tasks {
                    outbox::fail(db, task, &error.for_operator()).await?;
                }
                return Err(error);
            }
        }
    }
}

async fn changes(db: &Db, by_kind: BTreeMap<Kind, Vec<Uuid>>) -> Result<Vec<Change>> {
    let mut changes = Vec::new();
    for (kind, mut ids) in by_kind {
        ids.sort_unstable();
        ids.dedup();
        let documents = documents(db, kind, &ids).await?;
        let found: HashSet<Uuid> = documents.iter().map(|document| document.id).collect();
        changes.extend(documents.into_iter().map(|document| Change::Upsert(Box::new(document))));
        changes.extend(ids.into_iter().filter(|id| !found.contains(id)).map(|id| Change::Remove(kind, id)));
    }
    Ok(changes)
}

/// Fills the index anew from the database; how many documents it holds.
pub async fn rebuild(app: &App, db: &Db) -> Result<u64> {
    let mut rebuild = app.search.rebuild().await?;
    let mut held = 0;
    for kind in Kind::ALL.iter().copied() {
        let mut after = Uuid::nil();
        loop {
            let ids = page_of_ids(db, kind, after, PAGE).await?;
            let Some(last) = ids.last() else { break };
            after = *last;
            let documents = documents(db, kind, &ids).await?;
            held += documents.len() as u64;
            rebuild.add(documents).await?;
        }
    }
    rebuild.finish().await?;
    Ok(held)
}

/// The documents of those of these things that are public. Each feature adds its line.
async fn documents(db: &Db, kind: Kind, ids: &[Uuid]) -> Result<Vec<Document>> {
    match kind {
        Kind::Need => needs::projection::documents(db, ids).await,
        Kind::Pilot => pilots::projection::documents(db, ids).await,
        Kind::Organisation => organisations::projection::documents(db, ids).await,
        Kind::Panel => panels::projection::documents(db, ids).await,
        Kind::VotingRound => voting::projection::documents(db, ids).await,
        Kind::WorkingGroup => working_groups::projection::documents(db, ids).await,
        Kind::Challenge => challenges::projection::documents(db, ids).await,
        Kind::Solution => solutions::projection::documents(db, ids).await,
    }
}

/// The ids of the next things of a kind. Each feature adds its line.
async fn page_of_ids(db: &Db, kind: Kind, after: Uuid, limit: i64) -> Result<Vec<Uuid>> {
    match kind {
        Kind::Need => needs::projection::page_of_ids(db, after, limit).await,
        Kind::Pilot => pilots::projection::page_of_ids(db, after, limit).await,
        Kind::Organisation => organisations::projection::page_of_ids(db, after, limit).await,
        Kind::Panel => panels::projection::page_of_ids(db, after, limit).await,
        Kind::VotingRound => voting::projection::page_of_ids(db, after, limit).await,
        Kind::WorkingGroup => working_groups::projection::page_of_ids(db, after, limit).await,
        Kind::Challenge => challenges::projection::page_of_ids(db, after, limit).await,
        Kind::Solution => solutions::projection::page_of_ids(db, after, limit).await,
    }
}
