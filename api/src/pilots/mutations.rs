//! What clients can do with pilots.

use async_graphql::{Context, InputObject, Object, SimpleObject};
use time::Date;

use super::{
    EditInput, Pilot, PilotOutcome, PlanInput, actions, consents,
    graphql::{indicator, known_pilot},
    indicators::{self, Indicator, NewIndicator, NewMeasurement},
};
use crate::{
    error::Result,
    graphql::{
        context::Asking,
        errors::{self, UserError},
        ids::GlobalId,
        payload::payload,
    },
    ids::{IndicatorId, OrganisationId, PilotId, SubmissionId},
    rules,
};

rules! {
    /// Who may do what with pilots.
    RULES:
    Mutation {
        pilotPlan: Group, pilotEdit: Group, indicatorAdd: Group, measurementAdd: Group, pilotRequestConsent: Group,
        pilotConsent: SignedIn, pilotWithdrawConsent: SignedIn, pilotStart: Group, pilotStartMeasuring: Group,
        pilotDecide: Group, pilotHalt: Group,
    }
}

/// A new pilot.
#[derive(InputObject)]
pub struct PilotPlanInput {
    /// The submission that was selected.
    submission_id: GlobalId<SubmissionId>,
    /// In a few words, at most 140 characters.
    title: String,
    /// What is tried, with whom, how long and how it is measured; Markdown, at most 10,000 characters.
    protocol: String,
    /// What it does and senses, when it is on, who sees, how to switch it off, what it costs; Markdown, at most 6,000
    /// characters.
    decision_card: String,
    /// Where it runs: municipalities of the working group, at least 1 and at most 50.
    municipality_ids: Vec<GlobalId<OrganisationId>>,
    /// The first day.
    starts_on: Option<Date>,
    /// The last day.
    ends_on: Option<Date>,
}

/// Changes to a pilot; what is absent stays.
#[derive(InputObject)]
pub struct PilotEditInput {
    /// Which pilot.
    pilot_id: GlobalId<PilotId>,
    /// In a few words, at most 140 characters.
    title: Option<String>,
    /// Markdown, at most 10,000 characters.
    protocol: Option<String>,
    /// Markdown, at most 6,000 characters. Another card is another version: earlier consents no longer count.
    decision_card: Option<String>,
    /// The first day.
    starts_on: Option<Date>,
    /// The last day.
    ends_on: Option<Date>,
}

/// Says what a pilot will measure.
#[derive(InputObject)]
pub struct IndicatorAddInput {
    /// Which pilot.
    pilot_id: GlobalId<PilotId>,
    /// What is measured, at most 140 characters.
    name: String,
    /// The unit of all its values, at most 60 characters.
    unit: String,
    /// The value before the pilot, in the unit.
    baseline: Option<f64>,
    /// The value that is hoped for, in the unit.
    target: f64,
}

/// Writes down a measured value.
#[derive(InputObject)]
pub struct MeasurementAddInput {
    /// Of what.
    indicator_id: GlobalId<IndicatorId>,
    /// The day of the measurement.
    measured_on: Date,
    /// The value, in the indicator's unit.
    value: f64,
    /// What a reader should know about it, at most 500 characters; no names.
    note: Option<String>,
}

/// Agrees to take part.
#[derive(InputObject)]
pub struct PilotConsentInput {
    /// Which pilot.
    pilot_id: GlobalId<PilotId>,
    /// The version of the decision card that was read.
    decision_card_version: i64,
}

/// Scales, adapts or stops.
#[derive(InputObject)]
pub struct PilotDecideInput {
    /// Which pilot.
    pilot_id: GlobalId<PilotId>,
    /// What is decided.
    outcome: PilotOutcome,
    /// Why, at most 2,000 characters; everyone can read it.
    reason: String,
}

/// Ends a pilot early.
#[derive(InputObject)]
pub struct PilotHaltInput {
    /// Which pilot.
    pilot_id: GlobalId<PilotId>,
    /// Why, at most 2,000 characters; everyone can read it.
    reason: String,
}

macro_rules! plain_inputs {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(InputObject)]
        pub struct $name {
            /// Which pilot.
            pilot_id: GlobalId<PilotId>,
        }
    )+};
}
plain_inputs! {
    /// Puts the decision card before residents.
    PilotRequestConsentInput,
    /// Takes consent back.
    PilotWithdrawConsentInput,
    /// Puts the solution to use.
    PilotStartInput,
    /// Ends the use and measures.
    PilotStartMeasuringInput,
}

payload! {
    /// The pilot that was planned or changed.
    PilotPayload {
        /// The pilot; null when there are user errors.
        pilot: Pilot
    }
}

/// The indicator that was added, or of which a value was written down.
#[derive(SimpleObject)]
pub struct IndicatorPayload {
    /// The indicator; null when there are user errors.
    indicator: Option<Indicator>,
    /// The pilot it belongs to; null when there are user errors.
    pilot: Option<Pilot>,
    /// What is wrong with the input, all at once; empty when it was done.
    user_errors: Vec<UserError>,
}

/// The mutations of pilots.
#[derive(Default)]
pub struct PilotMutations;

#[Object]
impl PilotMutations {
    /// Plans a pilot with a selected submission; for writers of the challenge's working group.
    async fn pilot_plan(&self, ctx: &Context<'_>, input: PilotPlanInput) -> Result<PilotPayload> {
        let asked = ctx.asked();
        let input = PlanInput {
            submission_id: input.submission_id.0,
            title: input.title,
            protocol: input.protocol,
            decision_card: input.decision_card,
            municipality_ids: input.municipality_ids.into_iter().map(|id| id.0).collect(),
            starts_on: input.starts_on,
            ends_on: input.ends_on,
        };
        answer(ctx, actions::plan(&asked.db, &asked.viewer, input).await).await
    }

