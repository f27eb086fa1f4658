//! Signing with Ed25519.
//! Not here: what is signed (`journal/sign.rs`).

use ed25519_dalek::{Signature, Signer, VerifyingKey};
use zeroize::Zeroizing;

use super::KeyStore;
use crate::{
    error::{Fault, Result},
    randomness::Randomness,
};

/// Under this name the key store keeps the key that signs the journal.
const JOURNAL: &str = "journal-signing";

/// A key that signs.
pub struct SigningKey(ed25519_dalek::SigningKey);

impl SigningKey {
    /// The journal's key; made at the first start.
    pub async fn of_journal(keys: &KeyStore, randomness: &Randomness) -> Result<Self> {
        let drawn = Zeroizing::new(randomness.bytes::<32>()?);
        let kept = keys.keep_first(JOURNAL, &*drawn).await?;
        Self::read(kept.as_bytes())
    }

    /// A key as the key store keeps it.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let bytes: &[u8; 32] = bytes.try_into().map_err(|_| Fault::new("a signing key has the wrong length"))?;
        Ok(Self(ed25519_dalek::SigningKey::from_bytes(bytes)))
    }

    /// The public key.
    pub fn public_key(&self) -> Vec<u8> {
        self.0.verifying_key().to_bytes().to_vec()
    }

    /// The signature over `message`.
    pub fn sign(&self, message: &[u8]) -> Vec<u8> {
        self.0.sign(message).to_bytes().to_vec()
    }

    /// Whether `signature` over `message` was made with the key of `public_key`.
    pub fn verifies(public_key: &[u8], message: &[u8], signature: &[u8]) -> bool {
        let (Ok(public_key), Ok(signature)) = (public_key.try_into(), Signature::from_slice(signature)) else {
            return false;
        };
        VerifyingKey::from_bytes(public_key).is_ok_and(|key| key.verify_strict(message, &signature).is_ok())
    }
}
