//! The terms of a round: its words, its needs, its seats, its moments; understood and checked together.
//! Not here: whether the needs are accepted and the panel has members (`actions.rs` asks the store).

use std::collections::BTreeSet;

use super::{
    BallotPlace, LeaverRule, VotingRound,
    counting::{Counting, CountingInput},
    texts,
};
use crate::{
    db::Timestamp,
    error::{Problem, Result, texts as shared},
    ids::{NeedId, PanelId},
    text::{PlainText, Title},
};

/// The longest question, in characters.
const QUESTION_MAX: usize = 1_000;
/// The most needs on one ballot.
pub(super) const NEEDS_MAX: usize = 100;
/// The fewest needs between which one can choose.
const NEEDS_MIN: usize = 2;
/// The largest quorum that can be asked.
const TURNOUT_MAX: i64 = 1_000_000;
/// The most panels that vote along with the round's own.
const PANELS_MAX: usize = 20;
/// The largest budget and cost, in whole euros.
pub(super) const MONEY_MAX: i64 = 1_000_000_000_000;
/// The most points that one voter can divide.
pub(super) const POINTS_MAX: i64 = 100;

/// The terms of a round, understood.
#[derive(Clone, Debug)]
pub struct Terms {
    pub(super) title: Title,
    pub(super) question: PlainText,
    pub(super) counting: Counting,
    pub(super) leavers: LeaverRule,
    pub(super) other_panel_ids: Vec<PanelId>,
    pub(super) places: Vec<(NeedId, Option<i64>)>,
    pub(super) seats: i64,
    pub(super) minimum_turnout: i64,
    pub(super) opens_at: Timestamp,
    pub(super) closes_at: Timestamp,
}

/// The terms of a round, as typed.
#[derive(Clone, Debug)]
pub struct TermsInput {
    /// In a few words.
    pub title: String,
    /// What the panel is asked.
    pub question: String,
    /// How ballots are given and counted.
    pub counting: CountingInput,
    /// What becomes of the votes of those who leave; they keep it when not given.
    pub leavers: Option<LeaverRule>,
    /// Panels that vote along with the round's own.
    pub other_panel_ids: Vec<PanelId>,
    /// The needs, in the order of the ballot.
    pub need_ids: Vec<NeedId>,
    /// What needs cost, in whole euros.
    pub costs: Vec<(NeedId, i64)>,
    /// How many of them it prioritises at most.
    pub seats: i64,
    /// How many ballots it takes to decide anything; 0 when not given.
    pub minimum_turnout: Option<i64>,
    /// When voting begins.
    pub opens_at: Timestamp,
    /// When voting ends.
    pub closes_at: Timestamp,
}

/// A change of terms, as typed; what is `None` stays.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    /// In a few words.
    pub title: Option<String>,
    /// What the panel is asked.
    pub question: Option<String>,
    /// How ballots are given and counted: all of it anew.
    pub counting: Option<CountingInput>,
    /// What becomes of the votes of those who leave.
    pub leavers: Option<LeaverRule>,
    /// Panels that vote along.
    pub other_panel_ids: Option<Vec<PanelId>>,
    /// The needs, in the order of the ballot.
    pub need_ids: Option<Vec<NeedId>>,
    /// What needs cost, in whole euros.
    pub costs: Option<Vec<(NeedId, i64)>>,
    /// How many of them it prioritises at most.
    pub seats: Option<i64>,
    /// How many ballots it takes to decide anything.
    pub minimum_turnout: Option<i64>,
    /// When voting begins.
    pub opens_at: Option<Timestamp>,
    /// When voting ends.
    pub closes_at: Option<Timestamp>,
}

impl Changes {
    /// The terms of `round`, whose ballot has these places and whose other panels are these, with these changes.
    pub(super) fn of(self, round: &VotingRound, places: &[BallotPlace], other_panel_ids: Vec<PanelId>) -> TermsInput {
        let costs = || places.iter().filter_map(|place| Some((place.need_id, place.cost?))).collect();
        TermsInput {
            title: self.title.unwrap_or_else(|| round.title.clone()),
            question: self.question.unwrap_or_else(|| round.question.clone()),
            counting: self.counting.unwrap_or_else(|| CountingInput::of(round)),
            leavers: Some(self.leavers.unwrap_or(round.leavers)),
            other_panel_ids: self.other_panel_ids.unwrap_or(other_panel_ids),
            need_ids: self.need_ids.unwrap_or_else(|| places.iter().map(|place| place.need_id).collect()),
            costs: self.costs.unwrap_or_else(costs),
            seats: self.seats.unwrap_or(round.seats),
            minimum_turnout: Some(self.minimum_turnout.unwrap_or(round.minimum_turnout)),
            opens_at: self.opens_at.unwrap_or(round.opens_at),
            closes_at: self.closes_at.unwrap_or(round.closes_at),
        }
    }
}

