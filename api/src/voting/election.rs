//! A round's ballots as an election that can be counted and written to a file.
//! Not here: counting (`tabulation/`) and the files (`files/`).

use super::{
    BallotKind, BallotPlace, TieBreakRule, VotingRound,
    ballot::Ballot,
    count::{BallotError, Rankings, Scores},
    files::{Ballots, Budget, Election, Named},
    marks::Marks,
    tabulation::{Rule, TieBreaking},
};

impl VotingRound {
    /// The rule that the terms fix.
    pub fn rule(&self) -> Rule {
        let spends_money = self.method.spends() && self.budget.is_some();
        Rule {
            method: self.method,
            seats: (!spends_money && !self.method.finds_one()).then(|| usize::try_from(self.seats).unwrap_or(1)),
            budget: None,
            strength: self.strength,
            utility: self.utility,
            completion: self.completion,
            by: self.greedy_order,
            tie_break: Some(match self.tie_break {
                TieBreakRule::Lot => TieBreaking::Lot(self.seed.clone().unwrap_or_default()),
                TieBreakRule::Listed => TieBreaking::Listed,
                TieBreakRule::VotesCostId => TieBreaking::VotesCostId,
            }),
        }
    }
}

/// The election of a round: its places, in their order, are the options. A ballot that says “none of these” or is
/// blank marks none of them and counts as a ballot. The names are those of the needs, in the order of the places.
///
/// Ids are the numbers of the places, on ballots that are not rankings with leading zeros, so that they sort as text.
pub fn election<'a>(
    round: &VotingRound,
    places: &[BallotPlace],
    names: &[String],
    ballots: impl IntoIterator<Item = &'a Ballot>,
) -> Result<Election, BallotError> {
    let kind = round.ballot_kind;
    let width = if kind.is_ranking() { 0 } else { places.len().to_string().len() };
    let name = |place: usize| names.get(place).cloned().unwrap_or_default();
    let named =
        |(place, at): (&BallotPlace, usize)| Named { id: format!("{:0width$}", place.position), name: name(at) };
    Ok(Election {
        title: round.title.clone(),
        options: places.iter().zip(0..).map(named).collect(),
        ballots: read(kind, places, ballots)?,
        budget: (!kind.is_ranking()).then(|| budget(round, places)),
    })
}

fn read<'a>(
    kind: BallotKind,
    places: &[BallotPlace],
    ballots: impl IntoIterator<Item = &'a Ballot>,
) -> Result<Ballots, BallotError> {
    let option = |position: &i64| {
        let found = places.iter().position(|place| place.position == *position);
        // A place that there is not becomes an option that there is not, and so an error.
        found.unwrap_or(places.len())
    };
    if kind.is_ranking() {
        let mut rankings = Rankings::new(places.len());
        for ballot in ballots {
            let levels: &[_] = if let Marks::Ranked(levels) = &ballot.marks { levels } else { &[] };
            let marks = levels.iter().flat_map(|level| level.iter().zip(0..).map(|(at, n)| (option(at), n > 0)));
            rankings.push(1, marks)?;
        }
        return Ok(Ballots::Ranked(rankings));
    }
    let mut scores = if kind.gives_points() { Scores::points(places.len()) } else { Scores::approvals(places.len()) };
    for ballot in ballots {
        let marks: Vec<_> = match &ballot.marks {
            Marks::Approved(positions) => positions.iter().map(|at| (option(at), 1)).collect(),
            Marks::Points(points) => {
                points.iter().map(|(at, points)| (option(at), u64::try_from(*points).unwrap_or(0))).collect()
            }
            Marks::NoneOfThese | Marks::Ranked(_) => Vec::new(),
        };
        scores.push(1, marks)?;
    }
    Ok(if kind.gives_points() { Ballots::Points(scores) } else { Ballots::Approved(scores) })
}

/// Money in whole euros. Without a budget there are as many as seats, and each place costs one.
fn budget(round: &VotingRound, places: &[BallotPlace]) -> Budget {
    let whole = |amount: i64| u64::try_from(amount).unwrap_or(0);
    match round.budget {
        Some(limit) => Budget {
            limit: whole(limit),
            costs: places.iter().map(|place| whole(place.cost.unwrap_or(0))).collect(),
            decimals: 0,
        },
        None => Budget { limit: whole(round.seats), costs: vec![1; places.len()], decimals: 0 },
    }
}
