//! Solutions as clients ask for them: the object and the questions. The mutations are in `mutations.rs`.

use async_graphql::{Context, InputObject, Object, SimpleObject};

use super::{
    PriceModel, Readiness, Solution, SolutionAct, SolutionState, Tags,
    loader::{SolutionKey, TagsOfSolution},
    store,
};
use crate::{
    db::Timestamp,
    error::{Refusal, Result},
    graphql::{
        connections::{List, Paging, Total},
        context::Asking,
        ids::GlobalId,
    },
    ids::{Kind, OrganisationId, SolutionId},
    journal::graphql::{JournalLine, history_of},
    organisations::{Organisation, graphql::organisation},
    pilots::{Pilot, graphql::pilots_of_solution},
    policy::Governed,
    rules,
    vocabulary::{ContextCondition, Language, LifeDomain, TargetGroup},
};

rules! {
    /// Who may read what of solutions.
    RULES:
    Solution {
        id: Holder, slug: Holder, name: Holder, summary: Holder, body * 5: Holder, bodyHtml * 10: Holder,
        state: Holder, language: Holder, organisation: Holder, isImported: Holder, source: Holder, website: Holder,
        lifeDomains[10]: Holder, targetGroups[12]: Holder, contextNeeded[15]: Holder, contextExcluded[15]: Holder,
        readiness: Holder, priceModel: Holder, priceNote: Holder, dataNote: Holder, publishedAt: Holder,
        createdAt: Holder, pilots[20]: Public, history[100]: Holder, viewerCan[4]: Holder,
    }
    SolutionSource { name: Public, url: Public, reference: Public }
    Readiness { isMatched: Public, isVisible: Public, canBeExperienced: Public, canBeBorrowed: Public }
    Query { solutions: Public, solution: Public }
}

/// A provider's entry in the catalogue. Until it is published only its organisation sees it.
#[Object]
impl Solution {
    /// The global id.
    pub(crate) async fn id(&self) -> GlobalId<SolutionId> {
        GlobalId(self.id)
    }

    /// Its place in an address.
    async fn slug(&self) -> &str {
        &self.slug
    }

    /// What it is called.
    async fn name(&self) -> &str {
        &self.name
    }

    /// In a few sentences.
    async fn summary(&self) -> &str {
        &self.summary
    }

    /// What a resident can do with it; Markdown.
    async fn body(&self) -> &str {
        self.body.as_str()
    }

    /// The body as safe HTML, with headings from the third level.
    async fn body_html(&self) -> String {
        self.body.html(3)
    }

    /// Where it stands.
    async fn state(&self) -> SolutionState {
        self.state
    }

    /// The language it is written in.
    async fn language(&self) -> Language {
        self.language
    }

    /// Who offers it. Null for a solution imported from elsewhere.
    async fn organisation(&self, ctx: &Context<'_>) -> Result<Option<Organisation>> {
        organisation(ctx, self.organisation_id).await
    }

    /// Whether it was imported from elsewhere; then it answers no challenges here.
    async fn is_imported(&self) -> bool {
        self.organisation_id.is_none()
    }

    /// Where it comes from when it was imported; null otherwise.
    async fn source(&self) -> Option<SolutionSource> {
        Some(SolutionSource {
            name: self.source_name.clone()?,
            reference: self.source_reference.clone()?,
            url: self.source_url.clone(),
        })
    }

    /// Its own pages; null when it has none.
    async fn website(&self) -> Option<&str> {
        self.website.as_deref()
    }

    /// The parts of life it is about.
    async fn life_domains(&self, ctx: &Context<'_>) -> Result<Vec<LifeDomain>> {
        Ok(self.tags(ctx).await?.life_domains)
    }

    /// Whom it is for.
    async fn target_groups(&self, ctx: &Context<'_>) -> Result<Vec<TargetGroup>> {
        Ok(self.tags(ctx).await?.target_groups)
    }

    /// How someone must live for it to work.
    async fn context_needed(&self, ctx: &Context<'_>) -> Result<Vec<ContextCondition>> {
        Ok(self.tags(ctx).await?.context_needed)
    }

    /// Conditions under which it does not work, such as thresholds for a robot vacuum.
    async fn context_excluded(&self, ctx: &Context<'_>) -> Result<Vec<ContextCondition>> {
        Ok(self.tags(ctx).await?.context_excluded)
    }

    /// What it is ready for.
    #[graphql(name = "readiness")]
    async fn is_ready_for(&self) -> Readiness {
        self.readiness()
    }

    /// How one pays.
    async fn price_model(&self) -> PriceModel {
        self.price_model
    }

    /// What it costs, in words; null when nothing was said.
    async fn price_note(&self) -> Option<&str> {
        self.price_note.as_deref()
    }

    /// What it does with personal data, in words; null when nothing was said.
    async fn data_note(&self) -> Option<&str> {
        self.data_note.as_deref()
    }

    /// When it first came into the catalogue; null before.
    async fn published_at(&self) -> Option<Timestamp> {
        self.published_at
    }

    /// When it was begun.
    async fn created_at(&self) -> Timestamp {
        self.created_at
    }

    /// The pilots that try it, newest first; at most 20.
    async fn pilots(&self, ctx: &Context<'_>) -> Result<Vec<Pilot>> {
        pilots_of_solution(ctx, self.id).await
    }

    /// What happened to it, oldest first; at most the last 100 entries.
    async fn history(&self, ctx: &Context<'_>) -> Result<Vec<JournalLine>> {
        history_of(ctx, Kind::Solution, self.id).await
    }

