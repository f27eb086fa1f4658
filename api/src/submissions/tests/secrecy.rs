//! Before the opening nobody but the team can read a submission, nor learn that there is one.

use std::fs;

use super::stage::Stage;
use crate::{
    db::{args, tests::Engines},
    error::{Error, RefusalKind},
    submissions::{SubmissionAct, SubmissionState, actions, content::key_name, jobs, store},
    viewer::{PlatformRole, Viewer},
};

const LENGTHS: &str = "SELECT DISTINCT CAST(length(sealed) AS BIGINT) FROM submissions";

#[tokio::test]
async fn what_a_team_writes_stands_in_no_file_of_the_database_before_the_opening() {
    let engines = Engines::start().await;
    let stage = Stage::set(engines.all().remove(0)).await;
    let canary = "kanariegeelzeshoekig";
    let id = stage.submitted(0, canary).await;
    stage.save(&stage.db, 0, id, &format!("{canary} nogmaals")).await.unwrap();
    let holds = |word: &str| {
        let files = fs::read_dir(engines.folder()).unwrap().map(|entry| entry.unwrap().path());
        files
            .filter(|path| path.is_file())
            .any(|path| fs::read(path).unwrap().windows(word.len()).any(|window| window == word.as_bytes()))
    };
    assert!(holds("Veilig door de nacht"), "the attacker can read what is not sealed");
    assert!(!holds(canary), "a submission stands readable in the database");
    stage.open().await;
    assert!(holds(canary), "the same attacker finds it after the opening");
}

#[tokio::test]
async fn submissions_of_about_one_length_are_sealed_to_exactly_one_length() {
    let engines = Engines::start().await;
    for db in engines.all() {
        let stage = Stage::set(db).await;
        stage.submitted(0, "Ja, dat kan.").await;
        stage.submitted(1, "Nee.").await;
        let lengths: Vec<(i64,)> = stage.db.all(LENGTHS, args![]).await.unwrap();
        assert_eq!(lengths.len(), 1, "{lengths:?}");
    }
}

#[tokio::test]
async fn before_the_opening_only_the_team_sees_it_and_afterwards_those_who_judge() {
    let engines = Engines::start().await;
    for db in engines.all() {
        let stage = Stage::set(db).await;
        let id = stage.submitted(0, "Wij.").await;
        let others_id = stage.submitted(1, "Zij.").await;
        let mut administrator = stage.somebody(None).await;
        administrator.platform = vec![PlatformRole::Administrator];
        let stranger = stage.somebody(None).await;
        let never = [administrator, stranger, Viewer::visitor(), Viewer::operator()];
        let competitor = &stage.providers[1].staff;
        for viewer in never.iter().chain([competitor, &stage.lead]) {
            assert!(stage.seen(viewer, id).await.is_none());
            let answer =
                stage.db.write(async |tx| actions::permitted(tx, viewer, id, SubmissionAct::Decide).await).await;
            assert!(matches!(answer, Err(Error::Refused(refusal)) if refusal.kind == RefusalKind::NotFound));
        }
        assert!(stage.seen(&stage.providers[0].staff, id).await.is_some());
        let now = stage.db.now().await.unwrap();
        let page = |viewer: Viewer| {
            let (db, challenge) = (stage.db.clone(), stage.challenge);
            async move {
                let place = (crate::db::Timestamp::MIN, uuid::Uuid::nil());
                store::page_of_challenge(&db, &viewer, now, challenge, place, 10).await.unwrap().len()
            }
        };
        assert_eq!(page(stage.lead.clone()).await, 0);
        stage.open().await;
        assert_eq!(page(stage.lead.clone()).await, 2);
        assert_eq!(page(competitor.clone()).await, 0);
        assert!(stage.seen(&stage.lead, id).await.unwrap().shows_confidential_to(&stage.lead));
        for viewer in never.iter().chain([competitor]) {
            assert!(stage.seen(viewer, id).await.is_none());
        }
        assert!(stage.seen(competitor, others_id).await.is_some());
    }
}

#[tokio::test]
async fn a_submitter_gives_those_who_judge_no_interest_that_they_do_not_want() {
    use crate::{
        organisations::actions::{self as members, Granted, Whom},
        viewer::OrganisationRole,
    };
    let engines = Engines::start().await;
    for db in engines.all() {
        let stage = Stage::set(db).await;
        let id = stage.submitted(0, "Wij.").await;
        stage.submitted(1, "Zij.").await;
        stage.open().await;
        let (submitter, whom) = (&stage.providers[1], Whom::Person(stage.lead.person().unwrap()));
        let roles = [OrganisationRole::Member];
        let granted = members::grant(&stage.db, &submitter.staff, submitter.organisation, &whom, &roles).await.unwrap();
        let Granted::Invited(invitation) = granted else { panic!("the role was given at once") };
        assert!(stage.seen(&stage.lead, id).await.is_some(), "an invitation keeps nobody from judging");
        members::accept(&stage.db, &stage.lead, invitation).await.unwrap();
        assert!(stage.seen(&stage.lead, id).await.is_none(), "who accepts has an interest");
    }
}

#[tokio::test]
async fn the_opening_destroys_the_keys_and_leaves_what_was_never_handed_in_sealed() {
    let engines = Engines::start().await;
    for db in engines.all() {
        let stage = Stage::set(db).await;
        let (handed_in, draft) = (stage.submitted(0, "Wij.").await, stage.draft(1).await);
        let at_once = stage.around_deadline(0);
        crate::challenges::jobs::due(&stage.app, &at_once).await.unwrap();
        assert_eq!(jobs::due(&stage.app, &at_once).await.unwrap(), 0, "a write that began in time may still end");
        jobs::due(&stage.app, &stage.later()).await.unwrap();
        assert!(stage.app.keys.find(&key_name(handed_in)).await.unwrap().is_none());
        assert!(stage.app.keys.find(&key_name(draft)).await.unwrap().is_some());
        assert_eq!(stage.own(&stage.later(), 0, handed_in).await.state, SubmissionState::Unsealed);
        assert_eq!(stage.own(&stage.later(), 1, draft).await.state, SubmissionState::Draft);
        assert!(stage.seen(&stage.lead, draft).await.is_none());
        assert_eq!(jobs::due(&stage.app, &stage.later()).await.unwrap(), 0, "it is done once");
    }
}
