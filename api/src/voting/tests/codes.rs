//! Votes on paper and with an assistant, and the votes of people who leave.

use super::stage::Stage;
use crate::{
    db::{Read, args, tests::Engines},
    error::{Error, RefusalKind, Result},
    ids::PanelMemberId,
    viewer::Viewer,
    voting::{LeaverRule, TermsInput, actions, codes, marks::MarksInput, store},
};

const MEMBERS: &str = "SELECT id FROM panel_members WHERE role = 'member' ORDER BY id";
const LEAVE: &str = "DELETE FROM panel_members WHERE person_id = $1";
const EMAIL: &str = "UPDATE people SET email = 'truus@samenvraag.example', email_key = 'truus' WHERE id = $1";
const MAILS: &str = "SELECT CAST(count(*) AS BIGINT) FROM mails WHERE subject LIKE $1";

async fn members(stage: &Stage) -> Vec<PanelMemberId> {
    stage.db.column(MEMBERS, args![]).await.unwrap()
}

fn problem<T>(answer: Result<T>) -> Option<&'static str> {
    match answer {
        Err(Error::Problems(problems)) => Some(problems[0].text.code),
        _ => None,
    }
}

#[tokio::test]
async fn a_code_votes_once_and_for_its_own_round_alone() {
    let engines = Engines::start().await;
    for db in engines.all() {
        let stage = Stage::set(db, 6, 2).await;
        let (id, other) = (stage.open_round(1, 0).await, stage.open_round(1, 0).await);
        let (db, marks) = (stage.after(1), MarksInput::naming(vec![stage.needs[0]]));
        let members = members(&stage).await;
        let letters = codes::issue(&db, &stage.app, &stage.coordinator, id, &members).await.unwrap();
        assert_eq!(letters.len(), 6);
        let (code, visitor) = (letters[0].code.clone(), Viewer::visitor());
        let cast =
            async |round, code: &str| actions::cast_by_code(&db, &stage.app, &visitor, round, code, &marks).await;
        assert_eq!(problem(cast(other, &code).await), Some("CODE_SPENT"));
        assert_eq!(codes::round_of(&db, &code.to_lowercase()).await.unwrap(), id);
        cast(id, &code.replace('-', " ")).await.unwrap();
        assert_eq!(problem(cast(id, &code).await), Some("CODE_SPENT"), "a replayed ballot is refused");
        let again = codes::issue(&db, &stage.app, &stage.coordinator, id, &members[1..2]).await.unwrap();
        let earlier = letters.iter().find(|letter| letter.member_id == members[1]).unwrap();
        assert_eq!(problem(cast(id, &earlier.code).await), Some("CODE_SPENT"), "a new letter replaces the old");
        cast(id, &again[0].code).await.unwrap();
        let refused = codes::issue(&db, &stage.app, &stage.members[0], id, &members).await;
        assert_eq!(refused.err().and_then(|error| error.refusal().map(|r| r.kind)), Some(RefusalKind::NotAllowed));
        stage.run_due(2).await;
        assert_eq!(stage.round(id).await.ballot_count, Some(2));
        assert_eq!(stage.round(other).await.ballot_count, Some(0));
    }
}

#[tokio::test]
async fn whoever_has_an_address_gets_no_letter_with_a_code() {
    let engines = Engines::start().await;
    let stage = Stage::set(engines.all().remove(0), 2, 2).await;
    let id = stage.open_round(1, 0).await;
    let person = stage.members[0].person();
    stage.db.write(async |tx| tx.run(EMAIL, args![person]).await).await.unwrap();
    let members = members(&stage).await;
    let refused = codes::issue(&stage.after(1), &stage.app, &stage.coordinator, id, &members).await;
    assert_eq!(problem(refused), Some("LETTER_FOR_EMAIL"));
}

#[tokio::test]
async fn that_a_voter_was_assisted_is_counted_and_what_was_voted_is_not_told() {
    let engines = Engines::start().await;
    for db in engines.all() {
        let stage = Stage::set(db, 6, 2).await;
        let id = stage.open_round(1, 0).await;
        let (db, marks) = (stage.after(1), MarksInput::naming(vec![stage.needs[0]]));
        let letters = codes::issue(&db, &stage.app, &stage.coordinator, id, &members(&stage).await).await.unwrap();
        for (letter, helper) in letters.iter().zip([
            &stage.coordinator,
            &stage.coordinator,
            &Viewer::visitor(),
            &stage.members[5],
            &Viewer::visitor(),
        ]) {
            actions::cast_by_code(&db, &stage.app, helper, id, &letter.code, &marks).await.unwrap();
        }
        stage.run_due(2).await;
        actions::publish(&stage.db, &stage.app, &stage.coordinator, id).await.unwrap();
        let tallied = store::tallies(&stage.db, &[id]).await.unwrap().remove(0);
        assert_eq!((stage.round(id).await.ballot_count, tallied.summary.0.assisted), (Some(5), 2));
    }
}

#[tokio::test]
async fn who_leaves_keeps_or_loses_the_vote_as_the_round_says() {
    let engines = Engines::start().await;
    for (db, rule) in engines.all().into_iter().flat_map(|db| LeaverRule::ALL.iter().map(move |r| (db.clone(), *r))) {
        let stage = Stage::set(db, 7, 2).await;
        let id = stage.open_with(TermsInput { leavers: Some(rule), ..stage.terms(1, 0) }).await;
        for voter in &stage.members[..6] {
            stage.cast(id, voter, &[0]).await.unwrap();
        }
        for leaver in [&stage.members[5], &stage.members[6]] {
            stage.db.write(async |tx| tx.run(LEAVE, args![leaver.person()]).await).await.unwrap();
        }
        let late = stage.cast(id, &stage.members[6], &[0]).await;
        let (ballots, eligible) = match rule {
            LeaverRule::KeepVote => (7, 7),
            LeaverRule::LoseVote => (5, 5),
        };
        assert_eq!(late.is_ok(), rule == LeaverRule::KeepVote);
        stage.run_due(2).await;
        let round = stage.round(id).await;
        assert_eq!((round.ballot_count, round.eligible_count), (Some(ballots), Some(eligible)), "{rule}");
    }
}

#[tokio::test]
async fn a_round_closes_later_only_while_it_is_open_and_voters_are_reminded_once() {
    let engines = Engines::start().await;
    for db in engines.all() {
        let stage = Stage::set(db, 2, 2).await;
        let id = stage.open_round(1, 0).await;
        let person = stage.members[0].person();
        stage.db.write(async |tx| tx.run(EMAIL, args![person]).await).await.unwrap();
        let extend = async |day: i64, to: i64| {
            let closes_at = stage.start.plus(time::Duration::days(to));
            actions::extend(&stage.after(day), &stage.app, &stage.coordinator, id, closes_at, "Veel mensen zijn weg.")
                .await
        };
        assert_eq!(problem(extend(1, 1).await), Some("CLOSES_NOT_LATER"));
        extend(1, 4).await.unwrap();
        assert_eq!(stage.run_due(2).await, 0, "it did not close");
        assert_eq!(stage.run_due(3).await, 1, "a third is left: who has not voted is reminded");
        assert_eq!(stage.run_due(3).await, 0);
        let mails: i64 = stage.db.column(MAILS, args!["%nog stemmen%"]).await.unwrap()[0];
        assert_eq!(mails, 1);
        let late = extend(4, 9).await;
        assert_eq!(late.err().and_then(|error| error.refusal().map(|r| r.kind)), Some(RefusalKind::Conflict));
        stage.run_due(4).await;
        assert!(stage.round(id).await.counted_at.is_some());
    }
}
