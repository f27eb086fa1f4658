//! The SQL of indicators and measurements.

use super::{Indicator, Measurement, NewIndicator, NewMeasurement};
use crate::{
    db::{Read, Tx, args},
    error::Result,
    ids::{IndicatorId, MeasurementId, PilotId},
    pilots::Pilot,
    policy::Permitted,
    text::PlainText,
};

const BY_IDS: &str = "SELECT * FROM indicators WHERE id IN ($1)";
const BY_PILOTS: &str = "SELECT * FROM indicators WHERE pilot_id IN ($1) ORDER BY id";
const MEASUREMENTS: &str = "SELECT * FROM measurements WHERE indicator_id IN ($1) ORDER BY measured_on, id";
const INSERT: &str = "
INSERT INTO indicators (id, pilot_id, name, unit, baseline, target) VALUES ($1, $2, $3, $4, $5, $6)";
const INSERT_MEASUREMENT: &str = "
INSERT INTO measurements (id, indicator_id, measured_on, value, note) VALUES ($1, $2, $3, $4, $5)";

/// Those of the ids that exist.
pub(in crate::pilots) async fn by_ids(read: impl Read, ids: &[IndicatorId]) -> Result<Vec<Indicator>> {
    read.all(BY_IDS, args![ids]).await
}

/// What these pilots measure, in the order in which it was added.
pub(in crate::pilots) async fn by_pilots(read: impl Read, ids: &[PilotId]) -> Result<Vec<Indicator>> {
    read.all(BY_PILOTS, args![ids]).await
}

/// What was measured of these, oldest first.
pub(in crate::pilots) async fn measurements(read: impl Read, ids: &[IndicatorId]) -> Result<Vec<Measurement>> {
    read.all(MEASUREMENTS, args![ids]).await
}

/// Keeps a new indicator.
pub(super) async fn insert(tx: &mut Tx, pilot: &Permitted<Pilot>, id: IndicatorId, new: &NewIndicator) -> Result<()> {
    let values = args![id, pilot.id, new.name.as_str(), new.unit.as_str(), new.baseline, new.target];
    tx.run(INSERT, values).await.map(drop)
}

/// Keeps a measured value; `pilot` is the indicator's, on which measuring is allowed.
pub(super) async fn insert_measurement(
    tx: &mut Tx,
    _pilot: &Permitted<Pilot>,
    indicator: IndicatorId,
    new: &NewMeasurement,
) -> Result<()> {
    let id = MeasurementId::new(tx.now());
    let note = new.note.as_ref().map(PlainText::as_str);
    tx.run(INSERT_MEASUREMENT, args![id, indicator, new.measured_on, new.value, note]).await.map(drop)
}
