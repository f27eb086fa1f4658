//! The reasons of a count as clients ask for them: ties, steps, pairs, who paid what.

use async_graphql::{Context, Enum, Object, SimpleObject};

use super::result::Tally;
use crate::{
    error::Result,
    graphql::context::Asking,
    ids::NeedId,
    needs::{Need, graphql::known_need, loader::NeedKey},
    rules,
    voting::outcome::{self, decimal, position},
};

rules! {
    /// Who may read what of the reasons.
    RULES:
    TallyTie { step: Public, at: Public, needs[20]: Public }
    TallyStep {
        number: Public, deed: Public, need: Public, elected[100]: Public, votes[100]: Public, exhausted: Public,
    }
    Duels { rows[100]: Public }
    DuelRow { over[100]: Public }
    Purchase { need: Public, cost: Public, supporters: Public, effectiveVotes: Public, payments[20]: Public }
    Payment { voters: Public, paid: Public, isAllTheyHad: Public }
    Shortfall { need: Public, cost: Public, supporters: Public, left: Public }
    Comparison { byVotes[100]: Public, byVotesPerCost[100]: Public }
}

/// The most steps that are told at once.
const STEPS: usize = 50;
/// The most ties that are told.
const TIES: usize = 50;
/// The most needs of a tie that are told.
const TIED: usize = 20;
/// The most payments of one purchase that are told; more groups than that are told in the file to download.
const PAYMENTS: usize = 20;

/// What a tie was about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum TieAt {
    /// Who gets the last seats.
    Seat,
    /// Who is eliminated.
    Elimination,
    /// Whose surplus is transferred first.
    Surplus,
    /// Which majority is looked at first.
    Majority,
    /// Which need comes first in the ranking.
    Place,
    /// Which need is bought first.
    Project,
}

/// A tie that the tie-break decided.
#[derive(Clone, Debug)]
pub struct TallyTie {
    step: i64,
    at: TieAt,
    needs: Vec<NeedId>,
}

impl TallyTie {
    pub(super) fn all(tally: &Tally) -> Vec<Self> {
        let at = |word: &str| match word {
            "elimination" => TieAt::Elimination,
            "surplus" => TieAt::Surplus,
            "majority" => TieAt::Majority,
            "place" => TieAt::Place,
            "project" => TieAt::Project,
            _ => TieAt::Seat,
        };
        let tie = |tie: &outcome::Tie| {
            // Of majorities those who won are told, each once.
            let ids = tie.tied.iter().filter_map(|tied| tied.as_str().or_else(|| tied.get(0)?.as_str()));
            let mut needs = Vec::new();
            for need in ids.filter_map(|id| tally.need(position(id))) {
                if !needs.contains(&need) && needs.len() < TIED {
                    needs.push(need);
                }
            }
            Self { step: tie.step, at: at(&tie.at), needs }
        };
        tally.outcome.ties.iter().take(TIES).map(tie).collect()
    }
}

/// A tie that the tie-break decided.
#[Object]
impl TallyTie {
    /// At which step of the count, from 1.
    async fn step(&self) -> i64 {
        self.step
    }

    /// What was to be decided.
    async fn at(&self) -> TieAt {
        self.at
    }

    /// What was tied, in the order that the tie-break gave: the first went first, and of those tied for elimination
    /// the last went out. Of majorities the needs that have them. At most 20.
    async fn needs(&self, ctx: &Context<'_>) -> Result<Vec<Need>> {
        needs(ctx, &self.needs).await
    }
}

/// What happened at a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum TallyDeed {
    /// First preferences were counted, or what is left of them.
    Count,
    /// The need with fewest votes went out.
    Elimination,
    /// What an elected need had too much was transferred.
    Surplus,
    /// As many needs were left as seats.
    LastSeats,
    /// The need had its turn and was bought.
    Bought,
    /// The need had its turn and no longer fitted.
    NoRoom,
}

/// One round, stage or turn of a count.
#[derive(Clone, Debug)]
pub struct TallyStep {
    number: usize,
    deed: TallyDeed,
    need: Option<NeedId>,
    elected: Vec<i64>,
    votes: Vec<Option<String>>,
    exhausted: Option<String>,
}

