//! A round from its draft to its publication, on both engines.

use std::collections::BTreeSet;

use futures_util::{FutureExt, StreamExt};

use super::stage::Stage;
use crate::{
    db::tests::Engines,
    error::{Error, RefusalKind, Result},
    viewer::Viewer,
    voting::{
        BallotPlaceState, VotingRoundState, actions, ballot::Ballot, election::election, has_published_round, key_name,
        live, marks::MarksInput, prioritised, store, tabulation::ballots_hash,
    },
};

const ENVELOPES: &str = "SELECT CAST(count(*) AS BIGINT) FROM envelopes WHERE voting_round_id = $1";
const BALLOTS: &str = "SELECT CAST(count(*) AS BIGINT) FROM ballots WHERE voting_round_id = $1";
const RESULTS: &str = "
SELECT CAST(count(*) AS BIGINT) FROM ballot_places
 WHERE voting_round_id = $1 AND (approvals IS NOT NULL OR rank IS NOT NULL OR state = 'prioritised')";
const CASTS: &str = "
SELECT CAST(count(*) AS BIGINT) FROM journal_entries WHERE subject_id = $1 AND verb LIKE '%cast%'";

fn kind<T>(answer: Result<T>) -> Option<RefusalKind> {
    answer.err().and_then(|error| error.refusal().map(|refusal| refusal.kind))
}

async fn published(stage: &Stage, id: crate::ids::VotingRoundId) -> Vec<Ballot> {
    store::page_of_ballots(&stage.db, id, "", 1_000).await.unwrap()
}

#[tokio::test]
async fn a_round_goes_from_draft_to_published_and_anyone_can_recount_it() {
    let engines = Engines::start().await;
    for db in engines.all() {
        let stage = Stage::set(db, 7, 4).await;
        let id = stage.open_round(2, 5).await;
        assert_eq!(stage.round(id).await.eligible_count, Some(7), "the coordinator has no vote");
        assert_eq!(stage.run_due(1).await, 0, "nothing happens twice");
        let mut receipts = BTreeSet::new();
        for (number, choices) in [&[0, 1][..], &[0], &[0, 2], &[1, 0], &[], &[1]].into_iter().enumerate() {
            receipts.insert(stage.cast(id, &stage.members[number], choices).await.unwrap());
        }
        let replaced = stage.cast(id, &stage.members[5], &[2]).await.unwrap();
        let last = stage.cast(id, &stage.members[5], &[1]).await.unwrap();
        assert!(receipts.len() == 6 && !receipts.contains(&replaced) && !receipts.contains(&last));
        let turnout = live::turnout(&stage.after(1), &Viewer::visitor(), id).await.unwrap().unwrap();
        assert_eq!((turnout.cast, turnout.eligible), (6, 7));

        assert_eq!(stage.run_due(2).await, 2, "it closes and is counted");
        let round = stage.round(id).await;
        assert_eq!((round.state, round.ballot_count), (VotingRoundState::Counted, Some(6)));
        assert!(round.key_destroyed_at.is_some());
        assert_eq!(stage.app.keys.find(&key_name(id)).await.unwrap(), None);
        assert_eq!(stage.count(ENVELOPES, id).await, 0);
        assert_eq!(published(&stage, id).await, Vec::new(), "a counted round shows nobody anything");
        let places = store::places_by_rounds(&stage.db, &[id]).await.unwrap();
        assert!(places.iter().all(|place| place.state == BallotPlaceState::OnBallot && place.rank.is_none()));
        assert!(prioritised(&stage.db, &stage.needs).await.unwrap().is_empty());
        assert!(has_published_round(&stage.db, &stage.needs).await.unwrap().is_empty());

        actions::publish(&stage.db, &stage.app, &stage.coordinator, id).await.unwrap();
        let (round, ballots) = (stage.round(id).await, published(&stage, id).await);
        let shown: BTreeSet<_> = ballots.iter().map(|ballot| ballot.receipt.as_str().to_owned()).collect();
        assert!(shown.contains(&last) && !shown.contains(&replaced) && shown.len() == 6);
        let places = store::places_by_rounds(&stage.db, &[id]).await.unwrap();
        let election = election(&round, &places, &[], &ballots).unwrap();
        assert_eq!(round.ballots_sha256, Some(ballots_hash(&election).to_vec()));
        let again = round.rule().count(&election).unwrap();
        let kept = store::tallies(&stage.db, &[id]).await.unwrap().remove(0);
        let winners: Vec<_> = again.winners.iter().map(|option| places[*option].position.to_string()).collect();
        assert_eq!(kept.outcome.0.winners, winners);
        for place in &places {
            let named = ballots.iter().filter(|ballot| ballot.marks.named().contains(&place.position)).count();
            assert_eq!(place.approvals, i64::try_from(named).ok());
            assert_eq!(place.state == BallotPlaceState::Prioritised, winners.contains(&place.position.to_string()));
        }
        let ranks: BTreeSet<_> = places.iter().filter_map(|place| place.rank).collect();
        assert_eq!(ranks, (1..=4).collect());
        assert_eq!(prioritised(&stage.db, &stage.needs).await.unwrap(), stage.needs[..2].iter().copied().collect());
        assert_eq!(has_published_round(&stage.db, &stage.needs).await.unwrap().len(), 4);
        assert_eq!(stage.count(CASTS, id).await, 0, "casting leaves no line in the journal");
    }
}

