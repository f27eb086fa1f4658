//! Sealing to a public key: HPKE (RFC 9180), base mode, X25519-HKDF-SHA256 and ChaCha20-Poly1305.
//! Not here: where the private key is kept (`keys.rs`).

use hpke::{
    Deserializable, Kem, OpModeR, OpModeS, Serializable, aead::ChaCha20Poly1305, kdf::HkdfSha256, kem::X25519HkdfSha256,
};
use rand::{SeedableRng, rngs::StdRng};
use zeroize::Zeroizing;

use super::Secret;
use crate::{
    error::{Fault, Result},
    randomness::Randomness,
};

/// The encapsulated key that stands before the ciphertext.
const ENCAPSULATED: usize = 32;

/// A private key and the public key that belongs to it.
pub struct SealingKeyPair {
    private: Secret,
    public: [u8; 32],
}

impl SealingKeyPair {
    /// A new pair.
    pub fn generate(randomness: &Randomness) -> Result<Self> {
        let seed = Zeroizing::new(randomness.bytes::<32>()?);
        let (private, _) = X25519HkdfSha256::derive_keypair(seed.as_slice());
        Self::read(private.to_bytes().as_slice())
    }

    /// The pair of a private key as the key store keeps it.
    pub fn read(private: &[u8]) -> Result<Self> {
        let key = private_key(private)?;
        Ok(Self { private: Secret::from(private), public: X25519HkdfSha256::sk_to_pk(&key).to_bytes().into() })
    }

    /// The private key, for the key store.
    pub const fn private(&self) -> &Secret {
        &self.private
    }

    /// The public key.
    pub const fn public(&self) -> &[u8; 32] {
        &self.public
    }

    /// Seals `plaintext` to `public`; only with the same `info` and `aad` is it opened again.
    pub fn seal_to(
        public: &[u8],
        info: &[u8],
        aad: &[u8],
        plaintext: &[u8],
        randomness: &Randomness,
    ) -> Result<Vec<u8>> {
        let fault = |error| Fault::new(format!("nothing can be sealed to this key: {error}"));
        let public = <X25519HkdfSha256 as Kem>::PublicKey::from_bytes(public).map_err(fault)?;
        let seed = Zeroizing::new(randomness.bytes::<32>()?);
        let (encapsulated, ciphertext) = hpke::single_shot_seal_with_rng::<
            ChaCha20Poly1305,
            HkdfSha256,
            X25519HkdfSha256,
        >(
            &OpModeS::Base, &public, info, plaintext, aad, &mut StdRng::from_seed(*seed)
        )
        .map_err(fault)?;
        Ok([encapsulated.to_bytes().as_slice(), &ciphertext].concat())
    }

    /// Opens what was sealed to this pair with the same `info` and `aad`; `None` when it was not.
    pub fn open(&self, info: &[u8], aad: &[u8], sealed: &[u8]) -> Option<Secret> {
        let (encapsulated, ciphertext) = sealed.split_at_checked(ENCAPSULATED)?;
        let encapsulated = <X25519HkdfSha256 as Kem>::EncappedKey::from_bytes(encapsulated).ok()?;
        hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
            &OpModeR::Base,
            &private_key(self.private.as_bytes()).ok()?,
            &encapsulated,
            info,
            ciphertext,
            aad,
        )
        .ok()
        .map(Secret::from)
    }
}

fn private_key(bytes: &[u8]) -> Result<<X25519HkdfSha256 as Kem>::PrivateKey> {
    let key = <X25519HkdfSha256 as Kem>::PrivateKey::from_bytes(bytes);
    Ok(key.map_err(|error| Fault::new(format!("a private key cannot be read: {error}")))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_right_key_info_and_aad_open_what_was_sealed() {
        let randomness = Randomness::from_system();
        let pair = SealingKeyPair::generate(&randomness).unwrap();
        let sealed = SealingKeyPair::seal_to(pair.public(), b"i", b"a", b"secret", &randomness).unwrap();
        let again = SealingKeyPair::read(pair.private().as_bytes()).unwrap();
        assert_eq!(again.open(b"i", b"a", &sealed).unwrap().as_bytes(), b"secret");
        assert!(again.open(b"x", b"a", &sealed).is_none());
        assert!(again.open(b"i", b"x", &sealed).is_none());
        assert!(SealingKeyPair::generate(&randomness).unwrap().open(b"i", b"a", &sealed).is_none());
        assert!((0..sealed.len()).all(|cut| again.open(b"i", b"a", &sealed[..cut]).is_none()));
    }
}
