//! The lines of a ballot: each need with its story, what was typed for it and what is wrong with that.
//! Reads no choice; `choice.rs` does.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::{Round, ballot_paper, texts};
use crate::{
    field::id_of,
    form::Form,
    format,
    vocabulary::{BallotKind, Language},
};

pub(super) type PlaceOnPaper = ballot_paper::PaperBallotOrder;

/// One need on the ballot.
pub struct Line {
    /// The need's id, as the API knows it.
    pub(super) id: String,
    /// The name of its field, where it has one of its own.
    pub(super) field: String,
    /// The id of its first input.
    pub(super) input_id: String,
    pub(super) title: String,
    pub(super) story: String,
    pub(super) language: &'static str,
    /// What it costs, in words.
    pub(super) cost: Option<String>,
    /// Whether it is ticked.
    pub(super) is_chosen: bool,
    /// What was typed for it.
    pub(super) value: String,
    pub(super) is_without_technology: bool,
    pub(super) problems: Vec<String>,
}

impl Line {
    /// Whether this is what was typed for it.
    pub(super) fn is(&self, value: &i64) -> bool {
        self.value == value.to_string()
    }
}

/// The name of the field for one need.
pub(super) fn name(kind: BallotKind, position: i64) -> String {
    match kind {
        BallotKind::Approval | BallotKind::Projects => format!("need.{position}"),
        BallotKind::Score | BallotKind::Points => format!("points.{position}"),
        BallotKind::Ranking => format!("rank.{position}"),
    }
}

/// The lines in the order of this voter.
pub(super) fn lines(t: texts::Texts, round: &Round, code: Option<&str>, form: &Form) -> Vec<Line> {
    let kind = round.counting.ballot_kind;
    let (chosen, without) = (form.values("needIds"), form.values("noTechnology"));
    let line = |place: &PlaceOnPaper| {
        let name = name(kind, place.position);
        Line {
            id: place.need.id.clone(),
            input_id: id_of(&name),
            title: place.need.title.clone(),
            story: place.need.body_html.clone(),
            language: if place.need.language == Language::En { "en" } else { "nl" },
            cost: place.cost.map(|cost| t.costs(format::number(cost, t.0))),
            is_chosen: chosen.contains(&place.need.id),
            value: form.value(&name),
            is_without_technology: without.contains(&place.need.id),
            problems: form.problems_of(&name),
            field: name,
        }
    };
    let mut places: Vec<&PlaceOnPaper> = round.ballot_order.iter().collect();
    if let Some(code) = code {
        // The API knows no voter here, so the letter's code gives each its own order, the same on every page.
        places.sort_by_cached_key(|place| {
            let mut hasher = DefaultHasher::new();
            (plain(code), &place.need.id).hash(&mut hasher);
            hasher.finish()
        });
    }
    let mut lines: Vec<Line> = places.into_iter().map(line).collect();
    if let (Some(first), BallotKind::Approval | BallotKind::Projects) = (lines.first_mut(), kind) {
        // There the error summary leads.
        first.input_id = id_of("needIds");
    }
    lines
}

fn plain(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_uppercase()).collect()
}
