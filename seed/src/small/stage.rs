//! The stage on which the small world is played: the moment, the ids known so far, and the one way
//! to ask the platform for something.

use std::collections::HashMap;

use serde_json::{Value, json};
use time::{Duration, OffsetDateTime, Time};

use crate::{
    Actor, Error, Platform,
    answer::{accepted, text_at},
    documents::Document,
    world::{Day, World},
};

/// How much time passes between two mutations.
const TICK: Duration = Duration::seconds(10);
/// When the day's work begins, and when rounds and challenges close.
const MORNING: Duration = Duration::hours(9);
const EVENING: Duration = Duration::hours(17);

/// A voting member of a panel.
#[derive(Debug, Clone)]
pub(super) struct Voter {
    pub person: String,
}

pub(super) struct Stage<'w> {
    pub platform: &'w dyn Platform,
    pub world: &'w World,
    pub voters: HashMap<&'w str, Vec<Voter>>,
    known: HashMap<(&'static str, String), String>,
    anchor: OffsetDateTime,
    moment: OffsetDateTime,
}

impl<'w> Stage<'w> {
    /// A stage whose last day is the day of `now`.
    pub fn new(platform: &'w dyn Platform, world: &'w World, now: OffsetDateTime) -> Result<Self, Error> {
        let anchor = now.to_offset(time::UtcOffset::UTC).replace_time(Time::MIDNIGHT);
        let moment = anchor.checked_add(Duration::days(super::timetable::BEGINNING - 1)).ok_or(Error::Calendar)?;
        Ok(Self { platform, world, voters: HashMap::new(), known: HashMap::new(), anchor, moment })
    }

    /// Moves to the morning of `day`, never back, and lets happen what is due by then.
    pub async fn move_to(&mut self, day: Day) -> Result<(), Error> {
        let morning = self.at(day, MORNING)?;
        if morning > self.moment {
            self.moment = morning;
            self.platform.run_due_jobs(morning).await?;
        }
        Ok(())
    }

    fn at(&self, day: Day, hour: Duration) -> Result<OffsetDateTime, Error> {
        self.anchor
            .checked_add(Duration::days(day))
            .and_then(|midnight| midnight.checked_add(hour))
            .ok_or(Error::Calendar)
    }

    /// The evening of a day, as the contract spells a moment.
    pub fn evening(&self, day: Day) -> Result<String, Error> {
        Self::spelt(self.at(day, EVENING)?)
    }

    /// The early morning of a day, before the day's work.
    pub fn early(&self, day: Day) -> Result<String, Error> {
        Self::spelt(self.at(day, MORNING - Duration::hours(1))?)
    }

    fn spelt(moment: OffsetDateTime) -> Result<String, Error> {
        moment.format(&time::format_description::well_known::Rfc3339).map_err(|_| Error::Calendar)
    }

    /// A day, as the contract spells a date.
    pub fn date(&self, day: Day) -> Result<String, Error> {
        let date = self.at(day, Duration::ZERO)?.date();
        Ok(format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day()))
    }

    /// Sends one document and gives its payload, which was accepted.
    pub async fn ask(
        &mut self,
        who: Actor,
        document: Document,
        subject: &str,
        variables: Value,
    ) -> Result<Value, Error> {
        self.moment = self.moment.checked_add(TICK).ok_or(Error::Calendar)?;
        let response = self.platform.execute(self.moment, who, document.text, variables).await?;
        accepted(document, subject, response)
    }

    /// Sends one mutation.
    pub async fn tell(&mut self, who: Actor, document: Document, subject: &str, input: Value) -> Result<Value, Error> {
        self.ask(who, document, subject, json!({ "input": input })).await
    }

    /// Sends one mutation that makes something, and remembers its id as `kind` `key`.
    pub async fn make(
        &mut self,
        who: Actor,
        document: Document,
        (kind, key): (&'static str, &str),
        path: &'static str,
        input: Value,
    ) -> Result<String, Error> {
        let payload = self.tell(who, document, key, input).await?;
        let id = text_at(document, &payload, path)?;
        self.remember(kind, key, &id);
        Ok(id)
    }

    /// Remembers an id.
    pub fn remember(&mut self, kind: &'static str, key: &str, id: &str) {
        self.known.insert((kind, key.to_owned()), id.to_owned());
    }

    /// The id of something that was made before.
    pub fn id(&self, kind: &'static str, key: &str) -> Result<String, Error> {
        self.known.get(&(kind, key.to_owned())).cloned().ok_or_else(|| Error::Unknown { kind, key: key.to_owned() })
    }

    /// The ids of several.
    pub fn ids<'k>(
        &self,
        kind: &'static str,
        keys: impl IntoIterator<Item = &'k String>,
    ) -> Result<Vec<String>, Error> {
        keys.into_iter().map(|key| self.id(kind, key)).collect()
    }

    /// A person, as who asks.
    pub fn person(&self, key: &str) -> Result<Actor, Error> {
        Ok(Actor::Person(self.id("person", key)?))
    }

    /// The administrator of an organisation, by key.
    pub fn admin_key(&self, organisation: &str) -> Result<&'w str, Error> {
        self.world
            .people
            .iter()
            .find(|person| {
                person.organisation.as_deref() == Some(organisation) && person.roles.iter().any(|role| role == "admin")
            })
            .map(|person| person.key.as_str())
            .ok_or_else(|| Error::Unknown { kind: "admin", key: organisation.to_owned() })
    }

    /// The administrator of an organisation, as who asks.
    pub fn admin(&self, organisation: &str) -> Result<Actor, Error> {
        self.person(self.admin_key(organisation)?)
    }
}
