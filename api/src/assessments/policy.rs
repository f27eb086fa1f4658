//! Who may do what with an assessment: its assessor alone, while the submission is being judged.

use super::{Assessment, AssessmentAct, texts};
use crate::{
    challenges::ChallengeState, error::Refusal, policy::Governed, submissions::SubmissionState, viewer::Viewer,
};

impl Governed for Assessment {
    type Act = AssessmentAct;
    const ACTS: &'static [AssessmentAct] = AssessmentAct::ALL;

    fn may(&self, viewer: &Viewer, act: AssessmentAct) -> Result<(), Refusal> {
        viewer.signed_in()?;
        if !viewer.is(Some(self.person_id)) {
            return Err(Refusal::not_allowed(&texts::ASSESSMENT_NOT_YOURS));
        }
        if act != AssessmentAct::Recuse && viewer.works_for(self.organisation_id) {
            return Err(Refusal::not_allowed(&texts::ASSESSMENT_INTEREST));
        }
        if !act.from().contains(&self.state) {
            return Err(Refusal::conflict(&texts::ASSESSMENT_IN_OTHER_STATE).with("state", self.state));
        }
        let is_judged = self.challenge_state == ChallengeState::Assessing
            && matches!(self.submission_state, SubmissionState::InAssessment | SubmissionState::Shortlisted);
        if is_judged { Ok(()) } else { Err(Refusal::conflict(&texts::ASSESSMENT_OVER)) }
    }
}
