//! The batched questions about pilots.

use super::{
    Pilot, consents,
    indicators::{self, Indicator, Measurement},
    store,
};
use crate::{
    graphql::questions::{gathered, keyed, questions},
    ids::{ChallengeId, IndicatorId, OrganisationId, PilotId, SolutionId},
};

questions! { |loads, ids|
    /// The pilot with this id.
    PilotKey(PilotId) -> Pilot {
        keyed(store::by_ids(&loads.db, ids).await?, |pilot| pilot.id)
    }

    /// The pilots of this challenge, newest first.
    PilotsOfChallenge(ChallengeId) -> Vec<Pilot> {
        gathered(keyed(store::by_challenges(&loads.db, ids).await?, |pilot| pilot.challenge_id))
    }

    /// The pilots with this solution, newest first.
    PilotsOfSolution(SolutionId) -> Vec<Pilot> {
        gathered(keyed(store::by_solutions(&loads.db, ids).await?, |pilot| pilot.solution_id))
    }

    /// Where this pilot runs.
    PlacesOfPilot(PilotId) -> Vec<OrganisationId> {
        gathered(store::places(&loads.db, ids).await?)
    }

    /// What this pilot measures.
    IndicatorsOfPilot(PilotId) -> Vec<Indicator> {
        gathered(keyed(indicators::store::by_pilots(&loads.db, ids).await?, |indicator| indicator.pilot_id))
    }

    /// What was measured of this indicator.
    MeasurementsOfIndicator(IndicatorId) -> Vec<Measurement> {
        gathered(keyed(indicators::store::measurements(&loads.db, ids).await?, |measurement| measurement.indicator_id))
    }

    /// The indicator with this id.
    IndicatorKey(IndicatorId) -> Indicator {
        keyed(indicators::store::by_ids(&loads.db, ids).await?, |indicator| indicator.id)
    }

    /// How many people agreed to the present card of this pilot.
    ConsentsOfPilot(PilotId) -> i64 {
        consents::store::counts(&loads.db, ids).await?
    }

    /// To which version of this pilot's card the viewer agreed.
    ViewersConsent(PilotId) -> i64 {
        match loads.viewer.person() {
            Some(person) => consents::store::by_person(&loads.db, person, ids).await?,
            None => Vec::new(),
        }
    }
}