impl Terms {
    /// Understands what was typed, or tells all that is wrong at once.
    pub fn parse(input: TermsInput) -> Result<Self> {
        let mut problems = Vec::new();
        let title = kept(&mut problems, Title::parse("title", &input.title));
        let question = kept(&mut problems, PlainText::parse("question", &input.question, QUESTION_MAX));
        let minimum_turnout = input.minimum_turnout.unwrap_or(0);
        problems.extend(needs_problem(&input.need_ids));
        let counting = kept_all(&mut problems, Counting::parse(&input.counting));
        let budget = counting.as_ref().and_then(|counting| counting.budget);
        let places = places(&input.need_ids, &input.costs, budget, &mut problems);
        if input.seats < 1 {
            problems.push(Problem::new("seats", &texts::SEATS_ODD));
        }
        if input.seats != 1 && input.counting.method.finds_one() {
            problems.push(Problem::new("seats", &texts::ONE_SEAT_ONLY));
        }
        if input.other_panel_ids.len() > PANELS_MAX {
            problems.push(Problem::new("otherPanelIds", &shared::TOO_MANY).with("max", PANELS_MAX));
        }
        if !(0..=TURNOUT_MAX).contains(&minimum_turnout) {
            problems.push(Problem::new("minimumTurnout", &texts::MINIMUM_TURNOUT_ODD).with("max", TURNOUT_MAX));
        }
        if input.closes_at <= input.opens_at {
            problems.push(Problem::new("closesAt", &texts::CLOSES_BEFORE_OPENING));
        }
        match (title, question, counting) {
            (Some(title), Some(question), Some(counting)) if problems.is_empty() => Ok(Self {
                title,
                question,
                counting,
                leavers: input.leavers.unwrap_or_default(),
                other_panel_ids: input.other_panel_ids,
                places,
                seats: input.seats,
                minimum_turnout,
                opens_at: input.opens_at,
                closes_at: input.closes_at,
            }),
            _ => Err(problems.into()),
        }
    }
}

/// What must be true besides, before a round is announced to a panel with so many voting members.
pub(super) fn schedule_problems(round: &VotingRound, needs: usize, members: i64, now: Timestamp) -> Vec<Problem> {
    let mut problems = Vec::new();
    if needs < NEEDS_MIN {
        problems.push(Problem::new("needIds", &texts::NEEDS_TOO_FEW).with("min", NEEDS_MIN));
    }
    if round.seats > i64::try_from(needs).unwrap_or(i64::MAX) {
        problems.push(Problem::new("seats", &texts::SEATS_OVER_NEEDS));
    }
    if round.closes_at <= now {
        problems.push(Problem::new("closesAt", &texts::CLOSES_IN_THE_PAST));
    }
    if members == 0 {
        problems.push(Problem::new("votingRoundId", &texts::PANEL_WITHOUT_MEMBERS));
    }
    problems
}

fn needs_problem(need_ids: &[NeedId]) -> Option<Problem> {
    let distinct: BTreeSet<_> = need_ids.iter().collect();
    if need_ids.len() > NEEDS_MAX {
        Some(Problem::new("needIds", &shared::TOO_MANY).with("max", NEEDS_MAX))
    } else if distinct.len() < need_ids.len() {
        Some(Problem::new("needIds", &texts::NEED_TWICE))
    } else {
        None
    }
}

/// The places of a ballot with their costs: one for each need when there is a budget, none otherwise.
fn places(
    need_ids: &[NeedId],
    costs: &[(NeedId, i64)],
    budget: Option<i64>,
    problems: &mut Vec<Problem>,
) -> Vec<(NeedId, Option<i64>)> {
    let cost = |need: &NeedId| costs.iter().find(|(costed, _)| costed == need).map(|(_, cost)| *cost);
    if budget.is_none() {
        if !costs.is_empty() {
            problems.push(Problem::new("costs", &texts::COSTS_WITHOUT_BUDGET));
        }
        return need_ids.iter().map(|need| (*need, None)).collect();
    }
    let is_odd = |need: &NeedId| cost(need).is_none_or(|cost| !(0..=MONEY_MAX).contains(&cost));
    if let Some(place) = need_ids.iter().position(is_odd) {
        let problem = Problem::new("costs", &texts::COST_ODD);
        problems.push(problem.with("position", place + 1).with("max", MONEY_MAX));
    }
    need_ids.iter().map(|need| (*need, cost(need))).collect()
}

fn kept_all<T>(problems: &mut Vec<Problem>, parsed: Result<T, Vec<Problem>>) -> Option<T> {
    parsed.map_err(|mut more| problems.append(&mut more)).ok()
}

fn kept<T>(problems: &mut Vec<Problem>, parsed: Result<T, Problem>) -> Option<T> {
    parsed.map_err(|problem| problems.push(problem)).ok()
}
