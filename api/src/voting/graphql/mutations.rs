//! What clients can do with rounds.

use async_graphql::{Context, InputObject, Object, SimpleObject};

use super::known_round;
use crate::{
    db::Timestamp,
    error::Result,
    graphql::{
        context::{Asked, Asking},
        errors::{UserError, payload as split},
        ids::GlobalId,
        payload::payload,
    },
    http::client::household,
    ids::{NeedId, PanelId, PanelMemberId, VotingRoundId},
    rules,
    voting::{
        BallotKind, Changes, CountingInput, GreedyOrder, LeaverRule, MajorityStrength, ShareCompletion, ShareUtility,
        TermsInput, TieBreakRule, VotingMethod, VotingRound, actions, codes, marks::MarksInput,
    },
};

rules! {
    /// Who may do what with rounds.
    RULES:
    VotingLettersPayload { letters[200]: Panel, userErrors[20]: Panel }
    VotingLetter { displayName: Panel, code: Panel }
    Mutation {
        votingRoundDraft: Panel, votingRoundEdit: Panel, votingRoundSchedule: Panel, votingRoundExtend: Panel,
        votingRoundPublish: Panel, votingRoundCancel: Panel, votingLettersWrite: Panel, ballotCast: Public,
    }
}

/// How ballots are given and counted. What is absent follows the method.
#[derive(InputObject)]
pub struct VotingRoundCountingInput {
    /// The rule by which ballots are counted.
    method: VotingMethod,
    /// What ballots ask; the method's own kind when absent.
    ballot_kind: Option<BallotKind>,
    /// The budget in whole euros, for rules that spend; then each need has a cost. Without one each need costs a seat.
    budget: Option<i64>,
    /// How many points each voter divides, from 1 to 100, where ballots divide points.
    points: Option<i64>,
    /// How the strength of a majority is measured, for Schulze and ranked pairs; margins when absent.
    strength: Option<MajorityStrength>,
    /// What a need is worth to its supporters, for equal shares; its cost when absent, or the points where ballots
    /// give points.
    utility: Option<ShareUtility>,
    /// What equal shares does with what is left; raises shares and then fills up greedily when absent.
    completion: Option<ShareCompletion>,
    /// By what the greedy rule orders; votes when absent.
    greedy_order: Option<GreedyOrder>,
    /// Who goes first of those that are tied; a lot when absent.
    tie_break: Option<TieBreakRule>,
}

/// What a need costs.
#[derive(InputObject)]
pub struct NeedCostInput {
    /// The need.
    need_id: GlobalId<NeedId>,
    /// Its cost in whole euros.
    cost: i64,
}

/// A new round.
#[derive(InputObject)]
pub struct VotingRoundDraftInput {
    /// The panel that votes.
    panel_id: GlobalId<PanelId>,
    /// In a few words, at most 140 characters.
    title: String,
    /// What the panel is asked, at most 1,000 characters.
    question: String,
    /// How ballots are given and counted; by approval when absent.
    counting: Option<VotingRoundCountingInput>,
    /// What becomes of the vote of someone who leaves a panel while the round is open; kept when absent.
    leavers: Option<LeaverRule>,
    /// Panels that vote along, at most 20; the one who asks coordinates each of them.
    other_panel_ids: Option<Vec<GlobalId<PanelId>>>,
    /// The needs, in the order of the ballot; accepted ones, at most 100.
    need_ids: Vec<GlobalId<NeedId>>,
    /// What each need costs, where there is a budget.
    costs: Option<Vec<NeedCostInput>>,
    /// How many of them the round prioritises at most.
    seats: i64,
    /// How many ballots it takes to prioritise anything; 0 when absent.
    minimum_turnout: Option<i64>,
    /// When voting begins; a moment that has passed means as soon as the round is scheduled.
    opens_at: Timestamp,
    /// When voting ends.
    closes_at: Timestamp,
}

