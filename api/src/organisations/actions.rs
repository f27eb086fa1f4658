//! What a viewer can do with organisations and their members.

use super::{INVITATIONS_MAX, Organisation, OrganisationAct, RegisterInput, Registration, policy, store, texts};
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
            let roles = [OrganisationRole::Admin, OrganisationRole::Member];
            give(tx, Cause::of(viewer), "membership.grant", (MembershipId::new(tx.now()), id, person), &roles).await?;
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

/// What came of giving roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Granted {
    /// The person has them.
    Given(MembershipId),
    /// The person was invited and may accept them.
    Invited(MembershipId),
}

/// Gives somebody exactly these roles in an organisation. Its own people and whomever an administrator names have them
/// at once; others are invited. A membership is an interest, so nobody gets one from another without wanting it. What
/// an address is answered does not tell whether it has an account here.
pub async fn grant(
    db: &Db,
    viewer: &Viewer,
    id: OrganisationId,
    whom: &Whom,
    roles: &[OrganisationRole],
) -> Result<Granted> {
    if roles.is_empty() {
        return Err(Problem::new("roles", &texts::ROLES_REQUIRED).into());
    }
    db.write(async |tx| {
        let organisation = permitted(tx, viewer, id, OrganisationAct::ManageMembers).await?;
        let (cause, new) = (Cause::of(viewer), MembershipId::new(tx.now()));
        let known = match whom {
            _ if viewer.is_administrator() => Some(whom.find(tx, cause).await?),
            Whom::Person(_) => {
                let person = whom.find(tx, cause).await?;
                store::membership_by_person(tx, id, person).await?.map(|member| member.person_id)
            }
            Whom::Email(email) => store::member_by_email(tx, id, email).await?,
        };
        match known {
            Some(person) => give(tx, cause, "membership.grant", (new, id, person), roles).await.map(Granted::Given),
            None => invite(tx, viewer, &organisation, new, whom, roles).await.map(Granted::Invited),
        }
    })
    .await
}

async fn invite(
    tx: &mut Tx,
    viewer: &Viewer,
    organisation: &Permitted<Organisation>,
    id: MembershipId,
    whom: &Whom,
    roles: &[OrganisationRole],
) -> Result<MembershipId> {
    if store::count_invitations(tx, organisation.id).await? >= INVITATIONS_MAX {
        return Err(Problem::new("roles", &texts::INVITATIONS_TOO_MANY).with("max", INVITATIONS_MAX).into());
    }
    let to = match whom {
        Whom::Person(person) => (Some(*person), None),
        Whom::Email(email) => (None, Some(email)),
    };
    let roles = in_order(roles);
    store::insert_invitation(tx, organisation, id, to, &roles).await?;
    let entry = Entry::new(Cause::of(viewer), "membership.invite", Kind::Membership, id).with(serde_json::json!({
        "organisation": organisation.id,
        "person": to.0,
        "roles": words(&roles),
    }));
    journal::record(tx, entry).await?;
    Ok(id)
}

/// Takes up the roles that one was offered.
pub async fn accept(db: &Db, viewer: &Viewer, id: MembershipId) -> Result<MembershipId> {
    let person = viewer.signed_in()?;
    db.write(async |tx| {
        let invitation = store::lock_invitation(tx, id).await?.ok_or_else(Refusal::not_found)?;
        if !store::is_for(tx, id, Some(person)).await? {
            return Err(Refusal::not_found().into());
        }
        // The organisation too, so that its admins cannot all stop being so at once.
        store::lock(tx, invitation.organisation_id).await?.ok_or_else(Refusal::not_found)?;
        store::remove_invitation(tx, &invitation).await?;
        let place = (id, invitation.organisation_id, person);
        give(tx, Cause::of(viewer), "membership.accept", place, &invitation.roles).await
    })
    .await
}

/// Ends a person's place in an organisation, or an invitation to one, with the reason; for its admins and the person.
pub async fn end(db: &Db, viewer: &Viewer, id: MembershipId, why: &str) -> Result<()> {
    let why = PlainText::parse("reason", why, 2_000)?;
    db.write(async |tx| {
        let verb = if let Some(membership) = store::lock_membership(tx, id).await? {
            let organisation = membership.organisation_id;
            if viewer.is(Some(membership.person_id)) {
                store::lock(tx, organisation).await?.ok_or_else(Refusal::not_found)?;
            } else {
                permitted(tx, viewer, organisation, OrganisationAct::ManageMembers).await?;
            }
            keeps_an_admin(tx, organisation, id).await?;
            store::remove_membership(tx, &membership).await?;
            "membership.end"
        } else {
            let invitation = store::lock_invitation(tx, id).await?.ok_or_else(Refusal::not_found)?;
            let is_own = store::is_for(tx, id, viewer.person()).await?;
            if !is_own {
                permitted(tx, viewer, invitation.organisation_id, OrganisationAct::ManageMembers).await?;
            }
            store::remove_invitation(tx, &invitation).await?;
            if is_own { "membership.decline" } else { "membership.uninvite" }
        };
        let entry = Entry::new(Cause::of(viewer), verb, Kind::Membership, id).because(Some(why.as_str()));
        journal::record(tx, entry).await
    })
    .await
}

/// Refuses when this is the membership of the only admin.
async fn keeps_an_admin(tx: &mut Tx, organisation: OrganisationId, id: MembershipId) -> Result<()> {
    let roles = store::roles_by_memberships(&mut *tx, &[id]).await?;
    let is_admin = roles.iter().any(|(_, role)| *role == OrganisationRole::Admin);
    if is_admin && !store::has_other_admin(tx, organisation, id).await? {
        return Err(Refusal::conflict(&texts::LAST_ADMIN).into());
    }
    Ok(())
}

async fn give(
    tx: &mut Tx,
    cause: Cause,
    verb: &'static str,
    (new, organisation, person): (MembershipId, OrganisationId, PersonId),
    roles: &[OrganisationRole],
) -> Result<MembershipId> {
    let roles = in_order(roles);
    let id = if store::insert_membership(tx, new, organisation, person).await? {
        new
    } else {
        let known = store::membership_by_person(tx, organisation, person).await?.ok_or_else(Refusal::not_found)?.id;
        if !roles.contains(&OrganisationRole::Admin) {
            keeps_an_admin(tx, organisation, known).await?;
        }
        known
    };
    store::save_roles(tx, id, &roles).await?;
    let entry = Entry::new(cause, verb, Kind::Membership, id)
        .with(serde_json::json!({ "organisation": organisation, "person": person, "roles": words(&roles) }));
    journal::record(tx, entry).await?;
    Ok(id)
}

fn in_order(roles: &[OrganisationRole]) -> Vec<OrganisationRole> {
    let mut roles = roles.to_vec();
    roles.sort_unstable();
    roles.dedup();
    roles
}

fn words(roles: &[OrganisationRole]) -> Vec<&'static str> {
    roles.iter().map(|role| role.as_str()).collect()
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
