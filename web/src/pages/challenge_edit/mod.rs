//! Where a working group writes a challenge: its words, sections, criteria, needs, and the next step.
//! A section, a criterion and the choice of a need have forms of their own beside this.

pub mod criterion;
pub mod moves;
pub mod needs;
pub mod section;
mod texts;

use askama::Template;
use axum::extract::Path;

use crate::{
    calendar, documents, encode,
    form::Form,
    page::{Page, Place},
    pages::challenge::{Tab, Tabs, WRITING},
    problem::Problem,
    stop::Stop,
    submitted::Submitted,
    view::View,
    visit::{Answer, Visit},
    vocabulary::ChallengeAction,
};

documents!(
    "src/pages/challenge_edit/edit.graphql": ChallengeDesk, ChallengeSave, ChallengeConsultNow, ChallengeAskSignOff
);

/// Where a working group writes a challenge.
#[derive(Template)]
#[template(path = "pages/challenge_edit/edit.html")]
pub struct Desk {
    page: Page,
    t: texts::Texts,
    tabs: Tabs,
    challenge: challenge_desk::ChallengeDeskChallenge,
    form: Form,
}

/// `GET /challenges/{slug}/edit`
pub async fn show(visit: Visit, Path(slug): Path<String>) -> Answer {
    let view = Desk::ask(&visit, &slug, None).await?;
    visit.show(&view)
}

/// `POST /challenges/{slug}/edit`
pub async fn save(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let t = texts::Texts(visit.locale);
    let closes_at = form.moment("submissionsCloseAt");
    if closes_at.is_none() && form.maybe("submissionsCloseAt").is_some() {
        let problem = Problem::at("submissionsCloseAt", t.moment_unreadable());
        let view = Desk::ask(&visit, &slug, Some((form, vec![problem]))).await?;
        return visit.mend(&view);
    }
    let input = challenge_save::ChallengeEditInput {
        challenge_id: form.text("challengeId"),
        title: Some(form.text("title")),
        summary: Some(form.text("summary")),
        submissions_close_at: closes_at,
    };
    match visit.act::<ChallengeSave>(challenge_save::Variables { input }).await? {
        Ok(_) => visit.go_saying(&address(&slug, "/edit"), t.saved()),
        Err(problems) => {
            let view = Desk::ask(&visit, &slug, Some((form, problems))).await?;
            visit.mend(&view)
        }
    }
}

/// `POST /challenges/{slug}/consult`
pub async fn consult(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let input = challenge_consult_now::ChallengeConsultInput { challenge_id: form.text("challengeId") };
    let done = visit.act::<ChallengeConsultNow>(challenge_consult_now::Variables { input }).await?;
    after(&visit, &slug, done.err(), texts::Texts(visit.locale).consulted(), "/edit").await
}

/// `POST /challenges/{slug}/request-sign-off`
pub async fn request_sign_off(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let input = challenge_ask_sign_off::ChallengeRequestSignOffInput { challenge_id: form.text("challengeId") };
    let done = visit.act::<ChallengeAskSignOff>(challenge_ask_sign_off::Variables { input }).await?;
    after(&visit, &slug, done.err(), texts::Texts(visit.locale).requested(), "/sign").await
}

/// Goes on, or shows the desk with what stands in the way.
async fn after(visit: &Visit, slug: &str, problems: Option<Vec<Problem>>, said: &str, next: &str) -> Answer {
    let Some(problems) = problems else {
        return visit.go_saying(&address(slug, next), said);
    };
    let mut view = Desk::ask(visit, slug, None).await?;
    view.form = view.form.complaining(unplaced(problems));
    view.page = view.page.mended(true);
    visit.mend(&view)
}

/// The address of a page of this challenge.
pub fn address(slug: &str, rest: &str) -> String {
    format!("/challenges/{}{rest}", encode::component(slug))
}

/// Problems of a deed without fields: there is nothing to link to.
pub fn unplaced(problems: Vec<Problem>) -> Vec<Problem> {
    problems.into_iter().map(|problem| Problem { field: String::new(), ..problem }).collect()
}

/// Refuses whoever can do none of these, in words; visitors are asked to sign in.
pub fn admit(visit: &Visit, can: &[ChallengeAction], any: &[ChallengeAction]) -> Result<(), Stop> {
    if any.iter().any(|action| can.contains(action)) {
        Ok(())
    } else if visit.session.is_none() {
        Err(Stop::SignIn)
    } else {
        Err(Stop::NotAllowed(texts::Texts(visit.locale).not_yours().to_owned()))
    }
}

impl Desk {
    async fn ask(visit: &Visit, slug: &str, sent: Option<(Submitted, Vec<Problem>)>) -> Result<Self, Stop> {
        let variables = challenge_desk::Variables { slug: slug.to_owned() };
        let challenge = visit.ask::<ChallengeDesk>(variables).await?.challenge.ok_or(Stop::NotFound)?;
        admit(visit, &challenge.viewer_can, &WRITING)?;
        let page = visit.page(texts::Texts(visit.locale).title()).await?;
        Ok(Self::new(page, challenge, sent))
    }

