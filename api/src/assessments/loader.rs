//! The batched questions about judging.

use std::collections::HashMap;

use async_graphql::dataloader::Loader;

use super::{Assessment, Assessor, Score, Weighed, store};
use crate::{
    error::Error,
    graphql::context::Loads,
    ids::{AssessmentId, ChallengeId, SubmissionId},
};

/// The assessment with this id, if the viewer may see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AssessmentKey(pub AssessmentId);
/// The assessments of this submission that the viewer may see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AssessmentsOfSubmission(pub SubmissionId);
/// The scores of this assessment, which the viewer sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ScoresOfAssessment(pub AssessmentId);
/// The sum of this submission's assessments, when every one is completed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct WeighedOfSubmission(pub SubmissionId);
/// Who judges the submissions to this challenge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AssessorsOfChallenge(pub ChallengeId);

impl Loader<AssessmentKey> for Loads {
    type Value = Assessment;
    type Error = Error;

    async fn load(&self, keys: &[AssessmentKey]) -> Result<HashMap<AssessmentKey, Assessment>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let found = store::by_ids(&self.db, &self.viewer, &ids).await?;
        Ok(found.into_iter().map(|assessment| (AssessmentKey(assessment.id), assessment)).collect())
    }
}

impl Loader<AssessmentsOfSubmission> for Loads {
    type Value = Vec<Assessment>;
    type Error = Error;

    async fn load(
        &self,
        keys: &[AssessmentsOfSubmission],
    ) -> Result<HashMap<AssessmentsOfSubmission, Vec<Assessment>>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let mut found: HashMap<_, Vec<_>> = HashMap::new();
        for assessment in store::by_submissions(&self.db, &self.viewer, &ids).await? {
            found.entry(AssessmentsOfSubmission(assessment.submission_id)).or_default().push(assessment);
        }
        Ok(found)
    }
}

impl Loader<ScoresOfAssessment> for Loads {
    type Value = Vec<Score>;
    type Error = Error;

    async fn load(&self, keys: &[ScoresOfAssessment]) -> Result<HashMap<ScoresOfAssessment, Vec<Score>>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let mut found: HashMap<_, Vec<_>> = HashMap::new();
        for score in store::scores_by_assessments(&self.db, &ids).await? {
            found.entry(ScoresOfAssessment(score.assessment_id)).or_default().push(score);
        }
        Ok(found)
    }
}

impl Loader<WeighedOfSubmission> for Loads {
    type Value = Weighed;
    type Error = Error;

    async fn load(&self, keys: &[WeighedOfSubmission]) -> Result<HashMap<WeighedOfSubmission, Weighed>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let found = store::weighed(&self.db, &ids).await?;
        Ok(found.into_iter().map(|weighed| (WeighedOfSubmission(weighed.submission_id), weighed)).collect())
    }
}

impl Loader<AssessorsOfChallenge> for Loads {
    type Value = Vec<Assessor>;
    type Error = Error;

    async fn load(&self, keys: &[AssessorsOfChallenge]) -> Result<HashMap<AssessorsOfChallenge, Vec<Assessor>>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let mut found: HashMap<_, Vec<_>> = HashMap::new();
        for assessor in store::assessors_by_challenges(&self.db, &ids).await? {
            found.entry(AssessorsOfChallenge(assessor.challenge_id)).or_default().push(assessor);
        }
        Ok(found)
    }
}
