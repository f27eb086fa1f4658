//! The terms of a round as a form holds them: what a page must read before the API can, and what it sends.
//! The API says what does not go together.

use super::{
    offers::{OURS, fitting},
    round_draft, round_edit, round_to_edit,
    texts::Texts,
};
use crate::{
    form::Form,
    problem::Problem,
    scalars::DateTime,
    submitted::Submitted,
    vocabulary::{
        BallotKind, Code, GreedyOrder, LeaverRule, MajorityStrength, ShareCompletion, ShareUtility, TieBreakRule,
        VotingMethod,
    },
};

type Round = round_to_edit::RoundToEditVotingRound;

/// The parts of the form a page must read before the API can.
pub(super) struct Terms {
    seats: i64,
    opens_at: DateTime,
    closes_at: DateTime,
    kind: BallotKind,
    method: VotingMethod,
    points: Option<i64>,
    budget: Option<i64>,
    /// Needs with their costs, when there is a budget.
    costs: Vec<(String, i64)>,
}

/// The name of the field for the cost of a need.
pub(super) fn cost_field(need: &str) -> String {
    format!("cost.{need}")
}

/// What a new round begins with.
pub(super) fn defaults(form: Form) -> Form {
    form.with("ballotKind", BallotKind::Approval.code())
        .with("method", OURS)
        .with("tieBreak", TieBreakRule::Lot.code())
        .with("leavers", LeaverRule::KeepVote.code())
}

/// What is known of a round.
pub(super) fn known(form: Form, round: &Round) -> Form {
    let counting = &round.counting;
    let number = |number: Option<i64>| number.map(|number| number.to_string());
    let others = round.panels.iter().filter(|panel| panel.id != round.panel.id);
    let costs = round.places.iter().filter_map(|place| Some((cost_field(&place.need.id), place.cost?.to_string())));
    let form = form
        .with("title", round.title.as_str())
        .with("question", round.question.as_str())
        .with_all("needIds", round.places.iter().map(|place| place.need.id.clone()))
        .with("seats", round.seats.to_string().as_str())
        .with("minimumTurnout", round.minimum_turnout.to_string().as_str())
        .with("ballotKind", counting.ballot_kind.code())
        .with("method", counting.method.code())
        .with("points", number(counting.points).as_deref())
        .with("budget", number(counting.budget).as_deref())
        .with("tieBreak", counting.tie_break.code())
        .with("leavers", round.leavers.code())
        .with_all("otherPanelIds", others.map(|panel| panel.id.clone()));
    costs.fold(form, |form, (field, cost)| form.with(&field, cost.as_str()))
}

impl Terms {
    /// What the contract wants as a number, a moment or a word; all that cannot be read is told at once.
    pub(super) fn read(t: Texts, form: &Submitted) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut number = |field: &str, message: &'static str| {
            let read = form.number(field);
            if read.is_none() && form.maybe(field).is_some() {
                problems.push(Problem::at(field, message));
            }
            read
        };
        let needs = form.all("needIds");
        let (points, budget) = (number("points", t.points_unread()), number("budget", t.points_unread()));
        number("minimumTurnout", t.minimum_unread());
        let costs = needs.iter().filter_map(|need| Some((need.clone(), number(&cost_field(need), t.points_unread())?)));
        let costs = costs.collect();
        // With money to divide it is the money that decides how many fit.
        let all = budget.and_then(|_| i64::try_from(needs.len().max(1)).ok());
        let seats = form.number("seats").or(all.filter(|_| form.maybe("seats").is_none()));
        let (opens_at, closes_at) = (form.moment("opensAt"), form.moment("closesAt"));
        for (is_missing, field, message) in [
            (seats.is_none(), "seats", t.seats_missing()),
            (opens_at.is_none(), "opensAt", t.opens_missing()),
            (closes_at.is_none(), "closesAt", t.closes_missing()),
        ] {
            if is_missing {
                problems.push(Problem::at(field, message));
            }
        }
        let kind = BallotKind::parse(&form.text("ballotKind")).unwrap_or(BallotKind::Approval);
        let method = VotingMethod::parse(&form.text("method")).unwrap_or(fitting(kind));
        match (seats, opens_at, closes_at) {
            (Some(seats), Some(opens_at), Some(closes_at)) if problems.is_empty() => {
                Ok(Self { seats, opens_at, closes_at, kind, method, points, budget, costs })
            }
            _ => Err(problems),
        }
    }

    /// A new round.
    pub(super) fn draft(self, panel_id: String, form: &Submitted) -> round_draft::VotingRoundDraftInput {
        let costs = self.costs.into_iter().map(|(need_id, cost)| round_draft::NeedCostInput { need_id, cost });
        round_draft::VotingRoundDraftInput {
            panel_id,
            title: form.text("title"),
            question: form.text("question"),
            counting: Some(round_draft::VotingRoundCountingInput {
                method: self.method,
                ballot_kind: Some(self.kind),
                budget: self.budget,
                points: self.points,
                strength: None,
                utility: None,
                completion: None,
                greedy_order: None,
                tie_break: TieBreakRule::parse(&form.text("tieBreak")),
            }),
            leavers: LeaverRule::parse(&form.text("leavers")),
            other_panel_ids: Some(form.all("otherPanelIds")),
            need_ids: form.all("needIds"),
            costs: self.budget.map(|_| costs.collect()),
            seats: self.seats,
            minimum_turnout: form.number("minimumTurnout"),
            opens_at: self.opens_at,
            closes_at: self.closes_at,
        }
    }

    /// A round that exists. What the form does not ask, such as the strength of majorities, stays with its method.
    pub(super) fn edit(self, round: &Round, form: &Submitted) -> round_edit::VotingRoundEditInput {
        let costs = self.costs.into_iter().map(|(need_id, cost)| round_edit::NeedCostInput { need_id, cost });
        let (strength, utility, completion, greedy_order) = unasked(round, self.method, self.kind);
        round_edit::VotingRoundEditInput {
            voting_round_id: round.id.clone(),
            title: Some(form.text("title")),
            question: Some(form.text("question")),
            counting: Some(round_edit::VotingRoundCountingInput {
                method: self.method,
                ballot_kind: Some(self.kind),
                budget: self.budget,
                points: self.points,
                strength,
                utility,
                completion,
                greedy_order,
                tie_break: TieBreakRule::parse(&form.text("tieBreak")),
            }),
            leavers: LeaverRule::parse(&form.text("leavers")),
            other_panel_ids: Some(form.all("otherPanelIds")),
            need_ids: Some(form.all("needIds")),
            costs: Some(if self.budget.is_some() { costs.collect() } else { Vec::new() }),
            seats: Some(self.seats),
            minimum_turnout: Some(form.number("minimumTurnout").unwrap_or_default()),
            opens_at: Some(self.opens_at),
            closes_at: Some(self.closes_at),
        }
    }
}

type Unasked = (Option<MajorityStrength>, Option<ShareUtility>, Option<ShareCompletion>, Option<GreedyOrder>);

fn unasked(round: &Round, method: VotingMethod, kind: BallotKind) -> Unasked {
    let counting = &round.counting;
    if counting.method == method && counting.ballot_kind == kind {
        (counting.strength, counting.utility, counting.completion, counting.greedy_order)
    } else {
        (None, None, None, None)
    }
}
