//! Needs as clients ask for them: the object and the questions. The mutations are in `mutations.rs`.

use async_graphql::{Context, InputObject, Object, SimpleObject};
use time::Date;
use uuid::Uuid;

use super::{
    Evidence, EvidenceKind, Need, NeedAct, NeedAnswerKind, NeedOrder, NeedState,
    loader::{EvidenceOfNeed, MergedInto, NeedKey, TagsOfNeed, ViewerSupports},
    store,
};
use crate::{
    challenges::{graphql::links_of_need, need_links::NeedLink},
    db::Timestamp,
    error::{Refusal, Result},
    graphql::{
        connections::{List, Paging, Total},
        context::Asking,
        ids::GlobalId,
    },
    ids::{EvidenceId, Kind, NeedId, OrganisationId},
    journal::graphql::{JournalLine, history_of},
    organisations::{Organisation, graphql::organisation},
    people::{Person, graphql::person},
    policy::Governed,
    rules,
    vocabulary::{ContextCondition, Language, LifeDomain, Tags, TargetGroup},
    voting::{self, BallotPlace},
};

rules! {
    /// Who may read what of needs.
    RULES:
    Need {
        id: Public, slug: Public, title: Public, body * 5: Public, bodyHtml * 10: Public, state: Public,
        language: Public, author: Public, municipality: Public, source: Public, lifeDomains[10]: Public,
        targetGroups[12]: Public, contextConditions[15]: Public, evidence[20]: Public, supportCount: Public,
        viewerSupports: Public, createdAt: Public, submittedAt: Public, decidedAt: Public, reason: Public,
        answerKind: Public, mergedInto: Public, mergedFrom[50]: Public, ballotPlaces[50]: Public,
        challengeLinks[50]: Public, history[100]: Public, viewerCan[10]: Public,
    }
    NeedSource { name: Public, url: Public, place: Public, reference: Public }
    Evidence { id: Public, kind: Public, summary: Public, heldOn: Public, peopleCount: Public, addedBy: Public, addedAt: Public }
    Query { needs: Public, need: Public }
}

/// What residents want to be able to do, in their own words; never a product.
#[Object]
impl Need {
    /// The global id.
    pub async fn id(&self) -> GlobalId<NeedId> {
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

    /// What residents want to be able to do, in their own words; Markdown.
    async fn body(&self) -> &str {
        self.body.as_str()
    }

    /// The body as safe HTML, with headings from the third level.
    async fn body_html(&self) -> String {
        self.body.html(3)
    }

    /// Where it stands.
    async fn state(&self) -> NeedState {
        self.state
    }

    /// The language it is written in.
    async fn language(&self) -> Language {
        self.language
    }

    /// Who wrote it; null when it was imported or its author's account was erased.
    async fn author(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        person(ctx, self.author_id).await
    }

    /// The municipality that decides on it; null when it was imported.
    async fn municipality(&self, ctx: &Context<'_>) -> Result<Option<Organisation>> {
        organisation(ctx, self.municipality_id).await
    }

    /// Where it comes from when it was imported; null otherwise.
    async fn source(&self) -> Option<NeedSource> {
        Some(NeedSource {
            name: self.source_name.clone()?,
            reference: self.source_reference.clone()?,
            place: self.source_place.clone(),
            url: self.source_url.clone(),
        })
    }

    /// The parts of life it is about.
    async fn life_domains(&self, ctx: &Context<'_>) -> Result<Vec<LifeDomain>> {
        Ok(self.tags(ctx).await?.life_domains)
    }

    /// Whom it concerns.
    async fn target_groups(&self, ctx: &Context<'_>) -> Result<Vec<TargetGroup>> {
        Ok(self.tags(ctx).await?.target_groups)
    }

    /// How the people it concerns live.
    async fn context_conditions(&self, ctx: &Context<'_>) -> Result<Vec<ContextCondition>> {
        Ok(self.tags(ctx).await?.context_conditions)
    }

    /// Where it comes from: conversations, visits, surveys; oldest first, at most 20.
    async fn evidence(&self, ctx: &Context<'_>) -> Result<Vec<Evidence>> {
        Ok(ctx.loads().load_one(EvidenceOfNeed(self.id)).await?.unwrap_or_default())
    }

    /// How many people said "this holds for me too".
    async fn support_count(&self) -> i64 {
        self.support_count
    }

    /// Whether the viewer said so.
    async fn viewer_supports(&self, ctx: &Context<'_>) -> Result<bool> {
        Ok(ctx.loads().load_one(ViewerSupports(self.id)).await?.unwrap_or(false))
    }

    /// When it was begun.
    async fn created_at(&self) -> Timestamp {
        self.created_at
    }

    /// When it was handed to the municipality; null while it is a draft.
    async fn submitted_at(&self) -> Option<Timestamp> {
        self.submitted_at
    }

    /// When it was last decided on; null before.
    async fn decided_at(&self) -> Option<Timestamp> {
        self.decided_at
    }

    /// Why it was declined, merged, answered or reopened; null otherwise.
    async fn reason(&self) -> Option<&str> {
        self.reason.as_deref()
    }

    /// How it was answered; null unless it was.
    async fn answer_kind(&self) -> Option<NeedAnswerKind> {
        self.answer_kind
    }

    /// The need in which it continues; null unless it was merged.
    async fn merged_into(&self, ctx: &Context<'_>) -> Result<Option<Self>> {
        need(ctx, self.merged_into_id).await
    }

    /// The needs that continue in this one; at most 50.
    async fn merged_from(&self, ctx: &Context<'_>) -> Result<Vec<Self>> {
        let mut needs = ctx.loads().load_one(MergedInto(self.id)).await?.unwrap_or_default();
        needs.truncate(50);
        Ok(needs)
    }

    /// Its places on the ballots that the viewer may see, the last round first; at most 50.
    async fn ballot_places(&self, ctx: &Context<'_>) -> Result<Vec<BallotPlace>> {
        voting::graphql::places_of_need(ctx, self.id).await
    }

    /// Its places in challenges that the viewer may see, newest first; at most 50.
    async fn challenge_links(&self, ctx: &Context<'_>) -> Result<Vec<NeedLink>> {
        links_of_need(ctx, self.id).await
    }

    /// What happened to it, oldest first; at most the last 100 entries.
    async fn history(&self, ctx: &Context<'_>) -> Result<Vec<JournalLine>> {
        history_of(ctx, Kind::Need, self.id).await
    }

    /// What the viewer may do with it now.
    async fn viewer_can(&self, ctx: &Context<'_>) -> Vec<NeedAct> {
        Governed::viewer_can(self, ctx.viewer())
    }
}

impl Need {
    async fn tags(&self, ctx: &Context<'_>) -> Result<Tags> {
        Ok(ctx.loads().load_one(TagsOfNeed(self.id)).await?.unwrap_or_default())
    }
}

/// Where an imported need comes from.
#[derive(SimpleObject)]
pub struct NeedSource {
    /// The collection.
    name: String,
    /// Its page there; null when unknown.
    url: Option<String>,
    /// The place it is about; null when unknown.
    place: Option<String>,
    /// Its key there.
    reference: String,
}

/// Where a need comes from.
#[Object]
impl Evidence {
    /// The global id.
    async fn id(&self) -> GlobalId<EvidenceId> {
        GlobalId(self.id)
    }

