//! The addresses of search, the catalogue, submissions, assessments and pilots.
//! The other parts of the site are in `routes.rs`.

use axum::routing::{get, post};

use super::{FORM, READ_ONLY, Route};
use crate::pages::{
    assessing, assessment, search, solution, solution_form, solutions, submission, submission_begin,
};

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
        // Submissions
        Route::at("/challenges/{slug}/submit", "submission-begin", || {
            get(submission_begin::show).post(submission_begin::start)
        })
        .shows::<submission_begin::Begin>(),
        Route::at("/submissions/{id}", "submission", || get(submission::show).post(submission::team::keep))
            .shows::<submission::Submission>(),
        Route::at("/submissions/{id}/submit", "submission-submit", || {
            get(submission::team::confirm).post(submission::team::hand_in)
        }),
        Route::at("/submissions/{id}/withdraw", "submission-withdraw", || {
            get(submission::team::withdraw).post(submission::team::do_withdraw)
        }),
        Route::at("/submissions/{id}/shortlist", "submission-shortlist", || post(submission::group::shortlist)),
        Route::at("/submissions/{id}/ineligible", "submission-ineligible", || {
            get(submission::group::ineligible).post(submission::group::do_ineligible)
        }),
        Route::at("/submissions/{id}/decide", "submission-decide", || {
            get(submission::group::decide).post(submission::group::do_decide)
        })
        .shows::<submission::Decide>()
        .without(FORM),
        // Assessments
        Route::at("/challenges/{slug}/assess", "assessing", || get(assessing::show)).shows::<assessing::Assessing>(),
        Route::at("/challenges/{slug}/assess/assessors", "assessor-assign", || post(assessing::assign)),
        Route::at("/challenges/{slug}/assess/start", "assessing-start", || post(assessing::start)),
        Route::at("/challenges/{slug}/assess/award", "challenge-award", || {
            get(assessing::award).post(assessing::do_award)
        }),
        Route::at("/challenges/{slug}/assess/not-award", "challenge-not-award", || {
            get(assessing::not_award).post(assessing::do_not_award)
        }),
        Route::at("/assessments/{id}", "assessment", || get(assessment::show).post(assessment::keep))
            .shows::<assessment::Assessment>(),
        Route::at("/assessments/{id}/recuse", "assessment-recuse", || {
            get(assessment::recuse).post(assessment::do_recuse)
        }),
    ]
}
