//! The key store as one text, encrypted to an operator's key so that nobody else can read it.
//! Not here: where keys are kept (`keys/`).

use std::collections::BTreeMap;

use age::x25519;
use base64::{Engine, engine::general_purpose::STANDARD};
use zeroize::Zeroizing;

use crate::{
    error::{Fault, Result},
    keys::{KeyStore, Secret},
};

/// To whom keys are encrypted: `age1…`.
pub struct Recipient(x25519::Recipient);

/// What decrypts them: `AGE-SECRET-KEY-1…`.
pub struct Identity(x25519::Identity);

impl Recipient {
    /// Reads a recipient as `age-keygen` prints it.
    pub fn parse(text: &str) -> Result<Self> {
        let told = |why| Fault::new(format!("{text:?} is no age recipient ({why}); it begins with age1"));
        text.trim().parse().map(Self).map_err(|why| told(why).into())
    }
}

impl Identity {
    /// Reads the file that `age-keygen` wrote.
    pub fn parse(text: &str) -> Result<Self> {
        let line = text.lines().map(str::trim).find(|line| line.starts_with("AGE-SECRET-KEY-1"));
        let line = line.ok_or_else(|| Fault::new("the file holds no line that begins with AGE-SECRET-KEY-1"))?;
        line.parse().map(Self).map_err(|why| Fault::new(format!("the age identity cannot be read: {why}")).into())
    }
}

/// Keys that were read, by name, as text.
#[derive(Default)]
pub(super) struct Gathered(BTreeMap<String, Zeroizing<String>>);

impl Gathered {
    /// Reads the keys that were not read yet. Asked before the database is copied and after: a key that was destroyed
    /// in between still fits the copy, and so does one that was made in between; the head of the journal that was
    /// kept first is never ahead of the copy.
    pub(super) async fn gather(&mut self, keys: &KeyStore) -> Result<()> {
        for name in keys.names("").await? {
            if self.0.contains_key(&name) {
                continue;
            }
            if let Some(secret) = keys.find(&name).await? {
                self.0.insert(name, Zeroizing::new(STANDARD.encode(secret.as_bytes())));
            }
        }
        Ok(())
    }

    /// All of them, encrypted.
    pub(super) fn sealed(&self, recipient: &Recipient) -> Result<Vec<u8>> {
        let plain: BTreeMap<&str, &str> = self.0.iter().map(|(name, key)| (name.as_str(), key.as_str())).collect();
        let plain = Zeroizing::new(serde_json::to_vec(&plain)?);
        age::encrypt(&recipient.0, &plain).map_err(|error| Fault::new(format!("the keys: {error}")).into())
    }
}

/// The keys of a backup; nothing is kept yet.
pub(super) fn opened(sealed: &[u8], identity: &Identity) -> Result<Vec<(String, Secret)>> {
    let plain = age::decrypt(&identity.0, sealed)
        .map_err(|error| Fault::new(format!("the keys cannot be decrypted with this identity: {error}")))?;
    let plain = Zeroizing::new(plain);
    let all: BTreeMap<String, String> = serde_json::from_slice(&plain)?;
    let opened = all.into_iter().map(|(name, key)| {
        let key = Zeroizing::new(key);
        let bytes = STANDARD.decode(key.as_bytes()).map_err(|_| Fault::new(format!("the key {name} is damaged")))?;
        Ok((name, Secret::from(bytes)))
    });
    opened.collect()
}