    fn new(
        page: Page,
        challenge: challenge_desk::ChallengeDeskChallenge,
        sent: Option<(Submitted, Vec<Problem>)>,
    ) -> Self {
        let form = if let Some((values, problems)) = sent {
            Form::sent(page.locale, values, problems)
        } else {
            let closes_at = challenge.submissions_close_at.map(|at| calendar::to_input(at.0));
            Form::empty(page.locale)
                .with("title", challenge.title.as_str())
                .with("summary", challenge.summary.as_str())
                .with("submissionsCloseAt", closes_at.as_deref())
        };
        let (has_text, has_versions) = (challenge.version_to_sign.is_some(), !challenge.versions.is_empty());
        let tabs = Tabs::new(page.locale, &challenge.slug, Tab::Write, &challenge.viewer_can, has_text, has_versions);
        let page = page
            .at(Place::Challenges)
            .under(&challenge.title, address(&challenge.slug, ""))
            .mended(form.has_problems());
        Self { t: texts::Texts(page.locale), page, tabs, challenge, form }
    }

    fn can(&self, action: ChallengeAction) -> bool {
        self.challenge.viewer_can.contains(&action)
    }

    fn can_edit(&self) -> bool {
        self.can(ChallengeAction::Edit)
    }

    fn href(&self, rest: &str) -> String {
        address(&self.challenge.slug, rest)
    }

    fn section_href(&self, id: &str) -> String {
        self.href(&format!("/sections/{}", encode::component(id)))
    }

    fn criterion_href(&self, id: &str) -> String {
        self.href(&format!("/criteria/{}", encode::component(id)))
    }

    fn need_href(&self, slug: &str) -> String {
        self.href(&format!("/needs/{}/remove", encode::component(slug)))
    }

    fn sum(&self) -> i64 {
        self.challenge.criteria.iter().map(|criterion| criterion.weight).sum()
    }

    fn sum_says(&self) -> String {
        match 100 - self.sum() {
            0 => self.t.sum_good().to_owned(),
            rest if rest > 0 => self.t.sum_short(self.page.number(rest)),
            over => self.t.sum_over(self.page.number(-over)),
        }
    }
}

impl View for Desk {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        use crate::view::sample;
        use serde_json::{Value, json};

        let title = texts::Texts(page.locale).title();
        let page = page.titled(title);
        let draft = || {
            json!({
                "id": "Q1", "slug": "veilig-in-de-nacht", "title": "Veilig door de nacht", "state": "IN_CONSULTATION",
                "summary": "Licht en steun op de weg van bed naar toilet.", "submissionsCloseAt": "2026-12-18T11:00:00Z",
                "workingGroup": { "slug": "langer-thuis", "name": "Langer thuis" },
                "sections": [
                    { "id": "S1", "heading": "Wat mensen willen kunnen", "bodyHtml": "<p>’s Nachts veilig naar het toilet.</p>",
                      "changedAt": "2026-10-01T09:00:00Z", "changedBy": { "displayName": "Noor de Wit" } },
                    { "id": "S2", "heading": "Hoe mensen wonen", "bodyHtml": "<p>Met drempels.</p>",
                      "changedAt": "2026-10-01T09:00:00Z", "changedBy": null },
                ],
                "criteria": [
                    { "id": "C1", "title": "Werkt in een gewoon huis", "description": "Ook met drempels.", "weight": 60 },
                    { "id": "C2", "title": "Kosten voor de bewoner", "description": null, "weight": 30 },
                ],
                "needs": [{ "state": "PROPOSED", "reason": "Mantelzorgers noemden dit vaak.",
                    "need": { "slug": "veilig-naar-het-toilet", "title": "’s Nachts veilig naar het toilet kunnen" } }],
                "versions": [{ "number": 1 }], "versionToSign": null,
                "obstaclesToPublication": ["De criteria tellen samen op tot 90 procent. Dat moet 100 procent zijn."],
                "viewerCan": ["EDIT", "LINK_NEED", "REQUEST_SIGN_OFF", "WITHDRAW"],
            })
        };
        let mut locked = draft();
        locked["state"] = json!("AWAITING_SIGN_OFF");
        locked["versionToSign"] = json!({ "number": 2 });
        locked["viewerCan"] = json!(["REOPEN", "SIGN_OFF", "PUBLISH", "WITHDRAW"]);
        let mut empty = draft();
        for list in ["sections", "criteria", "needs", "versions"] {
            empty[list] = json!([]);
        }
        empty["state"] = json!("DRAFT");
        empty["submissionsCloseAt"] = Value::Null;
        empty["viewerCan"] = json!(["EDIT", "LINK_NEED", "CONSULT"]);
        let typed = Submitted(vec![("title".to_owned(), String::new()), ("summary".to_owned(), "Licht.".to_owned())]);
        let wrong = vec![Problem::at("title", "Vul een titel in.")];
        vec![
            ("filled", Self::new(page.clone(), sample(draft()), None)),
            ("locked", Self::new(page.clone(), sample(locked), None)),
            ("empty", Self::new(page.clone(), sample(empty), None)),
            ("error", Self::new(page, sample(draft()), Some((typed, wrong)))),
        ]
    }
}
