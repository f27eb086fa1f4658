//! Solutions and submissions: offered, sealed, judged and decided on.

use serde_json::{Value, json};

use super::stage::Stage;
use crate::{
    Actor, Error,
    answer::{code, codes},
    documents as doc,
    world::{Assessment, Challenge, ChallengeState, Solution, Submission, SubmissionState},
};

impl<'w> Stage<'w> {
    pub(super) async fn publish_solution(&mut self, solution: &Solution) -> Result<(), Error> {
        let provider = self.admin(&solution.provider)?;
        let input = json!({
            "organisationId": self.id("organisation", &solution.provider)?,
            "name": solution.title,
            "summary": solution.summary,
            "body": solution.body.trim(),
            "language": "NL",
            "lifeDomains": codes(&solution.life_domains),
            "targetGroups": codes(&solution.target_groups),
            "contextExcluded": codes(&solution.context_excluded),
            "readiness": solution.readiness,
            "priceModel": code(&solution.price_model),
            "priceNote": solution.price,
            "dataNote": solution.privacy,
        });
        let made = ("solution", solution.key.as_str());
        let id = self.make(provider.clone(), doc::SOLUTION_DRAFT, made, "/solution/id", input).await?;
        let input = json!({ "solutionId": id });
        self.tell(provider, doc::SOLUTION_PUBLISH, &solution.key, input).await?;
        Ok(())
    }

    fn criterion(&self, submission: &Submission, key: &str) -> Result<String, Error> {
        self.id("criterion", &format!("{}/{key}", submission.challenge))
    }

    pub(super) async fn submit(&mut self, submission: &Submission) -> Result<(), Error> {
        let who = self.person(&submission.by)?;
        let input = json!({
            "challengeId": self.id("challenge", &submission.challenge)?,
            "solutionId": self.id("solution", &submission.solution)?,
        });
        let made = ("submission", submission.key.as_str());
        let id = self.make(who.clone(), doc::SUBMISSION_DRAFT, made, "/submission/id", input).await?;
        let mut answers = Vec::new();
        for answer in &submission.answers {
            answers.push(json!({
                "criterionId": self.criterion(submission, &answer.criterion)?,
                "text": answer.text,
                "isConfidential": answer.confidential,
            }));
        }
        let input = json!({ "submissionId": id, "pitch": submission.pitch, "answers": answers });
        self.tell(who.clone(), doc::SUBMISSION_SAVE, &submission.key, input).await?;
        if submission.state != SubmissionState::Draft {
            let input = json!({ "submissionId": id });
            self.tell(who, doc::SUBMISSION_SUBMIT, &submission.key, input).await?;
        }
        Ok(())
    }

    pub(super) async fn withdraw_submission(&mut self, submission: &Submission) -> Result<(), Error> {
        let who = self.person(&submission.by)?;
        let id = self.id("submission", &submission.key)?;
        let input = json!({ "submissionId": id, "reason": submission.reason });
        self.tell(who, doc::SUBMISSION_WITHDRAW, &submission.key, input).await?;
        Ok(())
    }

