use serde_json::json;
use uuid::Uuid;

use super::Engines;
use crate::db::{Arg, Db, FromRow, Json, Timestamp, args};

crate::db::id!(ThingId);
crate::db::text_enum! { enum State { New = "new", Done = "done" } }

#[derive(Debug, PartialEq, FromRow)]
struct Thing {
    id: ThingId,
    state: State,
    at: Option<Timestamp>,
    detail: Option<Json<serde_json::Value>>,
    bytes: Option<Vec<u8>>,
    fact: Option<bool>,
}

const INSERT: &str = "INSERT INTO things (id, state, at, detail, bytes, fact) VALUES ($1, $2, $3, $4, $5, $6)";
const BY_IDS: &str =
    "SELECT id, state, at, detail, bytes, fact FROM things WHERE id IN ($2) AND state <> $1 ORDER BY id";
const BY_ID: &str = "SELECT id, state, at, detail, bytes, fact FROM things WHERE id = $1";

async fn with_table(db: &Db) {
    let sql = if db.is_embedded() {
        "CREATE TABLE things (id BLOB PRIMARY KEY, state TEXT, at TEXT, detail TEXT, bytes BLOB, fact INTEGER) STRICT"
    } else {
        "CREATE TABLE things (id UUID PRIMARY KEY, state TEXT COLLATE \"C\", at TIMESTAMPTZ, detail JSONB, bytes BYTEA, fact BOOLEAN)"
    };
    db.write(async |tx| tx.run(sql, args![]).await).await.unwrap();
}

#[tokio::test]
async fn every_type_is_kept_alike_and_lists_and_nulls_bind() {
    let engines = Engines::start().await;
    for db in engines.all() {
        with_table(&db).await;
        let now = db.now().await.unwrap();
        let full = Thing {
            id: ThingId::new(now),
            state: State::Done,
            at: Some(now),
            detail: Some(Json(json!({"a": [1, null]}))),
            bytes: Some(vec![0, 255]),
            fact: Some(true),
        };
        let bare = Thing { id: ThingId::new(now), state: State::New, at: None, detail: None, bytes: None, fact: None };
        let (db, counter) = db.counted();
        for thing in [&full, &bare] {
            let args = args![thing.id, thing.state, thing.at, thing.detail.clone(), thing.bytes.clone(), thing.fact];
            assert_eq!(db.write(async |tx| tx.run(INSERT, args).await).await.unwrap(), 1);
        }
        let ids = vec![full.id, bare.id, ThingId::from(Uuid::new_v4())];
        let found: Vec<Thing> = db.all(BY_IDS, args![State::New, &ids]).await.unwrap();
        assert_eq!(found, [full]);
        assert_eq!(db.all::<Thing>(BY_IDS, args![State::ALL[0], Vec::<ThingId>::new()]).await.unwrap(), []);
        let none = db.maybe::<Thing>(BY_ID, args![None::<ThingId>]).await.unwrap();
        assert_eq!(none, None);
        assert_eq!(counter.statements(), 5);
        let locked = db.write(async |tx| tx.lock::<Thing>(BY_ID, args![bare.id]).await).await.unwrap().unwrap();
        assert_eq!(*locked, bare);
        let rest = db.all::<(ThingId,)>(
            "SELECT id FROM things WHERE id NOT IN ($1)",
            vec![Arg::List(vec![], Box::new(Arg::Uuid(None)))],
        );
        assert_eq!(rest.await.unwrap().len(), 2);
    }
}

#[tokio::test]
async fn a_locked_row_cannot_be_changed_between_the_look_and_the_act() {
    let engines = Engines::start().await;
    for db in engines.all() {
        with_table(&db).await;
        let id = ThingId::new(db.now().await.unwrap());
        db.write(async |tx| {
            tx.run(INSERT, args![id, State::New, None::<Timestamp>, None::<Json<()>>, vec![0_u8], false]).await
        })
        .await
        .unwrap();
        let add = || {
            let db = db.clone();
            tokio::spawn(async move {
                db.write(async |tx| {
                    let thing = tx.lock::<Thing>(BY_ID, args![id]).await?.unwrap();
                    let mut bytes = thing.bytes.clone().unwrap_or_default();
                    bytes.push(1);
                    tx.run("UPDATE things SET bytes = $2 WHERE id = $1", args![id, bytes]).await
                })
                .await
            })
        };
        for writer in (0..20).map(|_| add()).collect::<Vec<_>>() {
            writer.await.unwrap().unwrap();
        }
        let thing: Thing = db.one(BY_ID, args![id]).await.unwrap();
        assert_eq!(thing.bytes.unwrap().len(), 21);
    }
}

#[tokio::test]
async fn many_askings_are_one_statement_and_each_gets_its_own_rows() {
    const FIRST_OF: &str =
        "SELECT id, state, at, detail, bytes, fact FROM things WHERE state = $1 AND id > $2 ORDER BY id DESC LIMIT $3";
    const COUNT_OF: &str = "SELECT CAST(count(*) AS BIGINT) FROM things WHERE state = $1";
    let engines = Engines::start().await;
    for db in engines.all() {
        with_table(&db).await;
        let now = db.now().await.unwrap();
        let mut ids: Vec<ThingId> = (0..7).map(|_| ThingId::new(now)).collect();
        ids.sort();
        for (number, id) in ids.iter().enumerate() {
            let state = if number < 4 { State::New } else { State::Done };
            let args = args![id, state, None::<Timestamp>, None::<Json<serde_json::Value>>, vec![0_u8], Some(true)];
            db.write(async |tx| tx.run(INSERT, args).await).await.unwrap();
        }
        let (db, counter) = db.counted();
        let none = ThingId::from(Uuid::nil());
        let askings =
            vec![args![State::New, none, 2_i64], args![State::Done, none, 9_i64], args![State::New, ids[6], 9_i64]];
        let found: Vec<Vec<Thing>> = db.each(FIRST_OF, askings).await.unwrap();
        let found: Vec<Vec<ThingId>> =
            found.into_iter().map(|rows| rows.into_iter().map(|row| row.id).collect()).collect();
        assert_eq!(found, [vec![ids[3], ids[2]], vec![ids[6], ids[5], ids[4]], vec![]]);
        assert_eq!(counter.statements(), 1);
        let counts: Vec<Vec<(i64,)>> = db.each(COUNT_OF, vec![args![State::New], args![State::Done]]).await.unwrap();
        assert_eq!(counts, [[(4,)], [(3,)]]);
        let many: Vec<Vec<(i64,)>> = db.each(COUNT_OF, vec![args![State::New]; 450]).await.unwrap();
        assert_eq!(many, vec![vec![(4,)]; 450]);
        assert_eq!(counter.statements(), 5);
    }
}
