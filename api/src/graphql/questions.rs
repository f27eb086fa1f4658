//! Batched questions: the key that says one, and how it is answered for many ids at once.
//! Not here: the SQL that answers (each feature's `store.rs`), and a question whose key is not one id (`journal`).

use std::{collections::HashMap, hash::Hash};

/// Declares the questions of a feature.
///
/// ```ignore
/// questions! { |loads, ids|
///     /// The need with this id, if the viewer may see it.
///     NeedKey(NeedId) -> Need { keyed(store::by_ids(&loads.db, &loads.viewer, ids).await?, |need| need.id) }
///     /// The evidence of this need.
///     EvidenceOfNeed(NeedId) -> Vec<Evidence> {
///         gathered(keyed(store::evidence_by_needs(&loads.db, ids).await?, |evidence| evidence.need_id))
///     }
/// }
/// ```
///
/// A resolver asks `ctx.loads().load_one(NeedKey(id))`; the block answers for all ids asked together, in pairs of an id
/// and its answer. An id without a pair has no answer.
macro_rules! questions {
    (|$loads:ident, $ids:ident| $($(#[$meta:meta])* $key:ident($id:ty) -> $answer:ty $body:block)+) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub struct $key(pub $id);

        impl async_graphql::dataloader::Loader<$key> for $crate::graphql::context::Loads {
            type Value = $answer;
            type Error = $crate::error::Error;

            async fn load(
                &self,
                keys: &[$key],
            ) -> $crate::error::Result<std::collections::HashMap<$key, $answer>> {
                let $loads = self;
                let ids: Vec<$id> = keys.iter().map(|key| key.0).collect();
                let $ids = ids.as_slice();
                let answers = $body;
                Ok(answers.into_iter().map(|(id, answer): ($id, $answer)| ($key(id), answer)).collect())
            }
        }
    )+};
}
pub(crate) use questions;

/// Each row beside the id it answers.
pub fn keyed<Id, T>(rows: Vec<T>, id: impl Fn(&T) -> Id) -> impl Iterator<Item = (Id, T)> {
    rows.into_iter().map(move |row| (id(&row), row))
}

/// All rows of each id, in the order in which they came.
pub fn gathered<Id: Eq + Hash, T>(rows: impl IntoIterator<Item = (Id, T)>) -> HashMap<Id, Vec<T>> {
    let mut found: HashMap<Id, Vec<T>> = HashMap::new();
    for (id, row) in rows {
        found.entry(id).or_default().push(row);
    }
    found
}
