//! The large world: many of everything, to see how the platform bears a whole country. Phases follow
//! each other; within a phase much happens at once. Its texts are put together, not told.

mod crew;
mod demand;
mod supply;
mod words;

use time::{Duration, OffsetDateTime};

use crate::{Error, Platform, Progress};
use crew::Crew;
use words::Words;

/// How many of everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    pub municipalities: usize,
    pub providers: usize,
    pub needs: usize,
    pub panels: usize,
    pub members_per_panel: usize,
    pub rounds_per_panel: usize,
    pub working_groups: usize,
    pub challenges: usize,
    pub solutions: usize,
    pub submissions: usize,
}

impl Scale {
    /// A whole country: 340 municipalities, 10,000 needs, 1,000 challenges, 20,000 solutions and as
    /// many submissions, 100,000 ballots.
    pub const COUNTRY: Self = Self {
        municipalities: 340,
        providers: 200,
        needs: 10_000,
        panels: 40,
        members_per_panel: 250,
        rounds_per_panel: 10,
        working_groups: 100,
        challenges: 1_000,
        solutions: 20_000,
        submissions: 20_000,
    };

    /// How many ballots are cast: every member votes in every round.
    pub const fn ballots(&self) -> usize {
        self.panels * self.members_per_panel * self.rounds_per_panel
    }
}

/// Makes a world as large as the country in an empty platform, ending at `now`.
pub async fn large(platform: &dyn Platform, progress: &dyn Progress, now: OffsetDateTime) -> Result<(), Error> {
    at_scale(platform, progress, now, Scale::COUNTRY).await
}

/// Makes a world of any size in an empty platform, ending at `now`.
pub async fn at_scale(
    platform: &dyn Platform,
    progress: &dyn Progress,
    now: OffsetDateTime,
    scale: Scale,
) -> Result<(), Error> {
    let words = Words::read()?;
    let moment = now.checked_sub(Duration::days(200)).ok_or(Error::Calendar)?;
    let mut crew = Crew { platform, progress, moment };
    let municipalities = demand::municipalities(&crew, &words, scale).await?;
    let panels = demand::panels(&crew, &words, scale, &municipalities).await?;
    let needs = demand::needs(&crew, &words, scale, &municipalities, &panels).await?;
    crew.wait(Duration::days(1)).await?;
    demand::vote(&mut crew, scale, &panels, &needs).await?;
    let groups = demand::working_groups(&crew, scale, &municipalities).await?;
    let solutions = supply::solutions(&crew, &words, scale).await?;
    crew.wait(Duration::days(1)).await?;
    let challenges = demand::challenges(&crew, &words, scale, &groups, &needs).await?;
    crew.wait(Duration::days(1)).await?;
    supply::submissions(&crew, scale, &challenges, &solutions).await?;
    platform.run_due_jobs(now).await
}

#[cfg(test)]
mod tests {
    use futures_util::FutureExt;
    use time::macros::datetime;

    use super::{Scale, at_scale};
    use crate::rehearsal::Rehearsal;

    const VILLAGE: Scale = Scale {
        municipalities: 6,
        providers: 4,
        needs: 60,
        panels: 2,
        members_per_panel: 5,
        rounds_per_panel: 2,
        working_groups: 2,
        challenges: 10,
        solutions: 20,
        submissions: 20,
    };

    #[test]
    fn every_input_of_the_large_world_fits_the_contract() {
        let rehearsal = Rehearsal::new();
        let now = datetime!(2026-03-01 14:00 UTC);
        let made = at_scale(&rehearsal, &rehearsal, now, VILLAGE);
        made.now_or_never().expect("nothing to wait for").unwrap();
        assert_eq!(rehearsal.count("ballotCast"), VILLAGE.ballots());
        assert_eq!(rehearsal.count("challengePublish"), 10);
        assert_eq!(rehearsal.count("submissionSubmit"), 20);
    }

    #[test]
    fn a_country_casts_a_hundred_thousand_ballots() {
        assert_eq!(Scale::COUNTRY.ballots(), 100_000);
    }
}
