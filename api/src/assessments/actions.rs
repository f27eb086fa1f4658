//! What is done to judge: assessors assigned, judging begun, scores given, submissions decided on, the award announced.

use serde_json::json;

use super::{
    ASSESSORS_MAX, Assessment, AssessmentAct, AssessmentState, NewScore, ScoreInput, parse_scores, reason, store, texts,
};
use crate::{
    app::App,
    challenges::{self, Challenge, ChallengeAct, ChallengeState},
    db::{Db, Locked, Tx},
    error::{Problem, Refusal, Result},
    ids::{AssessmentId, ChallengeId, Kind, PersonId, SubmissionId},
    journal::{self, Cause, Entry},
    organisations::actions::Whom,
    outbox::{News, Post},
    people,
    policy::Permitted,
    submissions::{self, Submission, SubmissionAct, SubmissionState, texts::CRITERION_UNKNOWN},
    viewer::Viewer,
    vocabulary::Language,
};

/// Says who judges. Whoever works for an organisation whose submission was opened cannot; before the opening nobody is
/// told who submits, so then it is looked at when the judging begins.
pub async fn assign(
    db: &Db,
    post: Post<'_>,
    viewer: &Viewer,
    id: ChallengeId,
    whom: &Whom,
    is_chair: bool,
) -> Result<ChallengeId> {
    db.write(async |tx| {
        let challenge = challenges::actions::permitted(tx, viewer, id, ChallengeAct::AssignAssessor).await?;
        let person = match whom {
            // An address with a slip in it would become an assessor nobody ever hears of.
            Whom::Email(email) => people::actions::known(tx, email)
                .await?
                .ok_or_else(|| Problem::new("email", &texts::ASSESSOR_UNKNOWN))?,
            Whom::Person(_) => whom.find(tx, Cause::of(viewer)).await?,
        };
        if submissions::is_staff_of_a_submitter(&mut *tx, id, person).await? {
            let field = if matches!(whom, Whom::Email(_)) { "email" } else { "personId" };
            return Err(Problem::new(field, &texts::ASSESSOR_INTEREST).into());
        }
        let assessors = store::assessors_by_challenges(&mut *tx, &[id]).await?;
        let is_new = assessors.iter().all(|assessor| assessor.person_id != person);
        if is_new && assessors.len() >= ASSESSORS_MAX {
            return Err(Problem::new("challengeId", &texts::ASSESSORS_TOO_MANY).with("max", ASSESSORS_MAX).into());
        }
        store::insert_assessor(tx, &challenge, person, is_chair).await?;
        if challenge.state == ChallengeState::Assessing {
            let judged = [SubmissionState::InAssessment, SubmissionState::Shortlisted];
            for submission in submissions::by_challenge_locked(tx, id, &judged).await? {
                store::insert(tx, &submission, person, None).await?;
            }
        }
        let entry = Entry::new(Cause::of(viewer), ChallengeAct::AssignAssessor.verb(), Kind::Challenge, id);
        journal::record(tx, entry.with(json!({ "assessor": person, "is_chair": is_chair }))).await?;
        if is_new && !viewer.is(Some(person)) {
            let news = News {
                subject: &texts::ASSESSOR_SUBJECT,
                body: &texts::ASSESSOR_ASKED,
                args: vec![("challenge", challenge.title.clone())],
                path: format!("/challenges/{}/assess", challenge.slug),
            };
            let whom = people::actions::reachable(tx, &[person]).await?;
            post.tell(tx, whom, &news).await?;
        }
        Ok(id)
    })
    .await
}

/// Takes an assessor away; until the judging begins, for after that everything judged must stay.
pub async fn remove(db: &Db, viewer: &Viewer, id: ChallengeId, person: PersonId) -> Result<ChallengeId> {
    db.write(async |tx| {
        let challenge = challenges::actions::permitted(tx, viewer, id, ChallengeAct::RemoveAssessor).await?;
        if !store::remove_assessor(tx, &challenge, person).await? {
            return Err(Problem::new("personId", &texts::ASSESSOR_NONE).into());
        }
        let entry = Entry::new(Cause::of(viewer), ChallengeAct::RemoveAssessor.verb(), Kind::Challenge, id);
        journal::record(tx, entry.with(json!({ "assessor": person }))).await?;
        Ok(id)
    })
    .await
}

