//! Where the working group and the assessors judge the submissions to a challenge: who judges, who is done, the
//! ranking and the award. One submission has its own page in `submission`, one assessment in `assessment`.

mod acts;
mod texts;

pub use acts::{assign, award, do_award, do_not_award, not_award, remove, start};

use askama::Template;
use axum::extract::{Path, Query};
use serde::Deserialize;

use crate::{
    documents,
    form::Form,
    page::{Page, Place},
    stop::Stop,
    ui::Pager,
    view::View,
    visit::{Answer, Visit},
    vocabulary::{AssessmentState, ChallengeAction, SubmissionAction, SubmissionState},
};

use assessing_page::{
    AssessingPageChallenge as Found, AssessingPageChallengeAssessors as Assessor,
    AssessingPageChallengeSubmissionsNodes as Submission,
};

documents!("src/pages/assessing/assessing.graphql": AssessingPage);

/// Where submissions are judged.
#[derive(Template)]
#[template(path = "pages/assessing/assessing.html")]
pub struct Assessing {
    page: Page,
    t: texts::Texts,
    form: Form,
    is_opened: bool,
    pager: Option<Pager>,
    rows: Vec<Row>,
    assessors: Vec<Assessor>,
    challenge: Found,
}

/// One submission in the ranking.
struct Row {
    href: String,
    name: String,
    provider: Option<String>,
    state: SubmissionState,
    score: Option<f64>,
    assessments: Vec<Turn>,
    mine: Option<String>,
    /// How many assessments of it are not done yet.
    open: usize,
    can_decide: bool,
    can_rule_out: bool,
    can_shortlist: bool,
    /// Where a pilot with it is planned.
    plan: Option<String>,
}

/// One assessor and how far that one is.
struct Turn {
    name: String,
    state: AssessmentState,
}

/// Where in the list.
#[derive(Default, Deserialize)]
pub struct Start {
    after: Option<String>,
}

/// `GET /challenges/{slug}/assess`
pub async fn show(visit: Visit, Path(slug): Path<String>, Query(place): Query<Start>) -> Answer {
    let challenge = found(&visit, slug, place.after).await?;
    let page = visit.page(texts::Texts(visit.locale).title()).await?;
    visit.show(&Assessing::new(page, Form::empty(visit.locale), challenge))
}

/// The challenge, for whoever may see who judges it.
async fn found(visit: &Visit, slug: String, after: Option<String>) -> Result<Found, Stop> {
    if visit.session.is_none() {
        return Err(Stop::SignIn);
    }
    let variables = assessing_page::Variables { slug, after };
    let challenge = visit.ask::<AssessingPage>(variables).await?.challenge.ok_or(Stop::NotFound)?;
    let is_concerned = challenge.submissions.is_some()
        || challenge.assessors.is_some()
        || [ChallengeAction::AssignAssessor, ChallengeAction::StartAssessing, ChallengeAction::Decide]
            .iter()
            .any(|act| challenge.viewer_can.contains(act));
    if is_concerned { Ok(challenge) } else { Err(Stop::NotAllowed(String::new())) }
}

impl Assessing {
    fn new(page: Page, form: Form, mut challenge: Found) -> Self {
        let t = texts::Texts(page.locale);
        let back = format!("/challenges/{}", challenge.slug);
        let submissions = challenge.submissions.take();
        let is_opened = submissions.is_some();
        let next = submissions.as_ref().filter(|found| found.page_info.has_next_page);
        let path = format!("{back}/assess");
        let next = next.and_then(|found| found.page_info.end_cursor.as_deref());
        let pager = next.map(|next| Pager::new(page.t(), &path, &[], None, Some(next)));
        let nodes = submissions.map(|found| found.nodes).unwrap_or_default();
        let mut rows: Vec<Row> = nodes.into_iter().map(|one| Row::of(one, t)).collect();
        rows.sort_by(|one, next| {
            let best = next.score.unwrap_or(-1.0).total_cmp(&one.score.unwrap_or(-1.0));
            best.then_with(|| one.name.to_lowercase().cmp(&next.name.to_lowercase()))
        });
        Self {
            is_opened,
            pager,
            rows,
            assessors: challenge.assessors.take().unwrap_or_default(),
            page: page.at(Place::Challenges).under(&challenge.title, back).mended(form.has_problems()),
            t,
            form,
            challenge,
        }
    }

    fn can(&self, act: ChallengeAction) -> bool {
        self.challenge.viewer_can.contains(&act)
    }

    fn has_acts(&self) -> bool {
        [ChallengeAction::StartAssessing, ChallengeAction::Award, ChallengeAction::NotAward]
            .into_iter()
            .any(|act| self.can(act))
    }

