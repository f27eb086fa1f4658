//! What a voter chose, read from the form and checked as the API will check it, so that a look at it can be shown
//! without casting it. Says nothing in words; `words.rs` does.

use std::collections::{BTreeMap, BTreeSet};

use super::{Round, ballot_give, paper::name, texts};
use crate::{format, problem::Problem, stop::Stop, submitted::Submitted, vocabulary::BallotKind};

/// The highest score on a score ballot.
pub(super) const SCORE_MAX: i64 = 5;

/// A choice, by the numbers of the places on the ballot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    pub(super) none_of_these: bool,
    pub(super) named: BTreeSet<i64>,
    pub(super) points: BTreeMap<i64, i64>,
    /// Those that stand level together, best first.
    pub(super) ranking: Vec<Vec<i64>>,
    pub(super) no_technology: BTreeSet<i64>,
}

impl Choice {
    /// Reads the form, or tells all that is wrong. What no ballot of ours can send is malformed.
    pub(super) fn read(t: texts::Texts, round: &Round, form: &Submitted) -> Result<Result<Self, Vec<Problem>>, Stop> {
        let mut reader = Reader { t, round, form, problems: Vec::new() };
        let kind = round.counting.ballot_kind;
        let mut choice = Self {
            none_of_these: form.is_on("noneOfThese"),
            named: reader.places("needIds")?,
            no_technology: reader.places("noTechnology")?,
            ..Self::default()
        };
        match kind {
            BallotKind::Approval => {}
            BallotKind::Projects => reader.within_budget(&choice.named),
            BallotKind::Score => choice.points = reader.points(SCORE_MAX),
            BallotKind::Points => {
                let most = round.counting.points.unwrap_or(0);
                choice.points = reader.points(most);
                reader.divides(&choice.points, most);
            }
            BallotKind::Ranking => choice.ranking = reader.ranking(),
        }
        let ticks = matches!(kind, BallotKind::Approval | BallotKind::Projects);
        if !ticks && !choice.named.is_empty() {
            return Err(Stop::Malformed);
        }
        let is_marked =
            !choice.named.is_empty() || !choice.ranking.is_empty() || choice.points.values().any(|p| *p > 0);
        if choice.none_of_these && is_marked {
            reader.problems.push(Problem::at("noneOfThese", t.none_and_some()));
        }
        Ok(if reader.problems.is_empty() { Ok(choice) } else { Err(reader.problems) })
    }

    /// The fields that carry the choice to the next page.
    pub(super) fn carried(form: &Submitted) -> Vec<(String, String)> {
        let is_ours = |name: &str| {
            ["needIds", "noTechnology", "noneOfThese"].contains(&name)
                || name.starts_with("points.")
                || name.starts_with("rank.")
        };
        form.0.iter().filter(|(name, value)| is_ours(name) && !value.trim().is_empty()).cloned().collect()
    }

    /// The choice as the API takes it.
    pub(super) fn input(&self, round: &Round, code: Option<String>) -> ballot_give::BallotCastInput {
        let id = |position: &i64| {
            let place = round.ballot_order.iter().find(|place| place.position == *position);
            place.map(|place| place.need.id.clone()).unwrap_or_default()
        };
        let kind = round.counting.ballot_kind;
        let given = self.points.iter().filter(|(_, points)| **points > 0);
        let points =
            given.map(|(place, points)| ballot_give::BallotPointsInput { need_id: id(place), points: *points });
        let ticks = matches!(kind, BallotKind::Approval | BallotKind::Projects);
        ballot_give::BallotCastInput {
            voting_round_id: round.id.clone(),
            need_ids: ticks.then(|| self.named.iter().map(id).collect()),
            points: (!self.points.is_empty()).then(|| points.collect()),
            ranking: (kind == BallotKind::Ranking)
                .then(|| self.ranking.iter().map(|level| level.iter().map(id).collect()).collect()),
            none_of_these: Some(self.none_of_these),
            no_technology: Some(self.no_technology.iter().map(id).collect()),
            code,
        }
    }
}

