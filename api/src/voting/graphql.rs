//! Rounds as clients ask for them: the objects and the questions. The mutations are in `mutations.rs`, the tally and
//! the published ballots in `result.rs`.

pub mod mutations;
mod order;
pub mod reasons;
pub mod result;

use async_graphql::{Context, Object, SimpleObject, Subscription};
use futures_util::Stream;

use self::result::{PublishedBallot, Tally};
use super::{
    BallotKind, BallotPlace, BallotPlaceState, GreedyOrder, LeaverRule, MajorityStrength, ShareCompletion,
    ShareUtility, TieBreakRule, Turnout, VotingMethod, VotingRound, VotingRoundAct, VotingRoundState, codes, live,
    loader::{EnvelopesOfRound, PanelsOfRound, PlacesOfNeed, PlacesOfRound, ViewerHasCast, VotingRoundKey},
    store,
};
use crate::{
    db::Timestamp,
    error::{Error, Refusal, Result},
    graphql::{
        connections::{List, Paging, Total},
        context::Asking,
        ids::GlobalId,
    },
    ids::{Kind, NeedId, PanelId, VotingRoundId},
    journal::graphql::{JournalLine, history_of},
    needs::{Need, graphql::known_need},
    panels::{
        Panel,
        graphql::{known_panel, known_panels},
    },
    policy::Governed,
    rules,
};

rules! {
    /// Who may read what of rounds.
    RULES:
    VotingRound {
        id: Public, slug: Public, title: Public, question: Public, state: Public, counting: Public, panel: Public,
        panels[21]: Public, leavers: Public, ballotOrder[100]: Public, places[100]: Public, seats: Public, minimumTurnout: Public, opensAt: Public, closesAt: Public,
        turnout: Public, tally: Public, ballots: Public, viewerBallot: Public, reason: Public, history[100]: Public,
        viewerCan[7]: Public,
    }
    BallotPlace { round: Public, need: Public, position: Public, cost: Public, state: Public }
    Counting {
        method: Public, ballotKind: Public, budget: Public, points: Public, strength: Public, utility: Public,
        completion: Public, greedyOrder: Public, tieBreak: Public, seed: Public, takesTies: Public,
    }
    Turnout { cast: Public, eligible: Public, at: Public }
    ViewerBallot { hasCast: Owner }
    Query { votingRounds: Public, votingRound: Public, votingRoundByCode: Public }
    Subscription { votingRoundTurnout: Public }
}

/// Needs on a ballot, for the members of one panel, in a secret vote.
#[Object]
impl VotingRound {
    /// The global id.
    pub(crate) async fn id(&self) -> GlobalId<VotingRoundId> {
        GlobalId(self.id)
    }

    /// Its place in an address.
    async fn slug(&self) -> &str {
        &self.slug
    }

    /// In a few words.
    async fn title(&self) -> &str {
        &self.title
    }

    /// What the panel is asked.
    async fn question(&self) -> &str {
        &self.question
    }

    /// Where it stands.
    async fn state(&self) -> VotingRoundState {
        self.state
    }

    /// How ballots are given and counted.
    async fn counting(&self) -> Counting {
        Counting::of(self)
    }

    /// The panel whose coordinators run the round, and which votes.
    async fn panel(&self, ctx: &Context<'_>) -> Result<Panel> {
        known_panel(ctx, self.panel_id).await
    }

    /// The panels that vote, that one among them; at most 21.
    async fn panels(&self, ctx: &Context<'_>) -> Result<Vec<Panel>> {
        let ids = ctx.loads().load_one(PanelsOfRound(self.id)).await?.unwrap_or_default();
        known_panels(ctx, &ids).await
    }

    /// What becomes of the vote of someone who leaves a panel while the round is open.
    async fn leavers(&self) -> LeaverRule {
        self.leavers
    }

    /// The needs on the ballot, in its order; at most 100.
    async fn places(&self, ctx: &Context<'_>) -> Result<Vec<BallotPlace>> {
        places(ctx, self.id).await
    }

    /// The same in an order that is random for each voter, so that no need gains by standing first, and the same
    /// whenever this voter asks.
    async fn ballot_order(&self, ctx: &Context<'_>) -> Result<Vec<BallotPlace>> {
        let mut places = places(ctx, self.id).await?;
        places.sort_by_cached_key(|place| order::of(self.id, ctx.viewer().person(), place.position));
        Ok(places)
    }

    /// How many needs the round prioritises at most.
    async fn seats(&self) -> i64 {
        self.seats
    }

    /// How many ballots it takes for the round to prioritise anything; 0 when any number will do.
    async fn minimum_turnout(&self) -> i64 {
        self.minimum_turnout
    }

    /// When voting begins.
    async fn opens_at(&self) -> Timestamp {
        self.opens_at
    }

