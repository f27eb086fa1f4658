//! The SQL of the demonstration's list of people.

use super::part::Part;
use crate::{
    db::{FromRow, Read, Timestamp, args},
    error::Result,
    ids::PersonId,
    locale::Locale,
    people::Person,
    vocabulary::{Language, label},
};

// Everyone but the members of panels, and of those a few of each panel.
const PEOPLE: &str = "
WITH seated AS (
  SELECT b.person_id, row_number() OVER (PARTITION BY b.panel_id ORDER BY b.person_id) AS place
    FROM panel_members b WHERE b.role = 'member'
), first_seats AS (SELECT person_id, min(place) AS place FROM seated GROUP BY person_id)
SELECT p.id, p.display_name, p.email, p.language, p.created_at,
       coalesce((SELECT min(o.name) FROM memberships m JOIN organisations o ON o.id = m.organisation_id
                  WHERE m.person_id = p.id), '') AS organisation,
       coalesce((SELECT min(o.kind) FROM memberships m JOIN organisations o ON o.id = m.organisation_id
                  WHERE m.person_id = p.id), '') AS organisation_kind,
       coalesce((SELECT string_agg(r.role, ',') FROM memberships m JOIN membership_roles r ON r.membership_id = m.id
                  WHERE m.person_id = p.id), '') AS organisation_role,
       coalesce((SELECT string_agg(g.role, ',') FROM working_group_members g WHERE g.person_id = p.id), '') AS group_role,
       coalesce((SELECT min(l.role) FROM platform_roles l WHERE l.person_id = p.id), '') AS platform_role,
       coalesce((SELECT min(n.name) FROM panel_members b JOIN panels n ON n.id = b.panel_id
                  WHERE b.person_id = p.id), '') AS panel,
       coalesce((SELECT min(b.role) FROM panel_members b WHERE b.person_id = p.id), '') AS panel_role,
       coalesce((SELECT min(b.segment) FROM panel_members b WHERE b.person_id = p.id), '') AS segment,
       CAST((SELECT count(*) FROM assessors a WHERE a.person_id = p.id) AS BIGINT) AS assessed
  FROM people p LEFT JOIN first_seats s ON s.person_id = p.id
 WHERE s.place IS NULL OR s.place <= 8
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
    organisation_kind: String,
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

    /// The part this person plays.
    pub(super) fn part(&self) -> Part {
        let group = |role: &str| self.group_role.split(',').any(|word| word == role);
        match self.organisation_kind.as_str() {
            _ if !self.platform_role.is_empty() => Part::Platform,
            "" if self.panel.is_empty() => Part::Resident,
            "" => Part::PanelMember,
            _ if group("lead_editor") => Part::LeadEditor,
            "provider" => Part::Provider,
            _ if self.organisation_role.split(',').any(|word| word == "signatory") => Part::Signatory,
            _ if self.assessed > 0 => Part::Assessor,
            "municipality" => Part::Municipality,
            _ => Part::Partner,
        }
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

/// The people of the demonstration, at most 120, by the part they play.
pub(super) async fn people(read: impl Read) -> Result<Vec<Resident>> {
    let mut people: Vec<Resident> = read.all(PEOPLE, args![]).await?;
    people.sort_by_key(Resident::part);
    Ok(people)
}
