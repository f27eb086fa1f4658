//! Panels: residents of one or more municipalities who vote on needs, and the people who run them.
//! Not here: who may do what (`policy.rs`) and the rounds in which a panel votes (`voting/`).

pub mod actions;
pub mod graphql;
pub mod loader;
pub mod policy;
pub mod projection;
pub mod sortition;
mod store;
pub mod texts;

use std::collections::BTreeSet;

use crate::{
    db::{self, FromRow, Timestamp},
    error::{Problem, Result, texts as shared},
    ids::{OrganisationId, PanelId, PanelMemberId, PersonId},
    text::{EmailAddress, PlainText, Title},
    viewer::{PanelRole, Segment},
};

/// The longest description and the longest reason, in characters.
const TEXT_MAX: usize = 2_000;
/// The most municipalities of one panel; there are 342 in the country.
const MUNICIPALITIES_MAX: usize = 50;

db::text_enum! {
    /// What can be done with a panel.
    #[derive(async_graphql::Enum)]
    #[graphql(name = "PanelAction")]
    pub enum PanelAct {
        /// Add and remove members, give them new codes.
        ManageMembers = "manage_members",
        /// Begin a voting round.
        DraftRound = "draft_round",
    }
}

/// A panel as kept.
#[derive(Clone, Debug, FromRow)]
pub struct Panel {
    /// Its id.
    pub id: PanelId,
    /// Its place in an address.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// Since when.
    pub created_at: Timestamp,
}

/// A person on a panel, as kept.
#[derive(Clone, Debug, FromRow)]
pub struct PanelMember {
    /// Its id.
    pub id: PanelMemberId,
    /// The panel.
    pub panel_id: PanelId,
    /// The person.
    pub person_id: PersonId,
    /// From which side the person looks.
    pub segment: Segment,
    /// What the person does there.
    pub role: PanelRole,
    /// The municipality in which the person lives or works.
    pub municipality_id: Option<OrganisationId>,
    /// Since when.
    pub since: Timestamp,
    /// Whether the person can be reached by e-mail.
    pub has_email: bool,
}

/// A new panel, understood.
#[derive(Clone, Debug)]
pub struct NewPanel {
    name: Title,
    description: Option<PlainText>,
    municipality_ids: Vec<OrganisationId>,
}

impl NewPanel {
    /// Understands what was typed, or tells all that is wrong at once.
    pub fn parse(name: &str, description: Option<&str>, municipality_ids: &[OrganisationId]) -> Result<Self> {
        let name = Title::parse("name", name);
        let description = PlainText::parse_optional("description", description, TEXT_MAX);
        let municipality_ids: BTreeSet<_> = municipality_ids.iter().copied().collect();
        let municipalities = match municipality_ids.len() {
            0 => Err(Problem::new("municipalityIds", &texts::PANEL_WITHOUT_MUNICIPALITY)),
            1..=MUNICIPALITIES_MAX => Ok(municipality_ids.into_iter().collect()),
            _ => Err(Problem::new("municipalityIds", &shared::TOO_MANY).with("max", MUNICIPALITIES_MAX)),
        };
        match (name, description, municipalities) {
            (Ok(name), Ok(description), Ok(municipality_ids)) => Ok(Self { name, description, municipality_ids }),
            (name, description, municipalities) => {
                let problems = [name.err(), description.err(), municipalities.err()];
                Err(problems.into_iter().flatten().collect::<Vec<_>>().into())
            }
        }
    }
}

/// Who joins a panel.
#[derive(Clone, Debug)]
pub enum Joining {
    /// Somebody we know.
    Person(PersonId),
    /// Somebody by address, who gets an account when there is none, under this name.
    Email(EmailAddress, Option<PlainText>),
    /// Somebody without an address, who signs in with a code.
    Code(PlainText),
}

/// A new member, understood.
#[derive(Clone, Debug)]
pub struct NewMember {
    who: Joining,
    segment: Segment,
    role: PanelRole,
    municipality_id: Option<OrganisationId>,
}

/// A new member, as typed.
#[derive(Clone, Debug)]
pub struct MemberInput {
    /// Somebody we know.
    pub person_id: Option<PersonId>,
    /// Or somebody by address; neither gives a code.
    pub email: Option<String>,
    /// The name everyone sees, for a new account.
    pub display_name: Option<String>,
    /// From which side the person looks.
    pub segment: Segment,
    /// What the person does there; votes when not given.
    pub role: Option<PanelRole>,
    /// The municipality in which the person lives or works.
    pub municipality_id: Option<OrganisationId>,
}

impl NewMember {
    /// Understands what was typed, or tells all that is wrong at once.
    pub fn parse(input: &MemberInput) -> Result<Self> {
        let name = input.display_name.as_deref().filter(|name| !name.trim().is_empty());
        let name = name.map(crate::people::parse_name).transpose();
        let email = input.email.as_deref().filter(|email| !email.trim().is_empty());
        let email = email.map(|email| EmailAddress::parse("email", email)).transpose();
        let who = match (input.person_id, email, name) {
            (Some(person), ..) => Joining::Person(person),
            (None, Ok(Some(email)), Ok(name)) => Joining::Email(email, name),
            (None, Ok(None), Ok(Some(name))) => Joining::Code(name),
            (None, Ok(None), Ok(None)) => return Err(Problem::new("displayName", &shared::REQUIRED).into()),
            (None, email, name) => {
                return Err([email.err(), name.err()].into_iter().flatten().collect::<Vec<_>>().into());
            }
        };
        Ok(Self {
            who,
            segment: input.segment,
            role: input.role.unwrap_or(PanelRole::Member),
            municipality_id: input.municipality_id,
        })
    }
}
