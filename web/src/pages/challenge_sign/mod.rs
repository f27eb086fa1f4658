//! Where a municipality signs the exact text of a challenge, after an explicit confirmation.
//! Which signature stands, the API decides.

mod texts;

use askama::Template;
use axum::extract::Path;

use crate::{
    documents,
    field::Choice,
    form::Form,
    format::Count,
    page::{Page, Place},
    pages::{
        challenge::{Tab, Tabs},
        challenge_edit::address,
    },
    problem::Problem,
    stop::Stop,
    submitted::Submitted,
    view::View,
    visit::{Answer, Visit},
    vocabulary::OrganisationRole,
};

documents!("src/pages/challenge_sign/sign.graphql": ChallengeToSign, SignChallenge);

type ToSign = challenge_to_sign::ChallengeToSignChallenge;
type Seat = challenge_to_sign::ChallengeToSignViewerMemberships;

/// The exact text with who signed it.
#[derive(Template)]
#[template(path = "pages/challenge_sign/sign.html")]
pub struct Sign {
    page: Page,
    t: texts::Texts,
    tabs: Tabs,
    challenge: ToSign,
    /// The municipalities the viewer can still sign for.
    own: Vec<Choice>,
    /// Whether the viewer signs for any of them.
    has_own: bool,
    form: Form,
}

/// `GET /challenges/{slug}/sign`
pub async fn show(visit: Visit, Path(slug): Path<String>) -> Answer {
    let view = Sign::ask(&visit, &slug, Form::empty(visit.locale)).await?;
    visit.show(&view)
}

/// `POST /challenges/{slug}/sign`
pub async fn sign(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let t = texts::Texts(visit.locale);
    let mut problems = Vec::new();
    if form.maybe("organisationId").is_none() {
        problems.push(Problem::at("organisationId", t.choose_one()));
    }
    if !form.is_on("confirm") {
        problems.push(Problem::at("confirm", t.confirm_needed()));
    }
    if problems.is_empty() {
        let input = sign_challenge::ChallengeSignOffInput {
            challenge_id: form.text("challengeId"),
            organisation_id: form.text("organisationId"),
            sha256: form.text("sha256"),
        };
        match visit.act::<SignChallenge>(sign_challenge::Variables { input }).await? {
            Ok(_) => return visit.go_saying(&address(&slug, "/sign"), t.signed()),
            Err(found) => problems = found,
        }
    }
    let view = Sign::ask(&visit, &slug, Form::sent(visit.locale, form, problems)).await?;
    visit.mend(&view)
}

impl Sign {
    async fn ask(visit: &Visit, slug: &str, form: Form) -> Result<Self, Stop> {
        let variables = challenge_to_sign::Variables { slug: slug.to_owned() };
        let answer = visit.ask::<ChallengeToSign>(variables).await?;
        let challenge = answer.challenge.ok_or(Stop::NotFound)?;
        let page = visit.page(texts::Texts(visit.locale).title()).await?;
        Ok(Self::new(page, challenge, &answer.viewer.memberships, form))
    }

    fn new(page: Page, challenge: ToSign, seats: &[Seat], form: Form) -> Self {
        let signs_for = |id: &str| {
            seats.iter().any(|seat| seat.organisation.id == id && seat.roles.contains(&OrganisationRole::Signatory))
        };
        let mine: Vec<_> = challenge.municipalities.iter().filter(|place| signs_for(&place.id)).collect();
        let has_stood =
            |id: &str| challenge.sign_offs.iter().any(|signed| signed.stands && signed.organisation.id == id);
        let open = mine.iter().filter(|place| !has_stood(&place.id));
        let own = open.map(|place| Choice::new(place.id.clone(), place.name.clone())).collect();
        let has_own = !mine.is_empty();
        let has_versions = !challenge.versions.is_empty();
        let has_text = challenge.version_to_sign.is_some();
        Self {
            t: texts::Texts(page.locale),
            tabs: Tabs::new(page.locale, &challenge.slug, Tab::Sign, &challenge.viewer_can, has_text, has_versions),
            page: page
                .at(Place::Challenges)
                .under(&challenge.title, address(&challenge.slug, ""))
                .mended(form.has_problems()),
            challenge,
            own,
            has_own,
            form,
        }
    }

    /// The signature to show for a municipality: the one that stands, else the latest.
    fn signature(&self, id: &str) -> Option<&challenge_to_sign::ChallengeToSignChallengeSignOffs> {
        let its = || self.challenge.sign_offs.iter().filter(|signed| signed.organisation.id == id);
        its().find(|signed| signed.stands).or_else(|| its().max_by_key(|signed| signed.signed_at))
    }

    fn count(&self) -> usize {
        let has_signed = |id: &str| self.signature(id).is_some_and(|signed| signed.stands);
        self.challenge.municipalities.iter().filter(|place| has_signed(&place.id)).count()
    }

    fn action(&self) -> String {
        address(&self.challenge.slug, "/sign")
    }

    fn back(&self) -> String {
        address(&self.challenge.slug, "")
    }

    fn check_href(&self, number: impl Count) -> String {
        address(&self.challenge.slug, &format!("/versions/{}#check", number.count()))
    }
}

impl View for Sign {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        use crate::view::sample;
        use serde_json::{Value, json};

        let t = texts::Texts(page.locale);
        let page = page.titled(t.title());
        let waiting = || {
            json!({
                "id": "Q1", "slug": "veilig-in-de-nacht", "title": "Veilig door de nacht", "state": "AWAITING_SIGN_OFF",
                "municipalities": [{ "id": "O1", "name": "Delft" }, { "id": "O2", "name": "Den Haag" }, { "id": "O3", "name": "Westland" }],
                "versions": [{ "number": 3 }],
                "versionToSign": {
                    "number": 3, "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                    "title": "Veilig door de nacht", "summary": "Licht en steun op de weg van bed naar toilet.",
                    "createdAt": "2026-10-01T09:00:00Z", "createdBy": { "displayName": "Noor de Wit" },
                    "sections": [{ "heading": "Hoe mensen wonen", "bodyHtml": "<p>In veel huizen liggen drempels.</p>" }],
                    "criteria": [{ "title": "Werkt in een gewoon huis", "description": null, "weight": 100 }],
                },
                "signOffs": [
                    { "organisation": { "id": "O2" }, "signedBy": { "displayName": "Sam Jansen" }, "signedAt": "2026-10-02T09:00:00Z", "stands": true },
                    { "organisation": { "id": "O3" }, "signedBy": null, "signedAt": "2026-09-02T09:00:00Z", "stands": false },
                ],
                "viewerCan": ["SIGN_OFF"],
            })
        };
        let mut none = waiting();
        none["versionToSign"] = Value::Null;
        none["state"] = json!("DRAFT");
        let seats = |ids: &[&str]| -> Vec<Seat> {
            sample(ids.iter().map(|id| json!({ "organisation": { "id": id }, "roles": ["SIGNATORY"] })).collect())
        };
        let wrong = vec![Problem::at("organisationId", t.choose_one()), Problem::at("confirm", t.confirm_needed())];
        let form = Form::empty(page.locale);
        vec![
            ("filled", Self::new(page.clone(), sample(waiting()), &seats(&["O1"]), form.clone())),
            ("signed", Self::new(page.clone(), sample(waiting()), &seats(&["O2"]), form.clone())),
            ("empty", Self::new(page.clone(), sample(none), &seats(&[]), form.clone())),
            ("error", Self::new(page, sample(waiting()), &seats(&["O1", "O3"]), form.complaining(wrong))),
        ]
    }
}
