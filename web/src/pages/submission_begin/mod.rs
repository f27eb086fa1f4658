//! Where a submission begins: one chooses with which solution to answer a challenge.
//! Writing the answer is in `submission`.

mod texts;

use askama::Template;
use axum::extract::Path;

use crate::{
    documents,
    field::Choice,
    form::Form,
    page::{Page, Place},
    problem::Problem,
    stop::Stop,
    submitted::Submitted,
    view::View,
    visit::{Answer, Visit},
    vocabulary::{ChallengeAction, SolutionAction, SubmissionState},
};

documents!("src/pages/submission_begin/submission_begin.graphql": SubmissionBegin, SubmissionStart);

/// Where a submission begins.
#[derive(Template)]
#[template(path = "pages/submission_begin/submission_begin.html")]
pub struct Begin {
    page: Page,
    t: texts::Texts,
    form: Form,
    back: String,
    is_open: bool,
    challenge: submission_begin::SubmissionBeginChallenge,
    solutions: Vec<Choice>,
    begun: Vec<Begun>,
}

/// A submission to this challenge that the viewer's organisations began before.
struct Begun {
    href: String,
    name: String,
    state: SubmissionState,
}

/// `GET /challenges/{slug}/submit`
pub async fn show(visit: Visit, Path(slug): Path<String>) -> Answer {
    let view = Begin::open(&visit, slug, Form::empty(visit.locale)).await?;
    visit.show(&view)
}

/// `POST /challenges/{slug}/submit`
pub async fn start(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let t = texts::Texts(visit.locale);
    let view = Begin::open(&visit, slug, Form::empty(visit.locale)).await?;
    let outcome = match form.maybe("solutionId") {
        None => Err(vec![Problem::at("solutionId", t.missing())]),
        Some(solution_id) => {
            let input = submission_start::SubmissionDraftInput { challenge_id: view.challenge.id.clone(), solution_id };
            visit.act::<SubmissionStart>(submission_start::Variables { input }).await?
        }
    };
    match outcome {
        Ok(answer) => {
            let submission = answer.submission_draft.submission.ok_or(Stop::Malformed)?;
            visit.go_saying(&format!("/submissions/{}", submission.id), t.began())
        }
        Err(problems) => {
            let form = Form::sent(visit.locale, form, problems);
            visit.mend(&Begin { page: view.page.mended(true), form, ..view })
        }
    }
}

impl Begin {
    async fn open(visit: &Visit, slug: String, form: Form) -> Result<Self, Stop> {
        if visit.session.is_none() {
            return Err(Stop::SignIn);
        }
        let answer = visit.ask::<SubmissionBegin>(submission_begin::Variables { slug }).await?;
        Self::new(visit.page(texts::Texts(visit.locale).title()).await?, form, answer)
    }

    fn new(page: Page, form: Form, answer: submission_begin::ResponseData) -> Result<Self, Stop> {
        let t = texts::Texts(page.locale);
        let challenge = answer.challenge.ok_or(Stop::NotFound)?;
        let back = format!("/challenges/{}", challenge.slug);
        let offered = answer.viewer.solutions.nodes.into_iter();
        let solutions = offered.filter(|one| one.viewer_can.contains(&SolutionAction::Submit)).map(|one| {
            let provider = one.organisation.map(|provider| format!("{}. ", provider.name)).unwrap_or_default();
            Choice::new(one.id, one.name).with_hint(format!("{provider}{}", one.summary))
        });
        let begun = answer.viewer.submissions.nodes.into_iter().filter(|one| one.challenge.slug == challenge.slug);
        let begun = begun.map(|one| Begun {
            href: format!("/submissions/{}", one.id),
            name: one.solution.map_or_else(|| t.no_name().to_owned(), |solution| solution.name),
            state: one.state,
        });
        Ok(Self {
            is_open: challenge.viewer_can.contains(&ChallengeAction::Submit),
            page: page.at(Place::Challenges).under(&challenge.title, &back),
            t,
            form,
            back,
            solutions: solutions.collect(),
            begun: begun.collect(),
            challenge,
        })
    }
}

impl View for Begin {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        use crate::view::sample;
        use serde_json::{Value, json};

        let t = texts::Texts(page.locale);
        let challenge = |can: Value| {
            json!({ "id": "c", "slug": "veilig-in-de-nacht", "title": "Veilig door de nacht",
                "submissionsCloseAt": "2026-12-18T11:00:00Z", "viewerCan": can })
        };
        let filled = json!({ "challenge": challenge(json!(["SUBMIT"])), "viewer": {
            "solutions": { "nodes": [
                { "id": "a", "name": "Licht dat vanzelf aangaat", "summary": "Lampjes langs de weg.",
                  "organisation": { "name": "Lichtpad" }, "viewerCan": ["EDIT", "SUBMIT"] },
                { "id": "b", "name": "Robotstofzuiger", "summary": "Concept.", "organisation": null, "viewerCan": ["EDIT"] },
            ] },
            "submissions": { "nodes": [{ "id": "s", "state": "DRAFT", "challenge": { "slug": "veilig-in-de-nacht" }, "solution": { "name": "Slimme mat" } }] },
        } });
        let none = |can: Value| json!({ "challenge": challenge(can), "viewer": { "solutions": { "nodes": [] }, "submissions": { "nodes": [] } } });
        let page = page.titled(t.title());
        let make = |form: Form, answer: Value| {
            let page = page.clone().mended(form.has_problems());
            Self::new(page, form, sample(answer)).expect("the challenge is there")
        };
        let plain = || Form::empty(page.locale);
        let wrong = Form::sent(page.locale, Submitted::default(), vec![Problem::at("solutionId", t.missing())]);
        vec![
            ("filled", make(plain(), filled.clone())),
            ("empty", make(plain(), none(json!(["SUBMIT"])))),
            ("closed", make(plain(), none(json!([])))),
            ("error", make(wrong, filled)),
        ]
    }
}
