//! The rules of working groups: act × role × state of participation.

use uuid::Uuid;

use super::{Participation, ParticipationState, WorkingGroup, WorkingGroupAct, WorkingGroupMember, policy};
use crate::{
    db::Timestamp,
    error::RefusalKind,
    ids::{OrganisationId, PersonId, WorkingGroupId},
    policy::Governed,
    viewer::{
        OrganisationKind, OrganisationRole, OrganisationSeat, PlatformRole, Viewer, ViewerKind, WorkingGroupRole,
        WorkingGroupSeat,
    },
};

fn organisation(number: u128) -> OrganisationId {
    Uuid::from_u128(number).into()
}

fn group_id() -> WorkingGroupId {
    Uuid::from_u128(10).into()
}

fn moment() -> Timestamp {
    Timestamp::from_micros(0).unwrap()
}

fn group() -> WorkingGroup {
    WorkingGroup {
        id: group_id(),
        slug: "samen".to_owned(),
        name: "Samen".to_owned(),
        purpose: "Eén vraag.".to_owned(),
        lead_id: organisation(1),
        created_at: moment(),
    }
}

fn part(number: u128, state: ParticipationState) -> Participation {
    Participation {
        working_group_id: group_id(),
        organisation_id: organisation(number),
        state,
        is_signing: true,
        since: moment(),
        reason: None,
        is_lead: number == 1,
    }
}

fn somebody() -> Viewer {
    Viewer { kind: ViewerKind::Person(PersonId::from(Uuid::from_u128(3))), ..Viewer::visitor() }
}

fn in_group(role: WorkingGroupRole) -> Viewer {
    seated(somebody(), 1, role)
}

fn seated(viewer: Viewer, for_whom: u128, role: WorkingGroupRole) -> Viewer {
    let seat = WorkingGroupSeat { working_group_id: group_id(), organisation_id: organisation(for_whom), role };
    Viewer { working_groups: vec![seat], ..viewer }
}

fn works_for(number: u128, kind: OrganisationKind, role: OrganisationRole) -> Viewer {
    let seat = OrganisationSeat { organisation_id: organisation(number), kind, role, is_verified: true };
    Viewer { organisations: vec![seat], ..somebody() }
}

fn kind_of<T: std::fmt::Debug>(answer: Result<T, crate::error::Refusal>) -> Option<RefusalKind> {
    answer.err().map(|refusal| refusal.kind)
}

#[test]
fn a_group_is_started_by_staff_of_the_municipality_that_leads() {
    use OrganisationKind::{Government, Municipality, Provider};
    use OrganisationRole::{Admin, Member, Signatory};
    let no = Some(RefusalKind::NotAllowed);
    for (viewer, expected) in [
        (works_for(1, Municipality, Member), None),
        (works_for(1, Municipality, Admin), None),
        (works_for(1, Municipality, Signatory), no),
        (works_for(2, Municipality, Member), no),
        (works_for(1, Provider, Admin), no),
        (works_for(1, Government, Admin), no),
        (Viewer { platform: vec![PlatformRole::Administrator], ..somebody() }, no),
        (Viewer::visitor(), Some(RefusalKind::SignIn)),
        (Viewer::operator(), Some(RefusalKind::SignIn)),
    ] {
        assert_eq!(kind_of(policy::start(&viewer, organisation(1))), expected, "{viewer:?}");
    }
}

#[test]
fn lead_editors_invite_and_manage_and_those_who_write_draft() {
    use WorkingGroupAct::{DraftChallenge, Invite, ManageMembers};
    for (role, expected) in [
        (WorkingGroupRole::LeadEditor, &[Invite, ManageMembers, DraftChallenge][..]),
        (WorkingGroupRole::Editor, &[DraftChallenge]),
        (WorkingGroupRole::Reader, &[]),
        (WorkingGroupRole::Buyer, &[]),
    ] {
        assert_eq!(group().viewer_can(&in_group(role)), expected, "{role}");
    }
    assert_eq!(group().viewer_can(&Viewer { platform: vec![PlatformRole::Administrator], ..somebody() }), []);
}

#[test]
fn an_organisation_joins_when_invited_and_leaves_when_it_is_in() {
    use ParticipationState::{Invited, Joined, Left};
    use WorkingGroupAct::{Join, Leave};
    let staff = works_for(2, OrganisationKind::Municipality, OrganisationRole::Member);
    for (state, expected) in [(Invited, &[Join, Leave][..]), (Joined, &[Leave]), (Left, &[])] {
        assert_eq!(part(2, state).viewer_can(&staff), expected, "{state}");
        for other in [
            works_for(3, OrganisationKind::Municipality, OrganisationRole::Admin),
            works_for(2, OrganisationKind::Municipality, OrganisationRole::Signatory),
            in_group(WorkingGroupRole::Editor),
        ] {
            assert_eq!(part(2, state).viewer_can(&other), [], "{state} {other:?}");
        }
    }
}

