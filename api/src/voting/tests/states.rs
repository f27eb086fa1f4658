//! Who may do what in which state, and when a ballot is in time: the whole table.

use time::Duration;

use crate::{
    db::Timestamp,
    error::{Refusal, RefusalKind},
    ids::{PanelId, PersonId, VotingRoundId},
    policy::Governed,
    viewer::{PanelRole, PanelSeat, PlatformRole, Viewer, ViewerKind},
    voting::{
        BallotKind, LeaverRule, TieBreakRule, VotingMethod, VotingRound, VotingRoundAct, VotingRoundState,
        policy::is_open,
    },
};

fn round(state: VotingRoundState) -> VotingRound {
    let now = Timestamp::from_micros(0).unwrap();
    VotingRound {
        id: VotingRoundId::new(now),
        slug: String::new(),
        panel_id: PanelId::new(now),
        title: String::new(),
        question: String::new(),
        state,
        ballot_kind: BallotKind::Approval,
        method: VotingMethod::Approval,
        budget: None,
        points: None,
        strength: None,
        utility: None,
        completion: None,
        greedy_order: None,
        tie_break: TieBreakRule::Lot,
        seed: None,
        leavers: LeaverRule::KeepVote,
        seats: 1,
        minimum_turnout: 0,
        opens_at: now,
        closes_at: now.plus(Duration::days(1)),
        created_at: now,
        scheduled_at: None,
        public_key: None,
        eligible_count: None,
        ballot_count: None,
        ballots_sha256: None,
        counted_at: None,
        published_at: None,
        reminded_at: None,
        told_at: None,
        key_destroyed_at: None,
        reason: None,
    }
}

fn person(seat: Option<(PanelId, PanelRole)>, platform: &[PlatformRole]) -> Viewer {
    let mut viewer = Viewer::visitor();
    viewer.kind = ViewerKind::Person(PersonId::new(Timestamp::MIN));
    viewer.panels.extend(seat.map(|(panel_id, role)| PanelSeat { panel_id, role }));
    viewer.platform.extend(platform);
    viewer
}

fn kind(answer: Result<(), Refusal>) -> Option<RefusalKind> {
    answer.err().map(|refusal| refusal.kind)
}

#[test]
fn each_act_is_for_its_roles_in_its_states_alone() {
    use VotingRoundAct::{Cancel, Cast, Edit, Extend, IssueCodes, Publish, Schedule};
    use VotingRoundState::{Closed, Counted, Draft, Open, Scheduled};
    let possible = [
        (Edit, &[Draft][..]),
        (Schedule, &[Draft]),
        (Extend, &[Scheduled, Open]),
        (IssueCodes, &[Scheduled, Open]),
        (Cast, &[Open]),
        (Publish, &[Counted]),
        (Cancel, &[Draft, Scheduled, Open, Closed]),
    ];
    for state in VotingRoundState::ALL {
        let round = round(*state);
        let here = |role| person(Some((round.panel_id, role)), &[]);
        let elsewhere = person(Some((PanelId::new(Timestamp::MIN), PanelRole::Coordinator)), &[]);
        for (act, states) in possible {
            let in_time = if states.contains(state) { None } else { Some(RefusalKind::Conflict) };
            // Who stands on the roll is decided by the envelopes, so anyone with an account gets this far.
            let others = if act == Cast { in_time } else { Some(RefusalKind::NotAllowed) };
            let assistant = if act == IssueCodes { in_time } else { others };
            for (viewer, expected) in [
                (Viewer::visitor(), Some(RefusalKind::SignIn)),
                (person(None, &[]), others),
                (here(PanelRole::Member), others),
                (here(PanelRole::VotingAssistant), assistant),
                (here(PanelRole::Coordinator), in_time),
                (elsewhere.clone(), others),
                (person(None, &[PlatformRole::Moderator]), others),
                (person(None, &[PlatformRole::Administrator]), others),
                (Viewer::operator(), Some(RefusalKind::NotAllowed)),
            ] {
                assert_eq!(kind(round.may(&viewer, act)), expected, "{act} in {state} by {viewer:?}");
            }
        }
    }
}

#[test]
fn a_ballot_is_in_time_from_the_opening_up_to_and_not_including_the_closing() {
    use RefusalKind::{Conflict, NotFound, TooSoon};
    let moment = Duration::microseconds(1);
    for (state, before, at_opening, last, at_closing) in [
        (VotingRoundState::Draft, Some(NotFound), Some(NotFound), Some(NotFound), Some(NotFound)),
        // Whether the job that opens it came late or not: who comes after the closing hears that it is closed.
        (VotingRoundState::Scheduled, Some(TooSoon), Some(TooSoon), Some(TooSoon), Some(Conflict)),
        (VotingRoundState::Open, Some(TooSoon), None, None, Some(Conflict)),
        (VotingRoundState::Closed, Some(Conflict), Some(Conflict), Some(Conflict), Some(Conflict)),
        (VotingRoundState::Counted, Some(Conflict), Some(Conflict), Some(Conflict), Some(Conflict)),
        (VotingRoundState::Published, Some(Conflict), Some(Conflict), Some(Conflict), Some(Conflict)),
        (VotingRoundState::Cancelled, Some(Conflict), Some(Conflict), Some(Conflict), Some(Conflict)),
    ] {
        let round = round(state);
        let asked = |now| kind(is_open(&round, now));
        assert_eq!(asked(round.opens_at.minus(moment)), before, "{state}");
        assert_eq!(asked(round.opens_at), at_opening, "{state}");
        assert_eq!(asked(round.closes_at.minus(moment)), last, "{state}");
        assert_eq!(asked(round.closes_at), at_closing, "{state}");
    }
}
