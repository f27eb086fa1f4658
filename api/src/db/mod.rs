//! The only room that knows two database engines: one SQL text, `$n` placeholders, values by `args!`.
//! Not here: the texts (each feature's `store.rs`) and the tables (`schema/`).
//!
//! ```ignore
//! const BY_PANEL: &str = "SELECT id, title FROM needs WHERE panel_id = $1 AND id > $2 ORDER BY id LIMIT $3";
//!
//! db.all::<Need>(BY_PANEL, args![panel, after, limit]).await?;          // reads: all, one, maybe
//! db.write(async |tx| {                                                 // writes: also run, lock, lock_all
//!     let need = tx.lock::<Need>(BY_ID, args![id]).await?.ok_or(Refusal::not_found())?;
//!     let need = policy::edit(viewer, need)?;                           // Locked<Need> → Editable<Need>
//!     store::save(tx, &need, title, tx.now()).await
//! }).await?;
//! ```
//!
//! Rules:
//! - A write does SQL only and calls no other write (that is refused: the one writer would wait for itself).
//! - After an error of the database a write can only end: everything it did is undone, on either engine.
//! - `write` answers after the commit is on disk. On SQLite several writes share one commit (`group.rs`).
//! - A store function that reads takes `db: impl Read`, so it accepts `&Db` and `&mut Tx` (pass `&mut *tx`).
//! - `IN ($n)` takes a `Vec` or slice; an empty one matches nothing, and `NOT IN` then matches all.
//! - `NULL`s are typed: `args![None::<NeedId>]`. A NUL character in a text is refused by PostgreSQL: parse it away.
//! - Ids: `db::id!(NeedId)`. Words: `db::text_enum! { pub enum NeedState { Draft = "draft" } }`.

#![expect(clippy::disallowed_methods, reason = "this is the one room that names sqlx")]

mod args;
mod backup;
mod check;
mod counter;
mod each;
mod expand;
mod fault;
mod group;
mod ids;
mod locked;
mod migrate;
mod postgres;
mod readers;
mod row;
mod sqlite;
mod statement;
mod text_enum;
mod timestamp;
mod tx;
mod url;
mod vault;

#[cfg(test)]
pub(crate) mod tests;

use std::{path::Path, time::Duration};

use sqlx::SqlStr;
pub use sqlx::{FromRow, Type, types::Json};

pub(crate) use self::{args::args, ids::id, text_enum::text_enum};
pub use self::{
    args::{Arg, Args, IntoArg},
    counter::Counter,
    ids::uuid_v7,
    locked::Locked,
    row::{Read, Row},
    text_enum::UnknownWord,
    timestamp::Timestamp,
    tx::Tx,
    url::{DatabaseUrl, UnknownEngine},
    vault::Vault,
};
use self::{expand::expand, postgres::Postgres, sqlite::Sqlite, tx::Held};
use crate::{
    clock,
    error::{Error, Fault, FaultKind, Result},
};

/// How long one write may take; a longer one is undone, for everybody waits for it.
const LONGEST_WRITE: Duration = Duration::from_mins(2);
/// How long closing waits for questions that are being asked.
const LAST_QUESTIONS: Duration = Duration::from_secs(10);

/// A handle to the database; cheap to clone.
#[derive(Clone)]
pub struct Db {
    engine: Engine,
    moment: Option<Timestamp>,
    counter: Option<Counter>,
}

/// The two engines.
#[derive(Clone)]
#[expect(
    clippy::large_enum_variant,
    reason = "there is one for each handle, and nearly all are of the embedded engine"
)]
enum Engine {
    Sqlite(Sqlite),
    Postgres(Postgres),
}

impl Db {
    /// Opens the database at `url`; what is relative stands in the folder `data`. An error says what to do
    /// (`Error::for_operator`).
    pub async fn open(url: &DatabaseUrl, data: &Path) -> Result<Self> {
        let engine = match url {
            DatabaseUrl::Sqlite(file) => Engine::Sqlite(Sqlite::open(file, data).await?),
            DatabaseUrl::Postgres(address) => Engine::Postgres(Postgres::open(address, &url.to_string()).await?),
        };
        Ok(Self { engine, moment: None, counter: None })
    }

    /// A handle whose clock stands at `moment`, so that a world can have a past.
    #[must_use]
    pub fn at(&self, moment: Timestamp) -> Self {
        Self { moment: Some(moment), ..self.clone() }
    }

    /// A handle that counts the statements it and its writes run.
    pub fn counted(&self) -> (Self, Counter) {
        let counter = Counter::default();
        (Self { counter: Some(counter.clone()), ..self.clone() }, counter)
    }

    /// The clock that decides: the database host's, or the moment this handle stands at.
    pub async fn now(&self) -> Result<Timestamp> {
        match (self.moment, &self.engine) {
            (Some(moment), _) => Ok(moment),
            (None, Engine::Sqlite(_)) => Ok(clock::now()),
            (None, Engine::Postgres(postgres)) => {
                self.count();
                Ok(sqlx::query_scalar("SELECT clock_timestamp()").fetch_one(&postgres.pool).await?)
            }
        }
    }

