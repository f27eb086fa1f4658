//! Who is asking, with every role that person holds at this moment.
//! Not here: how a request proves who asks (`sessions/`), nor what a role may do (each feature's `policy.rs`).

mod roles;
mod store;

pub use roles::{OrganisationKind, OrganisationRole, PanelRole, PlatformRole, Segment, WorkingGroupRole};

use crate::{
    db::Read,
    error::{Refusal, Result},
    ids::{OrganisationId, PanelId, PersonId, SessionId, WorkingGroupId},
};

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ViewerKind {
    /// Nobody we know.
    Visitor,
    /// Someone with an account.
    Person(PersonId),
    /// Whoever runs the program at the command line.
    Operator,
}

/// A person's place in an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganisationSeat {
    /// Which organisation.
    pub organisation_id: OrganisationId,
    /// What it is.
    pub kind: OrganisationKind,
    /// The role held there; a person with two roles has two seats.
    pub role: OrganisationRole,
    /// Whether the platform confirmed who the organisation is.
    pub is_verified: bool,
}

/// A person's place in a working group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkingGroupSeat {
    /// Which group.
    pub working_group_id: WorkingGroupId,
    /// For which organisation.
    pub organisation_id: OrganisationId,
    /// The role held there.
    pub role: WorkingGroupRole,
}

/// A person's place on a panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PanelSeat {
    /// Which panel.
    pub panel_id: PanelId,
    /// The role held there.
    pub role: PanelRole,
}

/// Who is asking and what that person is, as read at the beginning of the request.
#[derive(Clone, Debug)]
pub struct Viewer {
    /// Who asks.
    pub kind: ViewerKind,
    /// The session by which they ask, if by one.
    pub session_id: Option<SessionId>,
    /// Roles for the whole platform.
    pub platform: Vec<PlatformRole>,
    /// Places in organisations.
    pub organisations: Vec<OrganisationSeat>,
    /// Places in working groups.
    pub working_groups: Vec<WorkingGroupSeat>,
    /// Places on panels.
    pub panels: Vec<PanelSeat>,
}

impl Viewer {
    const fn bare(kind: ViewerKind) -> Self {
        Self {
            kind,
            session_id: None,
            platform: Vec::new(),
            organisations: Vec::new(),
            working_groups: Vec::new(),
            panels: Vec::new(),
        }
    }

    /// Nobody we know.
    pub const fn visitor() -> Self {
        Self::bare(ViewerKind::Visitor)
    }

    /// Whoever runs the program at the command line.
    pub const fn operator() -> Self {
        Self::bare(ViewerKind::Operator)
    }

    /// A person with all roles, in one statement.
    pub async fn of_person(read: impl Read, person: PersonId, session_id: Option<SessionId>) -> Result<Self> {
        let mut viewer = Self { session_id, ..Self::bare(ViewerKind::Person(person)) };
        for seat in store::seats_by_person(read, person).await? {
            seat.take(&mut viewer)?;
        }
        Ok(viewer)
    }

    /// The person who asks; `None` for visitors and the operator.
    pub const fn person(&self) -> Option<PersonId> {
        match self.kind {
            ViewerKind::Person(person) => Some(person),
            ViewerKind::Visitor | ViewerKind::Operator => None,
        }
    }

    /// The person who asks, or the refusal that says to sign in.
    pub fn signed_in(&self) -> Result<PersonId, Refusal> {
        self.person().ok_or_else(Refusal::sign_in)
    }

    /// Whether this person asks.
    pub fn is(&self, person: Option<PersonId>) -> bool {
        person.is_some() && person == self.person()
    }

    /// The command line.
    pub fn is_operator(&self) -> bool {
        self.kind == ViewerKind::Operator
    }

    /// The command line, or a person who administers the platform.
    pub fn is_administrator(&self) -> bool {
        self.is_operator() || self.platform.contains(&PlatformRole::Administrator)
    }

    /// Any role in this organisation.
    pub fn works_for(&self, organisation: OrganisationId) -> bool {
        self.organisations.iter().any(|seat| seat.organisation_id == organisation)
    }

    /// This role in this organisation.
    pub fn holds(&self, organisation: OrganisationId, role: OrganisationRole) -> bool {
        self.organisations.iter().any(|seat| seat.organisation_id == organisation && seat.role == role)
    }

    /// Acts in the name of this organisation: its admins and members.
    pub fn acts_for(&self, organisation: OrganisationId) -> bool {
        self.holds(organisation, OrganisationRole::Admin) || self.holds(organisation, OrganisationRole::Member)
    }

    /// The role in this working group.
    pub fn role_in(&self, group: WorkingGroupId) -> Option<WorkingGroupRole> {
        self.working_groups.iter().find(|seat| seat.working_group_id == group).map(|seat| seat.role)
    }

    /// Writes in this working group.
    pub fn edits_in(&self, group: WorkingGroupId) -> bool {
        matches!(self.role_in(group), Some(WorkingGroupRole::LeadEditor | WorkingGroupRole::Editor))
    }

    /// Holds a place in this working group for this organisation.
    pub fn takes_part_for(&self, group: WorkingGroupId, organisation: OrganisationId) -> bool {
        let is_here = |seat: &WorkingGroupSeat| seat.working_group_id == group && seat.organisation_id == organisation;
        self.working_groups.iter().any(is_here)
    }

    /// Leads the writing in this working group.
    pub fn leads(&self, group: WorkingGroupId) -> bool {
        self.role_in(group) == Some(WorkingGroupRole::LeadEditor)
    }

    /// The role on this panel.
    pub fn role_on(&self, panel: PanelId) -> Option<PanelRole> {
        self.panels.iter().find(|seat| seat.panel_id == panel).map(|seat| seat.role)
    }

    /// Runs this panel.
    pub fn coordinates(&self, panel: PanelId) -> bool {
        self.role_on(panel) == Some(PanelRole::Coordinator)
    }

    /// Works for an organisation that the platform confirmed, for a working group or for the platform. An organisation
    /// that anyone registered makes nobody staff.
    pub fn is_staff(&self) -> bool {
        self.organisations.iter().any(|seat| seat.is_verified)
            || !self.working_groups.is_empty()
            || !self.platform.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::Timestamp;

    #[test]
    fn an_organisation_that_anyone_registered_makes_nobody_staff() {
        let works_for = |is_verified| {
            let organisation_id = OrganisationId::new(Timestamp::MIN);
            let (kind, role) = (OrganisationKind::Provider, OrganisationRole::Admin);
            let seat = OrganisationSeat { organisation_id, kind, role, is_verified };
            Viewer { organisations: vec![seat], ..Viewer::visitor() }.is_staff()
        };
        assert_eq!((works_for(false), works_for(true)), (false, true));
    }
}
