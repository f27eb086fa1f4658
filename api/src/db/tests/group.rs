use std::collections::BTreeSet;

use proptest::{prelude::*, test_runner::TestRunner};

use super::Engines;
use crate::{
    db::{Db, args},
    error::{Error, Refusal},
};

const INSERT: &str = "INSERT INTO things (number) VALUES ($1)";

#[derive(Clone, Copy, Debug)]
enum Fate {
    Kept,
    Refused,
    Broken,
    Dropped,
    Panicking,
}

async fn with_table(db: Db) -> Db {
    db.write(async |tx| tx.run("CREATE TABLE things (number BIGINT PRIMARY KEY)", args![]).await).await.unwrap();
    db
}

async fn numbers(db: &Db) -> BTreeSet<i64> {
    let rows: Vec<(i64,)> = db.all("SELECT number FROM things", args![]).await.unwrap();
    rows.into_iter().map(|(number,)| number).collect()
}

async fn one(db: Db, number: i64, fate: Fate) -> bool {
    let write = db.write(async |tx| {
        tx.run(INSERT, args![number]).await?;
        assert_eq!(tx.one::<(i64,)>("SELECT number FROM things WHERE number = $1", args![number]).await?.0, number);
        match fate {
            Fate::Kept => Ok(()),
            Fate::Refused => Err(Refusal::not_found().into()),
            // The error is swallowed, yet nothing of this write may stay.
            Fate::Broken => {
                assert!(tx.run(INSERT, args![number]).await.is_err());
                Ok(())
            }
            Fate::Dropped => std::future::pending().await,
            Fate::Panicking => panic!("on purpose"),
        }
    });
    match fate {
        Fate::Dropped => tokio::time::timeout(std::time::Duration::from_millis(20), write).await.is_ok(),
        _ => write.await.is_ok(),
    }
}

#[test]
fn of_many_writers_at_once_exactly_the_acknowledged_rows_exist() {
    let fate = prop_oneof![
        6 => Just(Fate::Kept), 2 => Just(Fate::Refused), 1 => Just(Fate::Broken),
        1 => Just(Fate::Dropped), 1 => Just(Fate::Panicking)
    ];
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let law = |fates: Vec<Fate>| {
        runtime.block_on(async {
            let engines = Engines::start().await;
            for db in engines.all() {
                let db = with_table(db).await;
                let writers =
                    (0_i64..).zip(&fates).map(|(number, fate)| (number, tokio::spawn(one(db.clone(), number, *fate))));
                let mut acknowledged = BTreeSet::new();
                for (number, writer) in writers.collect::<Vec<_>>() {
                    if writer.await.unwrap_or(false) {
                        acknowledged.insert(number);
                    }
                }
                let kept =
                    (0_i64..).zip(&fates).filter(|(_, fate)| matches!(fate, Fate::Kept)).map(|(number, _)| number);
                assert_eq!(acknowledged, kept.collect());
                assert_eq!(numbers(&db).await, acknowledged);
            }
        });
        Ok(())
    };
    TestRunner::new(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })
        .run(&proptest::collection::vec(fate, 1..60), law)
        .unwrap();
}

#[tokio::test]
async fn a_write_within_a_write_is_refused_instead_of_waiting_for_itself() {
    let engines = Engines::start().await;
    for db in engines.all() {
        let inner = db.clone();
        let nested = db.write(async |_| inner.write(async |_| Ok(())).await).await;
        assert!(matches!(nested, Err(Error::Fault(_))));
        db.write(async |_| Ok(())).await.unwrap();
    }
}

#[tokio::test]
async fn a_write_that_was_not_committed_is_seen_by_nobody_else() {
    let engines = Engines::start().await;
    for db in engines.all() {
        let db = with_table(db).await;
        let seen = db
            .write(async |tx| {
                tx.run(INSERT, args![1_i64]).await?;
                Ok(numbers(&db).await)
            })
            .await
            .unwrap();
        assert_eq!(seen, BTreeSet::new());
        assert_eq!(numbers(&db).await, BTreeSet::from([1]));
    }
}

#[tokio::test]
async fn a_constraint_found_at_the_commit_fails_everyone_who_shared_it() {
    let engines = Engines::start().await;
    let db = engines.all().remove(0);
    db.write(async |tx| {
        tx.run("CREATE TABLE a (id BIGINT PRIMARY KEY)", args![]).await?;
        tx.run("CREATE TABLE b (a BIGINT REFERENCES a (id) DEFERRABLE INITIALLY DEFERRED)", args![]).await
    })
    .await
    .unwrap();
    let good = db.write(async |tx| tx.run("INSERT INTO a (id) VALUES (1)", args![]).await);
    let bad = db.write(async |tx| tx.run("INSERT INTO b (a) VALUES (2)", args![]).await);
    let (good, bad) = tokio::join!(good, bad);
    let rows = db.one::<(i64,)>("SELECT count(*) FROM a", args![]).await.unwrap().0;
    assert!(bad.is_err());
    assert_eq!(i64::from(good.is_ok()), rows);
    db.write(async |tx| tx.run("INSERT INTO a (id) VALUES (3)", args![]).await).await.unwrap();
}
