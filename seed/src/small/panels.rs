//! Panels, their members, and voting: drafted, voted on, published or cancelled.

use serde_json::{Value, json};

use super::stage::{Stage, Voter};
use crate::{
    Actor, Error,
    answer::text_at,
    dice::Dice,
    documents as doc,
    world::{BallotKind, Panel, Round},
};

/// Share no factor with 40: walking a panel with these steps meets every member once.
const VOTER_STRIDE: usize = 7;
const EMAIL_STRIDE: usize = 3;

impl<'w> Stage<'w> {
    pub(super) async fn start_panel(&mut self, panel: &'w Panel) -> Result<(), Error> {
        let host = self.admin(&panel.host)?;
        let input = json!({
            "name": panel.name,
            "description": panel.about,
            "municipalityIds": self.ids("organisation", &panel.municipalities)?,
        });
        let made = ("panel", panel.key.as_str());
        let id = self.make(host.clone(), doc::PANEL_CREATE, made, "/panel/id", input).await?;
        let staff = [(&panel.coordinator, "COORDINATOR"), (&panel.voting_assistant, "VOTING_ASSISTANT")];
        let starter = self.admin_key(&panel.host)?;
        for (person, role) in staff.into_iter().filter(|(person, _)| *person != starter) {
            let input = json!({
                "panelId": id,
                "personId": self.id("person", person)?,
                "segment": "PROFESSIONAL",
                "role": role,
            });
            self.tell(host.clone(), doc::PANEL_MEMBER_ADD, person, input).await?;
        }
        self.add_members(panel, &id).await
    }

    async fn add_members(&mut self, panel: &'w Panel, id: &str) -> Result<(), Error> {
        let world = self.world;
        let coordinator = self.person(&panel.coordinator)?;
        let row = world.panels.iter().position(|it| it.key == panel.key).unwrap_or_default();
        let size = panel.segments.total();
        let mut voters = Vec::with_capacity(size);
        for place in 0..size {
            let name = world.names.full(row * size + place);
            let has_email = (place * EMAIL_STRIDE) % size >= panel.without_email;
            let email = has_email.then(|| address(&name, row * size + place));
            let municipality = &panel.municipalities[place % panel.municipalities.len()];
            let input = json!({
                "panelId": id,
                "displayName": name,
                "email": email,
                "segment": panel.segments.of(place),
                "role": "MEMBER",
                "municipalityId": self.id("organisation", municipality)?,
            });
            let payload = self.tell(coordinator.clone(), doc::PANEL_MEMBER_ADD, &name, input).await?;
            let person = text_at(doc::PANEL_MEMBER_ADD, &payload, "/panelMember/person/id")?;
            voters.push(Voter { person });
        }
        self.voters.insert(&panel.key, voters);
        Ok(())
    }

    fn coordinator_of(&self, round: &Round) -> Result<Actor, Error> {
        let panel = self.world.panels.iter().find(|it| it.key == round.panel);
        match panel {
            Some(panel) => self.person(&panel.coordinator),
            None => Err(Error::Unknown { kind: "panel", key: round.panel.clone() }),
        }
    }

    pub(super) async fn draft_round(&mut self, round: &Round) -> Result<(), Error> {
        let coordinator = self.coordinator_of(round)?;
        let input = json!({
            "panelId": self.id("panel", &round.panel)?,
            "title": round.title,
            "question": round.question,
            "counting": self.counting(round),
            "costs": self.costs(round)?,
            "needIds": self.ids("need", round.ballot.iter().map(|place| &place.need))?,
            "seats": round.seats,
            "minimumTurnout": 10,
            "opensAt": self.early(round.opens)?,
            "closesAt": self.evening(round.closes)?,
        });
        let made = ("voting round", round.key.as_str());
        let id = self.make(coordinator.clone(), doc::VOTING_ROUND_DRAFT, made, "/votingRound/id", input).await?;
        let input = json!({ "votingRoundId": id });
        self.tell(coordinator, doc::VOTING_ROUND_SCHEDULE, &round.key, input).await?;
        Ok(())
    }

    fn counting(&self, round: &Round) -> Value {
        json!({
            "method": round.method.as_deref().unwrap_or("approval").to_uppercase(),
            "ballotKind": round.ballot_kind.unwrap_or_default(),
            "points": round.points,
            "budget": round.budget,
        })
    }

    fn costs(&self, round: &Round) -> Result<Option<Vec<Value>>, Error> {
        let mut costs = Vec::new();
        for (need, cost) in round.ballot.iter().filter_map(|place| Some((&place.need, place.cost?))) {
            costs.push(json!({ "needId": self.id("need", need)?, "cost": cost }));
        }
        Ok(Some(costs).filter(|costs| !costs.is_empty()))
    }

