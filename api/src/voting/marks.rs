//! What a voter marks on a ballot, and which marks a round takes.
//! Not here: how the ballot is kept secret (`ballot.rs`) and what the marks add up to (`count/`).

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{BallotKind, BallotPlace, VotingRound, texts};
use crate::{
    error::{Problem, Result},
    ids::NeedId,
};

/// The highest score on a score ballot; the lowest is 0.
pub const SCORE_MAX: i64 = 5;

/// The marks on a ballot, by the numbers of its places.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Marks {
    /// The voter says: none of these.
    NoneOfThese,
    /// The places that are named; none is a blank ballot.
    Approved(BTreeSet<i64>),
    /// Points for places; those without points are left out.
    Points(BTreeMap<i64, i64>),
    /// Places in order of preference, those that stand level together; the others come last.
    Ranked(Vec<BTreeSet<i64>>),
}

/// The marks as they are sent in. What does not belong to the kind of ballot must be empty.
#[derive(Clone, Debug, Default)]
pub struct MarksInput {
    /// The needs that are named, for approval and projects.
    pub need_ids: Vec<NeedId>,
    /// Needs with points, for score and points.
    pub points: Vec<(NeedId, i64)>,
    /// Needs in order, those that stand level together, for ranking.
    pub ranking: Vec<Vec<NeedId>>,
    /// Whether the voter says: none of these.
    pub none_of_these: bool,
    /// The needs for which the voter does not want technology.
    pub no_technology: Vec<NeedId>,
}

impl MarksInput {
    /// A ballot that names these needs.
    pub fn naming(need_ids: Vec<NeedId>) -> Self {
        Self { need_ids, ..Self::default() }
    }

    /// Understands the marks and the places for which no technology is wanted, or tells all that is wrong at once.
    pub fn parse(&self, round: &VotingRound, places: &[BallotPlace]) -> Result<(Marks, BTreeSet<i64>)> {
        let mut reader = Reader { places, problems: Vec::new() };
        let marks = self.marks(round, &mut reader);
        let no_technology = reader.set("noTechnology", &self.no_technology);
        if reader.problems.is_empty() { Ok((marks, no_technology)) } else { Err(reader.problems.into()) }
    }

    fn marks(&self, round: &VotingRound, reader: &mut Reader<'_>) -> Marks {
        let kind = round.ballot_kind;
        let given = [
            ("needIds", !self.need_ids.is_empty(), matches!(kind, BallotKind::Approval | BallotKind::Projects)),
            ("points", !self.points.is_empty(), kind.gives_points()),
            ("ranking", !self.ranking.is_empty(), kind.is_ranking()),
        ];
        for (field, is_given, does_belong) in given {
            if is_given && !does_belong {
                reader.problems.push(Problem::new(field, &texts::OTHER_KIND_OF_BALLOT).with("kind", kind));
            } else if is_given && self.none_of_these {
                reader.problems.push(Problem::new("noneOfThese", &texts::NONE_AND_SOME));
            }
        }
        if self.none_of_these {
            return Marks::NoneOfThese;
        }
        match kind {
            BallotKind::Approval => Marks::Approved(reader.set("needIds", &self.need_ids)),
            BallotKind::Projects => {
                let chosen = reader.set("needIds", &self.need_ids);
                reader.within_budget(&chosen, round.budget.unwrap_or(0));
                Marks::Approved(chosen)
            }
            BallotKind::Score | BallotKind::Points => {
                let most = if kind == BallotKind::Score { SCORE_MAX } else { round.points.unwrap_or(0) };
                let points = reader.points(&self.points, most);
                let sum: i64 = points.values().sum();
                if kind == BallotKind::Points && sum > most {
                    let problem = Problem::new("points", &texts::TOO_MANY_POINTS);
                    reader.problems.push(problem.with("sum", sum).with("max", most));
                }
                Marks::Points(points)
            }
            BallotKind::Ranking => {
                let ranked = reader.ranking(&self.ranking);
                if !round.method.takes_ties() && ranked.iter().any(|level| level.len() > 1) {
                    reader.problems.push(Problem::new("ranking", &texts::SAME_RANK_TWICE));
                }
                Marks::Ranked(ranked)
            }
        }
    }
}

