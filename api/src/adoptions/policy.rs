//! Who may do what with an adoption: staff of the municipality whose adoption it is.

use super::{Adoption, AdoptionAct, texts};
use crate::{error::Refusal, policy::Governed, viewer::Viewer};

impl Governed for Adoption {
    type Act = AdoptionAct;
    const ACTS: &'static [AdoptionAct] = AdoptionAct::ALL;

    fn may(&self, viewer: &Viewer, act: AdoptionAct) -> Result<(), Refusal> {
        viewer.signed_in()?;
        if !viewer.acts_for(self.organisation_id) {
            return Err(Refusal::not_allowed(&texts::ADOPTION_NOT_YOURS));
        }
        if act.from().contains(&self.state) {
            Ok(())
        } else {
            Err(Refusal::conflict(&texts::ADOPTION_IN_OTHER_STATE).with("state", self.state))
        }
    }
}
