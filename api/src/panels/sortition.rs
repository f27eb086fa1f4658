//! Drawing a panel by lot within strata, so that anyone who has the list can repeat the draw.
//! Not here: who may draw (`policy.rs`), where the seed comes from and what becomes of those drawn.
//!
//! Stratified sortition: the seats are divided beforehand over strata (municipality, age group, segment), and within
//! each stratum everyone has the same chance. Carson and Martin, "Random Selection in Politics" (1999); for the care a
//! public draw asks Flanigan, Gölz, Gupta, Hennig and Procaccia, "Fair algorithms for selecting citizens' assemblies",
//! Nature 596 (2021).

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

/// The most candidates of one draw.
pub const MAX_CANDIDATES: usize = 1_000_000;
/// The most quotas of one draw.
pub const MAX_QUOTAS: usize = 1_000;

/// Someone who can be drawn. The reference is a number on a letter and never a name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Candidate {
    /// By what the person recognises the outcome.
    pub reference: String,
    /// Where the person belongs.
    pub stratum: Stratum,
}

/// A combination of what seats are divided by.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stratum {
    /// The municipality, as its CBS code.
    pub municipality: String,
    /// The age group, such as `18-34`.
    pub age_group: String,
    /// The segment, such as `resident`.
    pub segment: String,
}

/// How many are drawn of those who fit. An empty part of the stratum fits everyone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quota {
    /// Who fits.
    pub of: Stratum,
    /// How many are drawn.
    pub seats: usize,
}

/// Why nothing can be drawn.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DrawError {
    /// A reference is empty, or it or a part of the stratum is longer than 64 characters or holds a control character
    /// or a comma.
    #[error("candidate {0} has no reference, or a text that is too long or holds a comma")]
    Unusable(usize),
    /// A reference stands on the list twice.
    #[error("the reference `{0}` stands on the list twice")]
    Twice(String),
    /// More than [`MAX_CANDIDATES`] or [`MAX_QUOTAS`].
    #[error("the list is too long")]
    TooMany,
    /// Two quotas for the same stratum.
    #[error("two quotas are for the same stratum")]
    QuotaTwice,
}

/// What a draw gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// The SHA-256 over the list in canonical form: see [`list_sha256`].
    pub list_sha256: [u8; 32],
    /// Each quota's outcome, in the order of the quotas.
    pub strata: Vec<DrawnStratum>,
    /// How many candidates fit no quota.
    pub unplaced: usize,
}

/// What one quota gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawnStratum {
    /// The quota.
    pub quota: Quota,
    /// How many candidates fit it.
    pub candidates: usize,
    /// Those drawn, lowest lot first; fewer than the seats when there were too few candidates.
    pub drawn: Vec<String>,
    /// The others in the order in which they take an empty place.
    pub reserves: Vec<String>,
}

impl Stratum {
    fn fits(&self, other: &Self) -> bool {
        let part = |own: &str, other: &str| own.is_empty() || own == other;
        part(&self.municipality, &other.municipality)
            && part(&self.age_group, &other.age_group)
            && part(&self.segment, &other.segment)
    }

    /// How many parts it names: the more, the narrower.
    fn narrowness(&self) -> usize {
        [&self.municipality, &self.age_group, &self.segment].into_iter().filter(|part| !part.is_empty()).count()
    }
}

/// The SHA-256 over a list in canonical form, whatever its order: a line for each candidate with the reference, the
/// municipality, the age group and the segment, with commas between and a line feed at the end, the lines in order of
/// their bytes.
pub fn list_sha256(candidates: &[Candidate]) -> [u8; 32] {
    let line = |candidate: &Candidate| {
        let Stratum { municipality, age_group, segment } = &candidate.stratum;
        format!("{},{municipality},{age_group},{segment}\n", candidate.reference)
    };
    let lines: BTreeSet<String> = candidates.iter().map(line).collect();
    let mut hash = Sha256::new();
    for line in lines {
        hash.update(line);
    }
    hash.finalize().into()
}

/// The lot of a candidate: the SHA-256 over the seed, a line feed, the hash of the list in hexadecimal, a line feed and
/// the reference. Lower lots are drawn first. Whoever made the list could not foresee it when the seed is published
/// after the list's hash, nor whoever drew the seed when it is published before the list.
pub fn lot(seed: &str, list: &[u8; 32], reference: &str) -> [u8; 32] {
    Sha256::digest(format!("{seed}\n{}\n{reference}", hex::encode(list))).into()
}

/// Draws. A candidate belongs to the narrowest quota that fits, of equally narrow ones the first.
pub fn draw(candidates: &[Candidate], quotas: &[Quota], seed: &str) -> Result<Drawn, DrawError> {
    check(candidates, quotas)?;
    let list = list_sha256(candidates);
    let mut order: Vec<usize> = (0..quotas.len()).collect();
    order.sort_by_key(|quota| (std::cmp::Reverse(quotas[*quota].of.narrowness()), *quota));
    let mut of_quota: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    let mut unplaced = 0;
    for candidate in candidates {
        match order.iter().find(|quota| quotas[**quota].of.fits(&candidate.stratum)) {
            Some(quota) => of_quota.entry(*quota).or_default().push(&candidate.reference),
            None => unplaced += 1,
        }
    }
    let strata = quotas.iter().enumerate().map(|(number, quota)| {
        let mut fitting = of_quota.remove(&number).unwrap_or_default();
        fitting.sort_by_cached_key(|reference| lot(seed, &list, reference));
        let mut drawn: Vec<String> = fitting.iter().map(|reference| (*reference).to_owned()).collect();
        let reserves = drawn.split_off(quota.seats.min(drawn.len()));
        DrawnStratum { quota: quota.clone(), candidates: fitting.len(), drawn, reserves }
    });
    Ok(Drawn { list_sha256: list, strata: strata.collect(), unplaced })
}

