//! What a viewer can do with people.

use serde_json::json;

use super::{NewPerson, Person, parse_name, store, texts};
use crate::{
    db::{Db, Tx},
    error::{Problem, Refusal, Result},
    ids::{Kind, PersonId},
    journal::{self, Cause, Entry},
    outbox::Addressee,
    text::{EmailAddress, PlainText},
    viewer::{PlatformRole, Viewer},
    vocabulary::Language,
};

/// Makes an account for somebody else; for administrators.
pub async fn create(db: &Db, viewer: &Viewer, person: NewPerson, roles: &[PlatformRole]) -> Result<PersonId> {
    if !viewer.is_administrator() {
        viewer.signed_in()?;
        return Err(Refusal::not_allowed(&texts::ADMINISTRATORS_ONLY).into());
    }
    db.write(async |tx| {
        let id = insert(tx, Cause::of(viewer), &person).await?;
        for role in roles {
            store::insert_role(tx, id, *role).await?;
            let entry = Entry::new(Cause::of(viewer), "person.grant_role", Kind::Person, id);
            journal::record(tx, entry.with(json!({ "role": role }))).await?;
        }
        Ok(id)
    })
    .await
}

/// Changes one's own name or language; what is `None` stays.
pub async fn update(db: &Db, viewer: &Viewer, name: Option<String>, language: Option<Language>) -> Result<PersonId> {
    let id = viewer.signed_in()?;
    let name = name.map(|name| parse_name(&name)).transpose()?;
    db.write(async |tx| {
        let person = by_id(tx, id).await?;
        let current = PlainText::parse("displayName", &person.display_name, super::NAME_MAX)?;
        store::save(tx, id, name.as_ref().unwrap_or(&current), language.unwrap_or(person.language)).await?;
        journal::record(tx, Entry::new(Cause::of(viewer), "person.update", Kind::Person, id)).await
    })
    .await?;
    Ok(id)
}

/// The person with this address, made when there is none: for features that invite somebody.
pub async fn find_or_create(
    tx: &mut Tx,
    cause: Cause,
    email: &EmailAddress,
    name: Option<&str>,
    language: Language,
) -> Result<PersonId> {
    if let Some(person) = store::by_email(&mut *tx, email).await? {
        return Ok(person.id);
    }
    let person = NewPerson {
        display_name: parse_name(name.unwrap_or(nameless(language)))?,
        email: Some(email.clone()),
        language,
    };
    insert(tx, cause, &person).await
}

/// A person without an address, who signs in with a code.
pub async fn give_code_only(tx: &mut Tx, cause: Cause, name: &str, language: Language) -> Result<PersonId> {
    insert(tx, cause, &NewPerson::parse(name, None, language)?).await
}

/// The person with this address, when there is one.
pub async fn known(tx: &mut Tx, email: &EmailAddress) -> Result<Option<PersonId>> {
    Ok(store::by_email(tx, email).await?.map(|person| person.id))
}

/// Those of these people whom mail reaches.
pub async fn reachable(tx: &mut Tx, ids: &[PersonId]) -> Result<Vec<Addressee>> {
    store::reachable(tx, ids).await
}

/// Whether this person exists.
pub async fn exists(tx: &mut Tx, id: PersonId) -> Result<bool> {
    Ok(!store::by_ids(tx, &[id]).await?.is_empty())
}

async fn by_id(tx: &mut Tx, id: PersonId) -> Result<Person> {
    Ok(store::by_ids(tx, &[id]).await?.pop().ok_or_else(Refusal::not_found)?)
}

async fn insert(tx: &mut Tx, cause: Cause, person: &NewPerson) -> Result<PersonId> {
    let id = PersonId::new(tx.now());
    if !store::insert(tx, id, person).await? {
        return Err(Problem::new("email", &texts::EMAIL_TAKEN).into());
    }
    journal::record(tx, Entry::new(cause, "person.create", Kind::Person, id)).await?;
    Ok(id)
}

/// Whether this is what people are called who have not said their name.
pub fn is_nameless(name: &str) -> bool {
    Language::ALL.iter().any(|language| nameless(*language) == name)
}

/// What somebody is called until they say otherwise.
const fn nameless(language: Language) -> &'static str {
    match language {
        Language::Nl => "Nieuwe deelnemer",
        Language::En => "New participant",
    }
}
