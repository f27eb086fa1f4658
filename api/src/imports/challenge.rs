//! A challenge from elsewhere, as written there and understood.
//! Not here: how it is kept (`challenges`).

use crate::{
    challenges::{Imported, SUMMARY_MAX, sections::NewSection},
    db::Timestamp,
    error::{Error, Problem, Result},
    needs::imports::REFERENCE_MAX,
    organisations::parse_website,
    text::{PlainText, Title},
    vocabulary::{Language, Tags},
};

/// A challenge from elsewhere, as written there.
#[derive(Clone, Debug)]
pub struct ChallengeInput {
    /// Its key there.
    pub reference: String,
    /// In a few words.
    pub title: String,
    /// In a few sentences.
    pub summary: String,
    /// Its whole text; Markdown.
    pub body: String,
    /// Its page there.
    pub url: Option<String>,
    /// The language it is written in.
    pub language: Language,
    /// Whether it still takes answers, there.
    pub is_open: bool,
    /// Until when, there.
    pub closes_at: Option<Timestamp>,
    /// The words that describe it.
    pub tags: Tags,
}

impl ChallengeInput {
    /// Understands what another collection holds, or tells all that is wrong with it at once.
    pub(super) fn parse(self, source_name: &PlainText) -> Result<Imported> {
        let reference = PlainText::parse("reference", &self.reference, REFERENCE_MAX);
        let title = Title::parse("title", &self.title);
        let summary = PlainText::parse("summary", &self.summary, SUMMARY_MAX);
        // Its heading is ours, so that what is wrong is the text's alone.
        let section = NewSection::parse(heading(self.language), &self.body);
        let url = parse_website("url", self.url.as_deref());
        let tags = self.tags.once();
        match (reference, title, summary, section, url) {
            (Ok(reference), Ok(title), Ok(summary), Ok(section), Ok(url)) => Ok(Imported {
                source_name: source_name.as_str().to_owned(),
                reference: reference.as_str().to_owned(),
                url,
                title,
                summary,
                section,
                language: self.language,
                is_open: self.is_open,
                closes_at: self.closes_at,
                life_domains: tags.life_domains,
                target_groups: tags.target_groups,
            }),
            (reference, title, summary, section, url) => {
                let mut problems: Vec<Problem> =
                    [reference.err(), title.err(), summary.err(), url.err()].into_iter().flatten().collect();
                match section {
                    Err(Error::Problems(found)) => problems.extend(found),
                    Err(other) => return Err(other),
                    Ok(_) => {}
                }
                Err(problems.into())
            }
        }
    }
}

const fn heading(language: Language) -> &'static str {
    match language {
        Language::Nl => "De vraag",
        Language::En => "The challenge",
    }
}
