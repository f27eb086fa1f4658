//! The SQL of organisations.

use uuid::Uuid;

use super::{Invitation, Membership, Organisation, Registration};
use crate::{
    db::{Json, Locked, Read, Tx, args},
    error::Result,
    ids::{MembershipId, OrganisationId, PersonId},
    outbox::Addressee,
    policy::Permitted,
    text::{EmailAddress, PlainText, Slug},
    viewer::{OrganisationKind, OrganisationRole},
};

macro_rules! columns {
    () => {
        "o.id, o.slug, o.name, o.kind, o.cbs_code, o.description, o.website, o.is_verified, o.created_at"
    };
}

const BY_ID_LOCKED: &str = concat!("SELECT ", columns!(), " FROM organisations o WHERE o.id = $1");
const BY_IDS: &str = concat!("SELECT ", columns!(), " FROM organisations o WHERE o.id IN ($1)");
const BY_SLUG: &str = concat!("SELECT ", columns!(), " FROM organisations o WHERE o.slug = $1");
const PAGE: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM organisations o
     WHERE (NOT $1 OR o.kind IN ($2)) AND (NOT $3 OR o.name_key LIKE $4 ESCAPE '\\')
       AND (NOT $5 OR o.is_verified = $6)
       AND (o.name_key, o.id) > ($7, $8)
     ORDER BY o.name_key, o.id LIMIT $9"
);
const COUNT: &str = "
SELECT CAST(count(*) AS BIGINT) FROM organisations o
 WHERE (NOT $1 OR o.kind IN ($2)) AND (NOT $3 OR o.name_key LIKE $4 ESCAPE '\\')
   AND (NOT $5 OR o.is_verified = $6)";
