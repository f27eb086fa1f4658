//! Adoptions as clients ask for them.

use async_graphql::{Context, InputObject, Object};

use super::{
    Adoption, AdoptionAct, AdoptionState, actions,
    loader::{AdoptionKey, AdoptionsOfPilot},
};
use crate::{
    db::Timestamp,
    error::{Refusal, Result},
    graphql::{context::Asking, ids::GlobalId, payload::payload},
    ids::{AdoptionId, OrganisationId, PilotId},
    organisations::{Organisation, graphql::organisation},
    pilots::{Pilot, graphql::known_pilot},
    policy::Governed,
    rules,
};

rules! {
    /// Who may read and do what with adoptions.
    RULES:
    Adoption {
        id: Public, pilot: Public, organisation: Public, state: Public, note: Public, reason: Public,
        createdAt: Public, changedAt: Public, viewerCan[3]: Public,
    }
    Mutation {
        adoptionExpress: Organisation, adoptionPrepare: Organisation, adoptionAdopt: Organisation,
        adoptionDiscontinue: Organisation,
    }
}

/// The most adoptions that are listed of one pilot.
const LISTED_MAX: usize = 100;

/// Another municipality that wants what a pilot tried.
#[Object]
impl Adoption {
    /// The global id.
    pub(crate) async fn id(&self) -> GlobalId<AdoptionId> {
        GlobalId(self.id)
    }

    /// What was tried.
    async fn pilot(&self, ctx: &Context<'_>) -> Result<Pilot> {
        known_pilot(ctx, self.pilot_id).await
    }

    /// The municipality that wants it too.
    async fn organisation(&self, ctx: &Context<'_>) -> Result<Organisation> {
        Ok(organisation(ctx, Some(self.organisation_id)).await?.ok_or_else(Refusal::not_found)?)
    }

    /// How far it is.
    async fn state(&self) -> AdoptionState {
        self.state
    }

    /// In the municipality's own words; null when it said nothing.
    async fn note(&self) -> Option<&str> {
        self.note.as_deref()
    }

    /// Why it was given up; null otherwise.
    async fn reason(&self) -> Option<&str> {
        self.reason.as_deref()
    }

    /// When the interest was told.
    async fn created_at(&self) -> Timestamp {
        self.created_at
    }

    /// When it last changed.
    async fn changed_at(&self) -> Timestamp {
        self.changed_at
    }

    /// What the viewer may do with it now.
    async fn viewer_can(&self, ctx: &Context<'_>) -> Vec<AdoptionAct> {
        Governed::viewer_can(self, ctx.viewer())
    }
}

/// The adoptions of a pilot, oldest first; at most 100.
pub async fn adoptions_of_pilot(ctx: &Context<'_>, id: PilotId) -> Result<Vec<Adoption>> {
    let mut adoptions = ctx.loads().load_one(AdoptionsOfPilot(id)).await?.unwrap_or_default();
    adoptions.truncate(LISTED_MAX);
    Ok(adoptions)
}

/// Says for a municipality that it wants this too.
#[derive(InputObject)]
pub struct AdoptionExpressInput {
    /// Which pilot.
    pilot_id: GlobalId<PilotId>,
    /// For which municipality.
    organisation_id: GlobalId<OrganisationId>,
    /// In its own words, at most 2,000 characters.
    note: Option<String>,
}

/// Makes ready.
#[derive(InputObject)]
pub struct AdoptionPrepareInput {
    /// Which adoption.
    adoption_id: GlobalId<AdoptionId>,
}

/// Says that it is there.
#[derive(InputObject)]
pub struct AdoptionAdoptInput {
    /// Which adoption.
    adoption_id: GlobalId<AdoptionId>,
    /// In the municipality's own words, at most 2,000 characters; what was said stays when absent.
    note: Option<String>,
}

/// Gives it up.
#[derive(InputObject)]
pub struct AdoptionDiscontinueInput {
    /// Which adoption.
    adoption_id: GlobalId<AdoptionId>,
    /// Why, at most 2,000 characters; everyone can read it.
    reason: String,
}

payload! {
    /// The adoption that was begun or changed.
    AdoptionPayload {
        /// The adoption; null when there are user errors.
        adoption: Adoption
    }
}

/// The mutations of adoptions.
#[derive(Default)]
pub struct AdoptionMutations;

#[Object]
impl AdoptionMutations {
    /// Says for a municipality that is not in the pilot that it wants this too; for its staff.
    async fn adoption_express(&self, ctx: &Context<'_>, input: AdoptionExpressInput) -> Result<AdoptionPayload> {
        let asked = ctx.asked();
        let (pilot, organisation) = (input.pilot_id.0, input.organisation_id.0);
        let note = input.note.as_deref();
        answer(ctx, actions::express(&asked.db, &asked.viewer, pilot, organisation, note).await).await
    }

    /// Makes ready to take it over; for staff of the municipality.
    async fn adoption_prepare(&self, ctx: &Context<'_>, input: AdoptionPrepareInput) -> Result<AdoptionPayload> {
        let asked = ctx.asked();
        answer(ctx, actions::prepare(&asked.db, &asked.viewer, input.adoption_id.0).await).await
    }

    /// Says that it is taken over; for staff of the municipality.
    async fn adoption_adopt(&self, ctx: &Context<'_>, input: AdoptionAdoptInput) -> Result<AdoptionPayload> {
        let asked = ctx.asked();
        let note = input.note.as_deref();
        answer(ctx, actions::adopt(&asked.db, &asked.viewer, input.adoption_id.0, note).await).await
    }

    /// Gives it up, with a reason; for staff of the municipality.
    async fn adoption_discontinue(
        &self,
        ctx: &Context<'_>,
        input: AdoptionDiscontinueInput,
    ) -> Result<AdoptionPayload> {
        let asked = ctx.asked();
        answer(ctx, actions::discontinue(&asked.db, &asked.viewer, input.adoption_id.0, &input.reason).await).await
    }
}

async fn answer(ctx: &Context<'_>, id: Result<AdoptionId>) -> Result<AdoptionPayload> {
    let adoption = match id {
        Ok(id) => match ctx.loads().load_one(AdoptionKey(id)).await {
            Ok(found) => found.ok_or_else(|| Refusal::not_found().into()),
            Err(error) => Err(error),
        },
        Err(error) => Err(error),
    };
    AdoptionPayload::of(adoption, ctx.asked().locale)
}
