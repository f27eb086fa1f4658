//! Backups: the whole platform in one file, with the hash of every part, put back only into an empty place.
//! Not here: copying a database (`db/backup.rs`), the command line's words (`program/backup.rs`).
//!
//! The file is a tar archive: `manifest.json` first, then `database` as its engine keeps it, then, when asked for,
//! `keys.age`: the key store, encrypted to the operator's age recipient. The search index is not in it: it is made
//! anew from the database.

mod keys;
mod pack;
#[cfg(test)]
mod tests;
mod unpack;

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

pub use self::{
    keys::{Identity, Recipient},
    pack::back_up,
    unpack::restore,
};
use crate::{
    db::{DatabaseUrl, Timestamp},
    error::{Fault, Result},
    keys::KeyStore,
};

/// The format that this program writes and reads.
const FORMAT: u32 = 1;
const MANIFEST: &str = "manifest.json";
const DATABASE: &str = "database";
const KEYS: &str = "keys.age";

/// Where the platform's things are.
pub struct Places<'a> {
    /// The data folder.
    pub data: &'a Path,
    /// Which database.
    pub database_url: &'a DatabaseUrl,
    /// The key store.
    pub keys: &'a KeyStore,
}

/// What a backup holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The format of the file.
    pub format: u32,
    /// The version of the program that made it.
    pub version: String,
    /// The engine whose database is in it.
    pub engine: String,
    /// When it was made.
    pub made_at: Timestamp,
    /// Its parts, in their order.
    pub parts: Vec<Part>,
}

/// One part of a backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Its name in the file.
    pub name: String,
    /// Its length in bytes.
    pub size: u64,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
}

impl Manifest {
    /// Whether the key store is in it.
    pub fn has_keys(&self) -> bool {
        self.parts.iter().any(|part| part.name == KEYS)
    }
}

/// A file beside another that is removed when this is dropped.
struct Aside(PathBuf);

impl Aside {
    fn of(file: &Path, ending: &str) -> Result<Self> {
        let mut name = file.file_name().unwrap_or_default().to_owned();
        name.push(ending);
        let path = file.with_file_name(name);
        if path.exists() {
            let what = path.display();
            return Err(Fault::new(format!("{what} stands in the way, left by an earlier attempt; remove it")).into());
        }
        Ok(Self(path))
    }
}

impl Drop for Aside {
    fn drop(&mut self) {
        // It may have been moved to where it belongs.
        let _ = std::fs::remove_file(&self.0);
    }
}
