//! The rules of judging, tried on both engines.

use super::{AssessmentAct, AssessmentState, ScoreInput, Weighed, actions, store};
use crate::{
    challenges::ChallengeAct,
    db::{Timestamp, args, tests::Engines},
    error::Error,
    ids::{AssessmentId, SubmissionId},
    organisations::actions::Whom,
    outbox::Post,
    submissions::{SubmissionState, tests::stage::Stage},
    viewer::Viewer,
};

const MAILS: &str = "SELECT CAST(count(*) AS BIGINT) FROM mails";

fn says(answer: &Result<impl Sized, Error>, code: &str) -> bool {
    match answer {
        Err(Error::Problems(problems)) => problems.iter().any(|problem| problem.text.code == code),
        Err(Error::Refused(refusal)) => refusal.text.code == code,
        _ => false,
    }
}

impl Stage {
    async fn assessor(&self) -> Viewer {
        let viewer = self.somebody(None).await;
        let whom = Whom::Person(viewer.person().unwrap());
        actions::assign(&self.later(), Post::silent(), &self.lead, self.challenge, &whom, false).await.unwrap();
        viewer
    }

    async fn assessment_of(&self, viewer: &Viewer, submission: SubmissionId) -> AssessmentId {
        let page = store::page_of_own(&self.later(), viewer, (Timestamp::MAX, uuid::Uuid::max()), 50).await.unwrap();
        page.into_iter().find(|assessment| assessment.submission_id == submission).unwrap().id
    }

    fn scores(&self, points: [i64; 2]) -> Vec<ScoreInput> {
        let score = |(criterion_id, points)| ScoreInput { criterion_id, points, reason: "Daarom.".to_owned() };
        self.criteria.into_iter().zip(points).map(score).collect()
    }

    async fn judge(&self, viewer: &Viewer, submission: SubmissionId, points: [i64; 2]) {
        let id = self.assessment_of(viewer, submission).await;
        actions::score(&self.later(), viewer, id, &self.scores(points)).await.unwrap();
        actions::complete(&self.later(), viewer, id).await.unwrap();
    }
}

#[test]
fn an_assessment_ends_completed_or_recused_and_then_stands() {
    for state in [AssessmentState::Completed, AssessmentState::Recused] {
        assert!(AssessmentAct::ALL.iter().all(|act| !act.from().contains(&state)));
    }
}

#[test]
fn the_weighted_score_is_a_sum_of_whole_numbers() {
    let weighed =
        |total, assessments| Weighed { submission_id: SubmissionId::new(Timestamp::MIN), total, assessments }.score();
    assert!((weighed(60 * 9 + 40 * 7, 1) - 8.2).abs() < 1e-12);
    assert!((weighed(3_000, 3) - 10.0).abs() < 1e-12);
}

