//! A chart of what was measured, beside where it began and where it should go; the same figures as a table behind it.
//! Counts of one kind are in `chart.rs`.

use askama::{Template, filters::HtmlSafe};

use crate::{format, locale::Locale, texts::Texts};

/// The width of the longest bar, in the drawing's own units.
const WIDTH: f64 = 1000.0;

/// One figure.
#[derive(Clone, Debug)]
pub struct Measured {
    /// When it was measured, or that it is the start or the goal.
    pub label: String,
    /// The figure.
    pub value: f64,
    /// What was told with it.
    pub note: Option<String>,
    /// Whether it stands out, as the goal does.
    pub is_marked: bool,
}

/// A chart of figures with decimals: `{{ chart }}`.
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
    ) -> Self {
        Self {
            t: Texts(locale),
            locale,
            id: id.into(),
            title: title.into(),
            unit: unit.into(),
            label_heading: label_heading.into(),
            rows,
        }
    }

    /// The length of a bar; a figure below zero has none.
    fn width(&self, row: &Measured) -> String {
        let most = self.rows.iter().map(|row| row.value).fold(0.0, f64::max);
        let width = if most > 0.0 { row.value.max(0.0) / most * WIDTH } else { 0.0 };
        format!("{width:.0}")
    }

    fn figure(&self, row: &Measured) -> String {
        format::decimal(row.value, 2, self.locale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_measured_figure_is_in_words_as_well() {
        let row = |label: &str, value| Measured { label: label.into(), value, note: None, is_marked: false };
        let rows = vec![row("Begin", 2.5), row("<maart>", -1.0)];
        let html = MeasuredChart::new(Locale::Nl, "m", "Valpartijen", "Moment", "per week", rows).render();
        let html = html.expect("renders");
        assert_eq!(html.matches("2,5").count(), 2, "{html}");
        assert!(html.contains("width=\"1000\"") && html.contains("width=\"0\"") && !html.contains("<maart>"), "{html}");
    }
}
