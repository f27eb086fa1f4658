//! Joining and leaving a working group, and taking a person out of it.
//! Inviting, adding and starting a challenge have forms of their own.

use axum::extract::Path;

use super::{address, admit, texts};
use crate::{
    documents, encode,
    form::Form,
    page::Place,
    pages::reason::Reason,
    stop::Stop,
    submitted::Submitted,
    visit::{Answer, Visit},
    vocabulary::WorkingGroupAction,
};

documents!(
    "src/pages/working_group/deeds.graphql":
    GroupKnown, OrganisationsToInvite, InviteOrganisation, JoinGroup, LeaveGroup, AddMember, RemoveMember, StartChallenge
);

pub(super) use operations::{
    AddMember, InviteOrganisation, OrganisationsToInvite, StartChallenge, add_member, group_known, invite_organisation,
    organisations_to_invite, start_challenge,
};

/// A group as its forms need it.
pub(super) type Known = group_known::GroupKnownWorkingGroup;

/// The group, and the organisations the viewer works for.
pub(super) async fn known(visit: &Visit, slug: &str) -> Result<(Known, Vec<String>), Stop> {
    let answer = visit.ask::<GroupKnown>(group_known::Variables { slug: slug.to_owned() }).await?;
    let own = answer.viewer.memberships.into_iter().map(|seat| seat.organisation.id).collect();
    Ok((answer.working_group.ok_or(Stop::NotFound)?, own))
}

/// `POST /working-groups/{slug}/join`
pub async fn join(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let input = join_group::WorkingGroupJoinInput {
        working_group_id: form.text("workingGroupId"),
        organisation_id: form.text("organisationId"),
    };
    visit.click::<JoinGroup>(join_group::Variables { input }).await?;
    visit.go_saying(&address(&slug, ""), texts::Texts(visit.locale).joined())
}

/// `GET /working-groups/{slug}/leave/{organisation}`
pub async fn ask_leave(visit: Visit, Path((slug, organisation)): Path<(String, String)>) -> Answer {
    let (group, _) = known(&visit, &slug).await?;
    let view = asks_to_leave(&visit, &group, &organisation, Form::empty(visit.locale)).await?;
    visit.show(&view)
}

/// `POST /working-groups/{slug}/leave/{organisation}`
pub async fn leave(visit: Visit, Path((slug, organisation)): Path<(String, String)>, form: Submitted) -> Answer {
    let (group, _) = known(&visit, &slug).await?;
    let input = leave_group::WorkingGroupLeaveInput {
        working_group_id: group.id.clone(),
        organisation_id: organisation.clone(),
        reason: form.text("reason"),
    };
    match visit.act::<LeaveGroup>(leave_group::Variables { input }).await? {
        Ok(_) => visit.go_saying(&address(&slug, ""), texts::Texts(visit.locale).left()),
        Err(problems) => {
            let form = Form::sent(visit.locale, form, problems);
            let view = asks_to_leave(&visit, &group, &organisation, form).await?;
            visit.mend(&view)
        }
    }
}

async fn asks_to_leave(visit: &Visit, group: &Known, organisation: &str, form: Form) -> Result<Reason, Stop> {
    admit(visit, &group.viewer_can, WorkingGroupAction::Leave)?;
    let t = texts::Texts(visit.locale);
    let parts = group.participations.iter().map(|part| &part.organisation);
    let name = &parts.into_iter().find(|place| place.id == organisation).ok_or(Stop::NotFound)?.name;
    let action = address(&group.slug, &format!("/leave/{}", encode::component(organisation)));
    let page = visit.page(t.leave_title()).await?.at(Place::Challenges).under(&group.name, address(&group.slug, ""));
    Ok(Reason::new(page, t.leave_lead(name), action, address(&group.slug, ""), form).for_good())
}

/// `GET /working-groups/{slug}/members/{id}/remove`
pub async fn ask_remove(visit: Visit, Path((slug, id)): Path<(String, String)>) -> Answer {
    let (group, _) = known(&visit, &slug).await?;
    let view = asks_to_remove(&visit, &group, &id, Form::empty(visit.locale)).await?;
    visit.show(&view)
}

/// `POST /working-groups/{slug}/members/{id}/remove`
pub async fn remove(visit: Visit, Path((slug, id)): Path<(String, String)>, form: Submitted) -> Answer {
    let (group, _) = known(&visit, &slug).await?;
    let input = remove_member::WorkingGroupMemberRemoveInput {
        working_group_member_id: id.clone(),
        reason: form.text("reason"),
    };
    match visit.act::<RemoveMember>(remove_member::Variables { input }).await? {
        Ok(_) => visit.go_saying(&address(&slug, ""), texts::Texts(visit.locale).removed()),
        Err(problems) => {
            let form = Form::sent(visit.locale, form, problems);
            let view = asks_to_remove(&visit, &group, &id, form).await?;
            visit.mend(&view)
        }
    }
}

async fn asks_to_remove(visit: &Visit, group: &Known, id: &str, form: Form) -> Result<Reason, Stop> {
    admit(visit, &group.viewer_can, WorkingGroupAction::ManageMembers)?;
    let t = texts::Texts(visit.locale);
    let member = group.members.iter().flatten().find(|member| member.id == id).ok_or(Stop::NotFound)?;
    let action = address(&group.slug, &format!("/members/{}/remove", encode::component(id)));
    let page = visit.page(t.remove_title()).await?.at(Place::Challenges).under(&group.name, address(&group.slug, ""));
    Ok(Reason::new(page, t.remove_lead(&member.person.display_name), action, address(&group.slug, ""), form).for_good())
}
