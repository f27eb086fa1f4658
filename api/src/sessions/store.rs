//! The SQL of sessions, links, codes and tokens.

use super::{ApiToken, Session};
use crate::{
    db::{Read, Timestamp, Tx, args},
    error::Result,
    ids::{ApiTokenId, PersonId, SessionId},
};

const SESSION_BY_TOKEN: &str = "
SELECT id, person_id, created_at, last_seen_at, expires_at FROM sessions WHERE token_hash = $1 AND expires_at > $2";
const SESSIONS_BY_PERSON: &str = "
SELECT id, person_id, created_at, last_seen_at, expires_at FROM sessions
 WHERE person_id = $1 AND expires_at > $2 ORDER BY id DESC LIMIT 50";
const INSERT_SESSION: &str = "
INSERT INTO sessions (id, person_id, token_hash, created_at, last_seen_at, expires_at) VALUES ($1, $2, $3, $4, $4, $5)";
const SEE_SESSION: &str = "UPDATE sessions SET last_seen_at = $2 WHERE id = $1";
const REMOVE_SESSION: &str = "DELETE FROM sessions WHERE id = $1 AND person_id = $2";
const REMOVE_EXPIRED_SESSIONS: &str = "DELETE FROM sessions WHERE expires_at <= $1";

const TOKEN_BY_HASH: &str = "
SELECT id, person_id, name, prefix, created_at, expires_at, last_used_at FROM api_tokens
 WHERE token_hash = $1 AND expires_at > $2";
const TOKENS_BY_PERSON: &str = "
SELECT id, person_id, name, prefix, created_at, expires_at, last_used_at FROM api_tokens
 WHERE person_id = $1 ORDER BY id DESC LIMIT 50";
const INSERT_TOKEN: &str = "
INSERT INTO api_tokens (id, person_id, name, prefix, token_hash, created_at, expires_at)
VALUES ($1, $2, $3, $4, $5, $6, $7)";
const USE_TOKEN: &str = "UPDATE api_tokens SET last_used_at = $2 WHERE id = $1";
const REMOVE_TOKEN: &str = "DELETE FROM api_tokens WHERE id = $1 AND person_id = $2";

const INSERT_LINK: &str = "
INSERT INTO sign_in_links (token_hash, email_key, email, return_to, created_at, expires_at)
VALUES ($1, $2, $3, $4, $5, $6)";
const TAKE_LINK: &str = "DELETE FROM sign_in_links WHERE token_hash = $1 RETURNING email, return_to, expires_at";
const REMOVE_EXPIRED_LINKS: &str = "DELETE FROM sign_in_links WHERE expires_at <= $1";

const SAVE_CODE: &str = "
INSERT INTO sign_in_codes (person_id, code_hash, created_at, expires_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (person_id) DO UPDATE
   SET code_hash = excluded.code_hash, created_at = excluded.created_at, expires_at = excluded.expires_at";
const REMOVE_CODE: &str = "DELETE FROM sign_in_codes WHERE person_id = $1";
const PERSON_BY_CODE: &str = "SELECT person_id FROM sign_in_codes WHERE code_hash = $1 AND expires_at > $2";

/// The living session with this hash.
pub(super) async fn session_by_token(read: impl Read, hash: &[u8], now: Timestamp) -> Result<Option<Session>> {
    read.maybe(SESSION_BY_TOKEN, args![hash, now]).await
}

/// A person's living sessions, newest first, at most 50.
pub(super) async fn sessions_by_person(read: impl Read, person: PersonId, now: Timestamp) -> Result<Vec<Session>> {
    read.all(SESSIONS_BY_PERSON, args![person, now]).await
}

/// Keeps a new session.
pub(super) async fn insert_session(
    tx: &mut Tx,
    id: SessionId,
    person: PersonId,
    hash: &[u8],
    expires_at: Timestamp,
) -> Result<()> {
    let now = tx.now();
    tx.run(INSERT_SESSION, args![id, person, hash, now, expires_at]).await.map(drop)
}

/// Keeps when a session was last used.
pub(super) async fn see_session(tx: &mut Tx, id: SessionId) -> Result<()> {
    let now = tx.now();
    tx.run(SEE_SESSION, args![id, now]).await.map(drop)
}

/// Ends one of a person's sessions; whether there was one.
pub(super) async fn remove_session(tx: &mut Tx, id: SessionId, person: PersonId) -> Result<bool> {
    Ok(tx.run(REMOVE_SESSION, args![id, person]).await? > 0)
}

/// Removes what has expired.
pub(super) async fn remove_expired(tx: &mut Tx) -> Result<u64> {
    let now = tx.now();
    Ok(tx.run(REMOVE_EXPIRED_SESSIONS, args![now]).await? + tx.run(REMOVE_EXPIRED_LINKS, args![now]).await?)
}

/// The living token with this hash.
pub(super) async fn token_by_hash(read: impl Read, hash: &[u8], now: Timestamp) -> Result<Option<ApiToken>> {
    read.maybe(TOKEN_BY_HASH, args![hash, now]).await
}

/// A person's tokens, newest first, at most 50.
pub(super) async fn tokens_by_person(read: impl Read, person: PersonId) -> Result<Vec<ApiToken>> {
    read.all(TOKENS_BY_PERSON, args![person]).await
}

/// Keeps a new token.
pub(super) async fn insert_token(tx: &mut Tx, token: &ApiToken, hash: &[u8]) -> Result<()> {
    let values = args![
        token.id,
        token.person_id,
        token.name.as_str(),
        token.prefix.as_str(),
        hash,
        token.created_at,
        token.expires_at
    ];
    tx.run(INSERT_TOKEN, values).await.map(drop)
}

/// Keeps when a token was last used.
pub(super) async fn use_token(tx: &mut Tx, id: ApiTokenId) -> Result<()> {
    let now = tx.now();
    tx.run(USE_TOKEN, args![id, now]).await.map(drop)
}

/// Revokes one of a person's tokens; whether there was one.
pub(super) async fn remove_token(tx: &mut Tx, id: ApiTokenId, person: PersonId) -> Result<bool> {
    Ok(tx.run(REMOVE_TOKEN, args![id, person]).await? > 0)
}

/// Keeps a new link.
pub(super) async fn insert_link(
    tx: &mut Tx,
    hash: &[u8],
    email: &crate::text::EmailAddress,
    return_to: Option<&str>,
    expires_at: Timestamp,
) -> Result<()> {
    let now = tx.now();
    tx.run(INSERT_LINK, args![hash, email.key(), email.as_str(), return_to, now, expires_at]).await.map(drop)
}

/// Takes a link, so that it works once.
pub(super) async fn take_link(tx: &mut Tx, hash: &[u8]) -> Result<Option<(String, Option<String>, Timestamp)>> {
    tx.maybe(TAKE_LINK, args![hash]).await
}

/// Gives a person a code; an older one no longer works.
pub(super) async fn save_code(tx: &mut Tx, person: PersonId, hash: &[u8], expires_at: Timestamp) -> Result<()> {
    let now = tx.now();
    tx.run(SAVE_CODE, args![person, hash, now, expires_at]).await.map(drop)
}

/// Takes a person's code.
pub(super) async fn remove_code(tx: &mut Tx, person: PersonId) -> Result<()> {
    tx.run(REMOVE_CODE, args![person]).await.map(drop)
}

/// Whose code this is.
pub(super) async fn person_by_code(tx: &mut Tx, hash: &[u8]) -> Result<Option<(PersonId,)>> {
    let now = tx.now();
    tx.maybe(PERSON_BY_CODE, args![hash, now]).await
}
