//! The page of one submission: for its team the sealed form and the receipt, for those who judge the opened answers.
//! The team's deeds are in `team`, those of the working group in `group`.

mod decide;
pub mod group;
#[cfg(test)]
mod samples;
pub mod team;
mod texts;

pub use decide::Decide;

use askama::Template;
use axum::extract::Path;

use crate::{
    documents,
    form::Form,
    page::{Page, Place},
    problem::Problem,
    stop::Stop,
    submitted::Submitted,
    ui::Stage,
    view::View,
    visit::{Answer, Visit},
    vocabulary::{AssessmentState, Code, SubmissionAction, SubmissionState, Word},
};

use submission_page::{SubmissionPageNode as Node, SubmissionPageNodeOnSubmission as Found};

documents!("src/pages/submission/submission.graphql": SubmissionPage);

/// The page of one submission.
#[derive(Template)]
#[template(path = "pages/submission/submission.html")]
pub struct Submission {
    page: Page,
    t: texts::Texts,
    form: Form,
    is_confirming: bool,
    asks: Vec<Ask>,
    stages: Vec<Stage>,
    submission: Found,
}

/// One criterion as the form asks about it.
struct Ask {
    id_name: String,
    text_name: String,
    flag_name: String,
    criterion: String,
    title: String,
    hint: String,
}

/// `GET /submissions/{id}`
pub async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let submission = found(&visit, id).await?;
    let form = Form::sent(visit.locale, as_typed(&submission), Vec::new());
    let page = visit.page("").await?;
    visit.show(&Submission::new(page, form, submission))
}

/// The submission, for whoever may see it.
async fn found(visit: &Visit, id: String) -> Result<Found, Stop> {
    match visit.ask::<SubmissionPage>(submission_page::Variables { id }).await?.node {
        Some(Node::Submission(submission)) => Ok(submission),
        _ => Err(Stop::NotFound),
    }
}

/// The submission, for whoever may do this with it now.
async fn for_act(visit: &Visit, id: String, act: SubmissionAction) -> Result<Found, Stop> {
    let submission = found(visit, id).await?;
    if submission.viewer_can.contains(&act) { Ok(submission) } else { Err(Stop::NotAllowed(String::new())) }
}

/// What is kept, as the form would send it.
fn as_typed(submission: &Found) -> Submitted {
    let mut typed = vec![("pitch".to_owned(), submission.pitch.clone().unwrap_or_default())];
    for (place, criterion) in submission.challenge.criteria.iter().enumerate() {
        let answer = submission.answers.iter().find(|answer| answer.criterion.id == criterion.id);
        let text = answer.and_then(|answer| answer.text.clone()).unwrap_or_default();
        typed.push((format!("answers.{place}.text"), text));
        if answer.is_some_and(|answer| answer.is_confidential) {
            typed.push((format!("answers.{place}.isConfidential"), "on".to_owned()));
        }
    }
    Submitted(typed)
}

/// What it is called: after its solution, while the reader may know it.
fn title(submission: &Found, t: texts::Texts) -> String {
    submission.solution.as_ref().map_or_else(|| t.title().to_owned(), |solution| t.title_of(&solution.name))
}

