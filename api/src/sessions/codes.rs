//! Codes on paper: how someone without e-mail signs in. Not here: the letter they are printed on.

use super::{CODE_LIFETIME, digest, store};
use crate::{
    db::Tx,
    error::Result,
    ids::{Kind, PersonId},
    journal::{self, Cause, Entry},
    randomness::Randomness,
};

/// Gives a person a new code, in four groups of four. It is shown once; an older one no longer works.
pub async fn issue(tx: &mut Tx, cause: Cause, randomness: Randomness, person: PersonId) -> Result<String> {
    let code = randomness.code()?;
    let expires_at = tx.now().plus(CODE_LIFETIME);
    store::save_code(tx, person, &digest(&normal(&code)), expires_at).await?;
    journal::record(tx, Entry::new(cause, "code.issue", Kind::Person, person)).await?;
    Ok(code)
}

/// A code as typed, without what people add or change: case, spaces, hyphens.
pub(super) fn normal(typed: &str) -> String {
    typed.chars().filter(char::is_ascii_alphanumeric).map(|sign| sign.to_ascii_uppercase()).take(64).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_known_however_it_is_typed() {
        for typed in ["ABCD-2345-EFGH-6789", "abcd 2345 efgh 6789", " abcd2345efgh6789\n"] {
            assert_eq!(normal(typed), "ABCD2345EFGH6789");
        }
    }
}
