//! What clients can do with rounds.

use async_graphql::{Context, InputObject, Object, SimpleObject};

use super::known_round;
use crate::{
    db::Timestamp,
    error::Result,
    graphql::{
        context::Asking,
        errors::{UserError, payload as split},
        ids::GlobalId,
        payload::payload,
    },
    ids::{NeedId, PanelId, VotingRoundId},
    rules,
    voting::{Changes, TermsInput, VotingMethod, VotingRound, actions},
};

rules! {
    /// Who may do what with rounds.
    RULES:
    Mutation {
        votingRoundDraft: Panel, votingRoundEdit: Panel, votingRoundSchedule: Panel, votingRoundPublish: Panel,
        votingRoundCancel: Panel, ballotCast: Panel,
    }
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
    /// How the panel votes; by approval when absent.
    method: Option<VotingMethod>,
    /// The needs, in the order of the ballot; accepted ones, at most 50.
    need_ids: Vec<GlobalId<NeedId>>,
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
    /// The needs, in the order of the ballot.
    need_ids: Option<Vec<GlobalId<NeedId>>>,
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

/// A vote.
#[derive(InputObject)]
pub struct BallotCastInput {
    /// In which round.
    voting_round_id: GlobalId<VotingRoundId>,
    /// Every need that the voter finds important; none is a valid, blank ballot.
    need_ids: Vec<GlobalId<NeedId>>,
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
            method: input.method.unwrap_or_default(),
            need_ids: plain(&input.need_ids),
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
            need_ids: input.need_ids.as_deref().map(plain),
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
        answer(ctx, actions::schedule(&asked.db, &asked.viewer, input.voting_round_id.0).await).await
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

    /// Votes, or votes anew; for the people on the roll, while the round is open. The platform keeps the ballot
    /// sealed, and nowhere keeps when or in which order people voted.
    async fn ballot_cast(&self, ctx: &Context<'_>, input: BallotCastInput) -> Result<BallotPayload> {
        let asked = ctx.asked();
        let (id, need_ids) = (input.voting_round_id.0, plain(&input.need_ids));
        let cast = actions::cast(&asked.db, &asked.app, &asked.viewer, id, &need_ids).await;
        let (receipt, user_errors) = split(cast, asked.locale)?;
        let voting_round = if receipt.is_some() { Some(known_round(ctx, id).await?) } else { None };
        Ok(BallotPayload { receipt: receipt.map(|receipt| receipt.as_str().to_owned()), voting_round, user_errors })
    }
}

fn plain(ids: &[GlobalId<NeedId>]) -> Vec<NeedId> {
    ids.iter().map(|id| id.0).collect()
}

async fn answer(ctx: &Context<'_>, id: Result<VotingRoundId>) -> Result<VotingRoundPayload> {
    let round = match id {
        Ok(id) => known_round(ctx, id).await,
        Err(error) => Err(error),
    };
    VotingRoundPayload::of(round, ctx.asked().locale)
}
