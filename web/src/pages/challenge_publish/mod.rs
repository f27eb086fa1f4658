//! Where a lead editor makes a challenge public: the deadline, a confirmation, and what still stands in the way.
//! Whether it may be published, the API decides.

mod texts;

use askama::Template;
use axum::extract::Path;

use crate::{
    calendar, documents,
    form::Form,
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
    vocabulary::ChallengeAction,
};

documents!("src/pages/challenge_publish/publish.graphql": ChallengeToPublish, PublishChallenge);

type ToPublish = challenge_to_publish::ChallengeToPublishChallenge;

/// The form that publishes.
#[derive(Template)]
#[template(path = "pages/challenge_publish/publish.html")]
pub struct Publish {
    page: Page,
    t: texts::Texts,
    tabs: Tabs,
    challenge: ToPublish,
    form: Form,
}

/// `GET /challenges/{slug}/publish`
pub async fn show(visit: Visit, Path(slug): Path<String>) -> Answer {
    let view = Publish::ask(&visit, &slug, None).await?;
    visit.show(&view)
}

/// `POST /challenges/{slug}/publish`
pub async fn publish(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let t = texts::Texts(visit.locale);
    let closes_at = form.moment("submissionsCloseAt");
    let mut problems = Vec::new();
    if closes_at.is_none() {
        problems.push(Problem::at("submissionsCloseAt", t.moment_unreadable()));
    }
    if !form.is_on("confirm") {
        problems.push(Problem::at("confirm", t.confirm_needed()));
    }
    if let (Some(submissions_close_at), true) = (closes_at, problems.is_empty()) {
        let challenge_id = form.text("challengeId");
        let input = publish_challenge::ChallengePublishInput { challenge_id, submissions_close_at };
        match visit.act::<PublishChallenge>(publish_challenge::Variables { input }).await? {
            Ok(_) => return visit.go_saying(&address(&slug, ""), t.published()),
            Err(found) => problems = found.into_iter().map(placed).collect(),
        }
    }
    let view = Publish::ask(&visit, &slug, Some(Form::sent(visit.locale, form, problems))).await?;
    visit.mend(&view)
}

/// Obstacles are no fields of this form: there is nothing to link to.
fn placed(problem: Problem) -> Problem {
    if problem.field == "submissionsCloseAt" { problem } else { Problem { field: String::new(), ..problem } }
}

impl Publish {
    async fn ask(visit: &Visit, slug: &str, sent: Option<Form>) -> Result<Self, Stop> {
        let t = texts::Texts(visit.locale);
        let variables = challenge_to_publish::Variables { slug: slug.to_owned() };
        let challenge = visit.ask::<ChallengeToPublish>(variables).await?.challenge.ok_or(Stop::NotFound)?;
        if !challenge.viewer_can.contains(&ChallengeAction::Publish) {
            let stop = || Stop::NotAllowed(t.not_yours().to_owned());
            return Err(if visit.session.is_none() { Stop::SignIn } else { stop() });
        }
        Ok(Self::new(visit.page(t.title()).await?, challenge, sent))
    }

    fn new(page: Page, challenge: ToPublish, sent: Option<Form>) -> Self {
        let form = sent.unwrap_or_else(|| {
            let closes_at = challenge.submissions_close_at.map(|at| calendar::to_input(at.0));
            Form::empty(page.locale).with("submissionsCloseAt", closes_at.as_deref())
        });
        let (has_text, has_versions) = (challenge.version_to_sign.is_some(), !challenge.versions.is_empty());
        Self {
            t: texts::Texts(page.locale),
            tabs: Tabs::new(page.locale, &challenge.slug, Tab::Publish, &challenge.viewer_can, has_text, has_versions),
            page: page
                .at(Place::Challenges)
                .under(&challenge.title, address(&challenge.slug, ""))
                .mended(form.has_problems()),
            challenge,
            form,
        }
    }

    /// Whether the form can succeed, or was sent and keeps what was typed.
    fn may_publish(&self) -> bool {
        self.challenge.obstacles_to_publication.is_empty() || self.form.has_problems()
    }

    fn action(&self) -> String {
        address(&self.challenge.slug, "/publish")
    }

    fn back(&self) -> String {
        address(&self.challenge.slug, "/edit")
    }
}

impl View for Publish {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        use crate::view::sample;
        use serde_json::json;

        let t = texts::Texts(page.locale);
        let page = page.titled(t.title());
        let challenge = |obstacles: &[&str]| -> ToPublish {
            sample(json!({
                "id": "Q1", "slug": "veilig-in-de-nacht", "title": "Veilig door de nacht", "state": "AWAITING_SIGN_OFF",
                "submissionsCloseAt": "2026-12-18T11:00:00Z", "obstaclesToPublication": obstacles,
                "versions": [{ "number": 3 }], "viewerCan": ["PUBLISH", "REOPEN", "WITHDRAW"],
                "versionToSign": { "number": 3, "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" },
            }))
        };
        let wrong =
            vec![Problem::at("submissionsCloseAt", t.moment_unreadable()), Problem::at("confirm", t.confirm_needed())];
        let sent = Form::empty(page.locale).complaining(wrong);
        let missing = ["Nog geen akkoord van: Westland.", "Er hoort nog geen behoefte van bewoners bij."];
        vec![
            ("filled", Self::new(page.clone(), challenge(&[]), None)),
            ("obstacles", Self::new(page.clone(), challenge(&missing), None)),
            ("error", Self::new(page, challenge(&missing), Some(sent))),
        ]
    }
}
