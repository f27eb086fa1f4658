//! Who is asking, and signing in and out, as clients ask for it.

use async_graphql::{Context, InputObject, Object, SimpleObject};

use super::{ApiToken, Grant, Session, actions, loader};
use crate::{
    assessments::{self, Assessment},
    challenges::{self, Challenge},
    db::Timestamp,
    error::{Refusal, Result},
    graphql::{
        connections::List,
        context::{Asked, Asking},
        errors::{self, UserError},
        ids::GlobalId,
    },
    http::client::household,
    ids::{ApiTokenId, PersonId, SessionId},
    needs::{self, Need},
    organisations::{Membership, loader::MembershipsOfPerson},
    panels::{self, PanelMember},
    people::{Person, graphql::person},
    rules,
    solutions::{self, Solution},
    submissions::{self, Submission},
    text::EmailAddress,
    viewer::{PlatformRole, Viewer},
    working_groups::{self, WorkingGroupMember},
};

rules! {
    /// Who may read what of sessions.
    RULES:
    Viewer {
        person: Public, isOperator: Public, platformRoles[2]: Public, memberships[200]: Public, draftNeeds: SignedIn,
        workingGroupMemberships[200]: Public, draftChallenges: SignedIn, panelMemberships[100]: Public,
        solutions: SignedIn, submissions: SignedIn, assessments: SignedIn,
        apiTokens[50]: Public, sessions[50]: Public,
    }
    Session { id: Owner, createdAt: Owner, lastSeenAt: Owner, expiresAt: Owner, isCurrent: Owner }
    ApiToken { id: Owner, name: Owner, prefix: Owner, createdAt: Owner, expiresAt: Owner, lastUsedAt: Owner }
    SessionGrant { token: Owner, expiresAt: Owner, person: Owner }
    Query { viewer: Public }
    Mutation {
        signInRequest: Public, signInComplete: Public, signInWithCode: Public, signOut: Public, sessionEnd: SignedIn,
        apiTokenCreate: SignedIn, apiTokenRevoke: SignedIn, demoSignIn: Public,
    }
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

    /// Places on panels; at most 100.
    async fn panel_memberships(&self, ctx: &Context<'_>) -> Result<Vec<PanelMember>> {
        panels::graphql::own_memberships(ctx).await
    }

    /// Own needs that are not public: drafts, submitted and declined ones; newest first.
    async fn draft_needs(&self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>) -> Result<List<Need>> {
        needs::graphql::own_drafts(ctx, first, after).await
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

/// Asks for a link by mail.
#[derive(InputObject)]
pub struct SignInRequestInput {
    /// The address the link is sent to.
    email: String,
    /// The page to go on to, such as `/needs`; a page elsewhere is left out.
    return_to: Option<String>,
}

/// Signs in with a link.
#[derive(InputObject)]
pub struct SignInCompleteInput {
    /// The last part of the link.
    token: String,
}

/// Signs in with a code on paper.
#[derive(InputObject)]
pub struct SignInWithCodeInput {
    /// The code; case, spaces and hyphens do not matter.
    code: String,
}

/// Makes a token for an API client.
#[derive(InputObject)]
pub struct ApiTokenCreateInput {
    /// What to call it.
    name: String,
    /// Until when; 90 days when absent, a year at most.
    expires_at: Option<Timestamp>,
}

/// Revokes a token.
#[derive(InputObject)]
pub struct ApiTokenRevokeInput {
    /// Which one.
    id: GlobalId<ApiTokenId>,
}

/// Ends a session.
#[derive(InputObject)]
pub struct SessionEndInput {
    /// Which one.
    id: GlobalId<SessionId>,
}

/// Signs in without proof, in a demonstration.
#[derive(InputObject)]
pub struct DemoSignInInput {
    /// As whom.
    person_id: GlobalId<PersonId>,
}

/// That a link was asked for; the same for known and unknown addresses.
#[derive(SimpleObject)]
pub struct SignInRequestPayload {
    /// True when the address could be one.
    is_accepted: bool,
    /// What is wrong with the input.
    user_errors: Vec<UserError>,
}

/// The session that began.
#[derive(SimpleObject)]
pub struct SessionPayload {
    /// The session; null when there are user errors.
    session: Option<Grant>,
    /// The page to go on to; null when none was asked for.
    return_to: Option<String>,
    /// What is wrong with the input.
    user_errors: Vec<UserError>,
}

/// That a session ended.
#[derive(SimpleObject)]
pub struct SignOutPayload {
    /// True when it ended.
    is_signed_out: bool,
    /// What is wrong with the input.
    user_errors: Vec<UserError>,
}

/// The token that was made or revoked.
#[derive(SimpleObject)]
pub struct ApiTokenPayload {
    /// The token; null when it was revoked or when there are user errors.
    api_token: Option<ApiToken>,
    /// The secret, shown this once; null when none was made.
    token: Option<String>,
    /// What is wrong with the input.
    user_errors: Vec<UserError>,
}

/// The mutations of sessions.
#[derive(Default)]
pub struct SessionMutations;

#[Object]
impl SessionMutations {
    /// Sends a link to an address. It works once, for 15 minutes. The answer does not tell whether the address is
    /// known; a new one gets an account when the link is used.
    async fn sign_in_request(&self, ctx: &Context<'_>, input: SignInRequestInput) -> Result<SignInRequestPayload> {
        let Asked { db, app, locale, .. } = ctx.asked();
        let sent = async {
            let email = EmailAddress::parse("email", &input.email)?;
            limit(ctx.asked(), Some(&email))?;
            actions::request_link(db, app, *locale, &email, input.return_to.as_deref()).await
        };
        let (sent, user_errors) = errors::payload(sent.await, *locale)?;
        Ok(SignInRequestPayload { is_accepted: sent.is_some(), user_errors })
    }

    /// Signs in with a link.
    async fn sign_in_complete(&self, ctx: &Context<'_>, input: SignInCompleteInput) -> Result<SessionPayload> {
        let Asked { db, app, locale, .. } = ctx.asked();
        let (done, user_errors) =
            errors::payload(actions::complete_link(db, app, *locale, &input.token).await, *locale)?;
        let (session, return_to) = done.unzip();
        Ok(SessionPayload { session, return_to: return_to.flatten(), user_errors })
    }

    /// Signs in with a code on paper.
    async fn sign_in_with_code(&self, ctx: &Context<'_>, input: SignInWithCodeInput) -> Result<SessionPayload> {
        let Asked { db, app, locale, .. } = ctx.asked();
        limit(ctx.asked(), None)?;
        let (session, user_errors) = errors::payload(actions::complete_code(db, app, &input.code).await, *locale)?;
        Ok(SessionPayload { session, return_to: None, user_errors })
    }

    /// Ends the session that asks.
    async fn sign_out(&self, ctx: &Context<'_>) -> Result<SignOutPayload> {
        actions::sign_out(ctx.db(), ctx.viewer()).await?;
        Ok(SignOutPayload { is_signed_out: true, user_errors: Vec::new() })
    }

    /// Ends one of one's own sessions.
    async fn session_end(&self, ctx: &Context<'_>, input: SessionEndInput) -> Result<SignOutPayload> {
        actions::end(ctx.db(), ctx.viewer(), input.id.0).await?;
        Ok(SignOutPayload { is_signed_out: true, user_errors: Vec::new() })
    }

    /// Makes a token for an API client. It may do what its owner may.
    async fn api_token_create(&self, ctx: &Context<'_>, input: ApiTokenCreateInput) -> Result<ApiTokenPayload> {
        let Asked { db, app, viewer, locale, .. } = ctx.asked();
        let made = actions::create_token(db, app, viewer, &input.name, input.expires_at).await;
        let (made, user_errors) = errors::payload(made, *locale)?;
        let (api_token, token) = made.unzip();
        Ok(ApiTokenPayload { api_token, token, user_errors })
    }

    /// Revokes one of one's own tokens.
    async fn api_token_revoke(&self, ctx: &Context<'_>, input: ApiTokenRevokeInput) -> Result<ApiTokenPayload> {
        actions::revoke_token(ctx.db(), ctx.viewer(), input.id.0).await?;
        Ok(ApiTokenPayload { api_token: None, token: None, user_errors: Vec::new() })
    }

    /// Signs in without proof. Only where the platform runs as a demonstration on this machine; elsewhere it answers
    /// that it does not exist.
    async fn demo_sign_in(&self, ctx: &Context<'_>, input: DemoSignInInput) -> Result<SessionPayload> {
        let session = actions::demo_sign_in(ctx.db(), &ctx.asked().app, input.person_id.0).await?;
        Ok(SessionPayload { session: Some(session), return_to: None, user_errors: Vec::new() })
    }
}

/// Strangers can ask for links and try codes, so both are counted: by the network they come from and by the address
/// they ask for.
fn limit(asked: &Asked, email: Option<&EmailAddress>) -> Result<()> {
    let rates = &asked.app.rates;
    if let Some(client) = asked.client {
        rates.sign_in_by_client.check(&household(client).to_string())?;
    }
    if let Some(email) = email {
        rates.sign_in_by_email.check(&email.key())?;
    }
    Ok(())
}
