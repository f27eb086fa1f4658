//! Signing in with a link by e-mail or a panel member's code, and signing out.
//! Sets the session cookie; whose session it is, the API decides.

pub mod link;
mod texts;

use askama::Template;
use axum::{extract::Query, response::Response};
use serde::Deserialize;

use crate::{
    documents, encode,
    form::Form,
    page::Page,
    problem::Problem,
    scalars::DateTime,
    session_cookie,
    stop::Stop,
    submitted::Submitted,
    view::View,
    visit::{Answer, Visit},
};

documents!("src/pages/sign_in/sign_in.graphql": SendLink, UseLink, UseCode, SignOut);

/// Two ways in: a link by e-mail, or a code on paper.
#[derive(Template)]
#[template(path = "pages/sign_in/sign_in.html")]
pub struct SignIn {
    page: Page,
    t: texts::Texts,
    return_to: String,
    by_mail: Form,
    by_code: Form,
    is_sent: bool,
}

/// Where to go afterwards.
#[derive(Deserialize)]
pub struct Return {
    #[serde(default, rename = "return")]
    to: String,
}

/// `GET /sign-in`
pub async fn show(visit: Visit, Query(back): Query<Return>) -> Answer {
    let view = SignIn::new(&visit, &back.to).await?;
    visit.show(&view)
}

/// `POST /sign-in`
pub async fn send_link(visit: Visit, form: Submitted) -> Answer {
    let return_to = encode::local_path(&form.text("return")).to_owned();
    let input = send_link::SignInRequestInput { email: form.text("email"), return_to: Some(return_to.clone()) };
    let answer = visit.act::<SendLink>(send_link::Variables { input }).await?;
    let view = SignIn::new(&visit, &return_to).await?;
    match answer {
        Ok(_) => visit.show(&SignIn { is_sent: true, ..view }),
        Err(problems) => visit.mend(&view.with_mail_problems(form, problems)),
    }
}

/// `POST /sign-in/code`
pub async fn use_code(visit: Visit, form: Submitted) -> Answer {
    let return_to = encode::local_path(&form.text("return")).to_owned();
    let input = use_code::SignInWithCodeInput { code: form.text("code") };
    match visit.act::<UseCode>(use_code::Variables { input }).await? {
        Ok(answer) => {
            let session = answer.sign_in_with_code.session.ok_or(Stop::SignIn)?;
            begin_session(&visit, &session.token, session.expires_at, &return_to)
        }
        Err(problems) => {
            let view = SignIn::new(&visit, &return_to).await?;
            visit.mend(&view.with_code_problems(form, problems))
        }
    }
}

/// `POST /sign-out`
pub async fn sign_out(visit: Visit) -> Answer {
    let t = texts::Texts(visit.locale);
    match visit.click::<SignOut>(sign_out::Variables).await {
        // Whoever is signed out already is where he wants to be.
        Ok(_) | Err(Stop::SignIn) => {}
        Err(stop) => return Err(stop),
    }
    let mut response = visit.go_saying("/", t.signed_out())?;
    visit.set_cookie(&mut response, session_cookie(visit.settings().is_secure), "", Some(0));
    Ok(response)
}

/// Puts a fresh session in the cookie and goes on.
#[expect(clippy::disallowed_methods, reason = "how long a browser keeps its cookie decides nothing; the API does")]
pub fn begin_session(visit: &Visit, token: &str, expires_at: DateTime, return_to: &str) -> Answer {
    let mut response: Response =
        visit.go_saying(encode::local_path(return_to), texts::Texts(visit.locale).signed_in())?;
    let seconds = (expires_at.0 - time::OffsetDateTime::now_utc()).whole_seconds().max(0);
    visit.set_cookie(&mut response, session_cookie(visit.settings().is_secure), token, Some(seconds));
    Ok(response)
}

impl SignIn {
    async fn new(visit: &Visit, return_to: &str) -> Result<Self, Stop> {
        let t = texts::Texts(visit.locale);
        Ok(Self {
            page: visit.page(t.title()).await?,
            t,
            return_to: encode::local_path(return_to).to_owned(),
            by_mail: Form::empty(visit.locale),
            by_code: Form::empty(visit.locale),
            is_sent: false,
        })
    }

    fn with_mail_problems(self, form: Submitted, problems: Vec<Problem>) -> Self {
        Self { by_mail: Form::sent(self.page.locale, form, problems), page: self.page.mended(true), ..self }
    }

    fn with_code_problems(self, form: Submitted, problems: Vec<Problem>) -> Self {
        Self { by_code: Form::sent(self.page.locale, form, problems), page: self.page.mended(true), ..self }
    }
}

impl View for SignIn {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        let t = texts::Texts(page.locale);
        let page = Page { viewer: None, ..page.titled(t.title()) };
        let make = |is_sent| Self {
            page: page.clone(),
            t,
            return_to: "/needs/new".to_owned(),
            by_mail: Form::empty(page.locale),
            by_code: Form::empty(page.locale),
            is_sent,
        };
        let typed = Submitted(vec![("email".to_owned(), "fatima@".to_owned())]);
        let wrong = vec![Problem::at("email", "Vul een e-mailadres in, zoals naam@voorbeeld.nl.")];
        vec![("filled", make(false)), ("sent", make(true)), ("error", make(false).with_mail_problems(typed, wrong))]
    }
}
