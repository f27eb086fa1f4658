//! What a viewer can do with working groups: each one write with its journal and outbox entries.

use super::{
    MEMBERS_MAX, NewGroup, PARTICIPATIONS_MAX, Participation, ParticipationState, Whom, WorkingGroup, WorkingGroupAct,
    WorkingGroupMember, policy, reason, store, texts,
};
use crate::{
    db::{Db, Locked, Read, Tx},
    error::{Problem, Refusal, Result},
    ids::{Kind, OrganisationId, PersonId, WorkingGroupId, WorkingGroupMemberId},
    journal::{self, Cause, Entry},
    organisations,
    outbox::{self, News, Post},
    policy::Permitted,
    viewer::{OrganisationKind, Viewer, WorkingGroupRole},
};

/// Starts a group. The municipality that leads has joined at once, and who starts it leads the writing.
pub async fn start(db: &Db, viewer: &Viewer, group: NewGroup) -> Result<WorkingGroupId> {
    let starter = viewer.signed_in()?;
    policy::start(viewer, group.lead_id)?;
    db.write(async |tx| {
        let (_, is_verified) = known(&mut *tx, "leadOrganisationId", group.lead_id).await?;
        if !is_verified {
            return Err(not_verified("leadOrganisationId"));
        }
        let id = WorkingGroupId::new(tx.now());
        store::insert(tx, id, &group).await?;
        store::save_participation(tx, (id, group.lead_id), ParticipationState::Joined, true, None).await?;
        let place = WorkingGroupMemberId::new(tx.now());
        store::insert_member(tx, place, (id, group.lead_id), starter, WorkingGroupRole::LeadEditor).await?;
        journal::record(tx, Entry::new(Cause::of(viewer), "working_group.create", Kind::WorkingGroup, id)).await?;
        outbox::index(tx, Kind::WorkingGroup, id).await?;
        Ok(id)
    })
    .await
}

/// Asks an organisation to take part: a municipality to sign, a partner to read along.
pub async fn invite(
    db: &Db,
    post: Post<'_>,
    viewer: &Viewer,
    id: WorkingGroupId,
    organisation: OrganisationId,
) -> Result<WorkingGroupId> {
    db.write(async |tx| {
        let group = permitted(tx, viewer, id, WorkingGroupAct::Invite).await?;
        let (kind, is_verified) = known(&mut *tx, "organisationId", organisation).await?;
        let is_signing = kind == OrganisationKind::Municipality;
        if is_signing && !is_verified {
            return Err(not_verified("organisationId"));
        }
        let before = store::participation(&mut *tx, id, organisation).await?;
        if before.is_some_and(|before| before.state != ParticipationState::Left) {
            return Err(Problem::new("organisationId", &texts::WORKING_GROUP_ORGANISATION_ALREADY_IN).into());
        }
        has_room(store::count_participations(&mut *tx, id).await?, "organisationId", PARTICIPATIONS_MAX)?;
        store::save_participation(tx, (id, organisation), ParticipationState::Invited, is_signing, None).await?;
        let names = organisations::by_ids(&mut *tx, &[organisation]).await?;
        let name = names.into_iter().next().map(|found| found.name).unwrap_or_default();
        let news = News {
            subject: &texts::WORKING_GROUP_INVITED_SUBJECT,
            body: &texts::WORKING_GROUP_INVITED,
            args: vec![("group", group.name.clone()), ("organisation", name)],
            path: format!("/working-groups/{}", group.slug),
        };
        let admins = organisations::admins(&mut *tx, organisation).await?;
        post.tell(tx, admins, &news).await?;
        note(tx, viewer, "working_group.invite", id, None).await
    })
    .await
}

