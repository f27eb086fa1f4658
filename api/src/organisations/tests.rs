//! The whole table of organisations: act × kind × whether confirmed × who asks.

use super::{Organisation, OrganisationAct, policy};
use crate::{
    db::Timestamp,
    error::RefusalKind,
    ids::{OrganisationId, PersonId},
    policy::Governed,
    viewer::{OrganisationKind, OrganisationRole, OrganisationSeat, PlatformRole, Viewer, ViewerKind},
};

fn organisation(kind: OrganisationKind, is_verified: bool) -> Organisation {
    Organisation {
        id: OrganisationId::new(Timestamp::MIN),
        slug: "den-haag".to_owned(),
        name: "Den Haag".to_owned(),
        kind,
        cbs_code: None,
        description: None,
        website: None,
        is_verified,
        created_at: Timestamp::MIN,
    }
}

fn person() -> Viewer {
    Viewer { kind: ViewerKind::Person(PersonId::new(Timestamp::MIN)), ..Viewer::visitor() }
}

fn staff(of: &Organisation, role: OrganisationRole) -> Viewer {
    Viewer {
        organisations: vec![OrganisationSeat { organisation_id: of.id, kind: of.kind, role, is_verified: true }],
        ..person()
    }
}

fn administrator() -> Viewer {
    Viewer { platform: vec![PlatformRole::Administrator], ..person() }
}

/// What this role may do for an organisation that is a municipality, or is not.
fn meant_for(role: OrganisationRole, is_municipality: bool) -> &'static [OrganisationAct] {
    use OrganisationAct::{Adopt, ManageMembers, OfferSolution, Sign, StartPanel, StartWorkingGroup};
    match (role, is_municipality) {
        (OrganisationRole::Admin, true) => &[ManageMembers, Adopt, StartPanel, StartWorkingGroup],
        (OrganisationRole::Admin, false) => &[ManageMembers, OfferSolution],
        (OrganisationRole::Member, true) => &[Adopt, StartPanel, StartWorkingGroup],
        (OrganisationRole::Member, false) => &[OfferSolution],
        (OrganisationRole::Signatory, _) => &[Sign],
        (OrganisationRole::DataProtectionOfficer, _) => &[],
    }
}

#[test]
fn each_role_does_what_is_meant_for_it_and_for_its_own_organisation_alone() {
    for kind in OrganisationKind::ALL.iter().copied() {
        for is_verified in [false, true] {
            let (here, elsewhere) = (organisation(kind, is_verified), organisation(kind, is_verified));
            for act in OrganisationAct::ALL.iter().copied() {
                let asked = |viewer: &Viewer| here.may(viewer, act).err().map(|refusal| refusal.kind);
                for role in OrganisationRole::ALL.iter().copied() {
                    let is_meant = meant_for(role, kind == OrganisationKind::Municipality).contains(&act);
                    let expected = match (is_meant, act) {
                        (false, _) => Some(RefusalKind::NotAllowed),
                        (true, OrganisationAct::Sign) if !is_verified => Some(RefusalKind::Conflict),
                        (true, _) => None,
                    };
                    assert_eq!(asked(&staff(&here, role)), expected, "{role}: {act} for a {kind}");
                    assert_eq!(asked(&staff(&elsewhere, role)), Some(RefusalKind::NotAllowed), "{role}: {act}");
                }
                let expected = match act {
                    OrganisationAct::ManageMembers => None,
                    OrganisationAct::Verify => is_verified.then_some(RefusalKind::Conflict),
                    _ => Some(RefusalKind::NotAllowed),
                };
                assert_eq!(asked(&administrator()), expected, "an administrator: {act}");
                assert_eq!(asked(&Viewer::operator()), expected, "the command line: {act}");
                assert_eq!(asked(&person()), Some(RefusalKind::NotAllowed), "somebody else: {act}");
                assert_eq!(asked(&Viewer::visitor()), Some(RefusalKind::SignIn), "a visitor: {act}");
            }
        }
    }
}

#[test]
fn public_bodies_are_registered_by_administrators_alone() {
    for kind in OrganisationKind::ALL.iter().copied() {
        let is_public = matches!(kind, OrganisationKind::Municipality | OrganisationKind::Government);
        let asked = |viewer: &Viewer| policy::register(viewer, kind).err().map(|refusal| refusal.kind);
        assert_eq!(asked(&administrator()), None, "{kind}");
        assert_eq!(asked(&person()), is_public.then_some(RefusalKind::NotAllowed), "{kind}");
        assert_eq!(asked(&Viewer::visitor()), Some(RefusalKind::SignIn), "{kind}");
    }
}
