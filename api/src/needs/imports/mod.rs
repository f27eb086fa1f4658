//! Needs from elsewhere: understood, taken in once, brought up to date when they come again.
//! Not here: who may bring them and how many at once (`imports/`).

mod store;
#[cfg(test)]
mod tests;

use super::{BODY_MAX, Need, store::tags_by_needs};
use crate::{
    db::{Locked, Tx},
    error::{Problem, Result},
    ids::{Kind, NeedId},
    journal::{self, Cause, Entry},
    organisations::parse_website,
    outbox,
    text::{Markdown, PlainText, Title},
    vocabulary::{Language, Tags},
};

/// The longest key and place in another collection, in characters.
pub const REFERENCE_MAX: usize = 200;

/// A need from elsewhere, as written there.
#[derive(Clone, Debug, Default)]
pub struct ImportInput {
    /// Its key there.
    pub reference: String,
    /// In a few words.
    pub title: String,
    /// In the residents' own words; Markdown.
    pub body: String,
    /// The place it is about.
    pub place: Option<String>,
    /// Its page there.
    pub url: Option<String>,
    /// The language it is written in.
    pub language: Language,
    /// The words that describe it.
    pub tags: Tags,
}

/// A need from elsewhere, understood.
#[derive(Clone, Debug)]
pub struct Imported {
    source_name: PlainText,
    reference: PlainText,
    title: Title,
    body: Markdown,
    place: Option<PlainText>,
    url: Option<String>,
    language: Language,
    tags: Tags,
}

impl Imported {
    /// Understands what another collection holds, or tells all that is wrong with it at once.
    pub fn parse(source_name: PlainText, input: ImportInput) -> Result<Self> {
        let reference = PlainText::parse("reference", &input.reference, REFERENCE_MAX);
        let title = Title::parse("title", &input.title);
        let body = Markdown::parse("body", &input.body, BODY_MAX);
        let place = PlainText::parse_optional("place", input.place.as_deref(), REFERENCE_MAX);
        let url = parse_website("url", input.url.as_deref());
        match (reference, title, body, place, url) {
            (Ok(reference), Ok(title), Ok(body), Ok(place), Ok(url)) => {
                let (language, tags) = (input.language, input.tags.once());
                Ok(Self { source_name, reference, title, body, place, url, language, tags })
            }
            (reference, title, body, place, url) => {
                let problems: [Option<Problem>; 5] = [reference.err(), title.err(), body.err(), place.err(), url.err()];
                Err(problems.into_iter().flatten().collect::<Vec<_>>().into())
            }
        }
    }

    fn says_the_same(&self, known: &Need, tags: &Tags) -> bool {
        known.title == self.title.as_str()
            && known.body == self.body
            && known.language == self.language
            && known.source_place.as_deref() == self.place.as_ref().map(PlainText::as_str)
            && known.source_url == self.url
            && *tags == self.tags
    }
}

/// What became of a need that was brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakenIn {
    /// It was new: it is public at once, without an author and without a municipality.
    Created(NeedId),
    /// It was known, and its words changed; where it stands did not.
    Updated(NeedId),
    /// It was known as it is.
    Unchanged(NeedId),
}

/// Takes a need in, or brings it up to date, within a write.
pub async fn take_in(tx: &mut Tx, cause: Cause, item: &Imported) -> Result<TakenIn> {
    let known: Option<Locked<Need>> = store::lock_by_source(tx, item).await?;
    let Some(known) = known else {
        let id = NeedId::new(tx.now());
        store::insert(tx, id, item).await?;
        journal::record(tx, Entry::new(cause, "need.import", Kind::Need, id).to("accepted")).await?;
        outbox::index(tx, Kind::Need, id).await?;
        return Ok(TakenIn::Created(id));
    };
    let tags = tags_by_needs(&mut *tx, &[known.id]).await?.remove(&known.id).unwrap_or_default();
    if item.says_the_same(&known, &tags) {
        return Ok(TakenIn::Unchanged(known.id));
    }
    store::save(tx, &known, item).await?;
    journal::record(tx, Entry::new(cause, "need.import_again", Kind::Need, known.id)).await?;
    outbox::index(tx, Kind::Need, known.id).await?;
    Ok(TakenIn::Updated(known.id))
}
