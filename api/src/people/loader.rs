//! The batched questions about people.

use super::{Person, store};
use crate::{
    graphql::questions::{keyed, questions},
    ids::PersonId,
};

questions! { |loads, ids|
    /// The person with this id.
    PersonKey(PersonId) -> Person {
        keyed(store::by_ids(&loads.db, ids).await?, |person| person.id)
    }
}
