//! The addresses of search, the catalogue, submissions, assessments and pilots.
//! The other parts of the site are in `routes.rs`.

use axum::routing::{get, post};

use super::{READ_ONLY, Route};
use crate::pages::{search, solution, solution_form, solutions};

/// These addresses.
pub(super) fn table() -> Vec<Route> {
    vec![
        // Search
        Route::at("/search", "search", || get(search::show)).shows::<search::Search>().without(READ_ONLY),
        // Solutions
        Route::at("/solutions", "solutions", || get(solutions::show))
            .shows::<solutions::Solutions>()
            .without(READ_ONLY),
        Route::at("/solutions/new", "solution-new", || get(solution_form::begin).post(solution_form::write))
            .shows::<solution_form::SolutionForm>(),
        Route::at("/solutions/{slug}", "solution", || get(solution::show))
            .shows::<solution::Solution>()
            .without(READ_ONLY),
        Route::at("/solutions/{slug}/edit", "solution-edit", || get(solution_form::edit).post(solution_form::change)),
        Route::at("/solutions/{slug}/publish", "solution-publish", || post(solution::publish)),
        Route::at("/solutions/{slug}/withdraw", "solution-withdraw", || {
            get(solution::withdraw).post(solution::do_withdraw)
        }),
    ]
}
