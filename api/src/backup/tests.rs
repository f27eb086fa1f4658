//! What holds for backups, on each engine at hand.

use std::path::Path;

use age::{secrecy::ExposeSecret, x25519};

use super::{Identity, Places, Recipient, back_up, restore};
use crate::{
    db::{DatabaseUrl, Db, args},
    ids::{Kind, NeedId},
    journal::{self, Cause, Entry},
    keys::{KeyStore, KeysUrl, Secret, SigningKey},
    randomness::Randomness,
};

struct Home {
    folder: tempfile::TempDir,
    url: DatabaseUrl,
    keys: KeyStore,
}

impl Home {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let keys = KeyStore::open(&KeysUrl::default(), folder.path()).await.unwrap();
        Self { folder, url: DatabaseUrl::default(), keys }
    }

    fn places(&self) -> Places<'_> {
        Places { data: self.folder.path(), database_url: &self.url, keys: &self.keys }
    }

    async fn db(&self) -> Db {
        let db = Db::open(&self.url, self.folder.path()).await.unwrap();
        db.migrate().await.unwrap();
        db
    }
}

async fn entries(db: &Db) -> i64 {
    db.one::<(i64,)>("SELECT CAST(count(*) AS BIGINT) FROM journal_entries", args![]).await.unwrap().0
}

/// A home with three journalled acts and a key.
async fn lived_in() -> Home {
    let home = Home::new().await;
    let db = home.db().await;
    for _ in 0..3 {
        db.write(async |tx| {
            let id = NeedId::new(tx.now());
            journal::record(tx, Entry::new(Cause::Operator, "need.import", Kind::Need, id)).await
        })
        .await
        .unwrap();
    }
    journal::seal(&db).await.unwrap();
    let key = SigningKey::of_journal(&home.keys, &Randomness::from_system()).await.unwrap();
    journal::sign_head(&db, &home.keys, &key).await.unwrap();
    home.keys.put("round-1", &Secret::from(b"very secret words")).await.unwrap();
    home
}

fn pair() -> (Recipient, Identity) {
    let identity = x25519::Identity::generate();
    let file = format!("# a comment\n{}\n", identity.to_string().expose_secret());
    (Recipient::parse(&identity.to_public().to_string()).unwrap(), Identity::parse(&file).unwrap())
}

async fn packed(home: &Home, recipient: Option<&Recipient>, file: &Path) {
    let now = home.db().await.now().await.unwrap();
    back_up(&home.places(), now, recipient, file).await.unwrap();
}

fn holds(file: &Path, words: &[u8]) -> bool {
    std::fs::read(file).unwrap().windows(words.len()).any(|window| window == words)
}

#[tokio::test]
async fn what_was_backed_up_is_all_found_in_an_empty_folder() {
    let (old, new, out) = (lived_in().await, Home::new().await, tempfile::tempdir().unwrap());
    let file = out.path().join("night.tar");
    let (recipient, identity) = pair();
    packed(&old, Some(&recipient), &file).await;
    let manifest = restore(&new.places(), Some(&identity), &file).await.unwrap();
    assert!(manifest.has_keys());
    let db = new.db().await;
    assert_eq!(entries(&db).await, 3);
    let key = SigningKey::of_journal(&new.keys, &Randomness::from_system()).await.unwrap();
    let report = journal::verify(&db, &new.keys, &key.public_key()).await.unwrap();
    assert_eq!((report.entries, report.signed_up_to, report.broken), (3, 3, None));
    assert_eq!(new.keys.find("round-1").await.unwrap(), Some(Secret::from(b"very secret words")));
    // Nothing is left lying about.
    assert_eq!(std::fs::read_dir(out.path()).unwrap().count(), 1);
    assert!(!new.folder.path().join("restore.database").exists());
}

#[tokio::test]
async fn keys_go_along_only_when_asked_and_never_readable() {
    let (home, out) = (lived_in().await, tempfile::tempdir().unwrap());
    let (bare, sealed) = (out.path().join("bare.tar"), out.path().join("sealed.tar"));
    let (recipient, _) = pair();
    packed(&home, None, &bare).await;
    packed(&home, Some(&recipient), &sealed).await;
    assert!(!holds(&bare, b"keys.age") && holds(&sealed, b"keys.age"));
    for file in [&bare, &sealed] {
        assert!(!holds(file, b"very secret words"));
        assert!(!holds(file, b"dmVyeSBzZWNyZXQgd29yZHM"), "nor in base64");
    }
    let (_, stranger) = pair();
    assert!(restore(&Home::new().await.places(), Some(&stranger), &sealed).await.is_err());
}

