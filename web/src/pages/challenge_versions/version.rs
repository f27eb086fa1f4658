//! One exact version of a challenge, with its hashes and how to check them.

use askama::Template;
use axum::extract::Path;

use super::{OneVersion, address, one_version, texts};
use crate::{
    page::{Page, Place},
    pages::challenge::{Tab, Tabs},
    stop::Stop,
    view::View,
    visit::{Answer, Visit},
};

type Found = one_version::OneVersionChallenge;

/// One version.
#[derive(Template)]
#[template(path = "pages/challenge_versions/version.html")]
pub struct Version {
    page: Page,
    t: texts::Texts,
    tabs: Tabs,
    challenge: Found,
    version: one_version::OneVersionChallengeVersion,
    is_published: bool,
    is_to_sign: bool,
}

/// `GET /challenges/{slug}/versions/{number}`
pub async fn show(visit: Visit, Path((slug, number)): Path<(String, i64)>) -> Answer {
    // The contract counts in 32 bits; a larger number is no version.
    if i32::try_from(number).is_err() {
        return Err(Stop::NotFound);
    }
    let variables = one_version::Variables { slug, number };
    let mut challenge = visit.ask::<OneVersion>(variables).await?.challenge.ok_or(Stop::NotFound)?;
    let version = challenge.version.take().ok_or(Stop::NotFound)?;
    let page = visit.page(texts::Texts(visit.locale).version(number)).await?;
    visit.show(&Version::new(page, challenge, version))
}

impl Version {
    fn new(page: Page, challenge: Found, version: one_version::OneVersionChallengeVersion) -> Self {
        let t = texts::Texts(page.locale);
        let has_text = challenge.version_to_sign.is_some();
        Self {
            tabs: Tabs::new(page.locale, &challenge.slug, Tab::Versions, &challenge.viewer_can, has_text, true),
            is_published: challenge.published_version.as_ref().is_some_and(|found| found.number == version.number),
            is_to_sign: challenge.version_to_sign.as_ref().is_some_and(|found| found.number == version.number),
            page: page
                .at(Place::Challenges)
                .under(&challenge.title, address(&challenge.slug, ""))
                .under(t.title(), address(&challenge.slug, "/versions")),
            t,
            challenge,
            version,
        }
    }
}

impl View for Version {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        use crate::view::sample;
        use serde_json::json;

        let title = texts::Texts(page.locale).version(3);
        let page = page.titled(title);
        let challenge = || {
            sample(json!({
                "slug": "veilig-in-de-nacht", "title": "Veilig door de nacht", "publishedVersion": { "number": 3 },
                "versionToSign": null, "versions": [{ "number": 3 }], "viewerCan": [], "version": null,
            }))
        };
        let hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
        let full = sample(json!({
            "number": 3, "sha256": hash, "title": "Veilig door de nacht", "summary": "Licht en steun op de weg.",
            "createdAt": "2026-10-01T09:00:00Z", "createdBy": { "displayName": "Noor de Wit" },
            "sections": [{ "heading": "Hoe mensen wonen", "bodyHtml": "<p>Met drempels.</p>", "sha256": hash }],
            "criteria": [{ "title": "Werkt in een gewoon huis", "description": "Ook met drempels.", "weight": 100 }],
            "signOffs": [{ "organisation": { "name": "Delft" }, "signedAt": "2026-10-02T09:00:00Z" }],
        }));
        let bare = sample(json!({
            "number": 3, "sha256": hash, "title": "Veilig door de nacht", "summary": "Licht en steun op de weg.",
            "createdAt": "2026-10-01T09:00:00Z", "createdBy": null, "sections": [], "criteria": [], "signOffs": [],
        }));
        vec![("filled", Self::new(page.clone(), challenge(), full)), ("empty", Self::new(page, challenge(), bare))]
    }
}
