//! The life of a challenge as a line of stages, from what its history tells and what lies ahead.
//! Shows nothing; the template does.

use super::{challenge_page::ChallengePageChallenge, texts::Texts};
use crate::{
    calendar,
    locale::Locale,
    scalars::DateTime,
    ui::Stage,
    vocabulary::{ChallengeState, Code, Word},
};

use ChallengeState::{
    Assessing, AwaitingSignOff, Awarded, Closed, Completed, Draft, InConsultation, InPilot, NotAwarded, Published,
    Withdrawn,
};

/// The usual road of a challenge.
const ROAD: [ChallengeState; 9] =
    [Draft, InConsultation, AwaitingSignOff, Published, Closed, Assessing, Awarded, InPilot, Completed];

/// What was passed (as far as the reader may know), where it stands, and what lies ahead.
pub fn of(challenge: &ChallengePageChallenge, locale: Locale) -> Vec<Stage> {
    let road: Vec<ChallengeState> = match challenge.state {
        NotAwarded => ROAD[..6].iter().copied().chain([NotAwarded]).collect(),
        Withdrawn => ROAD[..6].iter().copied().chain([Withdrawn]).collect(),
        _ => ROAD.to_vec(),
    };
    let here = road.iter().position(|state| *state == challenge.state).unwrap_or_default();
    road.into_iter()
        .enumerate()
        .filter_map(|(place, state)| {
            let at = if place <= here { reached(challenge, state) } else { None };
            let is_current = place == here;
            // What lies behind without a day is not known to this reader.
            (at.is_some() || place >= here).then(|| Stage {
                name: state.word(locale).to_owned(),
                at: at.or_else(|| is_current.then_some(challenge.changed_at)),
                note: note(challenge, state, place > here, locale),
                is_current,
            })
        })
        .collect()
}

fn reached(challenge: &ChallengePageChallenge, state: ChallengeState) -> Option<DateTime> {
    match state {
        Draft if challenge.published_at.is_none() => Some(challenge.created_at),
        Published => challenge.published_at,
        _ => {
            let is_it = |code: &Option<String>| {
                code.as_deref().is_some_and(|code| code.eq_ignore_ascii_case(Code::code(&state)))
            };
            challenge.history.iter().rev().find(|line| is_it(&line.to_state)).map(|line| line.at)
        }
    }
}

fn note(challenge: &ChallengePageChallenge, state: ChallengeState, is_ahead: bool, locale: Locale) -> Option<String> {
    if state == Closed && is_ahead {
        let at = challenge.submissions_close_at?;
        return Some(format!("{} {}", Texts(locale).planned_close(), calendar::moment(at.0, locale)));
    }
    None
}
