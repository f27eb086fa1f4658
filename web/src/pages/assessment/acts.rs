//! What an assessor does: keeping points and reasons, completing them, stepping aside.

use axum::extract::Path;

use super::{Assessment, Found, found, texts::Texts, title};
use crate::{
    documents,
    form::Form,
    page::Place,
    pages::reason::Reason,
    problem::Problem,
    stop::Stop,
    submitted::Submitted,
    visit::{Answer, Visit},
    vocabulary::AssessmentAction,
};

documents!("src/pages/assessment/assessment.graphql": AssessmentKeep, AssessmentFinish, AssessmentStepAside);

/// `POST /assessments/{id}`
pub async fn keep(visit: Visit, Path(id): Path<String>, form: Submitted) -> Answer {
    let assessment = for_act(&visit, id, AssessmentAction::Score).await?;
    let t = Texts(visit.locale);
    let is_last = form.text("then") == "complete";
    let (scores, problems) = read(&form, &assessment, is_last, t);
    let problems = if problems.is_empty() { write(&visit, &assessment, scores, is_last).await? } else { problems };
    if problems.is_empty() {
        let sentence = if is_last { t.completed() } else { t.kept() };
        return visit.go_saying(&format!("/assessments/{}", assessment.id), sentence);
    }
    let page = visit.page("").await?;
    visit.mend(&Assessment::new(page, Form::sent(visit.locale, form, problems), assessment))
}

/// The points as typed. Rows left open are left out while one is still writing.
fn read(
    form: &Submitted,
    assessment: &Found,
    is_last: bool,
    t: Texts,
) -> (Vec<assessment_keep::ScoreInput>, Vec<Problem>) {
    let (mut scores, mut problems) = (Vec::new(), Vec::new());
    for (place, criterion) in assessment.submission.challenge.criteria.iter().enumerate() {
        let name = format!("scores.{place}.points");
        let reason = form.text(&format!("scores.{place}.reason"));
        match form.number(&name) {
            Some(points) => {
                scores.push(assessment_keep::ScoreInput { criterion_id: criterion.id.clone(), points, reason });
            }
            None if is_last || !reason.is_empty() => problems.push(Problem::at(&name, t.points_missing())),
            None => {}
        }
    }
    (scores, problems)
}

async fn write(
    visit: &Visit,
    assessment: &Found,
    scores: Vec<assessment_keep::ScoreInput>,
    is_last: bool,
) -> Result<Vec<Problem>, Stop> {
    let input = assessment_keep::AssessmentScoreInput { assessment_id: assessment.id.clone(), scores };
    if let Err(problems) = visit.act::<AssessmentKeep>(assessment_keep::Variables { input }).await? {
        return Ok(problems);
    }
    if !is_last {
        return Ok(Vec::new());
    }
    let input = assessment_finish::AssessmentCompleteInput { assessment_id: assessment.id.clone() };
    Ok(visit.act::<AssessmentFinish>(assessment_finish::Variables { input }).await?.err().unwrap_or_default())
}

/// `GET /assessments/{id}/recuse`
pub async fn recuse(visit: Visit, Path(id): Path<String>) -> Answer {
    let assessment = for_act(&visit, id, AssessmentAction::Recuse).await?;
    let view = stepping_aside(&visit, &assessment, Form::empty(visit.locale)).await?;
    visit.show(&view)
}

/// `POST /assessments/{id}/recuse`
pub async fn do_recuse(visit: Visit, Path(id): Path<String>, form: Submitted) -> Answer {
    let assessment = for_act(&visit, id, AssessmentAction::Recuse).await?;
    let input = assessment_step_aside::AssessmentRecuseInput {
        assessment_id: assessment.id.clone(),
        reason: form.text("reason"),
    };
    match visit.act::<AssessmentStepAside>(assessment_step_aside::Variables { input }).await? {
        Ok(_) => visit.go_saying(&format!("/assessments/{}", assessment.id), Texts(visit.locale).said_recused()),
        Err(problems) => {
            let view = stepping_aside(&visit, &assessment, Form::sent(visit.locale, form, problems)).await?;
            visit.mend(&view)
        }
    }
}

async fn stepping_aside(visit: &Visit, assessment: &Found, form: Form) -> Result<Reason, Stop> {
    let (t, back) = (Texts(visit.locale), format!("/assessments/{}", assessment.id));
    let page = visit.page(t.recuse_page()).await?.at(Place::Challenges).under(title(assessment, t), &back);
    Ok(Reason::new(page, t.recuse_lead(), format!("{back}/recuse"), back, form))
}

/// The assessment, for whoever may do this with it now.
async fn for_act(visit: &Visit, id: String, act: AssessmentAction) -> Result<Found, Stop> {
    let assessment = found(visit, id).await?;
    if assessment.viewer_can.contains(&act) { Ok(assessment) } else { Err(Stop::NotAllowed(String::new())) }
}
