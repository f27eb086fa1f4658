//! The life of a pilot on each engine at hand: planned, agreed to, used, measured, decided, taken over.

use time::macros::date;

use super::stage::Stage;
use crate::{
    adoptions,
    db::tests::Engines,
    error::{Error, RefusalKind, Result},
    outbox::Post,
    pilots::{
        EditInput, Filter, PilotOutcome, PilotState, actions, consents,
        indicators::{self, NewIndicator, NewMeasurement},
        projection, store,
    },
};

const CHALLENGE: &str = "SELECT state FROM challenges WHERE id = $1";
const NEED: &str = "SELECT state FROM needs WHERE id = $1";
const LINK: &str = "SELECT state FROM challenge_needs WHERE need_id = $1";

async fn each(test: impl AsyncFn(Stage)) {
    let engines = Engines::start().await;
    for db in engines.all() {
        test(Stage::set(db).await).await;
    }
}

fn refused<T: std::fmt::Debug>(answer: Result<T>) -> RefusalKind {
    match answer {
        Err(Error::Refused(refusal)) => refusal.kind,
        other => panic!("{other:?} is no refusal"),
    }
}

fn field<T: std::fmt::Debug>(answer: Result<T>) -> String {
    match answer {
        Err(Error::Problems(problems)) => problems[0].field.clone(),
        other => panic!("{other:?} is no problem"),
    }
}

