//! What the journal is, its newest signed head, and how anyone checks it.
//! Checks nothing itself: `samenvraag check` walks the journal.

mod texts;

use askama::Template;

use crate::{
    documents,
    page::Page,
    scalars::DateTime,
    view::View,
    visit::{Answer, Visit},
};

documents!("src/pages/journal/journal.graphql": JournalPage);

/// What the journal is, and its newest signed head.
#[derive(Template)]
#[template(path = "pages/journal/journal.html")]
pub struct Journal {
    page: Page,
    t: texts::Texts,
    head: Option<journal_page::JournalPageJournalHead>,
}

/// `GET /journal`
pub async fn show(visit: Visit) -> Answer {
    let head = visit.ask::<JournalPage>(journal_page::Variables).await?.journal_head;
    let t = texts::Texts(visit.locale);
    let page = visit.page(t.title()).await?.about(t.lead());
    visit.show(&Journal { page, t, head })
}

impl Journal {
    /// The lines that were signed, as the contract describes them.
    fn signed(&self) -> Vec<String> {
        let lines = |head: &journal_page::JournalPageJournalHead| {
            [
                format!("samenvraag journal {}", head.sequence),
                format!("sha256 {}", head.sha256),
                format!("at {}", exactly(head.signed_at)),
            ]
        };
        self.head.iter().flat_map(lines).collect()
    }
}

/// A moment as it is signed: in UTC, to the microsecond.
fn exactly(at: DateTime) -> String {
    let at = at.0.to_offset(time::UtcOffset::UTC);
    let ((hour, minute, second, micro), month) = (at.to_hms_micro(), u8::from(at.month()));
    format!("{:04}-{month:02}-{:02}T{hour:02}:{minute:02}:{second:02}.{micro:06}Z", at.year(), at.day())
}

impl View for Journal {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        use crate::view::sample;
        use serde_json::json;

        let t = texts::Texts(page.locale);
        let page = page.titled(t.title());
        let head = sample(json!({
            "sequence": 1284, "signedAt": "2026-11-22T10:00:00.040000Z",
            "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "publicKey": "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            "signature": "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        }));
        vec![("filled", Self { page: page.clone(), t, head: Some(head) }), ("empty", Self { page, t, head: None })]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locale;

    #[test]
    fn the_signed_text_is_shown_to_the_letter() {
        let samples = Journal::samples(Page::sample(Locale::Nl, "/journal"));
        let signed = samples[0].1.signed();
        assert_eq!(signed[0], "samenvraag journal 1284");
        assert_eq!(signed[2], "at 2026-11-22T10:00:00.040000Z");
        assert!(samples[1].1.signed().is_empty());
    }
}
