//! Pages as people without the API meet them, without a browser.
//! How they look and are reached by keyboard is tried in `tests/browser`.

mod account;
mod challenges;
mod forms;
mod journal;
mod needs;
mod people;
mod reloads;
mod sign_in;
