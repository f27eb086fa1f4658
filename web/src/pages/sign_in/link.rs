//! Where the link in the mail lands: a button, so that a mail scanner that opens links uses up none.
//! The token is used by the POST alone.

use askama::Template;
use axum::extract::Path;

use super::{UseLink, begin_session, texts, use_link};
use crate::{
    encode,
    page::Page,
    problem::Problem,
    stop::Stop,
    view::View,
    visit::{Answer, Visit},
};

/// Where the link in the mail lands.
#[derive(Template)]
#[template(path = "pages/sign_in/link.html")]
pub struct Landing {
    page: Page,
    t: texts::Texts,
    token: String,
    problems: Vec<Problem>,
}

/// `GET /sign-in/{token}`
pub async fn show(visit: Visit, Path(token): Path<String>) -> Answer {
    let view = Landing::new(&visit, token, Vec::new()).await?;
    visit.show(&view)
}

/// `POST /sign-in/{token}`
pub async fn confirm(visit: Visit, Path(token): Path<String>) -> Answer {
    let input = use_link::SignInCompleteInput { token };
    match visit.act::<UseLink>(use_link::Variables { input }).await? {
        Ok(answer) => {
            let session = answer.sign_in_complete.session.ok_or(Stop::SignIn)?;
            let return_to = answer.sign_in_complete.return_to.unwrap_or_default();
            begin_session(&visit, &session.token, session.expires_at, &return_to)
        }
        Err(problems) => {
            let view = Landing::new(&visit, String::new(), problems).await?;
            visit.mend(&view)
        }
    }
}

impl Landing {
    async fn new(visit: &Visit, token: String, problems: Vec<Problem>) -> Result<Self, Stop> {
        let t = texts::Texts(visit.locale);
        let page = visit.page(t.landing_title()).await?.mended(!problems.is_empty());
        Ok(Self { page: Page { path: "/sign-in".to_owned(), ..page }, t, token, problems })
    }
}

impl Landing {
    fn action(&self) -> String {
        format!("/sign-in/{}", encode::component(&self.token))
    }
}

impl View for Landing {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        let t = texts::Texts(page.locale);
        let page = Page { viewer: None, ..page.titled(t.landing_title()) };
        let used = vec![Problem::at("token", "Deze link is al gebruikt of verlopen.")];
        let make = |token: &str, problems| Self { page: page.clone(), t, token: token.to_owned(), problems };
        vec![("filled", make("geheim", Vec::new())), ("error", make("", used))]
    }
}
