//! Scenes around a challenge: a working group of three municipalities, a draft, a publication.
//! What providers answer is in `submissions.rs`.

use serde_json::json;

use super::{Municipality, VotingRound, World, in_seconds};
use crate::Client;

/// Three municipalities; the first leads.
pub struct WorkingGroup {
    pub id: String,
    pub municipalities: Vec<Municipality>,
}

/// A challenge that answers the need of a published round.
pub struct Challenge {
    pub id: String,
    pub group: WorkingGroup,
    pub round: VotingRound,
    /// Sixty and forty points of weight.
    pub criteria: [String; 2],
}

impl WorkingGroup {
    /// The civil servant of the leading municipality.
    pub fn lead(&self) -> &Client {
        &self.municipalities[0].clerk
    }
}

impl Challenge {
    pub fn lead(&self) -> &Client {
        self.group.lead()
    }
}

impl World {
    /// The given municipality leads; Delft and Leiden joined.
    pub async fn working_group(&self, lead: &Municipality) -> WorkingGroup {
        let input = json!({ "name": "Samen vragen opstellen", "purpose": "Eén vraag", "leadOrganisationId": lead.id });
        let id = lead.clerk.makes("workingGroupCreate", input, "workingGroup").await;
        let mut municipalities = vec![lead.clone()];
        for cbs_code in ["GM0503", "GM0546"] {
            let partner = self.municipality(cbs_code).await;
            let who = json!({ "workingGroupId": id, "organisationId": partner.id });
            lead.clerk.act("workingGroupInvite", who.clone(), "workingGroup { id }").await;
            partner.clerk.act("workingGroupJoin", who, "workingGroup { id }").await;
            municipalities.push(partner);
        }
        WorkingGroup { id, municipalities }
    }

    /// A draft with a section, two criteria and a prioritised need.
    pub async fn draft_challenge(&self) -> Challenge {
        let round = self.published_round().await;
        let group = self.working_group(&round.need.municipality).await;
        let lead = group.lead();
        let input = json!({ "workingGroupId": group.id, "title": "Veilig door de nacht", "summary": "Zonder vallen." });
        let id = lead.makes("challengeDraft", input, "challenge").await;
        let section = json!({ "challengeId": id, "heading": "Wat bewoners willen", "body": "Opstaan zonder vallen." });
        lead.act("sectionAdd", section, "section { id }").await;
        let criterion = |title, weight| json!({ "challengeId": id, "title": title, "weight": weight });
        let criteria = [
            lead.makes("criterionAdd", criterion("Werkt in huis", 60), "criterion").await,
            lead.makes("criterionAdd", criterion("Bewoner beslist", 40), "criterion").await,
        ];
        let link = json!({ "challengeId": id, "needId": round.need.id });
        lead.act("challengeLinkNeed", link, "challenge { id }").await;
        Challenge { id, group, round, criteria }
    }

    /// A draft on which all three municipalities have signed one version.
    pub async fn signed_challenge(&self) -> Challenge {
        let challenge = self.draft_challenge().await;
        let it = json!({ "challengeId": challenge.id });
        challenge.lead().act("challengeConsult", it.clone(), "challenge { id }").await;
        let asked = challenge.lead().act("challengeRequestSignOff", it, "challenge { versionToSign { sha256 } }").await;
        for municipality in &challenge.group.municipalities {
            let sign = json!({
                "challengeId": challenge.id,
                "organisationId": municipality.id,
                "sha256": asked["challenge"]["versionToSign"]["sha256"],
            });
            municipality.clerk.act("challengeSignOff", sign, "challenge { id }").await;
        }
        challenge
    }

    /// A challenge that takes submissions for the given number of seconds.
    pub async fn published_challenge_for(&self, seconds: u64) -> Challenge {
        let challenge = self.signed_challenge().await;
        let publish = json!({ "challengeId": challenge.id, "submissionsCloseAt": in_seconds(seconds) });
        challenge.lead().act("challengePublish", publish, "challenge { id }").await;
        challenge
    }

    /// A challenge that takes submissions for the whole test.
    pub async fn published_challenge(&self) -> Challenge {
        self.published_challenge_for(600).await
    }
}
