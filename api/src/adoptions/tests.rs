//! The whole table of adoptions: act × state × who asks.

use super::{Adoption, AdoptionAct, AdoptionState};
use crate::{
    db::Timestamp,
    error::RefusalKind,
    ids::{AdoptionId, OrganisationId, PersonId, PilotId},
    policy::Governed,
    viewer::{OrganisationKind, OrganisationRole, OrganisationSeat, Viewer, ViewerKind},
};

fn staff(organisation_id: OrganisationId, role: OrganisationRole) -> Viewer {
    let seat = OrganisationSeat { organisation_id, kind: OrganisationKind::Municipality, role, is_verified: true };
    Viewer { kind: ViewerKind::Person(PersonId::new(Timestamp::MIN)), organisations: vec![seat], ..Viewer::visitor() }
}

fn adoption(state: AdoptionState) -> Adoption {
    Adoption {
        id: AdoptionId::new(Timestamp::MIN),
        pilot_id: PilotId::new(Timestamp::MIN),
        organisation_id: OrganisationId::new(Timestamp::MIN),
        state,
        note: None,
        reason: None,
        created_at: Timestamp::MIN,
        changed_at: Timestamp::MIN,
    }
}

#[test]
fn only_the_municipalitys_own_staff_moves_its_adoption_and_only_along_the_drawn_lines() {
    use AdoptionAct::{Adopt, Discontinue, Prepare};
    for (state, allowed) in [
        (AdoptionState::Interested, &[Prepare, Discontinue][..]),
        (AdoptionState::Preparing, &[Adopt, Discontinue]),
        (AdoptionState::Adopted, &[]),
        (AdoptionState::Discontinued, &[]),
    ] {
        let adoption = adoption(state);
        let own = staff(adoption.organisation_id, OrganisationRole::Member);
        assert_eq!(adoption.viewer_can(&own), allowed, "{state}");
        for act in AdoptionAct::ALL {
            let kind = |viewer: &Viewer| adoption.may(viewer, *act).err().map(|refusal| refusal.kind);
            let expected = (!allowed.contains(act)).then_some(RefusalKind::Conflict);
            assert_eq!(kind(&own), expected, "{act} on {state}");
            assert_eq!(kind(&Viewer::visitor()), Some(RefusalKind::SignIn));
            let elsewhere = staff(OrganisationId::new(Timestamp::MIN), OrganisationRole::Admin);
            assert_eq!(kind(&elsewhere), Some(RefusalKind::NotAllowed));
            let watching = staff(adoption.organisation_id, OrganisationRole::DataProtectionOfficer);
            assert_eq!(kind(&watching), Some(RefusalKind::NotAllowed));
        }
    }
}
