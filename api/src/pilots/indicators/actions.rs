//! Saying what will be measured, and writing down what was.

use super::{MAX, MEASUREMENTS_MAX, NewIndicator, NewMeasurement, room, store, texts};
use crate::{
    db::Db,
    error::{Refusal, Result},
    ids::{IndicatorId, PilotId},
    pilots::{
        PilotAct,
        actions::{note, permitted},
    },
    viewer::Viewer,
};

/// Says what a pilot will measure.
pub async fn add(db: &Db, viewer: &Viewer, pilot: PilotId, new: NewIndicator) -> Result<(IndicatorId, PilotId)> {
    db.write(async |tx| {
        let pilot = permitted(tx, viewer, pilot, PilotAct::AddIndicator).await?;
        let taken = store::by_pilots(&mut *tx, &[pilot.id]).await?.len();
        room("name", taken, MAX, &texts::PILOT_TOO_MANY_INDICATORS)?;
        let id = IndicatorId::new(tx.now());
        store::insert(tx, &pilot, id, &new).await?;
        note(tx, viewer, &pilot, None).await?;
        Ok((id, pilot.id))
    })
    .await
}

/// Writes down a measured value.
pub async fn measure(db: &Db, viewer: &Viewer, id: IndicatorId, new: NewMeasurement) -> Result<(IndicatorId, PilotId)> {
    db.write(async |tx| {
        let indicator = store::by_ids(&mut *tx, &[id]).await?.pop().ok_or_else(Refusal::not_found)?;
        let pilot = permitted(tx, viewer, indicator.pilot_id, PilotAct::Measure).await?;
        let taken = store::measurements(&mut *tx, &[id]).await?.len();
        room("value", taken, MEASUREMENTS_MAX, &texts::PILOT_TOO_MANY_MEASUREMENTS)?;
        store::insert_measurement(tx, &pilot, id, &new).await?;
        note(tx, viewer, &pilot, None).await?;
        Ok((id, pilot.id))
    })
    .await
}
