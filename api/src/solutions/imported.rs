//! Solutions from other collections, taken in or brought up to date within a write.

use super::{
    NOTE_MAX, Solution, Tags,
    input::{RawWords, Words, contradiction},
    store,
};
use crate::{
    db::Tx,
    error::{Problem, Result},
    ids::{Kind, SolutionId},
    journal::{self, Cause, Entry},
    outbox,
    text::PlainText,
    vocabulary::Language,
};

/// A solution from elsewhere, understood.
#[derive(Clone, Debug)]
pub struct Imported {
    pub(super) source_name: PlainText,
    pub(super) reference: PlainText,
    pub(super) url: Option<String>,
    pub(super) words: Words,
    pub(super) language: Language,
    pub(super) tags: Tags,
}

/// A solution from elsewhere, as it was sent.
#[derive(Clone, Debug)]
pub struct ImportedInput<'a> {
    /// The collection it comes from.
    pub source_name: &'a str,
    /// Its key there.
    pub reference: &'a str,
    /// Its page there.
    pub url: Option<&'a str>,
    /// What it is called.
    pub name: &'a str,
    /// In a few sentences.
    pub summary: &'a str,
    /// Markdown.
    pub body: &'a str,
    /// Its own pages.
    pub website: Option<&'a str>,
    /// The language it is written in.
    pub language: Language,
    /// The words that describe it.
    pub tags: Tags,
}

impl Imported {
    /// Understands an item, or tells all that is wrong at once.
    pub fn parse(input: ImportedInput<'_>) -> Result<Self, Vec<Problem>> {
        let source_name = PlainText::parse("sourceName", input.source_name, NOTE_MAX);
        let reference = PlainText::parse("reference", input.reference, NOTE_MAX);
        let url = crate::organisations::parse_website("url", input.url);
        let words = Words::parse(&RawWords {
            name: input.name,
            summary: input.summary,
            body: input.body,
            website: input.website,
            price_note: None,
            data_note: None,
        });
        let tags = input.tags.once();
        let contradiction = contradiction(&tags.context_needed, &tags.context_excluded);
        match (source_name, reference, url, words, contradiction) {
            (Ok(source_name), Ok(reference), Ok(url), Ok(words), None) => {
                Ok(Self { source_name, reference, url, words, language: input.language, tags })
            }
            (source_name, reference, url, words, contradiction) => {
                let single = [source_name.err(), reference.err(), url.err(), contradiction];
                Err(single.into_iter().flatten().chain(words.err().into_iter().flatten()).collect())
            }
        }
    }

    fn is(&self, known: &Solution, tags: &Tags) -> bool {
        known.name == self.words.name.as_str()
            && known.summary == self.words.summary.as_str()
            && known.body == self.words.body
            && known.website == self.words.website
            && known.language == self.language
            && known.source_url == self.url
            && *tags == self.tags
    }
}

/// What became of an item of an import.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakenIn {
    /// It was new.
    Created(SolutionId),
    /// It was known, and changed.
    Updated(SolutionId),
    /// It was known as it is.
    Unchanged(SolutionId),
}

/// Takes a solution in from elsewhere, or brings it up to date, within a write. It is in the catalogue at once.
pub async fn take_in(tx: &mut Tx, cause: Cause, item: &Imported) -> Result<TakenIn> {
    let known = store::lock_by_source(tx, item.source_name.as_str(), item.reference.as_str()).await?;
    let (taken, id, verb) = match known {
        None => {
            let id = SolutionId::new(tx.now());
            store::insert_imported(tx, id, item).await?;
            (TakenIn::Created(id), id, "solution.import")
        }
        Some(known) => {
            let tags = store::tags_by_solutions(&mut *tx, &[known.id]).await?.remove(&known.id).unwrap_or_default();
            if item.is(&known, &tags) {
                return Ok(TakenIn::Unchanged(known.id));
            }
            store::save_imported(tx, &known, item).await?;
            (TakenIn::Updated(known.id), known.id, "solution.import_again")
        }
    };
    journal::record(tx, Entry::new(cause, verb, Kind::Solution, id)).await?;
    outbox::index(tx, Kind::Solution, id).await?;
    Ok(taken)
}
