//! Every page's address in one place, as data: what is served, under which name, in which states it is looked at.
//! Handles nothing itself.

mod answers;

use axum::routing::{MethodRouter, get, post};

use crate::{
    pages::{
        about, accessibility, account, ballot, challenge, challenge_edit, challenge_publish, challenge_sign,
        challenge_versions, challenges, demo, home, language, need, need_act, need_form, needs, organisation,
        organisation_form, organisations, panel, panel_member, panels, privacy, reason, sign_in, voting_round,
        voting_round_form, voting_rounds, working_group, working_groups,
    },
    view::View,
};

/// One address.
pub struct Route {
    /// The path, with `{name}` for what varies.
    pub path: &'static str,
    /// The name of the page, as in `pages/`.
    pub name: &'static str,
    pub(crate) methods: fn() -> MethodRouter,
    /// Sample states a page cannot be in, each with the reason.
    pub without: &'static [(&'static str, &'static str)],
    #[cfg(test)]
    pub(crate) samples: Option<Samples>,
}

/// Renders a page in each of its states.
#[cfg(test)]
pub(crate) type Samples = fn(crate::page::Page) -> Vec<(&'static str, String)>;

#[cfg(test)]
fn rendered<V: View>(page: crate::page::Page) -> Vec<(&'static str, String)> {
    let one = |(state, view): (_, V)| (state, view.render().expect("the sample renders"));
    V::samples(page).into_iter().map(one).collect()
}

impl Route {
    fn at(path: &'static str, name: &'static str, methods: fn() -> MethodRouter) -> Self {
        Self {
            path,
            name,
            methods,
            without: &[],
            #[cfg(test)]
            samples: None,
        }
    }

    /// The template this address shows. Without one the address only takes forms.
    #[cfg_attr(not(test), expect(unused_mut, reason = "samples exist in tests only"))]
    fn shows<V: View>(mut self) -> Self {
        #[cfg(test)]
        {
            self.samples = Some(rendered::<V>);
        }
        self
    }

    /// States this page cannot be in, each with the reason.
    fn without(mut self, states: &'static [(&'static str, &'static str)]) -> Self {
        self.without = states;
        self
    }
}

/// A page of fixed text.
const FIXED: &[(&str, &str)] = &[("empty", "its text is fixed"), ("error", "it has no form")];
/// A page that shows and asks nothing.
const READ_ONLY: &[(&str, &str)] = &[("error", "it has no form")];
/// A form that is never empty of anything but input, which is its filled state.
const FORM: &[(&str, &str)] = &[("empty", "the form itself is shown")];

/// A form that shows what is known in it; empty it is a new one.
const FILLED_IN: &[(&str, &str)] = &[("empty", "the form for a new one is another page")];
/// What exists has something in it.
const NEVER_EMPTY: &[(&str, &str)] = &[("empty", "it exists with what it shows"), ("error", "it has no form")];

/// A page that shows a secret once.
const SHOWN_ONCE: &[(&str, &str)] = &[("empty", "it exists to show one thing"), ("error", "it has no form")];

/// All addresses. Add a page's here, in the part of the site it belongs to.
pub fn table() -> Vec<Route> {
    vec![
        // The site itself
        Route::at("/", "home", || get(home::show)).shows::<home::Home>().without(READ_ONLY),
        Route::at("/about", "about", || get(about::show)).shows::<about::About>().without(FIXED),
        Route::at("/toegankelijkheid", "accessibility", || get(accessibility::show))
            .shows::<accessibility::Accessibility>()
            .without(FIXED),
        Route::at("/privacy", "privacy", || get(privacy::show)).shows::<privacy::Privacy>().without(FIXED),
        Route::at("/language", "language", || post(language::choose)),
        // Signing in and out
        Route::at("/sign-in", "sign-in", || get(sign_in::show).post(sign_in::send_link))
            .shows::<sign_in::SignIn>()
            .without(FORM),
        Route::at("/sign-in/code", "sign-in-code", || post(sign_in::use_code)),
        Route::at("/sign-in/{token}", "sign-in-link", || get(sign_in::link::show).post(sign_in::link::confirm))
            .shows::<sign_in::link::Landing>()
            .without(FORM),
        Route::at("/sign-out", "sign-out", || post(sign_in::sign_out)),
        // Needs
        Route::at("/needs", "needs", || get(needs::show)).shows::<needs::Needs>().without(READ_ONLY),
        Route::at("/needs/new", "need-new", || get(need_form::begin).post(need_form::write))
            .shows::<need_form::NeedForm>()
            .without(FORM),
        Route::at("/needs/{slug}", "need", || get(need::show)).shows::<need::Need>().without(READ_ONLY),
        Route::at("/needs/{slug}/edit", "need-edit", || get(need_form::edit).post(need_form::change)).without(FORM),
        Route::at("/needs/{slug}/submit", "need-submit", || post(need_act::quick::submit)),
        Route::at("/needs/{slug}/accept", "need-accept", || post(need_act::quick::accept)),
        Route::at("/needs/{slug}/support", "need-support", || post(need_act::quick::support)),
        Route::at("/needs/{slug}/withdraw-support", "need-withdraw-support", || {
            post(need_act::quick::withdraw_support)
        }),
        Route::at("/needs/{slug}/decline", "need-decline", || {
            get(need_act::reasoned::decline).post(need_act::reasoned::do_decline)
        })
        .shows::<reason::Reason>()
        .without(FORM),
        Route::at("/needs/{slug}/reopen", "need-reopen", || {
            get(need_act::reasoned::reopen).post(need_act::reasoned::do_reopen)
        })
        .without(FORM),
        Route::at("/needs/{slug}/merge", "need-merge", || get(need_act::merge).post(need_act::do_merge))
            .shows::<need_act::NeedAct>()
            .without(FORM),
        Route::at("/needs/{slug}/answer", "need-answer", || get(need_act::answer).post(need_act::do_answer))
            .without(FORM),
        Route::at("/needs/{slug}/evidence", "need-evidence", || get(need_act::evidence).post(need_act::do_evidence))
            .without(FORM),
        // Panels
        Route::at("/panels", "panels", || get(panels::show)).shows::<panels::Panels>().without(READ_ONLY),
        Route::at("/panels/new", "panel-new", || get(panels::begin::show).post(panels::begin::create))
            .shows::<panels::begin::Begin>()
            .without(FORM),
        Route::at("/panels/{slug}", "panel", || get(panel::show)).shows::<panel::Panel>().without(READ_ONLY),
        Route::at("/panels/{slug}/members/new", "panel-member-new", || get(panel_member::show).post(panel_member::add))
            .shows::<panel_member::Add>()
            .without(FORM),
        Route::at("/panels/{slug}/members/{id}/renew-code", "panel-member-code", || post(panel_member::code::renew))
            .shows::<panel_member::code::MemberCode>()
            .without(SHOWN_ONCE),
        Route::at("/panels/{slug}/members/{id}/remove", "panel-member-remove", || {
            get(panel_member::leave).post(panel_member::remove)
        })
        .without(FORM),
        Route::at("/panels/{slug}/voting-rounds/new", "voting-round-new", || {
            get(voting_round_form::begin).post(voting_round_form::draft)
        })
        .shows::<voting_round_form::VotingRoundForm>(),
        // Voting rounds
        Route::at("/voting-rounds", "voting-rounds", || get(voting_rounds::show))
            .shows::<voting_rounds::VotingRounds>()
            .without(READ_ONLY),
        Route::at("/voting-rounds/{slug}", "voting-round", || get(voting_round::show))
            .shows::<voting_round::VotingRound>()
            .without(NEVER_EMPTY),
        Route::at("/voting-rounds/{slug}/vote", "ballot", || get(ballot::show).post(ballot::cast))
            .shows::<ballot::Ballot>()
            .without(FORM),
        Route::at("/vote", "letter", || get(ballot::letter::show).post(ballot::letter::open))
            .shows::<ballot::letter::Letter>()
            .without(FORM),
        Route::at("/voting-rounds/{slug}/receipt", "receipt", || {
            get(voting_round::receipt::show).post(voting_round::receipt::find)
        })
        .shows::<voting_round::receipt::Receipt>()
        .without(FORM),
        Route::at("/voting-rounds/{slug}/edit", "voting-round-edit", || {
            get(voting_round_form::edit).post(voting_round_form::change)
        })
        .without(FORM),
        Route::at("/voting-rounds/{slug}/letters", "voting-letters", || {
            get(voting_round::letters::show).post(voting_round::letters::write)
        })
        .shows::<voting_round::letters::Letters>()
        .without(FORM),
        Route::at("/voting-rounds/{slug}/extend", "voting-round-extend", || {
            get(voting_round::extend::show).post(voting_round::extend::extend)
        })
        .shows::<voting_round::extend::Extend>()
        .without(FORM),
        Route::at("/voting-rounds/{slug}/schedule", "voting-round-schedule", || post(voting_round::acts::schedule)),
        Route::at("/voting-rounds/{slug}/publish", "voting-round-publish", || post(voting_round::acts::publish)),
        Route::at("/voting-rounds/{slug}/cancel", "voting-round-cancel", || {
            get(voting_round::acts::cancel).post(voting_round::acts::do_cancel)
        })
        .without(FORM),
        // Working groups
        Route::at("/working-groups", "working-groups", || get(working_groups::show))
            .shows::<working_groups::WorkingGroups>()
            .without(READ_ONLY),
        Route::at("/working-groups/new", "working-group-new", || get(working_groups::new).post(working_groups::create))
            .shows::<working_groups::Start>()
            .without(FORM),
        Route::at("/working-groups/{slug}", "working-group", || get(working_group::show))
            .shows::<working_group::Board>()
            .without(READ_ONLY),
        Route::at("/working-groups/{slug}/join", "working-group-join", || post(working_group::deeds::join)),
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
        // Challenges
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
        }),
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
        }),
        Route::at("/challenges/{slug}/needs", "challenge-needs", || {
            get(challenge_edit::needs::show).post(challenge_edit::needs::link)
        })
        .shows::<challenge_edit::needs::Needs>(),
        Route::at("/challenges/{slug}/needs/{need}/remove", "challenge-need-remove", || {
            get(challenge_edit::needs::ask_unlink).post(challenge_edit::needs::unlink)
        })
        .without(FORM),
        Route::at("/challenges/{slug}/consult", "challenge-consult", || post(challenge_edit::consult)),
        Route::at("/challenges/{slug}/request-sign-off", "challenge-request-sign-off", || {
            post(challenge_edit::request_sign_off)
        }),
        Route::at("/challenges/{slug}/reopen", "challenge-reopen", || {
            get(challenge_edit::moves::ask_reopen).post(challenge_edit::moves::reopen)
        })
        .without(FORM),
        Route::at("/challenges/{slug}/withdraw", "challenge-withdraw", || {
            get(challenge_edit::moves::ask_withdraw).post(challenge_edit::moves::withdraw)
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
        // Organisations
        Route::at("/organisations", "organisations", || get(organisations::show))
            .shows::<organisations::Organisations>()
            .without(READ_ONLY),
        Route::at("/organisations/new", "organisation-new", || {
            get(organisation_form::show).post(organisation_form::register)
        })
        .shows::<organisation_form::OrganisationForm>()
        .without(FORM),
        Route::at("/organisations/{slug}", "organisation", || get(organisation::show))
            .shows::<organisation::Organisation>()
            .without(READ_ONLY),
        Route::at("/organisations/{slug}/verify", "organisation-verify", || post(organisation::members::verify)),
        Route::at("/organisations/{slug}/members/new", "organisation-member-new", || {
            get(organisation::members::show).post(organisation::members::grant)
        })
        .shows::<organisation::members::Grant>()
        .without(FORM),
        Route::at("/organisations/{slug}/members/{id}/end", "organisation-member-end", || {
            get(organisation::members::leave).post(organisation::members::end)
        })
        .without(FORM),
        // One's own account
        Route::at("/account", "account", || get(account::show).post(account::change)).shows::<account::Account>(),
        Route::at("/account/sessions/end", "account-session-end", || post(account::keys::end_session)),
        Route::at("/account/tokens", "account-token-new", || post(account::keys::make))
            .shows::<account::keys::Made>()
            .without(SHOWN_ONCE),
        Route::at("/account/tokens/revoke", "account-token-revoke", || post(account::keys::revoke)),
        // Only in a demonstration on this machine
        Route::at("/demo/people", "demo-people", || get(demo::people::show).post(demo::people::sign_in))
            .shows::<demo::people::People>()
            .without(READ_ONLY),
        Route::at("/demo/mail", "demo-mail", || get(demo::mail::show)).shows::<demo::mail::Mail>().without(READ_ONLY),
    ]
    .into_iter()
    .chain(answers::table())
    .collect()
}

#[cfg(test)]
mod tests;
