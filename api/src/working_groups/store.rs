//! The SQL of working groups. The groups and who takes part are public; its people are seen by its members alone.

use uuid::Uuid;

use super::{NewGroup, Participation, ParticipationState, WorkingGroup, WorkingGroupMember};
use crate::{
    db::{Locked, Read, Timestamp, Tx, args},
    error::Result,
    ids::{OrganisationId, PersonId, WorkingGroupId, WorkingGroupMemberId},
    policy::Permitted,
    text::{EmailAddress, Slug},
    viewer::{OrganisationKind, WorkingGroupRole},
};

macro_rules! participation {
    () => {
        "SELECT p.working_group_id, p.organisation_id, p.state, p.is_signing, p.since, p.reason,
                g.lead_id = p.organisation_id AS is_lead
           FROM participations p JOIN working_groups g ON g.id = p.working_group_id"
    };
}

const BY_ID: &str = "SELECT * FROM working_groups WHERE id = $1";
const BY_IDS: &str = "SELECT * FROM working_groups WHERE id IN ($1)";
const BY_SLUG: &str = "SELECT * FROM working_groups WHERE slug = $1";
const PAGE: &str = "
SELECT * FROM working_groups WHERE (created_at, id) < ($1, $2) ORDER BY created_at DESC, id DESC LIMIT $3";
const COUNT: &str = "SELECT CAST(count(*) AS BIGINT) FROM working_groups";
const INVITED: &str = "
SELECT DISTINCT g.* FROM working_groups g
  JOIN participations a ON a.working_group_id = g.id AND a.state = 'invited'
  JOIN memberships m ON m.organisation_id = a.organisation_id
  JOIN membership_roles r ON r.membership_id = m.id AND r.role IN ('admin', 'member')
 WHERE m.person_id = $1 ORDER BY g.created_at DESC, g.id DESC LIMIT $2";
const PAGE_OF_IDS: &str = "SELECT id FROM working_groups WHERE id > $1 ORDER BY id LIMIT $2";
const INSERT: &str = "
INSERT INTO working_groups (id, slug, name, purpose, lead_id, created_at)
VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (slug) DO NOTHING";

const PARTICIPATION: &str = concat!(participation!(), " WHERE p.working_group_id = $1 AND p.organisation_id = $2");
const PARTICIPATIONS_BY_GROUPS: &str = concat!(
    participation!(),
    " JOIN organisations o ON o.id = p.organisation_id WHERE p.working_group_id IN ($1)
      ORDER BY o.name_key, p.organisation_id"
);
const COUNT_PARTICIPATIONS: &str =
    "SELECT CAST(count(*) AS BIGINT) FROM participations WHERE working_group_id = $1 AND state <> 'left'";
const SAVE_PARTICIPATION: &str = "
INSERT INTO participations (working_group_id, organisation_id, state, is_signing, since, reason)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (working_group_id, organisation_id)
DO UPDATE SET state = excluded.state, is_signing = excluded.is_signing, since = excluded.since, reason = excluded.reason";
const ORGANISATION: &str = "SELECT kind, is_verified FROM organisations WHERE id = $1";

const MEMBER: &str = "SELECT * FROM working_group_members WHERE id = $1";
const MEMBERS_BY_IDS: &str = "
SELECT m.* FROM working_group_members m
 WHERE m.id IN ($2)
   AND (m.person_id = $1
        OR EXISTS (SELECT 1 FROM working_group_members v
                    WHERE v.person_id = $1 AND v.working_group_id = m.working_group_id)
        OR EXISTS (SELECT 1 FROM memberships o WHERE o.person_id = $1 AND o.organisation_id = m.organisation_id))";
const MEMBERS_BY_GROUPS: &str = "
SELECT m.* FROM working_group_members m
 WHERE m.working_group_id IN ($2)
   AND EXISTS (SELECT 1 FROM working_group_members v WHERE v.person_id = $1 AND v.working_group_id = m.working_group_id)
 ORDER BY m.since, m.id";
const MEMBERS_BY_PERSON: &str = "SELECT * FROM working_group_members WHERE person_id = $1 ORDER BY since, id LIMIT 200";
const MEMBERS_BY_ORGANISATION: &str =
    "SELECT * FROM working_group_members WHERE working_group_id = $1 AND organisation_id = $2 ORDER BY id";