/// Takes part in the name of an organisation that was invited; who does so gets a place: a municipality's to write,
/// a partner's to read along.
pub async fn join(
    db: &Db,
    viewer: &Viewer,
    id: WorkingGroupId,
    organisation: OrganisationId,
) -> Result<WorkingGroupId> {
    db.write(async |tx| {
        let part = permitted_part(tx, viewer, (id, organisation), WorkingGroupAct::Join).await?;
        store::save_participation(tx, (id, organisation), ParticipationState::Joined, part.is_signing, None).await?;
        let role = if part.is_signing { WorkingGroupRole::Editor } else { WorkingGroupRole::Reader };
        let place = WorkingGroupMemberId::new(tx.now());
        if store::count_members(&mut *tx, id).await? < MEMBERS_MAX
            && store::insert_member(tx, place, (id, organisation), viewer.signed_in()?, role).await?
        {
            let entry = Entry::new(Cause::of(viewer), "working_group_member.add", Kind::WorkingGroupMember, place);
            journal::record(tx, entry.to(role.as_str())).await?;
        }
        note(tx, viewer, "working_group.join", id, None).await
    })
    .await
}

/// Stops taking part, or declines the invitation; the organisation's people lose their places.
pub async fn leave(
    db: &Db,
    viewer: &Viewer,
    id: WorkingGroupId,
    organisation: OrganisationId,
    why: &str,
) -> Result<WorkingGroupId> {
    let why = reason(why)?;
    db.write(async |tx| {
        let part = permitted_part(tx, viewer, (id, organisation), WorkingGroupAct::Leave).await?;
        for member in store::members_by_organisation(&mut *tx, id, organisation).await? {
            store::remove_member_of(tx, &part, &member).await?;
            let entry =
                Entry::new(Cause::of(viewer), "working_group_member.remove", Kind::WorkingGroupMember, member.id);
            journal::record(tx, entry.because(Some(why.as_str()))).await?;
        }
        if store::count_lead_editors(&mut *tx, id).await? == 0 {
            return Err(Refusal::conflict(&texts::WORKING_GROUP_LAST_LEAD_EDITOR).into());
        }
        let left = ParticipationState::Left;
        store::save_participation(tx, (id, organisation), left, part.is_signing, Some(why.as_str())).await?;
        note(tx, viewer, "working_group.leave", id, Some(why.as_str())).await
    })
    .await
}

/// Gives somebody of an organisation that takes part a place for it.
pub async fn add_member(
    db: &Db,
    viewer: &Viewer,
    (id, organisation): (WorkingGroupId, OrganisationId),
    whom: Whom,
    role: WorkingGroupRole,
) -> Result<WorkingGroupMemberId> {
    db.write(async |tx| {
        let part = permitted_part(tx, viewer, (id, organisation), WorkingGroupAct::ManageMembers).await?;
        part.may_give(viewer, role)?;
        let (person, field) = found(tx, organisation, &whom).await?;
        has_room(store::count_members(&mut *tx, id).await?, field, MEMBERS_MAX)?;
        let place = WorkingGroupMemberId::new(tx.now());
        if !store::insert_member(tx, place, (id, organisation), person, role).await? {
            return Err(Problem::new(field, &texts::WORKING_GROUP_MEMBER_ALREADY).into());
        }
        let entry = Entry::new(Cause::of(viewer), "working_group_member.add", Kind::WorkingGroupMember, place);
        journal::record(tx, entry.to(role.as_str())).await?;
        Ok(place)
    })
    .await
}

