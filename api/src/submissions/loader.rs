//! The batched questions about submissions.

use std::collections::HashMap;

use async_graphql::dataloader::Loader;

use super::{
    Content, Decision, Submission,
    actions::{key, lost},
    store,
};
use crate::{
    error::Error,
    graphql::context::Loads,
    ids::{ChallengeId, SubmissionId},
};

/// The submission with this id, if the viewer may see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SubmissionKey(pub SubmissionId);
/// What the submission with this id says, if the viewer may see it: before the opening what its team writes, decrypted,
/// afterwards what was handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ContentOfSubmission(pub SubmissionId);
/// What was decided on this submission, which the viewer sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DecisionOfSubmission(pub SubmissionId);
/// How many submissions to this challenge were opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OpenedOfChallenge(pub ChallengeId);

impl Loader<SubmissionKey> for Loads {
    type Value = Submission;
    type Error = Error;

    async fn load(&self, keys: &[SubmissionKey]) -> Result<HashMap<SubmissionKey, Submission>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let now = self.db.now().await?;
        let found = store::by_ids(&self.db, &self.viewer, now, &ids).await?;
        Ok(found.into_iter().map(|submission| (SubmissionKey(submission.id), submission)).collect())
    }
}

impl Loader<ContentOfSubmission> for Loads {
    type Value = Content;
    type Error = Error;

    async fn load(&self, keys: &[ContentOfSubmission]) -> Result<HashMap<ContentOfSubmission, Content>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let now = self.db.now().await?;
        let mut found = HashMap::new();
        for submission in store::by_ids(&self.db, &self.viewer, now, &ids).await? {
            let id = submission.id;
            let content = match submission.opened {
                Some(opened) => opened.0,
                None => {
                    let key = key(&self.app, id).await?.ok_or_else(|| lost(id))?;
                    Content::open(&key, id, &submission.sealed)?
                }
            };
            found.insert(ContentOfSubmission(id), content);
        }
        Ok(found)
    }
}

impl Loader<DecisionOfSubmission> for Loads {
    type Value = Decision;
    type Error = Error;

    async fn load(&self, keys: &[DecisionOfSubmission]) -> Result<HashMap<DecisionOfSubmission, Decision>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let found = store::decisions_by_submissions(&self.db, &ids).await?;
        Ok(found.into_iter().map(|decision| (DecisionOfSubmission(decision.submission_id), decision)).collect())
    }
}

impl Loader<OpenedOfChallenge> for Loads {
    type Value = i64;
    type Error = Error;

    async fn load(&self, keys: &[OpenedOfChallenge]) -> Result<HashMap<OpenedOfChallenge, i64>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let found = store::opened_by_challenges(&self.db, &ids).await?;
        Ok(found.into_iter().map(|(id, count)| (OpenedOfChallenge(id), count)).collect())
    }
}
