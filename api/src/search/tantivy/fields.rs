//! The index's fields, and how a `Document` fills them.
//! Which field weighs what is in `score`.

use sha2::{Digest, Sha256};
use tantivy::TantivyDocument;
use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions,
};
use tantivy::tokenizer::{PreTokenizedString, Token};
use uuid::Uuid;

use crate::error::Result;
use crate::locale::Locale;
use crate::search::analysis::{self, stem, tokens};
use crate::search::{Document, FacetField, Kind};

/// Raised when a document fills the same fields otherwise.
const VERSION: u32 = 1;

/// How many parts of a text are told apart.
pub(super) const PARTS: usize = 5;

/// The parts of a text, in the order of the field lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Title,
    Heads,
    Summary,
    Body,
    Labels,
}

impl Part {
    pub const ALL: [Self; PARTS] = [Self::Title, Self::Heads, Self::Summary, Self::Body, Self::Labels];
}

/// A group of fields, one for each part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Group {
    /// Words as they stand, folded.
    Words,
    /// Stems of Dutch documents.
    Dutch,
    /// Stems of English documents.
    English,
}

/// Where everything is in the index.
#[derive(Clone)]
pub(super) struct Fields {
    pub schema: Schema,
    pub key: Field,
    pub stored: Field,
    words: [Field; PARTS],
    dutch: [Field; PARTS],
    english: [Field; PARTS],
    facets: [Field; FacetField::ALL.len()],
    published_at: Field,
    deadline: Field,
    id_high: Field,
    id_low: Field,
}

pub(super) const PUBLISHED_AT: &str = "published_at";
pub(super) const DEADLINE: &str = "deadline";
pub(super) const ID_HIGH: &str = "id_high";
pub(super) const ID_LOW: &str = "id_low";

impl Fields {
    pub fn new() -> Self {
        let mut schema = Schema::builder();
        let indexing = |norms, option| {
            let indexing =
                TextFieldIndexing::default().set_tokenizer("raw").set_fieldnorms(norms).set_index_option(option);
            TextOptions::default().set_indexing_options(indexing)
        };
        let words = indexing(true, IndexRecordOption::WithFreqsAndPositions);
        let stems = indexing(false, IndexRecordOption::WithFreqs);
        let mut parts = |group: &str, options: &TextOptions| {
            Part::ALL.map(|part| schema.add_text_field(&format!("{part:?}_{group}").to_lowercase(), options.clone()))
        };
        let (words, dutch, english) = (parts("words", &words), parts("nl", &stems), parts("en", &stems));
        Self {
            words,
            dutch,
            english,
            key: schema.add_text_field("key", STRING),
            stored: schema.add_text_field("stored", STORED),
            facets: FacetField::ALL
                .map(|field| schema.add_text_field(field.as_str(), TextOptions::default().set_fast("raw"))),
            published_at: schema.add_i64_field(PUBLISHED_AT, FAST),
            deadline: schema.add_i64_field(DEADLINE, FAST),
            id_high: schema.add_u64_field(ID_HIGH, FAST | INDEXED),
            id_low: schema.add_u64_field(ID_LOW, FAST),
            schema: schema.build(),
        }
    }

    pub fn of(&self, group: Group) -> &[Field; PARTS] {
        match group {
            Group::Words => &self.words,
            Group::Dutch => &self.dutch,
            Group::English => &self.english,
        }
    }

    /// What an index must have been made with to be read by this program.
    pub fn fingerprint(&self) -> Result<String> {
        let mut hash = Sha256::new();
        hash.update(serde_json::to_vec(&self.schema)?);
        hash.update(format!("{VERSION} {}", analysis::VERSION));
        hash.update(analysis::EXCEPTIONS);
        Ok(hex::encode(&hash.finalize()[..8]))
    }

    /// The fields that a document fills.
    pub fn fill(&self, document: &Document) -> Result<TantivyDocument> {
        let mut filled = TantivyDocument::new();
        filled.add_text(self.key, key(document.kind, document.id));
        filled.add_text(self.stored, serde_json::to_string(document)?);
        for (at, text) in parts(document).into_iter().enumerate() {
            self.fill_part(&mut filled, at, &text, document.language);
        }
        for (field, name) in self.facets.iter().zip(FacetField::ALL) {
            for value in name.values(document) {
                filled.add_text(*field, value);
            }
        }
        if let Some(moment) = document.published_at {
            filled.add_i64(self.published_at, moment.micros());
        }
        if let Some(moment) = document.deadline {
            filled.add_i64(self.deadline, moment.micros());
        }
        let (high, low) = document.id.as_u64_pair();
        filled.add_u64(self.id_high, high);
        filled.add_u64(self.id_low, low);
        Ok(filled)
    }

    fn fill_part(&self, filled: &mut TantivyDocument, at: usize, text: &str, language: Locale) {
        let words = tokens(text);
        let stemmed = match language {
            Locale::Nl => self.dutch[at],
            Locale::En => self.english[at],
        };
        filled.add_pre_tokenized_text(stemmed, laid_out(words.iter().map(|word| stem(language, &word.text))));
        filled.add_pre_tokenized_text(self.words[at], laid_out(words.into_iter().map(|word| word.text)));
    }
}

/// The texts of a document's parts, in the order of [`Part::ALL`].
fn parts(document: &Document) -> [String; PARTS] {
    let heads: Vec<&str> = document.body.lines().filter(|line| line.starts_with('#')).collect();
    let mut labels = document.labels.join("\n");
    if let Some(organisation) = &document.organisation {
        labels.push('\n');
        labels.push_str(organisation);
    }
    [document.title.clone(), heads.join("\n"), document.summary.clone(), document.body.clone(), labels]
}

/// The key under which a thing is kept.
pub(super) fn key(kind: Kind, id: Uuid) -> String {
    format!("{}:{id}", kind.as_str())
}

/// Words in their places; where they stood in the text is found again from the stored document.
fn laid_out(words: impl Iterator<Item = String>) -> PreTokenizedString {
    let token = |(position, text)| Token { offset_from: 0, offset_to: 0, position, text, position_length: 1 };
    PreTokenizedString { text: String::new(), tokens: words.enumerate().map(token).collect() }
}
