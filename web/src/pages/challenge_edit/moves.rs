//! Taking a challenge back to change it, withdrawing it, and ending it after its pilots: all ask why first.
//! Consultation and the request for sign-off need no reason; they are on the desk.

use axum::extract::Path;

use super::{address, admit, texts};
use crate::{
    documents,
    form::Form,
    page::Place,
    pages::reason::Reason,
    stop::Stop,
    submitted::Submitted,
    visit::{Answer, Visit},
    vocabulary::ChallengeAction,
};

documents!(
    "src/pages/challenge_edit/moves.graphql":
        ChallengeToMove, ReopenChallenge, WithdrawChallenge, CompleteChallenge
);

/// `GET /challenges/{slug}/reopen`
pub async fn ask_reopen(visit: Visit, Path(slug): Path<String>) -> Answer {
    let view = Move::Reopen.asks(&visit, &slug, Form::empty(visit.locale)).await?;
    visit.show(&view)
}

/// `POST /challenges/{slug}/reopen`
pub async fn reopen(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let challenge_id = id_of(&visit, &slug).await?;
    let input = reopen_challenge::ChallengeReopenInput { challenge_id, reason: form.text("reason") };
    match visit.act::<ReopenChallenge>(reopen_challenge::Variables { input }).await? {
        Ok(_) => visit.go_saying(&address(&slug, "/edit"), texts::Texts(visit.locale).reopened()),
        Err(problems) => {
            let view = Move::Reopen.asks(&visit, &slug, Form::sent(visit.locale, form, problems)).await?;
            visit.mend(&view)
        }
    }
}

/// `GET /challenges/{slug}/withdraw`
pub async fn ask_withdraw(visit: Visit, Path(slug): Path<String>) -> Answer {
    let view = Move::Withdraw.asks(&visit, &slug, Form::empty(visit.locale)).await?;
    visit.show(&view)
}

/// `POST /challenges/{slug}/withdraw`
pub async fn withdraw(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let challenge_id = id_of(&visit, &slug).await?;
    let input = withdraw_challenge::ChallengeWithdrawInput { challenge_id, reason: form.text("reason") };
    match visit.act::<WithdrawChallenge>(withdraw_challenge::Variables { input }).await? {
        Ok(_) => visit.go_saying(&address(&slug, ""), texts::Texts(visit.locale).withdrawn()),
        Err(problems) => {
            let view = Move::Withdraw.asks(&visit, &slug, Form::sent(visit.locale, form, problems)).await?;
            visit.mend(&view)
        }
    }
}

/// `GET /challenges/{slug}/complete`
pub async fn ask_complete(visit: Visit, Path(slug): Path<String>) -> Answer {
    let view = Move::Complete.asks(&visit, &slug, Form::empty(visit.locale)).await?;
    visit.show(&view)
}

/// `POST /challenges/{slug}/complete`
pub async fn complete(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let challenge_id = id_of(&visit, &slug).await?;
    let input = complete_challenge::ChallengeCompleteInput { challenge_id, reason: form.text("reason") };
    match visit.act::<CompleteChallenge>(complete_challenge::Variables { input }).await? {
        Ok(_) => visit.go_saying(&address(&slug, ""), texts::Texts(visit.locale).completed()),
        Err(problems) => {
            let view = Move::Complete.asks(&visit, &slug, Form::sent(visit.locale, form, problems)).await?;
            visit.mend(&view)
        }
    }
}

#[derive(Clone, Copy)]
enum Move {
    Reopen,
    Withdraw,
    Complete,
}

impl Move {
    async fn asks(self, visit: &Visit, slug: &str, form: Form) -> Result<Reason, Stop> {
        let t = texts::Texts(visit.locale);
        let challenge = known(visit, slug).await?;
        let (action, title, lead, rest) = match self {
            Self::Reopen => (ChallengeAction::Reopen, t.reopen_title(), t.reopen_lead(), "/reopen"),
            Self::Withdraw => (ChallengeAction::Withdraw, t.withdraw(), t.withdraw_lead(), "/withdraw"),
            Self::Complete => (ChallengeAction::Complete, t.complete(), t.complete_lead(), "/complete"),
        };
        admit(visit, &challenge.viewer_can, &[action])?;
        let page = visit.page(title).await?.at(Place::Challenges).under(challenge.title, address(slug, ""));
        let view = Reason::new(page, lead, address(slug, rest), address(slug, ""), form);
        Ok(if matches!(self, Self::Withdraw | Self::Complete) { view.for_good() } else { view })
    }
}

async fn known(visit: &Visit, slug: &str) -> Result<challenge_to_move::ChallengeToMoveChallenge, Stop> {
    let variables = challenge_to_move::Variables { slug: slug.to_owned() };
    visit.ask::<ChallengeToMove>(variables).await?.challenge.ok_or(Stop::NotFound)
}

async fn id_of(visit: &Visit, slug: &str) -> Result<String, Stop> {
    Ok(known(visit, slug).await?.id)
}
