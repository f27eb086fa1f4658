//! Who is asking, as clients ask for it. Signing in and out is in `mutations.rs`.

use async_graphql::{Context, Object};

use super::{ApiToken, Grant, Session, loader};
use crate::{
    assessments::{self, Assessment},
    challenges::{self, Challenge},
    db::Timestamp,
    error::Result,
    graphql::{connections::List, context::Asking, ids::GlobalId},
    ids::{ApiTokenId, SessionId},
    needs::{self, Need},
    organisations::{self, Invitation, Membership, loader::MembershipsOfPerson},
    panels::{self, PanelMember},
    people::{Person, graphql::person},
    pilots::{self, Pilot},
    rules,
    solutions::{self, Solution},
    submissions::{self, Submission},
    viewer::{PlatformRole, Viewer},
    working_groups::{self, WorkingGroup, WorkingGroupMember},
};

rules! {
    /// Who may read what of sessions.
    RULES:
    Viewer {
        person: Public, isOperator: Public, platformRoles[2]: Public, memberships[200]: Public,
        membershipInvitations[50]: Public, draftNeeds: SignedIn, needs: SignedIn, supportedNeeds: SignedIn,
        needsToDecide: SignedIn, challengesToAssess: SignedIn, pilots: SignedIn, invitations[50]: SignedIn,
        workingGroupMemberships[200]: Public, draftChallenges: SignedIn, panelMemberships[100]: Public,
        solutions: SignedIn, submissions: SignedIn, assessments: SignedIn,
        apiTokens[50]: Public, sessions[50]: Public,
    }
    Session { id: Owner, createdAt: Owner, lastSeenAt: Owner, expiresAt: Owner, isCurrent: Owner }
    ApiToken { id: Owner, name: Owner, prefix: Owner, createdAt: Owner, expiresAt: Owner, lastUsedAt: Owner }
    SessionGrant { token: Owner, expiresAt: Owner, person: Owner }
    Query { viewer: Public }
}

/// Who is asking.
pub struct Asker<'a>(&'a Viewer);

/// Who is asking.
#[Object(name = "Viewer")]
impl Asker<'_> {
    /// The person who asks; null for visitors and the command line.
    async fn person(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        person(ctx, self.0.person()).await
    }

    /// Whether the command line asks.
    async fn is_operator(&self) -> bool {
        self.0.is_operator()
    }

    /// Roles for the whole platform.
    async fn platform_roles(&self) -> &[PlatformRole] {
        &self.0.platform
    }

    /// Places in organisations; at most 200.
    async fn memberships(&self, ctx: &Context<'_>) -> Result<Vec<Membership>> {
        let Some(person) = self.0.person() else { return Ok(Vec::new()) };
        let mut found = ctx.loads().load_one(MembershipsOfPerson(person)).await?.unwrap_or_default();
        found.truncate(200);
        Ok(found)
    }

    /// Roles in organisations that the viewer was offered and has not accepted, oldest first; at most 50.
    async fn membership_invitations(&self, ctx: &Context<'_>) -> Result<Vec<Invitation>> {
        organisations::graphql::own_invitations(ctx).await
    }

    /// Places on panels; at most 100.
    async fn panel_memberships(&self, ctx: &Context<'_>) -> Result<Vec<PanelMember>> {
        panels::graphql::own_memberships(ctx).await
    }

    /// Own needs that are not public: drafts, submitted and declined ones; newest first.
    async fn draft_needs(&self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>) -> Result<List<Need>> {
        needs::graphql::own_drafts(ctx, first, after).await
    }

    /// The needs that the viewer wrote, in every state, newest first.
    async fn needs(&self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>) -> Result<List<Need>> {
        needs::graphql::of_author(ctx, first, after).await
    }

    /// The needs that the viewer supports, the last first.
    async fn supported_needs(
        &self,
        ctx: &Context<'_>,
        first: Option<i32>,
        after: Option<String>,
    ) -> Result<List<Need>> {
        needs::graphql::supported(ctx, first, after).await
    }

    /// Needs handed to the viewer's municipalities that wait for a decision, newest first.
    async fn needs_to_decide(
        &self,
        ctx: &Context<'_>,
        first: Option<i32>,
        after: Option<String>,
    ) -> Result<List<Need>> {
        needs::graphql::to_decide(ctx, first, after).await
    }

    /// Challenges of the viewer's working groups that are closed or being judged, newest first.
    async fn challenges_to_assess(
        &self,
        ctx: &Context<'_>,
        first: Option<i32>,
        after: Option<String>,
    ) -> Result<List<Challenge>> {
        challenges::graphql::to_assess(ctx, first, after).await
    }

    /// Pilots of the viewer's working groups that are not over, newest first.
    async fn pilots(&self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>) -> Result<List<Pilot>> {
        pilots::graphql::own(ctx, first, after).await
    }

    /// Working groups to which an organisation is invited for which the viewer acts, newest first; at most 50.
    async fn invitations(&self, ctx: &Context<'_>) -> Result<Vec<WorkingGroup>> {
        working_groups::graphql::invitations(ctx).await
    }

    /// The viewer's places in working groups, oldest first.
    async fn working_group_memberships(&self, ctx: &Context<'_>) -> Result<Vec<WorkingGroupMember>> {
        working_groups::graphql::own_places(ctx).await
    }

    /// Challenges of the viewer's working groups that are not public, newest first.
    async fn draft_challenges(
        &self,
        ctx: &Context<'_>,
        first: Option<i32>,
        after: Option<String>,
    ) -> Result<List<Challenge>> {
        challenges::graphql::own_drafts(ctx, first, after).await
    }

    /// Solutions of the viewer's organisations, drafts included, newest first.
    async fn solutions(&self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>) -> Result<List<Solution>> {
        solutions::graphql::own(ctx, first, after).await
    }

    /// Submissions of the viewer's organisations, for the staff who submit, newest first.
    async fn submissions(
        &self,
        ctx: &Context<'_>,
        first: Option<i32>,
        after: Option<String>,
    ) -> Result<List<Submission>> {
        submissions::graphql::own(ctx, first, after).await
    }

    /// Assessments given to the viewer, newest first.
    async fn assessments(
        &self,
        ctx: &Context<'_>,
        first: Option<i32>,
        after: Option<String>,
    ) -> Result<List<Assessment>> {
        assessments::graphql::own(ctx, first, after).await
    }

    /// One's own tokens for API clients, newest first, at most 50.
    async fn api_tokens(&self, ctx: &Context<'_>) -> Result<Vec<ApiToken>> {
        match self.0.person() {
            Some(person) => loader::tokens(ctx.db(), person).await,
            None => Ok(Vec::new()),
        }
    }

    /// One's own sessions, newest first, at most 50.
    async fn sessions(&self, ctx: &Context<'_>) -> Result<Vec<Session>> {
        match self.0.person() {
            Some(person) => loader::sessions(ctx.db(), person).await,
            None => Ok(Vec::new()),
        }
    }
}

