//! The SQL of people.

use super::{NewPerson, Person};
use crate::{
    db::{Read, Tx, args},
    error::Result,
    ids::PersonId,
    outbox::Addressee,
    text::{EmailAddress, PlainText},
    viewer::PlatformRole,
    vocabulary::Language,
};

const BY_IDS: &str = "SELECT id, display_name, email, language, created_at FROM people WHERE id IN ($1)";
const BY_EMAIL: &str = "SELECT id, display_name, email, language, created_at FROM people WHERE email_key = $1";
const REACHABLE: &str = "SELECT id, email, language FROM people WHERE id IN ($1) AND email IS NOT NULL ORDER BY id";
const INSERT: &str = "
INSERT INTO people (id, display_name, email, email_key, language, created_at)
VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (email_key) DO NOTHING";
const SAVE: &str = "UPDATE people SET display_name = $2, language = $3 WHERE id = $1";
const INSERT_ROLE: &str = "
INSERT INTO platform_roles (person_id, role, since) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";

/// Those of the ids that exist.
pub(super) async fn by_ids(read: impl Read, ids: &[PersonId]) -> Result<Vec<Person>> {
    read.all(BY_IDS, args![ids]).await
}

/// The person with this address.
pub(super) async fn by_email(read: impl Read, email: &EmailAddress) -> Result<Option<Person>> {
    read.maybe(BY_EMAIL, args![email.key()]).await
}

/// Those of the ids whom mail reaches.
pub(super) async fn reachable(read: impl Read, ids: &[PersonId]) -> Result<Vec<Addressee>> {
    read.all(REACHABLE, args![ids]).await
}

/// Keeps a new person; false when the address is taken.
pub(super) async fn insert(tx: &mut Tx, id: PersonId, person: &NewPerson) -> Result<bool> {
    let now = tx.now();
    let email = person.email.as_ref();
    let values = args![
        id,
        person.display_name.as_str(),
        email.map(EmailAddress::as_str),
        email.map(EmailAddress::key),
        person.language,
        now
    ];
    Ok(tx.run(INSERT, values).await? > 0)
}

/// Changes a person's name and language.
pub(super) async fn save(tx: &mut Tx, id: PersonId, name: &PlainText, language: Language) -> Result<()> {
    tx.run(SAVE, args![id, name.as_str(), language]).await.map(drop)
}

/// Gives a role for the whole platform.
pub(super) async fn insert_role(tx: &mut Tx, id: PersonId, role: PlatformRole) -> Result<()> {
    let now = tx.now();
    tx.run(INSERT_ROLE, args![id, role, now]).await.map(drop)
}
