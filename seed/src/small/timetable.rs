//! What happens on which day. Days count from the anchor; nothing is carried out here.

use crate::world::{
    Adoption, Challenge, Day, Indicator, Measurement, Need, NeedState, Panel, Pilot, Round, RoundState, Solution,
    Submission, WorkingGroup, World,
};

/// One thing that happens.
#[derive(Debug, Clone, Copy)]
pub(super) enum Act<'w> {
    Organisations,
    People,
    Panel(&'w Panel),
    Group(&'w WorkingGroup),
    TellNeed(&'w Need),
    WeighNeed(&'w Need),
    SupportNeed(&'w Need),
    EndNeed(&'w Need),
    DraftRound(&'w Round),
    CastBallots(&'w Round),
    PublishRound(&'w Round),
    CancelRound(&'w Round),
    PublishSolution(&'w Solution),
    DraftChallenge(&'w Challenge),
    Consult(&'w Challenge),
    SignOff(&'w Challenge),
    PublishChallenge(&'w Challenge),
    Withdraw(&'w Challenge),
    Submit(&'w Submission),
    WithdrawSubmission(&'w Submission),
    Assess(&'w Challenge),
    Decide(&'w Challenge),
    PlanPilot(&'w Pilot),
    AskConsent(&'w Pilot),
    StartPilot(&'w Pilot),
    StartMeasuring(&'w Pilot),
    Measure(&'w Pilot, &'w Indicator, &'w Measurement),
    DecidePilot(&'w Pilot),
    Express(&'w Adoption),
    Prepare(&'w Adoption),
    EndAdoption(&'w Adoption),
}

/// A thing and its day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Event<'w> {
    pub day: Day,
    pub act: Act<'w>,
}

/// The day on which the world begins.
pub(super) const BEGINNING: Day = -430;
/// Rounds drafted by then are the first, for which needs are gathered from the beginning.
const FIRST_ROUNDS: Day = BEGINNING + 30;
/// On which a submission is begun that is still a draft.
const DRAFTED: Day = -6;

/// Everything that happens, in order of time; on one day in the order of the world's files.
pub(super) fn of(world: &World) -> Vec<Event<'_>> {
    let mut events =
        vec![Event { day: BEGINNING, act: Act::Organisations }, Event { day: BEGINNING, act: Act::People }];
    let mut add = |day: Option<Day>, act| {
        events.extend(day.map(|day| Event { day, act }));
    };
    for panel in &world.panels {
        add(Some(BEGINNING + 1), Act::Panel(panel));
    }
    for group in &world.working_groups {
        add(Some(BEGINNING + 1), Act::Group(group));
    }
    for (need, day) in needs(world) {
        let is_weighed = !matches!(need.state, NeedState::Draft | NeedState::Submitted);
        // The decision about a pilot answers its needs by itself.
        let is_ended = matches!(need.state, NeedState::Merged | NeedState::Answered)
            && need.answer.as_deref() != Some("pilot_decided");
        add(Some(day), Act::TellNeed(need));
        add(is_weighed.then_some(day + 1), Act::WeighNeed(need));
        add((need.supports > 0).then_some(day + 12), Act::SupportNeed(need));
        add(is_ended.then_some(day + 25), Act::EndNeed(need));
    }
    for round in &world.rounds {
        let is_voted = round.turnout > 0;
        add(Some(round.drafted), Act::DraftRound(round));
        add(is_voted.then_some(round.opens + 1), Act::CastBallots(round));
        let is_published = round.state == RoundState::Published;
        add(is_published.then_some(round.closes + 1), Act::PublishRound(round));
        add(round.cancelled, Act::CancelRound(round));
    }
    for solution in &world.solutions {
        add(Some(solution.published), Act::PublishSolution(solution));
    }
    for challenge in &world.challenges {
        add(Some(challenge.drafted), Act::DraftChallenge(challenge));
        add(challenge.consulted, Act::Consult(challenge));
        add(challenge.sign_off, Act::SignOff(challenge));
        add(challenge.published, Act::PublishChallenge(challenge));
        add(challenge.withdrawn, Act::Withdraw(challenge));
        add(challenge.assessed, Act::Assess(challenge));
        add(challenge.decided, Act::Decide(challenge));
    }
    for submission in &world.submissions {
        add(submission.submitted.or(Some(DRAFTED)), Act::Submit(submission));
        add(submission.withdrawn, Act::WithdrawSubmission(submission));
    }
    for pilot in &world.pilots {
        add(Some(pilot.planned), Act::PlanPilot(pilot));
        add(pilot.consent_asked, Act::AskConsent(pilot));
        add(pilot.started, Act::StartPilot(pilot));
        add(pilot.measuring, Act::StartMeasuring(pilot));
        for indicator in &pilot.indicators {
            for measurement in &indicator.measurements {
                add(Some(measurement.day + 1), Act::Measure(pilot, indicator, measurement));
            }
        }
        add(pilot.decided, Act::DecidePilot(pilot));
    }
    for adoption in &world.adoptions {
        add(Some(adoption.expressed), Act::Express(adoption));
        add(adoption.prepared, Act::Prepare(adoption));
        add(adoption.ended, Act::EndAdoption(adoption));
    }
    events.sort_by_key(|event| event.day);
    events
}

/// Each need with the day on which it is told: those of the first round first, drafts last.
fn needs(world: &World) -> impl Iterator<Item = (&Need, Day)> {
    let is_early = |need: &Need| {
        let mut first = world.rounds.iter().filter(|it| it.drafted <= FIRST_ROUNDS);
        first.any(|round| round.ballot.iter().any(|place| place.need == need.key))
    };
    let (mut early, mut later, mut fresh) = (0, 0, 0);
    world.needs.iter().map(move |need| {
        let day = if is_early(need) {
            early += 1;
            BEGINNING + 2 + early % 6
        } else if matches!(need.state, NeedState::Draft | NeedState::Submitted) {
            fresh += 1;
            -22 + 2 * fresh
        } else {
            later += 1;
            -310 + 9 * later
        };
        (need, day)
    })
}
