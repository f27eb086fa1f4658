//! Deeds with a need that take one click: submitting, accepting, supporting, withdrawing support.

use axum::extract::Path;

use super::{NeedForAct, need_for_act};
use crate::{
    documents,
    pages::need::Texts,
    stop::Stop,
    submitted::Submitted,
    visit::{Answer, Visit},
};

documents!(
    "src/pages/need_act/need_act.graphql": NeedActSubmit, NeedActAccept, NeedActSupport, NeedActWithdraw
);

/// `POST /needs/{slug}/submit`
pub async fn submit(visit: Visit, Path(slug): Path<String>, _: Submitted) -> Answer {
    let input = need_act_submit::NeedSubmitInput { need_id: id_of(&visit, &slug).await? };
    visit.click::<NeedActSubmit>(need_act_submit::Variables { input }).await?;
    done(&visit, &slug, Texts(visit.locale).said_submitted())
}

/// `POST /needs/{slug}/accept`
pub async fn accept(visit: Visit, Path(slug): Path<String>, _: Submitted) -> Answer {
    let input = need_act_accept::NeedAcceptInput { need_id: id_of(&visit, &slug).await? };
    visit.click::<NeedActAccept>(need_act_accept::Variables { input }).await?;
    done(&visit, &slug, Texts(visit.locale).said_accepted())
}

/// `POST /needs/{slug}/support`
pub async fn support(visit: Visit, Path(slug): Path<String>, _: Submitted) -> Answer {
    let input = need_act_support::NeedSupportInput { need_id: id_of(&visit, &slug).await? };
    visit.click::<NeedActSupport>(need_act_support::Variables { input }).await?;
    done(&visit, &slug, Texts(visit.locale).said_supported())
}

/// `POST /needs/{slug}/withdraw-support`
pub async fn withdraw_support(visit: Visit, Path(slug): Path<String>, _: Submitted) -> Answer {
    let input = need_act_withdraw::NeedWithdrawSupportInput { need_id: id_of(&visit, &slug).await? };
    visit.click::<NeedActWithdraw>(need_act_withdraw::Variables { input }).await?;
    done(&visit, &slug, Texts(visit.locale).said_withdrawn())
}

async fn id_of(visit: &Visit, slug: &str) -> Result<String, Stop> {
    let variables = need_for_act::Variables { slug: slug.to_owned() };
    Ok(visit.ask::<NeedForAct>(variables).await?.need.ok_or(Stop::NotFound)?.id)
}

/// Back to the need.
fn done(visit: &Visit, slug: &str, sentence: &str) -> Answer {
    visit.go_saying(&format!("/needs/{slug}"), sentence)
}
