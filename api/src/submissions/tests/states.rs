//! The table of what each role may do in each state.

use crate::{
    challenges::ChallengeState,
    db::Timestamp,
    error::RefusalKind,
    ids::{ChallengeId, OrganisationId, PersonId, SolutionId, SubmissionId, WorkingGroupId},
    policy::Governed,
    submissions::{Submission, SubmissionAct, SubmissionState},
    viewer::{
        OrganisationKind, OrganisationRole, OrganisationSeat, PlatformRole, Viewer, ViewerKind, WorkingGroupRole,
        WorkingGroupSeat,
    },
};

fn submission(state: SubmissionState, challenge_state: ChallengeState, is_open: bool) -> Submission {
    let now = Timestamp::MIN;
    Submission {
        id: SubmissionId::new(now),
        challenge_id: ChallengeId::new(now),
        solution_id: SolutionId::new(now),
        organisation_id: OrganisationId::new(now),
        state,
        sealed: Vec::new(),
        submitted: None,
        opened: None,
        created_at: now,
        changed_at: now,
        submitted_at: None,
        sha256: None,
        receipt_signature: None,
        receipt_public_key: None,
        unsealed_at: None,
        reason: None,
        working_group_id: Some(WorkingGroupId::new(now)),
        challenge_state,
        is_open,
        is_assessor: false,
    }
}

fn person() -> Viewer {
    let mut viewer = Viewer::visitor();
    viewer.kind = ViewerKind::Person(PersonId::new(Timestamp::MIN));
    viewer
}

fn of_team(submission: &Submission) -> Viewer {
    let mut viewer = person();
    viewer.organisations = vec![OrganisationSeat {
        organisation_id: submission.organisation_id,
        kind: OrganisationKind::Provider,
        role: OrganisationRole::Member,
        is_verified: true,
    }];
    viewer
}

fn of_group(submission: &Submission, role: WorkingGroupRole) -> Viewer {
    let mut viewer = person();
    viewer.working_groups = vec![WorkingGroupSeat {
        working_group_id: submission.working_group_id.unwrap(),
        organisation_id: OrganisationId::new(Timestamp::MIN),
        role,
    }];
    viewer
}

#[test]
fn each_role_has_its_acts_in_the_states_the_table_names() {
    use SubmissionAct::{Decide, Edit, MarkIneligible, PlanPilot, Shortlist, Submit, Withdraw};
    for state in SubmissionState::ALL.iter().copied() {
        for challenge_state in ChallengeState::ALL.iter().copied() {
            for is_open in [true, false] {
                let it = submission(state, challenge_state, is_open);
                let possible = |act: SubmissionAct| {
                    act.from().contains(&state)
                        && act.during().is_none_or(|states| states.contains(&challenge_state))
                        && (is_open || !matches!(act, Edit | Submit))
                };
                for act in SubmissionAct::ALL.iter().copied() {
                    let says = |viewer: &Viewer| it.may(viewer, act).is_ok();
                    let is_teams = matches!(act, Edit | Submit | Withdraw);
                    let is_leads = matches!(act, MarkIneligible | Shortlist | Decide | PlanPilot);
                    assert_eq!(says(&of_team(&it)), is_teams && possible(act), "team {act} {state}");
                    let lead = of_group(&it, WorkingGroupRole::LeadEditor);
                    assert_eq!(says(&lead), is_leads && possible(act), "lead {act} {state} {challenge_state}");
                    let editor = of_group(&it, WorkingGroupRole::Editor);
                    assert_eq!(says(&editor), act == PlanPilot && possible(act), "editor {act} {state}");
                    for role in [WorkingGroupRole::Reader, WorkingGroupRole::Buyer] {
                        assert!(!says(&of_group(&it, role)));
                    }
                }
            }
        }
    }
}

#[test]
fn administrators_the_command_line_and_visitors_may_do_nothing() {
    let mut administrator = person();
    administrator.platform = vec![PlatformRole::Administrator, PlatformRole::Moderator];
    for viewer in [administrator, Viewer::operator(), Viewer::visitor()] {
        for state in SubmissionState::ALL.iter().copied() {
            let it = submission(state, ChallengeState::Assessing, true);
            assert!(it.viewer_can(&viewer).is_empty());
            assert!(!it.shows_confidential_to(&viewer));
        }
    }
}

#[test]
fn after_the_deadline_the_team_hears_that_it_is_too_late() {
    let it = submission(SubmissionState::Submitted, ChallengeState::Published, false);
    for act in [SubmissionAct::Edit, SubmissionAct::Submit] {
        let refusal = it.may(&of_team(&it), act).unwrap_err();
        assert_eq!((refusal.kind, refusal.text.code), (RefusalKind::Conflict, "TOO_LATE"));
    }
}