#[test]
fn the_municipality_that_leads_stays() {
    let staff = works_for(1, OrganisationKind::Municipality, OrganisationRole::Admin);
    let refused = part(1, ParticipationState::Joined).may(&staff, WorkingGroupAct::Leave);
    assert_eq!(kind_of(refused), Some(RefusalKind::Conflict));
}

#[test]
fn partners_read_and_municipalities_write() {
    let partner = Participation { is_signing: false, ..part(2, ParticipationState::Joined) };
    let roles = |part: &Participation| -> Vec<_> {
        WorkingGroupRole::ALL.iter().copied().filter(|role| part.offers(*role)).collect()
    };
    use WorkingGroupRole::{Buyer, Editor, Reader};
    assert_eq!(roles(&partner), [Reader]);
    assert_eq!(roles(&part(2, ParticipationState::Joined)), [Editor, Reader, Buyer]);
    assert_eq!(roles(&part(1, ParticipationState::Joined)), WorkingGroupRole::ALL);
}

#[test]
fn a_place_is_given_by_lead_editors_admins_and_staff_of_a_municipality_who_hold_one() {
    use OrganisationKind::Municipality;
    use OrganisationRole::{Admin, Member};
    let staff = |role| works_for(2, Municipality, role);
    for (viewer, of_municipality, of_partner) in [
        (in_group(WorkingGroupRole::LeadEditor), true, true),
        (staff(Admin), true, true),
        (seated(staff(Member), 2, WorkingGroupRole::Reader), true, false),
        (staff(Member), false, false),
        (seated(staff(Member), 3, WorkingGroupRole::Editor), false, false),
        (seated(somebody(), 2, WorkingGroupRole::Editor), false, false),
        (works_for(3, Municipality, Admin), false, false),
        (Viewer::visitor(), false, false),
    ] {
        let may = |is_signing| {
            let part = Participation { is_signing, ..part(2, ParticipationState::Joined) };
            part.may(&viewer, WorkingGroupAct::ManageMembers).is_ok()
        };
        assert_eq!((may(true), may(false)), (of_municipality, of_partner), "{viewer:?}");
    }
}

#[test]
fn only_a_lead_editor_makes_another_and_only_of_the_municipality_that_leads() {
    let (lead, other) = (part(1, ParticipationState::Joined), part(2, ParticipationState::Joined));
    let admin = |number| works_for(number, OrganisationKind::Municipality, OrganisationRole::Admin);
    let may = |part: &Participation, viewer: &Viewer| part.may_give(viewer, WorkingGroupRole::LeadEditor).is_ok();
    let leads = in_group(WorkingGroupRole::LeadEditor);
    assert!(may(&lead, &leads));
    assert!(!may(&other, &leads));
    assert!(!may(&lead, &admin(1)));
    assert!(!may(&other, &admin(2)));
    assert!(!may(&lead, &in_group(WorkingGroupRole::Editor)));
}

#[test]
fn a_place_is_taken_by_lead_editors_its_organisation_or_the_person() {
    let member = WorkingGroupMember {
        id: Uuid::from_u128(5).into(),
        working_group_id: group_id(),
        organisation_id: organisation(2),
        person_id: PersonId::from(Uuid::from_u128(3)),
        role: WorkingGroupRole::Editor,
        since: moment(),
    };
    let other = |viewer: Viewer| Viewer { kind: ViewerKind::Person(Uuid::from_u128(4).into()), ..viewer };
    let may = |viewer: &Viewer| member.may(viewer, WorkingGroupAct::ManageMembers).is_ok();
    assert!(may(&somebody()));
    assert!(may(&other(in_group(WorkingGroupRole::LeadEditor))));
    assert!(may(&other(works_for(2, OrganisationKind::Municipality, OrganisationRole::Admin))));
    assert!(!may(&other(in_group(WorkingGroupRole::Editor))));
    let colleague = works_for(2, OrganisationKind::Municipality, OrganisationRole::Member);
    assert!(!may(&other(colleague.clone())));
    let colleague = other(seated(colleague, 2, WorkingGroupRole::Reader));
    assert!(may(&colleague));
    let lead_editor = WorkingGroupMember { role: WorkingGroupRole::LeadEditor, ..member.clone() };
    assert!(!lead_editor.may(&colleague, WorkingGroupAct::ManageMembers).is_ok());
    assert!(!may(&other(works_for(9, OrganisationKind::Municipality, OrganisationRole::Admin))));
    assert!(!may(&Viewer::visitor()));
}