/// Changes to a draft; what is absent stays.
#[derive(InputObject)]
pub struct VotingRoundEditInput {
    /// Which round.
    voting_round_id: GlobalId<VotingRoundId>,
    /// In a few words, at most 140 characters.
    title: Option<String>,
    /// What the panel is asked, at most 1,000 characters.
    question: Option<String>,
    /// How ballots are given and counted: all of it anew.
    counting: Option<VotingRoundCountingInput>,
    /// What becomes of the vote of someone who leaves.
    leavers: Option<LeaverRule>,
    /// Panels that vote along.
    other_panel_ids: Option<Vec<GlobalId<PanelId>>>,
    /// The needs, in the order of the ballot.
    need_ids: Option<Vec<GlobalId<NeedId>>>,
    /// What each need costs.
    costs: Option<Vec<NeedCostInput>>,
    /// How many of them the round prioritises at most.
    seats: Option<i64>,
    /// How many ballots it takes to prioritise anything.
    minimum_turnout: Option<i64>,
    /// When voting begins.
    opens_at: Option<Timestamp>,
    /// When voting ends.
    closes_at: Option<Timestamp>,
}

/// Announces a round.
#[derive(InputObject)]
pub struct VotingRoundScheduleInput {
    /// Which round.
    voting_round_id: GlobalId<VotingRoundId>,
}

/// Lets a round close later.
#[derive(InputObject)]
pub struct VotingRoundExtendInput {
    /// Which round.
    voting_round_id: GlobalId<VotingRoundId>,
    /// When voting ends now; later than before.
    closes_at: Timestamp,
    /// Why, at most 2,000 characters; everyone who may see the round can read it.
    reason: String,
}

/// Letters with one-time codes for members without e-mail.
#[derive(InputObject)]
pub struct VotingLettersWriteInput {
    /// Which round.
    voting_round_id: GlobalId<VotingRoundId>,
    /// To which members of its panels, at most 200; none of them has an e-mail address.
    panel_member_ids: Vec<GlobalId<PanelMemberId>>,
}

/// What goes on one letter.
#[derive(SimpleObject)]
pub struct VotingLetter {
    /// To whom.
    display_name: String,
    /// The code that votes once, in four groups of four; shown here and nowhere else.
    code: String,
}

/// The letters. Whoever had a letter for this round before must use the new one.
#[derive(SimpleObject)]
pub struct VotingLettersPayload {
    /// The letters, in order of the names; null when there are user errors.
    letters: Option<Vec<VotingLetter>>,
    /// What is wrong with the input, all at once; empty when it was done.
    user_errors: Vec<UserError>,
}

/// Makes a result public.
#[derive(InputObject)]
pub struct VotingRoundPublishInput {
    /// Which round.
    voting_round_id: GlobalId<VotingRoundId>,
}

/// Ends a round without a count.
#[derive(InputObject)]
pub struct VotingRoundCancelInput {
    /// Which round.
    voting_round_id: GlobalId<VotingRoundId>,
    /// Why, at most 2,000 characters; everyone who may see the round can read it.
    reason: String,
}

/// Points for a need.
#[derive(InputObject)]
pub struct BallotPointsInput {
    /// The need.
    need_id: GlobalId<NeedId>,
    /// The points: 0 to 5 on a score ballot, at most the points to divide on a points ballot.
    points: i64,
}

/// A vote. Which fields are for which ballot: `needIds` for approval and projects, `points` for score and points,
/// `ranking` for ranking. Without any of them it is a valid, blank ballot.
#[derive(InputObject)]
pub struct BallotCastInput {
    /// In which round.
    voting_round_id: GlobalId<VotingRoundId>,
    /// Every need that the voter chooses.
    need_ids: Option<Vec<GlobalId<NeedId>>>,
    /// Needs with points; those left out get none.
    points: Option<Vec<BallotPointsInput>>,
    /// Needs in order, those that stand level together; those left out come last.
    ranking: Option<Vec<Vec<GlobalId<NeedId>>>>,
    /// Says: none of these. Then the fields above are empty.
    none_of_these: Option<bool>,
    /// The needs for which the voter does not want technology, chosen or not.
    no_technology: Option<Vec<GlobalId<NeedId>>>,
    /// The one-time code on the voter's letter; then the vote is that voter's, whoever asks, and the code is used up.
    code: Option<String>,
}

