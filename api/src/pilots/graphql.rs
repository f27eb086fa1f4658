//! Pilots as clients ask for them: the objects and the questions. The mutations are in `mutations.rs`.

use async_graphql::{Context, InputObject, Object};
use time::Date;

use super::{
    Filter, Pilot, PilotAct, PilotOutcome, PilotState, consents,
    indicators::{Indicator, Measurement},
    loader::{
        ConsentsOfPilot, IndicatorKey, IndicatorsOfPilot, MeasurementsOfIndicator, PilotKey, PilotsOfChallenge,
        PilotsOfSolution, PlacesOfPilot, ViewersConsent,
    },
    store,
};
use crate::{
    adoptions::{Adoption, graphql::adoptions_of_pilot},
    challenges::{Challenge, graphql::known_challenge},
    db::Timestamp,
    error::{Refusal, Result},
    graphql::{
        connections::{List, Paging, Total},
        context::Asking,
        ids::GlobalId,
    },
    ids::{ChallengeId, IndicatorId, Kind, OrganisationId, PilotId, SolutionId},
    journal::graphql::{JournalLine, history_of},
    organisations::{Organisation, loader::OrganisationKey},
    policy::Governed,
    rules,
    solutions::{Solution, graphql::known_solution},
};

rules! {
    /// Who may read what of pilots: everyone, for they are public from the first.
    RULES:
    Pilot {
        id: Public, slug: Public, title: Public, state: Public, challenge: Public, solution: Public,
        municipalities[50]: Public, protocol * 5: Public, protocolHtml * 10: Public, decisionCard * 5: Public,
        decisionCardHtml * 10: Public, decisionCardVersion: Public, consentCount: Public, viewerHasConsented: Public,
        indicators[20]: Public, startsOn: Public, endsOn: Public, outcome: Public, reason: Public, decidedAt: Public,
        createdAt: Public, adoptions[100]: Public, history[100]: Public, viewerCan[11]: Public,
    }
    Indicator { id: Public, name: Public, unit: Public, baseline: Public, target: Public, measurements[100]: Public }
    Measurement { measuredOn: Public, value: Public, note: Public }
    Query { pilots: Public, pilot: Public }
}

/// The most pilots that are listed of one challenge or solution.
const LISTED_MAX: usize = 20;