impl Submission {
    fn new(page: Page, form: Form, submission: Found) -> Self {
        let t = texts::Texts(page.locale);
        let back = format!("/challenges/{}", submission.challenge.slug);
        let page = Page { title: title(&submission, t), ..page };
        let asks = submission.challenge.criteria.iter().enumerate().map(|(place, criterion)| Ask {
            id_name: format!("answers.{place}.criterionId"),
            text_name: format!("answers.{place}.text"),
            flag_name: format!("answers.{place}.isConfidential"),
            criterion: criterion.id.clone(),
            title: criterion.title.clone(),
            hint: match &criterion.description {
                Some(description) => format!("{description} {}", t.weighs(criterion.weight)),
                None => t.weighs(criterion.weight),
            },
        });
        let lines = submission
            .history
            .iter()
            .filter_map(|line| Some((SubmissionState::parse(&line.to_state.as_deref()?.to_ascii_uppercase())?, line)));
        let mut stages: Vec<Stage> = lines
            .map(|(state, line)| Stage {
                name: state.word(page.locale).to_owned(),
                at: Some(line.at),
                note: line.reason.clone(),
                is_current: false,
            })
            .collect();
        if let Some(last) = stages.last_mut() {
            last.is_current = true;
        }
        Self {
            asks: asks.collect(),
            stages,
            is_confirming: false,
            page: page.at(Place::Challenges).under(&submission.challenge.title, back).mended(form.has_problems()),
            t,
            form,
            submission,
        }
    }

    /// Its form again, with what is to be mended.
    fn mended(page: Page, typed: Submitted, problems: Vec<Problem>, submission: Found) -> Self {
        let form = Form::sent(page.locale, typed, problems);
        Self::new(page, form, submission)
    }

    fn can(&self, act: SubmissionAction) -> bool {
        self.submission.viewer_can.contains(&act)
    }

    /// Whether more can be done than writing and handing in.
    fn has_acts(&self) -> bool {
        let written = [SubmissionAction::Edit, SubmissionAction::Submit];
        self.submission.viewer_can.iter().any(|act| !written.contains(act))
    }

    /// How many assessments have to be done before a decision.
    fn open_assessments(&self) -> usize {
        let open = [AssessmentState::Assigned, AssessmentState::InProgress];
        self.submission.assessments.iter().flatten().filter(|one| open.contains(&one.state)).count()
    }

    /// The address of a deed with it.
    fn to(&self, deed: &str) -> String {
        format!("/submissions/{}{deed}", self.submission.id)
    }

    fn challenge_address(&self) -> String {
        format!("/challenges/{}", self.submission.challenge.slug)
    }

    /// The address of all submissions to its challenge, for those who judge.
    fn all_address(&self) -> String {
        format!("/challenges/{}/assess", self.submission.challenge.slug)
    }

    fn plan_address(&self) -> String {
        crate::encode::address("/pilots/new", &[("submission", &self.submission.id)])
    }

    /// Whether what stands here differs from what was handed in.
    fn has_unsent_changes(&self) -> bool {
        let sent = self.submission.receipt.as_ref().map(|receipt| receipt.submitted_at);
        self.submission.state == SubmissionState::Submitted && sent.is_some_and(|at| at < self.submission.changed_at)
    }

    fn decision_tone(&self) -> &'static str {
        if self.is_selected() { "ok" } else { "info" }
    }

    fn decision_title(&self) -> &'static str {
        if self.is_selected() { self.t.selected() } else { self.t.not_selected() }
    }

    fn is_selected(&self) -> bool {
        self.submission.decision.as_ref().is_some_and(|decision| decision.is_selected)
    }

    /// Why it ended without a decision.
    fn ending(&self) -> Option<&str> {
        let is_over = matches!(self.submission.state, SubmissionState::Ineligible | SubmissionState::Withdrawn);
        let last = self.submission.history.iter().rev().find(|line| line.reason.is_some());
        last.filter(|_| is_over)?.reason.as_deref()
    }

    /// What happens next.
    fn next(&self) -> &'static str {
        match self.submission.state {
            SubmissionState::Draft => self.t.next_draft(),
            SubmissionState::Submitted => self.t.next_submitted(),
            SubmissionState::Unsealed | SubmissionState::InAssessment | SubmissionState::Shortlisted => {
                self.t.next_assessed()
            }
            SubmissionState::Selected => self.t.next_selected(),
            SubmissionState::Ineligible | SubmissionState::NotSelected | SubmissionState::Withdrawn => {
                self.t.next_over()
            }
        }
    }
}

impl View for Submission {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        samples::all(page)
    }
}
