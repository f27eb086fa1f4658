//! Deeds with a need that ask for a reason alone: declining it and accepting it again.

use axum::extract::Path;

use super::{for_act, texts};
use crate::{
    documents,
    form::Form,
    page::{Page, Place},
    pages::reason::Reason,
    submitted::Submitted,
    visit::{Answer, Visit},
    vocabulary::NeedAction,
};

documents!("src/pages/need_act/need_act.graphql": NeedActDecline, NeedActReopen);

/// `GET /needs/{slug}/decline`
pub async fn decline(visit: Visit, Path(slug): Path<String>) -> Answer {
    let need = for_act(&visit, slug, NeedAction::Decline).await?;
    let page = visit.page(texts::Texts(visit.locale).decline()).await?;
    visit.show(&declining(page, &need.title, &need.slug, Form::empty(visit.locale)))
}

/// `POST /needs/{slug}/decline`
pub async fn do_decline(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let need = for_act(&visit, slug, NeedAction::Decline).await?;
    let t = texts::Texts(visit.locale);
    let input = need_act_decline::NeedDeclineInput { need_id: need.id, reason: form.text("reason") };
    match visit.act::<NeedActDecline>(need_act_decline::Variables { input }).await? {
        Ok(_) => visit.go_saying(&format!("/needs/{}", need.slug), t.said_declined()),
        Err(problems) => {
            let form = Form::sent(visit.locale, form, problems);
            visit.mend(&declining(visit.page(t.decline()).await?, &need.title, &need.slug, form))
        }
    }
}

/// `GET /needs/{slug}/reopen`
pub async fn reopen(visit: Visit, Path(slug): Path<String>) -> Answer {
    let need = for_act(&visit, slug, NeedAction::Reopen).await?;
    let page = visit.page(texts::Texts(visit.locale).reopen()).await?;
    visit.show(&reopening(page, &need.title, &need.slug, Form::empty(visit.locale)))
}

/// `POST /needs/{slug}/reopen`
pub async fn do_reopen(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let need = for_act(&visit, slug, NeedAction::Reopen).await?;
    let t = texts::Texts(visit.locale);
    let input = need_act_reopen::NeedReopenInput { need_id: need.id, reason: form.text("reason") };
    match visit.act::<NeedActReopen>(need_act_reopen::Variables { input }).await? {
        Ok(_) => visit.go_saying(&format!("/needs/{}", need.slug), t.said_reopened()),
        Err(problems) => {
            let form = Form::sent(visit.locale, form, problems);
            visit.mend(&reopening(visit.page(t.reopen()).await?, &need.title, &need.slug, form))
        }
    }
}

fn declining(page: Page, title: &str, slug: &str, form: Form) -> Reason {
    let lead = texts::Texts(page.locale).decline_lead(title);
    let back = format!("/needs/{slug}");
    Reason::new(page.at(Place::Needs).under(title, &back), lead, format!("{back}/decline"), back, form)
}

fn reopening(page: Page, title: &str, slug: &str, form: Form) -> Reason {
    let lead = texts::Texts(page.locale).reopen_lead(title);
    let back = format!("/needs/{slug}");
    Reason::new(page.at(Place::Needs).under(title, &back), lead, format!("{back}/reopen"), back, form)
}
