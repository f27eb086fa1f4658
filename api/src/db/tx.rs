//! `Tx`: the write at hand, its statements, its locks and its fixed moment.
//! Not here: who shares its commit (`group.rs`).

use std::future::Future;

use sqlx::{PgConnection, SqliteConnection};

use super::{Args, Counter, Locked, Row, Timestamp, expand::expand, group::Turn, statement};
use crate::error::{Error, Fault, Result};

/// The write at hand. Made by `Db::write` alone.
pub struct Tx {
    connection: Held,
    now: Timestamp,
    counter: Option<Counter>,
    /// The first error of the database: after it nothing more can be done, on either engine.
    failure: Option<Fault>,
}

pub(super) enum Held {
    Sqlite(Turn),
    Postgres(sqlx::Transaction<'static, sqlx::Postgres>),
}

enum Engine<'a> {
    Sqlite(&'a mut SqliteConnection),
    Postgres(&'a mut PgConnection),
}

macro_rules! ask {
    ($tx:expr, $question:ident, $sql:expr, $args:expr, $tail:expr $(, $kept:expr)?) => {{
        let (sql, args) = expand($sql, $args, $tail)?;
        let answer = match $tx.engine()? {
            Engine::Sqlite(connection) => statement::sqlite::$question(connection, sql, args $(, $kept)?).await,
            Engine::Postgres(connection) => statement::postgres::$question(connection, sql, args $(, $kept)?).await,
        };
        $tx.noted(answer)
    }};
}

impl Tx {
    pub(super) const fn new(connection: Held, now: Timestamp, counter: Option<Counter>) -> Self {
        Self { connection, now, counter, failure: None }
    }

    /// The moment of this write, the same from its first line to its last: the database host's clock,
    /// or the moment `Db::at` was given.
    pub const fn now(&self) -> Timestamp {
        self.now
    }

    /// Every row.
    pub async fn all<T: Row>(&mut self, sql: &'static str, args: Args) -> Result<Vec<T>> {
        ask!(self, all, sql, args, "", true)
    }

    /// The one row; its absence is a fault.
    pub async fn one<T: Row>(&mut self, sql: &'static str, args: Args) -> Result<T> {
        self.maybe(sql, args).await?.ok_or_else(|| super::no_row(sql))
    }

    /// The first row, if any.
    pub async fn maybe<T: Row>(&mut self, sql: &'static str, args: Args) -> Result<Option<T>> {
        ask!(self, maybe, sql, args, "")
    }

    /// Runs a statement; how many rows it changed.
    pub async fn run(&mut self, sql: &'static str, args: Args) -> Result<u64> {
        ask!(self, run, sql, args, "")
    }

    /// Runs an insert with each of these values in turn, until one finds its keys free; a fault when none does.
    pub async fn insert_first(&mut self, sql: &'static str, choices: impl IntoIterator<Item = Args>) -> Result<()> {
        for values in choices {
            if self.run(sql, values).await? > 0 {
                return Ok(());
            }
        }
        Err(Fault::new(format!("every key that a new row could have is taken: {sql}")).into())
    }

    /// The first row, if any, locked until this write ends. The text must allow ` FOR UPDATE` at its end:
    /// no DISTINCT, grouping or outer join.
    pub async fn lock<T: Row>(&mut self, sql: &'static str, args: Args) -> Result<Option<Locked<T>>> {
        let row: Result<Option<T>> = ask!(self, maybe, sql, args, self.lock_words());
        Ok(row?.map(Locked::new))
    }

    /// Every row, each locked until this write ends. Ask in the order of the ids, so that two writes cannot
    /// wait for each other.
    pub async fn lock_all<T: Row>(&mut self, sql: &'static str, args: Args) -> Result<Vec<Locked<T>>> {
        let rows: Result<Vec<T>> = ask!(self, all, sql, args, self.lock_words(), true);
        Ok(rows?.into_iter().map(Locked::new).collect())
    }

    const fn lock_words(&self) -> &'static str {
        match self.connection {
            // The one writer has the whole database.
            Held::Sqlite(_) => "",
            Held::Postgres(_) => " FOR UPDATE",
        }
    }

    fn engine(&mut self) -> Result<Engine<'_>> {
        if let Some(fault) = &self.failure {
            return Err(fault.clone().into());
        }
        if let Some(counter) = &self.counter {
            counter.add();
        }
        match &mut self.connection {
            Held::Sqlite(turn) => turn.connection().map(Engine::Sqlite),
            Held::Postgres(transaction) => Ok(Engine::Postgres(transaction)),
        }
    }

    fn noted<T>(&mut self, answer: Result<T>) -> Result<T> {
        if let Err(error) = &answer {
            self.failure = Some(match error {
                Error::Fault(fault) => fault.clone(),
                Error::Refused(_) | Error::Problems(_) => Fault::new("a statement of this write lost a race"),
            });
        }
        answer
    }

    /// Commits or undoes, and says so only when it is true.
    pub(super) async fn finish<T>(self, answer: Result<T>) -> Result<T> {
        let keep = answer.is_ok() && self.failure.is_none();
        let ended = match self.connection {
            Held::Sqlite(turn) => turn.end(keep, self.failure.clone()).await.map_err(Error::from),
            Held::Postgres(transaction) if keep => transaction.commit().await.map_err(Error::from),
            Held::Postgres(transaction) => transaction.rollback().await.map_err(Error::from),
        };
        match (answer, ended, self.failure) {
            (Ok(_), _, Some(fault)) => Err(fault.into()),
            (Ok(value), Ok(()), None) => Ok(value),
            // A refusal too may rest on rows of the group that were lost with it.
            (Ok(_) | Err(Error::Refused(_) | Error::Problems(_)), Err(error), None) | (Err(error), ..) => Err(error),
        }
    }
}

tokio::task_local! {
    static WRITING: ();
}

/// Whether this task is within a write.
pub(super) fn is_writing() -> bool {
    WRITING.try_with(|()| ()).is_ok()
}

/// Runs `work` as the inside of a write.
pub(super) async fn writing<T>(work: impl Future<Output = T>) -> T {
    WRITING.scope((), work).await
}
