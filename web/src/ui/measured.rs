//! A chart of what was measured, beside where it began and where it should go; the same figures as a table behind it.
//! Counts of one kind are in `chart.rs`.

use askama::{Template, filters::HtmlSafe};

use crate::{format, lend::Lend, locale::Locale, texts::Texts};

/// The width of the whole scale, in the drawing's own units.
const WIDTH: f64 = 1000.0;

/// One figure.
#[derive(Clone, Debug)]
pub struct Measured {
    /// When it was measured, or that it is the start.
    pub label: String,
    /// The figure.
    pub value: f64,
    /// What was told with it.
    pub note: Option<String>,
}

/// Where the figures should go.
#[derive(Clone, Debug)]
pub struct Goal {
    /// The figure.
    pub target: f64,
    /// In words, such as "Doel: minstens 7".
    pub aim: String,
}

/// A chart of figures with decimals, the goal as a line in each bar: `{{ chart }}`.
#[derive(Clone, Debug, Template)]
#[template(path = "ui/measured.html")]
pub struct MeasuredChart {
    t: Texts,
    locale: Locale,
    id: String,
    title: String,
    unit: String,
    label_heading: String,
    rows: Vec<Measured>,
    target: f64,
    aim: String,
}

impl HtmlSafe for MeasuredChart {}

impl MeasuredChart {
    /// A chart named `title` with figures in `unit`; `label_heading` says what the rows are.
    pub fn new(
        locale: Locale,
        id: impl Into<String>,
        title: impl Into<String>,
        label_heading: impl Into<String>,
        unit: impl Into<String>,
        rows: Vec<Measured>,
        goal: Goal,
    ) -> Self {
        Self {
            t: Texts(locale),
            locale,
            id: id.into(),
            title: title.into(),
            unit: unit.into(),
            label_heading: label_heading.into(),
            rows,
            target: goal.target,
            aim: goal.aim,
        }
    }

    /// Where the scale ends: a round figure above all others, so that a full bar is never the best there is by chance.
    fn end(&self) -> f64 {
        let most = self.rows.iter().map(|row| row.value).fold(self.target, f64::max);
        if most <= 0.0 {
            return 1.0;
        }
        let ten = 10_f64.powf(most.log10().floor());
        [1.0, 2.0, 5.0, 10.0].into_iter().map(|step| step * ten).find(|end| *end >= most).unwrap_or(most)
    }

    /// The length of a bar; a figure below zero has none.
    fn width(&self, row: &Measured) -> String {
        format!("{:.0}", row.value.max(0.0) / self.end() * WIDTH)
    }

    /// Where the goal stands.
    fn goal(&self) -> String {
        format!("{:.0}", self.target.max(0.0) / self.end() * WIDTH)
    }

    fn figure(&self, row: &Measured) -> String {
        self.figure_of(row.value)
    }

    fn figure_of(&self, value: impl Lend<f64>) -> String {
        format::decimal(*value.lend(), 2, self.locale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_measured_figure_is_in_words_as_well() {
        let row = |label: &str, value| Measured { label: label.into(), value, note: None };
        let rows = vec![row("Begin", 2.5), row("<maart>", -1.0)];
        let goal = Goal { target: 1.0, aim: "Doel: hoogstens 1".into() };
        let html = MeasuredChart::new(Locale::Nl, "m", "Valpartijen", "Moment", "per week", rows, goal).render();
        let html = html.expect("renders");
        assert_eq!(html.matches("2,5").count(), 2, "{html}");
        assert!(
            html.contains("width=\"500\"")
                && html.contains("width=\"0\"")
                && html.contains("x1=\"200\"")
                && !html.contains("<maart>"),
            "{html}"
        );
    }
}
