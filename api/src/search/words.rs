//! Reading a question's text: words, phrases, words that must be absent, the word still being typed.
//! No text is wrong. What the words then mean to the index is the engine's.

use super::analysis::{is_filler, tokens};
use crate::locale::Locale;

/// The most words that are looked at, and the most characters they are looked for in.
const MOST_WORDS: usize = 32;
const MOST_CHARACTERS: usize = 600;

/// A question's text, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Words {
    /// The words to look for, folded, in order, each once; fillers only when there is nothing else.
    pub wanted: Vec<String>,
    /// Every word outside absences in order, fillers too: neighbours here are neighbours in a good answer.
    pub spoken: Vec<String>,
    /// Whether the last wanted word may go on.
    pub is_typing: bool,
    /// Words that must stand together in this order.
    pub phrases: Vec<Vec<String>>,
    /// Words or phrases that must be absent.
    pub absent: Vec<Vec<String>>,
}

impl Words {
    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.wanted.is_empty() && self.phrases.is_empty()
    }
}

/// Reads any text.
pub(super) fn read(text: &str, locale: Locale) -> Words {
    let end = text.char_indices().nth(MOST_CHARACTERS).map_or(text.len(), |(at, _)| at);
    let mut rest = &text[..end];
    let mut words = Words::default();
    let mut room = MOST_WORDS;
    while let Some(begin) = rest.find(|c: char| !c.is_whitespace()) {
        rest = &rest[begin..];
        let (is_absent, after) = match rest.strip_prefix('-') {
            Some(after) if after.starts_with(|c: char| c.is_alphanumeric() || is_quote(c)) => (true, after),
            _ => (false, rest),
        };
        let quoted = after.strip_prefix(is_quote).and_then(|inner| {
            let close = inner.find(is_quote)?;
            let width = inner[close..].chars().next().map_or(0, char::len_utf8);
            Some((&inner[..close], &inner[close + width..]))
        });
        let is_phrase = quoted.is_some();
        let (part, tail) = quoted.unwrap_or_else(|| {
            // A quote that never closes is no quote.
            let from = after.chars().next().filter(|c| is_quote(*c)).map_or(0, char::len_utf8);
            let inner = &after[from..];
            inner.split_at(inner.find(|c: char| c.is_whitespace() || is_quote(c)).unwrap_or(inner.len()))
        });
        let found: Vec<String> = tokens(part).into_iter().map(|token| token.text).take(room).collect();
        room -= found.len();
        words.is_typing = !is_phrase && !is_absent && tail.is_empty() && !found.is_empty() && ends_in_word(part);
        take(&mut words, found, is_phrase, is_absent);
        rest = tail;
    }
    words.wanted = choose(&words.spoken, locale);
    words.is_typing &= words.wanted.last() == words.spoken.last();
    words
}

fn take(words: &mut Words, found: Vec<String>, is_phrase: bool, is_absent: bool) {
    if found.is_empty() {
        return;
    }
    if is_absent {
        words.absent.push(found);
        return;
    }
    words.spoken.extend(found.iter().cloned());
    if is_phrase {
        words.phrases.push(found);
    }
}

/// The words that carry meaning, each once at its last place.
fn choose(spoken: &[String], locale: Locale) -> Vec<String> {
    let has_sense = spoken.iter().any(|word| !is_filler(locale, word));
    let mut chosen: Vec<String> = Vec::new();
    for word in spoken.iter().filter(|word| !has_sense || !is_filler(locale, word)) {
        chosen.retain(|known| known != word);
        chosen.push(word.clone());
    }
    chosen
}

fn ends_in_word(part: &str) -> bool {
    part.chars().next_back().is_some_and(char::is_alphanumeric)
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}
