//! The batched questions about submissions.

use super::{
    Content, Decision, Submission,
    actions::{key, lost},
    store,
};
use crate::{
    graphql::questions::{keyed, questions},
    ids::{ChallengeId, SubmissionId},
};

questions! { |loads, ids|
    /// The submission with this id, if the viewer may see it.
    SubmissionKey(SubmissionId) -> Submission {
        let now = loads.db.now().await?;
        keyed(store::by_ids(&loads.db, &loads.viewer, now, ids).await?, |submission| submission.id)
    }

    /// What the submission with this id says, if the viewer may see it: before the opening what its team writes,
    /// decrypted, afterwards what was handed in.
    ContentOfSubmission(SubmissionId) -> Content {
        let now = loads.db.now().await?;
        let mut found = Vec::new();
        for submission in store::by_ids(&loads.db, &loads.viewer, now, ids).await? {
            let id = submission.id;
            let content = if let Some(opened) = submission.opened {
                opened.0
            } else {
                let key = key(&loads.app, id).await?.ok_or_else(|| lost(id))?;
                Content::open(&key, id, &submission.sealed)?
            };
            found.push((id, content));
        }
        found
    }

    /// What was decided on this submission, which the viewer sees.
    DecisionOfSubmission(SubmissionId) -> Decision {
        keyed(store::decisions_by_submissions(&loads.db, ids).await?, |decision| decision.submission_id)
    }

    /// How many submissions to this challenge were opened.
    OpenedOfChallenge(ChallengeId) -> i64 {
        store::opened_by_challenges(&loads.db, ids).await?
    }
}
