//! One committed state of the index: its postings and the figures that scores need.
//! Everything counts living documents only, so that an index's past does not show in its answers.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use tantivy::postings::Postings;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocAddress, DocId, DocSet, Searcher, SegmentReader, TERMINATED, Term};

use super::fields::{Fields, Group, PARTS, Part};
use crate::error::Result;

/// How often a document has something, each part's count already weighed and fitted to its length.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Posting {
    pub at: DocAddress,
    pub weight: f32,
}

/// One committed state.
pub(super) struct Snapshot {
    pub searcher: Searcher,
    pub fields: Fields,
    /// How many documents live in it.
    pub documents: u64,
    averages: [f32; PARTS],
    vocabulary: OnceLock<Vec<String>>,
}

/// How much each part counts, and how much its length matters (0 not at all, 1 fully).
#[derive(Clone, Copy, Debug)]
pub(super) struct Weights {
    pub boost: [f32; PARTS],
    pub length: [f32; PARTS],
}

impl Snapshot {
    pub fn new(searcher: Searcher, fields: Fields) -> Result<Self> {
        let documents = searcher.num_docs();
        let mut averages = [1.0; PARTS];
        for (average, field) in averages.iter_mut().zip(fields.of(Group::Words)) {
            let mut sum = 0u64;
            for segment in searcher.segment_readers() {
                let norms = segment.get_fieldnorms_reader(*field)?;
                sum += segment.doc_ids_alive().map(|doc| u64::from(norms.fieldnorm(doc))).sum::<u64>();
            }
            *average = (as_f32(sum) / as_f32(documents.max(1))).max(1.0);
        }
        Ok(Self { searcher, fields, documents, averages, vocabulary: OnceLock::new() })
    }

    /// Every folded word in order.
    pub fn vocabulary(&self) -> Result<&[String]> {
        if let Some(known) = self.vocabulary.get() {
            return Ok(known);
        }
        let mut words = BTreeSet::new();
        for segment in self.searcher.segment_readers() {
            for field in self.fields.of(Group::Words) {
                let index = segment.inverted_index(*field)?;
                let mut terms = index.terms().stream()?;
                while terms.advance() {
                    if let Ok(word) = std::str::from_utf8(terms.key())
                        && !words.contains(word)
                    {
                        words.insert(word.to_owned());
                    }
                }
            }
        }
        Ok(self.vocabulary.get_or_init(|| words.into_iter().collect()))
    }

    /// The documents that have any of these terms, in the order of the index.
    pub fn postings(&self, terms: &[(Group, &str)], weights: &Weights) -> Result<Vec<Posting>> {
        self.gather(weights, |segment, part, add| {
            for (group, word) in terms {
                let field = self.fields.of(*group)[part];
                let term = Term::from_field_text(field, word);
                let index = segment.inverted_index(field)?;
                let Some(mut postings) = index.read_postings(&term, IndexRecordOption::WithFreqs)? else {
                    continue;
                };
                let mut doc = postings.doc();
                while doc != TERMINATED {
                    add(doc, postings.term_freq());
                    doc = postings.advance();
                }
            }
            Ok(())
        })
    }

    /// The documents in which these words stand together in this order.
    pub fn together(&self, words: &[String], weights: &Weights) -> Result<Vec<Posting>> {
        if let [word] = words {
            return self.postings(&[(Group::Words, word)], weights);
        }
        self.gather(weights, |segment, part, add| {
            let field = self.fields.of(Group::Words)[part];
            let index = segment.inverted_index(field)?;
            let mut lists = Vec::with_capacity(words.len());
            for word in words {
                let term = Term::from_field_text(field, word);
                let Some(postings) = index.read_postings(&term, IndexRecordOption::WithFreqsAndPositions)? else {
                    return Ok(());
                };
                lists.push(postings);
            }
            let Some((first, others)) = lists.split_first_mut() else {
                return Ok(());
            };
            let (mut begins, mut places) = (Vec::new(), Vec::new());
            let mut doc = first.doc();
            while doc != TERMINATED {
                let is_shared = others.iter_mut().all(|list| {
                    let at = list.doc();
                    (if at < doc { list.seek(doc) } else { at }) == doc
                });
                if is_shared {
                    first.positions(&mut begins);
                    for (distance, list) in (1u32..).zip(others.iter_mut()) {
                        list.positions(&mut places);
                        begins.retain(|begin| places.binary_search(&(begin + distance)).is_ok());
                    }
                    if !begins.is_empty() {
                        add(doc, u32::try_from(begins.len()).unwrap_or(u32::MAX));
                    }
                }
                doc = first.advance();
            }
            Ok(())
        })
    }

    /// Sums weighed counts per document. The order of adding is that of parts and terms, never that of
    /// documents or segments, so that equal documents get equal sums to the last bit.
    fn gather(
        &self,
        weights: &Weights,
        count: impl Fn(&SegmentReader, usize, &mut dyn FnMut(DocId, u32)) -> Result<()>,
    ) -> Result<Vec<Posting>> {
        let mut found = Vec::new();
        for (segment, reader) in (0u32..).zip(self.searcher.segment_readers()) {
            let mut sums = vec![0f32; reader.max_doc() as usize];
            let mut touched = Vec::new();
            for part in Part::ALL.map(|part| part as usize).into_iter().filter(|part| weights.boost[*part] > 0.0) {
                let norms = reader.get_fieldnorms_reader(self.fields.of(Group::Words)[part])?;
                let (boost, length, average) = (weights.boost[part], weights.length[part], self.averages[part]);
                count(reader, part, &mut |doc, times| {
                    let relative = as_f32(u64::from(norms.fieldnorm(doc))) / average;
                    let sum = &mut sums[doc as usize];
                    if *sum == 0.0 {
                        touched.push(doc);
                    }
                    *sum += boost * as_f32(u64::from(times)) / (1.0 - length + length * relative);
                })?;
            }
            touched.sort_unstable();
            let living = touched.into_iter().filter(|doc| !reader.is_deleted(*doc));
            found.extend(living.map(|doc| Posting { at: DocAddress::new(segment, doc), weight: sums[doc as usize] }));
        }
        Ok(found)
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of words and documents stay far below 2^24")]
pub(super) fn as_f32(count: u64) -> f32 {
    count as f32
}
