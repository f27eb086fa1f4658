//! What the working group does with an opened submission: ruling it out, putting it on the shortlist, deciding.

use axum::extract::Path;

use super::{Decide, Found, for_act, texts::Texts, title};
use crate::{
    documents,
    form::Form,
    page::Place,
    pages::reason::Reason,
    problem::Problem,
    stop::Stop,
    submitted::Submitted,
    visit::{Answer, Visit},
    vocabulary::SubmissionAction,
};

documents!(
    "src/pages/submission/submission.graphql": SubmissionRuleOut, SubmissionToShortlist, SubmissionDecision
);

/// `POST /submissions/{id}/shortlist`
pub async fn shortlist(visit: Visit, Path(id): Path<String>, _: Submitted) -> Answer {
    let input = submission_to_shortlist::SubmissionShortlistInput { submission_id: id.clone() };
    visit.click::<SubmissionToShortlist>(submission_to_shortlist::Variables { input }).await?;
    visit.go_saying(&format!("/submissions/{id}"), Texts(visit.locale).shortlisted())
}

/// `GET /submissions/{id}/ineligible`
pub async fn ineligible(visit: Visit, Path(id): Path<String>) -> Answer {
    let submission = for_act(&visit, id, SubmissionAction::MarkIneligible).await?;
    let view = ruling_out(&visit, &submission, Form::empty(visit.locale)).await?;
    visit.show(&view)
}

/// `POST /submissions/{id}/ineligible`
pub async fn do_ineligible(visit: Visit, Path(id): Path<String>, form: Submitted) -> Answer {
    let submission = for_act(&visit, id, SubmissionAction::MarkIneligible).await?;
    let input = submission_rule_out::SubmissionMarkIneligibleInput {
        submission_id: submission.id.clone(),
        reason: form.text("reason"),
    };
    match visit.act::<SubmissionRuleOut>(submission_rule_out::Variables { input }).await? {
        Ok(_) => visit.go_saying(&format!("/submissions/{}", submission.id), Texts(visit.locale).ruled_out()),
        Err(problems) => {
            let view = ruling_out(&visit, &submission, Form::sent(visit.locale, form, problems)).await?;
            visit.mend(&view)
        }
    }
}

async fn ruling_out(visit: &Visit, submission: &Found, form: Form) -> Result<Reason, Stop> {
    let (t, back) = (Texts(visit.locale), format!("/submissions/{}", submission.id));
    let page = visit.page(t.ineligible_title()).await?.at(Place::Challenges).under(title(submission, t), &back);
    Ok(Reason::new(page, t.ineligible_lead(), format!("{back}/ineligible"), back, form).for_good())
}

/// `GET /submissions/{id}/decide`
pub async fn decide(visit: Visit, Path(id): Path<String>) -> Answer {
    let submission = for_act(&visit, id, SubmissionAction::Decide).await?;
    let page = visit.page("").await?;
    let name = title(&submission, Texts(visit.locale));
    visit.show(&Decide::new(page, &submission.id, &name, Form::empty(visit.locale)))
}

/// `POST /submissions/{id}/decide`
pub async fn do_decide(visit: Visit, Path(id): Path<String>, form: Submitted) -> Answer {
    let submission = for_act(&visit, id, SubmissionAction::Decide).await?;
    let t = Texts(visit.locale);
    let outcome = if let choice @ ("yes" | "no") = form.text("isSelected").as_str() {
        let input = submission_decision::SubmissionDecideInput {
            submission_id: submission.id.clone(),
            is_selected: choice == "yes",
            reason: form.text("reason"),
        };
        visit.act::<SubmissionDecision>(submission_decision::Variables { input }).await?
    } else {
        let own = Problem::at("isSelected", t.decide_missing());
        Err([own].into_iter().chain(visit.missing(&form, &["reason"])).collect())
    };
    match outcome {
        Ok(_) => visit.go_saying(&format!("/submissions/{}", submission.id), t.decided()),
        Err(problems) => {
            let form = Form::sent(visit.locale, form, problems);
            let page = visit.page("").await?;
            visit.mend(&Decide::new(page, &submission.id, &title(&submission, t), form))
        }
    }
}
