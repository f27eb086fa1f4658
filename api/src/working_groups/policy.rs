//! Who may do what in a working group: pure functions of viewer and group, participation or place.

use super::{Participation, ParticipationState, WorkingGroup, WorkingGroupAct, WorkingGroupMember, texts};
use crate::{
    error::Refusal,
    ids::OrganisationId,
    policy::Governed,
    viewer::{OrganisationKind, Viewer, WorkingGroupRole},
};

/// Starting a group is for staff of the municipality that will lead it.
pub fn start(viewer: &Viewer, lead: OrganisationId) -> Result<(), Refusal> {
    viewer.signed_in()?;
    if !viewer.acts_for(lead) {
        return Err(Refusal::not_allowed(&texts::WORKING_GROUP_NOT_YOUR_ORGANISATION));
    }
    let is_municipality = |seat: &crate::viewer::OrganisationSeat| {
        seat.organisation_id == lead && seat.kind == OrganisationKind::Municipality
    };
    if viewer.organisations.iter().any(is_municipality) {
        Ok(())
    } else {
        Err(Refusal::not_allowed(&texts::WORKING_GROUP_LEAD_MUST_BE_MUNICIPALITY))
    }
}

/// What the group as a whole allows; joining and leaving belong to a [`Participation`].
impl Governed for WorkingGroup {
    type Act = WorkingGroupAct;
    const ACTS: &'static [WorkingGroupAct] =
        &[WorkingGroupAct::Invite, WorkingGroupAct::ManageMembers, WorkingGroupAct::DraftChallenge];

    fn may(&self, viewer: &Viewer, act: WorkingGroupAct) -> Result<(), Refusal> {
        viewer.signed_in()?;
        match act {
            WorkingGroupAct::Invite | WorkingGroupAct::ManageMembers if viewer.leads(self.id) => Ok(()),
            WorkingGroupAct::DraftChallenge if viewer.edits_in(self.id) => Ok(()),
            WorkingGroupAct::DraftChallenge => Err(Refusal::not_allowed(&texts::WORKING_GROUP_EDITORS_ONLY)),
            WorkingGroupAct::Invite | WorkingGroupAct::ManageMembers => {
                Err(Refusal::not_allowed(&texts::WORKING_GROUP_LEAD_EDITORS_ONLY))
            }
            WorkingGroupAct::Join | WorkingGroupAct::Leave => {
                Err(Refusal::not_allowed(&texts::WORKING_GROUP_NOT_YOUR_ORGANISATION))
            }
        }
    }
}

impl Governed for Participation {
    type Act = WorkingGroupAct;
    const ACTS: &'static [WorkingGroupAct] =
        &[WorkingGroupAct::Join, WorkingGroupAct::Leave, WorkingGroupAct::ManageMembers];

    fn may(&self, viewer: &Viewer, act: WorkingGroupAct) -> Result<(), Refusal> {
        viewer.signed_in()?;
        let is_own = viewer.acts_for(self.organisation_id);
        match act {
            WorkingGroupAct::Join | WorkingGroupAct::Leave | WorkingGroupAct::ManageMembers
                if is_own || (act == WorkingGroupAct::ManageMembers && viewer.leads(self.working_group_id)) =>
            {
                self.stands_for(act)
            }
            _ => Err(Refusal::not_allowed(&texts::WORKING_GROUP_NOT_YOUR_ORGANISATION)),
        }
    }
}

impl Participation {
    fn stands_for(&self, act: WorkingGroupAct) -> Result<(), Refusal> {
        match (act, self.state) {
            (WorkingGroupAct::Leave, _) if self.is_lead => Err(Refusal::conflict(&texts::WORKING_GROUP_LEAD_STAYS)),
            (WorkingGroupAct::Join, ParticipationState::Invited)
            | (WorkingGroupAct::Leave, ParticipationState::Invited | ParticipationState::Joined)
            | (WorkingGroupAct::ManageMembers, ParticipationState::Joined) => Ok(()),
            (WorkingGroupAct::Join, _) => Err(Refusal::conflict(&texts::WORKING_GROUP_NOT_INVITED)),
            _ => Err(Refusal::conflict(&texts::WORKING_GROUP_NOT_JOINED)),
        }
    }

    /// Whether people of this organisation can hold the role: partners read along, municipalities write.
    pub const fn offers(&self, role: WorkingGroupRole) -> bool {
        self.is_signing || matches!(role, WorkingGroupRole::Reader | WorkingGroupRole::Buyer)
    }
}

impl Governed for WorkingGroupMember {
    type Act = WorkingGroupAct;
    const ACTS: &'static [WorkingGroupAct] = &[WorkingGroupAct::ManageMembers];

    fn may(&self, viewer: &Viewer, act: WorkingGroupAct) -> Result<(), Refusal> {
        viewer.signed_in()?;
        let may = viewer.leads(self.working_group_id)
            || viewer.acts_for(self.organisation_id)
            || viewer.is(Some(self.person_id));
        if may && act == WorkingGroupAct::ManageMembers {
            Ok(())
        } else {
            Err(Refusal::not_allowed(&texts::WORKING_GROUP_LEAD_EDITORS_ONLY))
        }
    }
}
