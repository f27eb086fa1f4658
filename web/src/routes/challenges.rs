//! The addresses of working groups and of the challenges they write.
//! The other parts of the site are in `routes.rs`.

use axum::routing::{get, post};

use super::{FORM, NEVER_EMPTY, READ_ONLY, Route};
use crate::pages::{
    challenge, challenge_edit, challenge_publish, challenge_sign, challenge_versions, challenges, working_group,
    working_groups,
};

/// A form that shows what is known in it; empty it is a new one.
const FILLED_IN: &[(&str, &str)] = &[("empty", "the form for a new one is another page")];

/// These addresses.
pub(super) fn table() -> Vec<Route> {
    [groups(), challenges()].into_iter().flatten().collect()
}

/// Working groups.
fn groups() -> Vec<Route> {
    vec![
        Route::at("/working-groups", "working-groups", || get(working_groups::show))
            .shows::<working_groups::WorkingGroups>()
            .without(READ_ONLY),
        Route::at("/working-groups/new", "working-group-new", || get(working_groups::new).post(working_groups::create))
            .shows::<working_groups::Start>()
            .without(FORM),
        Route::at("/working-groups/{slug}", "working-group", || get(working_group::show))
            .shows::<working_group::Board>()
            .without(READ_ONLY),
        Route::at("/working-groups/{slug}/join", "working-group-join", || post(working_group::deeds::join))
            .on("/working-groups/{slug}"),
        Route::at("/working-groups/{slug}/leave/{organisation}", "working-group-leave", || {
            get(working_group::deeds::ask_leave).post(working_group::deeds::leave)
        })
        .without(FORM),
        Route::at("/working-groups/{slug}/invite", "working-group-invite", || {
            get(working_group::invite::show).post(working_group::invite::invite)
        })
        .shows::<working_group::invite::Invite>(),
        Route::at("/working-groups/{slug}/members/new", "working-group-member-new", || {
            get(working_group::member::new).post(working_group::member::add)
        })
        .shows::<working_group::member::Member>()
        .without(FORM),
        Route::at("/working-groups/{slug}/members/{id}/remove", "working-group-member-remove", || {
            get(working_group::deeds::ask_remove).post(working_group::deeds::remove)
        })
        .without(FORM),
        Route::at("/working-groups/{slug}/challenges/new", "working-group-challenge-new", || {
            get(working_group::start::new).post(working_group::start::start)
        })
        .shows::<working_group::start::Start>()
        .without(FORM),
    ]
}

fn challenges() -> Vec<Route> {
    vec![
        Route::at("/challenges", "challenges", || get(challenges::show))
            .shows::<challenges::Challenges>()
            .without(READ_ONLY),
        Route::at("/challenges/{slug}", "challenge", || get(challenge::show))
            .shows::<challenge::Challenge>()
            .without(READ_ONLY),
        Route::at("/challenges/{slug}/edit", "challenge-edit", || get(challenge_edit::show).post(challenge_edit::save))
            .shows::<challenge_edit::Desk>(),
        Route::at("/challenges/{slug}/sections/new", "challenge-section-new", || {
            get(challenge_edit::section::new).post(challenge_edit::section::add)
        })
        .without(FORM),
        Route::at("/challenges/{slug}/sections/{id}", "challenge-section", || {
            get(challenge_edit::section::show).post(challenge_edit::section::save)
        })
        .shows::<challenge_edit::section::Section>()
        .without(FILLED_IN),
        Route::at("/challenges/{slug}/sections/{id}/remove", "challenge-section-remove", || {
            post(challenge_edit::section::remove)
        })
        .on("/challenges/{slug}/sections/{id}"),
        Route::at("/challenges/{slug}/criteria/new", "challenge-criterion-new", || {
            get(challenge_edit::criterion::new).post(challenge_edit::criterion::add)
        })
        .without(FORM),
        Route::at("/challenges/{slug}/criteria/{id}", "challenge-criterion", || {
            get(challenge_edit::criterion::show).post(challenge_edit::criterion::save)
        })
        .shows::<challenge_edit::criterion::Criterion>()
        .without(FILLED_IN),
        Route::at("/challenges/{slug}/criteria/{id}/remove", "challenge-criterion-remove", || {
            post(challenge_edit::criterion::remove)
        })
        .on("/challenges/{slug}/criteria/{id}"),
        Route::at("/challenges/{slug}/needs", "challenge-needs", || {
            get(challenge_edit::needs::show).post(challenge_edit::needs::link)
        })
        .shows::<challenge_edit::needs::Needs>(),
        Route::at("/challenges/{slug}/needs/{need}/remove", "challenge-need-remove", || {
            get(challenge_edit::needs::ask_unlink).post(challenge_edit::needs::unlink)
        })
        .without(FORM),
        Route::at("/challenges/{slug}/consult", "challenge-consult", || post(challenge_edit::consult))
            .on("/challenges/{slug}/edit"),
        Route::at("/challenges/{slug}/request-sign-off", "challenge-request-sign-off", || {
            post(challenge_edit::request_sign_off)
        })
        .on("/challenges/{slug}/edit"),
        Route::at("/challenges/{slug}/reopen", "challenge-reopen", || {
            get(challenge_edit::moves::ask_reopen).post(challenge_edit::moves::reopen)
        })
        .without(FORM),
        Route::at("/challenges/{slug}/withdraw", "challenge-withdraw", || {
            get(challenge_edit::moves::ask_withdraw).post(challenge_edit::moves::withdraw)
        })
        .without(FORM),
        Route::at("/challenges/{slug}/complete", "challenge-complete", || {
            get(challenge_edit::moves::ask_complete).post(challenge_edit::moves::complete)
        })
        .without(FORM),
        Route::at("/challenges/{slug}/sign", "challenge-sign", || get(challenge_sign::show).post(challenge_sign::sign))
            .shows::<challenge_sign::Sign>(),
        Route::at("/challenges/{slug}/publish", "challenge-publish", || {
            get(challenge_publish::show).post(challenge_publish::publish)
        })
        .shows::<challenge_publish::Publish>()
        .without(FORM),
        Route::at("/challenges/{slug}/versions", "challenge-versions", || get(challenge_versions::show))
            .shows::<challenge_versions::Versions>()
            .without(NEVER_EMPTY),
        Route::at("/challenges/{slug}/versions/{number}", "challenge-version", || {
            get(challenge_versions::version::show)
        })
        .shows::<challenge_versions::version::Version>()
        .without(NEVER_EMPTY),
        Route::at("/challenges/{slug}/compare", "challenge-compare", || get(challenge_versions::compare::show))
            .shows::<challenge_versions::compare::Compare>()
            .without(NEVER_EMPTY),
    ]
}
