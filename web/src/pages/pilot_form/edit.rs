//! Changing a pilot: its protocol and decision card, what is measured, and the measurements.

use askama::Template;
use axum::extract::Path;

use super::texts::Texts;
use crate::{
    documents,
    field::Choice,
    form::Form,
    page::{Page, Place},
    problem::Problem,
    stop::Stop,
    submitted::Submitted,
    view::View,
    visit::{Answer, Visit},
    vocabulary::PilotAction,
};

use pilot_to_edit::PilotToEditPilot as Known;

documents!("src/pages/pilot_form/pilot_form.graphql": PilotToEdit, PilotChange, PilotIndicator, PilotMeasurement);

/// The forms with which a pilot is changed.
#[derive(Template)]
#[template(path = "pages/pilot_form/edit.html")]
pub struct Edit {
    page: Page,
    t: Texts,
    form: Form,
    indicator: Form,
    measurement: Form,
    indicators: Vec<Choice>,
    pilot: Known,
}

/// `GET /pilots/{slug}/edit`
pub async fn show(visit: Visit, Path(slug): Path<String>) -> Answer {
    let pilot = to_edit(&visit, slug).await?;
    let page = visit.page("").await?;
    visit.show(&Edit::new(page, pilot))
}

/// `POST /pilots/{slug}/edit`
pub async fn change(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let pilot = to_edit(&visit, slug).await?;
    let input = pilot_change::PilotEditInput {
        pilot_id: pilot.id.clone(),
        title: Some(form.text("title")),
        protocol: Some(form.text("protocol")),
        decision_card: Some(form.text("decisionCard")),
        starts_on: form.day("startsOn"),
        ends_on: form.day("endsOn"),
    };
    match visit.act::<PilotChange>(pilot_change::Variables { input }).await? {
        Ok(_) => visit.go_saying(&format!("/pilots/{}", pilot.slug), Texts(visit.locale).saved()),
        Err(problems) => {
            let form = Form::sent(visit.locale, form, problems);
            let view = Edit::new(visit.page("").await?.mended(true), pilot);
            visit.mend(&Edit { form, ..view })
        }
    }
}

/// `POST /pilots/{slug}/indicators`
pub async fn add_indicator(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let pilot = to_edit(&visit, slug).await?;
    let t = Texts(visit.locale);
    let wrong = |name: &str| Problem::at(name, t.number_wrong());
    let outcome = match (figure(&form, "baseline"), figure(&form, "target")) {
        (Ok(baseline), Ok(Some(target))) => {
            let (name, unit) = (form.text("name"), form.text("unit"));
            let input = pilot_indicator::IndicatorAddInput { pilot_id: pilot.id.clone(), name, unit, baseline, target };
            visit.act::<PilotIndicator>(pilot_indicator::Variables { input }).await?.map(|_| ())
        }
        (baseline, target) => {
            let baseline = baseline.is_err().then(|| wrong("baseline"));
            let target = (!matches!(target, Ok(Some(_)))).then(|| wrong("target"));
            Err(visit.missing(&form, &["name", "unit"]).into_iter().chain(baseline).chain(target).collect())
        }
    };
    match outcome {
        Ok(()) => visit.go_saying(&format!("/pilots/{}/edit#measure", pilot.slug), t.indicator_added()),
        Err(problems) => {
            let indicator = Form::sent(visit.locale, form, problems);
            let view = Edit::new(visit.page("").await?.mended(true), pilot);
            visit.mend(&Edit { indicator, ..view })
        }
    }
}

/// `POST /pilots/{slug}/measurements`
pub async fn add_measurement(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let pilot = to_edit(&visit, slug).await?;
    let t = Texts(visit.locale);
    let outcome = match (form.maybe("indicatorId"), form.day("measuredOn"), figure(&form, "value")) {
        (Some(indicator_id), Some(measured_on), Ok(Some(value))) => {
            let note = form.maybe("note");
            let input = pilot_measurement::MeasurementAddInput { indicator_id, measured_on, note, value };
            visit.act::<PilotMeasurement>(pilot_measurement::Variables { input }).await?.map(|_| ())
        }
        (indicator, day, value) => {
            let missing = [
                (indicator.is_none(), Problem::at("indicatorId", t.which_missing())),
                (day.is_none(), Problem::at("measuredOn", t.day_missing())),
                (!matches!(value, Ok(Some(_))), Problem::at("value", t.number_wrong())),
            ];
            Err(missing.into_iter().filter(|(is_so, _)| *is_so).map(|(_, problem)| problem).collect())
        }
    };
    match outcome {
        Ok(()) => visit.go_saying(&format!("/pilots/{}#measure", pilot.slug), t.measurement_added()),
        Err(problems) => {
            let measurement = Form::sent(visit.locale, form, problems);
            let view = Edit::new(visit.page("").await?.mended(true), pilot);
            visit.mend(&Edit { measurement, ..view })
        }
    }
}