    /// What sort of evidence.
    async fn kind(&self) -> EvidenceKind {
        self.kind
    }

    /// What was heard, seen or counted.
    async fn summary(&self) -> &str {
        &self.summary
    }

    /// The day it was gathered; null when unknown.
    async fn held_on(&self) -> Option<Date> {
        self.held_on
    }

    /// How many people it rests on; null when unknown.
    async fn people_count(&self) -> Option<i64> {
        self.people_count
    }

    /// Who wrote it down; null when that account was erased.
    async fn added_by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        person(ctx, self.added_by).await
    }

    /// When it was written down.
    async fn added_at(&self) -> Timestamp {
        self.added_at
    }
}

/// A need by id, if the viewer may see it.
pub async fn need(ctx: &Context<'_>, id: Option<NeedId>) -> Result<Option<Need>> {
    match id {
        Some(id) => ctx.loads().load_one(NeedKey(id)).await,
        None => Ok(None),
    }
}

/// A need that the viewer must be able to see.
pub async fn known_need(ctx: &Context<'_>, id: NeedId) -> Result<Need> {
    Ok(need(ctx, Some(id)).await?.ok_or_else(Refusal::not_found)?)
}

/// The needs of one municipality, newest first.
pub async fn of_municipality(
    ctx: &Context<'_>,
    municipality: OrganisationId,
    first: Option<i32>,
    after: Option<String>,
) -> Result<List<Need>> {
    let filter = store::Filter { municipality_id: Some(municipality), ..Default::default() };
    list(ctx, filter, NeedOrder::Newest, first, after).await
}

/// The viewer's own needs that are not public, newest first.
pub async fn own_drafts(ctx: &Context<'_>, first: Option<i32>, after: Option<String>) -> Result<List<Need>> {
    let person = ctx.viewer().signed_in()?;
    let paging = Paging::<Timestamp>::parse(first, after.as_deref())?;
    let rows = store::page_of_own(ctx.db(), person, paging.newest(), paging.fetch()).await?;
    let total = Total::counted(ctx.db().clone(), move |db| async move { store::count_of_own(&db, person).await });
    Ok(paging.page(rows, |need| (need.created_at, need.id)).connection_with_total(total))
}

