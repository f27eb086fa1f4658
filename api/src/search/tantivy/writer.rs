//! The one writer: takes what waits, commits it once, tells each asker that it is kept.
//! What the changes say is decided by whoever projects entities.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, RwLock};

use tantivy::{Index, IndexReader, IndexWriter, TantivyDocument, Term};
use tokio::sync::{mpsc, oneshot};
use uuid::Uuid;

use super::fields::{Fields, key};
use super::snapshot::Snapshot;
use crate::error::{Error, Fault, Result};
use crate::search::{Change, Document, Kind};

/// How much memory may hold what is not committed yet, in bytes.
const MEMORY: usize = 48 * 1024 * 1024;
/// How many waiting requests share one commit.
const TOGETHER: usize = 256;
/// Said in the index once every public thing is in it.
pub(super) const WHOLE: &str = "whole";

type Done = oneshot::Sender<Result<()>>;

pub(super) enum Order {
    Apply(Vec<Change>, Done),
    RebuildBegin(Done),
    RebuildAdd(Vec<Document>, Done),
    RebuildFinish(Done),
    RebuildAbandon,
}

/// What readers see; replaced after each commit.
pub(super) type Shown = Arc<RwLock<Arc<Snapshot>>>;

pub(super) struct Writer {
    index: Index,
    fields: Fields,
    reader: IndexReader,
    shown: Shown,
    open: Option<IndexWriter>,
    is_whole: bool,
    is_rebuilding: bool,
    /// Changes that came during a rebuild: they follow it, so none is lost under older text.
    held: VecDeque<(Vec<Change>, Done)>,
}

impl Writer {
    pub fn new(index: Index, fields: Fields, reader: IndexReader, shown: Shown, is_whole: bool) -> Result<Self> {
        let mut made =
            Self { index, fields, reader, shown, open: None, is_whole, is_rebuilding: false, held: VecDeque::new() };
        made.writer()?;
        Ok(made)
    }

    /// Runs until nobody can ask any more.
    pub fn run(mut self, mut orders: mpsc::Receiver<Order>) {
        while let Some(first) = orders.blocking_recv() {
            let mut together = vec![first];
            while together.len() < TOGETHER
                && let Ok(next) = orders.try_recv()
            {
                together.push(next);
            }
            // Whoever waited for an order that panicked hears that it was dropped; the next one finds a new writer.
            if catch_unwind(AssertUnwindSafe(|| self.take(together))).is_err() {
                tracing::error!("the search writer panicked and is made anew");
                self.abandon();
            }
        }
    }

    fn take(&mut self, together: Vec<Order>) {
        let mut waiting = Vec::new();
        for order in together {
            match order {
                Order::Apply(changes, done) if self.is_rebuilding => self.held.push_back((changes, done)),
                Order::Apply(changes, done) => waiting.push((changes, done)),
                order => {
                    self.apply(std::mem::take(&mut waiting));
                    self.rebuild(order);
                    if !self.is_rebuilding {
                        waiting.extend(self.held.drain(..));
                    }
                }
            }
        }
        self.apply(waiting);
    }

    /// One commit for all; on failure nothing of it is kept and every asker hears so.
    fn apply(&mut self, waiting: Vec<(Vec<Change>, Done)>) {
        if waiting.is_empty() {
            return;
        }
        let (changes, askers): (Vec<_>, Vec<_>) = waiting.into_iter().unzip();
        let outcome = self.write(&changes.concat()).and_then(|()| self.commit());
        let outcome = self.recovered(outcome);
        for asker in askers {
            // Whoever no longer listens has no use for the answer.
            let _ = asker.send(outcome.clone());
        }
    }

    fn rebuild(&mut self, order: Order) {
        let (outcome, done) = match order {
            Order::Apply(_, done) => (Ok(()), done),
            Order::RebuildBegin(done) if self.is_rebuilding => {
                // Refused without touching the one that runs.
                let _ = done.send(Err(Fault::new("search: a rebuild is already under way").into()));
                return;
            }
            Order::RebuildBegin(done) => (self.begin(), done),
            Order::RebuildAdd(documents, done) => {
                let changes: Vec<_> =
                    documents.into_iter().map(|document| Change::Upsert(Box::new(document))).collect();
                (self.in_rebuild().and_then(|()| self.write(&changes)), done)
            }
            Order::RebuildFinish(done) => (self.in_rebuild().and_then(|()| self.finish()), done),
            Order::RebuildAbandon => {
                self.abandon();
                return;
            }
        };
        let outcome = self.recovered(outcome);
        let _ = done.send(outcome);
    }

    fn begin(&mut self) -> Result<()> {
        self.writer()?.delete_all_documents()?;
        self.is_rebuilding = true;
        Ok(())
    }

    fn in_rebuild(&self) -> Result<()> {
        if self.is_rebuilding {
            Ok(())
        } else {
            Err(Fault::new("search: the rebuild was given up; begin again").into())
        }
    }

    fn finish(&mut self) -> Result<()> {
        let before = std::mem::replace(&mut self.is_whole, true);
        let outcome = self.commit();
        if outcome.is_err() {
            self.is_whole = before;
        }
        self.is_rebuilding = false;
        outcome
    }

    /// Back to the last commit.
    fn abandon(&mut self) {
        self.is_rebuilding = false;
        self.open = None;
    }

    /// After a failure the writer is made anew, for Tantivy's own may be stuck.
    fn recovered(&mut self, outcome: Result<()>) -> Result<()> {
        if outcome.is_err() {
            self.abandon();
        }
        outcome
    }

    fn write(&mut self, changes: &[Change]) -> Result<()> {
        let fields = self.fields.clone();
        let term = |kind: Kind, id: Uuid| Term::from_field_text(fields.key, &key(kind, id));
        for change in changes {
            match change {
                Change::Upsert(document) => {
                    let filled = fields.fill(document)?;
                    let writer = self.writer()?;
                    writer.delete_term(term(document.kind, document.id));
                    writer.add_document(filled)?;
                }
                Change::Remove(kind, id) => {
                    self.writer()?.delete_term(term(*kind, *id));
                }
            }
        }
        Ok(())
    }

    fn commit(&mut self) -> Result<()> {
        let payload = if self.is_whole { WHOLE } else { "" };
        let mut prepared = self.writer()?.prepare_commit()?;
        prepared.set_payload(payload);
        prepared.commit()?;
        self.reader.reload()?;
        let fresh = Arc::new(Snapshot::new(self.reader.searcher(), self.fields.clone())?);
        *self.shown.write().unwrap_or_else(std::sync::PoisonError::into_inner) = fresh;
        Ok(())
    }

    fn writer(&mut self) -> Result<&mut IndexWriter<TantivyDocument>> {
        if self.open.is_none() {
            self.open = Some(self.index.writer_with_num_threads(1, MEMORY)?);
        }
        self.open.as_mut().ok_or_else(|| Error::Fault(Fault::new("search: the writer did not open")))
    }
}