    /// What the viewer may do with it now.
    async fn viewer_can(&self, ctx: &Context<'_>) -> Vec<SolutionAct> {
        Governed::viewer_can(self, ctx.viewer())
    }
}

impl Solution {
    async fn tags(&self, ctx: &Context<'_>) -> Result<Tags> {
        Ok(ctx.loads().load_one(TagsOfSolution(self.id)).await?.unwrap_or_default())
    }
}

/// Where an imported solution comes from.
#[derive(SimpleObject)]
pub struct SolutionSource {
    /// The collection.
    name: String,
    /// Its page there; null when unknown.
    url: Option<String>,
    /// Its key there.
    reference: String,
}

/// What a solution is ready for.
#[Object]
impl Readiness {
    /// Fitted to those who use it.
    async fn is_matched(&self) -> bool {
        self.is_matched
    }

    /// Known to those who need it.
    async fn is_visible(&self) -> bool {
        self.is_visible
    }

    /// Can be tried somewhere.
    async fn can_be_experienced(&self) -> bool {
        self.can_be_experienced
    }

    /// Can be borrowed.
    async fn can_be_borrowed(&self) -> bool {
        self.can_be_borrowed
    }
}

/// A solution by id, if the viewer may see it.
pub async fn solution(ctx: &Context<'_>, id: Option<SolutionId>) -> Result<Option<Solution>> {
    match id {
        Some(id) => ctx.loads().load_one(SolutionKey(id)).await,
        None => Ok(None),
    }
}

/// A solution that the viewer must be able to see.
pub async fn known_solution(ctx: &Context<'_>, id: SolutionId) -> Result<Solution> {
    Ok(solution(ctx, Some(id)).await?.ok_or_else(Refusal::not_found)?)
}

/// The solutions of one organisation that the viewer may see, newest first.
pub async fn of_organisation(
    ctx: &Context<'_>,
    organisation: OrganisationId,
    first: Option<i32>,
    after: Option<String>,
) -> Result<List<Solution>> {
    let filter = store::Filter { organisation_id: Some(organisation), ..Default::default() };
    list(ctx, filter, first, after).await
}

/// The solutions of the viewer's organisations, drafts included, newest first.
pub async fn own(ctx: &Context<'_>, first: Option<i32>, after: Option<String>) -> Result<List<Solution>> {
    let person = ctx.viewer().signed_in()?;
    let paging = Paging::<Timestamp>::parse(first, after.as_deref())?;
    let rows = store::page_of_own(ctx.db(), person, paging.newest(), paging.fetch()).await?;
    let total = Total::counted(ctx.db().clone(), move |db| async move { store::count_of_own(&db, person).await });
    Ok(paging.page(rows, |solution| (solution.created_at, solution.id)).connection_with_total(total))
}

async fn list(
    ctx: &Context<'_>,
    filter: store::Filter,
    first: Option<i32>,
    after: Option<String>,
) -> Result<List<Solution>> {
    let (db, viewer) = (&ctx.together(), ctx.viewer());
    let paging = Paging::<Timestamp>::parse(first, after.as_deref())?;
    let rows = store::page_of_newest(db, viewer, &filter, paging.newest(), paging.fetch()).await?;
    let total = Total::counted((db.clone(), viewer.clone(), filter), |(db, viewer, filter)| async move {
        store::count(&db, &viewer, &filter).await
    });
    Ok(paging.page(rows, |solution| (solution.created_at, solution.id)).connection_with_total(total))
}

/// Which solutions a list shows; each part that is given narrows it.
#[derive(InputObject, Default)]
pub struct SolutionFilter {
    /// About one of these parts of life.
    life_domains: Option<Vec<LifeDomain>>,
    /// For one of these groups.
    target_groups: Option<Vec<TargetGroup>>,
    /// For someone who lives like this: solutions that exclude none of these conditions.
    context_conditions: Option<Vec<ContextCondition>>,
    /// True: only what can be tried somewhere; false: only what cannot.
    can_be_experienced: Option<bool>,
    /// True: only what can be borrowed; false: only what cannot.
    can_be_borrowed: Option<bool>,
    /// Of this organisation.
    organisation_id: Option<GlobalId<OrganisationId>>,
    /// True: only from elsewhere; false: only from here.
    is_imported: Option<bool>,
}

impl From<SolutionFilter> for store::Filter {
    fn from(filter: SolutionFilter) -> Self {
        Self {
            life_domains: filter.life_domains,
            target_groups: filter.target_groups,
            context_conditions: filter.context_conditions,
            can_be_experienced: filter.can_be_experienced,
            can_be_borrowed: filter.can_be_borrowed,
            organisation_id: filter.organisation_id.map(|id| id.0),
            is_imported: filter.is_imported,
        }
    }
}

/// The questions about solutions.
#[derive(Default)]
pub struct SolutionQueries;

#[Object]
impl SolutionQueries {
    /// The catalogue, newest first. Of one organisation also what the viewer may see beside it.
    async fn solutions(
        &self,
        ctx: &Context<'_>,
        first: Option<i32>,
        after: Option<String>,
        filter: Option<SolutionFilter>,
    ) -> Result<List<Solution>> {
        list(ctx, filter.unwrap_or_default().into(), first, after).await
    }

    /// The solution with this slug; null when there is none that the viewer may see.
    async fn solution(&self, ctx: &Context<'_>, slug: String) -> Result<Option<Solution>> {
        store::by_slug(ctx.db(), ctx.viewer(), &slug).await
    }
}
