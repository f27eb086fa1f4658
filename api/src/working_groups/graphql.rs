//! Working groups as clients ask for them: the objects and the questions. The mutations are in `mutations.rs`.

use async_graphql::{Context, Object};

use super::{
    Participation, ParticipationState, WorkingGroup, WorkingGroupAct, WorkingGroupMember,
    loader::{ParticipationsKey, PlacesKey, WorkingGroupKey, WorkingGroupMemberKey, WorkingGroupMembersKey},
    store,
};
use crate::{
    challenges::{self, Challenge},
    db::Timestamp,
    error::{Refusal, Result},
    graphql::{
        connections::{List, Paging, Total},
        context::Asking,
        ids::GlobalId,
    },
    ids::{Kind, WorkingGroupId, WorkingGroupMemberId},
    journal::graphql::{JournalLine, history_of},
    organisations::{Organisation, graphql::known_organisation},
    people::{Person, graphql::known_person},
    policy::Governed,
    rules,
    viewer::WorkingGroupRole,
};

rules! {
    /// Who may read what of working groups.
    RULES:
    WorkingGroup {
        id: Public, slug: Public, name: Public, purpose: Public, lead: Public, participations[60]: Public,
        members[200]: Group, challenges: Public, createdAt: Public, history[100]: Public, viewerCan[5]: Public,
    }
    Participation { organisation: Public, state: Public, isSigning: Public, since: Public, reason: Public }
    WorkingGroupMember { id: Group, workingGroup: Group, person: Group, organisation: Group, role: Group, since: Group }
    Query { workingGroups: Public, workingGroup: Public }
}

/// Municipalities, with partners, that write a joint demand together; one leads.
#[Object]
impl WorkingGroup {
    /// The global id.
    pub async fn id(&self) -> GlobalId<WorkingGroupId> {
        GlobalId(self.id)
    }

    /// Its place in an address.
    async fn slug(&self) -> &str {
        &self.slug
    }

    /// What it is called.
    async fn name(&self) -> &str {
        &self.name
    }

    /// What it works on.
    async fn purpose(&self) -> &str {
        &self.purpose
    }

    /// The municipality that leads.
    async fn lead(&self, ctx: &Context<'_>) -> Result<Organisation> {
        known_organisation(ctx, self.lead_id).await
    }

    /// The organisations that were invited, take part or left, in order of name.
    async fn participations(&self, ctx: &Context<'_>) -> Result<Vec<Participation>> {
        self.parts(ctx).await
    }

    /// Its people. Null for everyone but themselves.
    async fn members(&self, ctx: &Context<'_>) -> Result<Option<Vec<WorkingGroupMember>>> {
        ctx.loads().load_one(WorkingGroupMembersKey(self.id)).await
    }

    /// Its public challenges for everyone, newest first; its drafts too for its members.
    async fn challenges(
        &self,
        ctx: &Context<'_>,
        first: Option<i32>,
        after: Option<String>,
    ) -> Result<List<Challenge>> {
        challenges::graphql::of_working_group(ctx, self.id, first, after).await
    }

    /// When it was started.
    async fn created_at(&self) -> Timestamp {
        self.created_at
    }

    /// What happened to it, oldest first; at most the last 100 entries.
    async fn history(&self, ctx: &Context<'_>) -> Result<Vec<JournalLine>> {
        history_of(ctx, Kind::WorkingGroup, self.id).await
    }

    /// What the viewer may do in it now.
    async fn viewer_can(&self, ctx: &Context<'_>) -> Result<Vec<WorkingGroupAct>> {
        let viewer = ctx.viewer();
        let mut acts = Governed::viewer_can(self, viewer);
        if !viewer.organisations.is_empty() {
            for part in self.parts(ctx).await? {
                acts.extend(Governed::viewer_can(&part, viewer));
            }
        }
        acts.sort_unstable();
        acts.dedup();
        Ok(acts)
    }
}

impl WorkingGroup {
    async fn parts(&self, ctx: &Context<'_>) -> Result<Vec<Participation>> {
        Ok(ctx.loads().load_one(ParticipationsKey(self.id)).await?.unwrap_or_default())
    }
}

