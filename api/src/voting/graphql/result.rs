//! The tally and the published ballots as clients ask for them. Nothing here exists before a round is published.
//! Why each need won or lost, step by step, is in `reasons.rs`.

use async_graphql::{Context, Object, SimpleObject};

use super::reasons::{Comparison, Duels, Purchase, Shortfall, TallyStep, TallyTie};
use crate::{
    db::Timestamp,
    error::{Fault, Result},
    graphql::{
        connections::{List, Paging, Total},
        context::Asking,
    },
    ids::{NeedId, VotingRoundId},
    needs::{Need, graphql::known_need},
    organisations::{Organisation, graphql::known_organisation},
    rules,
    viewer::Segment,
    voting::{
        BallotPlace, BallotPlaceState, VotingRound,
        ballot::Ballot,
        bundle,
        groups::{Group, GroupOf},
        loader::TallyOfRound,
        marks::Marks,
        outcome::{Outcome, decimal},
        reasons::reason,
        store,
        tally::{Standing, Summary},
    },
};

rules! {
    /// Who may read what of a result.
    RULES:
    Tally {
        ballotCount: Public, eligibleCount: Public, isQuorate: Public, items[100]: Public, ballotsSha256: Public,
        isHidden: Public, countedAt: Public, noneOfTheseCount: Public, assistedCount: Public, command: Public, bundlePath: Public,
        ties[50]: Public, steps: Public, duels: Public, share: Public, purchases[100]: Public,
        shortfalls[100]: Public, greedy: Public, groups[64]: Public,
    }
    TallyItem {
        need: Public, rank: Public, approvals: Public, points: Public, noTechnologyCount: Public,
        isPrioritised: Public, isTied: Public, lot: Public, reason: Public, cost: Public,
    }
    TallyGroup {
        segment: Public, municipality: Public, ballotCount: Public, approvals[100]: Public, disagreement: Public,
    }
    Ballot {
        receipt: Public, needs[100]: Public, points[100]: Public, ranking[100]: Public, noneOfThese: Public,
        noTechnology[100]: Public,
    }
    BallotPoints { need: Public, points: Public }
    BallotRank { need: Public, rank: Public }
}

/// The result of a published round.
#[derive(Clone, Debug)]
pub struct Tally {
    pub(super) round: VotingRound,
    pub(super) places: Vec<BallotPlace>,
    pub(super) outcome: Outcome,
    summary: Summary,
    counted_at: Timestamp,
}

/// The result for one need.
#[derive(Clone, Debug)]
pub struct TallyItem {
    place: BallotPlace,
    standing: Standing,
    is_tied: bool,
    lot: Option<String>,
    tally: std::sync::Arc<(VotingRound, Outcome)>,
}

/// The figures of one group.
#[derive(Clone, Debug)]
pub struct TallyGroup(Group);

impl Tally {
    /// The tally of a round; nothing until it is published.
    pub async fn of(ctx: &Context<'_>, round: &VotingRound) -> Result<Option<Self>> {
        let Some(counted_at) = round.counted_at.filter(|_| round.is_published()) else { return Ok(None) };
        let places = super::places(ctx, round.id).await?;
        let tallied = ctx.loads().load_one(TallyOfRound(round.id)).await?;
        // A round of which too little is shown has no reasons either.
        let (outcome, summary) = tallied.map(|tallied| (tallied.outcome.0, tallied.summary.0)).unwrap_or_default();
        Ok(Some(Self { round: round.clone(), places, outcome, summary, counted_at }))
    }

    /// The need at a place.
    pub(super) fn need(&self, position: i64) -> Option<NeedId> {
        self.places.iter().find(|place| place.position == position).map(|place| place.need_id)
    }
}

/// The count, with what it takes to repeat it.
#[Object]
impl Tally {
    /// How many ballots were cast, blank ones included.
    async fn ballot_count(&self) -> i64 {
        self.round.ballot_count.unwrap_or(0)
    }

    /// How many people were on the roll.
    async fn eligible_count(&self) -> i64 {
        self.round.eligible_count.unwrap_or(0)
    }

