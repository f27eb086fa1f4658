//! Challenges as clients ask for them: the object. Its parts, versions, questions and mutations stand beside it.

mod inputs;
mod mutations;
mod parts;
mod queries;
mod versions;

use async_graphql::{Context, Object};

use self::parts::ChallengeSource;
pub use self::{
    inputs::{ChallengeAwardInput, ChallengeNotAwardInput},
    mutations::RULES as MUTATIONS,
    mutations::{ChallengeMutations, ChallengePayload, payload_of},
    parts::RULES as PARTS,
    parts::{criterion, section},
    queries::RULES as QUERIES,
    queries::{
        ChallengeQueries, ChallengeSubscriptions, challenge, known_challenge, links_of_need, of_municipality,
        of_working_group, own_drafts, to_assess,
    },
    versions::RULES as VERSIONS,
    versions::version,
};
use super::{
    Challenge, ChallengeAct, ChallengeState,
    criteria::Criterion,
    loader::{
        CriteriaOfChallenge, MunicipalitiesOfChallenge, NeedsOfChallenge, ObstaclesOfChallenge, SectionsOfChallenge,
        SignOffsOfChallenge, TagsOfChallenge, VersionKey, VersionsOfChallenge,
    },
    need_links::NeedLink,
    sections::Section,
    sign_offs::{self, SignOff},
    versions::Version,
};
use crate::{
    assessments::{self, Assessor},
    db::Timestamp,
    error::Result,
    graphql::{connections::List, context::Asking, ids::GlobalId},
    ids::{ChallengeId, ChallengeVersionId, Kind, OrganisationId},
    journal::graphql::{JournalLine, history_of},
    organisations::{Organisation, loader::OrganisationKey},
    pilots::{Pilot, graphql::pilots_of_challenge},
    policy::Governed,
    rules,
    submissions::{self, Submission},
    viewer::{OrganisationRole, Viewer},
    vocabulary::{ContextCondition, Language, LifeDomain, Tags, TargetGroup},
    working_groups::{WorkingGroup, graphql::working_group},
};

rules! {
    /// Who may read what of a challenge. Drafts are their working group's alone: the SQL of each question says so.
    RULES:
    Challenge {
        id: Holder, slug: Holder, title: Holder, summary: Holder, state: Holder, language: Holder,
        workingGroup: Holder, isImported: Holder, source: Holder, municipalities[60]: Holder,
        sections[30]: Holder, criteria[20]: Holder, needs[50]: Holder, needCount: Holder, lifeDomains[10]: Holder,
        targetGroups[12]: Holder, contextConditions[15]: Holder, versions[30]: Holder, version: Holder, publishedVersion: Holder,
        versionToSign: Group, signOffs[200]: Holder, obstaclesToPublication[10] * 10: Group,
        submissionsCloseAt: Holder, publishedAt: Holder, createdAt: Holder, changedAt: Holder, submissionCount: Holder,
        submissions: Group, assessors[50]: Group, awardReason: Holder, reason: Holder, pilots[20]: Public,
        history[100]: Holder, viewerCan[16]: Holder,
    }
}

/// The joint demand of a working group's municipalities, or a challenge imported from elsewhere. Until publication
/// only the people of the working group see it.
#[Object]
impl Challenge {
    /// The global id.
    pub async fn id(&self) -> GlobalId<ChallengeId> {
        GlobalId(self.id)
    }

    /// Its place in an address.
    async fn slug(&self) -> &str {
        &self.slug
    }

    /// In a few words.
    async fn title(&self) -> &str {
        &self.title
    }

    /// In a few sentences.
    async fn summary(&self) -> &str {
        &self.summary
    }

    /// Where it stands.
    async fn state(&self) -> ChallengeState {
        self.state
    }

    /// The language it is written in.
    async fn language(&self) -> Language {
        self.language
    }

    /// Who writes it. Null for a challenge imported from elsewhere.
    async fn working_group(&self, ctx: &Context<'_>) -> Result<Option<WorkingGroup>> {
        working_group(ctx, self.working_group_id).await
    }