/// A chosen solution tried at named places, under a protocol, with the consent of who takes part.
#[Object]
impl Pilot {
    /// The global id.
    pub(crate) async fn id(&self) -> GlobalId<PilotId> {
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

    /// Where it stands.
    async fn state(&self) -> PilotState {
        self.state
    }

    /// The challenge it answers.
    async fn challenge(&self, ctx: &Context<'_>) -> Result<Challenge> {
        known_challenge(ctx, self.challenge_id).await
    }

    /// The solution that is tried.
    async fn solution(&self, ctx: &Context<'_>) -> Result<Solution> {
        known_solution(ctx, self.solution_id).await
    }

    /// Where it runs; at most 50.
    async fn municipalities(&self, ctx: &Context<'_>) -> Result<Vec<Organisation>> {
        let ids = ctx.loads().load_one(PlacesOfPilot(self.id)).await?.unwrap_or_default();
        let found = ctx.loads().load_many(ids.into_iter().map(OrganisationKey)).await?;
        let mut found: Vec<_> = found.into_values().collect();
        found.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(found)
    }

    /// What is tried, with whom, how long and how it is measured; Markdown.
    async fn protocol(&self) -> &str {
        self.protocol.as_str()
    }

    /// The protocol as safe HTML, with headings from the third level.
    async fn protocol_html(&self) -> String {
        self.protocol.html(3)
    }

    /// What it does and senses, when it is on, who sees, how to switch it off, what it costs; Markdown.
    async fn decision_card(&self) -> &str {
        self.decision_card.as_str()
    }

    /// The decision card as safe HTML, with headings from the third level.
    async fn decision_card_html(&self) -> String {
        self.decision_card.html(3)
    }

    /// Rises with each change of the card; consents to earlier versions do not count.
    async fn decision_card_version(&self) -> i64 {
        self.decision_card_version
    }

    /// How many people agreed to the card as it reads now. Under five people the number is hidden: null.
    async fn consent_count(&self, ctx: &Context<'_>) -> Result<Option<i64>> {
        Ok(ctx.loads().load_one(ConsentsOfPilot(self.id)).await?.and_then(consents::told))
    }

    /// Whether the viewer agreed to the card as it reads now.
    async fn viewer_has_consented(&self, ctx: &Context<'_>) -> Result<bool> {
        Ok(self.viewers_version(ctx).await? == Some(self.decision_card_version))
    }

    /// What is measured; at most 20.
    async fn indicators(&self, ctx: &Context<'_>) -> Result<Vec<Indicator>> {
        Ok(ctx.loads().load_one(IndicatorsOfPilot(self.id)).await?.unwrap_or_default())
    }

    /// The first day; null when not known yet.
    async fn starts_on(&self) -> Option<Date> {
        self.starts_on
    }

    /// The last day; null when not known yet.
    async fn ends_on(&self) -> Option<Date> {
        self.ends_on
    }

    /// What was decided; null before.
    async fn outcome(&self) -> Option<PilotOutcome> {
        self.outcome
    }

    /// Why it was decided so, or halted; null before.
    async fn reason(&self) -> Option<&str> {
        self.reason.as_deref()
    }

    /// When it was decided; null before, and when it was halted.
    async fn decided_at(&self) -> Option<Timestamp> {
        self.decided_at
    }

    /// When it was planned.
    async fn created_at(&self) -> Timestamp {
        self.created_at
    }

    /// Other municipalities that want this too, oldest first; at most 100.
    async fn adoptions(&self, ctx: &Context<'_>) -> Result<Vec<Adoption>> {
        adoptions_of_pilot(ctx, self.id).await
    }

    /// What happened to it, oldest first; at most the last 100 entries. Who consented is not in it.
    async fn history(&self, ctx: &Context<'_>) -> Result<Vec<JournalLine>> {
        history_of(ctx, Kind::Pilot, self.id).await
    }

    /// What the viewer may do with it now.
    async fn viewer_can(&self, ctx: &Context<'_>) -> Result<Vec<PilotAct>> {
        let mut acts = Governed::viewer_can(self, ctx.viewer());
        if acts.is_empty() {
            return Ok(acts);
        }
        let version = self.viewers_version(ctx).await?;
        let places = ctx.loads().load_one(PlacesOfPilot(self.id)).await?.unwrap_or_default();
        let viewer = ctx.viewer();
        let wants_elsewhere = viewer.organisations.iter().any(|seat| !places.contains(&seat.organisation_id));
        acts.retain(|act| match act {
            PilotAct::Consent => version != Some(self.decision_card_version),
            PilotAct::WithdrawConsent => version.is_some(),
            PilotAct::ExpressInterest => wants_elsewhere,
            _ => true,
        });
        Ok(acts)
    }
}

impl Pilot {
    async fn viewers_version(&self, ctx: &Context<'_>) -> Result<Option<i64>> {
        ctx.loads().load_one(ViewersConsent(self.id)).await
    }
}

/// What a pilot measures.
#[Object]
impl Indicator {
    /// The global id.
    pub(crate) async fn id(&self) -> GlobalId<IndicatorId> {
        GlobalId(self.id)
    }

    /// What is measured.
    async fn name(&self) -> &str {
        &self.name
    }

    /// The unit of all its values.
    async fn unit(&self) -> &str {
        &self.unit
    }

    /// The value before the pilot, in the unit; null when nobody knows it.
    async fn baseline(&self) -> Option<f64> {
        self.baseline
    }

    /// The value that is hoped for, in the unit.
    async fn target(&self) -> f64 {
        self.target
    }

    /// What was measured, oldest first; at most 100.
    async fn measurements(&self, ctx: &Context<'_>) -> Result<Vec<Measurement>> {
        Ok(ctx.loads().load_one(MeasurementsOfIndicator(self.id)).await?.unwrap_or_default())
    }
}

/// A measured value.
#[Object]
impl Measurement {
    /// The day of the measurement.
    async fn measured_on(&self) -> Date {
        self.measured_on
    }

