//! Every page's address in one place, as data: what is served, under which name, in which states it is looked at.
//! Handles nothing itself.

mod answers;
mod challenges;
mod demand;

use axum::routing::{MethodRouter, get, post};

use crate::{
    pages::{
        about, accessibility, account, demo, home, journal, language, organisation, organisation_form, organisations,
        person_form, privacy, sign_in,
    },
    view::View,
    visit::{Answer, Visit},
};

/// One address.
pub struct Route {
    /// The path, with `{name}` for what varies.
    pub path: &'static str,
    /// The name of the page, as in `pages/`.
    pub name: &'static str,
    pub(crate) methods: fn() -> MethodRouter,
    /// For an address that only takes forms: the page on which the form stands.
    pub home: Option<&'static str>,
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
    let one = |(state, view): (_, V)| {
        // Twice, as `Visit::mend` does: the list of problems then knows the fields' names.
        view.render().expect("the sample renders");
        (state, view.render().expect("the sample renders"))
    };
    V::samples(page).into_iter().map(one).collect()
}

impl Route {
    fn at(path: &'static str, name: &'static str, methods: fn() -> MethodRouter) -> Self {
        Self {
            path,
            name,
            methods,
            home: None,
            without: &[],
            #[cfg(test)]
            samples: None,
        }
    }

    /// The page on which the form stands that this address takes: whoever reloads is led there, and a refusal of a
    /// button is told there.
    fn on(self, home: &'static str) -> Self {
        Self { home: Some(home), ..self }
    }

    /// What this address answers.
    pub(crate) fn served(&self) -> MethodRouter {
        let methods = (self.methods)();
        if self.home.is_some() { methods.get(to_form) } else { methods }
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

/// `GET` on an address that only takes forms, as a reload or a change of language asks.
async fn to_form(visit: Visit) -> Answer {
    visit.go(&visit.back)
}

/// A page of fixed text.
const FIXED: &[(&str, &str)] = &[("empty", "its text is fixed"), ("error", "it has no form")];
/// A page that shows and asks nothing.
const READ_ONLY: &[(&str, &str)] = &[("error", "it has no form")];
/// A form that is never empty of anything but input, which is its filled state.
const FORM: &[(&str, &str)] = &[("empty", "the form itself is shown")];
/// What exists has something in it.
const NEVER_EMPTY: &[(&str, &str)] = &[("empty", "it exists with what it shows"), ("error", "it has no form")];
/// A page that shows a secret once.
const SHOWN_ONCE: &[(&str, &str)] = &[("empty", "it exists to show one thing"), ("error", "it has no form")];

/// All addresses. Add a page's in the part of the site it belongs to.
pub fn table() -> Vec<Route> {
    [site(), demand::table(), challenges::table(), people(), answers::table()].into_iter().flatten().collect()
}

/// The site itself, signing in and out.
fn site() -> Vec<Route> {
    vec![
        Route::at("/", "home", || get(home::show)).shows::<home::Home>().without(READ_ONLY),
        Route::at("/about", "about", || get(about::show)).shows::<about::About>().without(FIXED),
        Route::at("/toegankelijkheid", "accessibility", || get(accessibility::show))
            .shows::<accessibility::Accessibility>()
            .without(FIXED),
        Route::at("/privacy", "privacy", || get(privacy::show)).shows::<privacy::Privacy>().without(FIXED),
        Route::at("/journal", "journal", || get(journal::show)).shows::<journal::Journal>().without(READ_ONLY),
        Route::at("/language", "language", || post(language::choose)).on("/"),
        // Signing in and out
        Route::at("/sign-in", "sign-in", || get(sign_in::show).post(sign_in::send_link))
            .shows::<sign_in::SignIn>()
            .without(FORM),
        Route::at("/sign-in/code", "sign-in-code", || post(sign_in::use_code)).on("/sign-in"),
        Route::at("/sign-in/{token}", "sign-in-link", || get(sign_in::link::show).post(sign_in::link::confirm))
            .shows::<sign_in::link::Landing>()
            .without(FORM),
        Route::at("/sign-out", "sign-out", || post(sign_in::sign_out)).on("/"),
    ]
}

/// Organisations, one's own account, and what only a demonstration has.
fn people() -> Vec<Route> {
    vec![
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
        Route::at("/organisations/{slug}/verify", "organisation-verify", || post(organisation::members::verify))
            .on("/organisations/{slug}"),
        Route::at("/organisations/{slug}/members/new", "organisation-member-new", || {
            get(organisation::members::show).post(organisation::members::grant)
        })
        .shows::<organisation::members::Grant>()
        .without(FORM),
        Route::at("/organisations/{slug}/members/{id}/end", "organisation-member-end", || {
            get(organisation::members::leave).post(organisation::members::end)
        })
        .without(FORM),
        // Other people
        Route::at("/people/new", "person-new", || get(person_form::show).post(person_form::create))
            .shows::<person_form::PersonForm>()
            .without(FORM),
        // One's own account
        Route::at("/account", "account", || get(account::show).post(account::change)).shows::<account::Account>(),
        Route::at("/account/invitations/accept", "account-invitation-accept", || post(account::invitations::accept))
            .on("/account"),
        Route::at("/account/invitations/decline", "account-invitation-decline", || post(account::invitations::decline))
            .on("/account"),
        Route::at("/account/sessions/end", "account-session-end", || post(account::keys::end_session)).on("/account"),
        Route::at("/account/tokens", "account-token-new", || post(account::keys::make))
            .on("/account")
            .shows::<account::keys::Made>()
            .without(SHOWN_ONCE),
        Route::at("/account/tokens/revoke", "account-token-revoke", || post(account::keys::revoke)).on("/account"),
        // Only in a demonstration on this machine
        Route::at("/demo/people", "demo-people", || get(demo::people::show).post(demo::people::sign_in))
            .shows::<demo::people::People>()
            .without(READ_ONLY),
        Route::at("/demo/mail", "demo-mail", || get(demo::mail::show)).shows::<demo::mail::Mail>().without(READ_ONLY),
    ]
}

#[cfg(test)]
mod tests;
