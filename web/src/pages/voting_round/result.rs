//! The result of a round as a reader meets it: who was chosen and why, and the figures of each group beside everyone's.
//! How the count went, step by step, is in `counted.rs`.

use super::{round_page, texts::Texts};
use crate::{
    format,
    page::Page,
    ui::{Bar, BarChart, Cell, Grid, GridRow},
    vocabulary::BallotKind,
};

pub(super) type Round = round_page::RoundPageVotingRound;
type Tally = round_page::RoundPageVotingRoundTally;
type Item = round_page::RoundPageVotingRoundTallyItems;
type Group = round_page::RoundPageVotingRoundTallyGroups;

/// A published result.
pub struct Outcome {
    /// How many voted and what they said of the whole.
    pub(super) facts: Vec<String>,
    pub(super) chosen: Vec<Standing>,
    pub(super) others: Vec<Standing>,
    pub(super) chart: BarChart,
    /// A table for each way to divide the voters.
    pub(super) groups: Vec<Grid>,
}

/// One need and why it stands where it stands.
pub struct Standing {
    pub(super) rank: i64,
    pub(super) slug: String,
    pub(super) title: String,
    pub(super) reason: String,
    pub(super) figures: Vec<String>,
}

impl Outcome {
    pub(super) fn of(page: &Page, round: &Round) -> Option<Self> {
        let t = Texts(page.locale);
        let tally = round.tally.as_ref().filter(|tally| !tally.is_hidden)?;
        let standing = |item: &Item| standing(t, round, item);
        let (chosen, others): (Vec<&Item>, Vec<&Item>) = tally.items.iter().partition(|item| item.is_prioritised);
        Some(Self {
            facts: facts(t, tally),
            chosen: chosen.into_iter().map(standing).collect(),
            others: others.into_iter().map(standing).collect(),
            chart: chart(t, round, tally),
            groups: groups(page, round, tally),
        })
    }
}

/// The number of a need on the ballot.
pub(super) fn number(round: &Round, slug: &str) -> i64 {
    round.places.iter().find(|place| place.need.slug == slug).map_or(0, |place| place.position)
}

/// The name of a need with its number on the ballot.
pub(super) fn label(t: Texts, round: &Round, slug: &str) -> String {
    let place = round.places.iter().find(|place| place.need.slug == slug);
    place.map(|place| t.numbered(&place.need.title, place.position)).unwrap_or_default()
}

fn gives_points(round: &Round) -> bool {
    matches!(round.counting.ballot_kind, BallotKind::Score | BallotKind::Points)
}

fn facts(t: Texts, tally: &Tally) -> Vec<String> {
    let number = |value: i64| format::number(value, t.0);
    let mut facts = vec![t.ballots_counted(number(tally.ballot_count), number(tally.eligible_count))];
    if tally.none_of_these_count > 0 {
        facts.push(t.none_of_these(tally.none_of_these_count));
    }
    if tally.assisted_count > 0 {
        facts.push(t.assisted(tally.assisted_count));
    }
    facts
}

fn standing(t: Texts, round: &Round, item: &Item) -> Standing {
    let mut figures = Vec::new();
    match item.points.filter(|_| gives_points(round)) {
        Some(points) => figures.push(t.points_got(points)),
        None if round.counting.ballot_kind == BallotKind::Ranking => figures.push(t.placed_by(item.approvals)),
        None => figures.push(t.votes_got(item.approvals)),
    }
    if let Some(cost) = item.cost {
        figures.push(t.costs(format::number(cost, t.0)));
    }
    if item.no_technology_count > 0 {
        figures.push(t.without_technology(item.no_technology_count));
    }
    if item.is_tied {
        figures.push(t.tied().to_owned());
    }
    Standing {
        rank: item.rank,
        slug: item.need.slug.clone(),
        title: item.need.title.clone(),
        reason: item.reason.clone(),
        figures,
    }
}

fn chart(t: Texts, round: &Round, tally: &Tally) -> BarChart {
    let is_points = gives_points(round);
    let bar = |item: &Item| Bar {
        label: format!("{}. {}", item.rank, item.need.title),
        value: item.points.filter(|_| is_points).unwrap_or(item.approvals),
        href: None,
        is_marked: item.is_prioritised,
        note: item.is_prioritised.then(|| t.chosen().to_owned()),
    };
    let (title, unit) = match round.counting.ballot_kind {
        BallotKind::Score | BallotKind::Points => (t.chart_points(), t.unit_points()),
        BallotKind::Ranking => (t.chart_places(), t.votes()),
        BallotKind::Approval | BallotKind::Projects => (t.result_chart(), t.votes()),
    };
    BarChart::new(t.0, "result", title, t.need(), unit, tally.items.iter().map(bar).collect())
}

/// One table for the segments and one for the municipalities, each beside everyone.
fn groups(page: &Page, round: &Round, tally: &Tally) -> Vec<Grid> {
    let t = Texts(page.locale);
    let (segments, municipalities): (Vec<&Group>, Vec<&Group>) =
        tally.groups.iter().partition(|group| group.segment.is_some());
    let mut grids = Vec::new();
    if !segments.is_empty() {
        grids.push(side_by_side(page, round, tally, t.by_segment(), &segments));
    }
    if !municipalities.is_empty() {
        grids.push(side_by_side(page, round, tally, t.by_municipality(), &municipalities));
    }
    grids
}

fn side_by_side(page: &Page, round: &Round, tally: &Tally, caption: &str, groups: &[&Group]) -> Grid {
    let t = Texts(page.locale);
    let name = |group: &&Group| match (group.segment, &group.municipality) {
        (Some(segment), _) => page.word(segment).to_owned(),
        (None, Some(place)) => place.name.clone(),
        (None, None) => String::new(),
    };
    let columns = std::iter::once(t.everyone().to_owned()).chain(groups.iter().map(name)).collect();
    let of = |part: i64, whole: i64| -> Cell {
        format!("{} ({}%)", format::number(part, t.0), format::percent(part, whole)).into()
    };
    let counts = std::iter::once(tally.ballot_count).chain(groups.iter().map(|group| group.ballot_count));
    let mut rows = vec![GridRow {
        heading: t.ballots_word().to_owned(),
        cells: counts.map(|count| format::number(count, t.0).into()).collect(),
    }];
    rows.extend(tally.items.iter().map(|item| {
        let at = usize::try_from(number(round, &item.need.slug) - 1).unwrap_or(usize::MAX);
        let theirs = groups.iter().map(|group| of(group.approvals.get(at).copied().unwrap_or(0), group.ballot_count));
        GridRow {
            heading: item.need.title.clone(),
            cells: std::iter::once(of(item.approvals, tally.ballot_count)).chain(theirs).collect(),
        }
    }));
    let apart = groups.iter().map(|group| Cell::from(apart(t, group.disagreement).to_owned()));
    rows.push(GridRow {
        heading: t.apart().to_owned(),
        cells: std::iter::once(Cell::from("–".to_owned())).chain(apart).collect(),
    });
    Grid::new(page.t(), caption, t.need(), columns, rows)
}

/// How far an order is from everyone's, in words; in thousandths of all pairs.
fn apart(t: Texts, disagreement: i64) -> &'static str {
    match disagreement {
        ..=0 => t.apart_same(),
        1..=150 => t.apart_close(),
        151..=350 => t.apart_some(),
        _ => t.apart_far(),
    }
}