fn check(candidates: &[Candidate], quotas: &[Quota]) -> Result<(), DrawError> {
    if candidates.len() > MAX_CANDIDATES || quotas.len() > MAX_QUOTAS {
        return Err(DrawError::TooMany);
    }
    let mut seen = BTreeSet::new();
    for (number, candidate) in (1..).zip(candidates) {
        let reference = candidate.reference.as_str();
        let Stratum { municipality, age_group, segment } = &candidate.stratum;
        let is_odd =
            |text: &str| text.chars().count() > 64 || text.contains(|sign: char| sign.is_control() || sign == ',');
        if reference.is_empty() || [reference, municipality, age_group, segment].into_iter().any(is_odd) {
            return Err(DrawError::Unusable(number));
        }
        if !seen.insert(reference) {
            return Err(DrawError::Twice(reference.to_owned()));
        }
    }
    let distinct: BTreeSet<_> = quotas.iter().map(|quota| &quota.of).collect();
    if distinct.len() < quotas.len() { Err(DrawError::QuotaTwice) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn stratum(municipality: &str, age_group: &str, segment: &str) -> Stratum {
        let [municipality, age_group, segment] = [municipality, age_group, segment].map(str::to_owned);
        Stratum { municipality, age_group, segment }
    }

    fn candidate(number: usize, municipality: &str, age_group: &str) -> Candidate {
        Candidate { reference: format!("L{number:03}"), stratum: stratum(municipality, age_group, "resident") }
    }

    fn quota(municipality: &str, age_group: &str, seats: usize) -> Quota {
        Quota { of: stratum(municipality, age_group, ""), seats }
    }

    #[test]
    fn a_candidate_belongs_to_the_narrowest_quota_that_fits() {
        let candidates =
            [candidate(1, "GM0518", "18-34"), candidate(2, "GM0518", "65+"), candidate(3, "GM0193", "65+")];
        let quotas = [quota("GM0518", "", 1), quota("GM0518", "65+", 1)];
        let drawn = draw(&candidates, &quotas, "seed").unwrap();
        assert_eq!(
            (drawn.strata[0].drawn.clone(), drawn.strata[1].drawn.clone()),
            (vec!["L001".into()], vec!["L002".into()])
        );
        assert_eq!(drawn.unplaced, 1);
    }

    #[test]
    fn anyone_can_repeat_a_lot_by_hand() {
        let candidates = [candidate(2, "GM0518", "65+"), candidate(1, "GM0518", "18-34")];
        let lines = "L001,GM0518,18-34,resident\nL002,GM0518,65+,resident\n";
        let list: [u8; 32] = Sha256::digest(lines).into();
        assert_eq!(list_sha256(&candidates), list);
        let by_hand: [u8; 32] = Sha256::digest(format!("seed\n{}\nL001", hex::encode(list))).into();
        assert_eq!(lot("seed", &list, "L001"), by_hand);
    }

    #[test]
    fn a_list_that_says_something_twice_is_refused() {
        let twice = [candidate(1, "GM0518", "65+"), candidate(1, "GM0193", "65+")];
        assert_eq!(draw(&twice, &[], "seed"), Err(DrawError::Twice("L001".into())));
        assert_eq!(draw(&[], &[quota("", "", 1), quota("", "", 2)], "seed"), Err(DrawError::QuotaTwice));
        let odd = [Candidate { reference: "a,b".into(), stratum: Stratum::default() }];
        assert_eq!(draw(&odd, &[], "seed"), Err(DrawError::Unusable(1)));
    }

    #[test]
    fn within_a_stratum_everyone_has_the_same_chance() {
        let candidates: Vec<_> = (0..10).map(|number| candidate(number, "GM0518", "65+")).collect();
        let mut times = BTreeMap::new();
        for seed in 0..4_000 {
            for reference in &draw(&candidates, &[quota("GM0518", "", 3)], &seed.to_string()).unwrap().strata[0].drawn {
                *times.entry(reference.clone()).or_insert(0_i64) += 1;
            }
        }
        // Each is drawn 1,200 times on average, with a standard deviation of 29.
        assert!(times.len() == 10 && times.values().all(|times| (times - 1_200).abs() < 150), "{times:?}");
    }

    proptest! {
        #[test]
        fn every_quota_is_filled_as_far_as_there_are_candidates_and_nobody_is_drawn_twice(
            ages in prop::collection::vec(0..3_usize, 0..40), seats in prop::collection::vec(0..12_usize, 3), seed in ".{0,8}",
        ) {
            let groups = ["18-34", "35-64", "65+"];
            let candidates: Vec<_> =
                ages.iter().enumerate().map(|(number, age)| candidate(number, "GM0518", groups[*age])).collect();
            let quotas: Vec<_> = groups.iter().zip(&seats).map(|(group, seats)| quota("", group, *seats)).collect();
            let drawn = draw(&candidates, &quotas, &seed).unwrap();
            let mut all = BTreeSet::new();
            for stratum in &drawn.strata {
                prop_assert_eq!(stratum.drawn.len(), stratum.quota.seats.min(stratum.candidates));
                prop_assert_eq!(stratum.drawn.len() + stratum.reserves.len(), stratum.candidates);
                prop_assert!(stratum.drawn.iter().chain(&stratum.reserves).all(|reference| all.insert(reference.clone())));
            }
            prop_assert_eq!(all.len() + drawn.unplaced, candidates.len());
            let mut other = candidates.clone();
            other.reverse();
            prop_assert_eq!(draw(&other, &quotas, &seed).unwrap(), drawn);
        }
    }
}
