//! Sessions: how a person proves who they are: a link by mail, a code on paper, a session, a token of a client.
//! Only hashes of secrets are kept. Not here: cookies and headers (`graphql/http.rs`, the pages).
//!
//! OpenID Connect joins here: a verified assertion ends in `actions::begin`, as a link does.

pub mod actions;
pub mod codes;
pub mod gate;
pub mod graphql;
pub mod loader;
mod mail;
pub mod mutations;
mod store;
pub mod texts;

use sha2::{Digest, Sha256};
use time::Duration;

use crate::{
    db::{FromRow, Timestamp},
    ids::{ApiTokenId, PersonId, SessionId},
};

/// How long a link by mail works.
pub const LINK_LIFETIME: Duration = Duration::minutes(15);
/// How long a session of someone with a role lasts.
pub const STAFF_LIFETIME: Duration = Duration::hours(12);
/// How long a resident's session lasts.
pub const RESIDENT_LIFETIME: Duration = Duration::days(30);
/// How long a code on paper works.
pub const CODE_LIFETIME: Duration = Duration::days(60);
/// How long a client's token works when its owner names no end, and at most.
pub const TOKEN_LIFETIME: Duration = Duration::days(90);
/// The longest life of a client's token.
pub const TOKEN_LIFETIME_MAX: Duration = Duration::days(366);
/// The sign-in session tokens begin with this.
pub const SESSION_PREFIX: &str = "svs_";
/// The tokens of API clients begin with this.
pub const TOKEN_PREFIX: &str = "svt_";

/// One signed-in browser or client.
#[derive(Clone, Debug, FromRow)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// Whose it is.
    pub person_id: PersonId,
    /// Since when.
    pub created_at: Timestamp,
    /// When it was last used, to the nearest five minutes.
    pub last_seen_at: Timestamp,
    /// Until when.
    pub expires_at: Timestamp,
}

/// A key of an API client.
#[derive(Clone, Debug, FromRow)]
pub struct ApiToken {
    /// Its id.
    pub id: ApiTokenId,
    /// Whose it is.
    pub person_id: PersonId,
    /// What its owner calls it.
    pub name: String,
    /// Its first characters, by which its owner knows it again.
    pub prefix: String,
    /// Since when.
    pub created_at: Timestamp,
    /// Until when.
    pub expires_at: Timestamp,
    /// When it was last used, to the nearest five minutes; `None` if never.
    pub last_used_at: Option<Timestamp>,
}

/// A session that just began, with the secret that is shown once.
#[derive(Clone, Debug)]
pub struct Grant {
    /// The secret.
    pub token: String,
    /// Whose it is.
    pub person_id: PersonId,
    /// The session.
    pub session_id: SessionId,
    /// Until when.
    pub expires_at: Timestamp,
}

/// What is kept of a secret. The secrets are 256 random bits, so one round of SHA-256 is enough.
/// What is kept of a code on paper, however it is typed.
pub fn digest_of_code(code: &str) -> Vec<u8> {
    digest(&codes::normal(code))
}

pub(crate) fn digest(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}