/// Begins to judge: every opened submission that is not ineligible goes to every assessor.
pub async fn start(db: &Db, viewer: &Viewer, id: ChallengeId) -> Result<ChallengeId> {
    db.write(async |tx| {
        let challenge = challenges::actions::permitted(tx, viewer, id, ChallengeAct::StartAssessing).await?;
        if submissions::count_in(&mut *tx, id, &[SubmissionState::Submitted]).await? > 0 {
            return Err(Refusal::too_soon(&texts::NOT_OPENED_YET).into());
        }
        let judged = submissions::by_challenge_locked(tx, id, &[SubmissionState::Unsealed]).await?;
        let (free, interested) = assessors(tx, id).await?;
        if !judged.is_empty() && free.is_empty() {
            return Err(Problem::new("challengeId", &texts::ASSESSORS_REQUIRED).into());
        }
        challenges::advance(tx, Cause::of(viewer), id, ChallengeState::Assessing, None).await?;
        for submission in &judged {
            give(tx, viewer, &challenge, submission, &free, &interested).await?;
        }
        Ok(id)
    })
    .await
}

/// Those who judge, and those who cannot because they work for an organisation that submitted.
async fn assessors(tx: &mut Tx, id: ChallengeId) -> Result<(Vec<PersonId>, Vec<PersonId>)> {
    let (mut free, mut interested) = (Vec::new(), Vec::new());
    for assessor in store::assessors_by_challenges(&mut *tx, &[id]).await? {
        let has_interest = submissions::is_staff_of_a_submitter(&mut *tx, id, assessor.person_id).await?;
        let side = if has_interest { &mut interested } else { &mut free };
        side.push(assessor.person_id);
    }
    Ok((free, interested))
}

async fn give(
    tx: &mut Tx,
    viewer: &Viewer,
    challenge: &Challenge,
    submission: &Locked<Submission>,
    free: &[PersonId],
    interested: &[PersonId],
) -> Result<()> {
    submissions::advance(tx, Cause::of(viewer), submission, SubmissionState::InAssessment, "submission.assess").await?;
    for person in free {
        store::insert(tx, submission, *person, None).await?;
    }
    let why = match challenge.language {
        Language::Nl => texts::RECUSED_BY_INTEREST.nl,
        Language::En => texts::RECUSED_BY_INTEREST.en,
    };
    for person in interested {
        store::insert(tx, submission, *person, Some(why)).await?;
    }
    Ok(())
}

/// Keeps scores, each with its reason; they can be changed until the assessment is completed.
pub async fn score(db: &Db, viewer: &Viewer, id: AssessmentId, input: &[ScoreInput]) -> Result<AssessmentId> {
    let scores = parse_scores(input)?;
    db.write(async |tx| {
        let assessment = permitted(tx, viewer, id, AssessmentAct::Score).await?;
        let criteria = challenges::criteria_of(&mut *tx, assessment.challenge_id).await?;
        let is_known = |score: &NewScore| criteria.iter().any(|criterion| criterion.id == score.criterion_id);
        let unknown: Vec<_> = scores
            .iter()
            .enumerate()
            .filter(|(_, score)| !is_known(score))
            .map(|(place, _)| Problem::new(format!("scores.{place}.criterionId"), &CRITERION_UNKNOWN))
            .collect();
        if !unknown.is_empty() {
            return Err(unknown.into());
        }
        for score in &scores {
            store::insert_score(tx, &assessment, score).await?;
        }
        move_on(tx, viewer, &assessment, None).await?;
        Ok(id)
    })
    .await
}

/// Says that every criterion is scored; from now on it counts.
pub async fn complete(db: &Db, viewer: &Viewer, id: AssessmentId) -> Result<AssessmentId> {
    db.write(async |tx| {
        let assessment = permitted(tx, viewer, id, AssessmentAct::Complete).await?;
        let criteria = challenges::criteria_of(&mut *tx, assessment.challenge_id).await?;
        let scores = store::scores_by_assessments(&mut *tx, &[id]).await?;
        let missing: Vec<_> = criteria
            .iter()
            .filter(|criterion| scores.iter().all(|score| score.criterion_id != criterion.id))
            .map(|criterion| Problem::new("assessmentId", &texts::SCORE_MISSING).with("criterion", &criterion.title))
            .collect();
        if !missing.is_empty() {
            return Err(missing.into());
        }
        move_on(tx, viewer, &assessment, None).await?;
        Ok(id)
    })
    .await
}

