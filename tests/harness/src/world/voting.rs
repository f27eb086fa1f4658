//! Scenes around a panel: its members, and rounds that are open or published.
//! Counting is no affair of this file.

use serde_json::{Value, json};

use super::{Municipality, Need, World, in_seconds};
use crate::Client;

/// Six members, enough for figures to be shown.
const MEMBERS: [&str; 6] = ["RESIDENT"; 6];
/// Long enough for six ballots on a busy machine, short enough to wait for.
const OPEN_SECONDS: u64 = 5;

/// A panel of one municipality.
pub struct Panel {
    pub id: String,
    pub coordinator: Client,
    pub members: Vec<Client>,
}

/// A round with two needs on the ballot.
pub struct VotingRound {
    pub id: String,
    pub panel: Panel,
    /// The one that is chosen.
    pub need: Need,
    pub other: Need,
}

impl World {
    /// A panel of six members who are signed in, the first with the code that the coordinator handed over.
    pub async fn panel(&self, municipality: &Municipality) -> Panel {
        self.panel_of(municipality, &MEMBERS).await
    }

    /// A panel of members from these segments.
    pub async fn panel_of(&self, municipality: &Municipality, segments: &[&str]) -> Panel {
        let coordinator = municipality.clerk.clone();
        let input = json!({ "name": "Panel Haaglanden", "municipalityIds": [municipality.id] });
        let id = coordinator.makes("panelCreate", input, "panel").await;
        let mut members = Vec::with_capacity(segments.len());
        for (number, segment) in (1..).zip(segments) {
            let input = json!({
                "panelId": id,
                "displayName": format!("Panellid {number}"),
                "segment": segment,
                "municipalityId": municipality.id,
            });
            let added = coordinator.act("panelMemberAdd", input, "code panelMember { person { id } }").await;
            let person = added["panelMember"]["person"]["id"].as_str().expect("an id").to_owned();
            // One address signs in with three codes a minute at most; the others come by the demonstration's door.
            members.push(if number == 1 {
                let code = json!({ "code": added["code"] });
                let signed_in = self.visitor.act("signInWithCode", code, "session { token }").await;
                self.visitor.with_token(&signed_in["session"]["token"], person)
            } else {
                self.visitor.signs_in(person).await
            });
        }
        Panel { id, coordinator, members }
    }

    /// A round that takes ballots for the given number of seconds.
    pub async fn open_round_for(&self, seconds: u64) -> VotingRound {
        self.open_round_with(seconds, &MEMBERS, json!({ "method": "APPROVAL" })).await
    }

    /// The same for members from these segments, and counted in this way.
    pub async fn open_round_with(&self, seconds: u64, segments: &[&str], counting: Value) -> VotingRound {
        let need = self.accepted_need().await;
        let other = self.accepted_need_in(&need.municipality, "Zelf blijven koken").await;
        let panel = self.panel_of(&need.municipality, segments).await;
        let input = json!({
            "panelId": panel.id,
            "title": "Wat weegt het zwaarst?",
            "question": "Welke behoeften moeten eerst?",
            "counting": counting,
            "needIds": [need.id, other.id],
            "seats": 1,
            "minimumTurnout": 1,
            "opensAt": in_seconds(1),
            "closesAt": in_seconds(1 + seconds),
        });
        let id = panel.coordinator.makes("votingRoundDraft", input, "votingRound").await;
        let schedule = json!({ "votingRoundId": id });
        panel.coordinator.act("votingRoundSchedule", schedule, "votingRound { state }").await;
        panel.coordinator.until_state(&id, "VotingRound", "OPEN").await;
        VotingRound { id, panel, need, other }
    }

    /// A round that stays open for the whole test.
    pub async fn open_round(&self) -> VotingRound {
        self.open_round_for(600).await
    }

    /// A round in which every member approved the need, counted and published.
    pub async fn published_round(&self) -> VotingRound {
        let round = self.open_round_for(OPEN_SECONDS).await;
        for member in &round.panel.members {
            let input = json!({ "votingRoundId": round.id, "needIds": [round.need.id] });
            member.act("ballotCast", input, "receipt").await;
        }
        self.publish(&round).await;
        round
    }

    /// Waits for the count of a round, and publishes it.
    pub async fn publish(&self, round: &VotingRound) {
        let coordinator = &round.panel.coordinator;
        coordinator.until_state(&round.id, "VotingRound", "COUNTED").await;
        let publish = json!({ "votingRoundId": round.id });
        coordinator.act("votingRoundPublish", publish, "votingRound { state }").await;
    }
}
