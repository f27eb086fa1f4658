//! The whole table of needs: act × state × who asks.

use super::{Need, NeedAct, NeedState};
use crate::{
    db::Timestamp,
    error::RefusalKind,
    ids::{NeedId, OrganisationId, PersonId},
    policy::Governed,
    text::Markdown,
    viewer::{OrganisationKind, OrganisationRole, OrganisationSeat, PlatformRole, Viewer, ViewerKind},
    vocabulary::Language,
};

fn need(state: NeedState, author_id: Option<PersonId>, municipality_id: Option<OrganisationId>) -> Need {
    Need {
        id: NeedId::new(Timestamp::MIN),
        slug: "toilet".to_owned(),
        title: "Veilig naar het toilet".to_owned(),
        body: Markdown::parse("body", "In het donker.", 100).unwrap(),
        state,
        language: Language::Nl,
        author_id,
        municipality_id,
        created_at: Timestamp::MIN,
        submitted_at: None,
        decided_at: None,
        reason: None,
        answer_kind: None,
        merged_into_id: None,
        support_count: 0,
        source_name: None,
        source_reference: None,
        source_place: None,
        source_url: None,
    }
}

fn person(id: PersonId) -> Viewer {
    Viewer { kind: ViewerKind::Person(id), ..Viewer::visitor() }
}

fn staff(organisation_id: OrganisationId, role: OrganisationRole) -> Viewer {
    let seat = OrganisationSeat { organisation_id, kind: OrganisationKind::Municipality, role, is_verified: true };
    Viewer { organisations: vec![seat], ..person(PersonId::new(Timestamp::MIN)) }
}

/// What can be done in each state, by whom it is meant for.
fn drawn(state: NeedState) -> &'static [NeedAct] {
    use NeedAct::{Accept, AddEvidence, Answer, Decline, Edit, Merge, Reopen, Submit, Support, WithdrawSupport};
    match state {
        NeedState::Draft => &[Edit, Submit, AddEvidence],
        NeedState::Submitted => &[Edit, Accept, Decline, Merge, AddEvidence],
        NeedState::Accepted => &[Merge, Answer, Support, WithdrawSupport, AddEvidence],
        NeedState::Declined | NeedState::Merged | NeedState::Answered => &[Reopen],
    }
}

const fn decides(act: NeedAct) -> bool {
    use NeedAct::{Accept, Answer, Decline, Merge, Reopen};
    matches!(act, Accept | Decline | Merge | Answer | Reopen)
}

#[test]
fn every_act_is_possible_only_where_it_is_drawn_and_only_for_whom_it_is_meant() {
    let (author, here) = (PersonId::new(Timestamp::MIN), OrganisationId::new(Timestamp::MIN));
    let elsewhere = OrganisationId::new(Timestamp::MIN);
    let administrator = Viewer { platform: vec![PlatformRole::Administrator], ..person(PersonId::new(Timestamp::MIN)) };
    for state in NeedState::ALL.iter().copied() {
        let need = need(state, Some(author), Some(here));
        for act in NeedAct::ALL.iter().copied() {
            let kind = |viewer: &Viewer| need.may(viewer, act).err().map(|refusal| refusal.kind);
            let in_state = (!drawn(state).contains(&act)).then_some(RefusalKind::Conflict);
            let for_anyone = matches!(act, NeedAct::Support | NeedAct::WithdrawSupport);
            let for_author = for_anyone || matches!(act, NeedAct::Submit | NeedAct::Edit | NeedAct::AddEvidence);
            let for_staff = for_anyone
                || decides(act)
                || act == NeedAct::AddEvidence
                || (act == NeedAct::Edit && state != NeedState::Draft);
            for (viewer, is_meant, who) in [
                (person(author), for_author, "the author"),
                (person(PersonId::new(Timestamp::MIN)), for_anyone, "another resident"),
                (staff(here, OrganisationRole::Member), for_staff, "its municipality"),
                (staff(here, OrganisationRole::Signatory), for_staff, "its signatory"),
                (staff(here, OrganisationRole::DataProtectionOfficer), for_anyone, "its data protection officer"),
                (staff(elsewhere, OrganisationRole::Admin), for_anyone, "another municipality"),
                (administrator.clone(), for_anyone, "an administrator"),
            ] {
                let expected = if is_meant { in_state } else { Some(RefusalKind::NotAllowed) };
                assert_eq!(kind(&viewer), expected, "{who}: {act} on {state}");
            }
            assert_eq!(kind(&Viewer::visitor()), Some(RefusalKind::SignIn), "{act} on {state}");
            assert!(kind(&Viewer::operator()).is_some(), "the command line: {act} on {state}");
        }
    }
}

#[test]
fn an_imported_need_is_decided_on_by_administrators_alone() {
    let administrator = Viewer { platform: vec![PlatformRole::Administrator], ..person(PersonId::new(Timestamp::MIN)) };
    let municipality = staff(OrganisationId::new(Timestamp::MIN), OrganisationRole::Admin);
    for state in NeedState::ALL.iter().copied() {
        let need = need(state, None, None);
        for act in NeedAct::ALL.iter().copied().filter(|act| decides(*act)) {
            assert_eq!(need.may(&administrator, act).is_ok(), drawn(state).contains(&act), "{act} on {state}");
            assert_eq!(need.may(&municipality, act).unwrap_err().kind, RefusalKind::NotAllowed, "{act} on {state}");
        }
    }
}

#[test]
fn every_move_leads_from_a_drawn_state_to_another() {
    for act in NeedAct::ALL {
        if let Some(to) = act.to() {
            assert!(!act.from().contains(&to), "{act}");
        }
    }
}
