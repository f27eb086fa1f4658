//! What a coordinator does with a voting round: scheduling, publishing and cancelling it.

use axum::extract::Path;

use super::texts::Texts;
use crate::{
    documents,
    form::Form,
    page::Place,
    pages::reason::Reason,
    stop::Stop,
    submitted::Submitted,
    visit::{Answer, Visit},
    vocabulary::VotingRoundAction,
};

documents!(
    "src/pages/voting_round/voting_round.graphql": RoundForAct, RoundSchedule, RoundPublish, RoundCancel
);

pub(super) type Round = round_for_act::RoundForActVotingRound;

/// `POST /voting-rounds/{slug}/schedule`
pub async fn schedule(visit: Visit, Path(slug): Path<String>, _: Submitted) -> Answer {
    let round = for_act(&visit, slug, VotingRoundAction::Schedule).await?;
    let input = round_schedule::VotingRoundScheduleInput { voting_round_id: round.id.clone() };
    visit.click::<RoundSchedule>(round_schedule::Variables { input }).await?;
    visit.go_saying(&address(&round), Texts(visit.locale).said_scheduled())
}

/// `POST /voting-rounds/{slug}/publish`
pub async fn publish(visit: Visit, Path(slug): Path<String>, _: Submitted) -> Answer {
    let round = for_act(&visit, slug, VotingRoundAction::Publish).await?;
    let input = round_publish::VotingRoundPublishInput { voting_round_id: round.id.clone() };
    visit.click::<RoundPublish>(round_publish::Variables { input }).await?;
    visit.go_saying(&address(&round), Texts(visit.locale).said_published())
}

/// `GET /voting-rounds/{slug}/cancel`
pub async fn cancel(visit: Visit, Path(slug): Path<String>) -> Answer {
    let round = for_act(&visit, slug, VotingRoundAction::Cancel).await?;
    visit.show(&cancelling(&visit, &round, Form::empty(visit.locale)).await?)
}

/// `POST /voting-rounds/{slug}/cancel`
pub async fn do_cancel(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let round = for_act(&visit, slug, VotingRoundAction::Cancel).await?;
    let input = round_cancel::VotingRoundCancelInput { voting_round_id: round.id.clone(), reason: form.text("reason") };
    match visit.act::<RoundCancel>(round_cancel::Variables { input }).await? {
        Ok(_) => visit.go_saying(&address(&round), Texts(visit.locale).said_cancelled()),
        Err(problems) => {
            let form = Form::sent(visit.locale, form, problems);
            visit.mend(&cancelling(&visit, &round, form).await?)
        }
    }
}

async fn cancelling(visit: &Visit, round: &Round, form: Form) -> Result<Reason, Stop> {
    let t = Texts(visit.locale);
    let back = address(round);
    let page = visit.page(t.cancel()).await?.at(Place::VotingRounds).under(&round.title, &back);
    Ok(Reason::new(page, t.cancel_lead(&round.title), format!("{back}/cancel"), back, form))
}

pub(super) async fn for_act(visit: &Visit, slug: String, action: VotingRoundAction) -> Result<Round, Stop> {
    let variables = round_for_act::Variables { slug };
    let round = visit.ask::<RoundForAct>(variables).await?.voting_round.ok_or(Stop::NotFound)?;
    if round.viewer_can.contains(&action) { Ok(round) } else { Err(Stop::NotAllowed(String::new())) }
}

pub(super) fn address(round: &Round) -> String {
    format!("/voting-rounds/{}", round.slug)
}