    /// What counts the statements of this handle, when it is one from [`Self::counted`].
    pub const fn counter(&self) -> Option<&Counter> {
        self.counter.as_ref()
    }

    /// Every row.
    pub async fn all<T: Row>(&self, sql: &'static str, args: Args) -> Result<Vec<T>> {
        let (sql, args) = expand(sql, args, "")?;
        self.rows(sql, args, true).await
    }

    /// The one row; its absence is a fault.
    pub async fn one<T: Row>(&self, sql: &'static str, args: Args) -> Result<T> {
        self.maybe(sql, args).await?.ok_or_else(|| no_row(sql))
    }

    /// The first row, if any.
    pub async fn maybe<T: Row>(&self, sql: &'static str, args: Args) -> Result<Option<T>> {
        let (sql, args) = expand(sql, args, "")?;
        self.count();
        match &self.engine {
            Engine::Sqlite(sqlite) => {
                sqlite.ask(async |reader| statement::sqlite::maybe(reader, sql, args).await).await
            }
            Engine::Postgres(postgres) => statement::postgres::maybe(&postgres.pool, sql, args).await,
        }
    }

    /// Every row; a text that may never be asked again is not `kept` by its connection.
    async fn rows<T: Row>(&self, sql: SqlStr, args: Args, kept: bool) -> Result<Vec<T>> {
        self.count();
        match &self.engine {
            Engine::Sqlite(sqlite) => {
                sqlite.ask(async |reader| statement::sqlite::all(reader, sql, args, kept).await).await
            }
            Engine::Postgres(postgres) => statement::postgres::all(&postgres.pool, sql, args, kept).await,
        }
    }

    fn count(&self) {
        if let Some(counter) = &self.counter {
            counter.add();
        }
    }

    /// Does all of `work` or nothing, and answers when it is on disk. See the rules of this room.
    pub async fn write<T>(&self, work: impl AsyncFnOnce(&mut Tx) -> Result<T>) -> Result<T> {
        if tx::is_writing() {
            return Err(Fault::new("a write was begun within a write").into());
        }
        let (held, now) = match &self.engine {
            Engine::Sqlite(sqlite) => {
                (Held::Sqlite(sqlite.writer.turn().await?), self.moment.unwrap_or_else(clock::now))
            }
            Engine::Postgres(postgres) => {
                let mut transaction = postgres.pool.begin().await?;
                let now = match self.moment {
                    Some(moment) => moment,
                    None => sqlx::query_scalar("SELECT clock_timestamp()").fetch_one(&mut *transaction).await?,
                };
                (Held::Postgres(transaction), now)
            }
        };
        let mut tx = Tx::new(held, now, self.counter.clone());
        let answer = match tokio::time::timeout(LONGEST_WRITE, tx::writing(work(&mut tx))).await {
            Ok(answer) => answer,
            Err(_) => Err(Fault::of(FaultKind::Unavailable, "a write took too long and was undone").into()),
        };
        tx.finish(answer).await
    }

    /// Whether a real write reaches the disk now; readiness asks this.
    pub async fn writable(&self) -> Result<()> {
        const BEAT: &str = "INSERT INTO heartbeats (name, at) VALUES ($1, $2) \
                            ON CONFLICT (name) DO UPDATE SET at = excluded.at";
        self.write(async |tx| tx.run(BEAT, args!["ready", tx.now()]).await.map(drop)).await
    }

    /// Removes from the embedded engine's write-ahead log what was erased from its tables. PostgreSQL does this
    /// by itself.
    pub async fn checkpoint(&self) -> Result<()> {
        if let Engine::Sqlite(sqlite) = &self.engine {
            let mut connection = sqlx::ConnectOptions::connect(&sqlite.options).await?;
            sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(&mut connection).await?;
            sqlx::Connection::close(connection).await?;
        }
        Ok(())
    }

    /// Closes what this process holds open, once nobody asks any more; whoever asks too long is not waited for.
    pub async fn close(self) {
        let closed = async {
            match self.engine {
                Engine::Sqlite(sqlite) => sqlite.readers.close().await,
                Engine::Postgres(postgres) => postgres.pool.close().await,
            }
        };
        if tokio::time::timeout(LAST_QUESTIONS, closed).await.is_err() {
            tracing::warn!("the database is closed while somebody still asks");
        }
    }

    /// Whether this is the embedded engine.
    #[cfg(test)]
    pub(crate) const fn is_embedded(&self) -> bool {
        matches!(self.engine, Engine::Sqlite(_))
    }
}

pub(crate) fn no_row(sql: &'static str) -> Error {
    Fault::new(format!("no row for: {sql}")).into()
}
