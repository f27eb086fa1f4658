//! What a viewer can do with organisations and their members.

use super::{Organisation, OrganisationAct, RegisterInput, Registration, policy, store, texts};
use crate::{
    db::{Db, Tx},
    error::{Problem, Refusal, Result},
    ids::{Kind, MembershipId, OrganisationId, PersonId},
    journal::{self, Cause, Entry},
    outbox, people,
    policy::Permitted,
    text::{EmailAddress, PlainText},
    viewer::{OrganisationRole, Viewer},
    vocabulary::Language,
};

/// Registers an organisation. Whoever registers one as a person becomes its admin.
pub async fn register(db: &Db, viewer: &Viewer, input: &RegisterInput) -> Result<OrganisationId> {
    policy::register(viewer, input.kind)?;
    let registration = Registration::parse(input)?;
    db.write(async |tx| {
        if store::is_taken(tx, &registration).await? {
            return Err(Problem::new("name", &texts::ORGANISATION_EXISTS).into());
        }
        let id = OrganisationId::new(tx.now());
        store::insert(tx, id, &registration, viewer.is_administrator()).await?;
        journal::record(tx, Entry::new(Cause::of(viewer), "organisation.register", Kind::Organisation, id)).await?;
        outbox::index(tx, Kind::Organisation, id).await?;
        if let Some(person) = viewer.person().filter(|_| !viewer.is_administrator()) {
            give(tx, Cause::of(viewer), id, person, &[OrganisationRole::Admin, OrganisationRole::Member]).await?;
        }
        Ok(id)
    })
    .await
}

/// Confirms that an organisation is who it says.
pub async fn verify(db: &Db, viewer: &Viewer, id: OrganisationId) -> Result<OrganisationId> {
    db.write(async |tx| {
        let organisation = permitted(tx, viewer, id, OrganisationAct::Verify).await?;
        store::save_verified(tx, &organisation).await?;
        journal::record(tx, Entry::new(Cause::of(viewer), "organisation.verify", Kind::Organisation, id)).await?;
        outbox::index(tx, Kind::Organisation, id).await?;
        Ok(id)
    })
    .await
}

/// Whom a role is given to.
#[derive(Clone, Debug)]
pub enum Whom {
    /// Somebody we know.
    Person(PersonId),
    /// Somebody by address, who gets an account when there is none.
    Email(EmailAddress),
}

impl Whom {
    /// Understands what was typed: one of the two.
    pub fn parse(person: Option<PersonId>, email: Option<&str>) -> Result<Self> {
        match (person, email) {
            (Some(person), _) => Ok(Self::Person(person)),
            (None, Some(email)) => Ok(Self::Email(EmailAddress::parse("email", email)?)),
            (None, None) => Err(Problem::new("email", &texts::WHO_REQUIRED).into()),
        }
    }

    /// The person, made when an address has none.
    pub async fn find(&self, tx: &mut Tx, cause: Cause) -> Result<PersonId> {
        match self {
            Self::Person(person) if people::actions::exists(tx, *person).await? => Ok(*person),
            Self::Person(_) => Err(Refusal::not_found().into()),
            Self::Email(email) => people::find_or_create(tx, cause, email, None, Language::Nl).await,
        }
    }
}

/// Gives a person exactly these roles in an organisation.
pub async fn grant(
    db: &Db,
    viewer: &Viewer,
    id: OrganisationId,
    whom: &Whom,
    roles: &[OrganisationRole],
) -> Result<MembershipId> {
    if roles.is_empty() {
        return Err(Problem::new("roles", &texts::ROLES_REQUIRED).into());
    }
    db.write(async |tx| {
        permitted(tx, viewer, id, OrganisationAct::ManageMembers).await?;
        let person = whom.find(tx, Cause::of(viewer)).await?;
        give(tx, Cause::of(viewer), id, person, roles).await
    })
    .await
}

/// Ends a person's place in an organisation, with the reason.
pub async fn end(db: &Db, viewer: &Viewer, id: MembershipId, why: &str) -> Result<()> {
    let why = PlainText::parse("reason", why, 2_000)?;
    db.write(async |tx| {
        let membership = store::lock_membership(tx, id).await?.ok_or_else(Refusal::not_found)?;
        permitted(tx, viewer, membership.organisation_id, OrganisationAct::ManageMembers).await?;
        let roles = store::roles_by_memberships(&mut *tx, &[id]).await?;
        let is_admin = roles.iter().any(|(_, role)| *role == OrganisationRole::Admin);
        if is_admin && !store::has_other_admin(tx, membership.organisation_id, id).await? {
            return Err(Refusal::conflict(&texts::LAST_ADMIN).into());
        }
        store::remove_membership(tx, &membership).await?;
        let entry = Entry::new(Cause::of(viewer), "membership.end", Kind::Membership, id).because(Some(why.as_str()));
        journal::record(tx, entry).await
    })
    .await
}

async fn give(
    tx: &mut Tx,
    cause: Cause,
    organisation: OrganisationId,
    person: PersonId,
    roles: &[OrganisationRole],
) -> Result<MembershipId> {
    let mut roles = roles.to_vec();
    roles.sort_unstable();
    roles.dedup();
    let new = MembershipId::new(tx.now());
    let id = if store::insert_membership(tx, new, organisation, person).await? {
        new
    } else {
        store::membership_by_person(tx, organisation, person).await?.ok_or_else(Refusal::not_found)?.id
    };
    store::save_roles(tx, id, &roles).await?;
    let words: Vec<_> = roles.iter().map(|role| role.as_str()).collect();
    let entry = Entry::new(cause, "membership.grant", Kind::Membership, id)
        .with(serde_json::json!({ "organisation": organisation, "person": person, "roles": words }));
    journal::record(tx, entry).await?;
    Ok(id)
}

/// Locks an organisation and asks the rules.
pub async fn permitted(
    tx: &mut Tx,
    viewer: &Viewer,
    id: OrganisationId,
    act: OrganisationAct,
) -> Result<Permitted<Organisation>> {
    let organisation = store::lock(tx, id).await?.ok_or_else(Refusal::not_found)?;
    Ok(Permitted::new(viewer, organisation, act)?)
}
