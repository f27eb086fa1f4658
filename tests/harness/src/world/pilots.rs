//! Scenes at the end of the chain: a pilot that runs, one that was decided, an adoption elsewhere.
//! How a submission came to be selected is in `submissions.rs`.

use serde_json::json;

use super::{Municipality, Submission, World};

/// A selected solution, tried in the leading municipality.
pub struct Pilot {
    pub id: String,
    pub indicator: String,
    pub submission: Submission,
}

/// Another municipality that wants it too.
pub struct Adoption {
    pub id: String,
    pub municipality: Municipality,
    pub pilot: Pilot,
}

impl World {
    /// A pilot to which one resident has consented and that has started.
    pub async fn running_pilot(&self) -> Pilot {
        let submission = self.selected_submission().await;
        let lead = submission.challenge.lead();
        let plan = json!({
            "submissionId": submission.id,
            "title": "Nachtlicht in Escamp",
            "protocol": "Twintig huizen, drie maanden.",
            "decisionCard": "Meet beweging naast het bed, uit met één knop.",
            "municipalityIds": [submission.challenge.group.municipalities[0].id],
        });
        let planned = lead.act("pilotPlan", plan, "pilot { id decisionCardVersion }").await;
        let id = planned["pilot"]["id"].as_str().expect("an id").to_owned();
        let indicator = json!({ "pilotId": id, "name": "Vallen", "unit": "vallen", "baseline": 6.0, "target": 2.0 });
        let indicator = lead.makes("indicatorAdd", indicator, "indicator").await;
        let it = json!({ "pilotId": id });
        lead.act("pilotRequestConsent", it.clone(), "pilot { id }").await;
        let consent = json!({ "pilotId": id, "decisionCardVersion": planned["pilot"]["decisionCardVersion"] });
        let resident = &submission.challenge.round.need.author;
        resident.act("pilotConsent", consent, "pilot { id }").await;
        lead.act("pilotStart", it, "pilot { id }").await;
        Pilot { id, indicator, submission }
    }

    /// A pilot that was measured and is to be scaled.
    pub async fn scaled_pilot(&self) -> Pilot {
        let pilot = self.running_pilot().await;
        let lead = pilot.submission.challenge.lead();
        lead.act("pilotStartMeasuring", json!({ "pilotId": pilot.id }), "pilot { id }").await;
        let measurement = json!({ "indicatorId": pilot.indicator, "measuredOn": "2026-01-31", "value": 1.0 });
        lead.act("measurementAdd", measurement, "indicator { id }").await;
        let decide = json!({ "pilotId": pilot.id, "outcome": "SCALE", "reason": "Eén val in plaats van zes." });
        lead.act("pilotDecide", decide, "pilot { id }").await;
        pilot
    }

    /// The whole chain: Breda has adopted what Den Haag tried.
    pub async fn adoption(&self) -> Adoption {
        let pilot = self.scaled_pilot().await;
        let municipality = self.municipality("GM0758").await;
        let express = json!({ "pilotId": pilot.id, "organisationId": municipality.id });
        let id = municipality.clerk.makes("adoptionExpress", express, "adoption").await;
        let it = json!({ "adoptionId": id });
        municipality.clerk.act("adoptionPrepare", it.clone(), "adoption { id }").await;
        municipality.clerk.act("adoptionAdopt", it, "adoption { id }").await;
        Adoption { id, municipality, pilot }
    }
}
