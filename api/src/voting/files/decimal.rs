//! Amounts of money and points as files write them: `450000`, `200000.0`, `12,50`.
//! Not here: exact fractions of a count (`count/fraction.rs`).

/// The most decimals that an amount can have.
const MAX_DECIMALS: u32 = 6;

/// The largest amount, in the smallest unit that occurs in a file.
pub(super) const MAX_AMOUNT: u64 = 1_000_000_000_000_000;

/// A number of the form `digits ÷ 10^decimals`, in its shortest form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Decimal {
    pub digits: u64,
    pub decimals: u32,
}

impl Decimal {
    /// Reads an amount that is not below zero; a point or a comma goes before the decimals.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, ""));
        let part = part.trim_end_matches('0');
        if whole.starts_with('-') {
            return Err("a number below zero cannot be counted");
        }
        if whole.is_empty() || !whole.bytes().chain(part.bytes()).all(|byte| byte.is_ascii_digit()) {
            return Err("this is not a number");
        }
        let decimals = u32::try_from(part.len()).ok().filter(|decimals| *decimals <= MAX_DECIMALS);
        let decimals = decimals.ok_or("a number has more than 6 decimals")?;
        let digits = format!("{whole}{part}").parse().ok().filter(|digits| *digits <= MAX_AMOUNT);
        Ok(Self { digits: digits.ok_or("a number is larger than 1,000,000,000,000,000")?, decimals })
    }

    /// The amount in units of so many decimals; nothing when it is too large for that.
    pub fn in_units(self, decimals: u32) -> Option<u64> {
        let units = self.digits.checked_mul(10_u64.checked_pow(decimals.checked_sub(self.decimals)?)?);
        units.filter(|units| *units <= MAX_AMOUNT)
    }
}

/// An amount in units of so many decimals, as text.
pub(super) fn text(units: u64, decimals: u32) -> String {
    if decimals == 0 {
        return units.to_string();
    }
    let width = decimals as usize;
    let digits = format!("{units:0>width$}", width = width + 1);
    let (whole, part) = digits.split_at(digits.len() - width);
    format!("{whole}.{part}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_exactly_or_refused() {
        assert_eq!(Decimal::parse("200000.0"), Ok(Decimal { digits: 200_000, decimals: 0 }));
        assert_eq!(Decimal::parse("12,50"), Ok(Decimal { digits: 125, decimals: 1 }));
        assert_eq!(Decimal::parse("12,50").unwrap().in_units(2), Some(1250));
        for wrong in ["", "-1", "1e5", "1.2.3", "NaN", "1.1234567", "99999999999999999999", "½"] {
            assert!(Decimal::parse(wrong).is_err(), "{wrong}");
        }
        assert_eq!(text(1250, 2), "12.50");
        assert_eq!(text(5, 2), "0.05");
    }
}
