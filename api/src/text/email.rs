//! E-mail addresses: what may be one, and when two are the same.
//! Whether somebody reads it is found out by sending a link, not here.

use std::fmt;

use unicode_normalization::UnicodeNormalization;

use super::texts::EMAIL_INVALID;
use crate::error::Problem;
use crate::error::texts::REQUIRED;

/// An e-mail address as its owner writes it. `Debug` hides it, for logs name people by id only.
#[derive(Clone, PartialEq, Eq)]
pub struct EmailAddress(String);

impl EmailAddress {
    const MAX: usize = 254;

    /// Takes an address as somebody typed it; a wrong one is a problem of `field`.
    pub fn parse(field: &str, raw: &str) -> Result<Self, Problem> {
        let text: String = raw.trim().nfc().collect();
        let problem = |text| Problem::new(field, text);
        if text.is_empty() {
            return Err(problem(&REQUIRED));
        }
        let (local, domain) = text.rsplit_once('@').ok_or_else(|| problem(&EMAIL_INVALID))?;
        if text.len() <= Self::MAX && is_local(local) && is_domain(domain) {
            Ok(Self(text))
        } else {
            Err(problem(&EMAIL_INVALID))
        }
    }

    /// The address as it is written to.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form in which two spellings of one address are equal; kept in the database as key.
    pub fn key(&self) -> String {
        self.0.nfkc().collect::<String>().to_lowercase().nfkc().collect()
    }
}

impl fmt::Debug for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EmailAddress(…)")
    }
}

/// Letters, digits and the signs that mail servers agree on; no quotes, so no header can be forged.
fn is_local(text: &str) -> bool {
    let dotted = text.starts_with('.') || text.ends_with('.') || text.contains("..");
    let fits = |c: char| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c);
    !text.is_empty() && text.len() <= 64 && !dotted && text.chars().all(fits)
}

fn is_domain(text: &str) -> bool {
    let label = |label: &str| {
        let edge = label.starts_with('-') || label.ends_with('-');
        !label.is_empty() && label.len() <= 63 && !edge && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    let last = text.rsplit('.').next().unwrap_or_default();
    let named = last.chars().count() >= 2 && last.chars().any(char::is_alphabetic);
    text.contains('.') && named && text.split('.').all(label)
}
