//! The words of the large world, and how names and texts are put together from them.

use serde::Deserialize;

use crate::{Error, dice::Dice, world::Names};

/// Lists of words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    place_beginnings: Vec<String>,
    place_endings: Vec<String>,
    wishes: Vec<String>,
    conditions: Vec<String>,
    stories: Vec<String>,
    makers: Vec<String>,
    trades: Vec<String>,
    things: Vec<String>,
    #[serde(skip)]
    names: Option<Names>,
}

const LIFE_DOMAINS: [&str; 10] = [
    "LIVING",
    "HEALTH",
    "INCOME_AND_DEBT",
    "LONELINESS",
    "PARTICIPATION",
    "LEARNING_AND_WORK",
    "NEIGHBOURHOOD",
    "SAFETY",
    "FAMILY_AND_YOUTH",
    "MOBILITY",
];
const TARGET_GROUPS: [&str; 6] = [
    "OLDER_PEOPLE",
    "INFORMAL_CARERS",
    "PEOPLE_WITH_DEMENTIA",
    "PEOPLE_IN_DEBT",
    "YOUNG_PEOPLE",
    "PEOPLE_LIVING_ALONE",
];
const CONDITIONS: [&str; 6] = ["THRESHOLDS", "CLUTTER", "STAIRS", "NO_INTERNET", "LIVING_ALONE", "LIMITED_BUDGET"];

impl Words {
    /// Reads the words that were compiled in.
    pub fn read() -> Result<Self, Error> {
        let text = include_str!("../../world/large.toml");
        let mut words: Self = toml::from_str(text).map_err(|cause| Error::World { name: "large", cause })?;
        words.names = Some(crate::world::World::read()?.names);
        Ok(words)
    }

    /// A municipality: different for the first 340 numbers.
    pub fn place(&self, number: usize) -> String {
        let beginning = word(&self.place_beginnings, number);
        let ending = word(&self.place_endings, number / self.place_beginnings.len());
        format!("Gemeente {beginning}{ending}")
    }

    /// A provider: different for the first 200 numbers.
    pub fn maker(&self, number: usize) -> String {
        let maker = word(&self.makers, number);
        format!("{maker} {}", word(&self.trades, number / self.makers.len()))
    }

    /// A person's name.
    pub fn person(&self, number: usize) -> String {
        self.names.as_ref().map(|names| names.full(number)).unwrap_or_default()
    }

    /// What a resident wants.
    pub fn wish(&self, number: usize) -> String {
        let condition = word(&self.conditions, number / self.wishes.len());
        format!("Ik wil {}, {condition}", word(&self.wishes, number))
    }

    /// What a resident tells, two paragraphs long.
    pub fn story(&self, dice: &mut Dice) -> String {
        let mut tell = || dice.pick(&self.stories).map(String::as_str).unwrap_or_default();
        format!("{} {}\n\n{}", tell(), tell(), tell())
    }

    /// What a provider offers.
    pub fn thing(&self, number: usize) -> String {
        let maker = word(&self.makers, number / self.things.len());
        format!("{maker}{} {}", word(&self.things, number), number + 1)
    }

    /// One or two life domains, a target group and a context condition.
    pub fn tags(dice: &mut Dice) -> ([&'static str; 1], [&'static str; 1], [&'static str; 1]) {
        (
            [LIFE_DOMAINS[dice.below(LIFE_DOMAINS.len())]],
            [TARGET_GROUPS[dice.below(TARGET_GROUPS.len())]],
            [CONDITIONS[dice.below(CONDITIONS.len())]],
        )
    }
}

fn word(words: &[String], number: usize) -> &str {
    &words[number % words.len()]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::Words;

    #[test]
    fn municipalities_and_providers_have_names_of_their_own() {
        let words = Words::read().unwrap();
        let places: BTreeSet<_> = (0..340).map(|number| words.place(number)).collect();
        assert_eq!(places.len(), 340);
        let makers: BTreeSet<_> = (0..200).map(|number| words.maker(number)).collect();
        assert_eq!(makers.len(), 200);
    }
}