    /// The value, in the indicator's unit.
    async fn value(&self) -> f64 {
        self.value
    }

    /// What a reader should know about it; null when there is nothing.
    async fn note(&self) -> Option<&str> {
        self.note.as_deref()
    }
}

/// A pilot by id.
pub async fn pilot(ctx: &Context<'_>, id: Option<PilotId>) -> Result<Option<Pilot>> {
    match id {
        Some(id) => ctx.loads().load_one(PilotKey(id)).await,
        None => Ok(None),
    }
}

/// A pilot that must be there.
pub async fn known_pilot(ctx: &Context<'_>, id: PilotId) -> Result<Pilot> {
    Ok(pilot(ctx, Some(id)).await?.ok_or_else(Refusal::not_found)?)
}

/// An indicator by id.
pub async fn indicator(ctx: &Context<'_>, id: IndicatorId) -> Result<Option<Indicator>> {
    ctx.loads().load_one(IndicatorKey(id)).await
}

/// The pilots of a challenge, newest first; at most 20.
pub async fn pilots_of_challenge(ctx: &Context<'_>, id: ChallengeId) -> Result<Vec<Pilot>> {
    let mut pilots = ctx.loads().load_one(PilotsOfChallenge(id)).await?.unwrap_or_default();
    pilots.truncate(LISTED_MAX);
    Ok(pilots)
}

/// The pilots with a solution, newest first; at most 20.
pub async fn pilots_of_solution(ctx: &Context<'_>, id: SolutionId) -> Result<Vec<Pilot>> {
    let mut pilots = ctx.loads().load_one(PilotsOfSolution(id)).await?.unwrap_or_default();
    pilots.truncate(LISTED_MAX);
    Ok(pilots)
}

/// The pilots of the viewer's working groups that are not over, newest first.
pub async fn own(ctx: &Context<'_>, first: Option<i32>, after: Option<String>) -> Result<List<Pilot>> {
    let person = ctx.viewer().signed_in()?;
    let paging = Paging::<Timestamp>::parse(first, after.as_deref())?;
    let rows = store::page_of_own(ctx.db(), person, paging.newest(), paging.fetch()).await?;
    let total = Total::counted(ctx.db().clone(), move |db| async move { store::count_of_own(&db, person).await });
    Ok(paging.page(rows, |pilot| (pilot.created_at, pilot.id)).connection_with_total(total))
}

/// Which pilots a list shows; each part that is given narrows it.
#[derive(InputObject, Default)]
pub struct PilotFilter {
    /// In one of these states.
    states: Option<Vec<PilotState>>,
    /// With one of these outcomes.
    outcomes: Option<Vec<PilotOutcome>>,
    /// In this municipality.
    municipality_id: Option<GlobalId<OrganisationId>>,
}

/// The questions about pilots.
#[derive(Default)]
pub struct PilotQueries;

#[Object]
impl PilotQueries {
    /// Pilots, newest first.
    async fn pilots(
        &self,
        ctx: &Context<'_>,
        first: Option<i32>,
        after: Option<String>,
        filter: Option<PilotFilter>,
    ) -> Result<List<Pilot>> {
        let filter = filter.unwrap_or_default();
        let filter = Filter {
            states: filter.states,
            outcomes: filter.outcomes,
            municipality_id: filter.municipality_id.map(|id| id.0),
        };
        let paging = Paging::<Timestamp>::parse(first, after.as_deref())?;
        let rows = store::page_of_newest(ctx.db(), &filter, paging.newest(), paging.fetch()).await?;
        let total =
            Total::counted((ctx.db().clone(), filter), |(db, filter)| async move { store::count(&db, &filter).await });
        Ok(paging.page(rows, |pilot| (pilot.created_at, pilot.id)).connection_with_total(total))
    }

    /// The pilot with this slug; null when there is none.
    async fn pilot(&self, ctx: &Context<'_>, slug: String) -> Result<Option<Pilot>> {
        store::by_slug(ctx.db(), &slug).await
    }
}
