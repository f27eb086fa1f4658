//! The whole table of pilots: act × state × who asks; and what is told of consents.

use crate::{
    db::Timestamp,
    error::{Error, RefusalKind},
    ids::{ChallengeId, OrganisationId, PersonId, PilotId, SolutionId, SubmissionId, WorkingGroupId},
    pilots::{Edit, EditInput, Pilot, PilotAct, PilotState, Plan, PlanInput, consents},
    policy::Governed,
    text::Markdown,
    viewer::{
        OrganisationKind, OrganisationRole, OrganisationSeat, Viewer, ViewerKind, WorkingGroupRole, WorkingGroupSeat,
    },
};

fn person() -> Viewer {
    Viewer { kind: ViewerKind::Person(PersonId::new(Timestamp::MIN)), ..Viewer::visitor() }
}

fn in_group(working_group_id: WorkingGroupId, role: WorkingGroupRole) -> Viewer {
    Viewer {
        working_groups: vec![WorkingGroupSeat {
            working_group_id,
            organisation_id: OrganisationId::new(Timestamp::MIN),
            role,
        }],
        ..person()
    }
}

fn staff(kind: OrganisationKind) -> Viewer {
    let organisation_id = OrganisationId::new(Timestamp::MIN);
    Viewer {
        organisations: vec![OrganisationSeat {
            organisation_id,
            kind,
            role: OrganisationRole::Member,
            is_verified: true,
        }],
        ..person()
    }
}

fn pilot(state: PilotState) -> Pilot {
    let text = |text| Markdown::parse("body", text, 100).unwrap();
    Pilot {
        id: PilotId::new(Timestamp::MIN),
        slug: "licht".to_owned(),
        submission_id: SubmissionId::new(Timestamp::MIN),
        challenge_id: ChallengeId::new(Timestamp::MIN),
        solution_id: SolutionId::new(Timestamp::MIN),
        working_group_id: WorkingGroupId::new(Timestamp::MIN),
        title: "Licht".to_owned(),
        state,
        protocol: text("Wij proberen."),
        decision_card: text("Wat doet het?"),
        decision_card_version: 1,
        starts_on: None,
        ends_on: None,
        outcome: None,
        reason: None,
        decided_at: None,
        created_at: Timestamp::MIN,
    }
}

/// What each act allows, state by state, to whom its rule names.
fn drawn(state: PilotState) -> &'static [PilotAct] {
    use PilotAct::{
        AddIndicator, Consent, Decide, Edit, ExpressInterest, Halt, Measure, RequestConsent, Start, StartMeasuring,
        WithdrawConsent,
    };
    match state {
        PilotState::Planned => &[Edit, AddIndicator, RequestConsent, Halt, ExpressInterest],
        PilotState::AwaitingConsent => &[Edit, AddIndicator, Consent, WithdrawConsent, Start, Halt, ExpressInterest],
        PilotState::Running => {
            &[Edit, AddIndicator, Consent, WithdrawConsent, Measure, StartMeasuring, Halt, ExpressInterest]
        }
        PilotState::Measuring => &[WithdrawConsent, Measure, Decide, Halt, ExpressInterest],
        PilotState::Decided => &[WithdrawConsent, ExpressInterest],
        PilotState::Halted => &[WithdrawConsent],
    }
}

#[test]
fn every_act_is_possible_only_where_it_is_drawn_and_only_for_whom_it_is_meant() {
    for state in PilotState::ALL {
        let pilot = pilot(*state);
        for act in PilotAct::ALL {
            let kind = |viewer: &Viewer| pilot.may(viewer, *act).err().map(|refusal| refusal.kind);
            let right = (!drawn(*state).contains(act)).then_some(RefusalKind::Conflict);
            let wrong = Some(RefusalKind::NotAllowed);
            let for_anyone = matches!(act, PilotAct::Consent | PilotAct::WithdrawConsent);
            let for_staff = *act == PilotAct::ExpressInterest;
            let for_writers = !for_anyone && !for_staff;
            let group = pilot.working_group_id;
            for (viewer, is_meant, who) in [
                (person(), for_anyone, "a resident"),
                (in_group(group, WorkingGroupRole::LeadEditor), for_anyone || for_writers, "the lead editor"),
                (in_group(group, WorkingGroupRole::Editor), for_anyone || for_writers, "an editor"),
                (in_group(group, WorkingGroupRole::Reader), for_anyone, "a reader"),
                (in_group(group, WorkingGroupRole::Buyer), for_anyone, "a buyer"),
                (
                    in_group(WorkingGroupId::new(Timestamp::MIN), WorkingGroupRole::LeadEditor),
                    for_anyone,
                    "another group",
                ),
                (staff(OrganisationKind::Municipality), for_anyone || for_staff, "a municipality"),
                (staff(OrganisationKind::Provider), for_anyone, "a provider"),
            ] {
                assert_eq!(kind(&viewer), if is_meant { right } else { wrong }, "{who}: {act} on {state}");
            }
            assert_eq!(kind(&Viewer::visitor()), Some(RefusalKind::SignIn), "{act} on {state}");
            assert_eq!(kind(&Viewer::operator()), Some(RefusalKind::SignIn), "nobody consents or decides unnamed");
        }
    }
}

#[test]
fn every_move_leads_from_a_drawn_state_to_another() {
    for act in PilotAct::ALL {
        if let Some(to) = act.to() {
            assert!(!act.from().contains(&to), "{act}");
        }
    }
}

#[test]
fn under_five_people_nobody_hears_how_many_consented() {
    for count in 0..5 {
        assert_eq!(consents::told(count), None);
    }
    assert_eq!(consents::told(5), Some(5));
}

#[test]
fn all_that_is_wrong_with_a_plan_is_told_at_once() {
    use time::macros::date;
    let plan = PlanInput {
        submission_id: SubmissionId::new(Timestamp::MIN),
        title: String::new(),
        protocol: String::new(),
        decision_card: " ".to_owned(),
        municipality_ids: Vec::new(),
        starts_on: Some(date!(2026 - 02 - 01)),
        ends_on: Some(date!(2026 - 01 - 01)),
    };
    let Err(Error::Problems(problems)) = Plan::parse(plan) else { panic!("problems") };
    let fields: Vec<_> = problems.iter().map(|problem| problem.field.as_str()).collect();
    assert_eq!(fields, ["title", "protocol", "decisionCard", "municipalityIds", "endsOn"]);
    assert!(Edit::parse(EditInput::default()).is_ok());
}
