//! Scenes around a submission: a provider with a published solution, sealed, then decided.
//! The challenge itself is set up in `challenges.rs`.

use serde_json::json;

use super::{Challenge, World};
use crate::Client;

/// Long enough for one submission on a busy machine, short enough to wait for.
const OPEN_SECONDS: u64 = 5;

/// A verified provider with one published solution.
pub struct Provider {
    pub id: String,
    pub person: Client,
    pub solution: String,
}

/// A solution's answer to one challenge.
pub struct Submission {
    pub id: String,
    pub provider: Provider,
    pub challenge: Challenge,
}

impl World {
    /// A provider and its solution in the catalogue.
    pub async fn provider(&self, name: &str) -> Provider {
        let person = self.administrator.person(&format!("Ondernemer {name}")).await;
        let input = json!({ "name": format!("{name} BV"), "kind": "PROVIDER" });
        let id = person.makes("organisationRegister", input, "organisation").await;
        self.administrator.act("organisationVerify", json!({ "organisationId": id }), "organisation { id }").await;
        self.seat(&id, &person).await;
        let input = json!({
            "organisationId": id,
            "name": name,
            "summary": "Licht dat de weg wijst.",
            "body": "Gaat aan bij opstaan en uit bij terugkomst.",
            "lifeDomains": ["LIVING"],
            "targetGroups": ["OLDER_PEOPLE"],
        });
        let solution = person.makes("solutionDraft", input, "solution").await;
        person.act("solutionPublish", json!({ "solutionId": solution }), "solution { id }").await;
        Provider { id, person, solution }
    }

    /// A submission to this challenge whose texts all hold `canary`, sealed until the deadline.
    pub async fn submit(&self, challenge: &Challenge, name: &str, canary: &str) -> (Provider, String) {
        let provider = self.provider(name).await;
        let input = json!({ "challengeId": challenge.id, "solutionId": provider.solution });
        let id = provider.person.makes("submissionDraft", input, "submission").await;
        let answer = |criterion: &String, is_confidential: bool| json!({ "criterionId": criterion, "text": format!("Antwoord {canary}"), "isConfidential": is_confidential });
        let save = json!({
            "submissionId": id,
            "pitch": format!("Pitch {canary}"),
            "answers": [answer(&challenge.criteria[0], false), answer(&challenge.criteria[1], true)],
        });
        provider.person.act("submissionSave", save, "submission { id }").await;
        provider.person.act("submissionSubmit", json!({ "submissionId": id }), "submission { id }").await;
        (provider, id)
    }

    /// A submission that stays sealed for the whole test.
    pub async fn sealed_submission(&self, canary: &str) -> Submission {
        let challenge = self.published_challenge().await;
        let (provider, id) = self.submit(&challenge, "Nachtlicht", canary).await;
        Submission { id, provider, challenge }
    }

    /// A submission that every assessor has judged and nobody has decided on.
    pub async fn assessed_submission(&self) -> Submission {
        let challenge = self.published_challenge_for(OPEN_SECONDS).await;
        let (provider, id) = self.submit(&challenge, "Nachtlicht", "licht").await;
        let lead = challenge.lead();
        lead.until_state(&challenge.id, "Challenge", "CLOSED").await;
        lead.until_state(&id, "Submission", "UNSEALED").await;
        let assign = json!({ "challengeId": challenge.id, "personId": lead.id, "isChair": true });
        lead.act("assessorAssign", assign, "challenge { id }").await;
        let it = json!({ "challengeId": challenge.id });
        lead.act("challengeStartAssessing", it, "challenge { id }").await;
        self.assess(&challenge).await;
        Submission { id, provider, challenge }
    }

    /// A submission that was assessed and selected.
    pub async fn selected_submission(&self) -> Submission {
        let Submission { id, provider, challenge } = self.assessed_submission().await;
        let lead = challenge.lead();
        let decide = json!({ "submissionId": id, "isSelected": true, "reason": "Werkt in huizen met drempels." });
        lead.act("submissionDecide", decide, "submission { id }").await;
        let award = json!({ "challengeId": challenge.id, "reason": "Past bij hoe mensen wonen." });
        lead.act("challengeAward", award, "challenge { id }").await;
        Submission { id, provider, challenge }
    }

    async fn assess(&self, challenge: &Challenge) {
        let lead = challenge.lead();
        let asked = lead.ask("{ viewer { assessments(first: 50) { nodes { id } } } }", json!({})).await.fine();
        for assessment in asked.at("viewer.assessments.nodes").as_array().expect("a list") {
            let scores: Vec<_> = challenge
                .criteria
                .iter()
                .map(|criterion| json!({ "criterionId": criterion, "points": 8, "reason": "Getest." }))
                .collect();
            let score = json!({ "assessmentId": assessment["id"], "scores": scores });
            lead.act("assessmentScore", score, "assessment { id }").await;
            lead.act("assessmentComplete", json!({ "assessmentId": assessment["id"] }), "assessment { id }").await;
        }
    }
}