/// One signed-in browser or client.
#[Object]
impl Session {
    /// The global id.
    async fn id(&self) -> GlobalId<SessionId> {
        GlobalId(self.id)
    }

    /// Since when.
    async fn created_at(&self) -> Timestamp {
        self.created_at
    }

    /// When it was last used, to the nearest five minutes.
    async fn last_seen_at(&self) -> Timestamp {
        self.last_seen_at
    }

    /// Until when.
    async fn expires_at(&self) -> Timestamp {
        self.expires_at
    }

    /// Whether this is the session that asks.
    async fn is_current(&self, ctx: &Context<'_>) -> bool {
        ctx.viewer().session_id == Some(self.id)
    }
}

/// A key of an API client. Its secret is shown once, when it is made.
#[Object]
impl ApiToken {
    /// The global id.
    async fn id(&self) -> GlobalId<ApiTokenId> {
        GlobalId(self.id)
    }

    /// What its owner calls it.
    async fn name(&self) -> &str {
        &self.name
    }

    /// Its first characters, by which its owner knows it again.
    async fn prefix(&self) -> &str {
        &self.prefix
    }

    /// Since when.
    async fn created_at(&self) -> Timestamp {
        self.created_at
    }

    /// Until when.
    async fn expires_at(&self) -> Timestamp {
        self.expires_at
    }

    /// When it was last used, to the nearest five minutes; null if never.
    async fn last_used_at(&self) -> Option<Timestamp> {
        self.last_used_at
    }
}

/// A session that just began. The token is shown once; the pages keep it in a cookie, API clients send it as
/// `Authorization: Bearer`.
#[Object(name = "SessionGrant")]
impl Grant {
    /// The secret.
    async fn token(&self) -> &str {
        &self.token
    }

    /// Until when it works.
    async fn expires_at(&self) -> Timestamp {
        self.expires_at
    }

    /// Who is signed in now.
    async fn person(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        person(ctx, Some(self.person_id)).await
    }
}

/// The questions about who asks.
#[derive(Default)]
pub struct SessionQueries;

#[Object]
impl SessionQueries {
    /// Who is asking.
    async fn viewer<'a>(&self, ctx: &'a Context<'_>) -> Asker<'a> {
        Asker(ctx.viewer())
    }
}