/// The needs that the viewer wrote, newest first.
pub async fn of_author(ctx: &Context<'_>, first: Option<i32>, after: Option<String>) -> Result<List<Need>> {
    let person = ctx.viewer().signed_in()?;
    let paging = Paging::<Timestamp>::parse(first, after.as_deref())?;
    let rows = store::page_of_author(ctx.db(), person, paging.newest(), paging.fetch()).await?;
    let total = Total::counted(ctx.db().clone(), move |db| async move { store::count_of_author(&db, person).await });
    Ok(paging.page(rows, |need| (need.created_at, need.id)).connection_with_total(total))
}

/// The needs that wait for a decision of the viewer's municipalities, newest first.
pub async fn to_decide(ctx: &Context<'_>, first: Option<i32>, after: Option<String>) -> Result<List<Need>> {
    let person = ctx.viewer().signed_in()?;
    let paging = Paging::<Timestamp>::parse(first, after.as_deref())?;
    let rows = store::page_to_decide(ctx.db(), person, paging.newest(), paging.fetch()).await?;
    let total = Total::counted(ctx.db().clone(), move |db| async move { store::count_to_decide(&db, person).await });
    Ok(paging.page(rows, |need| (need.created_at, need.id)).connection_with_total(total))
}

/// The needs that the viewer supports, the last first.
pub async fn supported(ctx: &Context<'_>, first: Option<i32>, after: Option<String>) -> Result<List<Need>> {
    ctx.viewer().signed_in()?;
    let paging = Paging::<Timestamp>::parse(first, after.as_deref())?;
    let rows = store::page_of_supported(ctx.db(), ctx.viewer(), paging.newest(), paging.fetch()).await?;
    let total = Total::counted((ctx.db().clone(), ctx.viewer().clone()), |(db, viewer)| async move {
        store::count_of_supported(&db, &viewer).await
    });
    let page = paging.page(rows, |one| (one.supported_since, one.need.id));
    Ok(page.map(|one| one.need).connection_with_total(total))
}

async fn list(
    ctx: &Context<'_>,
    filter: store::Filter,
    order: NeedOrder,
    first: Option<i32>,
    after: Option<String>,
) -> Result<List<Need>> {
    let (db, viewer) = (&ctx.together(), ctx.viewer());
    let page = match order {
        NeedOrder::Newest => {
            let paging = Paging::<Timestamp>::parse(first, after.as_deref())?;
            let rows = store::page_of_newest(db, viewer, &filter, paging.newest(), paging.fetch()).await?;
            paging.page(rows, |need| (need.created_at, need.id))
        }
        NeedOrder::MostSupported => {
            let paging = Paging::<i64>::parse(first, after.as_deref())?;
            let place = paging.place((i64::MAX, Uuid::max()));
            let rows = store::page_of_most_supported(db, viewer, &filter, place, paging.fetch()).await?;
            paging.page(rows, |need| (need.support_count, need.id))
        }
    };
    let total = Total::counted((db.clone(), viewer.clone(), filter), |(db, viewer, filter)| async move {
        store::count(&db, &viewer, &filter).await
    });
    Ok(page.connection_with_total(total))
}

/// Which needs a list shows; each part that is given narrows it.
#[derive(InputObject, Default)]
pub struct NeedFilter {
    /// In one of these states.
    states: Option<Vec<NeedState>>,
    /// About one of these parts of life.
    life_domains: Option<Vec<LifeDomain>>,
    /// For one of these groups.
    target_groups: Option<Vec<TargetGroup>>,
    /// Under one of these conditions.
    context_conditions: Option<Vec<ContextCondition>>,
    /// Of this municipality.
    municipality_id: Option<GlobalId<OrganisationId>>,
}

impl From<NeedFilter> for store::Filter {
    fn from(filter: NeedFilter) -> Self {
        Self {
            states: filter.states,
            life_domains: filter.life_domains,
            target_groups: filter.target_groups,
            context_conditions: filter.context_conditions,
            municipality_id: filter.municipality_id.map(|id| id.0),
        }
    }
}

/// The questions about needs.
#[derive(Default)]
pub struct NeedQueries;

#[Object]
impl NeedQueries {
    /// Needs that the viewer may see.
    async fn needs(
        &self,
        ctx: &Context<'_>,
        first: Option<i32>,
        after: Option<String>,
        filter: Option<NeedFilter>,
        #[graphql(desc = "The newest first when absent.")] order_by: Option<NeedOrder>,
    ) -> Result<List<Need>> {
        list(ctx, filter.unwrap_or_default().into(), order_by.unwrap_or_default(), first, after).await
    }

    /// The need with this slug; null when there is none that the viewer may see.
    async fn need(&self, ctx: &Context<'_>, slug: String) -> Result<Option<Need>> {
        store::by_slug(ctx.db(), ctx.viewer(), &slug).await
    }
}