impl TallyStep {
    /// So many steps after the one with this number.
    pub(super) fn some(tally: &Tally, first: Option<i32>, after: Option<i32>) -> Vec<Self> {
        let count = |number: i32| usize::try_from(number).unwrap_or(0);
        let first = first.map_or(STEPS, |first| count(first).min(STEPS));
        let step = |(step, number): (&outcome::Step, usize)| {
            let of = step.eliminated.as_ref().or(step.option.as_ref()).or(step.id.as_ref());
            Self {
                number,
                deed: deed(step),
                need: of.and_then(|id| tally.need(position(id))),
                elected: step.elected.iter().map(|id| position(id)).collect(),
                votes: votes(tally, step),
                exhausted: step.exhausted.map(|votes| votes.to_string()).or_else(|| step.untransferred.clone()),
            }
        };
        tally.outcome.rounds.iter().zip(1..).skip(after.map_or(0, count)).take(first).map(step).collect()
    }
}

/// The votes of each place at a step; nothing where a rule counts none.
fn votes(tally: &Tally, step: &outcome::Step) -> Vec<Option<String>> {
    if step.totals.is_empty() {
        return Vec::new();
    }
    let known: std::collections::BTreeMap<_, _> = step.totals.iter().map(|(id, votes)| (position(id), votes)).collect();
    let at = |place: &crate::voting::BallotPlace| {
        let votes = known.get(&place.position)?;
        Some(votes.as_str().map_or_else(|| votes.to_string(), str::to_owned))
    };
    tally.places.iter().map(at).collect()
}

fn deed(step: &outcome::Step) -> TallyDeed {
    match (step.deed.as_deref(), step.bought) {
        (Some("surplus"), _) => TallyDeed::Surplus,
        (Some("exclusion"), _) => TallyDeed::Elimination,
        (Some("last vacancies"), _) => TallyDeed::LastSeats,
        (Some(_), _) => TallyDeed::Count,
        (None, Some(true)) => TallyDeed::Bought,
        (None, Some(false)) => TallyDeed::NoRoom,
        (None, None) if step.load.is_some() => TallyDeed::Bought,
        (None, None) if step.eliminated.is_some() => TallyDeed::Elimination,
        (None, None) => TallyDeed::Count,
    }
}

/// One round of a run-off, stage of a transferable vote or turn of a rule that spends.
#[Object]
impl TallyStep {
    /// Its number, from 1.
    async fn number(&self) -> usize {
        self.number
    }

    /// What was done.
    async fn deed(&self) -> TallyDeed {
        self.deed
    }

    /// To which need; null when to none in particular.
    async fn need(&self, ctx: &Context<'_>) -> Result<Option<Need>> {
        match self.need {
            Some(need) => known_need(ctx, need).await.map(Some),
            None => Ok(None),
        }
    }

    /// The positions of the places that were elected by it.
    async fn elected(&self) -> &[i64] {
        &self.elected
    }

    /// The votes of each need at the end of it as decimals, for a transferred vote can count in part, in the order of
    /// the round's `places`; null for those that are out. Empty where a rule counts no votes.
    async fn votes(&self) -> &[Option<String>] {
        &self.votes
    }

    /// Votes that are with no need any more, as a decimal; null where a rule has none such.
    async fn exhausted(&self) -> Option<&str> {
        self.exhausted.as_deref()
    }
}

/// Every need against every other.
#[derive(Clone, Debug)]
pub struct Duels(pub(super) Vec<Vec<u64>>);

/// One need against every other.
#[derive(Clone, Debug)]
pub struct DuelRow(Vec<u64>);

/// How voters compare needs two by two.
#[Object]
impl Duels {
    /// A row for each need, in the order of the round's `places`.
    async fn rows(&self) -> Vec<DuelRow> {
        self.0.iter().cloned().map(DuelRow).collect()
    }
}

/// How voters compare one need with every other.
#[Object]
impl DuelRow {
    /// How many voters strictly prefer this need over each one, in the order of the round's `places`; 0 at its own.
    async fn over(&self) -> &[u64] {
        &self.0
    }
}