const PAGE_OF_IDS: &str = "SELECT id FROM organisations WHERE id > $1 ORDER BY id LIMIT $2";
const INSERT: &str = "
INSERT INTO organisations (id, slug, name, name_key, kind, cbs_code, description, website, is_verified, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING";
const ADMINS: &str = "
SELECT p.id, p.email, p.language FROM people p
  JOIN memberships m ON m.person_id = p.id JOIN membership_roles r ON r.membership_id = m.id
 WHERE m.organisation_id = $1 AND r.role = 'admin' AND p.email IS NOT NULL ORDER BY p.id";
const TAKEN: &str = "
SELECT CAST(count(*) AS BIGINT) FROM organisations WHERE name_key = $1 OR ($2 AND cbs_code = $3)";
const SAVE_VERIFIED: &str = "UPDATE organisations SET is_verified = $2 WHERE id = $1";
const NAMES_BY_CBS_CODES: &str = "SELECT cbs_code, name FROM organisations WHERE cbs_code IN ($1)";
const NEED_COUNTS: &str = "
SELECT municipality_id, CAST(count(*) AS BIGINT) FROM needs
 WHERE municipality_id IN ($1) AND state IN ('accepted', 'merged', 'answered') GROUP BY municipality_id";

const MEMBERSHIPS_BY_ORGANISATIONS: &str = "
SELECT id, organisation_id, person_id, since FROM memberships WHERE organisation_id IN ($1) ORDER BY id";
const MEMBERSHIPS_BY_PEOPLE: &str = "
SELECT id, organisation_id, person_id, since FROM memberships WHERE person_id IN ($1) ORDER BY id";
const MEMBERSHIPS_BY_IDS: &str = "SELECT id, organisation_id, person_id, since FROM memberships WHERE id IN ($1)";
const MEMBERSHIP_BY_ID_LOCKED: &str = "SELECT id, organisation_id, person_id, since FROM memberships WHERE id = $1";
const MEMBERSHIP_BY_PERSON: &str = "
SELECT id, organisation_id, person_id, since FROM memberships WHERE organisation_id = $1 AND person_id = $2";
const ROLES_BY_MEMBERSHIPS: &str = "
SELECT membership_id, role FROM membership_roles WHERE membership_id IN ($1) ORDER BY membership_id, role";
const INSERT_MEMBERSHIP: &str = "
INSERT INTO memberships (id, organisation_id, person_id, since) VALUES ($1, $2, $3, $4)
    ON CONFLICT (organisation_id, person_id) DO NOTHING";
const REMOVE_MEMBERSHIP: &str = "DELETE FROM memberships WHERE id = $1";
const INSERT_ROLE: &str = "INSERT INTO membership_roles (membership_id, role) VALUES ($1, $2)";
const REMOVE_ROLES: &str = "DELETE FROM membership_roles WHERE membership_id = $1";
const OTHER_ADMINS: &str = "
SELECT CAST(count(*) AS BIGINT) FROM memberships m JOIN membership_roles r ON r.membership_id = m.id
 WHERE m.organisation_id = $1 AND m.id <> $2 AND r.role = 'admin'";

macro_rules! invitation {
    () => {
        "SELECT i.id, i.organisation_id, i.person_id, i.email, i.roles, i.invited_at FROM membership_invitations i"
    };
}

/// Whether an invitation `i` is for the person $1: it names them or their address.
macro_rules! for_person {
    () => {
        "(i.person_id = $1 OR i.email_key = (SELECT p.email_key FROM people p WHERE p.id = $1))"
    };
}

const INVITATIONS_BY_ORGANISATIONS: &str =
    concat!(invitation!(), " WHERE i.organisation_id IN ($1) ORDER BY i.organisation_id, i.id");
const INVITATIONS_BY_PERSON: &str = concat!(invitation!(), " WHERE ", for_person!(), " ORDER BY i.id LIMIT 50");
const INVITATIONS_BY_IDS: &str = concat!(invitation!(), " WHERE i.id IN ($1)");
const INVITATION_BY_ID_LOCKED: &str = concat!(invitation!(), " WHERE i.id = $1");
const IS_FOR: &str =
    concat!("SELECT CAST(count(*) AS BIGINT) FROM membership_invitations i WHERE i.id = $2 AND ", for_person!());
const COUNT_INVITATIONS: &str = "
SELECT CAST(count(*) AS BIGINT) FROM membership_invitations WHERE organisation_id = $1";
const INSERT_INVITATION: &str = "
INSERT INTO membership_invitations (id, organisation_id, person_id, email, email_key, roles, invited_at)
VALUES ($1, $2, $3, $4, $5, $6, $7)";
const REMOVE_INVITATION: &str = "DELETE FROM membership_invitations WHERE id = $1";
const REMOVE_INVITATION_OF: &str = "
DELETE FROM membership_invitations WHERE organisation_id = $1 AND (person_id = $2 OR email_key = $3)";
const MEMBER_BY_EMAIL: &str = "
SELECT m.person_id FROM memberships m JOIN people p ON p.id = m.person_id
 WHERE m.organisation_id = $1 AND p.email_key = $2";

/// Which organisations a list shows.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Of these kinds; all when `None`.
    pub kinds: Option<Vec<OrganisationKind>>,
    /// Whose name, without case and accents, begins with this.
    pub name: Option<String>,
    /// Whether they are confirmed; either when `None`.
    pub is_verified: Option<bool>,
}

impl Filter {
    fn pattern(&self) -> String {
        let folded = crate::text::fold(self.name.as_deref().unwrap_or_default());
        let escaped = folded.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
        format!("{escaped}%")
    }
}

/// An organisation that nobody else can change before the write ends.
pub(super) async fn lock(tx: &mut Tx, id: OrganisationId) -> Result<Option<Locked<Organisation>>> {
    tx.lock(BY_ID_LOCKED, args![id]).await
}

/// Those of the ids that exist.
pub(super) async fn by_ids(read: impl Read, ids: &[OrganisationId]) -> Result<Vec<Organisation>> {
    read.all(BY_IDS, args![ids]).await
}

/// The organisation with this slug.
pub(super) async fn by_slug(read: impl Read, slug: &str) -> Result<Option<Organisation>> {
    read.maybe(BY_SLUG, args![slug]).await
}

/// Organisations by name, after a place in the list.
pub(super) async fn page_of_organisations(
    read: impl Read,
    filter: &Filter,
    after: (String, Uuid),
    limit: i64,
) -> Result<Vec<Organisation>> {
    let kinds = filter.kinds.clone();
    let values = args![
        kinds.is_some(),
        kinds.unwrap_or_default(),
        filter.name.is_some(),
        filter.pattern(),
        filter.is_verified.is_some(),
        filter.is_verified.unwrap_or_default(),
        after.0,
        after.1,
        limit
    ];
    read.all(PAGE, values).await
}

