//! Sections, criteria, needs and signatures of a challenge as clients ask for them.

use async_graphql::{Context, Object, SimpleObject};

use crate::{
    challenges::{
        Challenge, ChallengeNeedState,
        criteria::Criterion,
        loader::{CriterionKey, SectionKey, VersionKey},
        need_links::NeedLink,
        sections::Section,
        sign_offs::SignOff,
        versions::Version,
    },
    db::Timestamp,
    error::{Refusal, Result},
    graphql::{context::Asking, ids::GlobalId},
    ids::{CriterionId, SectionId},
    needs::{Need, graphql::known_need},
    organisations::{Organisation, graphql::known_organisation},
    people::{Person, graphql::person},
    rules,
};

rules! {
    /// Who may read what of a challenge's parts: whoever may see the challenge.
    RULES:
    ChallengeSource { name: Public, url: Public, reference: Public }
    Section {
        id: Holder, position: Holder, heading: Holder, body * 5: Holder, bodyHtml * 10: Holder, revision: Holder,
        changedAt: Holder, changedBy: Holder,
    }
    Criterion { id: Holder, position: Holder, title: Holder, description: Holder, weight: Holder }
    ChallengeNeed { challenge: Holder, need: Holder, state: Holder, reason: Holder }
    SignOff { organisation: Holder, version: Holder, signedBy: Holder, signedAt: Holder, stands: Holder }
}

/// Where an imported challenge comes from.
#[derive(SimpleObject)]
pub struct ChallengeSource {
    /// The collection.
    name: String,
    /// Its page there; null when unknown.
    url: Option<String>,
    /// Its key there.
    reference: String,
}

impl ChallengeSource {
    /// The source of an imported challenge.
    pub(super) fn of(challenge: &Challenge) -> Option<Self> {
        Some(Self {
            name: challenge.source_name.clone()?,
            url: challenge.source_url.clone(),
            reference: challenge.source_reference.clone()?,
        })
    }
}

/// A part of a challenge's text.
#[Object]
impl Section {
    /// The global id.
    pub async fn id(&self) -> GlobalId<SectionId> {
        GlobalId(self.id)
    }

    /// Its place in the text, the first being 1.
    async fn position(&self) -> i64 {
        self.position
    }

    /// What it is about.
    async fn heading(&self) -> &str {
        &self.heading
    }

    /// Its text; Markdown.
    async fn body(&self) -> &str {
        self.body.as_str()
    }

    /// Its text as safe HTML, with headings from the third level.
    async fn body_html(&self) -> String {
        self.body.html(3)
    }

    /// Rises with each edit; send it back with an edit so that nobody's words are overwritten.
    async fn revision(&self) -> i64 {
        self.revision
    }

    /// When it last changed.
    async fn changed_at(&self) -> Timestamp {
        self.changed_at
    }

    /// Who changed it last; null when it was imported or that account was erased.
    async fn changed_by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        person(ctx, self.changed_by).await
    }
}

/// What submissions are judged on.
#[Object]
impl Criterion {
    /// The global id.
    pub async fn id(&self) -> GlobalId<CriterionId> {
        GlobalId(self.id)
    }

    /// Its place in the list, the first being 1.
    async fn position(&self) -> i64 {
        self.position
    }

    /// In a few words.
    async fn title(&self) -> &str {
        &self.title
    }

    /// What is looked at; null when the title says it all.
    async fn description(&self) -> Option<&str> {
        self.description.as_deref()
    }

    /// Whole percentage points; all weights together are 100 at publication.
    async fn weight(&self) -> i64 {
        self.weight
    }
}

/// A need's place in a challenge.
#[Object(name = "ChallengeNeed")]
impl NeedLink {
    /// The challenge.
    async fn challenge(&self, ctx: &Context<'_>) -> Result<Challenge> {
        super::known_challenge(ctx, self.challenge_id).await
    }

    /// The need.
    async fn need(&self, ctx: &Context<'_>) -> Result<Need> {
        known_need(ctx, self.need_id).await
    }

    /// How far it got.
    async fn state(&self) -> ChallengeNeedState {
        self.state
    }

    /// Why it entered although residents had not prioritised it; null when they had.
    async fn reason(&self) -> Option<&str> {
        self.reason.as_deref()
    }
}

/// A municipality's signature on one version.
#[Object]
impl SignOff {
    /// For which municipality.
    async fn organisation(&self, ctx: &Context<'_>) -> Result<Organisation> {
        known_organisation(ctx, self.organisation_id).await
    }

    /// On which version.
    async fn version(&self, ctx: &Context<'_>) -> Result<Version> {
        let version = ctx.loads().load_one(VersionKey(self.version_id)).await?;
        Ok(version.ok_or_else(Refusal::not_found)?)
    }

    /// Who signed; null when that account was erased.
    async fn signed_by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        person(ctx, Some(self.signed_by)).await
    }

    /// When.
    async fn signed_at(&self) -> Timestamp {
        self.signed_at
    }

    /// Whether it covers the text that is offered now or was published. False when the text has changed since.
    async fn stands(&self) -> bool {
        self.stands
    }
}

/// A section by id, if the viewer may see its challenge.
pub async fn section(ctx: &Context<'_>, id: SectionId) -> Result<Option<Section>> {
    ctx.loads().load_one(SectionKey(id)).await
}

/// A criterion by id, if the viewer may see its challenge.
pub async fn criterion(ctx: &Context<'_>, id: CriterionId) -> Result<Option<Criterion>> {
    ctx.loads().load_one(CriterionKey(id)).await
}
