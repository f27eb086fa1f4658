//! Ending one's sessions, making API tokens (shown once) and revoking them.

use askama::Template;
use http::{HeaderValue, header};

use super::{Account, texts::Texts};
use crate::{
    documents,
    page::Page,
    problem::Problem,
    scalars::DateTime,
    stop::Stop,
    submitted::Submitted,
    view::View,
    visit::{Answer, Visit},
};

documents!("src/pages/account/account.graphql": AccountSessionEnd, AccountTokenCreate, AccountTokenRevoke);

/// A new token, shown once.
#[derive(Template)]
#[template(path = "pages/account/made.html")]
pub struct Made {
    page: Page,
    t: Texts,
    token: String,
    expires_at: DateTime,
}

/// `POST /account/sessions/end`
pub async fn end_session(visit: Visit, form: Submitted) -> Answer {
    let input = account_session_end::SessionEndInput { id: form.text("id") };
    visit.click::<AccountSessionEnd>(account_session_end::Variables { input }).await?;
    visit.go_saying("/account#sessions", Texts(visit.locale).said_ended())
}

/// `POST /account/tokens`
pub async fn make(visit: Visit, form: Submitted) -> Answer {
    let t = Texts(visit.locale);
    let expires_at = form.moment("expiresAt");
    if form.maybe("expiresAt").is_some() && expires_at.is_none() {
        let mut problems = visit.missing(&form, &["name"]);
        problems.push(Problem::at("expiresAt", t.token_until_unread()));
        return visit.mend(&Account::of(&visit, None, Some((form, problems))).await?);
    }
    let input = account_token_create::ApiTokenCreateInput { name: form.text("name"), expires_at };
    match visit.act::<AccountTokenCreate>(account_token_create::Variables { input }).await? {
        Ok(answer) => {
            let made = answer.api_token_create;
            let (Some(token), Some(about)) = (made.token, made.api_token) else { return Err(Stop::Malformed) };
            let page = visit.page(t.made_title()).await?.under(t.title(), "/account");
            let mut response = visit.show(&Made { page, t, token, expires_at: about.expires_at })?;
            response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
            Ok(response)
        }
        Err(problems) => visit.mend(&Account::of(&visit, None, Some((form, problems))).await?),
    }
}

/// `POST /account/tokens/revoke`
pub async fn revoke(visit: Visit, form: Submitted) -> Answer {
    let input = account_token_revoke::ApiTokenRevokeInput { id: form.text("id") };
    visit.click::<AccountTokenRevoke>(account_token_revoke::Variables { input }).await?;
    visit.go_saying("/account#tokens", Texts(visit.locale).said_revoked())
}

impl View for Made {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        let t = Texts(page.locale);
        let page = page.titled(t.made_title()).under(t.title(), "/account");
        let expires_at = crate::calendar::from_input("2027-11-22T10:00").map(DateTime);
        let made = |expires_at| Self { page, t, token: "sv_4f1c9a7e2b8d".to_owned(), expires_at };
        expires_at.map(|at| ("filled", made(at))).into_iter().collect()
    }
}
