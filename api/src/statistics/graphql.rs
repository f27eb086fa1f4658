//! The live figures as clients ask for them.

use async_graphql::{Context, Object};

use super::Statistics;
use crate::{error::Result, graphql::context::Asking, rules};

rules! {
    /// Everyone may read the figures.
    RULES:
    Statistics {
        municipalities: Public, needs: Public, supports: Public, panelMembers: Public, publishedRounds: Public,
        openRounds: Public, ballots: Public, challenges: Public, openChallenges: Public, solutions: Public,
        pilots: Public, scaledPilots: Public, adoptions: Public,
    }
    Query { statistics: Public }
}

/// How much there is of everything public; counted at most every five seconds.
#[Object]
impl Statistics {
    /// Municipalities that take part.
    async fn municipalities(&self) -> i64 {
        self.municipalities
    }

    /// Public needs.
    async fn needs(&self) -> i64 {
        self.needs
    }

    /// Times that somebody said "this holds for me too".
    async fn supports(&self) -> i64 {
        self.supports
    }

    /// People who vote on panels.
    async fn panel_members(&self) -> i64 {
        self.panel_members
    }

    /// Rounds whose result is public.
    async fn published_rounds(&self) -> i64 {
        self.published_rounds
    }

    /// Rounds that are open now.
    async fn open_rounds(&self) -> i64 {
        self.open_rounds
    }

    /// Ballots in published results.
    async fn ballots(&self) -> i64 {
        self.ballots
    }

    /// Challenges that were ever published here, without those imported from elsewhere.
    async fn challenges(&self) -> i64 {
        self.challenges
    }

    /// Challenges open for submissions.
    async fn open_challenges(&self) -> i64 {
        self.open_challenges
    }

    /// Solutions in the catalogue.
    async fn solutions(&self) -> i64 {
        self.solutions
    }

    /// Pilots.
    async fn pilots(&self) -> i64 {
        self.pilots
    }

    /// Pilots that were decided to scale.
    async fn scaled_pilots(&self) -> i64 {
        self.scaled_pilots
    }

    /// Adoptions by other municipalities that still stand.
    async fn adoptions(&self) -> i64 {
        self.adoptions
    }
}

/// The question about figures.
#[derive(Default)]
pub struct StatisticsQueries;

#[Object]
impl StatisticsQueries {
    /// Live figures of everything public.
    async fn statistics(&self, ctx: &Context<'_>) -> Result<Statistics> {
        ctx.asked().app.statistics.figures(ctx.db()).await
    }
}
