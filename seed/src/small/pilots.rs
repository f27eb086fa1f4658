//! Pilots and adoptions: planned, agreed to, measured, decided, and taken over elsewhere.

use serde_json::json;

use super::stage::Stage;
use crate::{
    Actor, Error,
    answer::{code, number_at},
    documents as doc,
    world::{Adoption, AdoptionState, Indicator, Measurement, Pilot},
};

impl Stage<'_> {
    pub(super) async fn plan_pilot(&mut self, pilot: &Pilot) -> Result<(), Error> {
        let who = self.person(&pilot.by)?;
        let starts = pilot.started.or(pilot.starts).map(|day| self.date(day)).transpose()?;
        let input = json!({
            "submissionId": self.id("submission", &pilot.submission)?,
            "title": pilot.title,
            "protocol": pilot.protocol.trim(),
            "decisionCard": pilot.decision_card.trim(),
            "municipalityIds": [self.id("organisation", &pilot.municipality)?],
            "startsOn": starts,
        });
        let made = ("pilot", pilot.key.as_str());
        let id = self.make(who.clone(), doc::PILOT_PLAN, made, "/pilot/id", input).await?;
        for indicator in &pilot.indicators {
            let input = json!({
                "pilotId": id,
                "name": indicator.name,
                "unit": indicator.unit,
                "baseline": indicator.baseline,
                "target": indicator.target,
            });
            let key = format!("{}/{}", pilot.key, indicator.name);
            let made = ("indicator", key.as_str());
            self.make(who.clone(), doc::INDICATOR_ADD, made, "/indicator/id", input).await?;
        }
        Ok(())
    }

    /// Shows the card and lets people who live there say yes.
    pub(super) async fn ask_consent(&mut self, pilot: &Pilot) -> Result<(), Error> {
        let who = self.person(&pilot.by)?;
        let id = self.id("pilot", &pilot.key)?;
        let document = doc::PILOT_REQUEST_CONSENT;
        let payload = self.tell(who, document, &pilot.key, json!({ "pilotId": id })).await?;
        let version = number_at(document, &payload, "/pilot/decisionCardVersion")?;
        let mut near = self.world.panels.iter().rev();
        let panel = near.find(|it| it.municipalities.contains(&pilot.municipality));
        let voters = panel.and_then(|it| self.voters.get(it.key.as_str())).cloned();
        let input = json!({ "pilotId": id, "decisionCardVersion": version });
        for voter in voters.into_iter().flatten().take(pilot.participants) {
            let who = Actor::Person(voter.person);
            self.tell(who, doc::PILOT_CONSENT, &pilot.key, input.clone()).await?;
        }
        Ok(())
    }

    pub(super) async fn start_pilot(&mut self, pilot: &Pilot) -> Result<(), Error> {
        let who = self.person(&pilot.by)?;
        let input = json!({ "pilotId": self.id("pilot", &pilot.key)? });
        self.tell(who, doc::PILOT_START, &pilot.key, input).await?;
        Ok(())
    }

    pub(super) async fn start_measuring(&mut self, pilot: &Pilot) -> Result<(), Error> {
        let who = self.person(&pilot.by)?;
        let input = json!({ "pilotId": self.id("pilot", &pilot.key)? });
        self.tell(who, doc::PILOT_START_MEASURING, &pilot.key, input).await?;
        Ok(())
    }

    pub(super) async fn measure(
        &mut self,
        pilot: &Pilot,
        indicator: &Indicator,
        measurement: &Measurement,
    ) -> Result<(), Error> {
        let who = self.person(&pilot.by)?;
        let key = format!("{}/{}", pilot.key, indicator.name);
        let input = json!({
            "indicatorId": self.id("indicator", &key)?,
            "measuredOn": self.date(measurement.day)?,
            "value": measurement.value,
            "note": measurement.note,
        });
        self.tell(who, doc::MEASUREMENT_ADD, &pilot.key, input).await?;
        Ok(())
    }

    pub(super) async fn decide_pilot(&mut self, pilot: &Pilot) -> Result<(), Error> {
        let who = self.person(&pilot.by)?;
        let input = json!({
            "pilotId": self.id("pilot", &pilot.key)?,
            "outcome": pilot.outcome.as_deref().map(code),
            "reason": pilot.reason,
        });
        self.tell(who, doc::PILOT_DECIDE, &pilot.key, input).await?;
        Ok(())
    }

    pub(super) async fn express(&mut self, adoption: &Adoption) -> Result<(), Error> {
        let who = self.person(&adoption.by)?;
        let input = json!({
            "pilotId": self.id("pilot", &adoption.pilot)?,
            "organisationId": self.id("organisation", &adoption.organisation)?,
            "note": adoption.note,
        });
        let made = ("adoption", adoption.key.as_str());
        self.make(who, doc::ADOPTION_EXPRESS, made, "/adoption/id", input).await?;
        Ok(())
    }

    pub(super) async fn prepare(&mut self, adoption: &Adoption) -> Result<(), Error> {
        let who = self.person(&adoption.by)?;
        let input = json!({ "adoptionId": self.id("adoption", &adoption.key)? });
        self.tell(who, doc::ADOPTION_PREPARE, &adoption.key, input).await?;
        Ok(())
    }

    pub(super) async fn end_adoption(&mut self, adoption: &Adoption) -> Result<(), Error> {
        let who = self.person(&adoption.by)?;
        let id = self.id("adoption", &adoption.key)?;
        if adoption.state == AdoptionState::Discontinued {
            let input = json!({ "adoptionId": id, "reason": adoption.reason });
            self.tell(who, doc::ADOPTION_DISCONTINUE, &adoption.key, input).await?;
        } else {
            let input = json!({ "adoptionId": id, "note": adoption.adopted_note });
            self.tell(who, doc::ADOPTION_ADOPT, &adoption.key, input).await?;
        }
        Ok(())
    }
}
