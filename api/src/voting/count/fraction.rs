//! Exact fractions: how the rules tell amounts that a quotient decided.
//! Not here: the arithmetic inside a rule, which keeps common denominators of its own.

use num_bigint::BigInt;
use num_rational::Ratio;

/// An exact fraction in lowest terms, which is shown as `5` or `123/7`.
pub type Fraction = Ratio<BigInt>;

/// A fraction as a decimal with so many places, what comes after them cut off.
pub fn decimal(fraction: &Fraction, places: u32) -> String {
    let scale = BigInt::from(10).pow(places);
    let scaled = (fraction * &scale).trunc().to_integer();
    let sign = if scaled < BigInt::from(0) { "-" } else { "" };
    let digits = scaled.magnitude().to_string();
    let places = places as usize;
    if places == 0 {
        return format!("{sign}{digits}");
    }
    let padded = format!("{digits:0>width$}", width = places + 1);
    let (whole, part) = padded.split_at(padded.len() - places);
    format!("{sign}{whole}.{part}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_cut_off_and_not_rounded() {
        let fraction = |numer: i64, denom: i64| Fraction::new(numer.into(), denom.into());
        assert_eq!(decimal(&fraction(2, 3), 2), "0.66");
        assert_eq!(decimal(&fraction(-1, 8), 2), "-0.12");
        assert_eq!(decimal(&fraction(123, 1), 0), "123");
        assert_eq!(decimal(&fraction(5, 1000), 3), "0.005");
    }
}