#[tokio::test]
async fn a_pilot_goes_from_plan_to_decision_and_everyone_in_the_chain_hears() {
    each(async |stage: Stage| {
        let (db, editor) = (&stage.db, stage.editor().await);
        let id = stage.planned().await;
        assert_eq!(stage.word(CHALLENGE, stage.challenge.uuid()).await, "in_pilot");
        let new = NewIndicator::parse("Bijna gevallen", "keer per maand", Some(2.4), 1.0).unwrap();
        let (indicator, _) = indicators::actions::add(db, &editor, id, new).await.unwrap();
        actions::request_consent(db, &editor, id).await.unwrap();
        assert_eq!(refused(actions::start(db, &editor, id).await), RefusalKind::Conflict);
        consents::actions::consent(db, &stage.resident().await, id, 1).await.unwrap();
        actions::start(db, &editor, id).await.unwrap();
        let value = NewMeasurement::parse(date!(2026 - 03 - 01), 0.9, None).unwrap();
        indicators::actions::measure(db, &editor, indicator, value).await.unwrap();
        actions::start_measuring(db, &editor, id).await.unwrap();
        actions::decide(db, Post::silent(), &editor, id, PilotOutcome::Scale, "Het werkt.").await.unwrap();
        let pilot = stage.pilot(id).await;
        assert_eq!((pilot.state, pilot.outcome), (PilotState::Decided, Some(PilotOutcome::Scale)));
        assert_eq!(pilot.decided_at, Some(stage.start));
        assert_eq!(stage.word(CHALLENGE, stage.challenge.uuid()).await, "completed");
        assert_eq!(stage.word(NEED, stage.need.uuid()).await, "answered");
        assert_eq!(stage.word(LINK, stage.need.uuid()).await, "answered");
        let measured = indicators::store::measurements(db, &[indicator]).await.unwrap();
        assert_eq!(measured.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn another_card_asks_everyone_anew() {
    each(async |stage: Stage| {
        let (db, editor, resident) = (&stage.db, stage.editor().await, stage.resident().await);
        let id = stage.planned().await;
        actions::request_consent(db, &editor, id).await.unwrap();
        consents::actions::consent(db, &resident, id, 1).await.unwrap();
        let same = EditInput { title: Some("Licht".to_owned()), ..EditInput::default() };
        actions::edit(db, &editor, id, same).await.unwrap();
        assert_eq!(consents::store::counts(db, &[id]).await.unwrap(), [(id, 1)]);
        let other = EditInput { decision_card: Some("Het neemt ook op.".to_owned()), ..EditInput::default() };
        actions::edit(db, &editor, id, other).await.unwrap();
        assert_eq!(stage.pilot(id).await.decision_card_version, 2);
        assert_eq!(consents::store::counts(db, &[id]).await.unwrap(), []);
        assert_eq!(refused(actions::start(db, &editor, id).await), RefusalKind::Conflict);
        assert_eq!(field(consents::actions::consent(db, &resident, id, 1).await), "decisionCardVersion");
        consents::actions::consent(db, &resident, id, 2).await.unwrap();
        consents::actions::consent(db, &resident, id, 2).await.unwrap();
        assert_eq!(consents::store::counts(db, &[id]).await.unwrap(), [(id, 1)]);
        consents::actions::withdraw(db, &resident, id).await.unwrap();
        assert_eq!(consents::store::counts(db, &[id]).await.unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn the_pilots_history_names_nobody_who_consented() {
    const LINES: &str = "
SELECT CAST(count(*) AS BIGINT) FROM journal_entries WHERE subject_id = $1 AND verb LIKE '%consent' AND actor_id = $2";
    each(async |stage: Stage| {
        let (db, editor, resident) = (&stage.db, stage.editor().await, stage.resident().await);
        let id = stage.planned().await;
        actions::request_consent(db, &editor, id).await.unwrap();
        consents::actions::consent(db, &resident, id, 1).await.unwrap();
        consents::actions::withdraw(db, &resident, id).await.unwrap();
        let lines = crate::db::args![id, resident.person()];
        let (named,): (i64,) = db.one(LINES, lines).await.unwrap();
        assert_eq!(named, 0);
    })
    .await;
}

#[tokio::test]
async fn a_pilot_runs_only_in_municipalities_of_the_group_and_only_with_what_was_selected() {
    each(async |stage: Stage| {
        let (db, editor) = (&stage.db, stage.editor().await);
        let mut input = stage.input();
        input.municipality_ids = vec![stage.inside, stage.outside];
        assert_eq!(field(actions::plan(db, &editor, input).await), "municipalityIds");
        let stranger = actions::plan(db, &stage.neighbour().await, stage.input()).await;
        assert_eq!(refused(stranger), RefusalKind::NotAllowed);
        db.write(async |tx| tx.run("UPDATE submissions SET state = 'shortlisted'", crate::db::args![]).await)
            .await
            .unwrap();
        assert_eq!(refused(actions::plan(db, &editor, stage.input()).await), RefusalKind::Conflict);
    })
    .await;
}

#[tokio::test]
async fn a_halted_pilot_leaves_room_for_another_and_the_last_decision_completes_the_challenge() {
    each(async |stage: Stage| {
        let (db, editor) = (&stage.db, stage.editor().await);
        let (first, second) = (stage.planned().await, stage.planned().await);
        actions::halt(db, &editor, first, "Te warm.").await.unwrap();
        assert_eq!(stage.word(CHALLENGE, stage.challenge.uuid()).await, "in_pilot");
        actions::halt(db, &editor, second, "Ook te warm.").await.unwrap();
        assert_eq!(stage.word(CHALLENGE, stage.challenge.uuid()).await, "in_pilot");
        assert_eq!(stage.word(NEED, stage.need.uuid()).await, "accepted");
        let third = stage.planned().await;
        let early = actions::complete_challenge(db, &editor, stage.challenge, "Genoeg geprobeerd.").await;
        assert_eq!(refused(early), RefusalKind::Conflict, "a pilot goes on");
        assert_eq!(stage.word(CHALLENGE, stage.challenge.uuid()).await, "in_pilot");
        let listed = Filter { states: Some(vec![PilotState::Halted]), ..Filter::default() };
        assert_eq!(store::count(db, &listed).await.unwrap(), 2);
        let here = Filter { municipality_id: Some(stage.inside), ..Filter::default() };
        let page = store::page_of_newest(db, &here, (crate::db::Timestamp::MAX, uuid::Uuid::max()), 10).await.unwrap();
        assert_eq!(page.len(), 3);
        let found = projection::documents(db, &[third.uuid()]).await.unwrap();
        assert_eq!((found.len(), found[0].labels.as_slice()), (1, &["den-haag".to_owned()][..]));
        actions::halt(db, &editor, third, "Weer te warm.").await.unwrap();
        let stranger = actions::complete_challenge(db, &stage.neighbour().await, stage.challenge, "Klaar.").await;
        assert_eq!(refused(stranger), RefusalKind::NotAllowed);
        actions::complete_challenge(db, &editor, stage.challenge, "Genoeg geprobeerd.").await.unwrap();
        assert_eq!(stage.word(CHALLENGE, stage.challenge.uuid()).await, "completed");
    })
    .await;
}

#[tokio::test]
async fn only_a_municipality_outside_the_pilot_adopts_and_says_so_once() {
    each(async |stage: Stage| {
        let (db, editor, neighbour) = (&stage.db, stage.editor().await, stage.neighbour().await);
        let id = stage.planned().await;
        let own = adoptions::actions::express(db, &editor, id, stage.inside, None).await;
        assert_eq!(refused(own), RefusalKind::Conflict);
        let others = adoptions::actions::express(db, &editor, id, stage.outside, None).await;
        assert_eq!(refused(others), RefusalKind::NotAllowed);
        let adoption = adoptions::actions::express(db, &neighbour, id, stage.outside, Some("Graag.")).await.unwrap();
        let again = adoptions::actions::express(db, &neighbour, id, stage.outside, None).await;
        assert_eq!(refused(again), RefusalKind::Conflict);
        let early = adoptions::actions::adopt(db, &neighbour, adoption, None).await;
        assert_eq!(refused(early), RefusalKind::Conflict);
        adoptions::actions::prepare(db, &neighbour, adoption).await.unwrap();
        adoptions::actions::adopt(db, &neighbour, adoption, None).await.unwrap();
        let late = adoptions::actions::discontinue(db, &neighbour, adoption, "Te duur.").await;
        assert_eq!(refused(late), RefusalKind::Conflict);
    })
    .await;
}
