//! One assessor's points and reasons for one submission; completing them, or stepping aside.
//! The ranking of all is in `assessing`.

mod acts;
#[cfg(test)]
mod samples;
mod texts;

pub use acts::{do_recuse, keep, recuse};

use askama::Template;
use axum::extract::Path;

use crate::{
    documents,
    field::Choice,
    form::Form,
    page::{Page, Place},
    stop::Stop,
    submitted::Submitted,
    view::View,
    visit::{Answer, Visit},
    vocabulary::{AssessmentAction, AssessmentState},
};

use assessment_page::{AssessmentPageNode as Node, AssessmentPageNodeOnAssessment as Found};

documents!("src/pages/assessment/assessment.graphql": AssessmentPage);

/// The most points for a criterion.
const MOST: i64 = 10;

/// The page of one assessment.
#[derive(Template)]
#[template(path = "pages/assessment/assessment.html")]
pub struct Assessment {
    page: Page,
    t: texts::Texts,
    form: Form,
    points: Vec<Choice>,
    asks: Vec<Ask>,
    assessment: Found,
}

/// One criterion as the form asks about it.
struct Ask {
    title: String,
    about: String,
    answer: Option<String>,
    criterion: String,
    id_name: String,
    points_name: String,
    points_label: String,
    reason_name: String,
    reason_label: String,
    given: Option<(i64, String)>,
}

/// `GET /assessments/{id}`
pub async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let assessment = found(&visit, id).await?;
    let form = Form::sent(visit.locale, as_typed(&assessment), Vec::new());
    let page = visit.page("").await?;
    visit.show(&Assessment::new(page, form, assessment))
}

/// The assessment, for whoever may see it.
async fn found(visit: &Visit, id: String) -> Result<Found, Stop> {
    match visit.ask::<AssessmentPage>(assessment_page::Variables { id }).await?.node {
        Some(Node::Assessment(assessment)) => Ok(assessment),
        _ => Err(Stop::NotFound),
    }
}

/// What is kept, as the form would send it.
fn as_typed(assessment: &Found) -> Submitted {
    let criteria = assessment.submission.challenge.criteria.iter().enumerate();
    let given = criteria.filter_map(|(place, criterion)| {
        let score = assessment.scores.iter().find(|score| score.criterion.id == criterion.id)?;
        Some([
            (format!("scores.{place}.points"), score.points.to_string()),
            (format!("scores.{place}.reason"), score.reason.clone()),
        ])
    });
    Submitted(given.flatten().collect())
}

fn title(assessment: &Found, t: texts::Texts) -> String {
    let solution = assessment.submission.solution.as_ref();
    solution.map_or_else(|| t.title().to_owned(), |solution| t.title_of(&solution.name))
}

impl Assessment {
    fn new(page: Page, form: Form, assessment: Found) -> Self {
        let t = texts::Texts(page.locale);
        let submission = &assessment.submission;
        let asks = submission.challenge.criteria.iter().enumerate().map(|(place, criterion)| {
            let answer = submission.answers.iter().find(|answer| answer.criterion.id == criterion.id);
            let score = assessment.scores.iter().find(|score| score.criterion.id == criterion.id);
            let weighs = t.weighs(criterion.weight);
            Ask {
                title: criterion.title.clone(),
                about: criterion.description.as_ref().map_or_else(|| weighs.clone(), |text| format!("{text} {weighs}")),
                answer: answer.and_then(|answer| answer.text.clone()).filter(|text| !text.is_empty()),
                criterion: criterion.id.clone(),
                id_name: format!("scores.{place}.criterionId"),
                points_name: format!("scores.{place}.points"),
                points_label: t.points_of(&criterion.title),
                reason_name: format!("scores.{place}.reason"),
                reason_label: t.reason_of(&criterion.title),
                given: score.map(|score| (score.points, score.reason.clone())),
            }
        });
        let page = Page { title: title(&assessment, t), ..page }.at(Place::Challenges);
        let challenge = format!("/challenges/{}", submission.challenge.slug);
        let page = page.under(&submission.challenge.title, &challenge);
        Self {
            asks: asks.collect(),
            points: (0..=MOST).map(|points| Choice::new(points.to_string(), points.to_string())).collect(),
            page: page.mended(form.has_problems()),
            t,
            form,
            assessment,
        }
    }

    fn can(&self, act: AssessmentAction) -> bool {
        self.assessment.viewer_can.contains(&act)
    }

    /// The address of a deed with it.
    fn to(&self, deed: &str) -> String {
        format!("/assessments/{}{deed}", self.assessment.id)
    }

    fn submission_address(&self) -> String {
        format!("/submissions/{}", self.assessment.submission.id)
    }
}

impl View for Assessment {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        samples::all(page)
    }
}
