//! Submissions as clients ask for them: the object and the questions. The mutations are in `mutations.rs`.
//! Before the opening only the team gets a [`Submission`] at all; the SQL of each question says so.

use async_graphql::{Context, Object, SimpleObject};
use uuid::Uuid;

use super::{
    Content, Decision, Receipt, Submission, SubmissionAct, SubmissionState,
    loader::{ContentOfSubmission, DecisionOfSubmission, OpenedOfChallenge, SubmissionKey},
    store,
};
use crate::{
    assessments::{self, Assessment},
    challenges::{
        Challenge, ChallengeState, criteria::Criterion, graphql::known_challenge, loader::CriteriaOfChallenge,
    },
    db::Timestamp,
    error::{Refusal, Result},
    graphql::{
        connections::{List, Paging, Total},
        context::Asking,
        ids::GlobalId,
    },
    ids::{ChallengeId, Kind, SubmissionId},
    journal::graphql::{JournalLine, history_of},
    organisations::{Organisation, graphql::organisation},
    people::{Person, graphql::person},
    policy::Governed,
    rules,
    solutions::{Solution, graphql::solution},
};

rules! {
    /// Who may read what of submissions: their team, and after the opening those who judge.
    RULES:
    Submission {
        id: Team, challenge: Team, solution: Team, organisation: Team, state: Team, answers[20] * 5: Team, pitch: Team,
        hasUnsubmittedChanges: Team, receipt: Team, createdAt: Team, changedAt: Team, reason: Team,
        assessments[50]: Assessors, weightedScore: Assessors, decision: Team, history[100]: Team, viewerCan[7]: Team,
    }
    SubmissionAnswer { criterion: Team, text: Team, isConfidential: Team }
    SubmissionReceipt {
        submittedAt: Team, sha256: Team, signature: Team, publicKey: Team, signedText: Team, hashedText: Team,
    }
    Decision { isSelected: Team, reason: Team, decidedAt: Team, decidedBy: Team }
}

/// A solution's answer to one challenge. Before the deadline only its own team sees it at all, and nobody else can read
/// it, whoever holds the database included. After it the working group and its assessors see it too.
#[Object]
impl Submission {
    /// The global id.
    pub(crate) async fn id(&self) -> GlobalId<SubmissionId> {
        GlobalId(self.id)
    }

    /// The challenge it answers.
    async fn challenge(&self, ctx: &Context<'_>) -> Result<Challenge> {
        known_challenge(ctx, self.challenge_id).await
    }

    /// The solution it offers; null when the viewer may not see that any more.
    async fn solution(&self, ctx: &Context<'_>) -> Result<Option<Solution>> {
        solution(ctx, Some(self.solution_id)).await
    }

    /// Whose it is.
    async fn organisation(&self, ctx: &Context<'_>) -> Result<Option<Organisation>> {
        organisation(ctx, Some(self.organisation_id)).await
    }

    /// Where it stands.
    async fn state(&self) -> SubmissionState {
        self.state
    }

    /// The answers, in the order of the challenge's criteria: before the opening as the team wrote them last,
    /// afterwards as they were handed in.
    async fn answers(&self, ctx: &Context<'_>) -> Result<Vec<SubmissionAnswer>> {
        let mut content = self.content(ctx).await?;
        let shows = self.shows_confidential_to(ctx.viewer());
        let criteria = ctx.loads().load_one(CriteriaOfChallenge(self.challenge_id)).await?.unwrap_or_default();
        Ok(criteria
            .into_iter()
            .filter_map(|criterion| {
                let answer = content.answers.remove(&criterion.id)?;
                let is_confidential = answer.is_confidential;
                let text = (shows || !is_confidential).then_some(answer.text);
                Some(SubmissionAnswer { criterion, text, is_confidential })
            })
            .collect())
    }

    /// In a few sentences, why this solution; null when nothing was said.
    async fn pitch(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        Ok(self.content(ctx).await?.pitch)
    }

