//! A key for one thing's contents: XChaCha20-Poly1305 over text padded to a few lengths.
//! Not here: for whom the key is kept (`submissions/`).

use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};

use super::Secret;
use crate::{
    error::{Fault, Result},
    randomness::Randomness,
};

const NONCE: usize = 24;
/// The shortest padded text.
const SHORTEST: usize = 4_096;
/// How many bytes tell the true length.
const LENGTH: usize = 8;

/// A random key.
pub struct DataKey(Secret);

impl DataKey {
    /// A new key.
    pub fn generate(randomness: &Randomness) -> Result<Self> {
        Ok(Self(Secret::from(&randomness.bytes::<32>()?)))
    }

    /// A key as it was kept.
    pub fn read(secret: Secret) -> Result<Self> {
        if secret.as_bytes().len() == 32 {
            Ok(Self(secret))
        } else {
            Err(Fault::new("a data key has the wrong length").into())
        }
    }

    /// The key's bytes, to be kept or wrapped.
    pub const fn secret(&self) -> &Secret {
        &self.0
    }

    /// Encrypts `plaintext`, padded; only with the same `aad` is it decrypted again.
    pub fn encrypt(&self, aad: &[u8], plaintext: &[u8], randomness: &Randomness) -> Result<Vec<u8>> {
        let nonce = randomness.bytes::<NONCE>()?;
        let mut padded = Vec::with_capacity(padded_length(plaintext.len()));
        padded.extend_from_slice(&(plaintext.len() as u64).to_be_bytes());
        padded.extend_from_slice(plaintext);
        padded.resize(padded_length(plaintext.len()), 0);
        let padded = Secret::from(padded);
        let payload = Payload { msg: padded.as_bytes(), aad };
        let ciphertext = self.cipher()?.encrypt(&XNonce::from(nonce), payload);
        let ciphertext = ciphertext.map_err(|_| Fault::new("a text could not be encrypted"))?;
        Ok([nonce.as_slice(), &ciphertext].concat())
    }

    /// Decrypts what was encrypted with this key and `aad`; `None` when it was not.
    pub fn decrypt(&self, aad: &[u8], encrypted: &[u8]) -> Option<Secret> {
        let (nonce, ciphertext) = encrypted.split_first_chunk::<NONCE>()?;
        let payload = Payload { msg: ciphertext, aad };
        let padded = Secret::from(self.cipher().ok()?.decrypt(&XNonce::from(*nonce), payload).ok()?);
        let (length, rest) = padded.as_bytes().split_first_chunk::<LENGTH>()?;
        rest.get(..usize::try_from(u64::from_be_bytes(*length)).ok()?).map(Secret::from)
    }

    fn cipher(&self) -> Result<XChaCha20Poly1305> {
        let cipher = XChaCha20Poly1305::new_from_slice(self.0.as_bytes());
        Ok(cipher.map_err(|_| Fault::new("a data key has the wrong length"))?)
    }
}

/// How long a text of `length` bytes is once padded: 4 KiB at least, and so that at most its first three bits
/// tell anything (steps of an eighth to a quarter of the length).
pub fn padded_length(length: usize) -> usize {
    let whole = length.saturating_add(LENGTH).max(SHORTEST);
    let step = 1_usize << (whole.ilog2() - 2);
    whole.div_ceil(step).saturating_mul(step)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn padding_hides_the_length_at_a_bounded_price(length in 0_usize..100_000_000) {
            let padded = padded_length(length);
            prop_assert!(padded >= length + LENGTH);
            prop_assert!(padded <= (length + LENGTH).max(SHORTEST) / 4 * 5 + 4);
            prop_assert!(padded_length(length + 1) >= padded);
        }

        #[test]
        fn what_was_encrypted_is_decrypted_with_the_same_key_and_aad_alone(text in proptest::collection::vec(any::<u8>(), 0..2000)) {
            let randomness = Randomness::from_system();
            let key = DataKey::generate(&randomness).unwrap();
            let encrypted = key.encrypt(b"a", &text, &randomness).unwrap();
            prop_assert_eq!(encrypted.len(), NONCE + padded_length(text.len()) + 16);
            let again = DataKey::read(key.secret().clone()).unwrap();
            let decrypted = again.decrypt(b"a", &encrypted).unwrap();
            prop_assert_eq!(decrypted.as_bytes(), text.as_slice());
            prop_assert!(key.decrypt(b"b", &encrypted).is_none());
            prop_assert!(DataKey::generate(&randomness).unwrap().decrypt(b"a", &encrypted).is_none());
        }
    }

    #[test]
    fn few_lengths_are_told_apart() {
        let lengths: BTreeSet<_> = (0..1_000_000).step_by(97).map(padded_length).collect();
        assert!(lengths.len() < 60, "{}", lengths.len());
    }
}
