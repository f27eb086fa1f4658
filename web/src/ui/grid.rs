//! A table of figures with a heading for each row and column, that scrolls sideways by itself on a small screen.
//! Reckons nothing.

use askama::{Template, filters::HtmlSafe};

use crate::texts::Texts;

/// One cell.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    /// What it says.
    pub text: String,
    /// Why it stands out, read aloud and never by weight alone.
    pub note: Option<&'static str>,
}

/// One row.
#[derive(Clone, Debug)]
pub struct GridRow {
    /// What it is about.
    pub heading: String,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A table: `{{ grid }}`.
#[derive(Clone, Debug, Template)]
#[template(path = "ui/grid.html")]
pub struct Grid {
    t: Texts,
    caption: String,
    corner: String,
    columns: Vec<String>,
    rows: Vec<GridRow>,
    is_of_words: bool,
}

impl HtmlSafe for Grid {}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self { text, note: None }
    }
}

impl Grid {
    /// A table named `caption`; `corner` is the heading above the rows' headings.
    pub fn new(
        t: Texts,
        caption: impl Into<String>,
        corner: impl Into<String>,
        columns: Vec<String>,
        rows: Vec<GridRow>,
    ) -> Self {
        Self { t, caption: caption.into(), corner: corner.into(), columns, rows, is_of_words: false }
    }

    /// With words in its cells, so that they stand at the left.
    pub fn of_words(mut self) -> Self {
        self.is_of_words = true;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locale;

    #[test]
    fn what_stands_out_is_said() {
        let strong = Cell { text: "12".to_owned(), note: Some("wint") };
        let row = GridRow { heading: "<Koken>".to_owned(), cells: vec![strong, "3".to_owned().into()] };
        let grid = Grid::new(Texts(Locale::Nl), "Duels", "Behoefte", vec!["1".into(), "2".into()], vec![row]);
        let html = grid.render().expect("renders");
        assert!(html.contains("<b>12</b>") && html.contains("wint") && !html.contains("<Koken>"), "{html}");
    }
}
