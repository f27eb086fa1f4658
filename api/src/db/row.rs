//! What a row is, and `Read`: asking a question of the database or of the write at hand.
//! Not here: what runs the statement (`statement.rs`).

use std::future::Future;

use sqlx::{FromRow, postgres::PgRow, sqlite::SqliteRow};

use super::{Args, Db, Tx};
use crate::error::Result;

/// What a row becomes: anything that derives `FromRow`, tuples included.
pub trait Row: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin + 'static {}

impl<T> Row for T where T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin + 'static {}

/// Where a question can be asked: `&Db`, or `&mut Tx` when it must see the write's own changes.
///
/// A store function takes `db: impl Read` and asks one question; callers in a write pass `&mut *tx`.
/// For several questions, it asks each of `db.again()`.
pub trait Read: Send + Sized {
    /// Every row.
    fn all<T: Row>(self, sql: &'static str, args: Args) -> impl Future<Output = Result<Vec<T>>> + Send;

    /// The one row; its absence is a fault.
    fn one<T: Row>(self, sql: &'static str, args: Args) -> impl Future<Output = Result<T>> + Send;

    /// The first row, if any.
    fn maybe<T: Row>(self, sql: &'static str, args: Args) -> impl Future<Output = Result<Option<T>>> + Send;

    /// The number that a count answers.
    fn count(self, sql: &'static str, args: Args) -> impl Future<Output = Result<i64>> + Send {
        async move { Ok(self.one::<(i64,)>(sql, args).await?.0) }
    }

    /// The first column of every row.
    fn column<T: Send>(self, sql: &'static str, args: Args) -> impl Future<Output = Result<Vec<T>>> + Send
    where
        (T,): Row,
    {
        async move { Ok(self.all::<(T,)>(sql, args).await?.into_iter().map(|(value,)| value).collect()) }
    }

    /// The same place once more.
    fn again(&mut self) -> impl Read;
}

impl Read for &Db {
    async fn all<T: Row>(self, sql: &'static str, args: Args) -> Result<Vec<T>> {
        Db::all(self, sql, args).await
    }

    async fn one<T: Row>(self, sql: &'static str, args: Args) -> Result<T> {
        Db::one(self, sql, args).await
    }

    async fn maybe<T: Row>(self, sql: &'static str, args: Args) -> Result<Option<T>> {
        Db::maybe(self, sql, args).await
    }

    fn again(&mut self) -> impl Read {
        *self
    }
}

impl Read for &mut Tx {
    async fn all<T: Row>(self, sql: &'static str, args: Args) -> Result<Vec<T>> {
        Tx::all(self, sql, args).await
    }

    async fn one<T: Row>(self, sql: &'static str, args: Args) -> Result<T> {
        Tx::one(self, sql, args).await
    }

    async fn maybe<T: Row>(self, sql: &'static str, args: Args) -> Result<Option<T>> {
        Tx::maybe(self, sql, args).await
    }

    fn again(&mut self) -> impl Read {
        &mut **self
    }
}
