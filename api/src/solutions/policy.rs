//! Who may do what with a solution: pure functions of viewer and solution.

use super::{Solution, SolutionAct, texts};
use crate::{error::Refusal, policy::Governed, viewer::Viewer};

impl Governed for Solution {
    type Act = SolutionAct;
    const ACTS: &'static [SolutionAct] = SolutionAct::ALL;

    fn may(&self, viewer: &Viewer, act: SolutionAct) -> Result<(), Refusal> {
        viewer.signed_in()?;
        let Some(organisation) = self.organisation_id else {
            return Err(Refusal::not_allowed(&texts::SOLUTION_IMPORTED));
        };
        if !viewer.acts_for(organisation) {
            return Err(Refusal::not_allowed(&texts::SOLUTION_NOT_YOURS));
        }
        if act.from().contains(&self.state) {
            Ok(())
        } else {
            Err(Refusal::conflict(&texts::SOLUTION_IN_OTHER_STATE).with("state", self.state))
        }
    }
}
