//! The SQL of panels and their members.

use uuid::Uuid;

use super::{NewMember, NewPanel, Panel, PanelAct, PanelMember};
use crate::{
    db::{Locked, Read, Timestamp, Tx, args},
    error::Result,
    ids::{OrganisationId, PanelId, PanelMemberId, PersonId},
    policy::Permitted,
    text::{PlainText, Slug},
    viewer::{PanelRole, Segment, Viewer},
};

/// A member `m` with whether the person `p` has an address.
macro_rules! member {
    () => {
        "SELECT m.id, m.panel_id, m.person_id, m.segment, m.role, m.municipality_id, m.since,
                (p.email IS NOT NULL) AS has_email
           FROM panel_members m JOIN people p ON p.id = m.person_id"
    };
}

/// Which members `m` this viewer may see: $1 is the person, $2 whether they administer the platform. One's own
/// place, and every place on a panel that one coordinates.
macro_rules! visible {
    () => {
        "($2 OR m.person_id = $1 OR EXISTS (
            SELECT 1 FROM panel_members c
             WHERE c.panel_id = m.panel_id AND c.person_id = $1 AND c.role = 'coordinator'))"
    };
}

const LOCK: &str = "SELECT * FROM panels WHERE id = $1";
const BY_IDS: &str = "SELECT * FROM panels WHERE id IN ($1)";
const BY_SLUG: &str = "SELECT * FROM panels WHERE slug = $1";
const PAGE_OF_IDS: &str = "SELECT id FROM panels WHERE id > $1 ORDER BY id LIMIT $2";
const PAGE: &str = "
SELECT * FROM panels WHERE (created_at, id) < ($1, $2) ORDER BY created_at DESC, id DESC LIMIT $3";
const COUNT: &str = "SELECT CAST(count(*) AS BIGINT) FROM panels";
const MUNICIPALITIES: &str = "
SELECT panel_id, organisation_id FROM panel_municipalities WHERE panel_id IN ($1) ORDER BY panel_id, organisation_id";
const MEMBER_COUNTS: &str = "
SELECT panel_id, CAST(count(*) AS BIGINT) FROM panel_members WHERE panel_id IN ($1) GROUP BY panel_id";
const MEMBERS_BY_IDS: &str = concat!(member!(), " WHERE ", visible!(), " AND m.id IN ($3)");
const MEMBERS_BY_PERSON: &str = concat!(member!(), " WHERE m.person_id = $1 ORDER BY m.id LIMIT 100");
const OF_PERSON: &str = concat!(member!(), " WHERE m.person_id = $1 AND m.panel_id IN ($2)");
const PAGE_OF_MEMBERS: &str = concat!(
    member!(),
    " WHERE m.panel_id = $1 AND (m.since, m.id) < ($2, $3) ORDER BY m.since DESC, m.id DESC LIMIT $4"
);
const MEMBER: &str = concat!(member!(), " WHERE m.id = $1");
const OTHER_COORDINATORS: &str = "
SELECT CAST(count(*) AS BIGINT) FROM panel_members WHERE panel_id = $1 AND role = 'coordinator' AND id <> $2";
const OTHER_PLACES: &str = "
SELECT CAST((SELECT count(*) FROM panel_members WHERE person_id = $1 AND id <> $2)
          + (SELECT count(*) FROM memberships WHERE person_id = $1)
          + (SELECT count(*) FROM working_group_members WHERE person_id = $1)
          + (SELECT count(*) FROM platform_roles WHERE person_id = $1) AS BIGINT)";
