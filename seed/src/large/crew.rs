//! Sends many documents at once, never more than a fixed number at the same time.

use futures_util::{StreamExt, TryStreamExt, stream};
use serde_json::{Value, json};
use time::{Duration, OffsetDateTime};

use crate::{
    Actor, Error, Platform, Progress,
    answer::{accepted, text_at},
    documents::Document,
};

/// How many documents are under way at once.
const AT_ONCE: usize = 64;

/// The platform, a moment and somebody who wants to know how far it is.
pub(super) struct Crew<'p> {
    pub platform: &'p dyn Platform,
    pub progress: &'p dyn Progress,
    pub moment: OffsetDateTime,
}

impl Crew<'_> {
    /// Moves the moment and lets happen what is due.
    pub async fn wait(&mut self, how_long: Duration) -> Result<(), Error> {
        self.moment = self.moment.checked_add(how_long).ok_or(Error::Calendar)?;
        self.platform.run_due_jobs(self.moment).await
    }

    /// A moment from now, as the contract spells it.
    pub fn spelt(&self, from_now: Duration) -> Result<String, Error> {
        let moment = self.moment.checked_add(from_now).ok_or(Error::Calendar)?;
        moment.format(&time::format_description::well_known::Rfc3339).map_err(|_| Error::Calendar)
    }

    /// Sends one mutation and gives its payload.
    pub async fn tell(&self, who: &str, document: Document, input: Value) -> Result<Value, Error> {
        let who = if who.is_empty() { Actor::Operator } else { Actor::Person(who.to_owned()) };
        let variables = json!({ "input": input });
        let response = self.platform.execute(self.moment, who, document.text, variables).await?;
        accepted(document, "the large world", response)
    }

    /// Sends one mutation that makes something, and gives its id.
    pub async fn make(&self, who: &str, document: Document, path: &'static str, input: Value) -> Result<String, Error> {
        let payload = self.tell(who, document, input).await?;
        text_at(document, &payload, path)
    }

    /// Does one piece of work for each number below `count`, many at once, and keeps the order.
    pub async fn each<T>(
        &self,
        what: &str,
        count: usize,
        work: impl AsyncFn(usize) -> Result<T, Error>,
    ) -> Result<Vec<T>, Error> {
        self.progress.begin(what, count as u64);
        let work = &work;
        let done = stream::iter(0..count)
            .map(|number| async move { work(number).await })
            .buffered(AT_ONCE)
            .inspect_ok(|_| self.progress.advance(1))
            .try_collect()
            .await?;
        self.progress.end();
        Ok(done)
    }
}