    /// Whether enough people voted for the round to prioritise anything.
    async fn is_quorate(&self) -> bool {
        self.round.is_quorate()
    }

    /// How many ballots say “none of these”.
    async fn none_of_these_count(&self) -> i64 {
        self.summary.none_of_these
    }

    /// How many ballots a voting assistant cast, on paper or beside the voter.
    async fn assisted_count(&self) -> i64 {
        self.summary.assisted
    }

    /// The needs, best first. Empty when hidden.
    async fn items(&self) -> Vec<TallyItem> {
        let tally = std::sync::Arc::new((self.round.clone(), self.outcome.clone()));
        let item = |(place, at): (&BallotPlace, usize)| {
            let standing = Standing {
                position: place.position,
                approvals: place.approvals?,
                points: place.points,
                no_technology: place.no_technology.unwrap_or(0),
                rank: place.rank?,
                is_prioritised: place.state == BallotPlaceState::Prioritised,
            };
            Some(TallyItem {
                place: place.clone(),
                standing,
                is_tied: self.summary.tied.contains(&place.position),
                lot: self.summary.lots.get(at).cloned(),
                tally: std::sync::Arc::clone(&tally),
            })
        };
        let mut items: Vec<_> = self.places.iter().zip(0..).filter_map(item).collect();
        items.sort_by_key(|item| item.standing.rank);
        items
    }

    /// The SHA-256, in hexadecimal, over what the ballots say, whatever their order. Equal ballots make one line
    /// together: how many, a colon, a space, the numbers of the places with commas between, a line feed; the lines are
    /// in the order of the bytes after the space. Of rankings the numbers are in order of rank, with braces around
    /// those that stand level; of other ballots in order of their bytes, with leading zeros where others are longer,
    /// each followed by `=` and its points where there are points. Null when hidden.
    async fn ballots_sha256(&self) -> Option<String> {
        self.round.ballots_sha256.as_deref().map(hex::encode)
    }

    /// Whether fewer than 5 people voted: then nothing but their number is shown or kept, and nothing is prioritised.
    async fn is_hidden(&self) -> bool {
        self.round.is_hidden()
    }

    /// When the ballots were opened and counted.
    async fn counted_at(&self) -> Timestamp {
        self.counted_at
    }

    /// What `samenvraag count FILE` needs to count the published ballots by the same rule; empty when hidden.
    async fn command(&self) -> &str {
        &self.summary.command
    }

    /// The path of the file to download with everything that it takes to count again; null when hidden.
    async fn bundle_path(&self) -> Option<String> {
        (!self.round.is_hidden()).then(|| bundle::path(&self.round.slug))
    }

    /// The ties that the tie-break decided, at most 50.
    async fn ties(&self) -> Vec<TallyTie> {
        TallyTie::all(self)
    }

    /// The rounds of a run-off, the stages of a transferable vote or the turns of a rule that spends, at most 50 at
    /// once; empty for other rules.
    async fn steps(
        &self,
        first: Option<i32>,
        #[graphql(desc = "Those after the step with this number; from the first when absent.")] after: Option<i32>,
    ) -> Vec<TallyStep> {
        TallyStep::some(self, first, after)
    }

    /// How many voters prefer each need over each other one; null for rules that do not compare pairs.
    async fn duels(&self) -> Option<Duels> {
        (!self.outcome.pairwise.is_empty()).then(|| Duels(self.outcome.pairwise.clone()))
    }

    /// What each voter could spend by equal shares, in euros or, without a budget, in seats; null for other rules.
    async fn share(&self) -> Option<String> {
        self.outcome.share.as_deref().map(decimal)
    }

    /// What equal shares bought, in order; empty for other rules.
    async fn purchases(&self) -> Vec<Purchase> {
        Purchase::all(self)
    }

    /// What equal shares did not buy; empty for other rules.
    async fn shortfalls(&self) -> Vec<Shortfall> {
        Shortfall::all(self)
    }

