//! Signing in and out, and what a request proves.

use time::Duration;

use super::{
    ApiToken, Grant, LINK_LIFETIME, RESIDENT_LIFETIME, SESSION_PREFIX, STAFF_LIFETIME, TOKEN_LIFETIME,
    TOKEN_LIFETIME_MAX, TOKEN_PREFIX, codes, digest, mail, store, texts,
};
use crate::{
    app::App,
    db::{Db, Timestamp, Tx},
    error::{Problem, Refusal, Result},
    ids::{ApiTokenId, Kind, PersonId, SessionId},
    journal::{self, Cause, Entry},
    locale::Locale,
    people,
    text::{EmailAddress, Title},
    viewer::Viewer,
    vocabulary::Language,
};

/// How often the last use of a session or token is written down.
const SEEN_EVERY: Duration = Duration::minutes(5);

/// Who a secret belongs to. An unknown or expired one is a visitor's.
pub async fn authenticate(db: &Db, secret: &str) -> Result<Viewer> {
    let now = db.now().await?;
    let hash = digest(secret);
    if secret.starts_with(TOKEN_PREFIX) {
        let Some(token) = store::token_by_hash(db, &hash, now).await? else { return Ok(Viewer::visitor()) };
        if token.last_used_at.is_none_or(|used| used.plus(SEEN_EVERY) < now) {
            db.write(async |tx| store::use_token(tx, token.id).await).await?;
        }
        return Viewer::of_person(db, token.person_id, None).await;
    }
    let Some(session) = store::session_by_token(db, &hash, now).await? else { return Ok(Viewer::visitor()) };
    if session.last_seen_at.plus(SEEN_EVERY) < now {
        db.write(async |tx| store::see_session(tx, session.id).await).await?;
    }
    Viewer::of_person(db, session.person_id, Some(session.id)).await
}

/// Sends a link to an address. The answer is the same whether the address is known or not, and so is the work.
pub async fn request_link(
    db: &Db,
    app: &App,
    locale: Locale,
    email: &EmailAddress,
    return_to: Option<&str>,
) -> Result<()> {
    let token = app.randomness.token()?;
    let link = format!("{}/sign-in/{token}", app.public_url());
    let return_to = return_to.filter(|path| is_own_path(path));
    db.write(async |tx| {
        let expires_at = tx.now().plus(LINK_LIFETIME);
        store::insert_link(tx, &digest(&token), email, return_to, expires_at).await?;
        mail::link(tx, email.as_str(), locale, link.clone()).await
    })
    .await
}

/// Signs in with a link; an address we do not know gets an account. Also the page to go on to.
pub async fn complete_link(db: &Db, app: &App, locale: Locale, token: &str) -> Result<(Grant, Option<String>)> {
    let hash = digest(token);
    let done = db
        .write(async |tx| {
            let Some((email, return_to, expires_at)) = store::take_link(tx, &hash).await? else { return Ok(None) };
            if expires_at <= tx.now() {
                return Ok(None);
            }
            let email = EmailAddress::parse("email", &email)?;
            let language = match locale {
                Locale::Nl => Language::Nl,
                Locale::En => Language::En,
            };
            let person = people::find_or_create(tx, Cause::Feature("sessions"), &email, None, language).await?;
            Ok(Some((begin(tx, app, person).await?, return_to)))
        })
        .await?;
    Ok(done.ok_or_else(|| Problem::new("token", &texts::LINK_SPENT))?)
}

/// Signs in with a code on paper. An administrator's code works once: it stands in a terminal or a log.
pub async fn complete_code(db: &Db, app: &App, code: &str) -> Result<Grant> {
    let hash = digest(&codes::normal(code));
    let begun = db
        .write(async |tx| match store::person_by_code(tx, &hash).await? {
            Some((person,)) => {
                if Viewer::of_person(&mut *tx, person, None).await?.is_administrator() {
                    store::remove_code(tx, person).await?;
                }
                begin(tx, app, person).await.map(Some)
            }
            None => Ok(None),
        })
        .await?;
    Ok(begun.ok_or_else(|| Problem::new("code", &texts::CODE_UNKNOWN))?)
}

/// Signs in as anyone, without proof; only where the program runs as a demonstration.
pub async fn demo_sign_in(db: &Db, app: &App, person: PersonId) -> Result<Grant> {
    if !app.is_demo() {
        return Err(Refusal::not_found().into());
    }
    db.write(async |tx| {
        if !people::actions::exists(tx, person).await? {
            return Err(Refusal::not_found().into());
        }
        begin(tx, app, person).await
    })
    .await
}

