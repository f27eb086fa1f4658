//! What changed between two versions of a challenge, on words, readable without colour.
//! Reckons nothing: the differences are the API's.

use askama::Template;
use axum::extract::{Path, Query};
use serde::Deserialize;

use super::{CompareVersions, VersionIds, address, choices, compare_versions, texts, version_ids};
use crate::{
    field::Choice,
    form::Form,
    page::{Page, Place},
    pages::challenge::{Tab, Tabs},
    stop::Stop,
    view::View,
    visit::{Answer, Visit},
    vocabulary::TextPartKind,
};

type Sections = Vec<compare_versions::CompareVersionsChallengeVersionComparedWithSections>;

/// What the address bar says is to be compared.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    from: String,
    to: String,
}

/// Which versions.
#[derive(Clone, Copy, Debug)]
struct Which {
    from: i64,
    to: i64,
}

impl Asked {
    /// The contract counts in 32 bits; a larger number is no version.
    fn which(&self) -> Option<Which> {
        let number = |text: &str| text.parse::<i32>().ok().map(i64::from);
        Some(Which { from: number(&self.from)?, to: number(&self.to)? })
    }
}

/// What changed between two versions.
#[derive(Template)]
#[template(path = "pages/challenge_versions/compare.html")]
pub struct Compare {
    page: Page,
    t: texts::Texts,
    tabs: Tabs,
    slug: String,
    which: Which,
    numbers: Vec<Choice>,
    form: Form,
    sections: Sections,
}

/// `GET /challenges/{slug}/compare?from=&to=`
pub async fn show(visit: Visit, Path(slug): Path<String>, Query(asked): Query<Asked>) -> Answer {
    // Without two versions to compare there is a list to choose them from.
    let Some(which) = asked.which() else {
        return visit.go(&address(&slug, "/versions"));
    };
    let variables = version_ids::Variables { slug: slug.clone(), from: which.from, to: which.to };
    let challenge = visit.ask::<VersionIds>(variables).await?.challenge.ok_or(Stop::NotFound)?;
    let (Some(from), Some(_)) = (&challenge.from, &challenge.to) else {
        return Err(Stop::NotFound);
    };
    let variables = compare_versions::Variables { slug, from: from.id.clone(), to: which.to };
    let found = visit.ask::<CompareVersions>(variables).await?.challenge.and_then(|challenge| challenge.version);
    let sections = found.ok_or(Stop::NotFound)?.compared_with.sections;
    let page = visit.page(texts::Texts(visit.locale).compare_title()).await?;
    visit.show(&Compare::new(page, &challenge, which, sections))
}

impl Compare {
    fn new(page: Page, challenge: &version_ids::VersionIdsChallenge, which: Which, sections: Sections) -> Self {
        let t = texts::Texts(page.locale);
        let has_text = challenge.version_to_sign.is_some();
        let (from, to) = (which.from.to_string(), which.to.to_string());
        Self {
            tabs: Tabs::new(page.locale, &challenge.slug, Tab::Versions, &challenge.viewer_can, has_text, true),
            numbers: choices(t, challenge.versions.iter().map(|version| version.number)),
            form: Form::empty(page.locale).with("from", from.as_str()).with("to", to.as_str()),
            page: page
                .at(Place::Challenges)
                .under(&challenge.title, address(&challenge.slug, ""))
                .under(t.title(), address(&challenge.slug, "/versions")),
            t,
            slug: challenge.slug.clone(),
            which,
            sections,
        }
    }

    fn lead(&self) -> String {
        self.t.compare_lead(self.which.from, self.which.to)
    }

    fn action(&self) -> String {
        address(&self.slug, "/compare")
    }

    fn is_same(&self) -> bool {
        !self.sections.iter().any(|section| section.is_changed)
    }
}

impl View for Compare {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        use crate::view::sample;
        use serde_json::json;

        let title = texts::Texts(page.locale).compare_title();
        let page = page.titled(title);
        let challenge = sample(json!({
            "slug": "veilig-in-de-nacht", "title": "Veilig door de nacht", "versionToSign": null,
            "versions": [{ "number": 3 }, { "number": 2 }], "viewerCan": [], "from": { "id": "V2" }, "to": { "id": "V3" },
        }));
        let same = json!({ "heading": "Titel", "isChanged": false, "parts": [{ "kind": "SAME", "text": "Veilig door de nacht" }] });
        let changed = json!({ "heading": "Hoe mensen wonen", "isChanged": true, "parts": [
            { "kind": "SAME", "text": "In " }, { "kind": "DELETED", "text": "sommige" },
            { "kind": "INSERTED", "text": "veel" }, { "kind": "SAME", "text": " huizen liggen drempels." },
        ] });
        let which = Which { from: 2, to: 3 };
        vec![
            ("filled", Self::new(page.clone(), &challenge, which, sample(json!([same, changed])))),
            ("empty", Self::new(page, &challenge, which, sample(json!([same])))),
        ]
    }
}