    /// Whether the answers were changed after they were handed in. What was handed in counts until it is handed in
    /// again.
    #[graphql(name = "hasUnsubmittedChanges")]
    async fn differs_from_what_was_submitted(&self) -> bool {
        self.has_unsubmitted_changes()
    }

    /// Proof of what was handed in last; null before.
    #[graphql(name = "receipt")]
    async fn last_receipt(&self, ctx: &Context<'_>) -> Result<Option<SubmissionReceipt>> {
        let Some(receipt) = self.receipt() else { return Ok(None) };
        let hashed_text = if self.has_unsubmitted_changes() || !self.shows_confidential_to(ctx.viewer()) {
            None
        } else {
            Some(self.content(ctx).await?.canonical(self)?).filter(|canonical| receipt.proves(canonical))
        };
        Ok(Some(SubmissionReceipt::of(&receipt, hashed_text)))
    }

    /// When it was begun.
    async fn created_at(&self) -> Timestamp {
        self.created_at
    }

    /// When its answers or its state last changed.
    async fn changed_at(&self) -> Timestamp {
        self.changed_at
    }

    /// Why it was withdrawn or could not be judged; null otherwise.
    async fn reason(&self) -> Option<&str> {
        self.reason.as_deref()
    }

    /// How it was judged, as far as the viewer may know: those who judge once their own judgement is complete, its
    /// team once it was decided on. Null for who may know nothing of it yet.
    async fn assessments(&self, ctx: &Context<'_>) -> Result<Option<Vec<Assessment>>> {
        assessments::graphql::of_submission(ctx, self).await
    }

    /// Sum over criteria of weight times mean score, divided by 100, so from 0 to 10; null until every assessment is
    /// completed, and for its team until it was decided on.
    async fn weighted_score(&self, ctx: &Context<'_>) -> Result<Option<f64>> {
        assessments::graphql::weighted_score(ctx, self).await
    }

    /// What was decided on it; null before.
    async fn decision(&self, ctx: &Context<'_>) -> Result<Option<Decision>> {
        ctx.loads().load_one(DecisionOfSubmission(self.id)).await
    }

    /// What happened to it, oldest first; at most the last 100 entries.
    async fn history(&self, ctx: &Context<'_>) -> Result<Vec<JournalLine>> {
        history_of(ctx, Kind::Submission, self.id).await
    }

    /// What the viewer may do with it now.
    async fn viewer_can(&self, ctx: &Context<'_>) -> Vec<SubmissionAct> {
        Governed::viewer_can(self, ctx.viewer())
    }
}

impl Submission {
    async fn content(&self, ctx: &Context<'_>) -> Result<Content> {
        let content = ctx.loads().load_one(ContentOfSubmission(self.id)).await?;
        Ok(content.ok_or_else(Refusal::not_found)?)
    }
}

/// The answer on one criterion.
#[derive(SimpleObject)]
pub struct SubmissionAnswer {
    /// On which criterion.
    criterion: Criterion,
    /// What it says. Null for whoever may not read a confidential answer.
    text: Option<String>,
    /// Whether it stays within its team, the working group and the assessors.
    is_confidential: bool,
}

/// Proof that the platform held these exact bytes at this moment.
#[derive(SimpleObject)]
pub struct SubmissionReceipt {
    /// When it was handed in, by the clock that decides on the deadline.
    submitted_at: Timestamp,
    /// The SHA-256 of what was handed in, in hexadecimal.
    sha256: String,
    /// The platform's Ed25519 signature over `signedText`, in hexadecimal.
    signature: String,
    /// The key that made it, in hexadecimal.
    public_key: String,
    /// What was signed: the submission, the hash and the moment, in three lines.
    signed_text: String,
    /// The exact text whose hash this is: what was handed in, as compact JSON. Null while changes were made that were
    /// not handed in.
    hashed_text: Option<String>,
}

