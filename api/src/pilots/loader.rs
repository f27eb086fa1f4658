//! The batched questions about pilots.

use std::{collections::HashMap, hash::Hash};

use async_graphql::dataloader::Loader;

use super::{
    Pilot, consents,
    indicators::{self, Indicator, Measurement},
    store,
};
use crate::{
    error::Error,
    graphql::context::Loads,
    ids::{ChallengeId, IndicatorId, OrganisationId, PilotId, SolutionId},
};

macro_rules! keys {
    ($($(#[$doc:meta])* $name:ident($id:ty)),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub struct $name(pub $id);
    )+};
}
keys! {
    /// The pilot with this id.
    PilotKey(PilotId),
    /// The pilots of this challenge, newest first.
    PilotsOfChallenge(ChallengeId),
    /// The pilots with this solution, newest first.
    PilotsOfSolution(SolutionId),
    /// Where this pilot runs.
    PlacesOfPilot(PilotId),
    /// What this pilot measures.
    IndicatorsOfPilot(PilotId),
    /// What was measured of this indicator.
    MeasurementsOfIndicator(IndicatorId),
    /// The indicator with this id.
    IndicatorKey(IndicatorId),
    /// How many people agreed to the present card of this pilot.
    ConsentsOfPilot(PilotId),
    /// To which version of this pilot's card the viewer agreed.
    ViewersConsent(PilotId),
}

/// The rows of each key.
fn gathered<K: Eq + Hash, T>(rows: Vec<T>, key: impl Fn(&T) -> K) -> HashMap<K, Vec<T>> {
    let mut found: HashMap<K, Vec<T>> = HashMap::new();
    for row in rows {
        found.entry(key(&row)).or_default().push(row);
    }
    found
}

macro_rules! ids {
    ($keys:expr) => {
        $keys.iter().map(|key| key.0).collect::<Vec<_>>()
    };
}

impl Loader<PilotKey> for Loads {
    type Value = Pilot;
    type Error = Error;

    async fn load(&self, keys: &[PilotKey]) -> Result<HashMap<PilotKey, Pilot>, Error> {
        let found = store::by_ids(&self.db, &ids!(keys)).await?;
        Ok(found.into_iter().map(|pilot| (PilotKey(pilot.id), pilot)).collect())
    }
}

impl Loader<PilotsOfChallenge> for Loads {
    type Value = Vec<Pilot>;
    type Error = Error;

    async fn load(&self, keys: &[PilotsOfChallenge]) -> Result<HashMap<PilotsOfChallenge, Vec<Pilot>>, Error> {
        let rows = store::by_challenges(&self.db, &ids!(keys)).await?;
        Ok(gathered(rows, |pilot| PilotsOfChallenge(pilot.challenge_id)))
    }
}

impl Loader<PilotsOfSolution> for Loads {
    type Value = Vec<Pilot>;
    type Error = Error;

    async fn load(&self, keys: &[PilotsOfSolution]) -> Result<HashMap<PilotsOfSolution, Vec<Pilot>>, Error> {
        let rows = store::by_solutions(&self.db, &ids!(keys)).await?;
        Ok(gathered(rows, |pilot| PilotsOfSolution(pilot.solution_id)))
    }
}

impl Loader<PlacesOfPilot> for Loads {
    type Value = Vec<OrganisationId>;
    type Error = Error;

    async fn load(&self, keys: &[PlacesOfPilot]) -> Result<HashMap<PlacesOfPilot, Vec<OrganisationId>>, Error> {
        let mut found: HashMap<_, Vec<_>> = HashMap::new();
        for (pilot, place) in store::places(&self.db, &ids!(keys)).await? {
            found.entry(PlacesOfPilot(pilot)).or_default().push(place);
        }
        Ok(found)
    }
}

impl Loader<IndicatorsOfPilot> for Loads {
    type Value = Vec<Indicator>;
    type Error = Error;

    async fn load(&self, keys: &[IndicatorsOfPilot]) -> Result<HashMap<IndicatorsOfPilot, Vec<Indicator>>, Error> {
        let rows = indicators::store::by_pilots(&self.db, &ids!(keys)).await?;
        Ok(gathered(rows, |indicator| IndicatorsOfPilot(indicator.pilot_id)))
    }
}

impl Loader<IndicatorKey> for Loads {
    type Value = Indicator;
    type Error = Error;

    async fn load(&self, keys: &[IndicatorKey]) -> Result<HashMap<IndicatorKey, Indicator>, Error> {
        let found = indicators::store::by_ids(&self.db, &ids!(keys)).await?;
        Ok(found.into_iter().map(|indicator| (IndicatorKey(indicator.id), indicator)).collect())
    }
}

impl Loader<MeasurementsOfIndicator> for Loads {
    type Value = Vec<Measurement>;
    type Error = Error;

    async fn load(
        &self,
        keys: &[MeasurementsOfIndicator],
    ) -> Result<HashMap<MeasurementsOfIndicator, Vec<Measurement>>, Error> {
        let rows = indicators::store::measurements(&self.db, &ids!(keys)).await?;
        Ok(gathered(rows, |measurement| MeasurementsOfIndicator(measurement.indicator_id)))
    }
}

impl Loader<ConsentsOfPilot> for Loads {
    type Value = i64;
    type Error = Error;

    async fn load(&self, keys: &[ConsentsOfPilot]) -> Result<HashMap<ConsentsOfPilot, i64>, Error> {
        let counts = consents::store::counts(&self.db, &ids!(keys)).await?;
        Ok(counts.into_iter().map(|(pilot, count)| (ConsentsOfPilot(pilot), count)).collect())
    }
}

impl Loader<ViewersConsent> for Loads {
    type Value = i64;
    type Error = Error;

    async fn load(&self, keys: &[ViewersConsent]) -> Result<HashMap<ViewersConsent, i64>, Error> {
        let Some(person) = self.viewer.person() else { return Ok(HashMap::new()) };
        let versions = consents::store::by_person(&self.db, person, &ids!(keys)).await?;
        Ok(versions.into_iter().map(|(pilot, version)| (ViewersConsent(pilot), version)).collect())
    }
}
