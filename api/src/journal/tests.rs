//! Every silent edit of the journal is found, on both engines.
//! Not here: the canonical text (`chain.rs`).

use uuid::Uuid;

use super::*;
use crate::{
    db::{Args, Db, Tx, args, tests::Engines, uuid_v7},
    keys::{KeyStore, KeysUrl, SigningKey},
    randomness::Randomness,
};

const INSERT: &str = "INSERT INTO journal_entries \
    (id, at, actor_kind, actor_id, verb, subject_kind, subject_id, to_state, detail) \
    VALUES ($1, $2, 'person', $3, 'need.submit', 'need', $3, 'submitted', $4)";

struct Journal {
    db: Db,
    keys: KeyStore,
    key: SigningKey,
    _folder: tempfile::TempDir,
}

impl Journal {
    /// Twelve chained entries, of which the first ten are signed for.
    async fn sealed(db: Db) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let keys = KeyStore::open(&KeysUrl::default(), folder.path()).await.unwrap();
        let key = SigningKey::of_journal(&keys, &Randomness::from_system()).await.unwrap();
        db.migrate().await.unwrap();
        let journal = Self { db, keys, key, _folder: folder };
        journal.add(10).await;
        assert_eq!(seal(&journal.db).await.unwrap(), 10);
        sign_head(&journal.db, &journal.keys, &journal.key).await.unwrap().unwrap();
        journal.add(2).await;
        assert_eq!(seal(&journal.db).await.unwrap(), 2);
        journal
    }

    async fn add(&self, entries: usize) {
        for number in 0..entries {
            let detail = serde_json::json!({ "b": number, "a": [1, "é", null] });
            let run =
                async |tx: &mut Tx| tx.run(INSERT, args![uuid_v7(tx.now()), tx.now(), Uuid::new_v4(), detail]).await;
            self.db.write(run).await.unwrap();
        }
    }

    async fn edit(&self, sql: &'static str, args: Args) {
        self.db.write(async |tx| tx.run(sql, args).await).await.unwrap();
    }

    async fn flaw(&self) -> Option<(i64, Flaw)> {
        let report = verify(&self.db, &self.keys, &self.key.public_key()).await.unwrap();
        report.broken.map(|broken| (broken.sequence, broken.flaw))
    }
}

#[tokio::test]
async fn an_untouched_journal_verifies() {
    let engines = Engines::start().await;
    for db in engines.all() {
        let journal = Journal::sealed(db).await;
        let report = verify(&journal.db, &journal.keys, &journal.key.public_key()).await.unwrap();
        let expected = Report { entries: 12, unsealed: 0, heads: 1, signed_up_to: 10, broken: None };
        assert_eq!(report, expected);
        assert_eq!(seal(&journal.db).await.unwrap(), 0);
    }
}

#[tokio::test]
async fn a_flip_a_gap_and_a_swap_are_found() {
    for (sql, expected) in [
        ("UPDATE journal_entries SET verb = 'need.accept' WHERE sequence = 4", (4, Flaw::Changed)),
        ("UPDATE journal_entries SET reason = 'because' WHERE sequence = 12", (12, Flaw::Changed)),
        ("DELETE FROM journal_entries WHERE sequence = 4", (4, Flaw::Missing)),
        ("UPDATE journal_entries SET sequence = 99 - sequence WHERE sequence IN (4, 5)", (4, Flaw::Missing)),
        ("UPDATE journal_entries SET previous_hash = hash WHERE sequence = 4", (4, Flaw::OutOfOrder)),
        ("DELETE FROM journal_entries WHERE sequence > 8", (10, Flaw::NotAsSigned)),
        ("UPDATE journal_heads SET sequence = 8", (8, Flaw::Forged)),
    ] {
        let engines = Engines::start().await;
        for db in engines.all() {
            let journal = Journal::sealed(db).await;
            journal.edit(sql, args![]).await;
            assert_eq!(journal.flaw().await, Some(expected), "{sql}");
        }
    }
}

#[tokio::test]
async fn a_chain_made_anew_is_not_the_one_that_was_signed() {
    let engines = Engines::start().await;
    for db in engines.all() {
        let journal = Journal::sealed(db).await;
        journal.edit("DELETE FROM journal_entries WHERE sequence = 4", args![]).await;
        journal.edit("UPDATE journal_entries SET sequence = NULL, hash = NULL, previous_hash = NULL", args![]).await;
        seal(&journal.db).await.unwrap();
        assert_eq!(journal.flaw().await, Some((10, Flaw::NotAsSigned)));
        // Removing the signed heads does not help: the key store keeps the newest.
        journal.edit("DELETE FROM journal_heads", args![]).await;
        assert_eq!(journal.flaw().await, Some((10, Flaw::NotAsSigned)));
    }
}