/// A need that equal shares bought.
#[derive(Clone, Debug)]
pub struct Purchase {
    need: NeedId,
    bought: outcome::Purchase,
}

impl Purchase {
    pub(super) fn all(tally: &Tally) -> Vec<Self> {
        let purchase =
            |bought: &outcome::Purchase| Some(Self { need: tally.need(position(&bought.id))?, bought: bought.clone() });
        tally.outcome.payments.iter().filter_map(purchase).collect()
    }
}

/// A need that equal shares bought: its supporters paid for it.
#[Object]
impl Purchase {
    /// The need.
    async fn need(&self, ctx: &Context<'_>) -> Result<Need> {
        known_need(ctx, self.need).await
    }

    /// What it cost, in euros or, without a budget, in seats.
    async fn cost(&self) -> &str {
        &self.bought.cost
    }

    /// How many voters paid.
    async fn supporters(&self) -> u64 {
        self.bought.paid_by.iter().map(|paid| paid.voters).sum()
    }

    /// Its cost divided by the most that a supporter paid, in two decimals: all its supporters when all paid alike.
    /// The need with most goes first.
    async fn effective_votes(&self) -> String {
        decimal(&self.bought.effective_votes)
    }

    /// Who paid what; at most 20 groups of voters, the rest is in the file to download.
    async fn payments(&self) -> Vec<Payment> {
        let payment = |paid: &outcome::Payment| Payment {
            voters: paid.voters,
            paid: decimal(&paid.paid),
            is_all_they_had: paid.all_they_had,
        };
        self.bought.paid_by.iter().take(PAYMENTS).map(payment).collect()
    }
}

/// What some voters paid.
#[derive(SimpleObject)]
pub struct Payment {
    /// How many voters.
    voters: u64,
    /// What each of them paid, in two decimals.
    paid: String,
    /// Whether it was all that they had left, and less than others paid.
    is_all_they_had: bool,
}

/// A need that equal shares did not buy.
#[derive(Clone, Debug)]
pub struct Shortfall {
    need: NeedId,
    lost: outcome::Shortfall,
}

impl Shortfall {
    pub(super) fn all(tally: &Tally) -> Vec<Self> {
        let shortfall =
            |lost: &outcome::Shortfall| Some(Self { need: tally.need(position(&lost.id))?, lost: lost.clone() });
        tally.outcome.not_bought.iter().filter_map(shortfall).collect()
    }
}

/// A need that equal shares did not buy: its supporters had too little left.
#[Object]
impl Shortfall {
    /// The need.
    async fn need(&self, ctx: &Context<'_>) -> Result<Need> {
        known_need(ctx, self.need).await
    }

    /// What it would have cost, in euros or, without a budget, in seats.
    async fn cost(&self) -> &str {
        &self.lost.cost
    }

    /// How many voters support it.
    async fn supporters(&self) -> u64 {
        self.lost.supporters
    }

    /// What they have left together, in two decimals.
    async fn left(&self) -> String {
        decimal(&self.lost.supporters_have_left)
    }
}

/// What the greedy rules would have chosen.
#[derive(Clone, Debug)]
pub struct Comparison {
    pub(super) by_votes: Vec<NeedId>,
    pub(super) by_votes_per_cost: Vec<NeedId>,
}

/// What the rules that most municipalities use would have chosen from the same ballots.
#[Object]
impl Comparison {
    /// More votes first, as long as they fit.
    async fn by_votes(&self, ctx: &Context<'_>) -> Result<Vec<Need>> {
        needs(ctx, &self.by_votes).await
    }

    /// More votes for each euro first, as long as they fit.
    async fn by_votes_per_cost(&self, ctx: &Context<'_>) -> Result<Vec<Need>> {
        needs(ctx, &self.by_votes_per_cost).await
    }
}

/// Needs that stand in a published result, in this order.
async fn needs(ctx: &Context<'_>, ids: &[NeedId]) -> Result<Vec<Need>> {
    let mut found = ctx.loads().load_many(ids.iter().map(|id| NeedKey(*id))).await?;
    Ok(ids.iter().filter_map(|id| found.remove(&NeedKey(*id))).collect())
}
