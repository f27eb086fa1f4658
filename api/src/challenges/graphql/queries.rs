//! The questions about challenges, and following one.

use async_graphql::{Context, InputObject, Object, Subscription};
use futures_util::Stream;
use uuid::Uuid;

use crate::{
    challenges::{
        Challenge, ChallengeOrder, ChallengeState, live,
        loader::{ChallengeKey, ChallengesOfNeed},
        need_links::NeedLink,
        store,
    },
    db::Timestamp,
    error::{Refusal, Result},
    graphql::{
        connections::{List, Paging, Total},
        context::Asking,
        ids::GlobalId,
    },
    ids::{ChallengeId, NeedId, OrganisationId, WorkingGroupId},
    rules,
    vocabulary::{LifeDomain, TargetGroup},
};

rules! {
    /// Who may ask what about challenges.
    RULES:
    Query { challenges: Public, challenge: Public }
    Subscription { challengeChanged: Holder }
}

/// A challenge by id, if the viewer may see it.
pub async fn challenge(ctx: &Context<'_>, id: Option<ChallengeId>) -> Result<Option<Challenge>> {
    match id {
        Some(id) => ctx.loads().load_one(ChallengeKey(id)).await,
        None => Ok(None),
    }
}

/// A challenge that the viewer must be able to see.
pub async fn known_challenge(ctx: &Context<'_>, id: ChallengeId) -> Result<Challenge> {
    Ok(challenge(ctx, Some(id)).await?.ok_or_else(Refusal::not_found)?)
}

/// A need's places in challenges that the viewer may see, newest first; at most 50.
pub async fn links_of_need(ctx: &Context<'_>, need: NeedId) -> Result<Vec<NeedLink>> {
    let mut links = ctx.loads().load_one(ChallengesOfNeed(need)).await?.unwrap_or_default();
    links.truncate(50);
    Ok(links)
}

/// The challenges that a municipality signs or signed, newest first.
pub async fn of_municipality(
    ctx: &Context<'_>,
    municipality: OrganisationId,
    first: Option<i32>,
    after: Option<String>,
) -> Result<List<Challenge>> {
    let filter = store::Filter { municipality_id: Some(municipality), ..Default::default() };
    list(ctx, filter, ChallengeOrder::Newest, first, after).await
}

/// The challenges of a working group, newest first.
pub async fn of_working_group(
    ctx: &Context<'_>,
    group: WorkingGroupId,
    first: Option<i32>,
    after: Option<String>,
) -> Result<List<Challenge>> {
    let filter = store::Filter { working_group_id: Some(group), ..Default::default() };
    list(ctx, filter, ChallengeOrder::Newest, first, after).await
}

/// The challenges of the viewer's working groups that are not public, newest first.
pub async fn own_drafts(ctx: &Context<'_>, first: Option<i32>, after: Option<String>) -> Result<List<Challenge>> {
    let paging = Paging::<Timestamp>::parse(first, after.as_deref())?;
    let rows = store::page_of_own(ctx.db(), ctx.viewer(), paging.newest(), paging.fetch()).await?;
    let total = Total::counted((ctx.db().clone(), ctx.viewer().clone()), |(db, viewer)| async move {
        store::count_of_own(&db, &viewer).await
    });
    Ok(paging.page(rows, |challenge| (challenge.created_at, challenge.id)).connection_with_total(total))
}

/// The challenges of the viewer's working groups that are closed or being judged, newest first.
pub async fn to_assess(ctx: &Context<'_>, first: Option<i32>, after: Option<String>) -> Result<List<Challenge>> {
    let paging = Paging::<Timestamp>::parse(first, after.as_deref())?;
    let rows = store::page_to_assess(ctx.db(), ctx.viewer(), paging.newest(), paging.fetch()).await?;
    let total = Total::counted((ctx.db().clone(), ctx.viewer().clone()), |(db, viewer)| async move {
        store::count_to_assess(&db, &viewer).await
    });
    Ok(paging.page(rows, |challenge| (challenge.created_at, challenge.id)).connection_with_total(total))
}

async fn list(
    ctx: &Context<'_>,
    filter: store::Filter,
    order: ChallengeOrder,
    first: Option<i32>,
    after: Option<String>,
) -> Result<List<Challenge>> {
    let (db, viewer) = (&ctx.together(), ctx.viewer());
    let paging = Paging::<Timestamp>::parse(first, after.as_deref())?;
    let page = match order {
        ChallengeOrder::Newest => {
            let rows = store::page_of_newest(db, viewer, &filter, paging.newest(), paging.fetch()).await?;
            paging.page(rows, |challenge| (challenge.created_at, challenge.id))
        }
        ChallengeOrder::Deadline => {
            let place = paging.place((Timestamp::MIN, Uuid::nil()));
            let rows = store::page_of_deadline(db, viewer, &filter, place, paging.fetch()).await?;
            paging.page(rows, |challenge| (challenge.submissions_close_at.unwrap_or(Timestamp::MAX), challenge.id))
        }
    };
    let total = Total::counted((db.clone(), viewer.clone(), filter), |(db, viewer, filter)| async move {
        store::count(&db, &viewer, &filter).await
    });
    Ok(page.connection_with_total(total))
}

/// Which challenges a list shows; each part that is given narrows it.
#[derive(InputObject, Default)]
pub struct ChallengeFilter {
    /// In one of these states.
    states: Option<Vec<ChallengeState>>,
    /// About one of these parts of life.
    life_domains: Option<Vec<LifeDomain>>,
    /// For one of these groups.
    target_groups: Option<Vec<TargetGroup>>,
    /// Signed, or to be signed, by this municipality.
    municipality_id: Option<GlobalId<OrganisationId>>,
    /// True: only from elsewhere; false: only from here.
    is_imported: Option<bool>,
}

impl From<ChallengeFilter> for store::Filter {
    fn from(filter: ChallengeFilter) -> Self {
        Self {
            states: filter.states,
            life_domains: filter.life_domains,
            target_groups: filter.target_groups,
            municipality_id: filter.municipality_id.map(|id| id.0),
            working_group_id: None,
            is_imported: filter.is_imported,
        }
    }
}

/// The questions about challenges.
#[derive(Default)]
pub struct ChallengeQueries;

#[Object]
impl ChallengeQueries {
    /// Challenges that the viewer may see.
    async fn challenges(
        &self,
        ctx: &Context<'_>,
        first: Option<i32>,
        after: Option<String>,
        filter: Option<ChallengeFilter>,
        #[graphql(desc = "The newest first when absent.")] order_by: Option<ChallengeOrder>,
    ) -> Result<List<Challenge>> {
        list(ctx, filter.unwrap_or_default().into(), order_by.unwrap_or_default(), first, after).await
    }

    /// The challenge with this slug; null when there is none that the viewer may see.
    async fn challenge(&self, ctx: &Context<'_>, slug: String) -> Result<Option<Challenge>> {
        store::by_slug(ctx.db(), ctx.viewer(), &slug).await
    }
}

/// Following challenges.
#[derive(Default)]
pub struct ChallengeSubscriptions;

#[Subscription]
impl ChallengeSubscriptions {
    /// A challenge, at once and whenever it changes; ends when the viewer may no longer see it.
    async fn challenge_changed(
        &self,
        ctx: &Context<'_>,
        challenge_id: GlobalId<ChallengeId>,
    ) -> Result<impl Stream<Item = Result<Challenge>> + use<>> {
        let asked = ctx.asked();
        live::follow(&asked.db, &asked.app, &asked.viewer, challenge_id.0).await
    }
}
