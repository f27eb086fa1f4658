//! A choice in words, for a last look, and how each kind of ballot is filled in.
//! Reads no form; `choice.rs` does.

use std::collections::BTreeSet;

use super::{
    Round,
    choice::{Choice, SCORE_MAX, cost_of},
    texts,
};
use crate::{format, vocabulary::BallotKind};

/// A choice as its voter reads it back.
pub struct Told {
    /// What the list below is, or that the ballot is blank.
    pub(super) lead: String,
    /// What was chosen, each with its figure.
    pub(super) lines: Vec<Said>,
    /// Whether the order of the lines says something.
    pub(super) is_ordered: bool,
    /// What it adds up to.
    pub(super) sum: Option<String>,
    /// What was left out, where that counts.
    pub(super) left_out: Vec<String>,
    pub(super) no_technology: Vec<String>,
}

/// One line of a choice.
pub struct Said {
    pub(super) what: String,
    pub(super) figure: Option<String>,
}

/// How a ballot of this round is filled in.
pub(super) fn how(t: texts::Texts, round: &Round) -> String {
    let number = |value: Option<i64>| format::number(value.unwrap_or(0), t.0);
    match round.counting.ballot_kind {
        BallotKind::Approval => t.how_approval().to_owned(),
        BallotKind::Score => t.how_score().to_owned(),
        BallotKind::Points => t.how_points(number(round.counting.points)),
        BallotKind::Ranking if round.counting.takes_ties => t.how_ranking_level().to_owned(),
        BallotKind::Ranking => t.how_ranking().to_owned(),
        BallotKind::Projects => t.how_projects(number(round.counting.budget)),
    }
}

impl Told {
    pub(super) fn new(t: texts::Texts, round: &Round, choice: &Choice) -> Self {
        let kind = round.counting.ballot_kind;
        let mut told = Self {
            lead: t.blank().to_owned(),
            lines: Vec::new(),
            is_ordered: false,
            sum: None,
            left_out: Vec::new(),
            no_technology: titles(round, &choice.no_technology),
        };
        if choice.none_of_these {
            t.you_say_none().clone_into(&mut told.lead);
            return told;
        }
        match kind {
            BallotKind::Approval | BallotKind::Projects => told.name(t, round, choice),
            BallotKind::Score | BallotKind::Points => told.give(t, round, choice),
            BallotKind::Ranking => told.order(t, round, choice),
        }
        told
    }

    fn name(&mut self, t: texts::Texts, round: &Round, choice: &Choice) {
        if choice.named.is_empty() {
            return;
        }
        self.lead = t.you_choose(choice.named.len());
        let named = round.ballot_order.iter().filter(|place| choice.named.contains(&place.position));
        self.lines = named
            .map(|place| Said {
                what: place.need.title.clone(),
                figure: place.cost.map(|cost| t.costs(format::number(cost, t.0))),
            })
            .collect();
        self.sum = round.counting.budget.filter(|_| round.counting.ballot_kind == BallotKind::Projects).map(|budget| {
            let sum = cost_of(round, &choice.named);
            t.costs_in_all(format::number(sum, t.0), format::number(budget, t.0), format::number(budget - sum, t.0))
        });
    }

    fn give(&mut self, t: texts::Texts, round: &Round, choice: &Choice) {
        let is_score = round.counting.ballot_kind == BallotKind::Score;
        let given: Vec<_> = choice.points.iter().filter(|(_, points)| is_score || **points > 0).collect();
        if given.is_empty() {
            return;
        }
        t.you_give().clone_into(&mut self.lead);
        let mut given: Vec<_> = given.into_iter().map(|(place, points)| (*place, *points)).collect();
        given.sort_by_key(|(place, points)| (-points, *place));
        self.lines = given
            .iter()
            .map(|(place, points)| Said {
                what: title(round, *place),
                figure: Some(if is_score { t.score_of(*points, SCORE_MAX) } else { t.points(*points) }),
            })
            .collect();
        if is_score {
            let left: BTreeSet<i64> = positions(round).filter(|place| !choice.points.contains_key(place)).collect();
            self.left_out = titles(round, &left);
        } else {
            let sum: i64 = given.iter().map(|(_, points)| points).sum();
            self.sum = Some(t.points_in_all(sum, round.counting.points.unwrap_or(0)));
        }
    }

    fn order(&mut self, t: texts::Texts, round: &Round, choice: &Choice) {
        if choice.ranking.is_empty() {
            return;
        }
        t.you_rank().clone_into(&mut self.lead);
        self.is_ordered = true;
        let and = t.and();
        self.lines = choice
            .ranking
            .iter()
            .map(|level| {
                let names: Vec<_> = level.iter().map(|place| title(round, *place)).collect();
                Said { what: names.join(and), figure: (names.len() > 1).then(|| t.level().to_owned()) }
            })
            .collect();
        let ranked: BTreeSet<i64> = choice.ranking.iter().flatten().copied().collect();
        self.left_out = titles(round, &positions(round).filter(|place| !ranked.contains(place)).collect());
    }
}

fn positions(round: &Round) -> impl Iterator<Item = i64> {
    round.ballot_order.iter().map(|place| place.position)
}

fn title(round: &Round, position: i64) -> String {
    let place = round.ballot_order.iter().find(|place| place.position == position);
    place.map(|place| place.need.title.clone()).unwrap_or_default()
}

fn titles(round: &Round, positions: &BTreeSet<i64>) -> Vec<String> {
    positions.iter().map(|position| title(round, *position)).collect()
}
