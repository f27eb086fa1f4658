//! Who may do what with a panel: pure functions of viewer and panel.

use super::{Panel, PanelAct, PanelMember, texts};
use crate::{error::Refusal, policy::Governed, viewer::Viewer};

impl Governed for Panel {
    type Act = PanelAct;
    const ACTS: &'static [PanelAct] = PanelAct::ALL;

    fn may(&self, viewer: &Viewer, act: PanelAct) -> Result<(), Refusal> {
        if !viewer.is_operator() {
            viewer.signed_in()?;
        }
        let may = match act {
            PanelAct::ManageMembers => viewer.coordinates(self.id) || viewer.is_administrator(),
            PanelAct::DraftRound => viewer.coordinates(self.id),
        };
        if may { Ok(()) } else { Err(Refusal::not_allowed(&texts::PANEL_NOT_YOURS)) }
    }
}

/// Whether a member can be given a new code. A code signs in as that person everywhere, so a coordinator gives one
/// only to somebody who has no address and no place outside this panel.
pub fn renew_code(viewer: &Viewer, member: &PanelMember, has_other_places: bool) -> Result<(), Refusal> {
    if member.has_email {
        Err(Refusal::conflict(&texts::CODE_FOR_EMAIL))
    } else if has_other_places && !viewer.is_administrator() {
        Err(Refusal::not_allowed(&texts::CODE_NOT_YOURS))
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        db::Timestamp,
        error::RefusalKind,
        ids::{PanelId, PanelMemberId, PersonId},
        viewer::{PanelRole, PanelSeat, PlatformRole, Segment, ViewerKind},
    };

    fn panel() -> Panel {
        Panel {
            id: PanelId::new(Timestamp::MIN),
            slug: String::new(),
            name: String::new(),
            description: None,
            created_at: Timestamp::MIN,
        }
    }

    fn person(seat: Option<(PanelId, PanelRole)>, platform: &[PlatformRole]) -> Viewer {
        let mut viewer = Viewer::visitor();
        viewer.kind = ViewerKind::Person(PersonId::new(Timestamp::MIN));
        viewer.panels.extend(seat.map(|(panel_id, role)| PanelSeat { panel_id, role }));
        viewer.platform.extend(platform);
        viewer
    }

    #[test]
    fn who_may_do_what_with_a_panel() {
        use RefusalKind::{NotAllowed, SignIn};
        let (panel, other) = (panel(), PanelId::new(Timestamp::MIN));
        let (yes, no, sign_in) = (None, Some(NotAllowed), Some(SignIn));
        let on = |id, role| person(Some((id, role)), &[]);
        for (viewer, manage, draft) in [
            (Viewer::visitor(), sign_in, sign_in),
            (person(None, &[]), no, no),
            (on(panel.id, PanelRole::Member), no, no),
            (on(panel.id, PanelRole::VotingAssistant), no, no),
            (on(panel.id, PanelRole::Coordinator), yes, yes),
            (on(other, PanelRole::Coordinator), no, no),
            (person(None, &[PlatformRole::Moderator]), no, no),
            (person(None, &[PlatformRole::Administrator]), yes, no),
            (Viewer::operator(), yes, no),
        ] {
            let asked = |act| panel.may(&viewer, act).err().map(|refusal| refusal.kind);
            assert_eq!(asked(PanelAct::ManageMembers), manage, "{viewer:?}");
            assert_eq!(asked(PanelAct::DraftRound), draft, "{viewer:?}");
        }
    }

    #[test]
    fn a_coordinator_cannot_take_over_an_account_by_a_new_code() {
        let panel = panel();
        let coordinator = person(Some((panel.id, PanelRole::Coordinator)), &[]);
        let administrator = person(None, &[PlatformRole::Administrator]);
        let member = |has_email| PanelMember {
            id: PanelMemberId::new(Timestamp::MIN),
            panel_id: panel.id,
            person_id: PersonId::new(Timestamp::MIN),
            segment: Segment::Resident,
            role: PanelRole::Member,
            municipality_id: None,
            since: Timestamp::MIN,
            has_email,
        };
        assert!(renew_code(&coordinator, &member(false), false).is_ok());
        assert!(renew_code(&coordinator, &member(false), true).is_err());
        assert!(renew_code(&administrator, &member(false), true).is_ok());
        assert!(renew_code(&coordinator, &member(true), false).is_err());
        assert!(renew_code(&administrator, &member(true), false).is_err());
    }
}
