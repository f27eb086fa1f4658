//! The rules of the key store in a folder.
//! Not here: the rules of each kind of key (its file).

use std::os::unix::fs::PermissionsExt;

use super::*;

async fn store(folder: &Path) -> KeyStore {
    KeyStore::open(&KeysUrl::default(), folder).await.unwrap()
}

#[tokio::test]
async fn a_secret_is_found_until_it_is_destroyed() {
    let folder = tempfile::tempdir().unwrap();
    let keys = store(folder.path()).await;
    assert_eq!(keys.find("round-1").await.unwrap(), None);
    keys.put("round-1", &Secret::from(b"one")).await.unwrap();
    keys.put("round-1", &Secret::from(b"two")).await.unwrap();
    keys.put("other", &Secret::from(b"three")).await.unwrap();
    let again = store(folder.path()).await;
    assert_eq!(again.find("round-1").await.unwrap(), Some(Secret::from(b"two")));
    assert_eq!(again.names("round-").await.unwrap(), ["round-1"]);
    again.destroy("round-1").await.unwrap();
    again.destroy("round-1").await.unwrap();
    assert_eq!(again.find("round-1").await.unwrap(), None);
    assert_eq!(again.names("").await.unwrap(), ["other"]);
}

#[tokio::test]
async fn of_two_that_begin_at_once_both_get_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let keys = store(folder.path()).await;
    let (one, two) = tokio::join!(keys.keep_first("a", b"one"), keys.keep_first("a", b"two"));
    assert_eq!(one.unwrap(), two.unwrap());
}

#[tokio::test]
async fn only_this_user_can_read_the_keys() {
    let folder = tempfile::tempdir().unwrap();
    store(folder.path()).await.put("a", &Secret::from(b"one")).await.unwrap();
    let mode = |path: &str| std::fs::metadata(folder.path().join(path)).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode("keys"), mode("keys/a.key")), (0o700, 0o600));
}

#[tokio::test]
async fn a_name_cannot_leave_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let keys = store(folder.path()).await;
    for name in ["", "../a", "a/b", "A", ".a", "a.b", "1a"] {
        assert!(keys.put(name, &Secret::from(b"one")).await.is_err(), "{name:?}");
    }
}