    /// Why assessing cannot start yet, as far as this page knows.
    fn too_soon_to_start(&self) -> Option<&'static str> {
        (!self.rows.is_empty() && self.assessors.is_empty()).then(|| self.t.start_needs_assessor())
    }

    /// Why the outcome cannot be announced yet, as far as this page knows.
    fn too_soon_to_conclude(&self) -> Option<String> {
        let open = [SubmissionState::Unsealed, SubmissionState::InAssessment, SubmissionState::Shortlisted];
        let undecided = self.rows.iter().filter(|row| open.contains(&row.state)).count();
        (self.can(ChallengeAction::Award) && undecided > 0).then(|| self.t.conclude_waits(undecided))
    }

    /// Whether a submission was chosen, or may have been on another page.
    fn has_choice(&self) -> bool {
        self.pager.is_some() || self.rows.iter().any(|row| row.state == SubmissionState::Selected)
    }

    /// The address of a deed here.
    fn to(&self, deed: &str) -> String {
        format!("/challenges/{}/assess{deed}", self.challenge.slug)
    }
}

impl Row {
    fn of(submission: Submission, t: texts::Texts) -> Self {
        let can = |act| submission.viewer_can.contains(&act);
        let assessments = submission.assessments.as_deref().unwrap_or_default();
        Self {
            href: format!("/submissions/{}", submission.id),
            name: submission.solution.as_ref().map_or_else(|| t.no_name().to_owned(), |one| one.name.clone()),
            provider: submission.organisation.as_ref().map(|one| one.name.clone()),
            state: submission.state,
            score: submission.weighted_score,
            mine: assessments
                .iter()
                .find(|one| !one.viewer_can.is_empty())
                .map(|one| format!("/assessments/{}", one.id)),
            assessments: assessments
                .iter()
                .map(|one| Turn { name: one.assessor.display_name.clone(), state: one.state })
                .collect(),
            open: assessments
                .iter()
                .filter(|one| matches!(one.state, AssessmentState::Assigned | AssessmentState::InProgress))
                .count(),
            can_decide: can(SubmissionAction::Decide),
            can_rule_out: can(SubmissionAction::MarkIneligible),
            can_shortlist: can(SubmissionAction::Shortlist),
            plan: can(SubmissionAction::PlanPilot)
                .then(|| crate::encode::address("/pilots/new", &[("submission", &submission.id)])),
        }
    }
}

impl View for Assessing {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        use crate::{problem::Problem, submitted::Submitted, view::sample};
        use serde_json::{Value, json};

        let page = page.clone().titled(texts::Texts(page.locale).title());
        let challenge = |assessors: Value, submissions: Value, can: Value| {
            json!({ "id": "c", "slug": "veilig-in-de-nacht", "title": "Veilig door de nacht", "state": "ASSESSING",
                "submissionsCloseAt": "2026-12-18T11:00:00Z", "awardReason": null,
                "assessors": assessors, "submissions": submissions, "viewerCan": can })
        };
        let turn = |name: &str, state: &str, can: Value| json!({ "id": "a", "state": state, "assessor": { "displayName": name }, "viewerCan": can });
        let assessors = json!([{ "person": { "id": "p1", "displayName": "Jan de Wit" }, "isChair": true }, { "person": { "id": "p2", "displayName": "Fatima el Amrani" }, "isChair": false }]);
        let submissions = json!({ "pageInfo": { "hasNextPage": true, "endCursor": "c" }, "nodes": [
            { "id": "s1", "state": "IN_ASSESSMENT", "solution": { "name": "Slimme mat" }, "organisation": { "name": "Stap BV" }, "weightedScore": null,
              "assessments": [turn("Jan de Wit", "COMPLETED", json!([])), turn("Fatima el Amrani", "IN_PROGRESS", json!(["SCORE"]))],
              "viewerCan": ["MARK_INELIGIBLE", "SHORTLIST", "DECIDE"] },
            { "id": "s2", "state": "SHORTLISTED", "solution": { "name": "Licht dat vanzelf aangaat" }, "organisation": { "name": "Lichtpad" }, "weightedScore": 7.25,
              "assessments": [turn("Jan de Wit", "COMPLETED", json!([]))], "viewerCan": ["DECIDE"] },
        ] });
        let can = json!(["ASSIGN_ASSESSOR", "REMOVE_ASSESSOR", "START_ASSESSING", "DECIDE", "AWARD", "NOT_AWARD"]);
        let none = challenge(json!([]), Value::Null, json!(["ASSIGN_ASSESSOR"]));
        let wrong = vec![Problem::at("email", "Vul een e-mailadres in, zoals naam@voorbeeld.nl.")];
        let make = |form: Form, answer: Value| Self::new(page.clone(), form, sample(answer));
        let plain = || Form::empty(page.locale);
        vec![
            ("filled", make(plain(), challenge(assessors, submissions, can))),
            ("empty", make(plain(), none.clone())),
            ("error", make(Form::sent(page.locale, Submitted::default(), wrong), none)),
        ]
    }
}