#[tokio::test]
async fn a_challenge_is_judged_decided_on_and_awarded() {
    let engines = Engines::start().await;
    for db in engines.all() {
        let stage = Stage::set(db).await;
        let (first, second) = (stage.submitted(0, "Wij.").await, stage.submitted(1, "Zij.").await);
        let (later, lead, challenge) = (stage.later(), &stage.lead, stage.challenge);
        stage.open().await;
        let none = actions::start(&later, lead, challenge).await;
        assert!(says(&none, "ASSESSORS_REQUIRED"));
        let (one, other) = (stage.assessor().await, stage.assessor().await);
        actions::start(&later, lead, challenge).await.unwrap();

        stage.judge(&one, first, [9, 7]).await;
        let ids = [first];
        assert!(store::weighed(&later, &ids).await.unwrap().is_empty(), "not every assessment is completed");
        assert_eq!(store::by_submissions(&later, &other, &ids).await.unwrap().len(), 1, "only one's own until then");
        let early = actions::decide(&later, &stage.app, lead, first, true, "De beste.").await;
        assert!(says(&early, "ASSESSMENTS_OPEN"));
        stage.judge(&other, first, [8, 8]).await;
        assert_eq!(store::by_submissions(&later, &other, &ids).await.unwrap().len(), 2);
        let weighed = store::weighed(&later, &ids).await.unwrap().pop().unwrap();
        assert_eq!((weighed.total, weighed.assessments), (60 * 17 + 40 * 15, 2));

        let team = &stage.providers[0].staff;
        assert!(store::by_submissions(&later, team, &ids).await.unwrap().is_empty());
        actions::decide(&later, &stage.app, lead, first, true, "De beste.").await.unwrap();
        assert_eq!(store::by_submissions(&later, team, &ids).await.unwrap().len(), 2);
        assert!(store::by_submissions(&later, &stage.providers[1].staff, &ids).await.unwrap().is_empty());
        assert_eq!(stage.seen(team, first).await.unwrap().state, SubmissionState::Selected);

        let undecided = actions::conclude(&later, lead, challenge, ChallengeAct::Award, "Zo is het.").await;
        assert!(says(&undecided, "SUBMISSIONS_UNDECIDED"));
        for assessor in [&one, &other] {
            stage.judge(assessor, second, [5, 5]).await;
        }
        actions::decide(&later, &stage.app, lead, second, false, "Net niet.").await.unwrap();
        let contrary = actions::conclude(&later, lead, challenge, ChallengeAct::NotAward, "Niets.").await;
        assert!(says(&contrary, "SOME_SELECTED"));
        actions::conclude(&later, lead, challenge, ChallengeAct::Award, "Zo is het.").await.unwrap();
        let (mails,): (i64,) = later.one(MAILS, args![]).await.unwrap();
        assert_eq!(mails, 2, "each team is told once");
    }
}

#[tokio::test]
async fn nobody_who_works_for_a_submitter_judges() {
    let engines = Engines::start().await;
    for db in engines.all() {
        let stage = Stage::set(db).await;
        let submission = stage.submitted(0, "Wij.").await;
        let insider = stage.somebody(Some(stage.providers[0].organisation)).await;
        let whom = Whom::Person(insider.person().unwrap());
        // Before the opening nobody is told who submits, so it is not refused.
        actions::assign(&stage.db, Post::silent(), &stage.lead, stage.challenge, &whom, false).await.unwrap();
        stage.open().await;
        let again = actions::assign(&stage.later(), Post::silent(), &stage.lead, stage.challenge, &whom, false).await;
        assert!(says(&again, "ASSESSOR_INTEREST"));
        assert!(says(&actions::start(&stage.later(), &stage.lead, stage.challenge).await, "ASSESSORS_REQUIRED"));
        let assessor = stage.assessor().await;
        actions::start(&stage.later(), &stage.lead, stage.challenge).await.unwrap();
        let given = store::by_submissions(&stage.later(), &stage.lead, &[submission]).await.unwrap();
        let of = |viewer: &Viewer| given.iter().find(|it| viewer.is(Some(it.person_id))).unwrap().state;
        assert_eq!((of(&insider), of(&assessor)), (AssessmentState::Recused, AssessmentState::Assigned));
    }
}

#[tokio::test]
async fn completing_asks_for_a_score_on_each_criterion_and_scores_are_whole_numbers_to_ten() {
    let engines = Engines::start().await;
    for db in engines.all() {
        let stage = Stage::set(db).await;
        let submission = stage.submitted(0, "Wij.").await;
        stage.open().await;
        let assessor = stage.assessor().await;
        actions::start(&stage.later(), &stage.lead, stage.challenge).await.unwrap();
        let id = stage.assessment_of(&assessor, submission).await;
        for points in [-1, 11] {
            let odd = actions::score(&stage.later(), &assessor, id, &stage.scores([points, 5])).await;
            assert!(says(&odd, "POINTS_ODD"));
        }
        actions::score(&stage.later(), &assessor, id, &stage.scores([5, 5])[..1]).await.unwrap();
        assert!(says(&actions::complete(&stage.later(), &assessor, id).await, "SCORE_MISSING"));
        assert!(says(&actions::score(&stage.later(), &stage.lead, id, &[]).await, "ASSESSMENT_NOT_YOURS"));
    }
}
