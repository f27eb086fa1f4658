//! The canonical form of a challenge, so that anyone can recompute what was signed.
//!
//! Every text is JSON as RFC 8785 writes it: UTF-8, names in alphabetical order, no white space, whole numbers only.
//! The texts inside are in Unicode form NFC with `\n` line ends, as they are kept.
//!
//! - A *section* is `{"body":…,"heading":…}`; its hash is the SHA-256 of that text.
//! - The *head* is everything else: `{"criteria":[{"description":…,"title":…,"weight":…}],"format":…,"language":…,
//!   "needs":[{"need":…,"reason":…}],"summary":…,"title":…}`. Needs are named by their slug and sorted by it; a
//!   description or reason that is absent is `null`.
//! - The *root* is the SHA-256 of these lines, each ended by one `\n`: the name of the format, the hash of the head,
//!   then the hash of each section in order; hashes as 64 small hexadecimal digits.
//! - The version's text is the head with `"sections":[…]` in its alphabetical place.
//!
//! Not here: the deadline, which is set at publication, and whoever signed.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{
    challenges::{Challenge, criteria::Criterion, need_links::NeedLink, sections::Section},
    error::Result,
    text::Markdown,
    vocabulary::Language,
};

/// The name of this form. Another form would get another name.
pub const FORMAT: &str = "samenvraag-challenge/1";

/// A section as it is signed. The fields stand in alphabetical order: they are written as they stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContentSection {
    /// Its text; Markdown.
    pub body: Markdown,
    /// What it is about.
    pub heading: String,
}

/// A criterion as it is signed, its fields in alphabetical order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContentCriterion {
    /// What is looked at.
    pub description: Option<String>,
    /// In a few words.
    pub title: String,
    /// Whole percentage points.
    pub weight: i64,
}

/// A need as it is signed, its fields in alphabetical order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContentNeed {
    /// Its slug.
    pub need: String,
    /// Why it goes along although it was not prioritised.
    pub reason: Option<String>,
}

/// Everything that is signed, its fields in alphabetical order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// What submissions are judged on.
    pub criteria: Vec<ContentCriterion>,
    /// The name of this form.
    pub format: String,
    /// The language of the text.
    pub language: Language,
    /// The needs, in order of their slugs.
    pub needs: Vec<ContentNeed>,
    /// The text.
    pub sections: Vec<ContentSection>,
    /// In a few sentences.
    pub summary: String,
    /// In a few words.
    pub title: String,
}

/// The same without the sections.
#[derive(Serialize)]
struct Head<'a> {
    criteria: &'a [ContentCriterion],
    format: &'a str,
    language: Language,
    needs: &'a [ContentNeed],
    summary: &'a str,
    title: &'a str,
}

impl Content {
    /// The present text of a challenge.
    pub fn of(challenge: &Challenge, sections: &[Section], criteria: &[Criterion], needs: &[NeedLink]) -> Self {
        let section =
            |section: &Section| ContentSection { body: section.body.clone(), heading: section.heading.clone() };
        let criterion = |criterion: &Criterion| ContentCriterion {
            description: criterion.description.clone(),
            title: criterion.title.clone(),
            weight: criterion.weight,
        };
        let need = |link: &NeedLink| ContentNeed { need: link.slug.clone(), reason: link.reason.clone() };
        let mut needs: Vec<_> = needs.iter().map(need).collect();
        needs.sort_by(|one, other| one.need.cmp(&other.need));
        Self {
            criteria: criteria.iter().map(criterion).collect(),
            format: FORMAT.to_owned(),
            language: challenge.language,
            needs,
            sections: sections.iter().map(section).collect(),
            summary: challenge.summary.clone(),
            title: challenge.title.clone(),
        }
    }

    /// Reads a canonical text back.
    pub fn read(text: &str) -> Result<Self> {
        Ok(serde_json::from_str(text)?)
    }

    /// The canonical text.
    pub fn text(&self) -> Result<String> {
        Ok(serde_json::to_string(self)?)
    }

    /// The hash that is signed.
    pub fn root(&self) -> Result<[u8; 32]> {
        let head = Head {
            criteria: &self.criteria,
            format: &self.format,
            language: self.language,
            needs: &self.needs,
            summary: &self.summary,
            title: &self.title,
        };
        let mut root = Sha256::new();
        root.update(&self.format);
        root.update(b"\n");
        root.update(hex_sha256(&serde_json::to_string(&head)?));
        root.update(b"\n");
        for section in &self.sections {
            root.update(section.sha256_hex()?);
            root.update(b"\n");
        }
        Ok(root.finalize().into())
    }
}

impl ContentSection {
    /// The hash of its canonical text, in hexadecimal digits.
    pub fn sha256_hex(&self) -> Result<String> {
        Ok(hex_sha256(&serde_json::to_string(self)?))
    }
}

fn hex_sha256(text: &str) -> String {
    hex::encode(Sha256::digest(text.as_bytes()))
}