    fn answers_to(&self, challenge: &Challenge) -> Vec<&'w Submission> {
        self.world.submissions.iter().filter(|it| it.challenge == challenge.key).collect()
    }

    /// Names the assessors, sets aside what does not fit, and lets the others be judged.
    pub(super) async fn assess(&mut self, challenge: &Challenge) -> Result<(), Error> {
        let lead = self.lead_of(challenge)?;
        let id = self.id("challenge", &challenge.key)?;
        for (nth, assessor) in challenge.assessors.iter().enumerate() {
            let person = self.id("person", assessor)?;
            let input = json!({ "challengeId": id, "personId": person, "isChair": nth == 0 });
            self.tell(lead.clone(), doc::ASSESSOR_ASSIGN, assessor, input).await?;
        }
        for submission in self.answers_to(challenge) {
            if submission.state == SubmissionState::Ineligible {
                let id = self.id("submission", &submission.key)?;
                let input = json!({ "submissionId": id, "reason": submission.reason });
                let document = doc::SUBMISSION_MARK_INELIGIBLE;
                self.tell(lead.clone(), document, &submission.key, input).await?;
            }
        }
        let input = json!({ "challengeId": id });
        self.tell(lead.clone(), doc::CHALLENGE_START_ASSESSING, &challenge.key, input).await?;
        for assessor in &challenge.assessors {
            self.remember_assessments(assessor).await?;
        }
        for submission in self.answers_to(challenge) {
            for assessment in &submission.assessments {
                self.judge(submission, assessment).await?;
            }
        }
        for submission in self.answers_to(challenge) {
            if matches!(submission.state, SubmissionState::Shortlisted | SubmissionState::Selected) {
                let input = json!({ "submissionId": self.id("submission", &submission.key)? });
                self.tell(lead.clone(), doc::SUBMISSION_SHORTLIST, &submission.key, input).await?;
            }
        }
        Ok(())
    }

    async fn remember_assessments(&mut self, assessor: &str) -> Result<(), Error> {
        let document = doc::ASSESSMENTS_OF_VIEWER;
        let mut after = Value::Null;
        loop {
            let who = self.person(assessor)?;
            let payload = self.ask(who, document, assessor, json!({ "after": after })).await?;
            let page = &payload["assessments"];
            for node in page["nodes"].as_array().into_iter().flatten() {
                let submission = node.pointer("/submission/id").and_then(Value::as_str);
                if let (Some(id), Some(submission)) = (node["id"].as_str(), submission) {
                    self.remember("assessment", &format!("{assessor}/{submission}"), id);
                }
            }
            if page["pageInfo"]["hasNextPage"] != json!(true) {
                return Ok(());
            }
            after = page["pageInfo"]["endCursor"].clone();
        }
    }

    async fn judge(&mut self, submission: &Submission, assessment: &Assessment) -> Result<(), Error> {
        let who = self.person(&assessment.assessor)?;
        let submission_id = self.id("submission", &submission.key)?;
        let key = format!("{}/{submission_id}", assessment.assessor);
        let id = self.id("assessment", &key)?;
        let mut scores = Vec::new();
        for score in &assessment.scores {
            scores.push(json!({
                "criterionId": self.criterion(submission, &score.criterion)?,
                "points": score.points,
                "reason": score.reason,
            }));
        }
        let input = json!({ "assessmentId": id, "scores": scores });
        self.tell(who.clone(), doc::ASSESSMENT_SCORE, &submission.key, input).await?;
        let input = json!({ "assessmentId": id });
        self.tell(who, doc::ASSESSMENT_COMPLETE, &submission.key, input).await?;
        Ok(())
    }

    /// Tells every submitter what was decided and why, and then everyone.
    pub(super) async fn decide(&mut self, challenge: &Challenge) -> Result<(), Error> {
        let lead = self.lead_of(challenge)?;
        for submission in self.answers_to(challenge) {
            let is_selected = submission.state == SubmissionState::Selected;
            if is_selected || submission.state == SubmissionState::NotSelected {
                let input = json!({
                    "submissionId": self.id("submission", &submission.key)?,
                    "isSelected": is_selected,
                    "reason": submission.reason,
                });
                self.tell(lead.clone(), doc::SUBMISSION_DECIDE, &submission.key, input).await?;
            }
        }
        self.announce(challenge, lead).await
    }

    async fn announce(&mut self, challenge: &Challenge, lead: Actor) -> Result<(), Error> {
        let id = self.id("challenge", &challenge.key)?;
        let (document, reason) = if challenge.state == ChallengeState::NotAwarded {
            (doc::CHALLENGE_NOT_AWARD, challenge.reason.as_deref())
        } else {
            (doc::CHALLENGE_AWARD, challenge.award_reason.as_deref())
        };
        let input = json!({ "challengeId": id, "reason": reason.map(str::trim) });
        self.tell(lead, document, &challenge.key, input).await?;
        Ok(())
    }
}
