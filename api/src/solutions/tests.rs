//! The rules of solutions as tables.

use super::{Solution, SolutionAct, SolutionState};
use crate::{
    db::Timestamp,
    error::RefusalKind,
    ids::{OrganisationId, PersonId, SolutionId},
    policy::Governed,
    text::Markdown,
    viewer::{OrganisationKind, OrganisationRole, OrganisationSeat, Viewer, ViewerKind},
    vocabulary::Language,
};

fn solution(state: SolutionState, organisation_id: Option<OrganisationId>) -> Solution {
    Solution {
        id: SolutionId::new(Timestamp::MIN),
        slug: "licht".to_owned(),
        organisation_id,
        name: "Licht".to_owned(),
        summary: "Licht in de nacht.".to_owned(),
        body: Markdown::parse("body", "Licht.", 100).unwrap(),
        state,
        language: Language::Nl,
        website: None,
        is_matched: false,
        is_visible: false,
        can_be_experienced: false,
        can_be_borrowed: false,
        price_model: super::PriceModel::OnRequest,
        price_note: None,
        data_note: None,
        created_at: Timestamp::MIN,
        published_at: None,
        reason: None,
        source_name: None,
        source_reference: None,
        source_url: None,
    }
}

fn staff(organisation_id: OrganisationId, role: OrganisationRole) -> Viewer {
    let mut viewer = Viewer::visitor();
    viewer.kind = ViewerKind::Person(PersonId::new(Timestamp::MIN));
    viewer.organisations =
        vec![OrganisationSeat { organisation_id, kind: OrganisationKind::Provider, role, is_verified: true }];
    viewer
}

#[test]
fn staff_act_on_their_own_solution_in_the_states_the_table_names() {
    let own = OrganisationId::new(Timestamp::MIN);
    for role in [OrganisationRole::Admin, OrganisationRole::Member] {
        for state in SolutionState::ALL.iter().copied() {
            for act in SolutionAct::ALL.iter().copied() {
                let may = solution(state, Some(own)).may(&staff(own, role), act);
                assert_eq!(may.is_ok(), act.from().contains(&state), "{role} {act} {state}");
                assert!(may.is_ok() || may.unwrap_err().kind == RefusalKind::Conflict);
            }
        }
    }
}

#[test]
fn nobody_else_acts_on_a_solution_administrators_included() {
    let own = OrganisationId::new(Timestamp::MIN);
    let other = OrganisationId::new(Timestamp::MIN);
    let mut administrator = staff(other, OrganisationRole::Admin);
    administrator.platform = vec![crate::viewer::PlatformRole::Administrator];
    let signatory = staff(own, OrganisationRole::Signatory);
    for viewer in [Viewer::visitor(), staff(other, OrganisationRole::Admin), administrator, signatory] {
        for state in SolutionState::ALL.iter().copied() {
            for act in SolutionAct::ALL.iter().copied() {
                assert!(solution(state, Some(own)).may(&viewer, act).is_err());
            }
        }
    }
}

#[test]
fn an_imported_solution_answers_no_challenge_here() {
    let imported = solution(SolutionState::Published, None);
    let viewer = staff(OrganisationId::new(Timestamp::MIN), OrganisationRole::Admin);
    assert_eq!(imported.may(&viewer, SolutionAct::Submit).unwrap_err().kind, RefusalKind::NotAllowed);
}
