//! Components with something to reckon, each a small template of its own: badge, pages, chart, timeline.
//! Plain markup is in `components.html`; form fields are in `field.rs`.

mod chart;
mod grid;
mod measured;
mod pager;

pub use chart::{Bar, BarChart};
pub use grid::{Cell, Grid, GridRow};
pub use measured::{Measured, MeasuredChart};
pub use pager::Pager;

use std::fmt;

use askama::{Template, filters::HtmlSafe};

use crate::{problem::Problem, texts::Texts, vocabulary::Tone};

/// All that is to be mended in a form, each with a link to its field.
#[derive(Template)]
#[template(path = "ui/error_summary.html")]
pub struct ErrorSummary<'a> {
    pub(crate) t: Texts,
    pub(crate) problems: &'a [Problem],
}

impl HtmlSafe for ErrorSummary<'_> {}

/// A state in a word and a colour.
#[derive(Template)]
#[template(path = "ui/badge.html")]
pub struct Badge {
    pub(crate) word: &'static str,
    pub(crate) tone: Tone,
}

impl HtmlSafe for Badge {}

/// A moment or a day, for people and for machines.
#[derive(Template)]
#[template(source = r#"<time datetime="{{ machine }}">{{ people }}</time>"#, ext = "html")]
pub struct When {
    pub(crate) machine: String,
    pub(crate) people: String,
}

impl HtmlSafe for When {}

/// HTML that the API made safe, such as `bodyHtml`.
pub struct SafeHtml<'a>(pub(crate) &'a str);

impl fmt::Display for SafeHtml<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl HtmlSafe for SafeHtml<'_> {}

/// One stage of a thing's life.
#[derive(Clone, Debug)]
pub struct Stage {
    /// Its name.
    pub name: String,
    /// When it was reached, as people read it; none while it lies ahead.
    pub at: Option<crate::scalars::DateTime>,
    /// Why, or by whom.
    pub note: Option<String>,
    /// Whether the thing is here now.
    pub is_current: bool,
}