    /// Whether it was imported from elsewhere; then it takes no submissions here.
    async fn is_imported(&self) -> bool {
        self.comes_from_elsewhere()
    }

    /// Where it comes from when it was imported; null otherwise.
    async fn source(&self) -> Option<ChallengeSource> {
        ChallengeSource::of(self)
    }

    /// The municipalities that sign, in order of name; after publication those that signed.
    async fn municipalities(&self, ctx: &Context<'_>) -> Result<Vec<Organisation>> {
        let ids = ctx.loads().load_one(MunicipalitiesOfChallenge(self.id)).await?.unwrap_or_default();
        let mut found = ctx.loads().load_many(ids.iter().copied().map(OrganisationKey)).await?;
        Ok(ids.into_iter().filter_map(|id| found.remove(&OrganisationKey(id))).collect())
    }

    /// Its text, in order.
    async fn sections(&self, ctx: &Context<'_>) -> Result<Vec<Section>> {
        Ok(ctx.loads().load_one(SectionsOfChallenge(self.id)).await?.unwrap_or_default())
    }

    /// What submissions are judged on, in order.
    async fn criteria(&self, ctx: &Context<'_>) -> Result<Vec<Criterion>> {
        Ok(ctx.loads().load_one(CriteriaOfChallenge(self.id)).await?.unwrap_or_default())
    }

    /// The residents' needs it answers.
    async fn needs(&self, ctx: &Context<'_>) -> Result<Vec<NeedLink>> {
        Ok(ctx.loads().load_one(NeedsOfChallenge(self.id)).await?.unwrap_or_default())
    }

    /// How many needs it answers.
    async fn need_count(&self, ctx: &Context<'_>) -> Result<usize> {
        Ok(ctx.loads().load_one(NeedsOfChallenge(self.id)).await?.map_or(0, |needs| needs.len()))
    }

    /// The parts of life it is about: those of its needs.
    async fn life_domains(&self, ctx: &Context<'_>) -> Result<Vec<LifeDomain>> {
        Ok(self.tags(ctx).await?.life_domains)
    }

    /// Whom it concerns: those whom its needs concern.
    async fn target_groups(&self, ctx: &Context<'_>) -> Result<Vec<TargetGroup>> {
        Ok(self.tags(ctx).await?.target_groups)
    }

    /// How the people it concerns live.
    async fn context_conditions(&self, ctx: &Context<'_>) -> Result<Vec<ContextCondition>> {
        Ok(self.tags(ctx).await?.context_conditions)
    }

    /// Its versions, newest first, at most 30; visible to the working group, and the published one to everyone.
    async fn versions(&self, ctx: &Context<'_>) -> Result<Vec<Version>> {
        let mut found = ctx.loads().load_one(VersionsOfChallenge(self.id)).await?.unwrap_or_default();
        found.truncate(super::versions::MAX);
        Ok(found)
    }

    /// The version with this number; null when there is none that the viewer may see.
    async fn version(&self, ctx: &Context<'_>, number: i64) -> Result<Option<Version>> {
        let found = ctx.loads().load_one(VersionsOfChallenge(self.id)).await?.unwrap_or_default();
        Ok(found.into_iter().find(|version| version.number == number))
    }

    /// What everyone reads; null before publication.
    async fn published_version(&self, ctx: &Context<'_>) -> Result<Option<Version>> {
        version_by_id(ctx, self.published_version_id).await
    }

    /// What signing covers now; null unless it awaits sign-off.
    async fn version_to_sign(&self, ctx: &Context<'_>) -> Result<Option<Version>> {
        version_by_id(ctx, self.version_to_sign_id).await
    }

    /// The signatures on the versions that the viewer may see, newest first, at most 200; the earlier ones no longer stand.
    async fn sign_offs(&self, ctx: &Context<'_>) -> Result<Vec<SignOff>> {
        let mut found = ctx.loads().load_one(SignOffsOfChallenge(self.id)).await?.unwrap_or_default();
        found.truncate(sign_offs::MAX);
        Ok(found)
    }

