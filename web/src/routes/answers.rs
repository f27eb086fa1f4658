//! The addresses of search, the catalogue, submissions, assessments and pilots.
//! The other parts of the site are in `routes.rs`.

use axum::routing::{get, post};

use super::{FORM, READ_ONLY, Route};
use crate::pages::{
    assessing, assessment, pilot, pilot_form, pilots, search, solution, solution_form, solutions, submission,
    submission_begin,
};

/// Answers to criteria; a challenge has those before it is published.
const CRITERIA: &[(&str, &str)] = &[("empty", "a published challenge has criteria")];

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
        Route::at("/solutions/{slug}/edit", "solution-edit", || get(solution_form::edit).post(solution_form::change))
            .without(FORM),
        Route::at("/solutions/{slug}/publish", "solution-publish", || post(solution::publish)).on("/solutions/{slug}"),
        Route::at("/solutions/{slug}/withdraw", "solution-withdraw", || {
            get(solution::withdraw).post(solution::do_withdraw)
        })
        .without(FORM),
        // Submissions
        Route::at("/challenges/{slug}/submit", "submission-begin", || {
            get(submission_begin::show).post(submission_begin::start)
        })
        .shows::<submission_begin::Begin>(),
        Route::at("/submissions/{id}", "submission", || get(submission::show).post(submission::team::keep))
            .shows::<submission::Submission>()
            .without(CRITERIA),
        Route::at("/submissions/{id}/submit", "submission-submit", || {
            get(submission::team::confirm).post(submission::team::hand_in)
        })
        .without(FORM),
        Route::at("/submissions/{id}/withdraw", "submission-withdraw", || {
            get(submission::team::withdraw).post(submission::team::do_withdraw)
        })
        .without(FORM),
        Route::at("/submissions/{id}/shortlist", "submission-shortlist", || post(submission::group::shortlist))
            .on("/submissions/{id}"),
        Route::at("/submissions/{id}/ineligible", "submission-ineligible", || {
            get(submission::group::ineligible).post(submission::group::do_ineligible)
        })
        .without(FORM),
        Route::at("/submissions/{id}/decide", "submission-decide", || {
            get(submission::group::decide).post(submission::group::do_decide)
        })
        .shows::<submission::Decide>()
        .without(FORM),
        // Assessments
        Route::at("/challenges/{slug}/assess", "assessing", || get(assessing::show)).shows::<assessing::Assessing>(),
        Route::at("/challenges/{slug}/assess/assessors", "assessor-assign", || post(assessing::assign))
            .on("/challenges/{slug}/assess"),
        Route::at("/challenges/{slug}/assess/assessors/remove", "assessor-remove", || post(assessing::remove))
            .on("/challenges/{slug}/assess"),
        Route::at("/challenges/{slug}/assess/start", "assessing-start", || post(assessing::start))
            .on("/challenges/{slug}/assess"),
        Route::at("/challenges/{slug}/assess/award", "challenge-award", || {
            get(assessing::award).post(assessing::do_award)
        })
        .without(FORM),
        Route::at("/challenges/{slug}/assess/not-award", "challenge-not-award", || {
            get(assessing::not_award).post(assessing::do_not_award)
        })
        .without(FORM),
        Route::at("/assessments/{id}", "assessment", || get(assessment::show).post(assessment::keep))
            .shows::<assessment::Assessment>()
            .without(CRITERIA),
        Route::at("/assessments/{id}/recuse", "assessment-recuse", || {
            get(assessment::recuse).post(assessment::do_recuse)
        })
        .without(FORM),
        // Pilots and adoptions
        Route::at("/pilots", "pilots", || get(pilots::show)).shows::<pilots::Pilots>().without(READ_ONLY),
        Route::at("/pilots/new", "pilot-new", || get(pilot_form::begin).post(pilot_form::write))
            .shows::<pilot_form::Plan>()
            .without(FORM),
        Route::at("/pilots/{slug}", "pilot", || get(pilot::show)).shows::<pilot::Pilot>().without(READ_ONLY),
        Route::at("/pilots/{slug}/edit", "pilot-edit", || get(pilot_form::edit::show).post(pilot_form::edit::change))
            .shows::<pilot_form::edit::Edit>(),
        Route::at("/pilots/{slug}/indicators", "pilot-indicator", || post(pilot_form::edit::add_indicator))
            .on("/pilots/{slug}/edit"),
        Route::at("/pilots/{slug}/measurements", "pilot-measurement", || post(pilot_form::edit::add_measurement))
            .on("/pilots/{slug}/edit"),
        Route::at("/pilots/{slug}/request-consent", "pilot-request-consent", || post(pilot::quick::request_consent))
            .on("/pilots/{slug}"),
        Route::at("/pilots/{slug}/consent", "pilot-consent", || post(pilot::quick::consent)).on("/pilots/{slug}"),
        Route::at("/pilots/{slug}/withdraw-consent", "pilot-withdraw-consent", || post(pilot::quick::withdraw_consent))
            .on("/pilots/{slug}"),
        Route::at("/pilots/{slug}/start", "pilot-start", || post(pilot::quick::start)).on("/pilots/{slug}"),
        Route::at("/pilots/{slug}/start-measuring", "pilot-start-measuring", || post(pilot::quick::start_measuring))
            .on("/pilots/{slug}"),
        Route::at("/pilots/{slug}/decide", "pilot-decide", || get(pilot::asked::decide).post(pilot::asked::do_decide))
            .shows::<pilot::asked::Asked>()
            .without(FORM),
        Route::at("/pilots/{slug}/halt", "pilot-halt", || get(pilot::asked::halt).post(pilot::asked::do_halt))
            .without(FORM),
        Route::at("/pilots/{slug}/interest", "pilot-interest", || {
            get(pilot::asked::interest).post(pilot::asked::do_interest)
        })
        .without(FORM),
        Route::at("/adoptions/{id}/prepare", "adoption-prepare", || post(pilot::adoption::prepare)).on("/pilots"),
        Route::at("/adoptions/{id}/adopt", "adoption-adopt", || post(pilot::adoption::adopt)).on("/pilots"),
        Route::at("/adoptions/{id}/discontinue", "adoption-discontinue", || {
            get(pilot::adoption::discontinue).post(pilot::adoption::do_discontinue)
        })
        .without(FORM),
    ]
}
