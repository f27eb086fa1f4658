//! Words of Dutch and English text: where they are, their folded form, their stem, mere fillers.
//! Which words mean the same is in `synonyms`; which fields they go to is the engine's.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use frostem::{Algorithm, Stemmer};

use crate::locale::Locale;
use crate::text::fold;

/// Raised when the same text is to give other words; an index made before is then rebuilt.
pub(super) const VERSION: u32 = 1;

/// Words that the stemmer joins or parts wrongly. One line: the stem, then the words that have it.
pub(super) const EXCEPTIONS: &str = include_str!("exceptions.txt");

/// The longest word, in bytes of its folded form; the rest of it is no longer a word.
const LONGEST: usize = 64;

/// One word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// Folded: lower case, no accents.
    pub text: String,
    /// Where it begins in the text, in bytes.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
}

/// The words of a text. `risico's` is `risico`, `AI-verordening` is two words.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut rest = text.char_indices().peekable();
    while let Some((from, first)) = rest.next() {
        if !first.is_alphanumeric() {
            continue;
        }
        let mut to = from + first.len_utf8();
        while let Some((at, c)) = rest.next_if(|(_, c)| is_inside(*c)) {
            to = at + c.len_utf8();
        }
        let mut word = fold(&text[from..to]);
        word.retain(|c| !c.is_whitespace());
        cut(&mut word, LONGEST);
        if !word.is_empty() {
            found.push(Token { text: word, from, to });
        }
        skip_genitive(text, to, &mut rest);
    }
    found
}

fn is_inside(c: char) -> bool {
    c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c)
}

/// The `'s` of a plural or genitive is no word of its own.
fn skip_genitive(text: &str, to: usize, rest: &mut std::iter::Peekable<std::str::CharIndices<'_>>) {
    let mut after = text[to..].chars();
    let is_genitive = matches!(after.next(), Some('\'' | '’'))
        && matches!(after.next(), Some('s' | 'S'))
        && !after.next().is_some_and(is_inside);
    if is_genitive {
        rest.next();
        rest.next();
    }
}

fn cut(word: &mut String, longest: usize) {
    if word.len() > longest {
        let end = (0..=longest).rev().find(|at| word.is_char_boundary(*at)).unwrap_or(0);
        word.truncate(end);
    }
}

/// The stem of a folded word.
pub(super) fn stem(locale: Locale, word: &str) -> String {
    static DUTCH: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::new(Algorithm::Dutch));
    static ENGLISH: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::new(Algorithm::English));
    static KEPT: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(exceptions);
    match locale {
        Locale::Nl => match KEPT.get(word) {
            Some(stem) => (*stem).to_owned(),
            None => DUTCH.stem(word).into_owned(),
        },
        Locale::En => ENGLISH.stem(word).into_owned(),
    }
}

fn exceptions() -> HashMap<&'static str, &'static str> {
    let lines = EXCEPTIONS.lines().filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| line.split_once(':'))
        .flat_map(|(stem, words)| words.split_whitespace().map(move |word| (word, stem.trim())))
        .collect()
}

/// Whether a folded word only holds a sentence together.
pub(super) fn is_filler(locale: Locale, word: &str) -> bool {
    static DUTCH: LazyLock<HashSet<&'static str>> = LazyLock::new(|| list(include_str!("fillers.nl.txt")));
    static ENGLISH: LazyLock<HashSet<&'static str>> = LazyLock::new(|| list(include_str!("fillers.en.txt")));
    match locale {
        Locale::Nl => DUTCH.contains(word),
        Locale::En => ENGLISH.contains(word),
    }
}

fn list(text: &'static str) -> HashSet<&'static str> {
    text.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).collect()
}