/// Takes a place; a group keeps at least one lead editor of the municipality that leads.
pub async fn remove_member(
    db: &Db,
    viewer: &Viewer,
    place: WorkingGroupMemberId,
    why: &str,
) -> Result<WorkingGroupMember> {
    let why = reason(why)?;
    db.write(async |tx| {
        let seen = store::members_by_ids(&mut *tx, viewer.person(), &[place]).await?;
        let group = match seen.first() {
            Some(member) => member.working_group_id,
            None => return Err(Refusal::not_found().into()),
        };
        // The group first, so that two lead editors cannot remove each other at once.
        store::lock(tx, group).await?.ok_or_else(Refusal::not_found)?;
        let member = store::lock_member(tx, place).await?.ok_or_else(Refusal::not_found)?;
        let member = Permitted::new(viewer, member, WorkingGroupAct::ManageMembers)?;
        store::remove_member(tx, &member).await?;
        if member.role == WorkingGroupRole::LeadEditor && store::count_lead_editors(&mut *tx, group).await? == 0 {
            return Err(Refusal::conflict(&texts::WORKING_GROUP_LAST_LEAD_EDITOR).into());
        }
        let entry = Entry::new(Cause::of(viewer), "working_group_member.remove", Kind::WorkingGroupMember, place);
        journal::record(tx, entry.because(Some(why.as_str()))).await?;
        Ok(WorkingGroupMember::clone(&member))
    })
    .await
}

/// A group in which the viewer may begin a challenge, for the challenges' own actions.
pub async fn permitted_to_draft(tx: &mut Tx, viewer: &Viewer, id: WorkingGroupId) -> Result<Permitted<WorkingGroup>> {
    permitted(tx, viewer, id, WorkingGroupAct::DraftChallenge).await
}

async fn permitted(
    tx: &mut Tx,
    viewer: &Viewer,
    id: WorkingGroupId,
    act: WorkingGroupAct,
) -> Result<Permitted<WorkingGroup>> {
    let group = store::lock(tx, id).await?.ok_or_else(Refusal::not_found)?;
    Ok(Permitted::new(viewer, group, act)?)
}

async fn permitted_part(
    tx: &mut Tx,
    viewer: &Viewer,
    (id, organisation): (WorkingGroupId, OrganisationId),
    act: WorkingGroupAct,
) -> Result<Permitted<Participation>> {
    store::lock(tx, id).await?.ok_or_else(Refusal::not_found)?;
    let part: Option<Locked<Participation>> = store::lock_participation(tx, id, organisation).await?;
    let part = part.ok_or_else(|| Problem::new("organisationId", &texts::WORKING_GROUP_NOT_JOINED))?;
    Ok(Permitted::new(viewer, part, act)?)
}

async fn known(read: impl Read, field: &str, id: OrganisationId) -> Result<(OrganisationKind, bool)> {
    let found = store::organisation(read, id).await?;
    Ok(found.ok_or_else(|| Problem::new(field, &texts::WORKING_GROUP_ORGANISATION_UNKNOWN))?)
}

fn not_verified(field: &str) -> crate::error::Error {
    Problem::new(field, &texts::WORKING_GROUP_ORGANISATION_NOT_VERIFIED).into()
}

fn has_room(taken: i64, field: &str, max: i64) -> Result<(), Problem> {
    if taken < max { Ok(()) } else { Err(Problem::new(field, &texts::WORKING_GROUP_FULL).with("max", max)) }
}

/// Whom the organisation has among its own people. An address that is unknown here and one of somebody else get the
/// same answer.
async fn found(tx: &mut Tx, organisation: OrganisationId, whom: &Whom) -> Result<(PersonId, &'static str)> {
    let (person, field) = match whom {
        Whom::Person(person) => (store::staff_by_id(tx, organisation, *person).await?, "personId"),
        Whom::Address(email) => (store::staff_by_email(tx, organisation, email).await?, "email"),
    };
    Ok((person.ok_or_else(|| Problem::new(field, &texts::WORKING_GROUP_NOT_OF_ORGANISATION))?, field))
}

async fn note(
    tx: &mut Tx,
    viewer: &Viewer,
    verb: &'static str,
    id: WorkingGroupId,
    why: Option<&str>,
) -> Result<WorkingGroupId> {
    journal::record(tx, Entry::new(Cause::of(viewer), verb, Kind::WorkingGroup, id).because(why)).await?;
    outbox::index(tx, Kind::WorkingGroup, id).await?;
    Ok(id)
}
