//! Organisations: municipalities, providers and partners, and the people in them.
//! Not here: what a role allows elsewhere (each feature's `policy.rs`).

pub mod actions;
pub mod graphql;
pub mod loader;
pub mod policy;
pub mod projection;
mod store;
#[cfg(test)]
mod tests;
pub mod texts;

use std::collections::HashMap;

use crate::{
    db::{self, FromRow, Json, Read, Timestamp},
    error::{Problem, Result},
    ids::{MembershipId, OrganisationId, PersonId},
    outbox,
    text::{PlainText, Title, fold},
    viewer::{OrganisationKind, OrganisationRole},
};

db::text_enum! {
    /// What can be done with an organisation.
    #[derive(async_graphql::Enum)]
    #[graphql(name = "OrganisationAction")]
    pub enum OrganisationAct {
        /// Give and end roles.
        ManageMembers = "manage_members",
        /// Sign a challenge in its name.
        Sign = "sign",
        /// Confirm that it is who it says.
        Verify = "verify",
        /// Put a solution into the catalogue in its name.
        OfferSolution = "offer_solution",
        /// Say that it wants what a pilot tried.
        Adopt = "adopt",
        /// Start a panel in its name.
        StartPanel = "start_panel",
        /// Start a working group in its name.
        StartWorkingGroup = "start_working_group",
    }
}

/// An organisation as kept.
#[derive(Clone, Debug, FromRow)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// Its place in an address.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// The CBS code of a municipality.
    pub cbs_code: Option<String>,
    /// What it does.
    pub description: Option<String>,
    /// Its own pages.
    pub website: Option<String>,
    /// Whether the platform confirmed who it is.
    pub is_verified: bool,
    /// When it was registered.
    pub created_at: Timestamp,
}

/// A person in an organisation.
#[derive(Clone, Debug, FromRow)]
pub struct Membership {
    /// Its id.
    pub id: MembershipId,
    /// Where.
    pub organisation_id: OrganisationId,
    /// Who.
    pub person_id: PersonId,
    /// Since when.
    pub since: Timestamp,
}

/// Roles that somebody was offered and has not accepted. Its id is that of the membership it becomes.
#[derive(Clone, Debug, FromRow)]
pub struct Invitation {
    /// Its id.
    pub id: MembershipId,
    /// Where.
    pub organisation_id: OrganisationId,
    /// Who, when known here; otherwise there is an address.
    pub person_id: Option<PersonId>,
    /// The address that was named.
    pub email: Option<String>,
    /// The roles.
    pub roles: Json<Vec<OrganisationRole>>,
    /// Since when.
    pub invited_at: Timestamp,
}

/// The most people whom one organisation waits for.
pub const INVITATIONS_MAX: i64 = 200;

/// A new organisation, as typed.
#[derive(Clone, Debug)]
pub struct RegisterInput {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// The CBS code of a municipality.
    pub cbs_code: Option<String>,
    /// What it does.
    pub description: Option<String>,
    /// Its own pages.
    pub website: Option<String>,
}

/// A new organisation, understood.
#[derive(Clone, Debug)]
pub struct Registration {
    name: Title,
    kind: OrganisationKind,
    cbs_code: Option<String>,
    description: Option<PlainText>,
    website: Option<String>,
}

impl Registration {
    /// Understands what was typed, or tells all that is wrong at once.
    pub fn parse(input: &RegisterInput) -> Result<Self> {
        let name = Title::parse("name", &input.name);
        let cbs_code = parse_cbs_code(input.kind, input.cbs_code.as_deref());
        let description = PlainText::parse_optional("description", input.description.as_deref(), 2_000);
        let website = parse_website("website", input.website.as_deref());
        match (name, cbs_code, description, website) {
            (Ok(name), Ok(cbs_code), Ok(description), Ok(website)) => {
                Ok(Self { name, kind: input.kind, cbs_code, description, website })
            }
            (name, cbs_code, description, website) => {
                let problems = [name.err(), cbs_code.err(), description.err(), website.err()];
                Err(problems.into_iter().flatten().collect::<Vec<_>>().into())
            }
        }
    }

    /// The key by which two spellings of one name are found to be the same.
    fn name_key(&self) -> String {
        fold(self.name.as_str())
    }
}

/// `GM` and four digits, for municipalities and for them alone.
fn parse_cbs_code(kind: OrganisationKind, raw: Option<&str>) -> Result<Option<String>, Problem> {
    let code = raw.map(|raw| raw.trim().to_ascii_uppercase()).filter(|code| !code.is_empty());
    match (kind, code) {
        (OrganisationKind::Municipality, Some(code)) => {
            let digits = code.strip_prefix("GM").unwrap_or_default();
            if digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
                Ok(Some(code))
            } else {
                Err(Problem::new("cbsCode", &texts::CBS_CODE_INVALID))
            }
        }
        (OrganisationKind::Municipality, None) => Err(Problem::new("cbsCode", &texts::CBS_CODE_INVALID)),
        (_, None) => Ok(None),
        (_, Some(_)) => Err(Problem::new("cbsCode", &texts::CBS_CODE_OF_MUNICIPALITY)),
    }
}

/// An address of a page that opens in a browser.
pub fn parse_website(field: &str, raw: Option<&str>) -> Result<Option<String>, Problem> {
    let Some(address) = raw.map(str::trim).filter(|address| !address.is_empty()) else { return Ok(None) };
    let is_page = address.parse::<http::Uri>().is_ok_and(|uri| {
        matches!(uri.scheme_str(), Some("https" | "http")) && uri.host().is_some_and(|host| host.contains('.'))
    });
    if is_page && address.len() <= 500 {
        Ok(Some(address.to_owned()))
    } else {
        Err(Problem::new(field, &texts::WEBSITE_INVALID))
    }
}

/// Whether this is a municipality; false for what does not exist.
pub async fn is_municipality(read: impl Read, id: OrganisationId) -> Result<bool> {
    Ok(store::by_ids(read, &[id]).await?.first().is_some_and(|found| found.kind == OrganisationKind::Municipality))
}

/// Those of the organisations that exist.
pub async fn by_ids(read: impl Read, ids: &[OrganisationId]) -> Result<Vec<Organisation>> {
    store::by_ids(read, ids).await
}

/// The admins of an organisation whom mail reaches.
pub async fn admins(read: impl Read, id: OrganisationId) -> Result<Vec<outbox::Addressee>> {
    store::admins(read, id).await
}

/// The names of municipalities, by CBS code.
pub async fn names_by_cbs_codes(read: impl Read, codes: &[String]) -> Result<HashMap<String, String>> {
    if codes.is_empty() {
        return Ok(HashMap::new());
    }
    Ok(store::names_by_cbs_codes(read, codes).await?.into_iter().collect())
}
