//! The SQL of the demonstration's list of people.

use crate::{
    db::{FromRow, Read, Timestamp, args},
    error::Result,
    ids::PersonId,
    locale::Locale,
    people::Person,
    vocabulary::{Language, label},
};

// People with the most roles first; residents without any but a panel's come last, a few of each panel.
const PEOPLE: &str = "
SELECT p.id, p.display_name, p.email, p.language, p.created_at,
       coalesce((SELECT min(o.name) FROM memberships m JOIN organisations o ON o.id = m.organisation_id
                  WHERE m.person_id = p.id), '') AS organisation,
       coalesce((SELECT string_agg(r.role, ',') FROM memberships m JOIN membership_roles r ON r.membership_id = m.id
                  WHERE m.person_id = p.id), '') AS organisation_role,
       coalesce((SELECT string_agg(g.role, ',') FROM working_group_members g WHERE g.person_id = p.id), '') AS group_role,
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
    /// The roles in a reader's language, each with its place.
    pub(super) fn roles(&self, locale: Locale) -> Vec<String> {
        let named = |words: &str| {
            let mut words: Vec<_> = words.split(',').filter(|word| !word.is_empty()).collect();
            words.sort_unstable();
            words.dedup();
            words.into_iter().map(|word| label(word, locale)).collect::<Vec<_>>().join(", ")
        };
        let at = |place: &str, words: String| if place.is_empty() { words } else { format!("{place}: {words}") };
        let assessor = if self.assessed > 0 { "assessor" } else { "" };
        let panel = match self.panel_role.as_str() {
            "member" => format!("panel_member,{}", self.segment),
            role => role.to_owned(),
        };
        [
            named(&self.platform_role),
            at(&self.organisation, named(&self.organisation_role)),
            named(&self.group_role),
            named(assessor),
            at(&self.panel, named(&panel)),
        ]
        .into_iter()
        .filter(|role| !role.is_empty())
        .collect()
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
