//! The deadline is exact, what was handed in is what is opened, and the receipt proves it.

use super::stage::Stage;
use crate::{
    db::tests::Engines,
    error::{Error, RefusalKind},
    submissions::{SubmissionState, actions},
};

fn is_too_late<T>(answer: Result<T, Error>) -> bool {
    answer.is_err_and(|error| {
        error.refusal().is_some_and(|refusal| refusal.kind == RefusalKind::Conflict && refusal.text.code == "TOO_LATE")
    })
}

#[tokio::test]
async fn a_microsecond_before_the_deadline_is_in_time_and_the_deadline_itself_is_not() {
    let engines = Engines::start().await;
    for db in engines.all() {
        let stage = Stage::set(db).await;
        let id = stage.draft(0).await;
        stage.save(&stage.around_deadline(-1), 0, id, "Op tijd.").await.unwrap();
        stage.submit(&stage.around_deadline(-1), 0, id).await.unwrap();
        let receipt = stage.own(&stage.db, 0, id).await.receipt().unwrap();
        assert_eq!(receipt.submitted_at.micros(), stage.closes.micros() - 1);
        for late in [0, 1, 1_000_000] {
            let late = stage.around_deadline(late);
            assert!(is_too_late(stage.submit(&late, 0, id).await));
            assert!(is_too_late(stage.save(&late, 0, id, "Te laat.").await));
            let (staff, solution) = (&stage.providers[1].staff, stage.providers[1].solution);
            assert!(is_too_late(actions::draft(&late, &stage.app, staff, stage.challenge, solution).await));
        }
    }
}

#[tokio::test]
async fn what_was_handed_in_counts_until_it_is_handed_in_again() {
    let engines = Engines::start().await;
    for db in engines.all() {
        let stage = Stage::set(db).await;
        let id = stage.submitted(0, "Het eerste woord.").await;
        let sooner = stage.around_deadline(-60_000_000);
        stage.save(&sooner, 0, id, "Nog niet ingezonden.").await.unwrap();
        let own = stage.own(&sooner, 0, id).await;
        assert_eq!(own.state, SubmissionState::Submitted);
        assert!(own.has_unsubmitted_changes());
        stage.open().await;
        let opened = stage.seen(&stage.lead, id).await.unwrap();
        let content = &opened.opened.as_ref().unwrap().0;
        assert_eq!(content.pitch.as_deref(), Some("Het eerste woord."));
        assert!(opened.receipt().unwrap().proves(&content.canonical(&opened).unwrap()));
    }
}

#[tokio::test]
async fn a_receipt_proves_these_exact_bytes_and_no_others() {
    let engines = Engines::start().await;
    for db in engines.all() {
        let stage = Stage::set(db).await;
        let id = stage.submitted(0, "Precies dit.").await;
        stage.open().await;
        let opened = stage.seen(&stage.providers[0].staff, id).await.unwrap();
        let (receipt, canonical) =
            (opened.receipt().unwrap(), opened.opened.as_ref().unwrap().0.canonical(&opened).unwrap());
        assert!(receipt.proves(&canonical));
        assert!(!receipt.proves(&canonical.replace("Precies dit.", "Precies dat.")));
        let mut later = receipt.clone();
        later.submitted_at = stage.closes;
        assert!(!later.proves(&canonical), "the moment is signed as well");
    }
}

#[tokio::test]
async fn handing_in_asks_for_an_answer_to_each_criterion() {
    let engines = Engines::start().await;
    for db in engines.all() {
        let stage = Stage::set(db).await;
        let id = stage.draft(0).await;
        let Err(Error::Problems(problems)) = stage.submit(&stage.db, 0, id).await else { panic!("nothing was asked") };
        assert_eq!(problems.len(), 2);
        assert!(problems.iter().all(|problem| problem.text.code == "ANSWER_MISSING"));
    }
}

#[tokio::test]
async fn one_solution_answers_a_challenge_once_and_can_be_taken_up_after_it_was_withdrawn() {
    let engines = Engines::start().await;
    for db in engines.all() {
        let stage = Stage::set(db).await;
        let id = stage.submitted(0, "Wij.").await;
        let (staff, solution) = (&stage.providers[0].staff, stage.providers[0].solution);
        let again = actions::draft(&stage.db, &stage.app, staff, stage.challenge, solution).await;
        assert!(matches!(again, Err(Error::Problems(problems)) if problems[0].text.code == "SUBMISSION_EXISTS"));
        actions::withdraw(&stage.db, staff, id, "Wij denken nog na.").await.unwrap();
        assert_eq!(stage.draft(0).await, id);
        stage.open().await;
        assert_eq!(stage.own(&stage.later(), 0, id).await.state, SubmissionState::Draft, "it was not handed in again");
    }
}
