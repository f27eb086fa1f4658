//! Challenges: written, read by others, signed, published, and ended.

use serde_json::json;

use super::stage::Stage;
use crate::{
    Actor, Error,
    answer::{number_at, text_at},
    documents as doc,
    world::{Challenge, ChallengeState, WorkingGroup},
};

impl<'w> Stage<'w> {
    fn group_of(&self, challenge: &Challenge) -> Result<&'w WorkingGroup, Error> {
        let group = self.world.working_groups.iter().find(|it| it.key == challenge.group);
        group.ok_or_else(|| Error::Unknown { kind: "working group", key: challenge.group.clone() })
    }

    /// The person who leads the writing of a challenge.
    pub(super) fn lead_of(&self, challenge: &Challenge) -> Result<Actor, Error> {
        let group = self.group_of(challenge)?;
        let Some(person) = group.lead_editor() else {
            return Err(Error::Unknown { kind: "lead editor of", key: group.key.clone() });
        };
        self.person(person)
    }

    pub(super) async fn draft_challenge(&mut self, challenge: &Challenge) -> Result<(), Error> {
        let lead = self.lead_of(challenge)?;
        let input = json!({
            "workingGroupId": self.id("working group", &challenge.group)?,
            "title": challenge.title,
            "summary": challenge.summary,
            "language": challenge.lang.to_uppercase(),
        });
        let made = ("challenge", challenge.key.as_str());
        let id = self.make(lead.clone(), doc::CHALLENGE_DRAFT, made, "/challenge/id", input).await?;
        for section in &challenge.sections {
            let body = section.first_draft.as_ref().unwrap_or(&section.body).trim();
            let input = json!({ "challengeId": id, "heading": section.heading, "body": body });
            let payload = self.tell(lead.clone(), doc::SECTION_ADD, &challenge.key, input).await?;
            if section.first_draft.is_some() {
                let section = text_at(doc::SECTION_ADD, &payload, "/section/id")?;
                let revision = number_at(doc::SECTION_ADD, &payload, "/section/revision")?;
                self.remember("section", &challenge.key, &section);
                self.remember("revision", &challenge.key, &revision.to_string());
            }
        }
        for criterion in &challenge.criteria {
            let input = json!({
                "challengeId": id,
                "title": criterion.title,
                "description": criterion.description,
                "weight": criterion.weight,
            });
            let key = format!("{}/{}", challenge.key, criterion.key);
            let made = ("criterion", key.as_str());
            self.make(lead.clone(), doc::CRITERION_ADD, made, "/criterion/id", input).await?;
        }
        for link in &challenge.needs {
            let need = self.id("need", &link.need)?;
            let input = json!({ "challengeId": id, "needId": need, "reason": link.reason });
            self.tell(lead.clone(), doc::CHALLENGE_LINK_NEED, &challenge.key, input).await?;
        }
        Ok(())
    }

    pub(super) async fn consult(&mut self, challenge: &Challenge) -> Result<(), Error> {
        let lead = self.lead_of(challenge)?;
        let input = json!({ "challengeId": self.id("challenge", &challenge.key)? });
        self.tell(lead, doc::CHALLENGE_CONSULT, &challenge.key, input).await?;
        Ok(())
    }

    /// Offers the exact text and lets the municipalities sign it; once after it was taken back.
    pub(super) async fn sign_off(&mut self, challenge: &Challenge) -> Result<(), Error> {
        let id = self.id("challenge", &challenge.key)?;
        let mut sha256 = self.offer(challenge).await?;
        if let Some(reason) = &challenge.reopened {
            let lead = self.lead_of(challenge)?;
            let input = json!({ "challengeId": id, "reason": reason });
            self.tell(lead.clone(), doc::CHALLENGE_REOPEN, &challenge.key, input).await?;
            for section in challenge.sections.iter().filter(|it| it.first_draft.is_some()) {
                let revision: i64 = self.id("revision", &challenge.key)?.parse().unwrap_or_default();
                let input = json!({
                    "sectionId": self.id("section", &challenge.key)?,
                    "body": section.body.trim(),
                    "revision": revision,
                });
                self.tell(lead.clone(), doc::SECTION_EDIT, &challenge.key, input).await?;
            }
            sha256 = self.offer(challenge).await?;
        }
        let group = self.group_of(challenge)?;
        let is_waiting = challenge.state == ChallengeState::AwaitingSignOff;
        let signing = if is_waiting { &challenge.signed_by } else { &group.municipalities };
        for municipality in signing {
            let input = json!({
                "challengeId": id,
                "organisationId": self.id("organisation", municipality)?,
                "sha256": sha256,
            });
            let signatory = self.admin(municipality)?;
            self.tell(signatory, doc::CHALLENGE_SIGN_OFF, &challenge.key, input).await?;
        }
        Ok(())
    }

    async fn offer(&mut self, challenge: &Challenge) -> Result<String, Error> {
        let lead = self.lead_of(challenge)?;
        let input = json!({ "challengeId": self.id("challenge", &challenge.key)? });
        let document = doc::CHALLENGE_REQUEST_SIGN_OFF;
        let payload = self.tell(lead, document, &challenge.key, input).await?;
        text_at(document, &payload, "/challenge/versionToSign/sha256")
    }

    pub(super) async fn publish_challenge(&mut self, challenge: &Challenge) -> Result<(), Error> {
        let lead = self.lead_of(challenge)?;
        let Some(deadline) = challenge.deadline else {
            return Err(Error::Unknown { kind: "deadline of", key: challenge.key.clone() });
        };
        let input = json!({
            "challengeId": self.id("challenge", &challenge.key)?,
            "submissionsCloseAt": self.evening(deadline)?,
        });
        self.tell(lead, doc::CHALLENGE_PUBLISH, &challenge.key, input).await?;
        Ok(())
    }

    pub(super) async fn withdraw(&mut self, challenge: &Challenge) -> Result<(), Error> {
        let lead = self.lead_of(challenge)?;
        let id = self.id("challenge", &challenge.key)?;
        let input = json!({ "challengeId": id, "reason": challenge.reason });
        self.tell(lead, doc::CHALLENGE_WITHDRAW, &challenge.key, input).await?;
        Ok(())
    }
}
