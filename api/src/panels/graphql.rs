//! Panels as clients ask for them: the objects and the questions. The mutations are in `mutations.rs`.

pub mod mutations;

use async_graphql::{Context, Object};

use super::{
    Panel, PanelAct, PanelMember,
    loader::{MemberCountOfPanel, MunicipalitiesOfPanel, PanelKey, PanelMemberKey, ViewerMembership},
    store,
};
use crate::{
    db::Timestamp,
    error::{Refusal, Result},
    graphql::{
        connections::{List, Paging, Total},
        context::Asking,
        ids::GlobalId,
    },
    ids::{PanelId, PanelMemberId},
    organisations::{Organisation, loader::OrganisationKey},
    people::{Person, graphql::known_person},
    policy::Governed,
    rules,
    viewer::{PanelRole, Segment},
    voting::{self, VotingRound},
};

rules! {
    /// Who may read what of panels.
    RULES:
    Panel {
        id: Public, slug: Public, name: Public, description: Public, municipalities[50]: Public, memberCount: Public,
        members: Panel, rounds: Public, viewerMembership: Public, viewerCan[2]: Public, createdAt: Public,
    }
    PanelMember { id: Panel, panel: Panel, person: Panel, segment: Panel, role: Panel, since: Panel, hasEmail: Panel }
    Query { panels: Public, panel: Public }
}

/// Residents of one or more municipalities who vote on needs.
#[Object]
impl Panel {
    /// The global id.
    pub(crate) async fn id(&self) -> GlobalId<PanelId> {
        GlobalId(self.id)
    }

    /// Its place in an address.
    async fn slug(&self) -> &str {
        &self.slug
    }

    /// Its name.
    async fn name(&self) -> &str {
        &self.name
    }

    /// What it is for; null when nobody wrote that.
    async fn description(&self) -> Option<&str> {
        self.description.as_deref()
    }

    /// The municipalities whose residents it holds; at most 50.
    async fn municipalities(&self, ctx: &Context<'_>) -> Result<Vec<Organisation>> {
        let ids = ctx.loads().load_one(MunicipalitiesOfPanel(self.id)).await?.unwrap_or_default();
        let mut found = ctx.loads().load_many(ids.into_iter().map(OrganisationKey)).await?;
        let mut municipalities: Vec<_> = found.drain().map(|(_, organisation)| organisation).collect();
        municipalities.sort_by(|one, other| one.name.cmp(&other.name).then(one.id.cmp(&other.id)));
        Ok(municipalities)
    }

    /// How many people it has, those who run it included.
    async fn member_count(&self, ctx: &Context<'_>) -> Result<i64> {
        Ok(ctx.loads().load_one(MemberCountOfPanel(self.id)).await?.unwrap_or(0))
    }

    /// Its people, the last to join first. Null for everyone but its coordinators and administrators.
    async fn members(
        &self,
        ctx: &Context<'_>,
        first: Option<i32>,
        after: Option<String>,
    ) -> Result<Option<List<PanelMember>>> {
        if self.may(ctx.viewer(), PanelAct::ManageMembers).is_err() {
            return Ok(None);
        }
        let paging = Paging::<Timestamp>::parse(first, after.as_deref())?;
        let db = ctx.together();
        let rows = store::page_of_members(&db, self.id, paging.newest(), paging.fetch()).await?;
        let total = Total::counted((db, self.id), |(db, id)| async move {
            Ok(store::member_counts(&db, &[id]).await?.pop().map_or(0, |(_, count)| count))
        });
        Ok(Some(paging.page(rows, |member| (member.since, member.id)).connection_with_total(total)))
    }

    /// Its voting rounds that the viewer may see, the last to open first.
    async fn rounds(&self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>) -> Result<List<VotingRound>> {
        voting::graphql::of_panel(ctx, self.id, first, after).await
    }

    /// The viewer's own place on it; null when the viewer has none.
    async fn viewer_membership(&self, ctx: &Context<'_>) -> Result<Option<PanelMember>> {
        ctx.loads().load_one(ViewerMembership(self.id)).await
    }

    /// What the viewer may do with it now.
    async fn viewer_can(&self, ctx: &Context<'_>) -> Vec<PanelAct> {
        Governed::viewer_can(self, ctx.viewer())
    }

    /// Since when.
    async fn created_at(&self) -> Timestamp {
        self.created_at
    }
}

/// A person on a panel. Seen by the person, the panel's coordinators and administrators.
#[Object]
impl PanelMember {
    /// The global id.
    pub(crate) async fn id(&self) -> GlobalId<PanelMemberId> {
        GlobalId(self.id)
    }

    /// The panel.
    async fn panel(&self, ctx: &Context<'_>) -> Result<Panel> {
        known_panel(ctx, self.panel_id).await
    }

    /// The person.
    async fn person(&self, ctx: &Context<'_>) -> Result<Person> {
        known_person(ctx, self.person_id).await
    }

    /// From which side the person looks.
    async fn segment(&self) -> Segment {
        self.segment
    }

    /// What the person does there.
    async fn role(&self) -> PanelRole {
        self.role
    }

    /// Since when.
    async fn since(&self) -> Timestamp {
        self.since
    }

    /// Whether the person can be reached by e-mail; who cannot signs in with a code.
    async fn has_email(&self) -> bool {
        self.has_email
    }
}

/// A panel that must be there.
pub async fn known_panel(ctx: &Context<'_>, id: PanelId) -> Result<Panel> {
    Ok(panel(ctx, Some(id)).await?.ok_or_else(Refusal::not_found)?)
}

/// Panels that must be there, in this order.
pub async fn known_panels(ctx: &Context<'_>, ids: &[PanelId]) -> Result<Vec<Panel>> {
    let mut found = ctx.loads().load_many(ids.iter().map(|id| PanelKey(*id))).await?;
    let panels = ids.iter().map(|id| found.remove(&PanelKey(*id))).collect::<Option<Vec<_>>>();
    Ok(panels.ok_or_else(Refusal::not_found)?)
}

/// A panel by id.
pub async fn panel(ctx: &Context<'_>, id: Option<PanelId>) -> Result<Option<Panel>> {
    match id {
        Some(id) => ctx.loads().load_one(PanelKey(id)).await,
        None => Ok(None),
    }
}

/// A member by id, if the viewer may see it.
pub async fn panel_member(ctx: &Context<'_>, id: PanelMemberId) -> Result<Option<PanelMember>> {
    ctx.loads().load_one(PanelMemberKey(id)).await
}

/// The viewer's own places on panels; at most 100.
pub async fn own_memberships(ctx: &Context<'_>) -> Result<Vec<PanelMember>> {
    match ctx.viewer().person() {
        Some(person) => store::members_by_person(ctx.db(), person).await,
        None => Ok(Vec::new()),
    }
}

/// The questions about panels.
#[derive(Default)]
pub struct PanelQueries;

#[Object]
impl PanelQueries {
    /// Every panel, newest first.
    async fn panels(&self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>) -> Result<List<Panel>> {
        let paging = Paging::<Timestamp>::parse(first, after.as_deref())?;
        let rows = store::page(ctx.db(), paging.newest(), paging.fetch()).await?;
        let total = Total::counted(ctx.db().clone(), |db| async move { store::count(&db).await });
        Ok(paging.page(rows, |panel| (panel.created_at, panel.id)).connection_with_total(total))
    }

    /// The panel with this slug; null when there is none.
    async fn panel(&self, ctx: &Context<'_>, slug: String) -> Result<Option<Panel>> {
        store::by_slug(ctx.db(), &slug).await
    }
}