    /// Changes the words of a pilot until it is measured; for writers of its working group.
    async fn pilot_edit(&self, ctx: &Context<'_>, input: PilotEditInput) -> Result<PilotPayload> {
        let asked = ctx.asked();
        let id = input.pilot_id.0;
        let input = EditInput {
            title: input.title,
            protocol: input.protocol,
            decision_card: input.decision_card,
            starts_on: input.starts_on,
            ends_on: input.ends_on,
        };
        answer(ctx, actions::edit(&asked.db, &asked.viewer, id, input).await).await
    }

    /// Says what a pilot will measure; for writers of its working group.
    async fn indicator_add(&self, ctx: &Context<'_>, input: IndicatorAddInput) -> Result<IndicatorPayload> {
        let asked = ctx.asked();
        let added = async {
            let new = NewIndicator::parse(&input.name, &input.unit, input.baseline, input.target)?;
            indicators::actions::add(&asked.db, &asked.viewer, input.pilot_id.0, new).await
        };
        indicator_answer(ctx, added.await).await
    }

    /// Writes down a measured value; for writers of the pilot's working group.
    async fn measurement_add(&self, ctx: &Context<'_>, input: MeasurementAddInput) -> Result<IndicatorPayload> {
        let asked = ctx.asked();
        let added = async {
            let new = NewMeasurement::parse(input.measured_on, input.value, input.note.as_deref())?;
            indicators::actions::measure(&asked.db, &asked.viewer, input.indicator_id.0, new).await
        };
        indicator_answer(ctx, added.await).await
    }

    /// Puts the decision card before residents; for writers of the pilot's working group.
    async fn pilot_request_consent(&self, ctx: &Context<'_>, input: PilotRequestConsentInput) -> Result<PilotPayload> {
        let asked = ctx.asked();
        answer(ctx, actions::request_consent(&asked.db, &asked.viewer, input.pilot_id.0).await).await
    }

    /// Agrees to take part, for oneself, after reading this version of the decision card.
    async fn pilot_consent(&self, ctx: &Context<'_>, input: PilotConsentInput) -> Result<PilotPayload> {
        let asked = ctx.asked();
        let (id, version) = (input.pilot_id.0, input.decision_card_version);
        answer(ctx, consents::actions::consent(&asked.db, &asked.viewer, id, version).await).await
    }

    /// Takes one's own consent back, at any time.
    async fn pilot_withdraw_consent(
        &self,
        ctx: &Context<'_>,
        input: PilotWithdrawConsentInput,
    ) -> Result<PilotPayload> {
        let asked = ctx.asked();
        answer(ctx, consents::actions::withdraw(&asked.db, &asked.viewer, input.pilot_id.0).await).await
    }

    /// Puts the solution to use, once somebody consented to the card as it reads now; for writers of the pilot's
    /// working group.
    async fn pilot_start(&self, ctx: &Context<'_>, input: PilotStartInput) -> Result<PilotPayload> {
        let asked = ctx.asked();
        answer(ctx, actions::start(&asked.db, &asked.viewer, input.pilot_id.0).await).await
    }

    /// Ends the use and measures; for writers of the pilot's working group.
    async fn pilot_start_measuring(&self, ctx: &Context<'_>, input: PilotStartMeasuringInput) -> Result<PilotPayload> {
        let asked = ctx.asked();
        answer(ctx, actions::start_measuring(&asked.db, &asked.viewer, input.pilot_id.0).await).await
    }

    /// Scales, adapts or stops, with a reason that also answers the challenge's needs; for writers of the pilot's
    /// working group.
    async fn pilot_decide(&self, ctx: &Context<'_>, input: PilotDecideInput) -> Result<PilotPayload> {
        let asked = ctx.asked();
        let id = input.pilot_id.0;
        answer(ctx, actions::decide(&asked.db, asked.app.post(), &asked.viewer, id, input.outcome, &input.reason).await)
            .await
    }

    /// Ends a pilot early, with a reason; for writers of its working group.
    async fn pilot_halt(&self, ctx: &Context<'_>, input: PilotHaltInput) -> Result<PilotPayload> {
        let asked = ctx.asked();
        answer(ctx, actions::halt(&asked.db, &asked.viewer, input.pilot_id.0, &input.reason).await).await
    }
}

async fn answer(ctx: &Context<'_>, id: Result<PilotId>) -> Result<PilotPayload> {
    let pilot = match id {
        Ok(id) => known_pilot(ctx, id).await,
        Err(error) => Err(error),
    };
    PilotPayload::of(pilot, ctx.asked().locale)
}

async fn indicator_answer(ctx: &Context<'_>, ids: Result<(IndicatorId, PilotId)>) -> Result<IndicatorPayload> {
    let (ids, user_errors) = errors::payload(ids, ctx.asked().locale)?;
    let Some((indicator_id, pilot_id)) = ids else {
        return Ok(IndicatorPayload { indicator: None, pilot: None, user_errors });
    };
    Ok(IndicatorPayload {
        indicator: indicator(ctx, indicator_id).await?,
        pilot: Some(known_pilot(ctx, pilot_id).await?),
        user_errors,
    })
}
