//! What one asked word may stand for in the index: its stem, its synonyms, its compounds, what it may
//! become while typed, what it may have been meant to be. How much each counts, too.

use std::collections::BTreeSet;

use super::fields::Group;
use super::snapshot::Snapshot;
use crate::error::Result;
use crate::locale::Locale;
use crate::search::analysis::stem;
use crate::search::spelling::{allowed, distance};

/// How much a document counts that has the word only by a detour.
mod worth {
    pub const EXACT: f32 = 1.0;
    pub const SYNONYM: f32 = 0.6;
    pub const HEAD: f32 = 0.55;
    pub const MODIFIER: f32 = 0.15;
    pub const TYPED: f32 = 0.5;
    pub const SPLIT: f32 = 0.6;
    pub const ONE_TYPO: f32 = 0.4;
    pub const TWO_TYPOS: f32 = 0.2;
}

/// A way in which a document can have a word.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Variant {
    pub worth: f32,
    pub form: Form,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Form {
    /// Any of these terms.
    Any(Vec<(Group, String)>),
    /// These words together.
    Together(Vec<String>),
    /// All of these words, anywhere.
    All(Vec<String>),
}

impl Variant {
    fn any_word(worth: f32, words: impl IntoIterator<Item = String>) -> Option<Self> {
        let terms: Vec<_> = words.into_iter().map(|word| (Group::Words, word)).collect();
        (!terms.is_empty()).then_some(Self { worth, form: Form::Any(terms) })
    }
}

/// A word itself, in each language's stem.
pub(super) fn exact(word: &str) -> Variant {
    let terms = vec![(Group::Dutch, stem(Locale::Nl, word)), (Group::English, stem(Locale::En, word))];
    Variant { worth: worth::EXACT, form: Form::Any(terms) }
}

/// The ways in which a word that is known may be had.
pub(super) fn known(
    snapshot: &Snapshot,
    word: &str,
    synonyms: &[&'static [String]],
    is_typing: bool,
) -> Result<Vec<Variant>> {
    let mut variants = vec![exact(word)];
    for words in synonyms {
        let form = match words {
            [single] => exact(single).form,
            phrase => Form::Together(phrase.to_vec()),
        };
        variants.push(Variant { worth: worth::SYNONYM, form });
    }
    let vocabulary = snapshot.vocabulary()?;
    let letters = word.chars().count();
    if is_typing && letters >= 2 {
        variants.extend(Variant::any_word(worth::TYPED, beginning_with(vocabulary, word).cloned()));
    }
    if letters >= 5 {
        let longer = beginning_with(vocabulary, word).filter(|known| known.len() >= word.len() + 3);
        variants.extend(Variant::any_word(worth::MODIFIER, longer.cloned()));
    }
    if letters >= 4 {
        variants.extend(Variant::any_word(worth::HEAD, ending_with(vocabulary, word)));
    }
    Ok(variants)
}

/// The ways in which a word that is rare or unknown may have been meant.
pub(super) fn meant(snapshot: &Snapshot, word: &str) -> Result<Vec<Variant>> {
    let vocabulary = snapshot.vocabulary()?;
    let mut variants = Vec::new();
    if let Some(parts) = split(vocabulary, word) {
        variants.push(Variant { worth: worth::SPLIT, form: Form::All(parts) });
    }
    let most = allowed(word);
    let (mut one, mut two) = (BTreeSet::new(), BTreeSet::new());
    for known in vocabulary.iter().filter(|_| most > 0) {
        match distance(word, known, most) {
            Some(1) => one.insert(known.clone()),
            Some(2) => two.insert(known.clone()),
            _ => false,
        };
    }
    variants.extend(Variant::any_word(worth::ONE_TYPO, one));
    variants.extend(Variant::any_word(worth::TWO_TYPOS, two));
    Ok(variants)
}

/// The words that begin with a text; the vocabulary is in order.
pub(super) fn beginning_with<'a>(vocabulary: &'a [String], text: &'a str) -> impl Iterator<Item = &'a String> {
    let from = vocabulary.partition_point(|word| word.as_str() < text);
    vocabulary[from..].iter().take_while(move |word| word.starts_with(text))
}

/// Compounds whose last part is the word, in any of its forms: a robotstofzuiger is a stofzuiger.
fn ending_with(vocabulary: &[String], word: &str) -> Vec<String> {
    let root = stem(Locale::Nl, word);
    if root.chars().count() < 4 {
        return Vec::new();
    }
    let is_compound = |known: &&String| {
        let endings = ["", "s", "e", "en", "n", "je", "jes"].into_iter();
        let mut modifiers = endings.filter_map(|ending| known.strip_suffix(ending)?.strip_suffix(root.as_str()));
        modifiers.any(|modifier| modifier.len() >= 3)
    };
    vocabulary.iter().filter(is_compound).cloned().collect()
}

/// The two known words a compound is made of, the longest first part first: trap(pen)lift.
fn split(vocabulary: &[String], word: &str) -> Option<Vec<String>> {
    let is_known =
        |part: &str| part.len() >= 4 && vocabulary.binary_search_by(|known| known.as_str().cmp(part)).is_ok();
    let cuts = word.char_indices().map(|(at, _)| at).rev();
    cuts.filter_map(|at| word.split_at_checked(at)).find_map(|(first, last)| {
        let joined = [Some(first), first.strip_suffix('s'), first.strip_suffix("en"), first.strip_suffix('e')];
        let first = joined.into_iter().flatten().find(|part| is_known(part))?;
        is_known(last).then(|| vec![first.to_owned(), last.to_owned()])
    })
}
