//! Working groups: municipalities, with partners, that write a joint demand together; one leads.
//! Here: what a group is, how organisations and people take part. Who may do what is in `policy.rs`.

pub mod actions;
pub mod graphql;
pub mod loader;
pub mod mutations;
pub mod policy;
pub mod projection;
mod store;
pub mod texts;

#[cfg(test)]
mod tests;

use crate::{
    db::{self, FromRow, Timestamp},
    error::{Problem, Result},
    ids::{OrganisationId, PersonId, WorkingGroupId, WorkingGroupMemberId},
    text::{EmailAddress, PlainText, Title},
    viewer::WorkingGroupRole,
};

/// The longest purpose of a group, in characters.
pub const PURPOSE_MAX: usize = 2_000;
/// The longest reason, in characters.
pub const REASON_MAX: usize = 2_000;
/// The most organisations that take part in one group.
pub const PARTICIPATIONS_MAX: i64 = 60;
/// The most people in one group.
pub const MEMBERS_MAX: i64 = 200;

db::text_enum! {
    /// How an organisation takes part in a working group.
    #[derive(async_graphql::Enum)]
    pub enum ParticipationState {
        /// Asked to take part.
        Invited = "invited",
        /// Takes part.
        Joined = "joined",
        /// Left, or declined the invitation, with a reason.
        Left = "left",
    }
}

db::text_enum! {
    /// What can be done in a working group.
    #[derive(async_graphql::Enum)]
    #[graphql(name = "WorkingGroupAction")]
    pub enum WorkingGroupAct {
        /// Ask an organisation to take part.
        Invite = "invite",
        /// Take part, in the name of an organisation that was asked.
        Join = "join",
        /// Stop taking part, with a reason.
        Leave = "leave",
        /// Give people a place, or take it.
        ManageMembers = "manage_members",
        /// Begin a challenge.
        DraftChallenge = "draft_challenge",
    }
}

/// A working group as it is kept.
#[derive(Clone, Debug, FromRow)]
pub struct WorkingGroup {
    /// Its id.
    pub id: WorkingGroupId,
    /// Its place in an address.
    pub slug: String,
    /// What it is called.
    pub name: String,
    /// What it works on.
    pub purpose: String,
    /// The municipality that leads.
    pub lead_id: OrganisationId,
    /// When it was started.
    pub created_at: Timestamp,
}

/// An organisation's part in a working group.
#[derive(Clone, Debug, FromRow)]
pub struct Participation {
    /// The group.
    pub working_group_id: WorkingGroupId,
    /// The organisation.
    pub organisation_id: OrganisationId,
    /// Asked, taking part or gone.
    pub state: ParticipationState,
    /// Whether it signs challenges; municipalities do, partners read along.
    pub is_signing: bool,
    /// Since when the state holds.
    pub since: Timestamp,
    /// Why it left.
    pub reason: Option<String>,
    /// Whether this organisation leads the group.
    pub is_lead: bool,
}

/// A person's place in a working group.
#[derive(Clone, Debug, FromRow)]
pub struct WorkingGroupMember {
    /// Its id.
    pub id: WorkingGroupMemberId,
    /// The group.
    pub working_group_id: WorkingGroupId,
    /// The organisation for which the person takes part.
    pub organisation_id: OrganisationId,
    /// Who.
    pub person_id: PersonId,
    /// What they do there.
    pub role: WorkingGroupRole,
    /// Since when.
    pub since: Timestamp,
}

/// A new group, understood.
#[derive(Clone, Debug)]
pub struct NewGroup {
    name: Title,
    purpose: PlainText,
    lead_id: OrganisationId,
}

impl NewGroup {
    /// Understands what was typed, or tells all that is wrong at once.
    pub fn parse(name: &str, purpose: &str, lead_id: OrganisationId) -> Result<Self> {
        match (Title::parse("name", name), PlainText::parse("purpose", purpose, PURPOSE_MAX)) {
            (Ok(name), Ok(purpose)) => Ok(Self { name, purpose, lead_id }),
            (name, purpose) => Err([name.err(), purpose.err()].into_iter().flatten().collect::<Vec<_>>().into()),
        }
    }
}

/// Whom to give a place.
#[derive(Clone, Debug)]
pub enum Whom {
    /// Somebody with an account.
    Person(PersonId),
    /// Whoever of the organisation reads mail at this address.
    Address(EmailAddress),
}

impl Whom {
    /// Understands the two ways to point at somebody; exactly one must be given.
    pub fn parse(person_id: Option<PersonId>, email: Option<&str>) -> Result<Self> {
        match (person_id, email) {
            (Some(person), None) => Ok(Self::Person(person)),
            (None, Some(email)) => Ok(Self::Address(EmailAddress::parse("email", email)?)),
            _ => Err(Problem::new("email", &texts::WORKING_GROUP_PERSON_OR_ADDRESS).into()),
        }
    }
}

/// A reason that the group will read.
pub fn reason(raw: &str) -> Result<PlainText> {
    Ok(PlainText::parse("reason", raw, REASON_MAX)?)
}
