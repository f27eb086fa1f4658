//! What clients can do with working groups.

use async_graphql::{Context, InputObject, Object};

use super::{
    NewGroup, Whom, WorkingGroup, WorkingGroupMember, actions,
    graphql::{known_working_group, member},
};
use crate::{
    error::{Refusal, Result},
    graphql::{context::Asking, errors::payload as split, ids::GlobalId, payload::payload},
    ids::{OrganisationId, PersonId, WorkingGroupId, WorkingGroupMemberId},
    rules,
    viewer::WorkingGroupRole,
};

rules! {
    /// Who may do what with working groups.
    RULES:
    Mutation {
        workingGroupCreate: Organisation, workingGroupInvite: Group, workingGroupJoin: Organisation,
        workingGroupLeave: Organisation, workingGroupMemberAdd: Group, workingGroupMemberRemove: Group,
    }
}

/// Starts a working group.
#[derive(InputObject)]
pub struct WorkingGroupCreateInput {
    /// What it is called, at most 140 characters.
    name: String,
    /// What it works on, at most 2,000 characters.
    purpose: String,
    /// The municipality that leads; the viewer works for it.
    lead_organisation_id: GlobalId<OrganisationId>,
}

/// Asks an organisation to take part.
#[derive(InputObject)]
pub struct WorkingGroupInviteInput {
    /// In which group.
    working_group_id: GlobalId<WorkingGroupId>,
    /// Which organisation.
    organisation_id: GlobalId<OrganisationId>,
}

/// Takes part for an organisation that was invited.
#[derive(InputObject)]
pub struct WorkingGroupJoinInput {
    /// In which group.
    working_group_id: GlobalId<WorkingGroupId>,
    /// For which organisation; the viewer works for it.
    organisation_id: GlobalId<OrganisationId>,
}

/// Stops taking part, or declines an invitation.
#[derive(InputObject)]
pub struct WorkingGroupLeaveInput {
    /// In which group.
    working_group_id: GlobalId<WorkingGroupId>,
    /// For which organisation; the viewer works for it.
    organisation_id: GlobalId<OrganisationId>,
    /// Why, at most 2,000 characters; everyone can read it.
    reason: String,
}

/// Gives somebody of an organisation that takes part a place for it: by id or by address.
#[derive(InputObject)]
pub struct WorkingGroupMemberAddInput {
    /// In which group.
    working_group_id: GlobalId<WorkingGroupId>,
    /// For which organisation; it takes part.
    organisation_id: GlobalId<OrganisationId>,
    /// Who; somebody with a membership of that organisation.
    person_id: Option<GlobalId<PersonId>>,
    /// Who, by address.
    email: Option<String>,
    /// What the person does. Lead editors are of the municipality that leads; people of partners read.
    role: WorkingGroupRole,
}

/// Takes a person's place.
#[derive(InputObject)]
pub struct WorkingGroupMemberRemoveInput {
    /// Which place.
    working_group_member_id: GlobalId<WorkingGroupMemberId>,
    /// Why, at most 2,000 characters.
    reason: String,
}

payload! {
    /// The group that was started or changed.
    WorkingGroupPayload {
        /// The group; null when there are user errors.
        working_group: WorkingGroup
    }
}
payload! {
    /// The place that was given or taken.
    WorkingGroupMemberPayload {
        /// The place; null when it was taken or when there are user errors.
        working_group_member: WorkingGroupMember
    }
}

/// The mutations of working groups.
#[derive(Default)]
pub struct WorkingGroupMutations;

#[Object]
impl WorkingGroupMutations {
    /// Starts a working group; for staff of the municipality that leads it. That municipality has joined at once, and
    /// the viewer leads the writing.
    async fn working_group_create(
        &self,
        ctx: &Context<'_>,
        input: WorkingGroupCreateInput,
    ) -> Result<WorkingGroupPayload> {
        let asked = ctx.asked();
        let made = async {
            let group = NewGroup::parse(&input.name, &input.purpose, input.lead_organisation_id.0)?;
            known_working_group(ctx, actions::start(&asked.db, &asked.viewer, group).await?).await
        };
        WorkingGroupPayload::of(made.await, asked.locale)
    }

    /// Asks an organisation to take part; for lead editors. A municipality will sign, a partner reads along.
    async fn working_group_invite(
        &self,
        ctx: &Context<'_>,
        input: WorkingGroupInviteInput,
    ) -> Result<WorkingGroupPayload> {
        let asked = ctx.asked();
        let changed = async {
            let (group, organisation) = (input.working_group_id.0, input.organisation_id.0);
            known_working_group(
                ctx,
                actions::invite(&asked.db, asked.app.post(), &asked.viewer, group, organisation).await?,
            )
            .await
        };
        WorkingGroupPayload::of(changed.await, asked.locale)
    }

    /// Takes part for an organisation that was invited; for those who work for it. The viewer gets a place.
    async fn working_group_join(&self, ctx: &Context<'_>, input: WorkingGroupJoinInput) -> Result<WorkingGroupPayload> {
        let asked = ctx.asked();
        let changed = async {
            let (group, organisation) = (input.working_group_id.0, input.organisation_id.0);
            known_working_group(ctx, actions::join(&asked.db, &asked.viewer, group, organisation).await?).await
        };
        WorkingGroupPayload::of(changed.await, asked.locale)
    }

    /// Stops taking part, or declines the invitation, with the reason; its people lose their places.
    async fn working_group_leave(
        &self,
        ctx: &Context<'_>,
        input: WorkingGroupLeaveInput,
    ) -> Result<WorkingGroupPayload> {
        let asked = ctx.asked();
        let changed = async {
            let (group, organisation) = (input.working_group_id.0, input.organisation_id.0);
            let left = actions::leave(&asked.db, &asked.viewer, group, organisation, &input.reason).await?;
            known_working_group(ctx, left).await
        };
        WorkingGroupPayload::of(changed.await, asked.locale)
    }

    /// Gives somebody of an organisation that takes part a place for it; for lead editors, that organisation's admins
    /// and, of a municipality, its staff with a place. Only a lead editor makes another one.
    async fn working_group_member_add(
        &self,
        ctx: &Context<'_>,
        input: WorkingGroupMemberAddInput,
    ) -> Result<WorkingGroupMemberPayload> {
        let asked = ctx.asked();
        let given = async {
            let whom = Whom::parse(input.person_id.map(|id| id.0), input.email.as_deref())?;
            let place = (input.working_group_id.0, input.organisation_id.0);
            if matches!(whom, Whom::Address(_)) {
                asked.limit_addresses()?;
            }
            let id = actions::add_member(&asked.db, &asked.viewer, place, whom, input.role).await?;
            Ok(member(ctx, id).await?.ok_or_else(Refusal::not_found)?)
        };
        WorkingGroupMemberPayload::of(given.await, asked.locale)
    }

    /// Takes a person's place, with the reason; for lead editors, the person's organisation and the person.
    async fn working_group_member_remove(
        &self,
        ctx: &Context<'_>,
        input: WorkingGroupMemberRemoveInput,
    ) -> Result<WorkingGroupMemberPayload> {
        let asked = ctx.asked();
        let id = input.working_group_member_id.0;
        let removed = actions::remove_member(&asked.db, &asked.viewer, id, &input.reason).await;
        let (_, user_errors) = split(removed, asked.locale)?;
        Ok(WorkingGroupMemberPayload { working_group_member: None, user_errors })
    }
}
