//! Who may do what with a challenge: pure functions of viewer and challenge.

use super::{Challenge, ChallengeAct, texts};
use crate::{
    error::Refusal,
    ids::OrganisationId,
    policy::Governed,
    viewer::{OrganisationKind, OrganisationRole, Viewer},
};

impl Governed for Challenge {
    type Act = ChallengeAct;
    const ACTS: &'static [ChallengeAct] = ChallengeAct::ALL;

    fn may(&self, viewer: &Viewer, act: ChallengeAct) -> Result<(), Refusal> {
        viewer.signed_in()?;
        let Some(group) = self.working_group_id else {
            return Err(Refusal::not_allowed(&texts::CHALLENGE_IMPORTED));
        };
        let (may, text) = match act {
            ChallengeAct::Edit
            | ChallengeAct::LinkNeed
            | ChallengeAct::Consult
            | ChallengeAct::RequestSignOff
            | ChallengeAct::Reopen
            | ChallengeAct::PlanPilot => (viewer.edits_in(group), &texts::CHALLENGE_EDITORS_ONLY),
            ChallengeAct::Publish
            | ChallengeAct::Withdraw
            | ChallengeAct::AssignAssessor
            | ChallengeAct::RemoveAssessor
            | ChallengeAct::StartAssessing
            | ChallengeAct::Decide
            | ChallengeAct::Award
            | ChallengeAct::NotAward
            | ChallengeAct::Complete => (viewer.leads(group), &texts::CHALLENGE_LEAD_EDITORS_ONLY),
            ChallengeAct::SignOff => {
                (viewer.role_in(group).is_some() && signs_somewhere(viewer), &texts::CHALLENGE_SIGNATORIES_ONLY)
            }
            ChallengeAct::Submit => (provides(viewer), &texts::CHALLENGE_PROVIDERS_ONLY),
        };
        if !may {
            return Err(Refusal::not_allowed(text));
        }
        if act.from().contains(&self.state) {
            Ok(())
        } else {
            Err(Refusal::conflict(&texts::CHALLENGE_IN_OTHER_STATE).with("state", self.state))
        }
    }
}

/// Signing for an organisation is for its signatories.
pub fn sign_for(viewer: &Viewer, organisation: OrganisationId) -> Result<(), Refusal> {
    if viewer.holds(organisation, OrganisationRole::Signatory) {
        Ok(())
    } else {
        Err(Refusal::not_allowed(&texts::CHALLENGE_SIGNATORIES_ONLY))
    }
}

/// Whether the viewer signs for any municipality; for which one is asked when it happens.
fn signs_somewhere(viewer: &Viewer) -> bool {
    viewer
        .organisations
        .iter()
        .any(|seat| seat.kind == OrganisationKind::Municipality && seat.role == OrganisationRole::Signatory)
}

/// Whether the viewer acts for an organisation that offers solutions: any but a municipality.
fn provides(viewer: &Viewer) -> bool {
    viewer.organisations.iter().any(|seat| {
        seat.kind != OrganisationKind::Municipality
            && matches!(seat.role, OrganisationRole::Admin | OrganisationRole::Member)
    })
}
