//! What an administrator can bring in: the good items of a call go in together, the others are named.

use super::{ChallengeInput, PROBLEMS_MAX, Report, collection, policy};
use crate::{
    challenges,
    db::{Db, Tx},
    error::{Error, Result},
    journal::Cause,
    needs::imports::{self as needs, ImportInput},
    solutions,
    text::PlainText,
    viewer::Viewer,
    vocabulary::Language,
};

/// What happened to one item.
enum Fate {
    Created,
    Updated,
    Unchanged,
}

/// One item that was understood.
enum Item {
    Need(Box<needs::Imported>),
    Challenge(Box<challenges::Imported>),
    Solution(Box<solutions::Imported>),
}

impl Item {
    async fn take_in(&self, tx: &mut Tx, cause: Cause) -> Result<Fate> {
        match self {
            Self::Need(need) => Ok(match needs::take_in(tx, cause, need).await? {
                needs::TakenIn::Created(_) => Fate::Created,
                needs::TakenIn::Updated(_) => Fate::Updated,
                needs::TakenIn::Unchanged(_) => Fate::Unchanged,
            }),
            Self::Challenge(challenge) => Ok(match challenges::take_in(tx, cause, challenge).await? {
                challenges::TakenIn::Created(_) => Fate::Created,
                challenges::TakenIn::Updated(_) => Fate::Updated,
                challenges::TakenIn::Unchanged(_) => Fate::Unchanged,
            }),
            Self::Solution(solution) => Ok(match solutions::take_in(tx, cause, solution).await? {
                solutions::TakenIn::Created(_) => Fate::Created,
                solutions::TakenIn::Updated(_) => Fate::Updated,
                solutions::TakenIn::Unchanged(_) => Fate::Unchanged,
            }),
        }
    }
}

/// Brings in needs; they are public at once.
pub async fn needs(db: &Db, viewer: &Viewer, source_name: &str, items: Vec<ImportInput>) -> Result<Report> {
    bring(db, viewer, source_name, items, |source, item| Ok(Item::Need(needs::Imported::parse(source, item)?.into())))
        .await
}

/// Brings in challenges; they are public at once and take no submissions here.
pub async fn challenges(db: &Db, viewer: &Viewer, source_name: &str, items: Vec<ChallengeInput>) -> Result<Report> {
    bring(db, viewer, source_name, items, |source, item| Ok(Item::Challenge(Box::new(item.parse(&source)?)))).await
}

/// A solution from elsewhere, as written there.
#[derive(Clone, Debug)]
pub struct SolutionInput {
    /// Its key there.
    pub reference: String,
    /// What it is called.
    pub name: String,
    /// In a few sentences.
    pub summary: String,
    /// Markdown.
    pub body: String,
    /// Its page there.
    pub url: Option<String>,
    /// Its own pages.
    pub website: Option<String>,
    /// The language it is written in.
    pub language: Language,
    /// The words that describe it.
    pub tags: solutions::Tags,
}

/// Brings in solutions; they are in the catalogue at once.
pub async fn solutions(db: &Db, viewer: &Viewer, source_name: &str, items: Vec<SolutionInput>) -> Result<Report> {
    bring(db, viewer, source_name, items, |source, item| {
        let understood = solutions::Imported::parse(solutions::ImportedInput {
            source_name: source.as_str(),
            reference: &item.reference,
            url: item.url.as_deref(),
            name: &item.name,
            summary: &item.summary,
            body: &item.body,
            website: item.website.as_deref(),
            language: item.language,
            tags: item.tags,
        })?;
        Ok(Item::Solution(Box::new(understood)))
    })
    .await
}

async fn bring<I>(
    db: &Db,
    viewer: &Viewer,
    source_name: &str,
    items: Vec<I>,
    parse: impl Fn(PlainText, I) -> Result<Item>,
) -> Result<Report> {
    policy::import(viewer)?;
    let source = collection(source_name, items.len())?;
    let (mut good, mut problems) = (Vec::new(), Vec::new());
    for (index, item) in items.into_iter().enumerate() {
        match parse(source.clone(), item) {
            Ok(item) => good.push(item),
            Err(Error::Problems(found)) => problems.extend(found.into_iter().map(|problem| (index, problem))),
            Err(other) => return Err(other),
        }
    }
    problems.truncate(PROBLEMS_MAX);
    let cause = Cause::of(viewer);
    db.write(async |tx| {
        let mut report = Report { problems: problems.clone(), ..Report::default() };
        for item in &good {
            match item.take_in(tx, cause).await? {
                Fate::Created => report.created += 1,
                Fate::Updated => report.updated += 1,
                Fate::Unchanged => report.unchanged += 1,
            }
        }
        Ok(report)
    })
    .await
}
