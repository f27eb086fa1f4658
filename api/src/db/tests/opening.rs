use super::Engines;
use crate::db::{Db, Timestamp, args};

#[tokio::test]
async fn an_error_at_the_opening_says_what_to_do_and_shows_no_password() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("file"), "no database, just some text that is long enough to be one").unwrap();
    for (url, advice) in [
        ("sqlite:file/a.db", "--data"),
        ("sqlite:file", "must be a file of SQLite"),
        ("postgres://me:secret@127.0.0.1:1/none", "See that the server runs"),
    ] {
        let error = Db::open(&url.parse().unwrap(), folder.path()).await.err().unwrap().for_operator();
        assert!(error.contains(advice), "{error}");
        assert!(!error.contains("secret"), "{error}");
    }
}

#[tokio::test]
async fn a_missing_folder_is_made_and_what_was_kept_is_there_again() {
    let engines = Engines::start().await;
    let folder = engines.folder().join("x/y");
    let url = "sqlite:z/a.db".parse().unwrap();
    let db = Db::open(&url, &folder).await.unwrap();
    db.write(async |tx| tx.run("CREATE TABLE things (number BIGINT)", args![]).await).await.unwrap();
    db.close().await;
    let db = Db::open(&url, &folder).await.unwrap();
    assert_eq!(db.one::<(i64,)>("SELECT count(*) FROM things", args![]).await.unwrap().0, 0);
}

#[tokio::test]
async fn a_migrated_database_migrates_again_and_is_writable() {
    let engines = Engines::start().await;
    for db in engines.all() {
        assert!(db.writable().await.is_err());
        db.migrate().await.unwrap();
        db.migrate().await.unwrap();
        db.writable().await.unwrap();
        db.checkpoint().await.unwrap();
    }
}

#[tokio::test]
async fn a_handle_at_a_moment_stands_still() {
    let engines = Engines::start().await;
    let moment: Timestamp = "2024-02-29T12:00:00.000001Z".parse().unwrap();
    for db in engines.all() {
        let past = db.at(moment);
        assert_eq!(past.now().await.unwrap(), moment);
        assert_eq!(past.write(async |tx| Ok(tx.now())).await.unwrap(), moment);
        assert!(db.now().await.unwrap() > moment);
    }
}

#[tokio::test]
async fn closing_waits_for_whoever_still_asks() {
    const LONG: &str = "WITH RECURSIVE steps (step) AS (SELECT 1 UNION ALL SELECT step + 1 FROM steps WHERE step < 300000) \
                        SELECT count(*) FROM steps";
    const ONE: &str = "SELECT CAST(1 AS BIGINT)";
    let engines = Engines::start().await;
    for db in engines.all() {
        db.one::<(i64,)>(ONE, args![]).await.unwrap();
        let asked = tokio::spawn({
            let db = db.clone();
            async move { db.one::<(i64,)>(LONG, args![]).await }
        });
        tokio::task::yield_now().await;
        assert!(!asked.is_finished());
        db.clone().close().await;
        assert!(asked.is_finished());
        assert_eq!(asked.await.unwrap().unwrap().0, 300_000);
        assert!(db.one::<(i64,)>(ONE, args![]).await.is_err());
    }
}
