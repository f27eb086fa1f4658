//! The SQL of the demonstration's list of people.

use crate::{
    db::{FromRow, Read, Timestamp, args},
    error::Result,
    ids::PersonId,
    people::Person,
    vocabulary::Language,
};

// People with the most roles first; residents without any but a panel's come last, a few of each panel.
const PEOPLE: &str = "
SELECT p.id, p.display_name, p.email, p.language, p.created_at,
       coalesce((SELECT min(o.name) FROM memberships m JOIN organisations o ON o.id = m.organisation_id
                  WHERE m.person_id = p.id), '') AS organisation,
       coalesce((SELECT min(r.role) FROM memberships m JOIN membership_roles r ON r.membership_id = m.id
                  WHERE m.person_id = p.id), '') AS organisation_role,
       coalesce((SELECT min(g.role) FROM working_group_members g WHERE g.person_id = p.id), '') AS group_role,
       coalesce((SELECT min(l.role) FROM platform_roles l WHERE l.person_id = p.id), '') AS platform_role,
       coalesce((SELECT min(n.name) FROM panel_members b JOIN panels n ON n.id = b.panel_id
                  WHERE b.person_id = p.id), '') AS panel,
       coalesce((SELECT min(b.role) FROM panel_members b WHERE b.person_id = p.id), '') AS panel_role,
       coalesce((SELECT min(b.segment) FROM panel_members b WHERE b.person_id = p.id), '') AS segment,
       CAST((SELECT count(*) FROM assessors a WHERE a.person_id = p.id) AS BIGINT) AS assessed
  FROM people p
 ORDER BY CASE WHEN EXISTS (SELECT 1 FROM platform_roles l WHERE l.person_id = p.id) THEN 0
               WHEN EXISTS (SELECT 1 FROM memberships m WHERE m.person_id = p.id) THEN 1 ELSE 2 END, p.id
 LIMIT 120";

/// A person of the demonstration with one of each sort of role.
#[derive(Clone, Debug, FromRow)]
pub(super) struct Resident {
    id: PersonId,
    display_name: String,
    email: Option<String>,
    language: Language,
    created_at: Timestamp,
    organisation: String,
    organisation_role: String,
    group_role: String,
    platform_role: String,
    panel: String,
    panel_role: String,
    segment: String,
    assessed: i64,
}

impl Resident {
    /// The roles, as words of the vocabulary and names of places.
    pub(super) fn roles(&self) -> Vec<String> {
        let mut roles = Vec::new();
        if !self.platform_role.is_empty() {
            roles.push(self.platform_role.clone());
        }
        if !self.organisation.is_empty() {
            roles.push(format!("{} · {}", self.organisation, self.organisation_role));
        }
        if !self.group_role.is_empty() {
            roles.push(self.group_role.clone());
        }
        if self.assessed > 0 {
            roles.push("assessor".to_owned());
        }
        if !self.panel.is_empty() {
            roles.push(format!("{} · {} · {}", self.panel, self.panel_role, self.segment));
        }
        roles
    }

    /// The person.
    pub(super) fn person(self) -> Person {
        Person {
            id: self.id,
            display_name: self.display_name,
            email: self.email,
            language: self.language,
            created_at: self.created_at,
        }
    }
}

/// The people of the demonstration, at most 120, those with the most to do first.
pub(super) async fn people(read: impl Read) -> Result<Vec<Resident>> {
    read.all(PEOPLE, args![]).await
}
