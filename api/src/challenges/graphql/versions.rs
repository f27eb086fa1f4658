//! Versions of a challenge and their differences as clients ask for them.

use async_graphql::{Context, Object, SimpleObject};

use crate::{
    challenges::{
        loader::{SignOffsOfChallenge, VersionKey},
        sign_offs::SignOff,
        texts,
        versions::{Content, ContentSection, Part, PartKind, SectionDifference, Version, compare},
    },
    db::Timestamp,
    error::{Fault, Problem, Result},
    graphql::{context::Asking, ids::GlobalId},
    ids::ChallengeVersionId,
    people::{Person, graphql::person},
    rules,
};

rules! {
    /// Who may read what of versions: the working group; the published one everyone.
    RULES:
    ChallengeVersion {
        id: Holder, number: Holder, sha256: Holder, canonical * 20: Holder, title: Holder, summary: Holder,
        sections[30] * 5: Holder, criteria[20]: Holder, createdAt: Holder, createdBy: Holder, signOffs[60]: Holder,
        comparedWith * 100: Holder,
    }
    VersionSection { heading: Holder, body * 5: Holder, bodyHtml * 10: Holder, sha256: Holder }
    VersionCriterion { title: Holder, description: Holder, weight: Holder }
    VersionComparison { from: Holder, to: Holder, sections[62]: Holder }
    SectionComparison { heading: Holder, isChanged: Holder, parts[80]: Holder }
    TextPart { kind: Holder, text: Holder }
}

/// One exact, immutable whole of a challenge. Its hash is the root of its section hashes: the SHA-256 of lines that
/// each end in one line feed, namely the name of the form (`samenvraag-challenge/1`), the hash of `canonical` without
/// its sections, and the hash of each section in order, as 64 small hexadecimal digits.
#[Object(name = "ChallengeVersion")]
impl Version {
    /// The global id.
    pub async fn id(&self) -> GlobalId<ChallengeVersionId> {
        GlobalId(self.id)
    }

    /// 1 for the first.
    async fn number(&self) -> i64 {
        self.number
    }

    /// The hash that is signed, as 64 small hexadecimal digits.
    async fn sha256(&self) -> String {
        self.sha256_hex()
    }

    /// The text that is hashed: JSON as RFC 8785 writes it.
    async fn canonical(&self) -> &str {
        &self.content
    }

    /// The title in this version.
    async fn title(&self) -> Result<String> {
        Ok(Content::read(&self.content)?.title)
    }

    /// The summary in this version.
    async fn summary(&self) -> Result<String> {
        Ok(Content::read(&self.content)?.summary)
    }

    /// The text of this version, in order.
    async fn sections(&self) -> Result<Vec<ContentSection>> {
        Ok(Content::read(&self.content)?.sections)
    }

    /// The criteria of this version, in order.
    async fn criteria(&self) -> Result<Vec<VersionCriterion>> {
        let criteria = Content::read(&self.content)?.criteria.into_iter();
        Ok(criteria
            .map(|criterion| VersionCriterion {
                title: criterion.title,
                description: criterion.description,
                weight: criterion.weight,
            })
            .collect())
    }

    /// When it was first offered for signing.
    async fn created_at(&self) -> Timestamp {
        self.created_at
    }

    /// By whom; null when that account was erased.
    async fn created_by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        person(ctx, self.created_by).await
    }

    /// The signatures on it, newest first.
    async fn sign_offs(&self, ctx: &Context<'_>) -> Result<Vec<SignOff>> {
        let mut found = ctx.loads().load_one(SignOffsOfChallenge(self.challenge_id)).await?.unwrap_or_default();
        found.retain(|signed| signed.version_id == self.id);
        Ok(found)
    }

    /// Differences on words, from the given earlier version to this one: first those of title and summary, then
    /// section by section.
    async fn compared_with(
        &self,
        ctx: &Context<'_>,
        version_id: GlobalId<ChallengeVersionId>,
    ) -> Result<VersionComparison> {
        let from = version(ctx, version_id.0).await?.filter(|from| from.challenge_id == self.challenge_id);
        let from = from.ok_or_else(|| Problem::new("versionId", &texts::CHALLENGE_VERSION_OF_ANOTHER))?;
        let (before, after) = (Content::read(&from.content)?, Content::read(&self.content)?);
        let sections = tokio::task::spawn_blocking(move || compare(&before, &after)).await.map_err(Fault::from)?;
        Ok(VersionComparison { from, to: self.clone(), sections })
    }
}

/// A section in one version.
#[Object(name = "VersionSection")]
impl ContentSection {
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

    /// The hash of `{"body":…,"heading":…}`, as 64 small hexadecimal digits.
    async fn sha256(&self) -> Result<String> {
        self.sha256_hex()
    }
}

/// A criterion in one version.
#[derive(SimpleObject)]
pub struct VersionCriterion {
    /// In a few words.
    title: String,
    /// What is looked at; null when the title says it all.
    description: Option<String>,
    /// Whole percentage points.
    weight: i64,
}

/// What changed between two versions.
#[derive(SimpleObject)]
pub struct VersionComparison {
    /// The earlier version.
    from: Version,
    /// The later version.
    to: Version,
    /// The differences: first of title and summary, then of each section of the later version, then of those that are
    /// gone.
    sections: Vec<SectionDifference>,
}

/// What changed in one section.
#[Object(name = "SectionComparison")]
impl SectionDifference {
    /// Its heading in the later version; in the earlier one when it is gone.
    async fn heading(&self) -> &str {
        &self.heading
    }

    /// Whether any word changed.
    async fn is_changed(&self) -> bool {
        self.has_changes()
    }

    /// Its words, in order: those that stayed, came or went.
    async fn parts(&self) -> &[Part] {
        &self.parts
    }
}

/// Some words in a row to which the same happened.
#[Object(name = "TextPart")]
impl Part {
    /// What happened.
    async fn kind(&self) -> PartKind {
        self.kind
    }

    /// The words, with their white space.
    async fn text(&self) -> &str {
        &self.text
    }
}

/// A version by id, if the viewer may see it.
pub async fn version(ctx: &Context<'_>, id: ChallengeVersionId) -> Result<Option<Version>> {
    ctx.loads().load_one(VersionKey(id)).await
}