    /// Conditions that still stand in the way of publication, in the reader's language. Empty for everyone outside
    /// the working group, and once it is published.
    async fn obstacles_to_publication(&self, ctx: &Context<'_>) -> Result<Vec<String>> {
        let found = ctx.loads().load_one(ObstaclesOfChallenge(self.id)).await?.unwrap_or_default();
        Ok(found.iter().map(|obstacle| obstacle.message(ctx.asked().locale)).collect())
    }

    /// Until when providers can answer; null when that is not set.
    async fn submissions_close_at(&self) -> Option<Timestamp> {
        self.submissions_close_at
    }

    /// When it became public; null before.
    async fn published_at(&self) -> Option<Timestamp> {
        self.published_at
    }

    /// When it was begun.
    async fn created_at(&self) -> Timestamp {
        self.created_at
    }

    /// When it last changed.
    async fn changed_at(&self) -> Timestamp {
        self.changed_at
    }

    /// Number of submissions; null before the deadline and for a challenge imported from elsewhere.
    async fn submission_count(&self, ctx: &Context<'_>) -> Result<Option<i64>> {
        submissions::graphql::count_of_challenge(ctx, self).await
    }

    /// After the deadline all submissions, oldest first, for the working group and those who judge; for everyone else
    /// null. Own submissions are under `viewer`.
    async fn submissions(
        &self,
        ctx: &Context<'_>,
        first: Option<i32>,
        after: Option<String>,
    ) -> Result<Option<List<Submission>>> {
        submissions::graphql::of_challenge(ctx, self, first, after).await
    }

    /// Who judges the submissions, the chair first; null for everyone but the working group and those who judge.
    async fn assessors(&self, ctx: &Context<'_>) -> Result<Option<Vec<Assessor>>> {
        assessments::graphql::assessors_of(ctx, self).await
    }

    /// Why a solution was chosen, or none; null before.
    async fn award_reason(&self) -> Option<&str> {
        self.award_reason.as_deref()
    }

    /// Why it was last moved; null when no reason was asked.
    async fn reason(&self) -> Option<&str> {
        self.reason.as_deref()
    }

    /// The pilots that try its chosen solutions, newest first; at most 20.
    async fn pilots(&self, ctx: &Context<'_>) -> Result<Vec<Pilot>> {
        pilots_of_challenge(ctx, self.id).await
    }

    /// What happened to it, oldest first; at most the last 100 entries. What happened before publication is told to
    /// the working group alone.
    async fn history(&self, ctx: &Context<'_>) -> Result<Vec<JournalLine>> {
        let mut lines = history_of(ctx, Kind::Challenge, self.id).await?;
        if !self.is_of_group(ctx.viewer()) {
            let from = self.published_at.unwrap_or(Timestamp::MAX);
            lines.retain(|line| line.moment() >= from);
        }
        Ok(lines)
    }

    /// What the viewer may do with it now.
    async fn viewer_can(&self, ctx: &Context<'_>) -> Result<Vec<ChallengeAct>> {
        let viewer = ctx.viewer();
        let mut acts = Governed::viewer_can(self, viewer);
        if acts.contains(&ChallengeAct::SignOff) {
            let municipalities = ctx.loads().load_one(MunicipalitiesOfChallenge(self.id)).await?.unwrap_or_default();
            let signs = |id: &OrganisationId| viewer.holds(*id, OrganisationRole::Signatory);
            if !municipalities.iter().any(signs) {
                acts.retain(|act| *act != ChallengeAct::SignOff);
            }
        }
        Ok(acts)
    }
}

impl Challenge {
    async fn tags(&self, ctx: &Context<'_>) -> Result<Tags> {
        Ok(ctx.loads().load_one(TagsOfChallenge(self.id)).await?.unwrap_or_default())
    }

    /// Whether the viewer is one of those who write it.
    fn is_of_group(&self, viewer: &Viewer) -> bool {
        self.working_group_id.is_some_and(|group| viewer.role_in(group).is_some())
    }
}

async fn version_by_id(ctx: &Context<'_>, id: Option<ChallengeVersionId>) -> Result<Option<Version>> {
    match id {
        Some(id) => ctx.loads().load_one(VersionKey(id)).await,
        None => Ok(None),
    }
}
