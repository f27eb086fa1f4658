//! The GraphQL documents that the seed sends, one file each. What they mean stands in the SDL.

/// A document with the one field it asks for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Document {
    pub field: &'static str,
    pub text: &'static str,
}

macro_rules! documents {
    ($($name:ident = $field:literal in $file:literal,)+) => {
        $(pub(crate) const $name: Document = Document {
            field: $field,
            text: include_str!(concat!("../documents/", $file, ".graphql")),
        };)+

        #[cfg(test)]
        pub(crate) const ALL: &[Document] = &[$($name),+];
    };
}

documents! {
    ADOPTION_ADOPT = "adoptionAdopt" in "adoption_adopt",
    ADOPTION_DISCONTINUE = "adoptionDiscontinue" in "adoption_discontinue",
    ADOPTION_EXPRESS = "adoptionExpress" in "adoption_express",
    ADOPTION_PREPARE = "adoptionPrepare" in "adoption_prepare",
    ASSESSMENTS_OF_VIEWER = "viewer" in "assessments_of_viewer",
    ASSESSMENT_COMPLETE = "assessmentComplete" in "assessment_complete",
    ASSESSMENT_SCORE = "assessmentScore" in "assessment_score",
    ASSESSOR_ASSIGN = "assessorAssign" in "assessor_assign",
    BALLOT_CAST = "ballotCast" in "ballot_cast",
    CHALLENGE_AWARD = "challengeAward" in "challenge_award",
    CHALLENGE_CONSULT = "challengeConsult" in "challenge_consult",
    CHALLENGE_DRAFT = "challengeDraft" in "challenge_draft",
    CHALLENGE_LINK_NEED = "challengeLinkNeed" in "challenge_link_need",
    CHALLENGE_NOT_AWARD = "challengeNotAward" in "challenge_not_award",
    CHALLENGE_PUBLISH = "challengePublish" in "challenge_publish",
    CHALLENGE_REOPEN = "challengeReopen" in "challenge_reopen",
    CHALLENGE_REQUEST_SIGN_OFF = "challengeRequestSignOff" in "challenge_request_sign_off",
    CHALLENGE_SIGN_OFF = "challengeSignOff" in "challenge_sign_off",
    CHALLENGE_START_ASSESSING = "challengeStartAssessing" in "challenge_start_assessing",
    CHALLENGE_WITHDRAW = "challengeWithdraw" in "challenge_withdraw",
    CRITERION_ADD = "criterionAdd" in "criterion_add",
    EVIDENCE_ADD = "evidenceAdd" in "evidence_add",
    INDICATOR_ADD = "indicatorAdd" in "indicator_add",
    MEASUREMENT_ADD = "measurementAdd" in "measurement_add",
    MEMBERSHIP_GRANT = "membershipGrant" in "membership_grant",
    NEED_ACCEPT = "needAccept" in "need_accept",
    NEED_ANSWER = "needAnswer" in "need_answer",
    NEED_DECLINE = "needDecline" in "need_decline",
    NEED_DRAFT = "needDraft" in "need_draft",
    NEED_MERGE = "needMerge" in "need_merge",
    NEED_SUBMIT = "needSubmit" in "need_submit",
    NEED_SUPPORT = "needSupport" in "need_support",
    ORGANISATION_REGISTER = "organisationRegister" in "organisation_register",
    PANEL_CREATE = "panelCreate" in "panel_create",
    PANEL_MEMBER_ADD = "panelMemberAdd" in "panel_member_add",
    PERSON_CREATE = "personCreate" in "person_create",
    PILOT_CONSENT = "pilotConsent" in "pilot_consent",
    PILOT_DECIDE = "pilotDecide" in "pilot_decide",
    PILOT_PLAN = "pilotPlan" in "pilot_plan",
    PILOT_REQUEST_CONSENT = "pilotRequestConsent" in "pilot_request_consent",
    PILOT_START = "pilotStart" in "pilot_start",
    PILOT_START_MEASURING = "pilotStartMeasuring" in "pilot_start_measuring",
    SECTION_ADD = "sectionAdd" in "section_add",
    SECTION_EDIT = "sectionEdit" in "section_edit",
    SOLUTION_DRAFT = "solutionDraft" in "solution_draft",
    SOLUTION_PUBLISH = "solutionPublish" in "solution_publish",
    SUBMISSION_DECIDE = "submissionDecide" in "submission_decide",
    SUBMISSION_DRAFT = "submissionDraft" in "submission_draft",
    SUBMISSION_MARK_INELIGIBLE = "submissionMarkIneligible" in "submission_mark_ineligible",
    SUBMISSION_SAVE = "submissionSave" in "submission_save",
    SUBMISSION_SHORTLIST = "submissionShortlist" in "submission_shortlist",
    SUBMISSION_SUBMIT = "submissionSubmit" in "submission_submit",
    SUBMISSION_WITHDRAW = "submissionWithdraw" in "submission_withdraw",
    VOTING_ROUND_CANCEL = "votingRoundCancel" in "voting_round_cancel",
    VOTING_ROUND_DRAFT = "votingRoundDraft" in "voting_round_draft",
    VOTING_ROUND_PUBLISH = "votingRoundPublish" in "voting_round_publish",
    VOTING_ROUND_SCHEDULE = "votingRoundSchedule" in "voting_round_schedule",
    WORKING_GROUP_CREATE = "workingGroupCreate" in "working_group_create",
    WORKING_GROUP_INVITE = "workingGroupInvite" in "working_group_invite",
    WORKING_GROUP_JOIN = "workingGroupJoin" in "working_group_join",
    WORKING_GROUP_MEMBER_ADD = "workingGroupMemberAdd" in "working_group_member_add",
}

#[cfg(test)]
mod tests;
