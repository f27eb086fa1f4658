//! What a team can do with its submission until the deadline: begin, write, hand in, take back.
//! Not here: what others decide about it (`decisions.rs`) and the opening (`jobs.rs`).

use super::{
    Content, Receipt, SaveInput, Submission, SubmissionAct, SubmissionState, content::key_name, reason, store, texts,
};
use crate::{
    app::App,
    challenges::{self, ChallengeAct},
    db::{Db, Tx},
    error::{Error, Fault, Problem, Refusal, Result},
    ids::{ChallengeId, Kind, SolutionId, SubmissionId},
    journal::{self, Cause, Entry},
    keys::DataKey,
    policy::{Governed, Permitted},
    solutions::{self, SolutionAct},
    viewer::Viewer,
};

/// Begins a submission, or takes up one that was withdrawn before the deadline; for the eyes of its team only.
pub async fn draft(
    db: &Db,
    app: &App,
    viewer: &Viewer,
    challenge: ChallengeId,
    solution: SolutionId,
) -> Result<SubmissionId> {
    viewer.signed_in()?;
    // Asked again within the write; here so that a key is made for nobody who may not begin.
    let seen = solutions::by_ids(db, viewer, &[solution]).await?.pop().ok_or_else(Refusal::not_found)?;
    seen.may(viewer, SolutionAct::Submit)?;
    let id = SubmissionId::new(db.now().await?);
    let key = DataKey::generate(&app.randomness)?;
    let sealed = Content::blank(app.randomness)?.seal(&key, id, app.randomness)?;
    // The key is kept before anything is sealed with it.
    app.keys.put(&key_name(id), key.secret()).await?;
    let begun = db.write(async |tx| begin(tx, viewer, id, challenge, solution, sealed.clone()).await).await;
    match &begun {
        Ok(kept) if *kept == id => {}
        // After a fault nobody knows whether the row is there; a key too many harms nobody.
        Err(Error::Fault(_)) => {}
        Ok(_) | Err(Error::Refused(_) | Error::Problems(_)) => app.keys.destroy(&key_name(id)).await?,
    }
    begun
}

async fn begin(
    tx: &mut Tx,
    viewer: &Viewer,
    id: SubmissionId,
    challenge: ChallengeId,
    solution: SolutionId,
    sealed: Vec<u8>,
) -> Result<SubmissionId> {
    let challenge = challenges::actions::permitted(tx, viewer, challenge, ChallengeAct::Submit).await?;
    let solution = solutions::actions::permitted(tx, viewer, solution, SolutionAct::Submit).await?;
    let organisation = solution.organisation_id.ok_or_else(Refusal::not_found)?;
    let now = tx.now();
    if challenge.submissions_close_at.is_none_or(|closes_at| closes_at <= now) {
        return Err(Refusal::conflict(&texts::TOO_LATE).into());
    }
    let entry = |id| Entry::new(Cause::of(viewer), "submission.draft", Kind::Submission, id);
    let to = SubmissionState::Draft.as_str();
    match store::lock_by_pair(tx, viewer, challenge.id, solution.id).await? {
        None => {
            store::insert(tx, id, &challenge, &solution, organisation, sealed).await?;
            journal::record(tx, entry(id).to(to)).await?;
            Ok(id)
        }
        Some(taken_back) if taken_back.state == SubmissionState::Withdrawn => {
            store::save_taken_up(tx, &taken_back).await?;
            journal::record(tx, entry(taken_back.id).from(taken_back.state.as_str()).to(to)).await?;
            Ok(taken_back.id)
        }
        Some(_) => Err(Problem::new("solutionId", &texts::SUBMISSION_EXISTS).into()),
    }
}

/// Keeps what the team wrote, sealed. What was handed in before stays what counts until it is handed in again.
pub async fn save(db: &Db, app: &App, viewer: &Viewer, id: SubmissionId, input: &SaveInput) -> Result<SubmissionId> {
    let key = key_of_seen(db, app, viewer, id).await?;
    db.write(async |tx| {
        let submission = permitted(tx, viewer, id, SubmissionAct::Edit).await?;
        let criteria = challenges::criteria_of(&mut *tx, submission.challenge_id).await?;
        let key = key.as_ref().ok_or_else(|| lost(id))?;
        let content = Content::open(key, id, &submission.sealed)?.with(input, &criteria)?;
        let sealed = content.seal(key, id, app.randomness)?;
        store::save_sealed(tx, &submission, sealed).await?;
        journal::record(tx, Entry::new(Cause::of(viewer), "submission.save", Kind::Submission, id)).await?;
        Ok(id)
    })
    .await
}

/// Hands in what the team wrote, when each criterion is answered and the deadline has not come, and signs a receipt.
pub async fn submit(db: &Db, app: &App, viewer: &Viewer, id: SubmissionId) -> Result<SubmissionId> {
    let key = key_of_seen(db, app, viewer, id).await?;
    db.write(async |tx| {
        let submission = permitted(tx, viewer, id, SubmissionAct::Submit).await?;
        let criteria = challenges::criteria_of(&mut *tx, submission.challenge_id).await?;
        let key = key.as_ref().ok_or_else(|| lost(id))?;
        let content = Content::open(key, id, &submission.sealed)?;
        content.complete(&criteria)?;
        let receipt = Receipt::sign(id, &content.canonical(&submission)?, tx.now(), &app.signing);
        store::save_submitted(tx, &submission, receipt).await?;
        let entry = Entry::new(Cause::of(viewer), "submission.submit", Kind::Submission, id)
            .from(submission.state.as_str())
            .to(SubmissionState::Submitted.as_str());
        journal::record(tx, entry).await?;
        Ok(id)
    })
    .await
}

/// Takes a submission back. Until the deadline it can be taken up again.
pub async fn withdraw(db: &Db, viewer: &Viewer, id: SubmissionId, why: &str) -> Result<SubmissionId> {
    let why = reason(why)?;
    db.write(async |tx| {
        let submission = permitted(tx, viewer, id, SubmissionAct::Withdraw).await?;
        store::move_on(tx, viewer, &submission, SubmissionState::Withdrawn, Some(why.as_str())).await?;
        Ok(id)
    })
    .await
}

/// Locks a submission and asks the rules, also for other features' actions. What may not be seen does not exist.
pub async fn permitted(
    tx: &mut Tx,
    viewer: &Viewer,
    id: SubmissionId,
    act: SubmissionAct,
) -> Result<Permitted<Submission>> {
    let submission = store::lock(tx, viewer, id).await?.ok_or_else(Refusal::not_found)?;
    let now = tx.now();
    if store::by_ids(&mut *tx, viewer, now, &[id]).await?.is_empty() {
        return Err(Refusal::not_found().into());
    }
    Ok(Permitted::new(viewer, submission, act)?)
}

/// The key of a submission that the viewer may see; `None` when it was destroyed after the opening.
async fn key_of_seen(db: &Db, app: &App, viewer: &Viewer, id: SubmissionId) -> Result<Option<DataKey>> {
    let now = db.now().await?;
    if store::by_ids(db, viewer, now, &[id]).await?.is_empty() {
        return Err(Refusal::not_found().into());
    }
    key(app, id).await
}

/// A submission's key, if it is there.
pub(super) async fn key(app: &App, id: SubmissionId) -> Result<Option<DataKey>> {
    app.keys.find(&key_name(id)).await?.map(DataKey::read).transpose()
}

/// The fault of a key that should be there.
pub(super) fn lost(id: SubmissionId) -> Fault {
    Fault::new(format!("the key of submission {id} is lost"))
}
