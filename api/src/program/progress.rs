//! Shows on the terminal how far the seed is. Not here: what it does.

use std::sync::Mutex;

use indicatif::{ProgressBar, ProgressStyle};

/// One bar after the other.
#[derive(Default)]
pub struct Bars(Mutex<Option<ProgressBar>>);

impl Bars {
    fn with(&self, show: impl FnOnce(&mut Option<ProgressBar>)) {
        if let Ok(mut bar) = self.0.lock() {
            show(&mut bar);
        }
    }
}

impl seed::Progress for Bars {
    fn begin(&self, what: &str, steps: u64) {
        let bar = ProgressBar::new(steps).with_message(what.to_owned());
        if let Ok(style) = ProgressStyle::with_template("{msg:32} {wide_bar} {pos}/{len} {eta}") {
            bar.set_style(style);
        }
        self.with(|shown| *shown = Some(bar));
    }

    fn advance(&self, steps: u64) {
        self.with(|shown| {
            if let Some(bar) = shown {
                bar.inc(steps);
            }
        });
    }

    fn end(&self) {
        self.with(|shown| {
            if let Some(bar) = shown.take() {
                bar.finish();
            }
        });
    }
}