struct Reader<'a> {
    t: texts::Texts,
    round: &'a Round,
    form: &'a Submitted,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    /// The places that are ticked in this field.
    fn places(&self, field: &str) -> Result<BTreeSet<i64>, Stop> {
        let position = |id: String| {
            let place = self.round.ballot_order.iter().find(|place| place.need.id == id);
            place.map(|place| place.position).ok_or(Stop::Malformed)
        };
        self.form.all(field).into_iter().map(position).collect()
    }

    /// What was typed for each place, where something was.
    fn typed(&self) -> Vec<(i64, String, Option<i64>)> {
        let kind = self.round.counting.ballot_kind;
        let typed = |position: i64| {
            let field = name(kind, position);
            let text = self.form.maybe(&field)?;
            Some((position, field, text.parse().ok()))
        };
        self.round.ballot_order.iter().filter_map(|place| typed(place.position)).collect()
    }

    fn points(&mut self, most: i64) -> BTreeMap<i64, i64> {
        let mut points = BTreeMap::new();
        for (position, field, number) in self.typed() {
            match number {
                Some(number) if (0..=most).contains(&number) => {
                    points.insert(position, number);
                }
                _ => self.problems.push(Problem::at(&field, self.t.points_odd(most))),
            }
        }
        points
    }

    fn divides(&mut self, points: &BTreeMap<i64, i64>, most: i64) {
        let sum: i64 = points.values().sum();
        if sum > most {
            self.problems.push(Problem::at("points", self.t.points_over(sum, most)));
        }
    }

    fn ranking(&mut self) -> Vec<Vec<i64>> {
        let most = i64::try_from(self.round.ballot_order.len()).unwrap_or(i64::MAX);
        let mut levels: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
        for (position, field, number) in self.typed() {
            let Some(rank) = number.filter(|rank| (1..=most).contains(rank)) else {
                self.problems.push(Problem::at(&field, self.t.rank_odd(most)));
                continue;
            };
            let level = levels.entry(rank).or_default();
            if !level.is_empty() && !self.round.counting.takes_ties {
                self.problems.push(Problem::at(&field, self.t.rank_twice(rank)));
            }
            level.push(position);
        }
        levels.into_values().collect()
    }

    fn within_budget(&mut self, named: &BTreeSet<i64>) {
        let sum = cost_of(self.round, named);
        let budget = self.round.counting.budget.unwrap_or(0);
        if sum > budget {
            let (sum, budget) = (format::number(sum, self.t.0), format::number(budget, self.t.0));
            self.problems.push(Problem::at("needIds", self.t.over_budget(sum, budget)));
        }
    }
}

/// What these places cost together.
pub(super) fn cost_of(round: &Round, named: &BTreeSet<i64>) -> i64 {
    let chosen = round.ballot_order.iter().filter(|place| named.contains(&place.position));
    chosen.filter_map(|place| place.cost).fold(0, i64::saturating_add)
}

#[cfg(test)]
mod tests {
    use super::{super::samples::round, *};
    use crate::locale::Locale;

    fn read(kind: &str, typed: &[(&str, &str)]) -> Result<Result<Choice, Vec<Problem>>, Stop> {
        let typed = typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Choice::read(texts::Texts(Locale::Nl), &round(kind, false), &Submitted(typed))
    }

    fn fields(read: Result<Result<Choice, Vec<Problem>>, Stop>) -> Vec<String> {
        read.unwrap().unwrap_err().into_iter().map(|problem| problem.field).collect()
    }

    #[test]
    fn a_choice_is_read_as_it_was_typed() {
        let ranked = read("RANKING", &[("rank.1", "2"), ("rank.2", " 1 "), ("rank.3", "")]).unwrap().unwrap();
        assert_eq!(ranked.ranking, [vec![2], vec![1]]);
        let points = read("POINTS", &[("points.1", "4"), ("points.3", "0")]).unwrap().unwrap();
        assert_eq!(points.points, BTreeMap::from([(1, 4), (3, 0)]));
        assert_eq!(read("APPROVAL", &[]).unwrap().unwrap(), Choice::default());
    }

    #[test]
    fn what_is_wrong_is_told_at_its_field() {
        assert_eq!(fields(read("POINTS", &[("points.1", "6"), ("points.2", "5")])), ["points"]);
        assert_eq!(fields(read("POINTS", &[("points.1", "elf")])), ["points.1"]);
        assert_eq!(fields(read("SCORE", &[("points.2", "6")])), ["points.2"]);
        assert_eq!(fields(read("RANKING", &[("rank.1", "9")])), ["rank.1"]);
        assert_eq!(fields(read("PROJECTS", &[("needIds", "a"), ("needIds", "b"), ("needIds", "c")])), ["needIds"]);
        assert_eq!(fields(read("APPROVAL", &[("needIds", "a"), ("noneOfThese", "on")])), ["noneOfThese"]);
        assert_eq!(read("APPROVAL", &[("needIds", "x")]), Err(Stop::Malformed));
        assert_eq!(read("SCORE", &[("needIds", "a")]), Err(Stop::Malformed));
    }
}
