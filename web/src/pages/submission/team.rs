//! What its team does with a submission: saving, handing in after a second look, taking back.

use axum::extract::Path;

use super::{Found, Submission, as_typed, for_act, texts::Texts, title};
use crate::{
    documents,
    form::Form,
    page::Place,
    pages::reason::Reason,
    stop::Stop,
    submitted::Submitted,
    visit::{Answer, Visit},
    vocabulary::SubmissionAction,
};

documents!("src/pages/submission/submission.graphql": SubmissionKeep, SubmissionHandIn, SubmissionTakeBack);

/// `POST /submissions/{id}`
pub async fn keep(visit: Visit, Path(id): Path<String>, form: Submitted) -> Answer {
    let submission = for_act(&visit, id, SubmissionAction::Edit).await?;
    let answers =
        submission.challenge.criteria.iter().enumerate().map(|(place, criterion)| submission_keep::AnswerInput {
            criterion_id: form.maybe(&format!("answers.{place}.criterionId")).unwrap_or_else(|| criterion.id.clone()),
            text: form.text(&format!("answers.{place}.text")),
            is_confidential: Some(form.is_on(&format!("answers.{place}.isConfidential"))),
        });
    let input = submission_keep::SubmissionSaveInput {
        submission_id: submission.id.clone(),
        pitch: Some(form.text("pitch")),
        answers: answers.collect(),
    };
    let address = format!("/submissions/{}", submission.id);
    match visit.act::<SubmissionKeep>(submission_keep::Variables { input }).await? {
        Ok(_) if form.text("then") == "submit" => visit.go(&format!("{address}/submit")),
        Ok(_) => visit.go_saying(&address, Texts(visit.locale).kept()),
        Err(problems) => {
            let page = visit.page("").await?;
            visit.mend(&Submission::mended(page, form, problems, submission))
        }
    }
}

/// `GET /submissions/{id}/submit`
pub async fn confirm(visit: Visit, Path(id): Path<String>) -> Answer {
    let submission = for_act(&visit, id, SubmissionAction::Submit).await?;
    let page = visit.page("").await?;
    let view = Submission::new(page, Form::empty(visit.locale), submission);
    visit.show(&Submission { is_confirming: true, ..view })
}

/// `POST /submissions/{id}/submit`
pub async fn hand_in(visit: Visit, Path(id): Path<String>, _: Submitted) -> Answer {
    // Nothing is asked before: the moment that counts is the API's, as early as can be.
    let input = submission_hand_in::SubmissionSubmitInput { submission_id: id.clone() };
    match visit.act::<SubmissionHandIn>(submission_hand_in::Variables { input }).await? {
        Ok(_) => visit.go_saying(&format!("/submissions/{id}"), Texts(visit.locale).handed_in()),
        // What is missing is mended in the form.
        Err(problems) => {
            let submission = for_act(&visit, id, SubmissionAction::Edit).await?;
            let (page, typed) = (visit.page("").await?, as_typed(&submission));
            visit.mend(&Submission::mended(page, typed, problems, submission))
        }
    }
}

/// `GET /submissions/{id}/withdraw`
pub async fn withdraw(visit: Visit, Path(id): Path<String>) -> Answer {
    let submission = for_act(&visit, id, SubmissionAction::Withdraw).await?;
    let view = withdrawing(&visit, &submission, Form::empty(visit.locale)).await?;
    visit.show(&view)
}

/// `POST /submissions/{id}/withdraw`
pub async fn do_withdraw(visit: Visit, Path(id): Path<String>, form: Submitted) -> Answer {
    let submission = for_act(&visit, id, SubmissionAction::Withdraw).await?;
    let input = submission_take_back::SubmissionWithdrawInput {
        submission_id: submission.id.clone(),
        reason: form.text("reason"),
    };
    match visit.act::<SubmissionTakeBack>(submission_take_back::Variables { input }).await? {
        Ok(_) => visit.go_saying(&format!("/submissions/{}", submission.id), Texts(visit.locale).withdrawn()),
        Err(problems) => {
            let view = withdrawing(&visit, &submission, Form::sent(visit.locale, form, problems)).await?;
            visit.mend(&view)
        }
    }
}

async fn withdrawing(visit: &Visit, submission: &Found, form: Form) -> Result<Reason, Stop> {
    let (t, back) = (Texts(visit.locale), format!("/submissions/{}", submission.id));
    let page = visit.page(t.withdraw_title()).await?.at(Place::Challenges).under(title(submission, t), &back);
    Ok(Reason::new(page, t.withdraw_lead(), format!("{back}/withdraw"), back, form).for_good())
}
