//! Who may do what to a need: pure functions of viewer and need.

use super::{Need, NeedAct, NeedState, texts};
use crate::{
    error::Refusal,
    policy::Governed,
    viewer::{OrganisationRole, Viewer},
};

impl Governed for Need {
    type Act = NeedAct;
    const ACTS: &'static [NeedAct] = NeedAct::ALL;

    fn may(&self, viewer: &Viewer, act: NeedAct) -> Result<(), Refusal> {
        if !viewer.is_operator() {
            viewer.signed_in()?;
        }
        match act {
            NeedAct::Submit => self.of_author(viewer)?,
            NeedAct::Edit if self.state == NeedState::Draft => self.of_author(viewer)?,
            NeedAct::Edit | NeedAct::AddEvidence => self.of_author(viewer).or_else(|_| self.of_municipality(viewer))?,
            NeedAct::Accept | NeedAct::Decline | NeedAct::Merge | NeedAct::Answer | NeedAct::Reopen => {
                self.of_municipality(viewer)?;
            }
            NeedAct::Support | NeedAct::WithdrawSupport => {
                viewer.signed_in()?;
            }
        }
        if act.from().contains(&self.state) {
            Ok(())
        } else {
            Err(Refusal::conflict(&texts::NEED_IN_OTHER_STATE).with("state", self.state))
        }
    }
}

impl Need {
    fn of_author(&self, viewer: &Viewer) -> Result<(), Refusal> {
        if viewer.is(self.author_id) { Ok(()) } else { Err(Refusal::not_allowed(&texts::NEED_NOT_YOURS)) }
    }

    /// Staff of its municipality; for an imported need, which has none, the administrators.
    fn of_municipality(&self, viewer: &Viewer) -> Result<(), Refusal> {
        let may = match self.municipality_id {
            Some(municipality) => {
                viewer.acts_for(municipality) || viewer.holds(municipality, OrganisationRole::Signatory)
            }
            None => viewer.is_administrator(),
        };
        if may { Ok(()) } else { Err(Refusal::not_allowed(&texts::NEED_NOT_YOUR_MUNICIPALITY)) }
    }
}
