//! The embedded engine: an index in the data folder, for one process at a time.
//! Opening, the lock and the doors for readers and the writer; the work is in the files beside.

mod ask;
mod expand;
mod fields;
mod like;
mod marks;
mod score;
mod sieve;
mod snapshot;
mod writer;

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use std::thread;

use tantivy::directory::MmapDirectory;
use tantivy::{Index, IndexReader, ReloadPolicy};
use tokio::sync::{mpsc, oneshot};
use uuid::Uuid;

use self::fields::Fields;
use self::snapshot::Snapshot;
use self::writer::{Order, Shown, WHOLE, Writer};
use super::{Answer, Change, Document, Hit, Kind, Question};
use crate::error::{Error, Fault, Result};
use crate::locale::Locale;

/// How many orders may wait for the writer.
const WAITING: usize = 1024;

/// An open index.
pub struct Engine {
    index: Index,
    shown: Shown,
    orders: Option<mpsc::Sender<Order>>,
    thread: Option<thread::JoinHandle<()>>,
    /// Held as long as the engine lives; the system lets go of it when the process dies.
    _lock: File,
}

impl Engine {
    /// Opens the index in `folder`, or makes an empty one where there is none that this program can read.
    pub(super) fn open(folder: &Path) -> Result<Self> {
        fs::create_dir_all(folder)?;
        let lock = lock(folder)?;
        let fields = Fields::new();
        let place = folder.join(fields.fingerprint()?);
        remove_others(folder, &place)?;
        let (index, reader) = match open_index(&place, &fields) {
            Ok(opened) => opened,
            Err(error) => {
                tracing::warn!(cause = %error, "the search index cannot be read; it is made anew");
                fs::remove_dir_all(&place)?;
                open_index(&place, &fields)?
            }
        };
        let is_whole = is_whole(&index)?;
        let first = Snapshot::new(reader.searcher(), fields.clone())?;
        let shown: Shown = Arc::new(RwLock::new(Arc::new(first)));
        let writer = Writer::new(index.clone(), fields, reader, Arc::clone(&shown), is_whole)?;
        let (orders, incoming) = mpsc::channel(WAITING);
        let thread = thread::Builder::new().name("search-writer".to_owned()).spawn(move || writer.run(incoming))?;
        Ok(Self { index, shown, orders: Some(orders), thread: Some(thread), _lock: lock })
    }

    pub(super) fn needs_rebuild(&self) -> Result<bool> {
        Ok(!is_whole(&self.index)?)
    }

    pub(super) async fn apply(&self, changes: Vec<Change>) -> Result<()> {
        self.order(|done| Order::Apply(changes, done)).await
    }

    pub(super) async fn rebuild_begin(&self) -> Result<()> {
        self.order(Order::RebuildBegin).await
    }

    pub(super) async fn rebuild_add(&self, documents: Vec<Document>) -> Result<()> {
        self.order(|done| Order::RebuildAdd(documents, done)).await
    }

    pub(super) async fn rebuild_finish(&self) -> Result<()> {
        self.order(Order::RebuildFinish).await
    }

    /// Gives a rebuild up; what was shown before it stays shown.
    pub(super) fn rebuild_abandon(&self) {
        let Some(orders) = self.orders.clone() else {
            return;
        };
        if let Err(mpsc::error::TrySendError::Full(order)) = orders.try_send(Order::RebuildAbandon) {
            thread::spawn(move || orders.blocking_send(order));
        }
    }

    pub(super) fn ask(&self, question: &Question) -> Result<Answer> {
        ask::ask(&self.snapshot(), question)
    }

    pub(super) fn suggest(&self, text: &str, locale: Locale, first: usize) -> Result<Vec<String>> {
        like::suggest(&self.snapshot(), text, locale, first)
    }

    pub(super) fn more_like(&self, kind: Kind, id: Uuid, kinds: &[Kind], first: usize) -> Result<Vec<Hit>> {
        like::more_like(&self.snapshot(), kind, id, kinds, first)
    }

    fn snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&self.shown.read().unwrap_or_else(PoisonError::into_inner))
    }

    async fn order(&self, order: impl FnOnce(oneshot::Sender<Result<()>>) -> Order) -> Result<()> {
        let gone = || Error::Fault(Fault::new("search: the writer has stopped"));
        let (done, outcome) = oneshot::channel();
        let orders = self.orders.as_ref().ok_or_else(gone)?;
        orders.send(order(done)).await.map_err(|_| gone())?;
        outcome.await.map_err(|_| gone())?
    }
}

impl Drop for Engine {
    /// Waits for the writer, so that the folder is free when the engine is gone.
    fn drop(&mut self) {
        self.orders = None;
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the search writer had panicked");
        }
    }
}

fn lock(folder: &Path) -> Result<File> {
    let file = File::options().create(true).truncate(false).write(true).open(folder.join("lock"))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(Fault::new(format!(
            "the search index in {} is in use by another process; `tantivy:` means one process: stop the other one first",
            folder.display()
        ))
        .into()),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}

fn open_index(place: &PathBuf, fields: &Fields) -> tantivy::Result<(Index, IndexReader)> {
    fs::create_dir_all(place)?;
    let index = Index::open_or_create(MmapDirectory::open(place)?, fields.schema.clone())?;
    let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
    Ok((index, reader))
}

/// Indexes that other versions of this program made are of no use: they are rebuilt, not read.
fn remove_others(folder: &Path, place: &Path) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let is_index = name.len() == 16 && name.to_string_lossy().bytes().all(|byte| byte.is_ascii_hexdigit());
        if is_index && entry.path() != place && entry.file_type()?.is_dir() {
            fs::remove_dir_all(entry.path())?;
        }
    }
    Ok(())
}

fn is_whole(index: &Index) -> Result<bool> {
    Ok(index.load_metas()?.payload.as_deref() == Some(WHOLE))
}