impl BallotCastInput {
    fn marks(&self) -> MarksInput {
        let points = self.points.iter().flatten();
        MarksInput {
            need_ids: self.need_ids.as_deref().map(plain).unwrap_or_default(),
            points: points.map(|given| (given.need_id.0, given.points)).collect(),
            ranking: self.ranking.iter().flatten().map(|level| plain(level)).collect(),
            none_of_these: self.none_of_these.unwrap_or_default(),
            no_technology: self.no_technology.as_deref().map(plain).unwrap_or_default(),
        }
    }
}

impl From<VotingRoundCountingInput> for CountingInput {
    fn from(input: VotingRoundCountingInput) -> Self {
        Self {
            method: input.method,
            ballot_kind: input.ballot_kind,
            budget: input.budget,
            points: input.points,
            strength: input.strength,
            utility: input.utility,
            completion: input.completion,
            greedy_order: input.greedy_order,
            tie_break: input.tie_break,
        }
    }
}

payload! {
    /// The round that was made or changed.
    VotingRoundPayload {
        /// The round; null when there are user errors.
        voting_round: VotingRound
    }
}

/// The answer to a vote. The receipt is shown once and cannot be asked for again; casting again replaces the ballot
/// and gives a new one.
#[derive(SimpleObject)]
pub struct BallotPayload {
    /// The code by which the voter finds the own ballot in the published list; null when there are user errors.
    receipt: Option<String>,
    /// The round; null when there are user errors.
    voting_round: Option<VotingRound>,
    /// What is wrong with the input, all at once; empty when it was done.
    user_errors: Vec<UserError>,
}

/// The mutations of rounds.
#[derive(Default)]
pub struct VotingMutations;

#[Object]
impl VotingMutations {
    /// Begins a round; for the panel's coordinators.
    async fn voting_round_draft(&self, ctx: &Context<'_>, input: VotingRoundDraftInput) -> Result<VotingRoundPayload> {
        let asked = ctx.asked();
        let terms = TermsInput {
            title: input.title,
            question: input.question,
            counting: input.counting.map(CountingInput::from).unwrap_or_default(),
            leavers: input.leavers,
            other_panel_ids: input.other_panel_ids.as_deref().map(plain).unwrap_or_default(),
            need_ids: plain(&input.need_ids),
            costs: input.costs.map(costs).unwrap_or_default(),
            seats: input.seats,
            minimum_turnout: input.minimum_turnout,
            opens_at: input.opens_at,
            closes_at: input.closes_at,
        };
        answer(ctx, actions::draft(&asked.db, &asked.viewer, input.panel_id.0, terms).await).await
    }

    /// Changes the terms of a draft; for the panel's coordinators.
    async fn voting_round_edit(&self, ctx: &Context<'_>, input: VotingRoundEditInput) -> Result<VotingRoundPayload> {
        let asked = ctx.asked();
        let changes = Changes {
            title: input.title,
            question: input.question,
            counting: input.counting.map(CountingInput::from),
            leavers: input.leavers,
            other_panel_ids: input.other_panel_ids.as_deref().map(plain),
            need_ids: input.need_ids.as_deref().map(plain),
            costs: input.costs.map(costs),
            seats: input.seats,
            minimum_turnout: input.minimum_turnout,
            opens_at: input.opens_at,
            closes_at: input.closes_at,
        };
        answer(ctx, actions::edit(&asked.db, &asked.viewer, input.voting_round_id.0, changes).await).await
    }

    /// Announces a round; it opens and closes by itself. For the panel's coordinators.
    async fn voting_round_schedule(
        &self,
        ctx: &Context<'_>,
        input: VotingRoundScheduleInput,
    ) -> Result<VotingRoundPayload> {
        let asked = ctx.asked();
        answer(ctx, actions::schedule(&asked.db, &asked.app, &asked.viewer, input.voting_round_id.0).await).await
    }