    /// What the greedy rules would have chosen, to compare; null for rules that do not spend.
    async fn greedy(&self) -> Option<Comparison> {
        let needs = |positions: &[i64]| positions.iter().filter_map(|position| self.need(*position)).collect();
        self.round.method.spends().then(|| Comparison {
            by_votes: needs(&self.summary.greedy_by_votes),
            by_votes_per_cost: needs(&self.summary.greedy_by_votes_per_cost),
        })
    }

    /// The figures of segments and of municipalities, each beside the whole: groups of at least 5 ballots, and only
    /// as many as leave no group under 5 to be found by subtraction. Nobody can count these again: published ballots
    /// do not say whose they are.
    async fn groups(&self) -> Vec<TallyGroup> {
        self.summary.groups.iter().cloned().map(TallyGroup).collect()
    }
}

/// The result for one need.
#[Object]
impl TallyItem {
    /// The need.
    async fn need(&self, ctx: &Context<'_>) -> Result<Need> {
        known_need(ctx, self.place.need_id).await
    }

    /// Its rank, from 1; each rank is given once.
    async fn rank(&self) -> i64 {
        self.standing.rank
    }

    /// How many ballots name it: approve it, give it a point or rank it.
    async fn approvals(&self) -> i64 {
        self.standing.approvals
    }

    /// The points it got; null where ballots give none.
    async fn points(&self) -> Option<i64> {
        self.standing.points
    }

    /// What it costs in whole euros; null without a budget.
    async fn cost(&self) -> Option<i64> {
        self.place.cost
    }

    /// How many ballots say that technology is not wanted for it.
    async fn no_technology_count(&self) -> i64 {
        self.standing.no_technology
    }

    /// Whether the round prioritises it: among the winners of the rule, named at least once, and the round quorate.
    async fn is_prioritised(&self) -> bool {
        self.standing.is_prioritised
    }

    /// Whether it was tied with another and the tie-break decided.
    async fn is_tied(&self) -> bool {
        self.is_tied
    }

    /// Its lot, in hexadecimal: the SHA-256 over the seed, a line feed, `ballotsSha256`, a line feed and the number
    /// of its place, with leading zeros where the ballots are not rankings. The lower lot comes first. Null where no
    /// lot decides.
    async fn lot(&self) -> Option<&str> {
        self.lot.as_deref()
    }

    /// Why it was prioritised or not, in the reader's language.
    async fn reason(&self, ctx: &Context<'_>) -> String {
        let (round, outcome) = &*self.tally;
        reason(round, &self.standing, outcome, ctx.asked().locale)
    }
}

/// How one group voted. Either a segment or a municipality; the two are never crossed.
#[Object]
impl TallyGroup {
    /// The side from which these voters look; null when this is a municipality.
    async fn segment(&self) -> Option<Segment> {
        if let GroupOf::Segment(segment) = self.0.of { Some(segment) } else { None }
    }

    /// The municipality of these voters; null when this is a segment.
    async fn municipality(&self, ctx: &Context<'_>) -> Result<Option<Organisation>> {
        match self.0.of {
            GroupOf::Municipality(id) => known_organisation(ctx, id).await.map(Some),
            GroupOf::Segment(_) => Ok(None),
        }
    }

    /// How many ballots.
    async fn ballot_count(&self) -> i64 {
        self.0.ballots
    }

    /// How many of them name each need, in the order of the round's `places`; at most 100.
    async fn approvals(&self) -> &[i64] {
        &self.0.approvals
    }

    /// How far this group's order of the needs is from everyone's, from 0 (the same) to 1,000 (turned round): of all
    /// pairs of needs, the share that it puts the other way round (Kendall's distance; a pair that only one of the
    /// two puts level counts half).
    async fn disagreement(&self) -> i64 {
        self.0.disagreement
    }
}

/// One published ballot, without its voter.
#[derive(Clone, Debug)]
pub struct PublishedBallot {
    ballot: Ballot,
    round: VotingRoundId,
}

/// A need with the points that a ballot gives it.
#[derive(SimpleObject)]
pub struct BallotPoints {
    /// The need.
    need: Need,
    /// The points.
    points: i64,
}

