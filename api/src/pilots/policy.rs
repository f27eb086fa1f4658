//! Who may do what with a pilot: pure functions of viewer and pilot.

use super::{Pilot, PilotAct, texts};
use crate::{
    error::Refusal,
    policy::Governed,
    viewer::{OrganisationKind, OrganisationRole, Viewer},
};

impl Governed for Pilot {
    type Act = PilotAct;
    const ACTS: &'static [PilotAct] = PilotAct::ALL;

    fn may(&self, viewer: &Viewer, act: PilotAct) -> Result<(), Refusal> {
        viewer.signed_in()?;
        match act {
            // For oneself, and for nobody else.
            PilotAct::Consent | PilotAct::WithdrawConsent => {}
            PilotAct::ExpressInterest if works_for_a_municipality(viewer) => {}
            PilotAct::ExpressInterest => return Err(Refusal::not_allowed(&texts::PILOT_FOR_MUNICIPALITIES)),
            PilotAct::Edit
            | PilotAct::AddIndicator
            | PilotAct::RequestConsent
            | PilotAct::Start
            | PilotAct::Measure
            | PilotAct::StartMeasuring
            | PilotAct::Decide
            | PilotAct::Halt => {
                if !viewer.edits_in(self.working_group_id) {
                    return Err(Refusal::not_allowed(&texts::PILOT_EDITORS_ONLY));
                }
            }
        }
        if act.from().contains(&self.state) {
            Ok(())
        } else {
            Err(Refusal::conflict(&texts::PILOT_IN_OTHER_STATE).with("state", self.state))
        }
    }
}

/// For which municipality is asked when it happens.
fn works_for_a_municipality(viewer: &Viewer) -> bool {
    viewer.organisations.iter().any(|seat| {
        seat.kind == OrganisationKind::Municipality
            && matches!(seat.role, OrganisationRole::Admin | OrganisationRole::Member)
    })
}