    /// When voting ends: the first moment at which a ballot is too late.
    async fn closes_at(&self) -> Timestamp {
        self.closes_at
    }

    /// How many voted of how many who may.
    async fn turnout(&self, ctx: &Context<'_>) -> Result<Turnout> {
        let envelopes = match self.state {
            VotingRoundState::Open | VotingRoundState::Closed => {
                ctx.loads().load_one(EnvelopesOfRound(self.id)).await?
            }
            _ => None,
        };
        Ok(Turnout::of(self, envelopes, ctx.together().now().await?))
    }

    /// The result. Null until published, for everyone.
    async fn tally(&self, ctx: &Context<'_>) -> Result<Option<Tally>> {
        Tally::of(ctx, self).await
    }

    /// The published ballots, in order of their receipts, which says nothing about who or when. Empty until
    /// published, for everyone, and when fewer than 5 people voted.
    async fn ballots(
        &self,
        ctx: &Context<'_>,
        first: Option<i32>,
        after: Option<String>,
    ) -> Result<List<PublishedBallot>> {
        result::ballots(ctx, self.id, first, after).await
    }

    /// Whether the viewer may vote here and has done so. Null when the viewer is not on the roll, before the round
    /// opens, and from the count on, when the roll is destroyed.
    async fn viewer_ballot(&self, ctx: &Context<'_>) -> Result<Option<ViewerBallot>> {
        let has_cast = ctx.loads().load_one(ViewerHasCast(self.id)).await?;
        Ok(has_cast.map(|has_cast| ViewerBallot { has_cast }))
    }

    /// Why it was cancelled; null otherwise.
    async fn reason(&self) -> Option<&str> {
        self.reason.as_deref()
    }

    /// What happened to it, oldest first; at most the last 100 entries. Casting a ballot leaves none.
    async fn history(&self, ctx: &Context<'_>) -> Result<Vec<JournalLine>> {
        history_of(ctx, Kind::VotingRound, self.id).await
    }

    /// What the viewer may do with it now.
    async fn viewer_can(&self, ctx: &Context<'_>) -> Result<Vec<VotingRoundAct>> {
        let mut acts = Governed::viewer_can(self, ctx.viewer());
        if acts.contains(&VotingRoundAct::Cast) && ctx.loads().load_one(ViewerHasCast(self.id)).await?.is_none() {
            acts.retain(|act| *act != VotingRoundAct::Cast);
        }
        Ok(acts)
    }
}

/// One need on one ballot.
#[Object]
impl BallotPlace {
    /// The round.
    async fn round(&self, ctx: &Context<'_>) -> Result<VotingRound> {
        known_round(ctx, self.voting_round_id).await
    }

    /// The need.
    async fn need(&self, ctx: &Context<'_>) -> Result<Need> {
        known_need(ctx, self.need_id).await
    }

    /// Its number on the ballot, from 1.
    async fn position(&self) -> i64 {
        self.position
    }

    /// What it costs in whole euros; null without a budget.
    async fn cost(&self) -> Option<i64> {
        self.cost
    }

    /// What the round says about it; on the ballot until the result is published.
    async fn state(&self) -> BallotPlaceState {
        self.state
    }
}

/// How ballots are given and counted.
#[derive(SimpleObject)]
pub struct Counting {
    /// The rule by which they are counted.
    method: VotingMethod,
    /// What they ask.
    ballot_kind: BallotKind,
    /// The budget in whole euros; null when needs have no costs.
    budget: Option<i64>,
    /// How many points each voter divides; null when ballots divide none.
    points: Option<i64>,
    /// How the strength of a majority is measured; null for rules without.
    strength: Option<MajorityStrength>,
    /// What a need that is bought is worth to its supporters; null for rules without.
    utility: Option<ShareUtility>,
    /// What equal shares does with what is left; null for other rules.
    completion: Option<ShareCompletion>,
    /// By what the greedy rule orders; null for other rules.
    greedy_order: Option<GreedyOrder>,
    /// Who goes first of those that are tied.
    tie_break: TieBreakRule,
    /// What lots are drawn from, beside the ballots; null until the round is announced.
    seed: Option<String>,
    /// Whether needs may stand level on a ranking.
    takes_ties: bool,
}

impl Counting {
    fn of(round: &VotingRound) -> Self {
        Self {
            method: round.method,
            ballot_kind: round.ballot_kind,
            budget: round.budget,
            points: round.points,
            strength: round.strength,
            utility: round.utility,
            completion: round.completion,
            greedy_order: round.greedy_order,
            tie_break: round.tie_break,
            seed: round.seed.clone(),
            takes_ties: round.method.takes_ties(),
        }
    }
}

