//! A bar chart drawn on the server, with the same figures as a table behind it.
//! Colour carries no meaning alone: each bar has its name and its figure in words.

use askama::{Template, filters::HtmlSafe};

use crate::{format, locale::Locale, texts::Texts};

const WIDTH: i64 = 1000;

/// One bar.
#[derive(Clone, Debug)]
pub struct Bar {
    /// What it stands for.
    pub label: String,
    /// How much.
    pub value: i64,
    /// Where to read more.
    pub href: Option<String>,
    /// Whether it stands out, such as a need that was chosen; `note` says why.
    pub is_marked: bool,
    /// A word beside the figure.
    pub note: Option<String>,
}

/// A bar chart: `{{ chart }}`.
#[derive(Clone, Debug, Template)]
#[template(path = "ui/chart.html")]
pub struct BarChart {
    t: Texts,
    locale: Locale,
    id: &'static str,
    title: String,
    unit: String,
    label_heading: String,
    bars: Vec<Bar>,
}

impl HtmlSafe for BarChart {}

impl BarChart {
    /// A chart named `title` whose bars are counted in `unit` and stand for what `label_heading` says.
    pub fn new(
        locale: Locale,
        id: &'static str,
        title: impl Into<String>,
        label_heading: impl Into<String>,
        unit: impl Into<String>,
        bars: Vec<Bar>,
    ) -> Self {
        Self {
            t: Texts(locale),
            locale,
            id,
            title: title.into(),
            unit: unit.into(),
            label_heading: label_heading.into(),
            bars,
        }
    }

    fn width(&self, bar: &Bar) -> i64 {
        let most = self.bars.iter().map(|bar| bar.value).max().unwrap_or(0);
        if most <= 0 { 0 } else { bar.value.max(0) * WIDTH / most }
    }

    fn figure(&self, bar: &Bar) -> String {
        format::number(bar.value, self.locale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_figure_is_in_words_as_well() {
        let bars = vec![
            Bar {
                label: "Veilig naar het toilet".into(),
                value: 1200,
                href: None,
                is_marked: true,
                note: Some("gekozen".into()),
            },
            Bar { label: "<Zelf koken>".into(), value: 0, href: Some("/needs/x".into()), is_marked: false, note: None },
        ];
        let html = BarChart::new(Locale::Nl, "c", "Uitslag", "Behoefte", "stemmen", bars).render().expect("renders");
        assert_eq!(html.matches("1.200").count(), 2, "{html}");
        assert!(html.contains("width=\"1000\"") && html.contains("width=\"0\""), "{html}");
        assert!(!html.contains("<Zelf"), "{html}");
    }
}
