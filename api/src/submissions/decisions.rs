//! What the lead editor decides about an opened submission; its team is told each decision with its reason.
//! Not here: whether everyone has judged (`assessments/`, which calls [`decide`]).

use super::{Submission, SubmissionAct, SubmissionState, actions::permitted, reason, store, texts};
use crate::{
    app::App,
    challenges,
    db::{Db, Tx},
    error::{Result, Text},
    ids::SubmissionId,
    outbox::{self, Letter},
    policy::Permitted,
    solutions,
    viewer::Viewer,
};

/// Says that a submission cannot be judged, and why.
pub async fn mark_ineligible(db: &Db, app: &App, viewer: &Viewer, id: SubmissionId, why: &str) -> Result<SubmissionId> {
    let why = reason(why)?;
    db.write(async |tx| {
        let submission = permitted(tx, viewer, id, SubmissionAct::MarkIneligible).await?;
        store::move_on(tx, viewer, &submission, SubmissionState::Ineligible, Some(why.as_str())).await?;
        tell(tx, app, &submission, &texts::DECISION_INELIGIBLE, why.as_str()).await?;
        Ok(id)
    })
    .await
}

/// Puts a submission among the best.
pub async fn shortlist(db: &Db, viewer: &Viewer, id: SubmissionId) -> Result<SubmissionId> {
    db.write(async |tx| {
        let submission = permitted(tx, viewer, id, SubmissionAct::Shortlist).await?;
        store::move_on(tx, viewer, &submission, SubmissionState::Shortlisted, None).await?;
        Ok(id)
    })
    .await
}

/// Chooses a submission or not within a write, and tells its team.
pub async fn decide(
    tx: &mut Tx,
    app: &App,
    viewer: &Viewer,
    submission: &Permitted<Submission>,
    is_selected: bool,
    why: &str,
) -> Result<()> {
    let (to, text) = if is_selected {
        (SubmissionState::Selected, &texts::DECISION_SELECTED)
    } else {
        (SubmissionState::NotSelected, &texts::DECISION_NOT_SELECTED)
    };
    store::insert_decision(tx, submission, is_selected, why, viewer.person()).await?;
    store::move_on(tx, viewer, submission, to, Some(why)).await?;
    tell(tx, app, submission, text, why).await
}

/// A letter to each admin of the organisation that submitted.
async fn tell(tx: &mut Tx, app: &App, submission: &Submission, text: &'static Text, why: &str) -> Result<()> {
    let challenge = challenges::title_of(&mut *tx, submission.challenge_id).await?;
    let solution = solutions::name_of(&mut *tx, submission.solution_id).await?;
    let id = crate::graphql::ids::GlobalId(submission.id).encode();
    let link = format!("{}/submissions/{id}", app.public_url());
    for admin in store::admins(&mut *tx, submission.organisation_id).await? {
        let locale = admin.language.into();
        let args = [
            ("challenge", challenge.clone()),
            ("solution", solution.clone()),
            ("reason", why.to_owned()),
            ("link", link.clone()),
        ];
        let letter = Letter {
            person_id: Some(admin.id),
            address: admin.email,
            subject: texts::DECISION_SUBJECT.render(locale, &args),
            body: text.render(locale, &args),
        };
        outbox::mail(tx, letter).await?;
    }
    Ok(())
}
