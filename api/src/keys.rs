//! The key store, outside the database: what the database holds sealed is opened with what lies here.
//! Not here: what is sealed (`voting/`, `submissions/`, `journal/`).
//!
//! `KEYS_URL` picks where: `file:` (a folder, by default `keys` in the data folder) or a second PostgreSQL.
//! One store serves all processes.

mod data_key;
mod files;
mod sealing;
mod secret;
mod signing;
#[cfg(test)]
mod tests;
mod url;

use std::{path::Path, sync::Arc};

use self::files::Files;
pub use self::{
    data_key::{DataKey, padded_length},
    sealing::SealingKeyPair,
    secret::Secret,
    signing::SigningKey,
    url::{KeysUrl, UnknownStore},
};
use crate::{
    db::Vault,
    error::{Fault, Result},
};

/// The key store; cheap to clone.
#[derive(Clone)]
pub struct KeyStore(Arc<Kept>);

enum Kept {
    Files(Files),
    Server(Vault),
}

impl KeyStore {
    /// Opens the store at `url`; what is relative stands in the folder `data`. An error says what to do.
    pub async fn open(url: &KeysUrl, data: &Path) -> Result<Self> {
        let kept = match url {
            KeysUrl::Files(folder) => Kept::Files(Files::open(data.join(folder)).await?),
            KeysUrl::Postgres(address) => Kept::Server(Vault::open(address).await?),
        };
        Ok(Self(Arc::new(kept)))
    }

    /// Keeps a secret under `name`, over what was there. It is on disk when this answers.
    pub async fn put(&self, name: &str, secret: &Secret) -> Result<()> {
        check(name)?;
        match &*self.0 {
            Kept::Files(files) => files.put(name, secret.clone()).await,
            Kept::Server(server) => server.put(name, secret.as_bytes()).await,
        }
    }

    /// Keeps a secret under `name` unless one is there already; the one that is there from now on. Of two
    /// processes that begin at once, both get the same.
    pub async fn keep_first(&self, name: &str, secret: impl Into<Secret>) -> Result<Secret> {
        check(name)?;
        let secret = secret.into();
        match &*self.0 {
            Kept::Files(files) => files.keep_first(name, secret).await?,
            Kept::Server(server) => server.keep_first(name, secret.as_bytes()).await?,
        }
        let kept = self.find(name).await?;
        kept.ok_or_else(|| Fault::new(format!("the key {name} vanished from the key store")).into())
    }

    /// The secret under `name`, if there is one.
    pub async fn find(&self, name: &str) -> Result<Option<Secret>> {
        check(name)?;
        match &*self.0 {
            Kept::Files(files) => files.find(name).await,
            Kept::Server(server) => server.find(name).await.map(|found| found.map(Secret::from)),
        }
    }

    /// Overwrites and removes the secret under `name`; nothing happens when there is none.
    pub async fn destroy(&self, name: &str) -> Result<()> {
        check(name)?;
        match &*self.0 {
            Kept::Files(files) => files.destroy(name).await,
            Kept::Server(server) => server.destroy(name).await,
        }
    }

    /// The names that begin with `prefix`, in order.
    pub async fn names(&self, prefix: &str) -> Result<Vec<String>> {
        let mut names = match &*self.0 {
            Kept::Files(files) => files.names().await?,
            Kept::Server(server) => server.names().await?,
        };
        names.retain(|name| name.starts_with(prefix));
        names.sort_unstable();
        Ok(names)
    }
}

/// A name is also a file's name: lower-case letters, digits and hyphens, beginning with a letter.
fn check(name: &str) -> Result<()> {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if name.len() <= 100 && name.starts_with(|first: char| first.is_ascii_lowercase()) && name.bytes().all(plain) {
        Ok(())
    } else {
        Err(Fault::new(format!("{name:?} is no name for a key")).into())
    }
}
