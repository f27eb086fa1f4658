//! The batched questions about judging.

use super::{Assessment, Assessor, Score, Weighed, store};
use crate::{
    graphql::questions::{gathered, keyed, questions},
    ids::{AssessmentId, ChallengeId, SubmissionId},
};

questions! { |loads, ids|
    /// The assessment with this id, if the viewer may see it.
    AssessmentKey(AssessmentId) -> Assessment {
        keyed(store::by_ids(&loads.db, &loads.viewer, ids).await?, |assessment| assessment.id)
    }

    /// The assessments of this submission that the viewer may see.
    AssessmentsOfSubmission(SubmissionId) -> Vec<Assessment> {
        let found = store::by_submissions(&loads.db, &loads.viewer, ids).await?;
        gathered(keyed(found, |assessment| assessment.submission_id))
    }

    /// The scores of this assessment, which the viewer sees.
    ScoresOfAssessment(AssessmentId) -> Vec<Score> {
        gathered(keyed(store::scores_by_assessments(&loads.db, ids).await?, |score| score.assessment_id))
    }

    /// The sum of this submission's assessments, when every one is completed.
    WeighedOfSubmission(SubmissionId) -> Weighed {
        keyed(store::weighed(&loads.db, ids).await?, |weighed| weighed.submission_id)
    }

    /// Who judges the submissions to this challenge.
    AssessorsOfChallenge(ChallengeId) -> Vec<Assessor> {
        gathered(keyed(store::assessors_by_challenges(&loads.db, ids).await?, |assessor| assessor.challenge_id))
    }
}
