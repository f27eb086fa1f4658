//! The canonical form: exactly this text and this hash, and every edit shows.

use proptest::prelude::*;
use sha2::{Digest, Sha256};

use crate::{
    challenges::versions::{Content, ContentCriterion, ContentNeed, ContentSection, FORMAT, PartKind, compare},
    text::Markdown,
    vocabulary::Language,
};

fn section(heading: &str, body: &str) -> ContentSection {
    ContentSection { body: Markdown::parse("body", body, 1_000).unwrap(), heading: heading.to_owned() }
}

fn sample() -> Content {
    Content {
        criteria: vec![
            ContentCriterion { description: None, title: "Werkt in huis".to_owned(), weight: 60 },
            ContentCriterion {
                description: Some("Eén knop.".to_owned()),
                title: "Bewoner beslist".to_owned(),
                weight: 40,
            },
        ],
        format: FORMAT.to_owned(),
        language: Language::Nl,
        needs: vec![ContentNeed { need: "s-nachts-veilig-naar-het-toilet".to_owned(), reason: None }],
        sections: vec![
            section("Wat bewoners willen", "Opstaan zonder \"vallen\".\n\n- lopen\n- en terug"),
            section("Hoe zij wonen", "Met drempels."),
        ],
        summary: "Zonder vallen.".to_owned(),
        title: "Veilig door de nacht".to_owned(),
    }
}

#[test]
fn the_canonical_text_and_its_hash_never_change() {
    let text = sample().text().unwrap();
    assert_eq!(
        text,
        concat!(
            r#"{"criteria":[{"description":null,"title":"Werkt in huis","weight":60},"#,
            r#"{"description":"Eén knop.","title":"Bewoner beslist","weight":40}],"#,
            r#""format":"samenvraag-challenge/1","language":"nl","#,
            r#""needs":[{"need":"s-nachts-veilig-naar-het-toilet","reason":null}],"#,
            r#""sections":[{"body":"Opstaan zonder \"vallen\".\n\n- lopen\n- en terug","heading":"Wat bewoners willen"},"#,
            r#"{"body":"Met drempels.","heading":"Hoe zij wonen"}],"#,
            r#""summary":"Zonder vallen.","title":"Veilig door de nacht"}"#
        )
    );
    assert_eq!(Content::read(&text).unwrap(), sample());
}

#[test]
fn anyone_can_recompute_the_hash_from_the_text() {
    // As a stranger would: from the JSON alone, whose names sort by themselves.
    let text = sample().text().unwrap();
    let mut head: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&text).unwrap();
    let sections = head.remove("sections").unwrap();
    let sha256 = |text: String| hex::encode(Sha256::digest(text.as_bytes()));
    let mut lines = format!("{FORMAT}\n{}\n", sha256(serde_json::Value::from(head).to_string()));
    for section in sections.as_array().unwrap() {
        lines.push_str(&sha256(section.to_string()));
        lines.push('\n');
    }
    assert_eq!(hex::encode(sample().root().unwrap()), sha256(lines));
}

fn words() -> impl Strategy<Value = String> {
    "[a-zé\"\\\\{}:,]{1,12}( [a-zé]{1,8}){0,3}"
}

fn contents() -> impl Strategy<Value = Content> {
    let criteria = prop::collection::vec((prop::option::of(words()), words(), 1..=100_i64), 0..3);
    let sections = prop::collection::vec((words(), words()), 1..4);
    let needs = prop::collection::vec((words(), prop::option::of(words())), 0..3);
    (criteria, sections, needs, words(), words()).prop_map(|(criteria, sections, needs, title, summary)| Content {
        criteria: criteria
            .into_iter()
            .map(|(description, title, weight)| ContentCriterion { description, title, weight })
            .collect(),
        format: FORMAT.to_owned(),
        language: Language::Nl,
        needs: needs.into_iter().map(|(need, reason)| ContentNeed { need, reason }).collect(),
        sections: sections.into_iter().map(|(heading, body)| section(&heading, &body)).collect(),
        summary,
        title,
    })
}

/// One edit of any part of the text.
fn edited(mut content: Content, which: usize, words: &str) -> Content {
    match which % 7 {
        0 => content.title.push_str(words),
        1 => content.summary.push_str(words),
        2 => content.sections[0].heading.push_str(words),
        3 => content.sections.push(section(words, words)),
        4 => content.needs.push(ContentNeed { need: words.to_owned(), reason: None }),
        5 => content.criteria.push(ContentCriterion { description: None, title: words.to_owned(), weight: 1 }),
        _ => {
            let body = format!("{} x{words}", content.sections[0].body.as_str());
            content.sections[0] = section(&content.sections[0].heading.clone(), &body);
        }
    }
    content
}

proptest! {
    #[test]
    fn the_same_text_gives_the_same_hash_again(content in contents()) {
        let again = Content::read(&content.text().unwrap()).unwrap();
        prop_assert_eq!(again.root().unwrap(), content.root().unwrap());
    }

    #[test]
    fn any_edit_changes_the_hash(content in contents(), which in 0..7_usize, words in words()) {
        let edited = edited(content.clone(), which, &words);
        prop_assert_ne!(edited.root().unwrap(), content.root().unwrap());
    }

    #[test]
    fn sections_in_another_order_are_another_text(mut content in contents(), words in words()) {
        content.sections.push(section("Eigen", &words));
        let before = content.root().unwrap();
        let was = content.sections.clone();
        content.sections.reverse();
        if content.sections != was {
            prop_assert_ne!(content.root().unwrap(), before);
        }
    }

    #[test]
    fn the_differences_put_together_are_each_of_the_two_texts(from in contents(), to in contents()) {
        let found = compare(&from, &to);
        let side = |gone: PartKind| -> Vec<String> {
            let mut texts: Vec<String> = found
                .iter()
                .map(|one| one.parts.iter().filter(|part| part.kind != gone).map(|part| part.text.as_str()).collect())
                .filter(|text: &String| !text.is_empty())
                .collect();
            texts.sort();
            texts
        };
        let whole = |content: &Content| {
            let mut texts = vec![format!("{}\n\n{}", content.title, content.summary)];
            texts.extend(content.sections.iter().map(|one| format!("{}\n\n{}", one.heading, one.body.as_str())));
            texts.sort();
            texts
        };
        prop_assert_eq!(side(PartKind::Inserted), whole(&from));
        prop_assert_eq!(side(PartKind::Deleted), whole(&to));
    }
}

#[test]
fn a_changed_word_is_the_only_difference() {
    let mut later = sample();
    later.sections[1] = section("Hoe zij wonen", "Zonder drempels.");
    let found = compare(&sample(), &later);
    let changed: Vec<_> = found.iter().filter(|one| one.has_changes()).collect();
    assert_eq!(changed.len(), 1);
    let parts: Vec<_> = changed[0].parts.iter().map(|part| (part.kind, part.text.as_str())).collect();
    assert_eq!(
        parts,
        [
            (PartKind::Same, "Hoe zij wonen\n\n"),
            (PartKind::Deleted, "Met"),
            (PartKind::Inserted, "Zonder"),
            (PartKind::Same, " drempels."),
        ]
    );
}