const COUNT_MEMBERS: &str = "SELECT CAST(count(*) AS BIGINT) FROM working_group_members WHERE working_group_id = $1";
const COUNT_LEAD_EDITORS: &str = "
SELECT CAST(count(*) AS BIGINT) FROM working_group_members m JOIN working_groups g ON g.id = m.working_group_id
 WHERE m.working_group_id = $1 AND m.role = 'lead_editor' AND m.organisation_id = g.lead_id";
const STAFF_BY_ID: &str = "SELECT person_id FROM memberships WHERE organisation_id = $1 AND person_id = $2";
const STAFF_BY_EMAIL: &str = "
SELECT m.person_id FROM memberships m JOIN people p ON p.id = m.person_id
 WHERE m.organisation_id = $1 AND p.email_key = $2";
const INSERT_MEMBER: &str = "
INSERT INTO working_group_members (id, working_group_id, organisation_id, person_id, role, since)
VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (working_group_id, person_id) DO NOTHING";
const REMOVE_MEMBER: &str = "DELETE FROM working_group_members WHERE id = $1";

/// A group that nobody else can change before the write ends.
pub(super) async fn lock(tx: &mut Tx, id: WorkingGroupId) -> Result<Option<Locked<WorkingGroup>>> {
    tx.lock(BY_ID, args![id]).await
}

/// Those of the ids that exist.
pub(super) async fn by_ids(read: impl Read, ids: &[WorkingGroupId]) -> Result<Vec<WorkingGroup>> {
    read.all(BY_IDS, args![ids]).await
}

/// The group with this slug.
pub(super) async fn by_slug(read: impl Read, slug: &str) -> Result<Option<WorkingGroup>> {
    read.maybe(BY_SLUG, args![slug]).await
}

/// The newest groups after a place in the list.
pub(super) async fn page_of_newest(read: impl Read, after: (Timestamp, Uuid), limit: i64) -> Result<Vec<WorkingGroup>> {
    read.all(PAGE, args![after.0, after.1, limit]).await
}

/// The groups to which an organisation is invited for which this person acts, newest first.
pub(super) async fn invited(read: impl Read, person: PersonId, limit: i64) -> Result<Vec<WorkingGroup>> {
    read.all(INVITED, args![person, limit]).await
}

/// How many groups there are.
pub(super) async fn count(read: impl Read) -> Result<i64> {
    read.count(COUNT, args![]).await
}

/// Keeps a new group under the first of its slugs that is free.
pub(super) async fn insert(tx: &mut Tx, id: WorkingGroupId, group: &NewGroup) -> Result<()> {
    let now = tx.now();
    let (name, purpose) = (group.name.as_str(), group.purpose.as_str());
    let choices = Slug::choices(name, "werkgroep", id.uuid())
        .map(|slug| args![id, slug.as_str(), name, purpose, group.lead_id, now]);
    tx.insert_first(INSERT, choices).await
}

/// An organisation's part, which nobody else can change before the write ends.
pub(super) async fn lock_participation(
    tx: &mut Tx,
    group: WorkingGroupId,
    organisation: OrganisationId,
) -> Result<Option<Locked<Participation>>> {
    tx.lock(PARTICIPATION, args![group, organisation]).await
}

/// An organisation's part in a group.
pub(super) async fn participation(
    read: impl Read,
    group: WorkingGroupId,
    organisation: OrganisationId,
) -> Result<Option<Participation>> {
    read.maybe(PARTICIPATION, args![group, organisation]).await
}

/// Who takes part in these groups, in order of name.
pub(super) async fn participations_by_groups(read: impl Read, ids: &[WorkingGroupId]) -> Result<Vec<Participation>> {
    read.all(PARTICIPATIONS_BY_GROUPS, args![ids]).await
}

/// How many organisations are in the group or invited to it.
pub(super) async fn count_participations(read: impl Read, group: WorkingGroupId) -> Result<i64> {
    read.count(COUNT_PARTICIPATIONS, args![group]).await
}

/// What an organisation is and whether an administrator confirmed it.
pub(super) async fn organisation(read: impl Read, id: OrganisationId) -> Result<Option<(OrganisationKind, bool)>> {
    read.maybe(ORGANISATION, args![id]).await
}

