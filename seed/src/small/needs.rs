//! Needs: told, weighed, supported and ended.

use serde_json::json;

use super::stage::Stage;
use crate::{
    Actor, Error,
    answer::{code, codes},
    documents as doc,
    world::{Need, NeedState},
};

/// How far apart the supporters of one need stand in the row of all panel members, and how far the
/// rows of two needs are shifted; both share no factor with 160.
const STRIDE: usize = 37;
const SHIFT: usize = 13;

impl Stage<'_> {
    pub(super) async fn tell_need(&mut self, need: &Need) -> Result<(), Error> {
        let author = self.person(&need.author)?;
        let input = json!({
            "title": need.title,
            "body": need.text.trim(),
            "municipalityId": self.id("organisation", &need.municipality)?,
            "language": "NL",
            "lifeDomains": codes(&need.life_domains),
            "targetGroups": codes(&need.target_groups),
            "contextConditions": codes(&need.context_conditions),
        });
        let made = ("need", need.key.as_str());
        let id = self.make(author.clone(), doc::NEED_DRAFT, made, "/need/id", input).await?;
        for it in &need.evidence {
            let input = json!({
                "needId": id,
                "kind": code(&it.kind),
                "summary": it.summary,
                "peopleCount": it.people,
            });
            self.tell(author.clone(), doc::EVIDENCE_ADD, &need.key, input).await?;
        }
        if need.state != NeedState::Draft {
            self.tell(author, doc::NEED_SUBMIT, &need.key, json!({ "needId": id })).await?;
        }
        Ok(())
    }

    pub(super) async fn weigh_need(&mut self, need: &Need) -> Result<(), Error> {
        let municipality = self.admin(&need.municipality)?;
        let id = self.id("need", &need.key)?;
        if need.state == NeedState::Declined {
            let input = json!({ "needId": id, "reason": need.reason });
            self.tell(municipality, doc::NEED_DECLINE, &need.key, input).await?;
        } else {
            let input = json!({ "needId": id });
            self.tell(municipality, doc::NEED_ACCEPT, &need.key, input).await?;
        }
        Ok(())
    }

    pub(super) async fn support_need(&mut self, need: &Need) -> Result<(), Error> {
        let world = self.world;
        let mut people = Vec::new();
        for panel in &world.panels {
            let voters = self.voters.get(panel.key.as_str()).into_iter().flatten();
            people.extend(voters.map(|voter| voter.person.clone()));
        }
        let row = world.needs.iter().position(|it| it.key == need.key).unwrap_or_default();
        let input = json!({ "needId": self.id("need", &need.key)? });
        for nth in 0..need.supports.min(people.len()) {
            let person = people[(row * SHIFT + nth * STRIDE) % people.len()].clone();
            self.tell(Actor::Person(person), doc::NEED_SUPPORT, &need.key, input.clone()).await?;
        }
        Ok(())
    }

    pub(super) async fn end_need(&mut self, need: &Need) -> Result<(), Error> {
        let municipality = self.admin(&need.municipality)?;
        let id = self.id("need", &need.key)?;
        if let Some(into) = &need.merged_into {
            let into = self.id("need", into)?;
            let input = json!({ "needId": id, "intoNeedId": into, "reason": need.reason });
            self.tell(municipality, doc::NEED_MERGE, &need.key, input).await?;
        } else if let Some(answer) = &need.answer {
            let input = json!({ "needId": id, "kind": code(answer), "reason": need.reason });
            self.tell(municipality, doc::NEED_ANSWER, &need.key, input).await?;
        }
        Ok(())
    }
}