#[tokio::test]
async fn a_place_that_holds_anything_is_left_as_it_is() {
    let (old, other, out) = (lived_in().await, lived_in().await, tempfile::tempdir().unwrap());
    let file = out.path().join("night.tar");
    packed(&old, None, &file).await;
    assert!(restore(&other.places(), None, &file).await.is_err());
    assert_eq!(entries(&other.db().await).await, 3);
    // Nor is a backup ever written over.
    let now = old.db().await.now().await.unwrap();
    assert!(back_up(&old.places(), now, None, &file).await.is_err());
}

#[tokio::test]
async fn a_changed_or_cut_backup_is_refused_and_leaves_no_trace() {
    let (old, out) = (lived_in().await, tempfile::tempdir().unwrap());
    let file = out.path().join("night.tar");
    packed(&old, None, &file).await;
    let bytes = std::fs::read(&file).unwrap();
    let mut flipped = bytes.clone();
    flipped[bytes.len() / 2] ^= 1;
    for (name, bytes) in [("flipped", flipped.as_slice()), ("cut", &bytes[..bytes.len() / 2]), ("empty", &[])] {
        let wrong = out.path().join(name);
        std::fs::write(&wrong, bytes).unwrap();
        let new = Home::new().await;
        assert!(restore(&new.places(), None, &wrong).await.is_err(), "{name}");
        assert!(new.url.must_be_empty(new.folder.path()).await.is_ok(), "{name}");
    }
}

/// A backup of these bytes as the database, whose manifest tells another length, as an entry of this type.
fn forged(file: &Path, database: &[u8], told: u64, kind: tar::EntryType) {
    use sha2::{Digest, Sha256};
    let part =
        super::Part { name: super::DATABASE.to_owned(), size: told, sha256: hex::encode(Sha256::digest(database)) };
    let manifest = super::Manifest {
        format: super::FORMAT,
        version: String::new(),
        engine: "sqlite".to_owned(),
        made_at: crate::db::Timestamp::MIN,
        parts: vec![part],
    };
    let mut archive = tar::Builder::new(std::fs::File::create(file).unwrap());
    let told = serde_json::to_vec(&manifest).unwrap();
    for (name, bytes, kind) in
        [(super::MANIFEST, told.as_slice(), tar::EntryType::Regular), (super::DATABASE, database, kind)]
    {
        let mut header = tar::Header::new_gnu();
        header.set_entry_type(kind);
        header.set_size(bytes.len() as u64);
        header.set_mode(0o600);
        if kind == tar::EntryType::Symlink {
            header.set_link_name("/etc/passwd").unwrap();
        }
        archive.append_data(&mut header, name, bytes).unwrap();
    }
    archive.finish().unwrap();
}

#[tokio::test]
async fn a_forged_backup_is_refused_before_it_fills_the_disk() {
    let out = tempfile::tempdir().unwrap();
    let file = out.path().join("forged.tar");
    for (what, database, told, kind, word) in [
        ("longer than told", vec![7; 1 << 20], 10, tar::EntryType::Regular, "longer"),
        ("no file", Vec::new(), 10, tar::EntryType::Symlink, "no file"),
        ("empty", Vec::new(), 0, tar::EntryType::Regular, "empty"),
        ("no database", vec![0; 4096], 4096, tar::EntryType::Regular, ""),
    ] {
        forged(&file, &database, told, kind);
        let new = Home::new().await;
        let refused = restore(&new.places(), None, &file).await.expect_err(what).for_operator();
        assert!(refused.contains(word), "{what}: {refused}");
        let left = std::fs::metadata(new.folder.path().join("restore.database")).map_or(0, |left| left.len());
        assert_eq!(left, 0, "{what}");
    }
}

#[tokio::test]
async fn letters_with_their_links_are_in_no_backup() {
    const MAIL: &str = "INSERT INTO mails (id, address, subject, body, queued_at, due_at, attempts)
        VALUES ($1, 'riet@example.org', 'x', 'https://samenvraag.example/sign-in/geheim', $2, $2, 0)";
    let (home, out) = (lived_in().await, tempfile::tempdir().unwrap());
    let db = home.db().await;
    db.write(async |tx| {
        let (id, now) = (NeedId::new(tx.now()), tx.now());
        tx.run(MAIL, args![id, now]).await.map(drop)
    })
    .await
    .unwrap();
    let file = out.path().join("night.tar");
    packed(&home, None, &file).await;
    assert!(!holds(&file, b"/sign-in/geheim") && !holds(&file, b"riet@example.org"));
    let new = Home::new().await;
    restore(&new.places(), None, &file).await.unwrap();
    assert_eq!(entries(&new.db().await).await, 3);
}
