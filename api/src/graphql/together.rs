//! Where resolvers of a row ask what no feature batches by itself: the same text asked for many rows is one statement.
//! What is asked is each feature's `store.rs`; how it becomes one statement is `db/each.rs`.

use std::{
    collections::HashMap,
    hash::{Hash, Hasher},
    marker::PhantomData,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use async_graphql::{dataloader::Loader, futures_util::future::try_join_all};

use super::context::{Loading, Loads};
use crate::{
    db::{Args, Read, Row, Timestamp},
    error::{Error, Fault, Result},
};

/// Reads like the database, each question together with the others of its round. Store functions accept it as `Read`.
#[derive(Clone)]
pub struct Together(Loading);

impl Together {
    /// Asks through the batched questions of a request.
    pub const fn new(loading: Loading) -> Self {
        Self(loading)
    }

    /// The clock that decides, asked once for all rows of a list.
    pub async fn now(&self) -> Result<Timestamp> {
        self.0.load_one(Now).await?.ok_or_else(|| Fault::new("the clock does not answer").into())
    }
}

/// The present moment.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Now;

impl Loader<Now> for Loads {
    type Value = Timestamp;
    type Error = Error;

    async fn load(&self, _: &[Now]) -> Result<HashMap<Now, Timestamp>> {
        Ok(HashMap::from([(Now, self.db.now().await?)]))
    }
}

/// One asking of a text, known by its number: two that are alike stay two, for each takes rows of its own.
struct Asking<T> {
    number: u64,
    sql: &'static str,
    args: Args,
    rows: PhantomData<fn() -> T>,
}

impl<T> Asking<T> {
    fn new(sql: &'static str, args: Args) -> Self {
        static ASKED: AtomicU64 = AtomicU64::new(0);
        Self { number: ASKED.fetch_add(1, Ordering::Relaxed), sql, args, rows: PhantomData }
    }
}

impl<T> Clone for Asking<T> {
    fn clone(&self) -> Self {
        Self { number: self.number, sql: self.sql, args: self.args.clone(), rows: PhantomData }
    }
}

impl<T> PartialEq for Asking<T> {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

impl<T> Eq for Asking<T> {}

impl<T> Hash for Asking<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.number.hash(state);
    }
}

/// The rows of one asking, to be taken by it: they need not be such as can be copied.
type Answer<T> = Arc<Mutex<Vec<T>>>;

impl<T: Row> Loader<Asking<T>> for Loads {
    type Value = Answer<T>;
    type Error = Error;

    async fn load(&self, askings: &[Asking<T>]) -> Result<HashMap<Asking<T>, Answer<T>>> {
        let mut texts: HashMap<&'static str, Vec<&Asking<T>>> = HashMap::new();
        for asking in askings {
            texts.entry(asking.sql).or_default().push(asking);
        }
        let texts = texts.into_iter().map(async |(sql, askings)| {
            let rows = self.db.each(sql, askings.iter().map(|asking| asking.args.clone()).collect()).await?;
            let rows = rows.into_iter().map(|rows| Arc::new(Mutex::new(rows)));
            Ok::<_, Error>(askings.into_iter().cloned().zip(rows))
        });
        Ok(try_join_all(texts).await?.into_iter().flatten().collect())
    }
}

impl Read for &Together {
    async fn all<T: Row>(self, sql: &'static str, args: Args) -> Result<Vec<T>> {
        let answer: Answer<T> = self.0.load_one(Asking::new(sql, args)).await?.unwrap_or_default();
        let rows = std::mem::take(&mut *answer.lock().unwrap_or_else(PoisonError::into_inner));
        Ok(rows)
    }

    async fn one<T: Row>(self, sql: &'static str, args: Args) -> Result<T> {
        self.maybe(sql, args).await?.ok_or_else(|| crate::db::no_row(sql))
    }

    async fn maybe<T: Row>(self, sql: &'static str, args: Args) -> Result<Option<T>> {
        Ok(self.all(sql, args).await?.into_iter().next())
    }

    fn again(&mut self) -> impl Read {
        *self
    }
}
