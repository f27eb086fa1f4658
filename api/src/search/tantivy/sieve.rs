//! Filters and counts: which matches pass, and how many would pass for each value of a field.
//! A field's own filter never hides that field's other values.

use std::collections::BTreeMap;

use tantivy::columnar::StrColumn;
use tantivy::{DocAddress, SegmentReader};

use super::score::Scored;
use super::snapshot::Snapshot;
use crate::error::Result;
use crate::search::{FacetCount, FacetField, Question};

/// A field's wanted values, none meaning any.
struct Filter {
    field: FacetField,
    values: Vec<String>,
}

/// The filters and counts of one question.
pub(super) struct Sieve {
    filters: Vec<Filter>,
    facets: Vec<FacetField>,
}

impl Sieve {
    pub fn new(question: &Question) -> Self {
        let kinds = question.kinds.iter().map(|kind| kind.as_str().to_owned()).collect();
        let all = std::iter::once((FacetField::Kind, kinds)).chain(question.filters.iter().cloned());
        let filters = all.filter(|(_, values): &(_, Vec<String>)| !values.is_empty());
        let mut facets = question.facets.clone();
        facets.sort_unstable();
        facets.dedup();
        Self { filters: filters.map(|(field, values)| Filter { field, values }).collect(), facets }
    }

    /// The matches that pass every filter, and the counts. Matches come in the order of the index.
    pub fn pass(&self, snapshot: &Snapshot, matches: Scored) -> Result<(Scored, Vec<FacetCount>)> {
        let mut counts: Vec<BTreeMap<String, u64>> = self.facets.iter().map(|field| self.selected(*field)).collect();
        let mut passed = Vec::with_capacity(matches.len());
        for (number, segment) in (0u32..).zip(snapshot.searcher.segment_readers()) {
            let from = matches.partition_point(|(at, _)| at.segment_ord < number);
            let to = matches.partition_point(|(at, _)| at.segment_ord <= number);
            self.pass_segment(segment, &matches[from..to], &mut passed, &mut counts)?;
        }
        Ok((passed, self.ordered(counts)))
    }

    fn pass_segment(
        &self,
        segment: &SegmentReader,
        matches: &[(DocAddress, f32)],
        passed: &mut Scored,
        counts: &mut [BTreeMap<String, u64>],
    ) -> Result<()> {
        let mut checks = Vec::with_capacity(self.filters.len());
        for filter in &self.filters {
            let column = segment.fast_fields().str(filter.field.as_str())?;
            checks.push((filter.field, Wanted::new(column, &filter.values)?));
        }
        let mut columns = Vec::with_capacity(self.facets.len());
        for field in &self.facets {
            let column = segment.fast_fields().str(field.as_str())?;
            let size = column.as_ref().map_or(0, |column| column.num_terms());
            columns.push((*field, column, vec![0u64; size]));
        }
        for (at, score) in matches {
            let mut failed = checks.iter().filter(|(_, wanted)| !wanted.has(at.doc_id)).map(|(field, _)| *field);
            // The field of the only failed filters: its own values still count.
            let (first, is_one_field) = match failed.next() {
                None => (None, true),
                Some(first) => (Some(first), failed.all(|field| field == first)),
            };
            if first.is_none() {
                passed.push((*at, *score));
            }
            if !is_one_field {
                continue;
            }
            for (field, column, tally) in &mut columns {
                if first.is_none_or(|failed| failed == *field)
                    && let Some(column) = column
                {
                    for ord in column.ords().values_for_doc(at.doc_id) {
                        tally[usize::try_from(ord).unwrap_or(usize::MAX)] += 1;
                    }
                }
            }
        }
        let mut value = String::new();
        for ((_, column, tally), counts) in columns.iter().zip(counts) {
            for (ord, count) in (0u64..).zip(tally).filter(|(_, count)| **count > 0) {
                value.clear();
                if let Some(column) = column
                    && column.ord_to_str(ord, &mut value)?
                {
                    *counts.entry(value.clone()).or_default() += count;
                }
            }
        }
        Ok(())
    }

    /// A chosen value is shown even when nothing has it, so that it can be let go.
    fn selected(&self, field: FacetField) -> BTreeMap<String, u64> {
        let own = self.filters.iter().filter(|filter| filter.field == field);
        own.flat_map(|filter| &filter.values).map(|value| (value.clone(), 0)).collect()
    }

    fn ordered(&self, counts: Vec<BTreeMap<String, u64>>) -> Vec<FacetCount> {
        let fields = self.facets.iter().zip(counts).flat_map(|(field, counts)| {
            let mut values: Vec<_> = counts.into_iter().collect();
            values.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
            values.into_iter().map(|(value, count)| FacetCount { field: *field, value, count })
        });
        fields.collect()
    }
}

/// A filter's values as one segment numbers them.
struct Wanted {
    column: Option<StrColumn>,
    ords: Vec<u64>,
}

impl Wanted {
    fn new(column: Option<StrColumn>, values: &[String]) -> Result<Self> {
        let mut ords = Vec::new();
        if let Some(column) = &column {
            for value in values {
                ords.extend(column.dictionary().term_ord(value)?);
            }
        }
        Ok(Self { column, ords })
    }

    fn has(&self, doc: u32) -> bool {
        self.column.as_ref().is_some_and(|column| column.ords().values_for_doc(doc).any(|ord| self.ords.contains(&ord)))
    }
}
