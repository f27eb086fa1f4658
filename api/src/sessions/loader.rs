//! Questions about a person's sessions and tokens. They are asked once a request, so they are not batched.

use super::{ApiToken, Session, store};
use crate::{db::Db, error::Result, ids::PersonId};

/// A person's living sessions, newest first, at most 50.
pub async fn sessions(db: &Db, person: PersonId) -> Result<Vec<Session>> {
    store::sessions_by_person(db, person, db.now().await?).await
}

/// A person's tokens, newest first, at most 50.
pub async fn tokens(db: &Db, person: PersonId) -> Result<Vec<ApiToken>> {
    store::tokens_by_person(db, person).await
}
