//! The versions of a challenge, newest first. One version and the differences between two stand beside this.

pub mod compare;
mod texts;
pub mod version;

use askama::Template;
use axum::extract::Path;

use crate::{
    documents, encode,
    field::Choice,
    form::Form,
    format::Count,
    page::{Page, Place},
    pages::{
        challenge::{Tab, Tabs},
        challenge_edit::address,
    },
    stop::Stop,
    view::View,
    visit::{Answer, Visit},
};

documents!("src/pages/challenge_versions/versions.graphql": ChallengeVersions, OneVersion, VersionIds, CompareVersions);

/// The versions of a challenge.
#[derive(Template)]
#[template(path = "pages/challenge_versions/versions.html")]
pub struct Versions {
    page: Page,
    t: texts::Texts,
    tabs: Tabs,
    challenge: challenge_versions::ChallengeVersionsChallenge,
    numbers: Vec<Choice>,
    form: Form,
}

/// `GET /challenges/{slug}/versions`
pub async fn show(visit: Visit, Path(slug): Path<String>) -> Answer {
    let variables = challenge_versions::Variables { slug };
    let challenge = visit.ask::<ChallengeVersions>(variables).await?.challenge.ok_or(Stop::NotFound)?;
    let page = visit.page(texts::Texts(visit.locale).title()).await?;
    visit.show(&Versions::new(page, challenge))
}

/// All versions as answers to "which one?".
fn choices(t: texts::Texts, numbers: impl Iterator<Item = i64>) -> Vec<Choice> {
    numbers.map(|number| Choice::new(number.to_string(), t.version(number))).collect()
}

/// The address of the differences between two versions.
fn compare_address(slug: &str, from: i64, to: i64) -> String {
    encode::address(&address(slug, "/compare"), &[("from", &from.to_string()), ("to", &to.to_string())])
}

impl Versions {
    fn new(page: Page, challenge: challenge_versions::ChallengeVersionsChallenge) -> Self {
        let t = texts::Texts(page.locale);
        let has_text = challenge.version_to_sign.is_some();
        let newest = challenge.versions.first().map(|version| version.number.to_string());
        let previous = challenge.versions.get(1).map(|version| version.number.to_string());
        Self {
            tabs: Tabs::new(page.locale, &challenge.slug, Tab::Versions, &challenge.viewer_can, has_text, true),
            numbers: choices(t, challenge.versions.iter().map(|version| version.number)),
            form: Form::empty(page.locale).with("from", previous.as_deref()).with("to", newest.as_deref()),
            page: page.at(Place::Challenges).under(&challenge.title, address(&challenge.slug, "")),
            t,
            challenge,
        }
    }

    fn is_published(&self, number: impl Count) -> bool {
        self.challenge.published_version.as_ref().is_some_and(|version| version.number == number.count())
    }

    fn is_to_sign(&self, number: impl Count) -> bool {
        self.challenge.version_to_sign.as_ref().is_some_and(|version| version.number == number.count())
    }

    /// The version before this one, as far as the reader may know.
    fn before(&self, number: impl Count) -> Option<i64> {
        self.challenge.versions.iter().map(|version| version.number).filter(|found| *found < number.count()).max()
    }

    fn href(&self, number: impl Count) -> String {
        address(&self.challenge.slug, &format!("/versions/{}", number.count()))
    }

    fn compare_href(&self, from: impl Count, to: impl Count) -> String {
        compare_address(&self.challenge.slug, from.count(), to.count())
    }

    fn compare_action(&self) -> String {
        address(&self.challenge.slug, "/compare")
    }
}

impl View for Versions {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        use crate::view::sample;
        use serde_json::{Value, json};

        let title = texts::Texts(page.locale).title();
        let page = page.titled(title);
        let version = |number: i64, sha256: &str| json!({ "number": number, "sha256": sha256, "createdAt": "2026-10-01T09:00:00Z", "createdBy": { "displayName": "Noor de Wit" } });
        let challenge = |versions: Value| {
            sample(json!({
                "slug": "veilig-in-de-nacht", "title": "Veilig door de nacht", "publishedVersion": null,
                "versionToSign": { "number": 3 }, "versions": versions, "viewerCan": ["REOPEN"],
            }))
        };
        let (one, two) = (
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
        );
        vec![
            ("filled", Self::new(page.clone(), challenge(json!([version(3, one), version(2, two)])))),
            ("empty", Self::new(page, challenge(json!([])))),
        ]
    }
}
