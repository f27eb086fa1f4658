//! The addresses of needs, panels and voting rounds.
//! The other parts of the site are in `routes.rs`.

use axum::routing::{get, post};

use super::{FORM, NEVER_EMPTY, READ_ONLY, Route, SHOWN_ONCE};
use crate::pages::{
    ballot, need, need_act, need_form, needs, panel, panel_member, panels, reason, voting_round, voting_round_form,
    voting_rounds,
};

/// These addresses.
pub(super) fn table() -> Vec<Route> {
    [needs(), panels()].into_iter().flatten().collect()
}

fn needs() -> Vec<Route> {
    vec![
        Route::at("/needs", "needs", || get(needs::show)).shows::<needs::Needs>().without(READ_ONLY),
        Route::at("/needs/new", "need-new", || get(need_form::begin).post(need_form::write))
            .shows::<need_form::NeedForm>()
            .without(FORM),
        Route::at("/needs/{slug}", "need", || get(need::show)).shows::<need::Need>().without(READ_ONLY),
        Route::at("/needs/{slug}/edit", "need-edit", || get(need_form::edit).post(need_form::change)).without(FORM),
        Route::at("/needs/{slug}/submit", "need-submit", || post(need_act::quick::submit)).on("/needs/{slug}"),
        Route::at("/needs/{slug}/accept", "need-accept", || post(need_act::quick::accept)).on("/needs/{slug}"),
        Route::at("/needs/{slug}/support", "need-support", || post(need_act::quick::support)).on("/needs/{slug}"),
        Route::at("/needs/{slug}/withdraw-support", "need-withdraw-support", || {
            post(need_act::quick::withdraw_support)
        })
        .on("/needs/{slug}"),
        Route::at("/needs/{slug}/decline", "need-decline", || {
            get(need_act::reasoned::decline).post(need_act::reasoned::do_decline)
        })
        .shows::<reason::Reason>()
        .without(FORM),
        Route::at("/needs/{slug}/reopen", "need-reopen", || {
            get(need_act::reasoned::reopen).post(need_act::reasoned::do_reopen)
        })
        .without(FORM),
        Route::at("/needs/{slug}/merge", "need-merge", || get(need_act::merge::show).post(need_act::merge::merge))
            .shows::<need_act::merge::Merge>(),
        Route::at("/needs/{slug}/answer", "need-answer", || get(need_act::answer).post(need_act::do_answer))
            .shows::<need_act::NeedAct>()
            .without(FORM),
        Route::at("/needs/{slug}/evidence", "need-evidence", || get(need_act::evidence).post(need_act::do_evidence))
            .without(FORM),
    ]
}

/// Panels, and the rounds in which they vote.
fn panels() -> Vec<Route> {
    vec![
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
            .on("/panels/{slug}")
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
        Route::at("/voting-rounds/{slug}/schedule", "voting-round-schedule", || post(voting_round::acts::schedule))
            .on("/voting-rounds/{slug}"),
        Route::at("/voting-rounds/{slug}/publish", "voting-round-publish", || post(voting_round::acts::publish))
            .on("/voting-rounds/{slug}"),
        Route::at("/voting-rounds/{slug}/cancel", "voting-round-cancel", || {
            get(voting_round::acts::cancel).post(voting_round::acts::do_cancel)
        })
        .without(FORM),
    ]
}
