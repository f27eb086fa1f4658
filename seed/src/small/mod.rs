//! The small world: carries out the timetable, one event after the other. What happens when stands
//! in `timetable`; how each event is carried out in the other files of this folder.

mod challenges;
mod foundation;
mod needs;
mod panels;
mod pilots;
mod stage;
mod submissions;
#[cfg(test)]
mod tests;
mod timetable;

use time::OffsetDateTime;

use crate::{Error, Platform, Progress, world::World};
use stage::Stage;
use timetable::Act;

/// Makes the small world in an empty platform, so that its present is the day of `now`.
pub async fn small(platform: &dyn Platform, progress: &dyn Progress, now: OffsetDateTime) -> Result<(), Error> {
    let world = World::read()?;
    let timetable = timetable::of(&world);
    let mut stage = Stage::new(platform, &world, now)?;
    progress.begin("small world", timetable.len() as u64);
    for event in &timetable {
        stage.move_to(event.day).await?;
        play(&mut stage, event.act).await?;
        progress.advance(1);
    }
    platform.run_due_jobs(now).await?;
    progress.end();
    Ok(())
}

async fn play<'w>(stage: &mut Stage<'w>, act: Act<'w>) -> Result<(), Error> {
    match act {
        Act::Organisations => stage.register_organisations().await,
        Act::People => stage.create_people().await,
        Act::Panel(panel) => stage.start_panel(panel).await,
        Act::Group(group) => stage.start_group(group).await,
        Act::TellNeed(need) => stage.tell_need(need).await,
        Act::WeighNeed(need) => stage.weigh_need(need).await,
        Act::SupportNeed(need) => stage.support_need(need).await,
        Act::EndNeed(need) => stage.end_need(need).await,
        Act::DraftRound(round) => stage.draft_round(round).await,
        Act::CastBallots(round) => stage.cast_ballots(round).await,
        Act::PublishRound(round) => stage.publish_round(round).await,
        Act::CancelRound(round) => stage.cancel_round(round).await,
        Act::DraftChallenge(challenge) => stage.draft_challenge(challenge).await,
        Act::Consult(challenge) => stage.consult(challenge).await,
        Act::SignOff(challenge) => stage.sign_off(challenge).await,
        Act::PublishChallenge(challenge) => stage.publish_challenge(challenge).await,
        Act::Withdraw(challenge) => stage.withdraw(challenge).await,
        Act::Assess(challenge) => stage.assess(challenge).await,
        Act::Decide(challenge) => stage.decide(challenge).await,
        Act::PublishSolution(solution) => stage.publish_solution(solution).await,
        Act::Submit(submission) => stage.submit(submission).await,
        Act::WithdrawSubmission(submission) => stage.withdraw_submission(submission).await,
        Act::PlanPilot(pilot) => stage.plan_pilot(pilot).await,
        Act::AskConsent(pilot) => stage.ask_consent(pilot).await,
        Act::StartPilot(pilot) => stage.start_pilot(pilot).await,
        Act::StartMeasuring(pilot) => stage.start_measuring(pilot).await,
        Act::Measure(pilot, indicator, measurement) => stage.measure(pilot, indicator, measurement).await,
        Act::DecidePilot(pilot) => stage.decide_pilot(pilot).await,
        Act::Express(adoption) => stage.express(adoption).await,
        Act::Prepare(adoption) => stage.prepare(adoption).await,
        Act::EndAdoption(adoption) => stage.end_adoption(adoption).await,
    }
}