    pub(super) async fn cast_ballots(&mut self, round: &Round) -> Result<(), Error> {
        let id = self.id("voting round", &round.key)?;
        let Some(voters) = self.voters.get(round.panel.as_str()).cloned() else {
            return Err(Error::Unknown { kind: "panel", key: round.panel.clone() });
        };
        for (nth, chosen) in choices(round).into_iter().enumerate() {
            let voter = &voters[(nth * VOTER_STRIDE) % voters.len()];
            let mut input = self.marks(round, nth, &chosen)?;
            input["votingRoundId"] = json!(id);
            let plain = without_technology(round, nth);
            input["noTechnology"] = json!(self.ids("need", plain)?);
            let who = Actor::Person(voter.person.clone());
            self.tell(who, doc::BALLOT_CAST, &round.key, input).await?;
        }
        Ok(())
    }

    /// The marks of one voter who likes these needs, on a ballot of the round's kind.
    fn marks(&self, round: &Round, nth: usize, liked: &[&String]) -> Result<Value, Error> {
        let ids = self.ids("need", liked.iter().copied())?;
        let mut dice = Dice::of(&format!("{} in order", round.key), nth as u64);
        let kind = round.ballot_kind.unwrap_or_default();
        if liked.is_empty() {
            return Ok(json!({ "noneOfThese": true }));
        }
        Ok(match kind {
            BallotKind::Approval => json!({ "needIds": ids }),
            BallotKind::Projects => {
                let cost = |need: &str| round.ballot.iter().find(|place| place.need == need).and_then(|it| it.cost);
                let mut left = round.budget.unwrap_or(0);
                let fits = liked.iter().zip(ids).filter(|(need, _)| {
                    let cost = cost(need.as_str()).unwrap_or(0);
                    let does_fit = cost <= left;
                    left -= if does_fit { cost } else { 0 };
                    does_fit
                });
                json!({ "needIds": fits.map(|(_, id)| id).collect::<Vec<_>>() })
            }
            BallotKind::Ranking => {
                let appeal =
                    |need: &str| round.ballot.iter().find(|place| place.need == need).map_or(0, |it| it.appeal);
                let weight = |need: &str, throw: usize| throw + usize::try_from(appeal(need)).unwrap_or(0);
                let drawn = liked.iter().zip(ids).map(|(need, id)| (weight(need.as_str(), dice.below(100)), id));
                let mut drawn: Vec<_> = drawn.collect();
                drawn.sort_by(|a, b| b.cmp(a));
                json!({ "ranking": drawn.into_iter().map(|(_, id)| [id]).collect::<Vec<_>>() })
            }
            BallotKind::Score => {
                let given = ids.into_iter().map(|id| json!({ "needId": id, "points": 2 + dice.below(4) }));
                json!({ "points": given.collect::<Vec<_>>() })
            }
            BallotKind::Points => {
                let mut points = vec![0; ids.len()];
                for _ in 0..round.points.unwrap_or(0) {
                    points[dice.below(ids.len())] += 1;
                }
                let given = ids.into_iter().zip(points).map(|(id, points)| json!({ "needId": id, "points": points }));
                json!({ "points": given.collect::<Vec<_>>() })
            }
        })
    }

    pub(super) async fn publish_round(&mut self, round: &Round) -> Result<(), Error> {
        let coordinator = self.coordinator_of(round)?;
        let input = json!({ "votingRoundId": self.id("voting round", &round.key)? });
        self.tell(coordinator, doc::VOTING_ROUND_PUBLISH, &round.key, input).await?;
        Ok(())
    }

    pub(super) async fn cancel_round(&mut self, round: &Round) -> Result<(), Error> {
        let coordinator = self.coordinator_of(round)?;
        let id = self.id("voting round", &round.key)?;
        let input = json!({ "votingRoundId": id, "reason": round.reason });
        self.tell(coordinator, doc::VOTING_ROUND_CANCEL, &round.key, input).await?;
        Ok(())
    }
}

/// What each voter of a round approves of.
pub(super) fn choices(round: &Round) -> Vec<Vec<&String>> {
    (0..round.turnout)
        .map(|nth| {
            let mut dice = Dice::of(&round.key, nth as u64);
            let liked = round.ballot.iter().filter(|place| dice.chance(place.appeal));
            liked.map(|place| &place.need).collect()
        })
        .collect()
}

/// For which needs a voter wants no technology.
fn without_technology(round: &Round, nth: usize) -> Vec<&String> {
    let mut dice = Dice::of(&format!("{} without technology", round.key), nth as u64);
    let plain = round.ballot.iter().filter(|_| dice.chance(7));
    plain.map(|place| &place.need).collect()
}

/// An address that cannot exist, made from a name.
fn address(name: &str, number: usize) -> String {
    let plain: String = name
        .to_lowercase()
        .chars()
        .map(|letter| match letter {
            'ö' => 'o',
            'é' => 'e',
            'a'..='z' => letter,
            _ => '.',
        })
        .collect();
    format!("{plain}.{}@example.nl", number + 1)
}

/// The names of all panel members, in the order of the panels.
#[cfg(test)]
pub(super) fn member_names(names: &crate::world::Names, panels: &[Panel]) -> Vec<String> {
    let members: usize = panels.iter().map(|panel| panel.segments.total()).sum();
    (0..members).map(|place| names.full(place)).collect()
}
