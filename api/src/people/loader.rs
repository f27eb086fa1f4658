//! The batched questions about people.

use std::collections::HashMap;

use async_graphql::dataloader::Loader;

use super::{Person, store};
use crate::{error::Error, graphql::context::Loads, ids::PersonId};

/// The person with this id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PersonKey(pub PersonId);

impl Loader<PersonKey> for Loads {
    type Value = Person;
    type Error = Error;

    async fn load(&self, keys: &[PersonKey]) -> Result<HashMap<PersonKey, Person>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let people = store::by_ids(&self.db, &ids).await?;
        Ok(people.into_iter().map(|person| (PersonKey(person.id), person)).collect())
    }
}
