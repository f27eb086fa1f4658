//! Randomness from the operating system, passed down to what needs it.
//! Not here: keys made from it (`keys/`) and ids (`db::id!`).

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use rand::{TryRng, rngs::SysRng};

use crate::error::{Fault, Result};

/// A source of unguessable bytes; made once in `main` and handed down.
#[derive(Clone, Copy, Debug, Default)]
pub struct Randomness(());

impl Randomness {
    /// The operating system's generator.
    pub const fn from_system() -> Self {
        Self(())
    }

    /// Fills `target` with random bytes.
    pub fn fill(&self, target: &mut [u8]) -> Result<()> {
        Ok(SysRng
            .try_fill_bytes(target)
            .map_err(|error| Fault::new(format!("the system gave no random bytes: {error}")))?)
    }

    /// `N` random bytes.
    pub fn bytes<const N: usize>(&self) -> Result<[u8; N]> {
        let mut bytes = [0; N];
        self.fill(&mut bytes)?;
        Ok(bytes)
    }

    /// A token of 256 bits that is safe in an address: 43 characters of base64url.
    pub fn token(&self) -> Result<String> {
        Ok(URL_SAFE_NO_PAD.encode(self.bytes::<32>()?))
    }

    /// A code that people copy from paper: four groups of four letters and digits that are not taken for each other,
    /// 80 bits.
    pub fn code(&self) -> Result<String> {
        const SIGNS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
        let sign = |byte: &u8| char::from(SIGNS[usize::from(byte % 32)]);
        let drawn = self.bytes::<16>()?;
        let groups: Vec<String> = drawn.chunks(4).map(|group| group.iter().map(sign).collect()).collect();
        Ok(groups.join("-"))
    }

    /// A number below `bound`, each equally likely. A `bound` of zero yields zero.
    pub fn below(&self, bound: u64) -> Result<u64> {
        if bound == 0 {
            return Ok(0);
        }
        let fair = u64::MAX - u64::MAX % bound;
        loop {
            let drawn = u64::from_le_bytes(self.bytes()?);
            if drawn < fair {
                return Ok(drawn % bound);
            }
        }
    }

    /// Puts `items` in an order of which each is equally likely.
    pub fn shuffle<T>(&self, items: &mut [T]) -> Result<()> {
        for last in (1..items.len()).rev() {
            let chosen = self.below(last as u64 + 1)?;
            items.swap(last, usize::try_from(chosen).unwrap_or(last));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_shuffle_keeps_every_item_and_reaches_every_order() {
        let mut orders = BTreeSet::new();
        for _ in 0..500 {
            let mut items = [1, 2, 3];
            Randomness::from_system().shuffle(&mut items).unwrap();
            orders.insert(items);
        }
        assert_eq!(orders.len(), 6);
    }

    #[test]
    fn codes_never_repeat_and_are_easy_to_copy() {
        let codes: BTreeSet<_> = (0..100).map(|_| Randomness::from_system().code().unwrap()).collect();
        assert_eq!(codes.len(), 100);
        for code in codes {
            let groups: Vec<_> = code.split('-').collect();
            assert!(groups.len() == 4 && groups.iter().all(|group| group.len() == 4), "{code}");
            assert!(!code.contains(['I', 'O', '0', '1']), "{code}");
        }
    }

    #[test]
    fn tokens_never_repeat() {
        let tokens: BTreeSet<_> = (0..100).map(|_| Randomness::from_system().token().unwrap()).collect();
        assert_eq!(tokens.len(), 100);
        assert!(tokens.iter().all(|token| token.len() == 43));
    }
}
