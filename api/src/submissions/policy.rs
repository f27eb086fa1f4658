//! Who may do what with a submission: pure functions of viewer and submission. Being able to see it at all comes first:
//! that is the SQL's condition, and who does not is told that it does not exist.

use super::{Submission, SubmissionAct, texts};
use crate::{error::Refusal, policy::Governed, viewer::Viewer};

impl Governed for Submission {
    type Act = SubmissionAct;
    const ACTS: &'static [SubmissionAct] = SubmissionAct::ALL;

    fn may(&self, viewer: &Viewer, act: SubmissionAct) -> Result<(), Refusal> {
        viewer.signed_in()?;
        let leads = || self.working_group_id.is_some_and(|group| viewer.leads(group));
        let edits = || self.working_group_id.is_some_and(|group| viewer.edits_in(group));
        let (may, text) = match act {
            SubmissionAct::Edit | SubmissionAct::Submit | SubmissionAct::Withdraw => {
                (self.is_of_team(viewer), &texts::SUBMISSION_TEAM_ONLY)
            }
            SubmissionAct::MarkIneligible | SubmissionAct::Shortlist | SubmissionAct::Decide => {
                (leads(), &texts::SUBMISSION_LEAD_EDITORS_ONLY)
            }
            SubmissionAct::PlanPilot => (edits(), &texts::SUBMISSION_EDITORS_ONLY),
        };
        if !may {
            return Err(Refusal::not_allowed(text));
        }
        if !act.from().contains(&self.state) {
            return Err(Refusal::conflict(&texts::SUBMISSION_IN_OTHER_STATE).with("state", self.state));
        }
        if matches!(act, SubmissionAct::Edit | SubmissionAct::Submit) && !self.is_open {
            return Err(Refusal::conflict(&texts::TOO_LATE));
        }
        match act.during() {
            Some(states) if !states.contains(&self.challenge_state) => {
                let refusal = Refusal::conflict(&texts::SUBMISSION_CHALLENGE_IN_OTHER_STATE);
                Err(refusal.with("state", self.challenge_state))
            }
            _ => Ok(()),
        }
    }
}

impl Submission {
    /// Whether the viewer is staff of the organisation that submits.
    pub fn is_of_team(&self, viewer: &Viewer) -> bool {
        viewer.acts_for(self.organisation_id)
    }

    /// Whether the viewer is in the working group of the challenge.
    pub fn is_of_group(&self, viewer: &Viewer) -> bool {
        self.working_group_id.is_some_and(|group| viewer.role_in(group).is_some())
    }

    /// Whether the viewer judges it: the working group and the assessors, after the opening.
    pub fn is_judged_by(&self, viewer: &Viewer) -> bool {
        self.is_opened() && (self.is_of_group(viewer) || self.is_assessor)
    }

    /// Whether the viewer reads confidential answers: they never leave the team, the working group and the assessors.
    pub fn shows_confidential_to(&self, viewer: &Viewer) -> bool {
        self.is_of_team(viewer) || self.is_judged_by(viewer)
    }
}
