//! The one statement that reads every role of a person.

use uuid::Uuid;

use super::{OrganisationSeat, PanelSeat, Viewer, WorkingGroupSeat};
use crate::{
    db::{Read, args},
    error::{Fault, Result},
    ids::PersonId,
};

const SEATS_BY_PERSON: &str = "
SELECT 'organisation' AS place, m.organisation_id AS place_id, r.role AS role, o.kind AS kind,
       m.organisation_id AS organisation_id, o.is_verified AS is_verified
  FROM memberships m
  JOIN membership_roles r ON r.membership_id = m.id
  JOIN organisations o ON o.id = m.organisation_id
 WHERE m.person_id = $1
UNION ALL
SELECT 'working_group', g.working_group_id, g.role, NULL, g.organisation_id, NULL
  FROM working_group_members g
 WHERE g.person_id = $1
UNION ALL
SELECT 'panel', p.panel_id, p.role, NULL, NULL, NULL
  FROM panel_members p
 WHERE p.person_id = $1
UNION ALL
SELECT 'platform', l.person_id, l.role, NULL, NULL, NULL
  FROM platform_roles l
 WHERE l.person_id = $1
 ORDER BY 1, 2, 3";

/// One role of a person, somewhere.
#[derive(Debug, crate::db::FromRow)]
pub(super) struct SeatRow {
    place: String,
    place_id: Uuid,
    role: String,
    kind: Option<String>,
    organisation_id: Option<Uuid>,
    is_verified: Option<bool>,
}

/// Every role of a person, always in the same order: a socket ends when what it reads here differs.
pub(super) async fn seats_by_person(read: impl Read, person: PersonId) -> Result<Vec<SeatRow>> {
    read.all(SEATS_BY_PERSON, args![person]).await
}

impl SeatRow {
    /// Puts this role where it belongs.
    pub(super) fn take(self, viewer: &mut Viewer) -> Result<()> {
        match self.place.as_str() {
            "organisation" => viewer.organisations.push(OrganisationSeat {
                organisation_id: self.place_id.into(),
                kind: word(self.kind.as_deref().unwrap_or_default())?,
                role: word(&self.role)?,
                is_verified: self.is_verified.unwrap_or_default(),
            }),
            "working_group" => viewer.working_groups.push(WorkingGroupSeat {
                working_group_id: self.place_id.into(),
                organisation_id: self.organisation_id.unwrap_or_default().into(),
                role: word(&self.role)?,
            }),
            "panel" => viewer.panels.push(PanelSeat { panel_id: self.place_id.into(), role: word(&self.role)? }),
            _ => viewer.platform.push(word(&self.role)?),
        }
        Ok(())
    }
}

fn word<T: std::str::FromStr>(text: &str) -> Result<T> {
    Ok(text.parse().map_err(|_| Fault::new(format!("the database holds the unknown role {text:?}")))?)
}
