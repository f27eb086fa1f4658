//! Act × state × role: the whole table, and the moves.

use uuid::Uuid;

use crate::{
    challenges::{Challenge, ChallengeAct, ChallengeState},
    db::Timestamp,
    error::RefusalKind,
    ids::{OrganisationId, PersonId, WorkingGroupId},
    policy::Governed,
    viewer::{
        OrganisationKind, OrganisationRole, OrganisationSeat, PlatformRole, Viewer, ViewerKind, WorkingGroupRole,
        WorkingGroupSeat,
    },
    vocabulary::Language,
};

fn group() -> WorkingGroupId {
    Uuid::from_u128(1).into()
}

fn challenge(state: ChallengeState) -> Challenge {
    let moment = Timestamp::from_micros(0).unwrap();
    Challenge {
        id: Uuid::from_u128(2).into(),
        slug: "veilig-door-de-nacht".to_owned(),
        working_group_id: Some(group()),
        title: "Veilig door de nacht".to_owned(),
        summary: "Zonder vallen.".to_owned(),
        state,
        language: Language::Nl,
        revision: 1,
        version_to_sign_id: None,
        published_version_id: None,
        submissions_close_at: None,
        published_at: None,
        created_at: moment,
        changed_at: moment,
        award_reason: None,
        reason: None,
        source_name: None,
        source_reference: None,
        source_url: None,
    }
}

fn somebody() -> Viewer {
    Viewer { kind: ViewerKind::Person(PersonId::from(Uuid::from_u128(3))), ..Viewer::visitor() }
}

fn in_group(role: WorkingGroupRole) -> Viewer {
    let seat =
        WorkingGroupSeat { working_group_id: group(), organisation_id: OrganisationId::new(Timestamp::MIN), role };
    Viewer { working_groups: vec![seat], ..somebody() }
}

fn works_for(kind: OrganisationKind, role: OrganisationRole) -> OrganisationSeat {
    OrganisationSeat { organisation_id: OrganisationId::from(Uuid::from_u128(4)), kind, role, is_verified: true }
}

/// Who, by name, with what they may do in a state that allows it.
fn table() -> Vec<(&'static str, Viewer, Vec<ChallengeAct>)> {
    use ChallengeAct::{Consult, Edit, LinkNeed, PlanPilot, Reopen, RequestSignOff, SignOff, Submit};
    let writes = vec![Edit, LinkNeed, Consult, RequestSignOff, Reopen, PlanPilot];
    let leads: Vec<_> = ChallengeAct::ALL.iter().copied().filter(|act| !matches!(act, SignOff | Submit)).collect();
    let signatory = works_for(OrganisationKind::Municipality, OrganisationRole::Signatory);
    let elsewhere = WorkingGroupSeat {
        working_group_id: Uuid::from_u128(9).into(),
        organisation_id: OrganisationId::new(Timestamp::MIN),
        role: WorkingGroupRole::LeadEditor,
    };
    vec![
        ("visitor", Viewer::visitor(), vec![]),
        ("operator", Viewer::operator(), vec![]),
        ("somebody", somebody(), vec![]),
        ("administrator", Viewer { platform: vec![PlatformRole::Administrator], ..somebody() }, vec![]),
        ("lead editor of another group", Viewer { working_groups: vec![elsewhere], ..somebody() }, vec![]),
        ("reader", in_group(WorkingGroupRole::Reader), vec![]),
        ("buyer", in_group(WorkingGroupRole::Buyer), vec![]),
        ("editor", in_group(WorkingGroupRole::Editor), writes),
        ("lead editor", in_group(WorkingGroupRole::LeadEditor), leads),
        (
            "reader who signs",
            Viewer { organisations: vec![signatory.clone()], ..in_group(WorkingGroupRole::Reader) },
            vec![SignOff],
        ),
        ("signatory outside the group", Viewer { organisations: vec![signatory], ..somebody() }, vec![]),
        (
            "provider",
            Viewer {
                organisations: vec![works_for(OrganisationKind::Provider, OrganisationRole::Member)],
                ..somebody()
            },
            vec![Submit],
        ),
    ]
}

#[test]
fn each_act_is_for_its_roles_in_its_states_and_for_nobody_else() {
    for (who, viewer, allowed) in table() {
        for state in ChallengeState::ALL {
            let challenge = challenge(*state);
            for act in ChallengeAct::ALL {
                let answer = challenge.may(&viewer, *act);
                let in_state = act.from().contains(state);
                let expected = match (allowed.contains(act), in_state) {
                    (true, true) => None,
                    (true, false) => Some(RefusalKind::Conflict),
                    (false, _) if viewer.person().is_none() => Some(RefusalKind::SignIn),
                    (false, _) => Some(RefusalKind::NotAllowed),
                };
                assert_eq!(answer.err().map(|refusal| refusal.kind), expected, "{who} {act} {state}");
            }
        }
    }
}

#[test]
fn nobody_can_do_anything_with_an_imported_challenge() {
    for (who, viewer, _) in table() {
        for state in ChallengeState::ALL {
            let challenge = Challenge { working_group_id: None, ..challenge(*state) };
            assert_eq!(challenge.viewer_can(&viewer), [], "{who} {state}");
        }
    }
}

#[test]
fn acts_make_only_the_moves_that_are_allowed() {
    for act in ChallengeAct::ALL {
        let Some(to) = act.to() else { continue };
        for from in act.from() {
            assert!(from.next().contains(&to), "{act}: {from} → {to}");
        }
    }
}

#[test]
fn every_state_can_be_reached_and_an_end_stays_an_end() {
    let mut reached = vec![ChallengeState::Draft];
    let mut at = 0;
    while at < reached.len() {
        for next in reached[at].next() {
            if !reached.contains(next) {
                reached.push(*next);
            }
        }
        at += 1;
    }
    assert_eq!(reached.len(), ChallengeState::ALL.len());
    for end in [ChallengeState::NotAwarded, ChallengeState::Completed, ChallengeState::Withdrawn] {
        assert_eq!(end.next(), []);
    }
}

#[test]
fn a_text_that_is_offered_for_signing_cannot_be_changed() {
    for act in [ChallengeAct::Edit, ChallengeAct::LinkNeed] {
        assert_eq!(act.from(), [ChallengeState::Draft, ChallengeState::InConsultation]);
    }
}