const INSERT: &str = "
INSERT INTO panels (id, slug, name, description, created_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (slug) DO NOTHING";
const INSERT_MUNICIPALITY: &str = "INSERT INTO panel_municipalities (panel_id, organisation_id) VALUES ($1, $2)";
const INSERT_MEMBER: &str = "
INSERT INTO panel_members (id, panel_id, person_id, segment, role, municipality_id, since)
VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (panel_id, person_id) DO NOTHING";
const REMOVE_MEMBER: &str = "DELETE FROM panel_members WHERE id = $1 AND panel_id = $2";

/// A panel that nobody else can change before the write ends.
pub(super) async fn lock(tx: &mut Tx, id: PanelId) -> Result<Option<Locked<Panel>>> {
    tx.lock(LOCK, args![id]).await
}

/// Those of the ids that exist. Panels are public.
pub(super) async fn by_ids(read: impl Read, ids: &[PanelId]) -> Result<Vec<Panel>> {
    read.all(BY_IDS, args![ids]).await
}

/// The panel with this slug.
pub(super) async fn by_slug(read: impl Read, slug: &str) -> Result<Option<Panel>> {
    read.maybe(BY_SLUG, args![slug]).await
}

/// The panels after a place in the list, newest first.
pub(super) async fn page(read: impl Read, after: (Timestamp, Uuid), limit: i64) -> Result<Vec<Panel>> {
    read.all(PAGE, args![after.0, after.1, limit]).await
}

/// How many panels there are.
pub(super) async fn count(read: impl Read) -> Result<i64> {
    read.count(COUNT, args![]).await
}

/// The municipalities of these panels.
pub(super) async fn municipalities_by_panels(
    read: impl Read,
    ids: &[PanelId],
) -> Result<Vec<(PanelId, OrganisationId)>> {
    read.all(MUNICIPALITIES, args![ids]).await
}

/// How many people these panels have.
pub(super) async fn member_counts(read: impl Read, ids: &[PanelId]) -> Result<Vec<(PanelId, i64)>> {
    read.all(MEMBER_COUNTS, args![ids]).await
}

/// Those of the members that the viewer may see.
pub(super) async fn members_by_ids(
    read: impl Read,
    viewer: &Viewer,
    ids: &[PanelMemberId],
) -> Result<Vec<PanelMember>> {
    read.all(MEMBERS_BY_IDS, args![viewer.person(), viewer.is_administrator(), ids]).await
}

/// The places of a person on panels.
pub(super) async fn members_by_person(read: impl Read, person: PersonId) -> Result<Vec<PanelMember>> {
    read.all(MEMBERS_BY_PERSON, args![person]).await
}

/// The places of a person on these panels.
pub(super) async fn members_of_person(
    read: impl Read,
    person: PersonId,
    panels: &[PanelId],
) -> Result<Vec<PanelMember>> {
    read.all(OF_PERSON, args![person, panels]).await
}

/// The members of a panel after a place in the list, the last to join first. The caller may manage them.
pub(super) async fn page_of_members(
    read: impl Read,
    panel: PanelId,
    after: (Timestamp, Uuid),
    limit: i64,
) -> Result<Vec<PanelMember>> {
    read.all(PAGE_OF_MEMBERS, args![panel, after.0, after.1, limit]).await
}

/// A member, for an action that has yet to ask the rules of the panel.
pub(super) async fn member(read: impl Read, id: PanelMemberId) -> Result<Option<PanelMember>> {
    read.maybe(MEMBER, args![id]).await
}

/// Whether the panel has a coordinator besides this member.
pub(super) async fn has_other_coordinator(read: impl Read, panel: PanelId, member: PanelMemberId) -> Result<bool> {
    Ok(read.count(OTHER_COORDINATORS, args![panel, member]).await? > 0)
}

/// Whether the person has any place besides this one: on a panel, in an organisation, a group or the platform.
pub(super) async fn has_other_places(read: impl Read, person: PersonId, member: PanelMemberId) -> Result<bool> {
    Ok(read.count(OTHER_PLACES, args![person, member]).await? > 0)
}

/// The ids of the next panels after one, in their order.
pub(super) async fn page_of_ids(read: impl Read, after: Uuid, limit: i64) -> Result<Vec<Uuid>> {
    read.column(PAGE_OF_IDS, args![after, limit]).await
}

/// Keeps a new panel under the first of its slugs that is free, run by its founder.
pub(super) async fn insert(tx: &mut Tx, id: PanelId, panel: &NewPanel, founder: PersonId) -> Result<PanelMemberId> {
    let now = tx.now();
    let (name, description) = (panel.name.as_str(), panel.description.as_ref().map(PlainText::as_str));
    let choices = Slug::choices(name, "panel", id.uuid()).map(|slug| args![id, slug.as_str(), name, description, now]);
    tx.insert_first(INSERT, choices).await?;
    for municipality in &panel.municipality_ids {
        tx.run(INSERT_MUNICIPALITY, args![id, municipality]).await?;
    }
    let member = PanelMemberId::new(now);
    let (segment, role) = (Segment::Professional, PanelRole::Coordinator);
    tx.run(INSERT_MEMBER, args![member, id, founder, segment, role, None::<OrganisationId>, now]).await?;
    Ok(member)
}

/// Keeps a new member; `None` when the person is on the panel already.
pub(super) async fn insert_member(
    tx: &mut Tx,
    panel: &Permitted<Panel>,
    person: PersonId,
    member: &NewMember,
) -> Result<Option<PanelMemberId>> {
    debug_assert_eq!(panel.act(), PanelAct::ManageMembers);
    let (id, now) = (PanelMemberId::new(tx.now()), tx.now());
    let values = args![id, panel.id, person, member.segment, member.role, member.municipality_id, now];
    Ok((tx.run(INSERT_MEMBER, values).await? > 0).then_some(id))
}

/// Takes a member off a panel.
pub(super) async fn remove_member(tx: &mut Tx, panel: &Permitted<Panel>, member: PanelMemberId) -> Result<()> {
    debug_assert_eq!(panel.act(), PanelAct::ManageMembers);
    tx.run(REMOVE_MEMBER, args![member, panel.id]).await.map(drop)
}
