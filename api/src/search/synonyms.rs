//! Which words mean the same in the social domain, read from `synonyms.txt`.
//! How much a synonym counts is decided by whoever scores.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::analysis::{stem, tokens};
use crate::locale::Locale;

const LINES: &str = include_str!("synonyms.txt");

/// A word or phrase, in stems for comparing and in folded words for looking up.
struct Sense {
    stems: Vec<String>,
    words: Vec<String>,
    group: usize,
}

static SENSES: LazyLock<Vec<Sense>> = LazyLock::new(|| {
    let lines = LINES.lines().filter(|line| !line.starts_with('#'));
    let senses = lines.enumerate().flat_map(|(group, line)| line.split('=').map(move |phrase| (group, phrase)));
    senses
        .map(|(group, phrase)| {
            let words: Vec<String> = tokens(phrase).into_iter().map(|token| token.text).collect();
            Sense { stems: words.iter().map(|word| stem(Locale::Nl, word)).collect(), words, group }
        })
        .filter(|sense| !sense.words.is_empty())
        .collect()
});

/// By the stem of its first word, the senses that can begin there.
static BEGINNINGS: LazyLock<HashMap<&'static str, Vec<usize>>> = LazyLock::new(|| {
    let mut map: HashMap<&'static str, Vec<usize>> = HashMap::new();
    for (place, sense) in SENSES.iter().enumerate() {
        map.entry(sense.stems[0].as_str()).or_default().push(place);
    }
    map
});

/// For each word of a question, the words and phrases that may stand in its place.
pub(super) fn alternatives(words: &[String]) -> Vec<Vec<&'static [String]>> {
    let stems: Vec<String> = words.iter().map(|word| stem(Locale::Nl, word)).collect();
    let mut found: Vec<Vec<&'static [String]>> = vec![Vec::new(); words.len()];
    for (from, first) in stems.iter().enumerate() {
        for place in BEGINNINGS.get(first.as_str()).into_iter().flatten() {
            let sense = &SENSES[*place];
            if !stems[from..].starts_with(&sense.stems) {
                continue;
            }
            for other in SENSES.iter().filter(|other| other.group == sense.group && other.stems != sense.stems) {
                for list in &mut found[from..from + sense.stems.len()] {
                    if !list.contains(&other.words.as_slice()) {
                        list.push(&other.words);
                    }
                }
            }
        }
    }
    found
}
