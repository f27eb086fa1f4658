//! What clients can do with panels.

use async_graphql::{Context, InputObject, Object, SimpleObject};

use super::{known_panel, panel_member};
use crate::{
    error::{Refusal, Result},
    graphql::{
        context::Asking,
        errors::{UserError, payload as split},
        ids::GlobalId,
        payload::payload,
    },
    ids::{OrganisationId, PanelId, PanelMemberId, PersonId},
    panels::{
        MemberInput, NewPanel, Panel, PanelMember,
        actions::{self, Added},
    },
    rules,
    viewer::{PanelRole, Segment},
};

rules! {
    /// Who may do what with panels.
    RULES:
    Mutation {
        panelCreate: Organisation, panelMemberAdd: Panel, panelMemberRemove: Panel, panelMemberCodeRenew: Panel,
    }
}

/// A new panel.
#[derive(InputObject)]
pub struct PanelCreateInput {
    /// Its name, at most 140 characters.
    name: String,
    /// What it is for, at most 2,000 characters.
    description: Option<String>,
    /// The municipalities whose residents it holds, at most 50; the viewer works for at least one of them.
    municipality_ids: Vec<GlobalId<OrganisationId>>,
}

/// A new member. Give personId, or email, or neither: then the member signs in with the code that is returned once.
#[derive(InputObject)]
pub struct PanelMemberAddInput {
    /// Which panel.
    panel_id: GlobalId<PanelId>,
    /// Somebody who has an account.
    person_id: Option<GlobalId<PersonId>>,
    /// Somebody by address, who gets an account when there is none.
    email: Option<String>,
    /// The name everyone sees, at most 80 characters; for a new account, and needed when there is no address.
    display_name: Option<String>,
    /// From which side the person looks.
    segment: Segment,
    /// What the person does there; votes when absent.
    role: Option<PanelRole>,
    /// The municipality of the panel in which the person lives or works.
    municipality_id: Option<GlobalId<OrganisationId>>,
}

/// Takes a member off a panel.
#[derive(InputObject)]
pub struct PanelMemberRemoveInput {
    /// Which member.
    panel_member_id: GlobalId<PanelMemberId>,
    /// Why, at most 2,000 characters, no names.
    reason: String,
}

/// Gives a member without an address a new code.
#[derive(InputObject)]
pub struct PanelMemberCodeRenewInput {
    /// Which member.
    panel_member_id: GlobalId<PanelMemberId>,
}

payload! {
    /// The panel that was made.
    PanelPayload {
        /// The panel; null when there are user errors.
        panel: Panel
    }
}

/// The member that was added, removed or given a new code.
#[derive(SimpleObject)]
pub struct PanelMemberPayload {
    /// The member; null when there are user errors.
    panel_member: Option<PanelMember>,
    /// The code to sign in with, for a member without an address. Shown once; null otherwise.
    code: Option<String>,
    /// What is wrong with the input, all at once; empty when it was done.
    user_errors: Vec<UserError>,
}

/// The mutations of panels.
#[derive(Default)]
pub struct PanelMutations;

#[Object]
impl PanelMutations {
    /// Starts a panel, which the viewer coordinates from then on; for staff of a municipality.
    async fn panel_create(&self, ctx: &Context<'_>, input: PanelCreateInput) -> Result<PanelPayload> {
        let asked = ctx.asked();
        let created = async {
            let municipalities: Vec<_> = input.municipality_ids.iter().map(|id| id.0).collect();
            let panel = NewPanel::parse(&input.name, input.description.as_deref(), &municipalities)?;
            known_panel(ctx, actions::create(&asked.db, &asked.viewer, panel).await?).await
        };
        PanelPayload::of(created.await, asked.locale)
    }

    /// Adds a member; for the panel's coordinators and administrators. The answer is the same for known and unknown
    /// addresses.
    async fn panel_member_add(&self, ctx: &Context<'_>, input: PanelMemberAddInput) -> Result<PanelMemberPayload> {
        let asked = ctx.asked();
        let panel = input.panel_id.0;
        let input = MemberInput {
            person_id: input.person_id.map(|id| id.0),
            email: input.email,
            display_name: input.display_name,
            segment: input.segment,
            role: input.role,
            municipality_id: input.municipality_id.map(|id| id.0),
        };
        answer(ctx, actions::add_member(&asked.db, &asked.app, &asked.viewer, panel, &input).await).await
    }

    /// Takes a member off a panel; for the panel's coordinators and administrators. The last coordinator stays.
    async fn panel_member_remove(
        &self,
        ctx: &Context<'_>,
        input: PanelMemberRemoveInput,
    ) -> Result<PanelMemberPayload> {
        let asked = ctx.asked();
        let removed = actions::remove_member(&asked.db, &asked.viewer, input.panel_member_id.0, &input.reason).await;
        let (panel_member, user_errors) = split(removed, asked.locale)?;
        Ok(PanelMemberPayload { panel_member, code: None, user_errors })
    }

    /// Gives a member without an address a new code to sign in with; the older one no longer works. For the panel's
    /// coordinators, and for administrators when the member has a place outside the panel too.
    async fn panel_member_code_renew(
        &self,
        ctx: &Context<'_>,
        input: PanelMemberCodeRenewInput,
    ) -> Result<PanelMemberPayload> {
        let asked = ctx.asked();
        let id = input.panel_member_id.0;
        answer(ctx, actions::renew_code(&asked.db, &asked.app, &asked.viewer, id).await).await
    }
}

async fn answer(ctx: &Context<'_>, added: Result<Added>) -> Result<PanelMemberPayload> {
    let (added, user_errors) = split(added, ctx.asked().locale)?;
    let Some(Added { id, code }) = added else {
        return Ok(PanelMemberPayload { panel_member: None, code: None, user_errors });
    };
    let panel_member = panel_member(ctx, id).await?.ok_or_else(Refusal::not_found)?;
    Ok(PanelMemberPayload { panel_member: Some(panel_member), code, user_errors })
}
