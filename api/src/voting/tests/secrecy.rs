//! What an attacker finds who holds the database, its files and its order of rows, but not the key store.

use std::{collections::BTreeMap, fs};

use super::stage::Stage;
use crate::{
    db::{Db, args, tests::Engines},
    ids::VotingRoundId,
    viewer::Viewer,
    voting::{actions, store},
};

/// What the embedded engine's order of rows and the other engine's hidden columns tell of the ballots.
const BALLOTS_EMBEDDED: &str =
    "SELECT receipt, CAST(rowid AS TEXT) FROM ballots WHERE voting_round_id = $1 ORDER BY rowid";
const BALLOTS_SERVED: &str = "SELECT receipt, CAST(xmin AS TEXT) FROM ballots WHERE voting_round_id = $1 ORDER BY ctid";
const LENGTHS: &str = "
SELECT DISTINCT CAST(length(sealed) AS BIGINT) FROM envelopes WHERE voting_round_id = $1 AND sealed IS NOT NULL";

async fn ballots(db: &Db, id: VotingRoundId) -> Vec<(String, String)> {
    let sql = if db.is_embedded() { BALLOTS_EMBEDDED } else { BALLOTS_SERVED };
    db.all(sql, args![id]).await.unwrap()
}

#[tokio::test]
async fn the_order_and_hidden_columns_of_ballots_say_nothing_about_their_voters() {
    let engines = Engines::start().await;
    for db in engines.all() {
        let stage = Stage::set(db, 40, 2).await;
        let id = stage.open_round(1, 0).await;
        let mut cast_as = BTreeMap::new();
        for (place, voter) in stage.members.iter().enumerate() {
            cast_as.insert(stage.cast(id, voter, &[place % 2]).await.unwrap(), place);
        }
        stage.run_due(2).await;
        let found = ballots(&stage.db, id).await;
        assert_eq!(found.len(), 40);
        // Rows lie in the order of the receipts, which are random; nothing else can be read from where they lie.
        assert!(found.is_sorted_by_key(|(receipt, _)| receipt.clone()));
        if !stage.db.is_embedded() {
            assert!(found.iter().all(|(_, written)| *written == found[0].1), "all in one write");
        }
        // The control: had they been written as they were cast, every place would have been right.
        let right = found.iter().enumerate().filter(|(place, (receipt, _))| cast_as[receipt] == *place).count();
        assert!(right < 12, "{right} of 40 ballots lie where their voters stand");
    }
}

#[tokio::test]
async fn sealed_ballots_are_of_one_length_whatever_was_chosen() {
    let engines = Engines::start().await;
    for db in engines.all() {
        let stage = Stage::set(db, 3, 50).await;
        let id = stage.open_round(1, 0).await;
        let all: Vec<_> = (0..50).collect();
        for (voter, choices) in stage.members.iter().zip([&all[..], &[], &[7]]) {
            stage.cast(id, voter, choices).await.unwrap();
        }
        let lengths: Vec<(i64,)> = stage.db.all(LENGTHS, args![id]).await.unwrap();
        assert_eq!(lengths.len(), 1);
    }
}

#[tokio::test]
async fn no_choice_and_no_receipt_stands_in_the_database_files_while_people_vote() {
    let engines = Engines::start().await;
    let stage = Stage::set(engines.all().remove(0), 6, 3).await;
    let id = stage.open_round(1, 0).await;
    let mut receipts = Vec::new();
    for voter in &stage.members {
        receipts.push(stage.cast(id, voter, &[0, 2]).await.unwrap());
    }
    let holds = |word: &str| {
        let files = fs::read_dir(engines.folder()).unwrap().map(|entry| fs::read(entry.unwrap().path()).unwrap());
        files.into_iter().any(|bytes| bytes.windows(word.len()).any(|window| window == word.as_bytes()))
    };
    assert!(holds("Wat gaat voor?"), "the attacker can read what is not sealed");
    assert!(!holds("approved"), "a ballot's plain text is in the files");
    assert!(receipts.iter().all(|receipt| !holds(receipt)), "a receipt is in the files");
    stage.run_due(2).await;
    assert!(receipts.iter().all(|receipt| holds(receipt)), "after the count the receipts are there to be found");
}

#[tokio::test]
async fn a_copied_or_forged_envelope_is_not_counted() {
    const COPY: &str = "
UPDATE envelopes SET sealed = (SELECT sealed FROM envelopes WHERE voting_round_id = $1 AND person_id = $2)
 WHERE voting_round_id = $1 AND person_id = $3";
    const FORGE: &str = "UPDATE envelopes SET sealed = $3 WHERE voting_round_id = $1 AND person_id = $2";
    let engines = Engines::start().await;
    for db in engines.all() {
        let stage = Stage::set(db, 7, 2).await;
        let id = stage.open_round(1, 0).await;
        for voter in &stage.members[..5] {
            stage.cast(id, voter, &[0]).await.unwrap();
        }
        let person = |number: usize| stage.members[number].person();
        let tamper = async |tx: &mut crate::db::Tx| {
            tx.run(COPY, args![id, person(0), person(5)]).await?;
            tx.run(FORGE, args![id, person(6), vec![7_u8; 2_096]]).await
        };
        stage.db.write(tamper).await.unwrap();
        stage.run_due(2).await;
        actions::publish(&stage.db, &stage.app, &stage.coordinator, id).await.unwrap();
        assert_eq!(stage.round(id).await.ballot_count, Some(5));
    }
}

#[tokio::test]
async fn before_publication_no_viewer_sees_a_result() {
    let engines = Engines::start().await;
    for db in engines.all() {
        let stage = Stage::set(db, 6, 2).await;
        let id = stage.open_round(1, 0).await;
        for voter in &stage.members {
            stage.cast(id, voter, &[1]).await.unwrap();
        }
        stage.run_due(2).await;
        for viewer in [&Viewer::operator(), &stage.coordinator, &stage.members[0], &Viewer::visitor()] {
            assert!(store::by_id(&stage.db, viewer, id).await.unwrap().is_some());
            assert!(store::tallies(&stage.db, &[id]).await.unwrap().is_empty());
            let places = store::places_by_needs(&stage.db, viewer, &stage.needs).await.unwrap();
            assert!(places.iter().all(|place| place.approvals.is_none() && place.rank.is_none()));
        }
        assert_eq!(store::count_of_ballots(&stage.db, id).await.unwrap(), 0);
    }
}
