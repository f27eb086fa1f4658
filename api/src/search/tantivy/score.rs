//! Which documents answer a text and how well: BM25F over the parts of a document, word by word.
//! Every sum is taken in the order of the question, so equal indexes give equal scores to the last bit.

use std::collections::{BTreeMap, HashSet};

use tantivy::DocAddress;

use super::expand::{self, Form, Variant};
use super::fields::{Group, PARTS};
use super::snapshot::{Posting, Snapshot, Weights, as_f32};
use crate::error::Result;
use crate::search::synonyms;
use crate::search::words::Words;

/// Title, headings, summary, body, labels.
pub(super) const WHOLE: Weights = Weights { boost: [4.0, 3.0, 2.0, 1.0, 1.5], length: [0.5, 0.5, 0.5, 0.85, 0.3] };
/// Titles alone, for suggestions.
pub(super) const TITLES: Weights = Weights { boost: [1.0, 0.0, 0.0, 0.0, 0.0], length: [0.3; PARTS] };

/// How soon repeating a word no longer helps.
const SATURATION: f32 = 4.0;
/// How much words count extra when they stand side by side as in the question.
const NEIGHBOURS: f32 = 0.15;
/// How much a second way to have a word adds to the best one.
const SECOND: f32 = 0.3;
/// A word found in fewer documents than this may have been meant otherwise.
const RARE: usize = 3;

/// Documents, each with its score.
pub(super) type Scored = Vec<(DocAddress, f32)>;

/// What a text matched.
#[derive(Default)]
pub(super) struct Matches {
    /// Score by document.
    pub scores: BTreeMap<DocAddress, f32>,
    /// The terms that were looked for, for marking.
    pub terms: HashSet<(Group, String)>,
}

struct Tally {
    score: f32,
    words: u32,
}

/// Answers a text that is not empty.
pub(super) fn matches(snapshot: &Snapshot, words: &Words, weights: &Weights) -> Result<Matches> {
    let mut tallies: BTreeMap<DocAddress, Tally> = BTreeMap::new();
    let mut terms = HashSet::new();
    let synonyms = synonyms::alternatives(&words.wanted);
    for (at, word) in words.wanted.iter().enumerate() {
        let is_typing = words.is_typing && at + 1 == words.wanted.len();
        let mut best: BTreeMap<DocAddress, f32> = BTreeMap::new();
        for variant in expand::known(snapshot, word, &synonyms[at], is_typing)? {
            apply(snapshot, &variant, weights, &mut best, &mut terms)?;
        }
        if best.len() < RARE {
            for variant in expand::meant(snapshot, word)? {
                apply(snapshot, &variant, weights, &mut best, &mut terms)?;
            }
        }
        for (place, score) in best {
            let tally = tallies.entry(place).or_insert(Tally { score: 0.0, words: 0 });
            tally.score += score;
            tally.words += 1;
        }
    }
    demand(&mut tallies, words.wanted.len());
    for pair in words.spoken.windows(2) {
        let found = snapshot.together(pair, weights)?;
        let rarity = rarity(snapshot, found.len());
        for posting in found {
            if let Some(tally) = tallies.get_mut(&posting.at) {
                tally.score += NEIGHBOURS * rarity * saturated(posting.weight);
            }
        }
    }
    for phrase in &words.phrases {
        let found: HashSet<DocAddress> =
            snapshot.together(phrase, weights)?.into_iter().map(|posting| posting.at).collect();
        tallies.retain(|place, _| found.contains(place));
    }
    let scores = tallies.into_iter().map(|(place, tally)| (place, tally.score)).collect();
    Ok(Matches { scores, terms })
}

/// The documents that have a word or phrase that must be absent.
pub(super) fn having(snapshot: &Snapshot, words: &[String]) -> Result<Vec<Posting>> {
    match words {
        [word] => postings(snapshot, &expand::exact(word).form, &WHOLE),
        phrase => snapshot.together(phrase, &WHOLE),
    }
}

/// Of a long question a third of the words must be there, of a short one both; where nothing has that
/// many, as many as can be had.
fn demand(tallies: &mut BTreeMap<DocAddress, Tally>, wanted: usize) {
    let most = tallies.values().map(|tally| tally.words).max().unwrap_or(0);
    let share = match wanted {
        0..=2 => wanted,
        more => more.div_ceil(3).max(2),
    };
    let least = most.min(u32::try_from(share).unwrap_or(u32::MAX));
    tallies.retain(|_, tally| tally.words >= least);
}

/// Raises each document's best way to have the word.
fn apply(
    snapshot: &Snapshot,
    variant: &Variant,
    weights: &Weights,
    best: &mut BTreeMap<DocAddress, f32>,
    terms: &mut HashSet<(Group, String)>,
) -> Result<()> {
    let found = postings(snapshot, &variant.form, weights)?;
    let rarity = rarity(snapshot, found.len());
    for posting in found {
        let score = variant.worth * rarity * saturated(posting.weight);
        let so_far = best.entry(posting.at).or_insert(0.0);
        *so_far = so_far.max(score) + SECOND * so_far.min(score);
    }
    match &variant.form {
        Form::Any(any) => terms.extend(any.iter().cloned()),
        Form::Together(words) | Form::All(words) => terms.extend(words.iter().map(|word| (Group::Words, word.clone()))),
    }
    Ok(())
}

fn postings(snapshot: &Snapshot, form: &Form, weights: &Weights) -> Result<Vec<Posting>> {
    match form {
        Form::Any(terms) => {
            let terms: Vec<_> = terms.iter().map(|(group, word)| (*group, word.as_str())).collect();
            snapshot.postings(&terms, weights)
        }
        Form::Together(words) => snapshot.together(words, weights),
        Form::All(words) => {
            let mut shared: Option<BTreeMap<DocAddress, f32>> = None;
            for word in words {
                let found = postings(snapshot, &expand::exact(word).form, weights)?;
                shared = Some(match shared {
                    None => found.into_iter().map(|posting| (posting.at, posting.weight)).collect(),
                    Some(before) => found
                        .into_iter()
                        .filter_map(|posting| {
                            before.get(&posting.at).map(|weight| (posting.at, weight.min(posting.weight)))
                        })
                        .collect(),
                });
            }
            Ok(shared.unwrap_or_default().into_iter().map(|(at, weight)| Posting { at, weight }).collect())
        }
    }
}

/// A count as a weight.
pub(super) fn times(count: u32) -> f32 {
    as_f32(u64::from(count))
}

pub(super) fn saturated(weight: f32) -> f32 {
    weight * (SATURATION + 1.0) / (weight + SATURATION)
}

/// How telling it is to be among so many.
pub(super) fn rarity(snapshot: &Snapshot, found: usize) -> f32 {
    let (all, found) = (as_f32(snapshot.documents), as_f32(found as u64));
    (1.0 + (all - found + 0.5).max(0.0) / (found + 0.5)).ln()
}