/// Begins a session for a person who proved who they are. Every way to sign in ends here.
async fn begin(tx: &mut Tx, app: &App, person: PersonId) -> Result<Grant> {
    let token = format!("{SESSION_PREFIX}{}", app.randomness.token()?);
    let viewer = Viewer::of_person(&mut *tx, person, None).await?;
    let has_work = viewer.is_staff() || !viewer.organisations.is_empty();
    let lifetime = if has_work { STAFF_LIFETIME } else { RESIDENT_LIFETIME };
    let (id, expires_at) = (SessionId::new(tx.now()), tx.now().plus(lifetime));
    store::insert_session(tx, id, person, &digest(&token), expires_at).await?;
    journal::record(tx, Entry::new(Cause::Person(person), "session.begin", Kind::Session, id)).await?;
    Ok(Grant { token, person_id: person, session_id: id, expires_at })
}

/// Ends the session that asks.
pub async fn sign_out(db: &Db, viewer: &Viewer) -> Result<()> {
    match viewer.session_id {
        Some(session) => end(db, viewer, session).await,
        None if viewer.person().is_some() => Err(Refusal::not_allowed(&texts::ONLY_IN_A_SESSION).into()),
        None => Ok(()),
    }
}

/// Ends one of one's own sessions.
pub async fn end(db: &Db, viewer: &Viewer, id: SessionId) -> Result<()> {
    let person = viewer.signed_in()?;
    db.write(async |tx| {
        if !store::remove_session(tx, id, person).await? {
            return Err(Refusal::not_found().into());
        }
        journal::record(tx, Entry::new(Cause::of(viewer), "session.end", Kind::Session, id)).await
    })
    .await
}

/// Makes a token for an API client; the secret is shown once.
pub async fn create_token(
    db: &Db,
    app: &App,
    viewer: &Viewer,
    name: &str,
    expires_at: Option<Timestamp>,
) -> Result<(ApiToken, String)> {
    let person_id = viewer.signed_in()?;
    // A token that leaked must not outlive its end by making others.
    if viewer.session_id.is_none() {
        return Err(Refusal::not_allowed(&texts::ONLY_IN_A_SESSION).into());
    }
    let name = Title::parse("name", name)?;
    let secret = format!("{TOKEN_PREFIX}{}", app.randomness.token()?);
    db.write(async |tx| {
        let now = tx.now();
        let expires_at = expires_at.unwrap_or(now.plus(TOKEN_LIFETIME));
        if expires_at <= now || expires_at > now.plus(TOKEN_LIFETIME_MAX) {
            return Err(Problem::new("expiresAt", &texts::TOKEN_TOO_LONG).into());
        }
        let token = ApiToken {
            id: ApiTokenId::new(now),
            person_id,
            name: name.as_str().to_owned(),
            prefix: secret.chars().take(TOKEN_PREFIX.len() + 4).collect(),
            created_at: now,
            expires_at,
            last_used_at: None,
        };
        store::insert_token(tx, &token, &digest(&secret)).await?;
        journal::record(tx, Entry::new(Cause::of(viewer), "token.create", Kind::ApiToken, token.id)).await?;
        Ok((token, secret.clone()))
    })
    .await
}

/// Revokes one of one's own tokens.
pub async fn revoke_token(db: &Db, viewer: &Viewer, id: ApiTokenId) -> Result<()> {
    let person = viewer.signed_in()?;
    db.write(async |tx| {
        if !store::remove_token(tx, id, person).await? {
            return Err(Refusal::not_found().into());
        }
        journal::record(tx, Entry::new(Cause::of(viewer), "token.revoke", Kind::ApiToken, id)).await
    })
    .await
}

/// Removes sessions and links that have expired.
pub async fn sweep(db: &Db) -> Result<u64> {
    db.write(async |tx| store::remove_expired(tx).await).await
}

/// A path on our own pages, and nothing that a browser reads as another site.
fn is_own_path(path: &str) -> bool {
    path.len() <= 500
        && path.starts_with('/')
        && !path.starts_with("//")
        && path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_never_leads_to_another_site() {
        assert!(is_own_path("/needs/veilig?x=1"));
        for path in ["", "https://x", "//x", "/\\x", "/a b", "/\u{e9}", "/a\nb"] {
            assert!(!is_own_path(path), "{path:?}");
        }
    }
}
