//! Chance that falls the same on every run, on every machine and with every version of every crate.
//! Nothing secret is made from it.

/// A `SplitMix64` generator with a fixed start.
#[derive(Debug, Clone)]
pub(crate) struct Dice(u64);

impl Dice {
    /// Dice that start from the letters of `name` and a number.
    pub fn of(name: &str, number: u64) -> Self {
        let start = name
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
        let mut dice = Self(start ^ number.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        dice.next();
        dice
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `limit`, which is at least 1.
    pub fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit.max(1)).unwrap_or(u64::MAX);
        usize::try_from(self.next() % limit).unwrap_or(0)
    }

    /// True in so many of a hundred throws.
    pub fn chance(&mut self, percent: u32) -> bool {
        self.next() % 100 < u64::from(percent)
    }

    /// One of these.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        from.get(self.below(from.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::Dice;

    #[test]
    fn the_same_start_gives_the_same_throws() {
        let throws = |mut dice: Dice| (0..5).map(|_| dice.below(100)).collect::<Vec<_>>();
        assert_eq!(throws(Dice::of("a", 1)), throws(Dice::of("a", 1)));
        assert_ne!(throws(Dice::of("a", 1)), throws(Dice::of("a", 2)));
        assert_ne!(throws(Dice::of("a", 1)), throws(Dice::of("b", 1)));
    }
}