/// How many organisations a list shows in all.
pub(super) async fn count(read: impl Read, filter: &Filter) -> Result<i64> {
    let kinds = filter.kinds.clone();
    let values = args![
        kinds.is_some(),
        kinds.unwrap_or_default(),
        filter.name.is_some(),
        filter.pattern(),
        filter.is_verified.is_some(),
        filter.is_verified.unwrap_or_default()
    ];
    read.count(COUNT, values).await
}

/// Whether another organisation has this name or code.
pub(super) async fn is_taken(tx: &mut Tx, registration: &Registration) -> Result<bool> {
    let code = registration.cbs_code.as_deref();
    Ok(tx.count(TAKEN, args![registration.name_key(), code.is_some(), code]).await? > 0)
}

/// Keeps a new organisation under the first of its slugs that is free.
pub(super) async fn insert(
    tx: &mut Tx,
    id: OrganisationId,
    registration: &Registration,
    is_verified: bool,
) -> Result<()> {
    let now = tx.now();
    let choices = Slug::choices(registration.name.as_str(), "organisatie", id.uuid()).map(|slug| {
        args![
            id,
            slug.as_str(),
            registration.name.as_str(),
            registration.name_key(),
            registration.kind,
            registration.cbs_code.as_deref(),
            registration.description.as_ref().map(PlainText::as_str),
            registration.website.as_deref(),
            is_verified,
            now
        ]
    });
    tx.insert_first(INSERT, choices).await
}

/// Keeps that an organisation was confirmed.
pub(super) async fn save_verified(tx: &mut Tx, organisation: &Permitted<Organisation>) -> Result<()> {
    tx.run(SAVE_VERIFIED, args![organisation.id, true]).await.map(drop)
}

/// How many public needs these municipalities have.
pub(super) async fn need_counts(read: impl Read, ids: &[OrganisationId]) -> Result<Vec<(OrganisationId, i64)>> {
    read.all(NEED_COUNTS, args![ids]).await
}

/// The people of these organisations.
pub(super) async fn memberships_by_organisations(read: impl Read, ids: &[OrganisationId]) -> Result<Vec<Membership>> {
    read.all(MEMBERSHIPS_BY_ORGANISATIONS, args![ids]).await
}

/// The organisations of these people.
pub(super) async fn memberships_by_people(read: impl Read, ids: &[PersonId]) -> Result<Vec<Membership>> {
    read.all(MEMBERSHIPS_BY_PEOPLE, args![ids]).await
}

/// Those of the memberships that exist.
pub(super) async fn memberships_by_ids(read: impl Read, ids: &[MembershipId]) -> Result<Vec<Membership>> {
    read.all(MEMBERSHIPS_BY_IDS, args![ids]).await
}

/// A membership that nobody else can change before the write ends.
pub(super) async fn lock_membership(tx: &mut Tx, id: MembershipId) -> Result<Option<Locked<Membership>>> {
    tx.lock(MEMBERSHIP_BY_ID_LOCKED, args![id]).await
}

/// A person's membership of an organisation.
pub(super) async fn membership_by_person(
    tx: &mut Tx,
    organisation: OrganisationId,
    person: PersonId,
) -> Result<Option<Membership>> {
    tx.maybe(MEMBERSHIP_BY_PERSON, args![organisation, person]).await
}

/// The roles of these memberships.
pub(super) async fn roles_by_memberships(
    read: impl Read,
    ids: &[MembershipId],
) -> Result<Vec<(MembershipId, OrganisationRole)>> {
    read.all(ROLES_BY_MEMBERSHIPS, args![ids]).await
}

/// Keeps a new membership; false when the person is in the organisation already.
pub(super) async fn insert_membership(
    tx: &mut Tx,
    id: MembershipId,
    organisation: OrganisationId,
    person: PersonId,
) -> Result<bool> {
    let now = tx.now();
    Ok(tx.run(INSERT_MEMBERSHIP, args![id, organisation, person, now]).await? > 0)
}

/// Ends a membership and its roles.
pub(super) async fn remove_membership(tx: &mut Tx, membership: &Locked<Membership>) -> Result<()> {
    tx.run(REMOVE_MEMBERSHIP, args![membership.id]).await.map(drop)
}

