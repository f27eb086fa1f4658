//! Answering a question: match, pass the sieve, order, cut a page, mark the words.
//! Nothing here writes.

use std::collections::{BTreeMap, HashSet};

use tantivy::columnar::Column;
use tantivy::schema::{IndexRecordOption, Value};
use tantivy::{DocAddress, DocSet, SegmentReader, TERMINATED, TantivyDocument, Term};
use uuid::Uuid;

use super::fields::{DEADLINE, Group, ID_HIGH, ID_LOW, PUBLISHED_AT, key};
use super::marks::Marks;
use super::score::{self, Scored, WHOLE};
use super::sieve::Sieve;
use super::snapshot::Snapshot;
use crate::error::Result;
use crate::search::question::MOST;
use crate::search::words::{self, Words};
use crate::search::{Answer, Cursor, Document, Hit, Kind, Question, Sort};

/// The answer of one committed state.
pub(super) fn ask(snapshot: &Snapshot, question: &Question) -> Result<Answer> {
    let words = words::read(&question.text, question.locale);
    let (matches, terms) = matching(snapshot, &words)?;
    let (passed, facets) = Sieve::new(question).pass(snapshot, matches)?;
    let marks = Marks::new(terms);
    let (places, next) = page(snapshot, &passed, question.sort, question.first.min(MOST), question.after)?;
    let mut hits = Vec::with_capacity(places.len());
    for (at, score, cursor) in places {
        hits.push(hit(&document(snapshot, at)?, score, cursor, &marks));
    }
    Ok(Answer { hits, facets, total: passed.len() as u64, next })
}

/// Every living document that has what the words want and lacks what they shun.
fn matching(snapshot: &Snapshot, words: &Words) -> Result<(Scored, HashSet<(Group, String)>)> {
    let (mut scores, terms) = if words.is_empty() {
        (everything(snapshot), HashSet::new())
    } else {
        let found = score::matches(snapshot, words, &WHOLE)?;
        (found.scores, found.terms)
    };
    for absent in &words.absent {
        for posting in score::having(snapshot, absent)? {
            scores.remove(&posting.at);
        }
    }
    Ok((scores.into_iter().collect(), terms))
}

fn everything(snapshot: &Snapshot) -> BTreeMap<DocAddress, f32> {
    let segments = (0u32..).zip(snapshot.searcher.segment_readers());
    segments
        .flat_map(|(number, segment)| segment.doc_ids_alive().map(move |doc| (DocAddress::new(number, doc), 0.0)))
        .collect()
}

type Place = (DocAddress, f32, Cursor);

/// One page of matches in their order, and where the next begins.
pub(super) fn page(
    snapshot: &Snapshot,
    matches: &[(DocAddress, f32)],
    sort: Sort,
    first: usize,
    after: Option<Cursor>,
) -> Result<(Vec<Place>, Option<Cursor>)> {
    let orders = snapshot.searcher.segment_readers().iter().map(Order::new).collect::<Result<Vec<_>>>()?;
    let cursors = matches
        .iter()
        .map(|(at, score)| (*at, *score, orders[at.segment_ord as usize].cursor(at.doc_id, *score, sort)));
    let mut places: Vec<Place> = cursors.filter(|(_, _, cursor)| after.is_none_or(|after| *cursor > after)).collect();
    let has_more = places.len() > first;
    if has_more && first > 0 {
        places.select_nth_unstable_by_key(first, |(_, _, cursor)| *cursor);
    }
    places.truncate(first);
    places.sort_unstable_by_key(|(_, _, cursor)| *cursor);
    let next = if has_more { places.last().map(|(_, _, cursor)| *cursor) } else { None };
    Ok((places, next))
}

/// What one segment's documents are ordered by.
struct Order {
    published: Column<i64>,
    deadline: Column<i64>,
    high: Column<u64>,
    low: Column<u64>,
}

impl Order {
    fn new(segment: &SegmentReader) -> Result<Self> {
        let columns = segment.fast_fields();
        let moments = |name| {
            Ok::<_, tantivy::TantivyError>(
                columns.column_opt(name)?.unwrap_or_else(|| Column::build_empty_column(segment.max_doc())),
            )
        };
        Ok(Self {
            published: moments(PUBLISHED_AT)?,
            deadline: moments(DEADLINE)?,
            high: columns.u64(ID_HIGH)?,
            low: columns.u64(ID_LOW)?,
        })
    }

    fn cursor(&self, doc: u32, score: f32, sort: Sort) -> Cursor {
        let primary = match sort {
            Sort::Relevance => fixed(score),
            Sort::Newest => 0,
            Sort::Deadline => self.deadline.first(doc).map_or(i64::MIN, |moment| -moment),
        };
        let part = |column: &Column<u64>| column.first(doc).unwrap_or_default();
        let id = Uuid::from_u64_pair(part(&self.high), part(&self.low)).as_u128();
        Cursor::new(primary, self.published.first(doc).unwrap_or(i64::MIN), id)
    }
}

/// A score in ten-thousandths, so that a page's end can be told and found again.
#[expect(clippy::cast_possible_truncation, reason = "scores are small; a float's conversion saturates")]
fn fixed(score: f32) -> i64 {
    (f64::from(score) * 10_000.0).round() as i64
}

/// The stored document at a place.
pub(super) fn document(snapshot: &Snapshot, at: DocAddress) -> Result<Document> {
    let filled: TantivyDocument = snapshot.searcher.doc(at)?;
    let stored =
        filled.get_first(snapshot.fields.stored).and_then(|value| value.as_str()).unwrap_or_default().to_owned();
    Ok(serde_json::from_str(&stored)?)
}

/// Where a thing is, if it is there.
pub(super) fn place(snapshot: &Snapshot, kind: Kind, id: Uuid) -> Result<Option<DocAddress>> {
    let term = Term::from_field_text(snapshot.fields.key, &key(kind, id));
    for (number, segment) in (0u32..).zip(snapshot.searcher.segment_readers()) {
        let index = segment.inverted_index(snapshot.fields.key)?;
        let Some(mut postings) = index.read_postings(&term, IndexRecordOption::Basic)? else {
            continue;
        };
        while postings.doc() != TERMINATED {
            if !segment.is_deleted(postings.doc()) {
                return Ok(Some(DocAddress::new(number, postings.doc())));
            }
            postings.advance();
        }
    }
    Ok(None)
}

pub(super) fn hit(document: &Document, score: f32, cursor: Cursor, marks: &Marks) -> Hit {
    Hit {
        kind: document.kind,
        id: document.id,
        path: document.path.clone(),
        score,
        title_marked: marks.whole(&document.title, document.language),
        snippet_marked: marks.snippet(&document.summary, &document.body, document.language),
        cursor,
    }
}