/// Keeps how an organisation takes part from now on.
pub(super) async fn save_participation(
    tx: &mut Tx,
    (group, organisation): (WorkingGroupId, OrganisationId),
    state: ParticipationState,
    is_signing: bool,
    reason: Option<&str>,
) -> Result<()> {
    let now = tx.now();
    tx.run(SAVE_PARTICIPATION, args![group, organisation, state, is_signing, now, reason]).await.map(drop)
}

/// A place that nobody else can change before the write ends.
pub(super) async fn lock_member(tx: &mut Tx, id: WorkingGroupMemberId) -> Result<Option<Locked<WorkingGroupMember>>> {
    tx.lock(MEMBER, args![id]).await
}

/// Those of the places that this person may see: of the groups they are in and of the organisations they work for.
pub(super) async fn members_by_ids(
    read: impl Read,
    viewer: Option<PersonId>,
    ids: &[WorkingGroupMemberId],
) -> Result<Vec<WorkingGroupMember>> {
    read.all(MEMBERS_BY_IDS, args![viewer, ids]).await
}

/// The people of those of the groups that this person is in.
pub(super) async fn members_by_groups(
    read: impl Read,
    viewer: Option<PersonId>,
    ids: &[WorkingGroupId],
) -> Result<Vec<WorkingGroupMember>> {
    read.all(MEMBERS_BY_GROUPS, args![viewer, ids]).await
}

/// A person's places.
pub(super) async fn members_by_person(read: impl Read, person: PersonId) -> Result<Vec<WorkingGroupMember>> {
    read.all(MEMBERS_BY_PERSON, args![person]).await
}

/// The people who take part for an organisation.
pub(super) async fn members_by_organisation(
    read: impl Read,
    group: WorkingGroupId,
    organisation: OrganisationId,
) -> Result<Vec<WorkingGroupMember>> {
    read.all(MEMBERS_BY_ORGANISATION, args![group, organisation]).await
}

/// How many people are in the group.
pub(super) async fn count_members(read: impl Read, group: WorkingGroupId) -> Result<i64> {
    read.count(COUNT_MEMBERS, args![group]).await
}

/// This person, when they work for the organisation.
pub(super) async fn staff_by_id(
    tx: &mut Tx,
    organisation: OrganisationId,
    person: PersonId,
) -> Result<Option<PersonId>> {
    Ok(tx.column(STAFF_BY_ID, args![organisation, person]).await?.pop())
}

/// Who of the organisation has this address.
pub(super) async fn staff_by_email(
    tx: &mut Tx,
    organisation: OrganisationId,
    email: &EmailAddress,
) -> Result<Option<PersonId>> {
    Ok(tx.column(STAFF_BY_EMAIL, args![organisation, email.key()]).await?.pop())
}

/// How many people of the municipality that leads lead the writing.
pub(super) async fn count_lead_editors(read: impl Read, group: WorkingGroupId) -> Result<i64> {
    read.count(COUNT_LEAD_EDITORS, args![group]).await
}

/// Gives a person a place; false when they have one.
pub(super) async fn insert_member(
    tx: &mut Tx,
    id: WorkingGroupMemberId,
    (group, organisation): (WorkingGroupId, OrganisationId),
    person: PersonId,
    role: WorkingGroupRole,
) -> Result<bool> {
    let now = tx.now();
    Ok(tx.run(INSERT_MEMBER, args![id, group, organisation, person, role, now]).await? > 0)
}

/// Takes a place.
pub(super) async fn remove_member(tx: &mut Tx, member: &Permitted<WorkingGroupMember>) -> Result<()> {
    tx.run(REMOVE_MEMBER, args![member.id]).await.map(drop)
}

/// Takes the place of somebody whose organisation leaves.
pub(super) async fn remove_member_of(
    tx: &mut Tx,
    leaving: &Permitted<Participation>,
    member: &WorkingGroupMember,
) -> Result<()> {
    debug_assert_eq!(leaving.organisation_id, member.organisation_id);
    tx.run(REMOVE_MEMBER, args![member.id]).await.map(drop)
}

/// The ids of the next groups after one, in their order.
pub(super) async fn page_of_ids(read: impl Read, after: Uuid, limit: i64) -> Result<Vec<Uuid>> {
    read.column(PAGE_OF_IDS, args![after, limit]).await
}