/// Gives a membership exactly these roles.
pub(super) async fn save_roles(tx: &mut Tx, id: MembershipId, roles: &[OrganisationRole]) -> Result<()> {
    tx.run(REMOVE_ROLES, args![id]).await?;
    for role in roles {
        tx.run(INSERT_ROLE, args![id, role]).await?;
    }
    Ok(())
}

/// Whom these organisations invited.
pub(super) async fn invitations_by_organisations(read: impl Read, ids: &[OrganisationId]) -> Result<Vec<Invitation>> {
    read.all(INVITATIONS_BY_ORGANISATIONS, args![ids]).await
}

/// What this person was offered, at most 50.
pub(super) async fn invitations_by_person(read: impl Read, person: PersonId) -> Result<Vec<Invitation>> {
    read.all(INVITATIONS_BY_PERSON, args![person]).await
}

/// Those of the invitations that exist.
pub(super) async fn invitations_by_ids(read: impl Read, ids: &[MembershipId]) -> Result<Vec<Invitation>> {
    read.all(INVITATIONS_BY_IDS, args![ids]).await
}

/// An invitation that nobody else can change before the write ends.
pub(super) async fn lock_invitation(tx: &mut Tx, id: MembershipId) -> Result<Option<Locked<Invitation>>> {
    tx.lock(INVITATION_BY_ID_LOCKED, args![id]).await
}

/// Whether the invitation is for this person.
pub(super) async fn is_for(tx: &mut Tx, id: MembershipId, person: Option<PersonId>) -> Result<bool> {
    Ok(tx.count(IS_FOR, args![person, id]).await? > 0)
}

/// How many people the organisation waits for.
pub(super) async fn count_invitations(tx: &mut Tx, organisation: OrganisationId) -> Result<i64> {
    tx.count(COUNT_INVITATIONS, args![organisation]).await
}

/// Keeps an invitation in the place of an earlier one to the same.
pub(super) async fn insert_invitation(
    tx: &mut Tx,
    organisation: &Permitted<Organisation>,
    id: MembershipId,
    (person, email): (Option<PersonId>, Option<&EmailAddress>),
    roles: &[OrganisationRole],
) -> Result<()> {
    let (now, key) = (tx.now(), email.map(EmailAddress::key));
    tx.run(REMOVE_INVITATION_OF, args![organisation.id, person, key.clone()]).await?;
    let values = args![id, organisation.id, person, email.map(EmailAddress::as_str), key, Json(roles.to_vec()), now];
    tx.run(INSERT_INVITATION, values).await.map(drop)
}

/// Takes an invitation away: it was accepted, declined or withdrawn.
pub(super) async fn remove_invitation(tx: &mut Tx, invitation: &Locked<Invitation>) -> Result<()> {
    tx.run(REMOVE_INVITATION, args![invitation.id]).await.map(drop)
}

/// Who of the organisation has this address.
pub(super) async fn member_by_email(
    tx: &mut Tx,
    organisation: OrganisationId,
    email: &EmailAddress,
) -> Result<Option<PersonId>> {
    Ok(tx.column(MEMBER_BY_EMAIL, args![organisation, email.key()]).await?.pop())
}

/// Whether the organisation has an admin beside this membership.
pub(super) async fn has_other_admin(
    tx: &mut Tx,
    organisation: OrganisationId,
    membership: MembershipId,
) -> Result<bool> {
    Ok(tx.count(OTHER_ADMINS, args![organisation, membership]).await? > 0)
}

/// The ids of the next organisations after one, in their order.
pub(super) async fn page_of_ids(read: impl Read, after: Uuid, limit: i64) -> Result<Vec<Uuid>> {
    read.column(PAGE_OF_IDS, args![after, limit]).await
}

/// The names of municipalities with these CBS codes.
pub(super) async fn names_by_cbs_codes(read: impl Read, codes: &[String]) -> Result<Vec<(String, String)>> {
    read.all(NAMES_BY_CBS_CODES, args![codes]).await
}

/// The admins of an organisation whom mail reaches.
pub(super) async fn admins(read: impl Read, id: OrganisationId) -> Result<Vec<Addressee>> {
    read.all(ADMINS, args![id]).await
}
