//! The code with which a member without e-mail signs in: shown once, with a letter to print.
//! Keeps nothing: whoever leaves this page must make a new code.

use askama::Template;
use axum::extract::Path;

use super::{Panel, of_coordinator, texts};
use crate::{
    documents,
    page::{Page, Place},
    stop::Stop,
    submitted::Submitted,
    view::View,
    visit::{Answer, Visit},
};

documents!("src/pages/panel_member/panel_member.graphql": MemberCodeRenew);

/// The page that shows a code once.
#[derive(Template)]
#[template(path = "pages/panel_member/code.html")]
pub struct MemberCode {
    page: Page,
    t: texts::Texts,
    name: String,
    panel_name: String,
    address: String,
    code: String,
    back: String,
}

/// `POST /panels/{slug}/members/{id}/renew-code`
pub async fn renew(visit: Visit, Path((slug, id)): Path<(String, String)>, _: Submitted) -> Answer {
    let panel = of_coordinator(&visit, slug).await?;
    let input = member_code_renew::PanelMemberCodeRenewInput { panel_member_id: id };
    let answer = visit.click::<MemberCodeRenew>(member_code_renew::Variables { input }).await?.panel_member_code_renew;
    let member = answer.panel_member.ok_or(Stop::NotFound)?;
    show(&visit, &panel, member.person.display_name, answer.code.ok_or(Stop::Malformed)?).await
}

/// Shows a fresh code.
pub(super) async fn show(visit: &Visit, panel: &Panel, name: String, code: String) -> Answer {
    let address = format!("{}/sign-in", visit.settings().origin);
    let page = visit.page("").await?;
    let mut response = visit.show(&MemberCode::new(page, panel, name, address, code))?;
    response.headers_mut().insert(http::header::CACHE_CONTROL, http::HeaderValue::from_static("no-store"));
    Ok(response)
}

impl MemberCode {
    fn new(page: Page, panel: &Panel, name: String, address: String, code: String) -> Self {
        let t = texts::Texts(page.locale);
        let back = format!("/panels/{}", panel.slug);
        let page = Page { title: t.code_title().to_owned(), ..page };
        Self {
            page: page.at(Place::VotingRounds).under(&panel.name, &back),
            t,
            name,
            panel_name: panel.name.clone(),
            address,
            code,
            back,
        }
    }
}

impl View for MemberCode {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        let address = "https://samenvraag.example/sign-in".to_owned();
        let code = "K7MX-2PQD-9RTW-4HNB".to_owned();
        vec![("filled", Self::new(page, &super::sample_panel(), "Wim de Boer".to_owned(), address, code))]
    }
}
