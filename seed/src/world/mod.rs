//! The small world as data: what stands in `world/*.toml`, typed. What is done with it stands in `small`.

mod challenges;
mod needs;
mod organisations;
mod panels;
mod people;
mod pilots;
mod solutions;
mod submissions;
#[cfg(test)]
mod tests;
mod working_groups;

use serde::de::DeserializeOwned;

pub use challenges::{Challenge, ChallengeNeed, ChallengeState, Criterion, Section};
pub use needs::{Evidence, Need, NeedState};
pub use organisations::Organisation;
pub use panels::{BallotKind, Names, Panel, Place, Round, RoundState, Segments};
pub use people::{Person, Resident};
pub use pilots::{Adoption, AdoptionState, Indicator, Measurement, Pilot, PilotState};
pub use solutions::Solution;
pub use submissions::{Answer, Assessment, Score, Submission, SubmissionState};
pub use working_groups::{GroupMember, WorkingGroup};

use crate::Error;

/// A day, counted from the anchor: negative lies in the past.
pub type Day = i64;

/// Everything that is told about the small world.
#[derive(Debug)]
pub struct World {
    pub organisations: Vec<Organisation>,
    pub people: Vec<Person>,
    pub residents: Vec<Resident>,
    pub needs: Vec<Need>,
    pub panels: Vec<Panel>,
    pub names: Names,
    pub rounds: Vec<Round>,
    pub working_groups: Vec<WorkingGroup>,
    pub challenges: Vec<Challenge>,
    pub solutions: Vec<Solution>,
    pub submissions: Vec<Submission>,
    pub pilots: Vec<Pilot>,
    pub adoptions: Vec<Adoption>,
}

impl World {
    /// Reads the data that was compiled in.
    pub fn read() -> Result<Self, Error> {
        Ok(Self {
            organisations: organisations::read()?,
            people: people::read()?,
            residents: people::read_residents()?,
            needs: needs::read()?,
            panels: panels::read()?,
            names: panels::read_names()?,
            rounds: panels::read_rounds()?,
            working_groups: working_groups::read()?,
            challenges: challenges::read()?,
            solutions: solutions::read()?,
            submissions: submissions::read()?,
            pilots: pilots::read()?,
            adoptions: pilots::read_adoptions()?,
        })
    }
}

fn parse<T: DeserializeOwned>(name: &'static str, text: &str) -> Result<T, Error> {
    toml::from_str(text).map_err(|cause| Error::World { name, cause })
}
