//! The terms of a round: its words, its needs, its seats, its moments; understood and checked together.
//! Not here: whether the needs are accepted and the panel has members (`actions.rs` asks the store).

use std::collections::BTreeSet;

use super::{VotingMethod, VotingRound, texts};
use crate::{
    db::Timestamp,
    error::{Problem, Result, texts as shared},
    ids::NeedId,
    text::{PlainText, Title},
};

/// The longest question, in characters.
const QUESTION_MAX: usize = 1_000;
/// The most needs on one ballot.
pub(super) const NEEDS_MAX: usize = 50;
/// The fewest needs between which one can choose.
const NEEDS_MIN: usize = 2;
/// The largest quorum that can be asked.
const TURNOUT_MAX: i64 = 1_000_000;

/// The terms of a round, understood.
#[derive(Clone, Debug)]
pub struct Terms {
    pub(super) title: Title,
    pub(super) question: PlainText,
    pub(super) method: VotingMethod,
    pub(super) need_ids: Vec<NeedId>,
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
    /// How the panel votes.
    pub method: VotingMethod,
    /// The needs, in the order of the ballot.
    pub need_ids: Vec<NeedId>,
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
    /// The needs, in the order of the ballot.
    pub need_ids: Option<Vec<NeedId>>,
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
    /// The terms of `round`, whose needs are `need_ids`, with these changes.
    pub(super) fn of(self, round: &VotingRound, need_ids: Vec<NeedId>) -> TermsInput {
        TermsInput {
            title: self.title.unwrap_or_else(|| round.title.clone()),
            question: self.question.unwrap_or_else(|| round.question.clone()),
            method: round.method,
            need_ids: self.need_ids.unwrap_or(need_ids),
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
        if input.seats < 1 {
            problems.push(Problem::new("seats", &texts::SEATS_ODD));
        }
        if !(0..=TURNOUT_MAX).contains(&minimum_turnout) {
            problems.push(Problem::new("minimumTurnout", &texts::MINIMUM_TURNOUT_ODD).with("max", TURNOUT_MAX));
        }
        if input.closes_at <= input.opens_at {
            problems.push(Problem::new("closesAt", &texts::CLOSES_BEFORE_OPENING));
        }
        match (title, question) {
            (Some(title), Some(question)) if problems.is_empty() => Ok(Self {
                title,
                question,
                method: input.method,
                need_ids: input.need_ids,
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

fn kept<T>(problems: &mut Vec<Problem>, parsed: Result<T, Problem>) -> Option<T> {
    parsed.map_err(|problem| problems.push(problem)).ok()
}
