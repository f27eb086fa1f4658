//! Questions without a question: things like this one, and titles that begin like this.
//! Both are answered by the same scores as any question.

use std::collections::{BTreeMap, HashSet};

use tantivy::DocAddress;
use uuid::Uuid;

use super::ask::{document, hit, page, place};
use super::fields::Group;
use super::marks::Marks;
use super::score::{self, TITLES, WHOLE, rarity, saturated};
use super::snapshot::Snapshot;
use crate::error::Result;
use crate::locale::Locale;
use crate::search::analysis::{is_filler, stem, tokens};
use crate::search::question::MOST;
use crate::search::{Hit, Kind, Sort, words};

/// How many of a thing's words are compared.
const TELLING: usize = 25;

/// The things most like one thing, itself left out; none when it is not there.
pub(super) fn more_like(snapshot: &Snapshot, kind: Kind, id: Uuid, kinds: &[Kind], first: usize) -> Result<Vec<Hit>> {
    let Some(at) = place(snapshot, kind, id)? else {
        return Ok(Vec::new());
    };
    let own = document(snapshot, at)?;
    let group = match own.language {
        Locale::Nl => Group::Dutch,
        Locale::En => Group::English,
    };
    let text = format!("{}\n{}\n{}\n{}", own.title, own.title, own.summary, own.body);
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for word in tokens(&text).into_iter().filter(|word| word.text.len() > 2 && !is_filler(own.language, &word.text)) {
        *counts.entry(stem(own.language, &word.text)).or_default() += 1;
    }
    let mut telling = Vec::new();
    for (word, count) in counts {
        let found = snapshot.postings(&[(group, &word)], &WHOLE)?;
        if found.len() > 1 {
            let rarity = rarity(snapshot, found.len());
            telling.push((rarity * saturated(score::times(count)), rarity, word, found));
        }
    }
    telling.sort_by(|one, other| other.0.total_cmp(&one.0).then_with(|| one.2.cmp(&other.2)));
    let mut scores: BTreeMap<DocAddress, f32> = BTreeMap::new();
    for (worth, rarity, _, found) in telling.into_iter().take(TELLING) {
        for posting in found.into_iter().filter(|posting| posting.at != at) {
            *scores.entry(posting.at).or_default() += worth * rarity * saturated(posting.weight);
        }
    }
    let scores: Vec<_> = scores.into_iter().collect();
    let marks = Marks::new(HashSet::new());
    let mut hits = Vec::new();
    let room = if kinds.is_empty() { first.min(MOST) } else { usize::MAX };
    for (at, score, cursor) in page(snapshot, &scores, Sort::Relevance, room, None)?.0 {
        let found = document(snapshot, at)?;
        if kinds.is_empty() || kinds.contains(&found.kind) {
            hits.push(hit(&found, score, cursor, &marks));
        }
        if hits.len() >= first.min(MOST) {
            break;
        }
    }
    Ok(hits)
}

/// Titles that hold what was typed so far, each once.
pub(super) fn suggest(snapshot: &Snapshot, text: &str, locale: Locale, first: usize) -> Result<Vec<String>> {
    let words = words::read(text, locale);
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let found: Vec<_> = score::matches(snapshot, &words, &TITLES)?.scores.into_iter().collect();
    let mut titles = Vec::new();
    for (at, ..) in page(snapshot, &found, Sort::Relevance, first.min(MOST) * 3, None)?.0 {
        let title = document(snapshot, at)?.title;
        if !titles.contains(&title) {
            titles.push(title);
        }
    }
    titles.truncate(first);
    Ok(titles)
}
