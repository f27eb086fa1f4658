//! The differences between two versions, on words, section by section.

use std::{collections::VecDeque, time::Duration};

use similar::{Algorithm, ChangeTag, TextDiff};

use super::Content;

/// How long the comparison of one section may look for the smallest difference; then it takes a larger one.
const PATIENCE: Duration = Duration::from_millis(100);

/// The most parts that one section is told in.
const PARTS_MAX: usize = 80;

/// What happened to a part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, async_graphql::Enum)]
#[graphql(name = "TextPartKind")]
pub enum PartKind {
    /// In both versions.
    Same,
    /// In the later version alone.
    Inserted,
    /// In the earlier version alone.
    Deleted,
}

/// Some words in a row to which the same happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What happened.
    pub kind: PartKind,
    /// The words, with their white space.
    pub text: String,
}

/// What happened to one section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionDifference {
    /// Its heading in the later version; in the earlier one when it is gone.
    pub heading: String,
    /// Its words.
    pub parts: Vec<Part>,
}

impl SectionDifference {
    /// Whether anything happened.
    pub fn has_changes(&self) -> bool {
        self.parts.iter().any(|part| part.kind != PartKind::Same)
    }
}

/// From the earlier version to the later one: the title and summary, then the sections of the later one in order,
/// then those that are gone. Sections are paired by heading, the rest in their order.
pub fn compare(from: &Content, to: &Content) -> Vec<SectionDifference> {
    let mut gone: Vec<Option<&super::ContentSection>> = from.sections.iter().map(Some).collect();
    let mut pairs: Vec<(&super::ContentSection, Option<&super::ContentSection>)> =
        to.sections.iter().map(|section| (section, None)).collect();
    for (section, partner) in &mut pairs {
        let same = gone.iter_mut().find(|old| old.is_some_and(|old| old.heading == section.heading));
        *partner = same.and_then(Option::take);
    }
    let renamed = pairs.iter().filter(|(_, partner)| partner.is_none()).count();
    let mut left: VecDeque<_> = gone.into_iter().flatten().collect();
    if left.len() == renamed {
        // As many went as came: they were renamed.
        for (_, partner) in pairs.iter_mut().filter(|(_, partner)| partner.is_none()) {
            *partner = left.pop_front();
        }
    }
    let opening = |content: &Content| format!("{}\n\n{}", content.title, content.summary);
    let mut found = vec![difference(&to.title, &opening(from), &opening(to))];
    found.extend(pairs.into_iter().map(|(section, partner)| {
        let before = partner.map(text_of).unwrap_or_default();
        difference(&section.heading, &before, &text_of(section))
    }));
    found.extend(left.into_iter().map(|section| difference(&section.heading, &text_of(section), "")));
    found
}

fn text_of(section: &super::ContentSection) -> String {
    format!("{}\n\n{}", section.heading, section.body.as_str())
}

/// The words that changed; the lines when those are too many to show, and else the whole.
fn difference(heading: &str, from: &str, to: &str) -> SectionDifference {
    let configured = || TextDiff::configure().algorithm(Algorithm::Myers).timeout(PATIENCE).clone();
    let words = parts(&configured().diff_words(from, to));
    let parts = if words.len() <= PARTS_MAX {
        words
    } else {
        let lines = parts(&configured().diff_lines(from, to));
        if lines.len() <= PARTS_MAX { lines } else { whole(from, to) }
    };
    SectionDifference { heading: heading.to_owned(), parts }
}

fn parts<'t>(diff: &TextDiff<'t, 't, '_, str>) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for change in diff.iter_all_changes() {
        let kind = match change.tag() {
            ChangeTag::Equal => PartKind::Same,
            ChangeTag::Insert => PartKind::Inserted,
            ChangeTag::Delete => PartKind::Deleted,
        };
        match parts.last_mut() {
            Some(last) if last.kind == kind => last.text.push_str(change.value()),
            _ => parts.push(Part { kind, text: change.value().to_owned() }),
        }
    }
    parts
}

fn whole(from: &str, to: &str) -> Vec<Part> {
    vec![
        Part { kind: PartKind::Deleted, text: from.to_owned() },
        Part { kind: PartKind::Inserted, text: to.to_owned() },
    ]
}
