//! The published ballots as lists of numbers, a page at a time.
//! Finding one's own is in `receipt.rs`.

use super::{
    result::{Round, number},
    texts::Texts,
};
use crate::{documents, page::Page, stop::Stop, ui::Pager, visit::Visit};

documents!("src/pages/voting_round/ballots.graphql": RoundBallots);

pub(super) type Published = round_ballots::RoundBallotsVotingRoundBallots;
pub(super) type OneBallot = round_ballots::RoundBallotsVotingRoundBallotsNodes;

/// How many ballots are asked for at once: each may mark every need, which is a long answer.
const AT_ONCE: i64 = 10;

/// A page of ballots.
pub struct Ballots {
    pub(super) total: i64,
    pub(super) rows: Vec<Row>,
    pub(super) pager: Pager,
    /// Whether the reader leafs through the list.
    pub(super) is_open: bool,
}

/// One ballot.
pub struct Row {
    pub(super) receipt: String,
    pub(super) says: String,
}

/// Asks for a page of twenty ballots.
pub(super) async fn ask(visit: &Visit, page: &Page, round: &Round, after: Option<&str>) -> Result<Ballots, Stop> {
    let mut found = one(visit, &round.slug, AT_ONCE, after).await?.ok_or(Stop::NotFound)?;
    if let Some(cursor) = found.page_info.end_cursor.clone().filter(|_| found.page_info.has_next_page) {
        let more = one(visit, &round.slug, AT_ONCE, Some(&cursor)).await?.ok_or(Stop::NotFound)?;
        found.nodes.extend(more.nodes);
        found.page_info = more.page_info;
    }
    Ok(Ballots::of(page, round, after, found))
}

/// So many ballots from a place in the list.
pub(super) async fn one(visit: &Visit, slug: &str, first: i64, after: Option<&str>) -> Result<Option<Published>, Stop> {
    let variables = round_ballots::Variables { slug: slug.to_owned(), first, after: after.map(str::to_owned) };
    Ok(visit.ask::<RoundBallots>(variables).await?.voting_round.map(|round| round.ballots))
}

impl Ballots {
    pub(super) fn of(page: &Page, round: &Round, after: Option<&str>, found: Published) -> Self {
        let t = Texts(page.locale);
        let named = |slug: &str| number(round, slug).to_string();
        let next = found.page_info.end_cursor.as_deref().filter(|_| found.page_info.has_next_page);
        let path = format!("/voting-rounds/{}", round.slug);
        let row = |ballot: &OneBallot| Row { receipt: ballot.receipt.clone(), says: said(t, ballot, named).join("; ") };
        Self {
            total: found.total_count,
            rows: found.nodes.iter().map(row).collect(),
            pager: Pager::new(page.t(), &path, &[], after, next),
            is_open: after.is_some(),
        }
    }
}

/// What a ballot says, its needs as `named` names them.
pub(super) fn said(t: Texts, ballot: &OneBallot, named: impl Fn(&str) -> String) -> Vec<String> {
    let mut lines = if ballot.none_of_these {
        vec![t.says_none().to_owned()]
    } else if !ballot.ranking.is_empty() {
        let mut levels: Vec<(i64, Vec<String>)> = Vec::new();
        for placed in &ballot.ranking {
            match levels.last_mut() {
                Some((rank, names)) if *rank == placed.rank => names.push(named(&placed.need.slug)),
                _ => levels.push((placed.rank, vec![named(&placed.need.slug)])),
            }
        }
        levels.into_iter().map(|(rank, names)| t.says_rank(rank, names.join(" = "))).collect()
    } else if !ballot.points.is_empty() {
        ballot.points.iter().map(|given| t.says_points(named(&given.need.slug), given.points)).collect()
    } else if ballot.needs.is_empty() {
        vec![t.blank().to_owned()]
    } else {
        ballot.needs.iter().map(|need| named(&need.slug)).collect()
    };
    if !ballot.no_technology.is_empty() {
        let names: Vec<_> = ballot.no_technology.iter().map(|need| named(&need.slug)).collect();
        lines.push(t.says_no_technology(names.join(", ")));
    }
    lines
}