/// An organisation's part in a working group.
#[Object]
impl Participation {
    /// Which organisation.
    async fn organisation(&self, ctx: &Context<'_>) -> Result<Organisation> {
        known_organisation(ctx, self.organisation_id).await
    }

    /// Whether it was asked, takes part or left.
    async fn state(&self) -> ParticipationState {
        self.state
    }

    /// Whether it signs challenges: municipalities do, partners read along.
    async fn is_signing(&self) -> bool {
        self.is_signing
    }

    /// Since when that is so.
    async fn since(&self) -> Timestamp {
        self.since
    }

    /// Why it left; null otherwise.
    async fn reason(&self) -> Option<&str> {
        self.reason.as_deref()
    }
}

/// A person's place in a working group; seen by the people of that group and of the person's organisation.
#[Object]
impl WorkingGroupMember {
    /// The global id.
    pub async fn id(&self) -> GlobalId<WorkingGroupMemberId> {
        GlobalId(self.id)
    }

    /// In which group.
    async fn working_group(&self, ctx: &Context<'_>) -> Result<WorkingGroup> {
        known_working_group(ctx, self.working_group_id).await
    }

    /// Who.
    async fn person(&self, ctx: &Context<'_>) -> Result<Person> {
        known_person(ctx, self.person_id).await
    }

    /// For which organisation.
    async fn organisation(&self, ctx: &Context<'_>) -> Result<Organisation> {
        known_organisation(ctx, self.organisation_id).await
    }

    /// What the person does there.
    async fn role(&self) -> WorkingGroupRole {
        self.role
    }

    /// Since when.
    async fn since(&self) -> Timestamp {
        self.since
    }
}

/// A working group by id.
pub async fn working_group(ctx: &Context<'_>, id: Option<WorkingGroupId>) -> Result<Option<WorkingGroup>> {
    match id {
        Some(id) => ctx.loads().load_one(WorkingGroupKey(id)).await,
        None => Ok(None),
    }
}

/// A working group that must be there.
pub async fn known_working_group(ctx: &Context<'_>, id: WorkingGroupId) -> Result<WorkingGroup> {
    Ok(working_group(ctx, Some(id)).await?.ok_or_else(Refusal::not_found)?)
}

/// A place by id, if the viewer may see it.
pub async fn member(ctx: &Context<'_>, id: WorkingGroupMemberId) -> Result<Option<WorkingGroupMember>> {
    ctx.loads().load_one(WorkingGroupMemberKey(id)).await
}

/// The viewer's own places.
pub async fn own_places(ctx: &Context<'_>) -> Result<Vec<WorkingGroupMember>> {
    match ctx.viewer().person() {
        Some(person) => Ok(ctx.loads().load_one(PlacesKey(person)).await?.unwrap_or_default()),
        None => Ok(Vec::new()),
    }
}

/// The groups to which an organisation is invited for which the viewer acts, newest first; at most 50.
pub async fn invitations(ctx: &Context<'_>) -> Result<Vec<WorkingGroup>> {
    store::invited(ctx.db(), ctx.viewer().signed_in()?, 50).await
}

/// The questions about working groups.
#[derive(Default)]
pub struct WorkingGroupQueries;

#[Object]
impl WorkingGroupQueries {
    /// Working groups, newest first.
    async fn working_groups(
        &self,
        ctx: &Context<'_>,
        first: Option<i32>,
        after: Option<String>,
    ) -> Result<List<WorkingGroup>> {
        let paging = Paging::<Timestamp>::parse(first, after.as_deref())?;
        let rows = store::page_of_newest(ctx.db(), paging.newest(), paging.fetch()).await?;
        let total = Total::counted(ctx.db().clone(), |db| async move { store::count(&db).await });
        Ok(paging.page(rows, |group| (group.created_at, group.id)).connection_with_total(total))
    }

    /// The working group with this slug; null when there is none.
    async fn working_group(&self, ctx: &Context<'_>, slug: String) -> Result<Option<WorkingGroup>> {
        store::by_slug(ctx.db(), &slug).await
    }
}