/// Ballots cast and people on the roll. Says nothing about what was voted.
#[Object]
impl Turnout {
    /// Ballots cast; one per person, however often the person voted anew.
    async fn cast(&self) -> i64 {
        self.cast
    }

    /// People on the roll; 0 until the round opens and the roll is made.
    async fn eligible(&self) -> i64 {
        self.eligible
    }

    /// The moment of this count.
    async fn at(&self) -> Timestamp {
        self.at
    }
}

/// The viewer's own place on the roll.
#[derive(SimpleObject)]
pub struct ViewerBallot {
    /// Whether the viewer has voted. What was voted, nobody can ask.
    has_cast: bool,
}

/// A round by id, if the viewer may see it.
pub async fn round(ctx: &Context<'_>, id: Option<VotingRoundId>) -> Result<Option<VotingRound>> {
    match id {
        Some(id) => ctx.loads().load_one(VotingRoundKey(id)).await,
        None => Ok(None),
    }
}

/// A round that the viewer must be able to see.
pub async fn known_round(ctx: &Context<'_>, id: VotingRoundId) -> Result<VotingRound> {
    Ok(round(ctx, Some(id)).await?.ok_or_else(Refusal::not_found)?)
}

/// The places of a need on the ballots that the viewer may see, the last round first; at most 50.
pub async fn places_of_need(ctx: &Context<'_>, need: NeedId) -> Result<Vec<BallotPlace>> {
    let mut places = ctx.loads().load_one(PlacesOfNeed(need)).await?.unwrap_or_default();
    places.truncate(50);
    Ok(places)
}

/// The rounds of a panel that the viewer may see, the last to open first.
pub async fn of_panel(
    ctx: &Context<'_>,
    panel: PanelId,
    first: Option<i32>,
    after: Option<String>,
) -> Result<List<VotingRound>> {
    let paging = Paging::<Timestamp>::parse(first, after.as_deref())?;
    let db = ctx.together();
    let rows = store::page_of_panel(&db, ctx.viewer(), panel, paging.newest(), paging.fetch()).await?;
    let total = Total::counted((db, ctx.viewer().clone()), move |(db, viewer)| async move {
        store::count_of_panel(&db, &viewer, panel).await
    });
    Ok(paging.page(rows, |round| (round.opens_at, round.id)).connection_with_total(total))
}

async fn places(ctx: &Context<'_>, id: VotingRoundId) -> Result<Vec<BallotPlace>> {
    Ok(ctx.loads().load_one(PlacesOfRound(id)).await?.unwrap_or_default())
}

/// The questions about rounds.
#[derive(Default)]
pub struct VotingQueries;

#[Object]
impl VotingQueries {
    /// Rounds that the viewer may see, the last to open first.
    async fn voting_rounds(
        &self,
        ctx: &Context<'_>,
        first: Option<i32>,
        after: Option<String>,
        #[graphql(desc = "In one of these states; all when absent.")] states: Option<Vec<VotingRoundState>>,
    ) -> Result<List<VotingRound>> {
        let paging = Paging::<Timestamp>::parse(first, after.as_deref())?;
        let (db, viewer) = (ctx.db(), ctx.viewer());
        let rows = store::page(db, viewer, states.as_deref(), paging.newest(), paging.fetch()).await?;
        let total = Total::counted((db.clone(), viewer.clone(), states), |(db, viewer, states)| async move {
            store::count(&db, &viewer, states.as_deref()).await
        });
        Ok(paging.page(rows, |round| (round.opens_at, round.id)).connection_with_total(total))
    }

    /// The round in which the code on a letter votes; null when there is none or the code was used. Attempts are
    /// counted.
    async fn voting_round_by_code(&self, ctx: &Context<'_>, code: String) -> Result<Option<VotingRound>> {
        let asked = ctx.asked();
        mutations::limit_codes(asked)?;
        match codes::round_of(&asked.db, &code).await {
            Ok(id) => round(ctx, Some(id)).await,
            Err(Error::Problems(_)) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The round with this slug; null when there is none that the viewer may see.
    async fn voting_round(&self, ctx: &Context<'_>, slug: String) -> Result<Option<VotingRound>> {
        store::by_slug(ctx.db(), ctx.viewer(), &slug).await
    }
}

/// What can be followed of rounds.
#[derive(Default)]
pub struct VotingSubscriptions;

#[Subscription]
impl VotingSubscriptions {
    /// The turnout of a round, at once and whenever it changes, at most once a second. It ends when the viewer may
    /// no longer see the round.
    async fn voting_round_turnout(
        &self,
        ctx: &Context<'_>,
        voting_round_id: GlobalId<VotingRoundId>,
    ) -> Result<impl Stream<Item = Result<Turnout>> + use<>> {
        let asked = ctx.asked();
        live::follow(&asked.db, &asked.app, &asked.viewer, voting_round_id.0).await
    }
}