struct Reader<'a> {
    places: &'a [BallotPlace],
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn position(&mut self, field: &'static str, need: NeedId) -> Option<i64> {
        let place = self.places.iter().find(|place| place.need_id == need);
        if place.is_none() {
            self.once(Problem::new(field, &texts::NEED_NOT_ON_BALLOT));
        }
        place.map(|place| place.position)
    }

    /// Tells a problem, but the same one only once.
    fn once(&mut self, problem: Problem) {
        if !self.problems.iter().any(|other| other.field == problem.field && other.text.code == problem.text.code) {
            self.problems.push(problem);
        }
    }

    /// The places of needs; a need that is named twice counts once.
    fn set(&mut self, field: &'static str, needs: &[NeedId]) -> BTreeSet<i64> {
        needs.iter().filter_map(|need| self.position(field, *need)).collect()
    }

    fn points(&mut self, given: &[(NeedId, i64)], most: i64) -> BTreeMap<i64, i64> {
        let mut points = BTreeMap::new();
        for (need, number) in given {
            let Some(position) = self.position("points", *need) else { continue };
            if !(0..=most).contains(number) {
                self.once(Problem::new("points", &texts::POINTS_ODD).with("max", most));
            } else if points.insert(position, *number).is_some() {
                self.once(Problem::new("points", &texts::NEED_MARKED_TWICE));
            }
        }
        points.retain(|_, number| *number > 0);
        points
    }

    fn ranking(&mut self, given: &[Vec<NeedId>]) -> Vec<BTreeSet<i64>> {
        let mut seen = BTreeSet::new();
        let mut ranked = Vec::new();
        for level in given.iter().filter(|level| !level.is_empty()) {
            let mut places = BTreeSet::new();
            for need in level {
                let Some(position) = self.position("ranking", *need) else { continue };
                if seen.insert(position) {
                    places.insert(position);
                } else {
                    self.once(Problem::new("ranking", &texts::NEED_MARKED_TWICE));
                }
            }
            ranked.push(places);
        }
        ranked
    }

    fn within_budget(&mut self, chosen: &BTreeSet<i64>, budget: i64) {
        let costs = self.places.iter().filter(|place| chosen.contains(&place.position)).filter_map(|place| place.cost);
        let sum = costs.fold(0_i64, i64::saturating_add);
        if sum > budget {
            self.problems.push(Problem::new("needIds", &texts::OVER_BUDGET).with("sum", sum).with("budget", budget));
        }
    }
}

impl Marks {
    /// Whether these are marks of such a ballot on such places: what was not cast here is not counted.
    pub fn fit(&self, kind: BallotKind, places: &[BallotPlace]) -> bool {
        let is_place = |position: &i64| places.iter().any(|place| place.position == *position);
        match self {
            Self::NoneOfThese => true,
            Self::Approved(positions) => !kind.gives_points() && !kind.is_ranking() && positions.iter().all(is_place),
            Self::Points(points) => {
                kind.gives_points() && points.keys().all(is_place) && points.values().all(|points| *points > 0)
            }
            Self::Ranked(levels) => {
                let mut seen = BTreeSet::new();
                let is_new = |position: &i64| is_place(position) && seen.insert(*position);
                kind.is_ranking() && levels.iter().flatten().all(is_new)
            }
        }
    }

    /// The places that the ballot names in any way.
    pub fn named(&self) -> Vec<i64> {
        match self {
            Self::NoneOfThese => Vec::new(),
            Self::Approved(positions) => positions.iter().copied().collect(),
            Self::Points(points) => points.keys().copied().collect(),
            Self::Ranked(levels) => levels.iter().flatten().copied().collect(),
        }
    }
}