/// A figure with a comma or a point; none when nothing was typed.
fn figure(form: &Submitted, name: &str) -> Result<Option<f64>, ()> {
    match form.maybe(name) {
        None => Ok(None),
        Some(text) => text.replace(',', ".").parse().ok().filter(|figure: &f64| figure.is_finite()).map(Some).ok_or(()),
    }
}

/// The pilot, for whoever may change or measure it.
async fn to_edit(visit: &Visit, slug: String) -> Result<Known, Stop> {
    let pilot = visit.ask::<PilotToEdit>(pilot_to_edit::Variables { slug }).await?.pilot.ok_or(Stop::NotFound)?;
    let acts = [PilotAction::Edit, PilotAction::AddIndicator, PilotAction::Measure];
    if acts.iter().any(|act| pilot.viewer_can.contains(act)) { Ok(pilot) } else { Err(Stop::NotAllowed(String::new())) }
}

impl Edit {
    fn new(page: Page, pilot: Known) -> Self {
        let t = Texts(page.locale);
        let day = |day: Option<crate::scalars::Date>| day.map(|day| day.to_string());
        let form = Form::empty(page.locale)
            .with("title", pilot.title.as_str())
            .with("protocol", pilot.protocol.as_str())
            .with("decisionCard", pilot.decision_card.as_str())
            .with("startsOn", day(pilot.starts_on).as_deref())
            .with("endsOn", day(pilot.ends_on).as_deref());
        let page = Page { title: t.edit_title().to_owned(), ..page }.at(Place::Pilots);
        let indicators = pilot.indicators.iter();
        Self {
            form,
            indicator: Form::empty(page.locale),
            measurement: Form::empty(page.locale),
            indicators: indicators.map(|one| Choice::new(one.id.as_str(), one.name.as_str())).collect(),
            page: page.under(&pilot.title, format!("/pilots/{}", pilot.slug)),
            t,
            pilot,
        }
    }

    fn can(&self, act: PilotAction) -> bool {
        self.pilot.viewer_can.contains(&act)
    }

    /// The address of a deed with it.
    fn to(&self, deed: &str) -> String {
        format!("/pilots/{}/{deed}", self.pilot.slug)
    }

    fn back(&self) -> String {
        format!("/pilots/{}", self.pilot.slug)
    }

    fn card_hint(&self) -> String {
        format!("{} {}", self.t.card_hint(), self.t.card_changes(self.pilot.decision_card_version))
    }
}

impl View for Edit {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        use crate::view::sample;
        use serde_json::{Value, json};

        let pilot = |indicators: Value| -> Known {
            sample(json!({
                "id": "p", "slug": "licht", "title": "Licht op de weg", "protocol": "Twintig mensen, vier maanden.",
                "decisionCard": "Het lampje merkt dat u opstaat.", "decisionCardVersion": 2, "startsOn": "2026-10-01", "endsOn": null,
                "indicators": indicators, "viewerCan": ["EDIT", "ADD_INDICATOR", "MEASURE"],
            }))
        };
        let some = || json!([{ "id": "i", "name": "Valpartijen", "unit": "per maand", "target": 2.0, "measurements": [{ "value": 4.5 }] }]);
        let wrong = vec![Problem::at("target", Texts(page.locale).number_wrong())];
        let sent = Form::sent(page.locale, Submitted::default(), wrong);
        vec![
            ("filled", Self::new(page.clone(), pilot(some()))),
            ("empty", Self::new(page.clone(), pilot(json!([])))),
            ("error", Self { indicator: sent, ..Self::new(page.mended(true), pilot(some())) }),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_may_have_a_comma_and_nonsense_is_told() {
        let form = |text: &str| Submitted(vec![("value".to_owned(), text.to_owned())]);
        assert_eq!(figure(&form("4,5"), "value"), Ok(Some(4.5)));
        assert_eq!(figure(&form(" "), "value"), Ok(None));
        assert_eq!(figure(&form("veel"), "value"), Err(()));
        assert_eq!(figure(&form("inf"), "value"), Err(()));
    }
}
