//! Live figures of everything public. Not here: the figures of one thing (each feature's `graphql.rs`).

pub mod graphql;
mod store;

use std::time::{Duration, Instant};

use tokio::sync::Mutex;

use crate::{
    db::{Db, FromRow},
    error::Result,
};

/// How long the figures are kept before they are counted again.
const KEPT: Duration = Duration::from_secs(5);

/// How much there is of everything public.
#[derive(Clone, Debug, Default, PartialEq, Eq, FromRow)]
pub struct Statistics {
    /// Municipalities that take part.
    pub municipalities: i64,
    /// Public needs.
    pub needs: i64,
    /// Times that somebody said "this holds for me too".
    pub supports: i64,
    /// People who vote on panels.
    pub panel_members: i64,
    /// Rounds whose result is public.
    pub published_rounds: i64,
    /// Rounds that are open now.
    pub open_rounds: i64,
    /// Ballots in published results.
    pub ballots: i64,
    /// Challenges that were ever published here.
    pub challenges: i64,
    /// Challenges open for submissions.
    pub open_challenges: i64,
    /// Solutions in the catalogue.
    pub solutions: i64,
    /// Pilots.
    pub pilots: i64,
    /// Pilots that were decided to scale.
    pub scaled_pilots: i64,
    /// Adoptions by other municipalities.
    pub adoptions: i64,
}

/// The figures as last counted.
#[derive(Debug, Default)]
pub struct Kept(Mutex<Option<(Instant, Statistics)>>);

impl Kept {
    /// The figures, counted at most once every five seconds, by one request for all.
    pub async fn figures(&self, db: &Db) -> Result<Statistics> {
        let mut kept = self.0.lock().await;
        if let Some((counted, figures)) = kept.as_ref()
            && counted.elapsed() < KEPT
        {
            return Ok(figures.clone());
        }
        let figures = store::count(db).await?;
        *kept = Some((Instant::now(), figures.clone()));
        Ok(figures)
    }
}

/// Whether nobody has put anything into the database.
pub async fn is_empty(db: &Db) -> Result<bool> {
    store::is_empty(db).await
}
