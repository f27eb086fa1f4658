//! Indicators: what a pilot measures, with unit, baseline and target, and the values measured so far.
//! Not here: what is decided on them (`pilots/actions.rs`).

pub mod actions;
pub(super) mod store;

use time::Date;

use super::texts;
use crate::{
    db::FromRow,
    error::{Problem, Result},
    ids::{IndicatorId, MeasurementId, PilotId},
    text::{PlainText, Title},
};

/// The most indicators of a pilot.
pub const MAX: usize = 20;
/// The most measurements of an indicator.
pub const MEASUREMENTS_MAX: usize = 100;
/// The longest unit, in characters.
pub const UNIT_MAX: usize = 60;
/// The longest note, in characters.
pub const NOTE_MAX: usize = 500;

/// What a pilot measures.
#[derive(Clone, Debug, FromRow)]
pub struct Indicator {
    /// Its id.
    pub id: IndicatorId,
    /// The pilot.
    pub pilot_id: PilotId,
    /// What is measured.
    pub name: String,
    /// In what.
    pub unit: String,
    /// Before the pilot.
    pub baseline: Option<f64>,
    /// What is hoped for.
    pub target: f64,
}

/// A measured value.
#[derive(Clone, Debug, FromRow)]
pub struct Measurement {
    /// Its id.
    pub id: MeasurementId,
    /// What was measured.
    pub indicator_id: IndicatorId,
    /// When.
    pub measured_on: Date,
    /// How much.
    pub value: f64,
    /// What a reader should know.
    pub note: Option<String>,
}

/// A new indicator, understood.
#[derive(Clone, Debug)]
pub struct NewIndicator {
    name: Title,
    unit: PlainText,
    baseline: Option<f64>,
    target: f64,
}

impl NewIndicator {
    /// Understands what was typed, or tells all that is wrong at once.
    pub fn parse(name: &str, unit: &str, baseline: Option<f64>, target: f64) -> Result<Self> {
        match (Title::parse("name", name), PlainText::parse("unit", unit, UNIT_MAX)) {
            (Ok(name), Ok(unit)) => Ok(Self { name, unit, baseline, target }),
            (name, unit) => Err([name.err(), unit.err()].into_iter().flatten().collect::<Vec<_>>().into()),
        }
    }
}

/// A new measurement, understood.
#[derive(Clone, Debug)]
pub struct NewMeasurement {
    measured_on: Date,
    value: f64,
    note: Option<PlainText>,
}

impl NewMeasurement {
    /// Understands what was typed.
    pub fn parse(measured_on: Date, value: f64, note: Option<&str>) -> Result<Self> {
        Ok(Self { measured_on, value, note: PlainText::parse_optional("note", note, NOTE_MAX)? })
    }
}

/// Says no when there are as many as there may be.
fn room(field: &str, taken: usize, max: usize, text: &'static crate::error::Text) -> Result<(), Problem> {
    if taken < max { Ok(()) } else { Err(Problem::new(field, text).with("max", max)) }
}