#[tokio::test]
async fn only_people_on_the_roll_vote_and_only_while_the_round_is_open() {
    let engines = Engines::start().await;
    for db in engines.all() {
        let stage = Stage::set(db, 2, 2).await;
        let draft = actions::draft(&stage.db, &stage.coordinator, stage.panel, stage.terms(1, 0)).await.unwrap();
        assert_eq!(kind(stage.cast(draft, &stage.members[0], &[0]).await), Some(RefusalKind::NotFound));
        actions::schedule(&stage.db, &stage.app, &stage.coordinator, draft).await.unwrap();
        assert_eq!(kind(stage.cast(draft, &stage.members[0], &[0]).await), Some(RefusalKind::TooSoon));
        assert_eq!(stage.run_due(1).await, 1);
        stage.cast(draft, &stage.members[0], &[0]).await.unwrap();
        assert_eq!(kind(stage.cast(draft, &stage.coordinator, &[0]).await), Some(RefusalKind::NotAllowed));
        assert_eq!(kind(stage.cast(draft, &Viewer::visitor(), &[0]).await), Some(RefusalKind::SignIn));
        let late = actions::cast(&stage.after(2), &stage.app, &stage.members[1], draft, &MarksInput::default()).await;
        assert_eq!(kind(late), Some(RefusalKind::Conflict), "the closing is exact, before the job that closes it");
        let stranger = crate::ids::NeedId::new(stage.start);
        let wrong =
            actions::cast(&stage.after(1), &stage.app, &stage.members[1], draft, &MarksInput::naming(vec![stranger]))
                .await;
        assert!(matches!(wrong, Err(Error::Problems(problems)) if problems[0].field == "needIds"));
    }
}

#[tokio::test]
async fn two_ballots_of_one_voter_at_once_count_as_one() {
    let engines = Engines::start().await;
    for db in engines.all() {
        let stage = Stage::set(db, 5, 2).await;
        let id = stage.open_round(1, 0).await;
        let stage_ref = &stage;
        let casts =
            (0..20_usize).map(async |number| stage_ref.cast(id, &stage_ref.members[number % 5], &[number % 2]).await);
        let receipts: BTreeSet<_> =
            futures_util::future::join_all(casts).await.into_iter().map(Result::unwrap).collect();
        assert_eq!(receipts.len(), 20);
        stage.run_due(2).await;
        actions::publish(&stage.db, &stage.app, &stage.coordinator, id).await.unwrap();
        let ballots = published(&stage, id).await;
        assert_eq!(ballots.len(), 5);
        assert!(ballots.iter().all(|ballot| receipts.contains(ballot.receipt.as_str())));
    }
}

#[tokio::test]
async fn a_ballot_that_was_confirmed_while_the_round_closed_is_counted() {
    let engines = Engines::start().await;
    for db in engines.all() {
        let stage = Stage::set(db, 30, 2).await;
        let id = stage.open_round(1, 0).await;
        for voter in &stage.members[..5] {
            stage.cast(id, voter, &[0]).await.unwrap();
        }
        let stage_ref = &stage;
        // These ask in time by their clock, while the close and the count come between.
        let casts = (5..30_usize).map(async |number| stage_ref.cast(id, &stage_ref.members[number], &[1]).await);
        let (receipts, _) = tokio::join!(futures_util::future::join_all(casts), stage.run_due(2));
        stage.run_due(2).await;
        actions::publish(&stage.db, &stage.app, &stage.coordinator, id).await.unwrap();
        let shown: BTreeSet<_> =
            published(&stage, id).await.iter().map(|ballot| ballot.receipt.as_str().to_owned()).collect();
        let confirmed: Vec<_> = receipts.into_iter().filter_map(Result::ok).collect();
        assert!(confirmed.iter().all(|receipt| shown.contains(receipt)), "a confirmed ballot is lost");
        assert_eq!(shown.len(), confirmed.len() + 5);
    }
}

