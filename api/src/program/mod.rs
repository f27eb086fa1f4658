//! The one program: the only place that puts api, pages and seed together.
//! Not here: what any of them does.

mod administrator;
mod backup;
mod commands;
mod count;
mod draw;
mod handles;
mod import;
mod open;
mod progress;
mod serve;

pub use commands::run;