/// Steps aside; the assessment no longer counts.
pub async fn recuse(db: &Db, viewer: &Viewer, id: AssessmentId, why: &str) -> Result<AssessmentId> {
    let why = reason(why)?;
    db.write(async |tx| {
        let assessment = permitted(tx, viewer, id, AssessmentAct::Recuse).await?;
        move_on(tx, viewer, &assessment, Some(why.as_str())).await?;
        Ok(id)
    })
    .await
}

/// Chooses a submission or not, once every assessment of it is completed or recused; its team is told.
pub async fn decide(
    db: &Db,
    app: &App,
    viewer: &Viewer,
    id: SubmissionId,
    is_selected: bool,
    why: &str,
) -> Result<SubmissionId> {
    let why = reason(why)?;
    db.write(async |tx| {
        let submission = submissions::actions::permitted(tx, viewer, id, SubmissionAct::Decide).await?;
        let open = store::open_of_submission(&mut *tx, id).await?;
        if open > 0 {
            return Err(Refusal::conflict(&texts::ASSESSMENTS_OPEN).with("count", open).into());
        }
        submissions::decisions::decide(tx, app, viewer, &submission, is_selected, why.as_str()).await?;
        Ok(id)
    })
    .await
}

/// Announces that a solution was chosen ([`ChallengeAct::Award`]) or none ([`ChallengeAct::NotAward`]), once every
/// submission that could be judged was decided on.
pub async fn conclude(db: &Db, viewer: &Viewer, id: ChallengeId, act: ChallengeAct, why: &str) -> Result<ChallengeId> {
    let why = reason(why)?;
    db.write(async |tx| {
        // The challenge is locked and the rules are asked first; a refusal below undoes the move.
        challenges::actions::decide(tx, viewer, id, act, &why).await?;
        ready(tx, id, act).await?;
        Ok(id)
    })
    .await
}

/// Whether every submission was decided on, and the choice fits the announcement.
async fn ready(tx: &mut Tx, id: ChallengeId, act: ChallengeAct) -> Result<()> {
    use SubmissionState::{InAssessment, Selected, Shortlisted, Submitted, Unsealed};
    let undecided = submissions::count_in(&mut *tx, id, &[Submitted, Unsealed, InAssessment, Shortlisted]).await?;
    if undecided > 0 {
        return Err(Refusal::conflict(&texts::SUBMISSIONS_UNDECIDED).with("count", undecided).into());
    }
    let selected = submissions::count_in(&mut *tx, id, &[Selected]).await?;
    match act {
        ChallengeAct::Award if selected == 0 => Err(Refusal::conflict(&texts::NONE_SELECTED).into()),
        ChallengeAct::NotAward if selected > 0 => Err(Refusal::conflict(&texts::SOME_SELECTED).into()),
        _ => Ok(()),
    }
}

/// Locks an assessment and asks the rules. What may not be seen does not exist.
async fn permitted(
    tx: &mut Tx,
    viewer: &Viewer,
    id: AssessmentId,
    act: AssessmentAct,
) -> Result<Permitted<Assessment>> {
    let assessment = store::lock(tx, id).await?.ok_or_else(Refusal::not_found)?;
    if store::by_ids(&mut *tx, viewer, &[id]).await?.is_empty() {
        return Err(Refusal::not_found().into());
    }
    Ok(Permitted::new(viewer, assessment, act)?)
}

async fn move_on(tx: &mut Tx, viewer: &Viewer, assessment: &Permitted<Assessment>, why: Option<&str>) -> Result<()> {
    store::save_state(tx, assessment, why).await?;
    let (from, to): (AssessmentState, AssessmentState) = (assessment.state, assessment.act().to());
    let entry = Entry::new(Cause::of(viewer), assessment.act().verb(), Kind::Assessment, assessment.id)
        .from(from.as_str())
        .to(to.as_str())
        .because(why)
        .with(json!({ "submission": assessment.submission_id }));
    journal::record(tx, entry).await
}
