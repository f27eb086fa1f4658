//! Numbers and money as each language writes them.
//! Moments and days are in `calendar.rs`.

use crate::locale::Locale;

/// Anything that counts: integers and references to them, as templates pass them.
pub trait Count {
    /// The number.
    fn count(&self) -> i64;
}

impl Count for i64 {
    fn count(&self) -> i64 {
        *self
    }
}

impl Count for i32 {
    fn count(&self) -> i64 {
        i64::from(*self)
    }
}

impl Count for usize {
    fn count(&self) -> i64 {
        i64::try_from(*self).unwrap_or(i64::MAX)
    }
}

impl<T: Count + ?Sized> Count for &T {
    fn count(&self) -> i64 {
        (**self).count()
    }
}

/// `1234567` as `1.234.567` or `1,234,567`.
pub fn number(value: i64, locale: Locale) -> String {
    let separator = match locale {
        Locale::Nl => '.',
        Locale::En => ',',
    };
    let digits = value.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if value < 0 {
        out.push('−');
    }
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// A figure with at most `places` decimals, without trailing zeros: `12,5` or `12.5`.
pub fn decimal(value: f64, places: usize, locale: Locale) -> String {
    let text = format!("{:.places$}", value.abs());
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let fraction = fraction.trim_end_matches('0');
    let mut out = number(whole.parse().unwrap_or(i64::MAX), locale);
    if !fraction.is_empty() {
        out.push(match locale {
            Locale::Nl => ',',
            Locale::En => '.',
        });
        out.push_str(fraction);
    }
    if value < 0.0 && out.bytes().any(|byte| byte.is_ascii_digit() && byte != b'0') {
        out.insert(0, '−');
    }
    out
}

/// An amount that came as text, such as `60000` or `0.25`, as the language writes it; anything else as it is.
pub fn amount(text: &str, locale: Locale) -> String {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let (Ok(whole), true) = (whole.parse::<i64>(), part.bytes().all(|byte| byte.is_ascii_digit())) else {
        return text.to_owned();
    };
    let comma = if locale == Locale::Nl { ',' } else { '.' };
    let part = part.trim_end_matches('0');
    let whole = number(whole, locale);
    if part.is_empty() { whole } else { format!("{whole}{comma}{part}") }
}

/// A share of a whole as `42%`; nothing of nothing is `0%`.
pub fn percent(part: i64, whole: i64) -> i64 {
    if whole <= 0 { 0 } else { (part.saturating_mul(200) / whole + 1) / 2 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_the_language_writes_them() {
        assert_eq!(number(1_234_567, Locale::Nl), "1.234.567");
        assert_eq!(number(-999, Locale::En), "−999");
        assert_eq!(number(1000, Locale::En), "1,000");
        assert_eq!(decimal(12.50, 2, Locale::Nl), "12,5");
        assert_eq!(decimal(-0.001, 2, Locale::Nl), "0");
        assert_eq!(decimal(1234.0, 1, Locale::En), "1,234");
        assert_eq!(amount("60000", Locale::Nl), "60.000");
        assert_eq!((amount("0.25", Locale::Nl), amount("3.50000", Locale::En)), ("0,25".into(), "3.5".into()));
        assert_eq!(amount("1/3", Locale::Nl), "1/3");
        assert_eq!((percent(1, 3), percent(2, 3), percent(1, 0)), (33, 67, 0));
    }
}
