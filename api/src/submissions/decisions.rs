//! What the lead editor decides about an opened submission; its team is told each decision with its reason.
//! Not here: whether everyone has judged (`assessments/`, which calls [`decide`]).

use super::{Submission, SubmissionAct, SubmissionState, actions::permitted, reason, store, texts};
use crate::{
    app::App,
    challenges,
    db::{Db, Tx},
    error::{Result, Text},
    ids::SubmissionId,
    organisations,
    outbox::News,
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
    let news = News {
        subject: &texts::DECISION_SUBJECT,
        body: text,
        args: vec![("challenge", challenge), ("solution", solution), ("reason", why.to_owned())],
        path: format!("/submissions/{id}"),
    };
    let admins = organisations::admins(&mut *tx, submission.organisation_id).await?;
    app.post().tell(tx, admins, &news).await
}