/// A need with its rank on a ballot.
#[derive(SimpleObject)]
pub struct BallotRank {
    /// The need.
    need: Need,
    /// Its rank, from 1; needs that stand level share one.
    rank: usize,
}

impl PublishedBallot {
    /// The needs at these places, in their order.
    async fn at(&self, ctx: &Context<'_>, positions: impl IntoIterator<Item = i64>) -> Result<Vec<Need>> {
        let places = super::places(ctx, self.round).await?;
        let id = |position: i64| places.iter().find(|place| place.position == position).map(|place| place.need_id);
        let ids = positions.into_iter().map(id).collect::<Option<Vec<_>>>();
        let ids = ids.ok_or_else(|| Fault::new("a published ballot names a place that its round has not"))?;
        let mut found = ctx.loads().load_many(ids.iter().map(|id| crate::needs::loader::NeedKey(*id))).await?;
        let needs = ids.into_iter().map(|id| found.remove(&crate::needs::loader::NeedKey(id)));
        let needs = needs.collect::<Option<Vec<_>>>();
        Ok(needs.ok_or_else(|| Fault::new("a need on a published ballot cannot be seen"))?)
    }
}

/// One published ballot, without its voter.
#[Object(name = "Ballot")]
impl PublishedBallot {
    /// The code that was shown to its voter once.
    async fn receipt(&self) -> &str {
        self.ballot.receipt.as_str()
    }

    /// The needs it names in any way, of a ranking in order of rank; none when blank.
    async fn needs(&self, ctx: &Context<'_>) -> Result<Vec<Need>> {
        self.at(ctx, self.ballot.marks.named()).await
    }

    /// The points it gives; empty for other kinds of ballot.
    async fn points(&self, ctx: &Context<'_>) -> Result<Vec<BallotPoints>> {
        let Marks::Points(points) = &self.ballot.marks else { return Ok(Vec::new()) };
        let needs = self.at(ctx, points.keys().copied()).await?;
        Ok(needs
            .into_iter()
            .zip(points.values())
            .map(|(need, points)| BallotPoints { need, points: *points })
            .collect())
    }

    /// Its ranking, best first; empty for other kinds of ballot.
    async fn ranking(&self, ctx: &Context<'_>) -> Result<Vec<BallotRank>> {
        let Marks::Ranked(levels) = &self.ballot.marks else { return Ok(Vec::new()) };
        let needs = self.at(ctx, levels.iter().flatten().copied()).await?;
        let ranks = levels.iter().zip(1..).flat_map(|(level, rank)| level.iter().map(move |_| rank));
        Ok(needs.into_iter().zip(ranks).map(|(need, rank)| BallotRank { need, rank }).collect())
    }

    /// Whether it says: none of these.
    async fn none_of_these(&self) -> bool {
        self.ballot.marks == Marks::NoneOfThese
    }

    /// The needs for which its voter does not want technology.
    async fn no_technology(&self, ctx: &Context<'_>) -> Result<Vec<Need>> {
        self.at(ctx, self.ballot.no_technology.iter().copied()).await
    }
}

/// The published ballots of a round, in order of their receipts.
pub(super) async fn ballots(
    ctx: &Context<'_>,
    id: VotingRoundId,
    first: Option<i32>,
    after: Option<String>,
) -> Result<List<PublishedBallot>> {
    let paging = Paging::<String>::parse(first, after.as_deref())?;
    let (db, (start, _)) = (ctx.together(), paging.place((String::new(), uuid::Uuid::nil())));
    let rows = store::page_of_ballots(&db, id, &start, paging.fetch()).await?;
    let rows: Vec<_> = rows.into_iter().map(|ballot| PublishedBallot { ballot, round: id }).collect();
    let total = Total::counted(db, move |db| async move { store::count_of_ballots(&db, id).await });
    // A receipt is its own place in the list; a ballot has no id.
    let place = |ballot: &PublishedBallot| (ballot.ballot.receipt.as_str().to_owned(), uuid::Uuid::nil());
    Ok(paging.page(rows, place).connection_with_total(total))
}
