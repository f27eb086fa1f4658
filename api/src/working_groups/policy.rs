//! Who may do what in a working group: pure functions of viewer and group, participation or place.

use super::{Participation, ParticipationState, WorkingGroup, WorkingGroupAct, WorkingGroupMember, texts};
use crate::{
    error::{Problem, Refusal, Result},
    ids::{OrganisationId, WorkingGroupId},
    policy::Governed,
    viewer::{OrganisationKind, OrganisationRole, Viewer, WorkingGroupRole},
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
        let may = match act {
            WorkingGroupAct::Join | WorkingGroupAct::Leave => viewer.acts_for(self.organisation_id),
            WorkingGroupAct::ManageMembers => self.is_filled_by(viewer),
            WorkingGroupAct::Invite | WorkingGroupAct::DraftChallenge => false,
        };
        if may { self.stands_for(act) } else { Err(Refusal::not_allowed(&texts::WORKING_GROUP_NOT_YOUR_ORGANISATION)) }
    }
}

/// Who gives the places of an organisation: the lead editors, its own admins and, of a municipality, its staff with a
/// place. A partner reads along, so who of it has a place lets nobody else in.
impl Participation {
    fn is_filled_by(&self, viewer: &Viewer) -> bool {
        viewer.leads(self.working_group_id)
            || viewer.holds(self.organisation_id, OrganisationRole::Admin)
            || (self.is_signing && takes_part(viewer, self.working_group_id, self.organisation_id))
    }

    /// Whether this viewer, who fills places, may give this role. Only a lead editor makes another one.
    pub fn may_give(&self, viewer: &Viewer, role: WorkingGroupRole) -> Result<()> {
        if !self.offers(role) {
            let text = match role {
                WorkingGroupRole::LeadEditor if self.is_signing => &texts::WORKING_GROUP_LEAD_EDITORS_OF_LEAD,
                _ => &texts::WORKING_GROUP_PARTNERS_READ,
            };
            return Err(Problem::new("role", text).into());
        }
        if role == WorkingGroupRole::LeadEditor && !viewer.leads(self.working_group_id) {
            return Err(Refusal::not_allowed(&texts::WORKING_GROUP_LEAD_EDITORS_ONLY).into());
        }
        Ok(())
    }
}

/// Works for this organisation and holds a place for it.
fn takes_part(viewer: &Viewer, group: WorkingGroupId, organisation: OrganisationId) -> bool {
    viewer.acts_for(organisation) && viewer.takes_part_for(group, organisation)
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

    /// Whether people of this organisation can hold the role: the municipality that leads leads the writing, the other
    /// municipalities write and buy, partners read along.
    pub const fn offers(&self, role: WorkingGroupRole) -> bool {
        match role {
            WorkingGroupRole::LeadEditor => self.is_lead,
            WorkingGroupRole::Editor | WorkingGroupRole::Buyer => self.is_signing,
            WorkingGroupRole::Reader => true,
        }
    }
}

impl Governed for WorkingGroupMember {
    type Act = WorkingGroupAct;
    const ACTS: &'static [WorkingGroupAct] = &[WorkingGroupAct::ManageMembers];

    fn may(&self, viewer: &Viewer, act: WorkingGroupAct) -> Result<(), Refusal> {
        viewer.signed_in()?;
        let may = viewer.leads(self.working_group_id)
            || viewer.holds(self.organisation_id, OrganisationRole::Admin)
            || viewer.is(Some(self.person_id))
            || (self.role != WorkingGroupRole::LeadEditor
                && takes_part(viewer, self.working_group_id, self.organisation_id));
        if may && act == WorkingGroupAct::ManageMembers {
            Ok(())
        } else {
            Err(Refusal::not_allowed(&texts::WORKING_GROUP_LEAD_EDITORS_ONLY))
        }
    }
}
