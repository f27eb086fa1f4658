//! The page of one pilot: what it does to those who take part and their consent, what is measured, what was decided
//! and who adopts it. Deeds of one click are in `quick`, those with a form in `asked`, those of adopters in `adoption`.

pub mod adoption;
pub mod asked;
pub mod quick;
#[cfg(test)]
mod samples;
mod texts;

use askama::Template;
use axum::extract::Path;

use crate::{
    calendar, documents,
    page::{Page, Place},
    stop::Stop,
    ui::{Goal, Measured, MeasuredChart, Stage},
    view::View,
    visit::{Answer, Visit},
    vocabulary::{AdoptionAction, Code, PilotAction, PilotOutcome, PilotState, Word},
};

use pilot_page::{PilotPagePilot as Found, PilotPagePilotIndicators as Indicator};

documents!("src/pages/pilot/pilot.graphql": PilotPage, PilotForAct);

/// The page of one pilot.
#[derive(Template)]
#[template(path = "pages/pilot/pilot.html")]
pub struct Pilot {
    page: Page,
    t: texts::Texts,
    charts: Vec<MeasuredChart>,
    stages: Vec<Stage>,
    pilot: Found,
}

/// `GET /pilots/{slug}`
pub async fn show(visit: Visit, Path(slug): Path<String>) -> Answer {
    let pilot = visit.ask::<PilotPage>(pilot_page::Variables { slug }).await?.pilot.ok_or(Stop::NotFound)?;
    let page = visit.page(&pilot.title).await?;
    visit.show(&Pilot::new(page, pilot))
}

/// The pilot, for whoever may do this with it now.
async fn for_act(visit: &Visit, slug: String, act: PilotAction) -> Result<pilot_for_act::PilotForActPilot, Stop> {
    let pilot = visit.ask::<PilotForAct>(pilot_for_act::Variables { slug }).await?.pilot.ok_or(Stop::NotFound)?;
    if pilot.viewer_can.contains(&act) { Ok(pilot) } else { Err(Stop::NotAllowed(String::new())) }
}

impl Pilot {
    fn new(page: Page, pilot: Found) -> Self {
        let t = texts::Texts(page.locale);
        let charts = pilot.indicators.iter().enumerate().map(|(place, one)| chart(&page, t, place, one));
        Self { charts: charts.collect(), stages: stages(&page, &pilot), page: page.at(Place::Pilots), t, pilot }
    }

    fn can(&self, act: PilotAction) -> bool {
        self.pilot.viewer_can.contains(&act)
    }

    /// Whether something can be done that has its place beside the text.
    fn has_acts(&self) -> bool {
        use PilotAction::{Decide, Edit, Halt, RequestConsent, Start, StartMeasuring};
        [RequestConsent, Start, StartMeasuring, Decide, Edit, Halt].into_iter().any(|act| self.can(act))
    }

    /// Green for what goes on as it is, not for what stops.
    fn decision_tone(&self) -> &'static str {
        match self.pilot.outcome {
            Some(PilotOutcome::Scale) => "ok",
            Some(PilotOutcome::Stop) => "warning",
            _ => "info",
        }
    }

    /// The address of a deed with it.
    fn to(&self, deed: &str) -> String {
        format!("/pilots/{}/{deed}", self.pilot.slug)
    }

    fn solution_address(&self) -> String {
        format!("/solutions/{}", self.pilot.solution.slug)
    }

    fn challenge_address(&self) -> String {
        format!("/challenges/{}", self.pilot.challenge.slug)
    }
}

/// What was measured of one indicator, from where it began; and where it should go.
fn chart(page: &Page, t: texts::Texts, place: usize, indicator: &Indicator) -> MeasuredChart {
    let begun = indicator.baseline.map(|value| Measured { label: t.baseline().to_owned(), value, note: None });
    let measured = indicator.measurements.iter().map(|one| Measured {
        label: calendar::day(one.measured_on.0, page.locale),
        value: one.value,
        note: one.note.clone(),
    });
    let target = page.decimal(indicator.target);
    let aim = match indicator.baseline {
        Some(begun) if begun < indicator.target => t.at_least(target),
        Some(begun) if begun > indicator.target => t.at_most(target),
        _ => t.goal(target),
    };
    let rows = begun.into_iter().chain(measured).collect();
    let goal = Goal { target: indicator.target, aim };
    let (name, unit) = (indicator.name.clone(), indicator.unit.clone());
    MeasuredChart::new(page.locale, format!("indicator-{place}"), name, t.moment(), unit, rows, goal)
}

/// The stages it went through, and those that lie ahead.
fn stages(page: &Page, pilot: &Found) -> Vec<Stage> {
    let reached = |state: PilotState| {
        let is_here = |to: &str| PilotState::parse(&to.to_ascii_uppercase()) == Some(state);
        pilot.history.iter().rev().find(|line| line.to_state.as_deref().is_some_and(is_here))
    };
    let is_over = pilot.state == PilotState::Halted;
    let all = PilotState::ALL.iter().copied().filter(|state| match state {
        PilotState::Halted => is_over,
        state => !is_over || reached(*state).is_some(),
    });
    all.map(|state| Stage {
        name: state.word(page.locale).to_owned(),
        at: reached(state).map(|line| line.at),
        note: None,
        is_current: state == pilot.state,
    })
    .collect()
}

impl View for Pilot {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        samples::all(page)
    }
}