impl SubmissionReceipt {
    fn of(receipt: &Receipt, hashed_text: Option<String>) -> Self {
        Self {
            submitted_at: receipt.submitted_at,
            sha256: hex::encode(&receipt.sha256),
            signature: hex::encode(&receipt.signature),
            public_key: hex::encode(&receipt.public_key),
            signed_text: Receipt::message(receipt.submission_id, &receipt.sha256, receipt.submitted_at),
            hashed_text,
        }
    }
}

/// What was decided on a submission.
#[Object]
impl Decision {
    /// Whether it was chosen.
    async fn is_selected(&self) -> bool {
        self.is_selected
    }

    /// Why.
    async fn reason(&self) -> &str {
        &self.reason
    }

    /// When.
    async fn decided_at(&self) -> Timestamp {
        self.decided_at
    }

    /// By whom; null when that account was erased.
    async fn decided_by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        person(ctx, self.decided_by).await
    }
}

/// A submission by id, if the viewer may see it.
pub async fn submission(ctx: &Context<'_>, id: Option<SubmissionId>) -> Result<Option<Submission>> {
    match id {
        Some(id) => ctx.loads().load_one(SubmissionKey(id)).await,
        None => Ok(None),
    }
}

/// A submission that the viewer must be able to see.
pub async fn known_submission(ctx: &Context<'_>, id: SubmissionId) -> Result<Submission> {
    Ok(submission(ctx, Some(id)).await?.ok_or_else(Refusal::not_found)?)
}

/// The submissions of the viewer's organisations, newest first.
pub async fn own(ctx: &Context<'_>, first: Option<i32>, after: Option<String>) -> Result<List<Submission>> {
    ctx.viewer().signed_in()?;
    let (db, viewer) = (ctx.db(), ctx.viewer());
    let paging = Paging::<Timestamp>::parse(first, after.as_deref())?;
    let rows = store::page_of_own(db, viewer, db.now().await?, paging.newest(), paging.fetch()).await?;
    let total =
        Total::counted(
            (db.clone(), viewer.clone()),
            |(db, viewer)| async move { store::count_of_own(&db, &viewer).await },
        );
    Ok(paging.page(rows, |submission| (submission.created_at, submission.id)).connection_with_total(total))
}

/// After the deadline the submissions to a challenge, oldest first, for those who judge; `None` for everyone else.
pub async fn of_challenge(
    ctx: &Context<'_>,
    challenge: &Challenge,
    first: Option<i32>,
    after: Option<String>,
) -> Result<Option<List<Submission>>> {
    let (db, viewer) = (&ctx.together(), ctx.viewer());
    let paging = Paging::<Timestamp>::parse(first, after.as_deref())?;
    if !is_past_deadline(challenge) || !assessments::graphql::judges(ctx, challenge).await? {
        return Ok(None);
    }
    let (id, now) = (challenge.id, db.now().await?);
    let place = paging.place((Timestamp::MIN, Uuid::nil()));
    let rows = store::page_of_challenge(db, viewer, now, id, place, paging.fetch()).await?;
    let total = Total::counted((db.clone(), viewer.clone()), move |(db, viewer)| async move {
        store::count_of_challenge(&db, &viewer, id).await
    });
    Ok(Some(paging.page(rows, |submission| (submission.created_at, submission.id)).connection_with_total(total)))
}

/// How many submissions to a challenge were opened; `None` before the deadline, and for a challenge from elsewhere.
pub async fn count_of_challenge(ctx: &Context<'_>, challenge: &Challenge) -> Result<Option<i64>> {
    if !is_past_deadline(challenge) {
        return Ok(None);
    }
    let id: ChallengeId = challenge.id;
    Ok(Some(ctx.loads().load_one(OpenedOfChallenge(id)).await?.unwrap_or(0)))
}

const fn is_past_deadline(challenge: &Challenge) -> bool {
    use ChallengeState::{Assessing, Awarded, Closed, Completed, InPilot, NotAwarded};
    !challenge.comes_from_elsewhere()
        && matches!(challenge.state, Closed | Assessing | Awarded | NotAwarded | InPilot | Completed)
}
