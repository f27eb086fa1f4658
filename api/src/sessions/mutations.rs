//! Signing in and out, and tokens for API clients.

use async_graphql::{Context, InputObject, Object, SimpleObject};

use super::{ApiToken, Grant, actions};
use crate::{
    db::Timestamp,
    error::Result,
    graphql::{
        context::{Asked, Asking},
        errors::{self, UserError},
        ids::GlobalId,
    },
    http::client::household,
    ids::{ApiTokenId, PersonId, SessionId},
    rules,
    text::EmailAddress,
};

rules! {
    /// Who may do what with sessions.
    RULES:
    Mutation {
        signInRequest: Public, signInComplete: Public, signInWithCode: Public, signOut: Public, sessionEnd: SignedIn,
        apiTokenCreate: SignedIn, apiTokenRevoke: SignedIn, demoSignIn: Public,
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

/// Strangers can ask for links and try codes, so both are counted: by the network they come from, by the address they
/// ask for from there and, more widely, by the address alone, so that no stranger keeps its owner out.
fn limit(asked: &Asked, email: Option<&EmailAddress>) -> Result<()> {
    let rates = &asked.app.rates;
    if let Some(client) = asked.client {
        rates.sign_in_by_client.check(&household(client).to_string())?;
    }
    if let Some(email) = email {
        let client = asked.client.map(|client| household(client).to_string()).unwrap_or_default();
        rates.sign_in_by_email.check(&format!("{client} {}", email.key()))?;
        rates.sign_in_to_email.check(&email.key())?;
    }
    Ok(())
}