#[tokio::test]
async fn under_five_ballots_nothing_is_kept_but_their_number() {
    let engines = Engines::start().await;
    for (db, voters) in engines.all().into_iter().flat_map(|db| [(db.clone(), 0), (db, 4)]) {
        let stage = Stage::set(db, 6, 2).await;
        let id = stage.open_round(1, 0).await;
        for voter in &stage.members[..voters] {
            stage.cast(id, voter, &[0]).await.unwrap();
        }
        stage.run_due(2).await;
        actions::publish(&stage.db, &stage.app, &stage.coordinator, id).await.unwrap();
        let round = stage.round(id).await;
        assert!(round.is_hidden() && round.ballot_count == Some(i64::try_from(voters).unwrap()));
        assert_eq!((stage.count(BALLOTS, id).await, stage.count(RESULTS, id).await), (0, 0));
        assert_eq!((stage.count(ENVELOPES, id).await, round.ballots_sha256), (0, None));
    }
}

#[tokio::test]
async fn a_cancelled_round_takes_its_ballots_and_its_key_along() {
    let engines = Engines::start().await;
    for db in engines.all() {
        let stage = Stage::set(db, 5, 2).await;
        let id = stage.open_round(1, 0).await;
        stage.cast(id, &stage.members[0], &[0]).await.unwrap();
        actions::cancel(&stage.db, &stage.app, &stage.coordinator, id, "Het panel is ziek.").await.unwrap();
        assert_eq!(stage.count(ENVELOPES, id).await, 0);
        assert_eq!(stage.app.keys.find(&key_name(id)).await.unwrap(), None);
        assert_eq!(stage.run_due(2).await, 0);
        assert_eq!(stage.round(id).await.state, VotingRoundState::Cancelled);
        assert!(store::by_id(&stage.db, &Viewer::visitor(), id).await.unwrap().is_some());
        let draft = actions::draft(&stage.db, &stage.coordinator, stage.panel, stage.terms(1, 0)).await.unwrap();
        actions::cancel(&stage.db, &stage.app, &stage.coordinator, draft, "Toch niet.").await.unwrap();
        assert!(store::by_id(&stage.db, &Viewer::visitor(), draft).await.unwrap().is_none());
        assert!(store::by_id(&stage.db, &stage.coordinator, draft).await.unwrap().is_some());
    }
}

#[tokio::test]
async fn a_key_that_outlived_a_crash_is_destroyed_by_a_later_run() {
    const FORGET: &str = "UPDATE voting_rounds SET key_destroyed_at = NULL WHERE id = $1";
    let engines = Engines::start().await;
    for db in engines.all() {
        let stage = Stage::set(db, 1, 2).await;
        let id = stage.open_round(1, 0).await;
        stage.run_due(2).await;
        // As it stands when the program died between the count's commit and the end of the key.
        stage.db.write(async |tx| tx.run(FORGET, crate::db::args![id]).await).await.unwrap();
        stage.app.keys.keep_first(&key_name(id), b"left").await.unwrap();
        assert_eq!(stage.run_due(2).await, 1);
        assert_eq!(stage.app.keys.find(&key_name(id)).await.unwrap(), None);
        assert_eq!(stage.run_due(2).await, 0);
    }
}

#[tokio::test]
async fn a_round_without_choice_voters_or_future_cannot_be_scheduled() {
    let engines = Engines::start().await;
    let stage = Stage::set(engines.all().remove(0), 0, 1).await;
    let id = actions::draft(&stage.db, &stage.coordinator, stage.panel, stage.terms(2, 0)).await.unwrap();
    let refused = actions::schedule(&stage.after(3), &stage.app, &stage.coordinator, id).await;
    let Err(Error::Problems(problems)) = refused else { panic!("{refused:?}") };
    let fields: Vec<_> = problems.iter().map(|problem| problem.field.as_str()).collect();
    assert_eq!(fields, ["needIds", "seats", "closesAt", "votingRoundId"]);
}

#[tokio::test]
async fn the_turnout_is_told_at_once_and_when_it_changes() {
    let engines = Engines::start().await;
    for db in engines.all() {
        let stage = Stage::set(db, 3, 2).await;
        let id = stage.open_round(1, 0).await;
        let followed = live::follow(&stage.after(1), &stage.app, &Viewer::visitor(), id).await.unwrap();
        let mut followed = Box::pin(followed);
        assert_eq!(followed.next().await.unwrap().unwrap().cast, 0);
        assert!(followed.next().now_or_never().is_none());
        for voter in &stage.members {
            stage.cast(id, voter, &[0]).await.unwrap();
        }
        let turnout = followed.next().await.unwrap().unwrap();
        assert_eq!((turnout.cast, turnout.eligible), (3, 3), "three at once are told once");
        let hidden = actions::draft(&stage.db, &stage.coordinator, stage.panel, stage.terms(1, 0)).await.unwrap();
        let refused = live::follow(&stage.db, &stage.app, &stage.members[0], hidden).await.map(drop);
        assert_eq!(kind(refused), Some(RefusalKind::NotFound));
    }
}
