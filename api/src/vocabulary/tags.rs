//! The words that describe a need, a challenge or a solution, together.
//! Not here: the words themselves (`mod.rs`), and the tables that keep them (each feature's `store.rs`).

use std::{collections::HashMap, hash::Hash, str::FromStr};

use super::{ContextCondition, LifeDomain, TargetGroup};
use crate::error::{Fault, Result};

/// One word of one thing as the database keeps it: the thing's id, the kind of word and the word.
pub type TagRow<Id> = (Id, String, String);

/// The words that describe a need or a challenge.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tags {
    /// The parts of life it is about.
    pub life_domains: Vec<LifeDomain>,
    /// Whom it concerns.
    pub target_groups: Vec<TargetGroup>,
    /// How someone lives.
    pub context_conditions: Vec<ContextCondition>,
}

impl Tags {
    /// The words of each thing, each once and in order.
    pub fn of<Id: Eq + Hash>(rows: Vec<TagRow<Id>>) -> Result<HashMap<Id, Self>> {
        let mut found: HashMap<Id, Self> = HashMap::new();
        for (id, kind, word) in rows {
            let tags = found.entry(id).or_default();
            match kind.as_str() {
                "life_domain" => tags.life_domains.push(read(&word)?),
                "target_group" => tags.target_groups.push(read(&word)?),
                _ => tags.context_conditions.push(read(&word)?),
            }
        }
        Ok(found.into_iter().map(|(id, tags)| (id, tags.once())).collect())
    }

    /// The same words, each once and in order.
    #[must_use]
    pub fn once(mut self) -> Self {
        once(&mut self.life_domains);
        once(&mut self.target_groups);
        once(&mut self.context_conditions);
        self
    }
}

/// The codes of these words.
pub fn codes<T: ToString>(words: &[T]) -> Vec<String> {
    words.iter().map(T::to_string).collect()
}

/// Leaves each word once, in order.
pub fn once<T: Ord>(words: &mut Vec<T>) {
    words.sort_unstable();
    words.dedup();
}

/// The word that the database keeps.
pub fn read<T: FromStr>(word: &str) -> Result<T> {
    Ok(word.parse().map_err(|_| Fault::new(format!("the database holds the unknown word {word:?}")))?)
}
