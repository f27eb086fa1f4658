//! Holds the timetable to the calendar, and the votes to what the texts say about them.

use std::collections::{BTreeMap, BTreeSet};

use futures_util::FutureExt;
use time::macros::datetime;

use super::{panels, small, timetable};
use crate::{
    rehearsal::Rehearsal,
    world::{RoundState, World},
};

#[test]
fn every_input_of_the_small_world_fits_the_contract() {
    let rehearsal = Rehearsal::new();
    let now = datetime!(2026-03-01 14:00 UTC);
    let played = small(&rehearsal, &rehearsal, now).now_or_never().expect("nothing to wait for");
    played.unwrap();
    for (field, count) in [
        ("needDraft", 40),
        ("votingRoundSchedule", 5),
        ("votingRoundPublish", 2),
        ("challengeDraft", 12),
        ("challengePublish", 8),
        ("solutionPublish", 15),
        ("submissionSubmit", 19),
        ("pilotPlan", 5),
        ("pilotDecide", 2),
        ("adoptionExpress", 6),
    ] {
        assert_eq!(rehearsal.count(field), count, "{field}");
    }
}

#[test]
fn everything_happens_before_today() {
    let world = World::read().unwrap();
    assert!(timetable::of(&world).iter().all(|event| event.day < 0));
}

#[test]
fn no_two_panel_members_share_a_name() {
    let world = World::read().unwrap();
    let names = panels::member_names(&world.names, &world.panels);
    assert_eq!(names.len(), 160);
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), 160);
}

#[test]
fn needs_without_a_seat_in_the_published_round_enter_challenges_with_a_reason() {
    let world = World::read().unwrap();
    let round = world.rounds.iter().find(|it| it.state == RoundState::Published).unwrap();
    let mut approvals: BTreeMap<&str, usize> = round.ballot.iter().map(|place| (place.need.as_str(), 0)).collect();
    for need in panels::choices(round).into_iter().flatten() {
        *approvals.entry(need).or_default() += 1;
    }
    let mut ranked: Vec<_> = approvals.into_iter().map(|(need, count)| (count, need)).collect();
    ranked.sort_unstable_by(|a, b| b.cmp(a));
    let seats = usize::try_from(round.seats).unwrap();
    assert!(ranked[seats - 1].0 > ranked[seats].0, "the last seat is a tie: {ranked:?}");
    assert_eq!(ranked[seats].1, "doorslapen", "a text says that it came tenth: {ranked:?}");
    let prioritised: BTreeSet<_> = ranked[..seats].iter().map(|it| it.1).collect();
    for link in world.challenges.iter().flat_map(|it| &it.needs) {
        let is_prioritised = prioritised.contains(link.need.as_str());
        assert_eq!(link.reason.is_none(), is_prioritised, "{}: {ranked:?}", link.need);
    }
    for challenge in world.challenges.iter().filter(|it| it.published.is_some()) {
        let is_rooted = |need: &str| prioritised.contains(need);
        assert!(challenge.needs.iter().any(|it| is_rooted(&it.need)), "{}", challenge.key);
    }
}
