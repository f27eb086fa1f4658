//! Marking in a text the words that were asked for, and choosing the piece worth showing.
//! Fragments are plain text; whoever shows them escapes them.

use std::collections::{HashMap, HashSet};

use super::fields::Group;
use crate::locale::Locale;
use crate::search::Fragment;
use crate::search::analysis::{Token, stem, tokens};

/// How many words a snippet has.
const LENGTH: usize = 32;
/// How many words stand before the first marked one.
const BEFORE: usize = 6;

/// The terms a question came down to.
pub(super) struct Marks {
    terms: HashSet<(Group, String)>,
}

impl Marks {
    pub fn new(terms: HashSet<(Group, String)>) -> Self {
        Self { terms }
    }

    /// A whole text with its marks.
    pub fn whole(&self, text: &str, language: Locale) -> Vec<Fragment> {
        let words = tokens(text);
        let marked = self.marked(&words, language);
        fragments(text, &words, &marked, 0, text.len())
    }

    /// The best piece of a thing's text: where most different asked words meet; else its beginning.
    pub fn snippet(&self, summary: &str, body: &str, language: Locale) -> Vec<Fragment> {
        let in_summary = self.best(summary, language);
        let in_body = self.best(body, language);
        let (text, piece) = if in_body.found > in_summary.found || summary.is_empty() {
            (body, in_body)
        } else {
            (summary, in_summary)
        };
        if piece.words.is_empty() {
            return Vec::new();
        }
        let end = (piece.from + LENGTH).min(piece.words.len());
        let from = if piece.from == 0 { 0 } else { piece.words[piece.from].from };
        let to = if end == piece.words.len() { text.len() } else { piece.words[end - 1].to };
        let mut shown = fragments(text, &piece.words, &piece.marked, from, to);
        for fragment in &mut shown {
            fragment.text = fragment.text.replace(['\n', '#'], " ");
        }
        if from > 0 {
            shown.insert(0, Fragment { text: "… ".to_owned(), marked: false });
        }
        if to < text.len() {
            shown.push(Fragment { text: " …".to_owned(), marked: false });
        }
        shown
    }

    fn best(&self, text: &str, language: Locale) -> Piece {
        let words = tokens(text);
        let marked = self.marked(&words, language);
        let mut best = (0, 0);
        for (at, _) in marked.iter().enumerate().filter(|(_, is_marked)| **is_marked) {
            let window = at..(at + LENGTH - BEFORE).min(words.len());
            let different: HashSet<&str> = window.filter(|at| marked[*at]).map(|at| words[at].text.as_str()).collect();
            if different.len() > best.0 {
                best = (different.len(), at);
            }
        }
        Piece { words, marked, found: best.0, from: best.1.saturating_sub(BEFORE) }
    }

    fn marked(&self, words: &[Token], language: Locale) -> Vec<bool> {
        let group = match language {
            Locale::Nl => Group::Dutch,
            Locale::En => Group::English,
        };
        let has = |group, text| self.terms.contains(&(group, text));
        let mut known: HashMap<&str, bool> = HashMap::new();
        let is_marked = |word: &Token| has(Group::Words, word.text.clone()) || has(group, stem(language, &word.text));
        let marked = words
            .iter()
            .map(|word| !self.terms.is_empty() && *known.entry(&word.text).or_insert_with(|| is_marked(word)));
        marked.collect()
    }
}

struct Piece {
    words: Vec<Token>,
    marked: Vec<bool>,
    found: usize,
    from: usize,
}

/// The text between two places, cut at the edges of marked words; together they are the text again.
fn fragments(text: &str, words: &[Token], marked: &[bool], from: usize, to: usize) -> Vec<Fragment> {
    let mut pieces = Vec::new();
    let mut push = |text: &str, marked| {
        if !text.is_empty() {
            pieces.push(Fragment { text: text.to_owned(), marked });
        }
    };
    let mut done = from;
    for (word, _) in words.iter().zip(marked).filter(|(word, marked)| **marked && word.from >= from && word.to <= to) {
        push(&text[done..word.from], false);
        push(&text[word.from..word.to], true);
        done = word.to;
    }
    push(&text[done..to], false);
    pieces
}