    /// Lets a scheduled or open round close later; for the panel's coordinators.
    async fn voting_round_extend(
        &self,
        ctx: &Context<'_>,
        input: VotingRoundExtendInput,
    ) -> Result<VotingRoundPayload> {
        let asked = ctx.asked();
        let (id, why) = (input.voting_round_id.0, input.reason.as_str());
        answer(ctx, actions::extend(&asked.db, &asked.app, &asked.viewer, id, input.closes_at, why).await).await
    }

    /// Makes the tally and the ballots of a counted round public; for the panel's coordinators.
    async fn voting_round_publish(
        &self,
        ctx: &Context<'_>,
        input: VotingRoundPublishInput,
    ) -> Result<VotingRoundPayload> {
        let asked = ctx.asked();
        answer(ctx, actions::publish(&asked.db, &asked.app, &asked.viewer, input.voting_round_id.0).await).await
    }

    /// Ends a round without a count and destroys its ballots unopened; not possible once counted. For the panel's
    /// coordinators.
    async fn voting_round_cancel(
        &self,
        ctx: &Context<'_>,
        input: VotingRoundCancelInput,
    ) -> Result<VotingRoundPayload> {
        let asked = ctx.asked();
        let (id, why) = (input.voting_round_id.0, input.reason.as_str());
        answer(ctx, actions::cancel(&asked.db, &asked.app, &asked.viewer, id, why).await).await
    }

    /// Draws one-time codes for letters on paper; for the panel's coordinators and voting assistants.
    async fn voting_letters_write(
        &self,
        ctx: &Context<'_>,
        input: VotingLettersWriteInput,
    ) -> Result<VotingLettersPayload> {
        let asked = ctx.asked();
        let members = plain(&input.panel_member_ids);
        let drawn = codes::issue(&asked.db, &asked.app, &asked.viewer, input.voting_round_id.0, &members).await;
        let (drawn, user_errors) = split(drawn, asked.locale)?;
        let letter = |drawn: codes::VotingLetter| VotingLetter { display_name: drawn.display_name, code: drawn.code };
        let letters = drawn.map(|drawn| drawn.into_iter().map(letter).collect());
        Ok(VotingLettersPayload { letters, user_errors })
    }

    /// Votes, or votes anew; for the people on the roll, or with the code on a letter, while the round is open. The platform keeps the ballot
    /// sealed, and nowhere keeps when or in which order people voted.
    async fn ballot_cast(&self, ctx: &Context<'_>, input: BallotCastInput) -> Result<BallotPayload> {
        let asked = ctx.asked();
        let id = input.voting_round_id.0;
        let (db, app, viewer, marks) = (&asked.db, &asked.app, &asked.viewer, input.marks());
        let cast = match &input.code {
            Some(code) => {
                limit_codes(asked)?;
                actions::cast_by_code(db, app, viewer, id, code, &marks).await
            }
            None => actions::cast(db, app, viewer, id, &marks).await,
        };
        let (receipt, user_errors) = split(cast, asked.locale)?;
        let voting_round = if receipt.is_some() { Some(known_round(ctx, id).await?) } else { None };
        Ok(BallotPayload { receipt: receipt.map(|receipt| receipt.as_str().to_owned()), voting_round, user_errors })
    }
}

/// Strangers can try codes, so attempts are counted by the network they come from.
pub(super) fn limit_codes(asked: &Asked) -> Result<()> {
    match asked.client {
        Some(client) => asked.app.rates.voting_codes_by_client.check(&household(client).to_string()),
        None => Ok(()),
    }
}

fn plain<Id: Copy>(ids: &[GlobalId<Id>]) -> Vec<Id> {
    ids.iter().map(|id| id.0).collect()
}

fn costs(given: Vec<NeedCostInput>) -> Vec<(NeedId, i64)> {
    given.into_iter().map(|given| (given.need_id.0, given.cost)).collect()
}

async fn answer(ctx: &Context<'_>, id: Result<VotingRoundId>) -> Result<VotingRoundPayload> {
    let round = match id {
        Ok(id) => known_round(ctx, id).await,
        Err(error) => Err(error),
    };
    VotingRoundPayload::of(round, ctx.asked().locale)
}
