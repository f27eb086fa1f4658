//! What is queued is done at least once, on both engines.
//! Not here: what the workers do.

use time::Duration;
use uuid::Uuid;

use super::*;
use crate::db::{Db, args, tests::Engines, uuid_v7};

const INSERT: &str = "INSERT INTO outbox (id, topic, kind, entity_id, queued_at, due_at) \
    VALUES ($1, 'search', 'need', $2, $3, $3)";
const INSERT_MAIL: &str = "INSERT INTO mails (id, person_id, address, subject, body, queued_at, due_at) \
    VALUES ($1, $2, 'a@example.org', 's', 'b', $3, $3)";

async fn queue(db: &Db, sql: &'static str) -> Uuid {
    let entity = Uuid::new_v4();
    db.write(async |tx| tx.run(sql, args![uuid_v7(tx.now()), entity, tx.now()]).await).await.unwrap();
    entity
}

#[tokio::test]
async fn a_task_is_leased_by_one_and_comes_back_when_its_time_is_up_or_it_fails() {
    let engines = Engines::start().await;
    for db in engines.all() {
        db.migrate().await.unwrap();
        let entity = queue(&db, INSERT).await;
        let (one, two) = tokio::join!(
            lease(&db, "search", 10, Duration::minutes(1)),
            lease(&db, "search", 10, Duration::minutes(1))
        );
        let tasks = [one.unwrap(), two.unwrap()].concat();
        assert_eq!(tasks.len(), 1);
        assert_eq!(tasks[0].entity_id, entity);
        assert!(lease(&db, "other", 10, Duration::minutes(1)).await.unwrap().is_empty());

        let later = db.at(db.now().await.unwrap().plus(Duration::minutes(2)));
        let again = lease(&later, "search", 10, Duration::minutes(1)).await.unwrap();
        assert_eq!(again[0].attempts, 2);
        fail(&later, &again[0], "the index is away").await.unwrap();
        assert!(lease(&later, "search", 10, Duration::minutes(1)).await.unwrap().is_empty());
        let much_later = db.at(db.now().await.unwrap().plus(Duration::minutes(3)));
        let third = lease(&much_later, "search", 10, Duration::minutes(1)).await.unwrap();
        release(&much_later, "search").await.unwrap();
        let fourth = lease(&much_later, "search", 10, Duration::minutes(1)).await.unwrap();
        assert_eq!((&fourth[0].id, fourth[0].attempts), (&third[0].id, 4));
        complete(&db, &[fourth[0].id]).await.unwrap();
        assert_eq!(waiting(&db, "search").await.unwrap(), 0);
    }
}

#[tokio::test]
async fn a_mail_goes_out_once_and_is_erased_after_its_time() {
    let engines = Engines::start().await;
    for db in engines.all() {
        db.migrate().await.unwrap();
        let person = queue(&db, INSERT_MAIL).await;
        let mails = lease_mails(&db, 10, Duration::minutes(1)).await.unwrap();
        assert_eq!((mails.len(), mails[0].person_id), (1, Some(person)));
        mail_sent(&db, mails[0].id, false).await.unwrap();
        let later = db.at(db.now().await.unwrap().plus(Duration::days(2)));
        assert!(lease_mails(&later, 10, Duration::minutes(1)).await.unwrap().is_empty());
        assert_eq!(erase_sent(&later, Duration::days(3)).await.unwrap(), 0);
        let sent = page_of_mails(&db, None, 10).await.unwrap();
        assert_eq!((sent.len(), sent[0].body.as_str()), (1, ""), "what was sent is not kept");
        assert_eq!(erase_sent(&later, Duration::days(1)).await.unwrap(), 1);
        assert_eq!(page_of_mails(&db, None, 10).await.unwrap(), []);
    }
}
