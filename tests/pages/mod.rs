//! Pages as people without the API meet them, without a browser.
//! How they look and are reached by keyboard is tried in `tests/browser`.

mod challenges;
mod journal;
mod people;
