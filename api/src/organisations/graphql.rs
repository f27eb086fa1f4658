//! Organisations as clients ask for them.

use async_graphql::{Context, InputObject, Object, SimpleObject};
use uuid::Uuid;

use super::{
    Invitation, Membership, Organisation, OrganisationAct, RegisterInput,
    actions::{self, Granted, Whom},
    loader::{
        InvitationsOfOrganisation, MembershipKey, MembershipsOfOrganisation, NeedCountOfMunicipality, OrganisationKey,
        RolesOfMembership,
    },
    store,
};
use crate::{
    challenges::{self, Challenge},
    db::Timestamp,
    error::{Refusal, Result},
    graphql::{
        connections::{List, Paging, Total},
        context::Asking,
        errors::{self, UserError},
        ids::GlobalId,
        payload::payload,
    },
    ids::{MembershipId, OrganisationId, PersonId},
    needs::{self, Need},
    people::{
        Person,
        graphql::{known_person, person},
    },
    policy::Governed,
    rules,
    solutions::{self, Solution},
    viewer::{OrganisationKind, OrganisationRole},
};

rules! {
    /// Who may read what of organisations.
    RULES:
    Organisation {
        id: Public, slug: Public, name: Public, kind: Public, cbsCode: Public, description: Public, website: Public,
        isVerified: Public, createdAt: Public, memberships[200]: Organisation,
        membershipInvitations[200]: Organisation, needCount: Public, needs: Public, challenges: Public,
        solutions: Public,
        viewerCan[10]: Public,
    }
    Membership { id: Organisation, person: Organisation, organisation: Organisation, roles[4]: Organisation, since: Organisation }
    MembershipInvitation { id: Owner, person: Owner, email: Owner, organisation: Owner, roles[4]: Owner, since: Owner }
    Query { organisations: Public, organisation: Public }
    Mutation {
        organisationRegister: SignedIn, organisationVerify: Platform, membershipGrant: Organisation,
        membershipAccept: SignedIn, membershipEnd: Organisation,
    }
}

/// A municipality, a provider or a partner.
#[Object]
impl Organisation {
    /// The global id.
    pub async fn id(&self) -> GlobalId<OrganisationId> {
        GlobalId(self.id)
    }

    /// Its place in an address.
    async fn slug(&self) -> &str {
        &self.slug
    }

    /// Its name.
    async fn name(&self) -> &str {
        &self.name
    }

    /// What it is.
    async fn kind(&self) -> OrganisationKind {
        self.kind
    }

    /// The CBS code of a municipality, such as GM0518; null for others.
    async fn cbs_code(&self) -> Option<&str> {
        self.cbs_code.as_deref()
    }

    /// What it does; null when it did not say.
    async fn description(&self) -> Option<&str> {
        self.description.as_deref()
    }

    /// Its own pages; null when it did not say.
    async fn website(&self) -> Option<&str> {
        self.website.as_deref()
    }

    /// Whether the platform confirmed that it is who it says; only then can it sign.
    async fn is_verified(&self) -> bool {
        self.is_verified
    }

    /// When it was registered.
    async fn created_at(&self) -> Timestamp {
        self.created_at
    }

    /// Its people. Null for everyone but its members and administrators.
    async fn memberships(&self, ctx: &Context<'_>) -> Result<Option<Vec<Membership>>> {
        let viewer = ctx.viewer();
        if viewer.works_for(self.id) || viewer.is_administrator() {
            Ok(Some(ctx.loads().load_one(MembershipsOfOrganisation(self.id)).await?.unwrap_or_default()))
        } else {
            Ok(None)
        }
    }

    /// Whom it invited and who has not answered. Null for everyone but its admins and administrators.
    async fn membership_invitations(&self, ctx: &Context<'_>) -> Result<Option<Vec<Invitation>>> {
        let viewer = ctx.viewer();
        if viewer.holds(self.id, OrganisationRole::Admin) || viewer.is_administrator() {
            Ok(Some(ctx.loads().load_one(InvitationsOfOrganisation(self.id)).await?.unwrap_or_default()))
        } else {
            Ok(None)
        }
    }

    /// How many public needs the residents of this municipality have.
    async fn need_count(&self, ctx: &Context<'_>) -> Result<i64> {
        Ok(ctx.loads().load_one(NeedCountOfMunicipality(self.id)).await?.unwrap_or(0))
    }

    /// The needs of this municipality's residents, newest first.
    async fn needs(&self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>) -> Result<List<Need>> {
        needs::graphql::of_municipality(ctx, self.id, first, after).await
    }

    /// The challenges that this municipality signs or signed, newest first.
    async fn challenges(
        &self,
        ctx: &Context<'_>,
        first: Option<i32>,
        after: Option<String>,
    ) -> Result<List<Challenge>> {
        challenges::graphql::of_municipality(ctx, self.id, first, after).await
    }

    /// The solutions that it offers, newest first; for its own people drafts included.
    async fn solutions(&self, ctx: &Context<'_>, first: Option<i32>, after: Option<String>) -> Result<List<Solution>> {
        solutions::graphql::of_organisation(ctx, self.id, first, after).await
    }

    /// What the viewer may do with it now.
    async fn viewer_can(&self, ctx: &Context<'_>) -> Vec<OrganisationAct> {
        Governed::viewer_can(self, ctx.viewer())
    }
}

/// A person in an organisation.
#[Object]
impl Membership {
    /// The global id.
    async fn id(&self) -> GlobalId<MembershipId> {
        GlobalId(self.id)
    }

    /// Who.
    async fn person(&self, ctx: &Context<'_>) -> Result<Person> {
        known_person(ctx, self.person_id).await
    }

    /// Where.
    async fn organisation(&self, ctx: &Context<'_>) -> Result<Organisation> {
        known_organisation(ctx, self.organisation_id).await
    }

    /// What the person may do there.
    async fn roles(&self, ctx: &Context<'_>) -> Result<Vec<OrganisationRole>> {
        Ok(ctx.loads().load_one(RolesOfMembership(self.id)).await?.unwrap_or_default())
    }

    /// Since when.
    async fn since(&self) -> Timestamp {
        self.since
    }
}

/// Roles in an organisation that somebody was offered and has not accepted: they give no right. Seen by whoever was
/// invited, by the organisation's admins and by administrators.
#[Object(name = "MembershipInvitation")]
impl Invitation {
    /// The global id; the membership that it becomes has the same.
    async fn id(&self) -> GlobalId<MembershipId> {
        GlobalId(self.id)
    }

    /// Who; null when an address was invited, whether or not it has an account here.
    async fn person(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        person(ctx, self.person_id).await
    }

    /// The address that was invited; null when a person was.
    async fn email(&self) -> Option<&str> {
        self.email.as_deref()
    }

    /// Where.
    async fn organisation(&self, ctx: &Context<'_>) -> Result<Organisation> {
        known_organisation(ctx, self.organisation_id).await
    }

    /// The roles that were offered.
    async fn roles(&self) -> &[OrganisationRole] {
        &self.roles
    }

    /// Since when.
    async fn since(&self) -> Timestamp {
        self.invited_at
    }
}

/// What the viewer was offered.
pub async fn own_invitations(ctx: &Context<'_>) -> Result<Vec<Invitation>> {
    match ctx.viewer().person() {
        Some(person) => store::invitations_by_person(ctx.db(), person).await,
        None => Ok(Vec::new()),
    }
}

/// An organisation by id, as a resolver wants it.
pub async fn organisation(ctx: &Context<'_>, id: Option<OrganisationId>) -> Result<Option<Organisation>> {
    match id {
        Some(id) => ctx.loads().load_one(OrganisationKey(id)).await,
        None => Ok(None),
    }
}

/// An organisation that must be there.
pub async fn known_organisation(ctx: &Context<'_>, id: OrganisationId) -> Result<Organisation> {
    Ok(organisation(ctx, Some(id)).await?.ok_or_else(Refusal::not_found)?)
}

/// A membership that must be there.
async fn known_membership(ctx: &Context<'_>, id: MembershipId) -> Result<Membership> {
    Ok(ctx.loads().load_one(MembershipKey(id)).await?.ok_or_else(Refusal::not_found)?)
}

/// The questions about organisations.
#[derive(Default)]
pub struct OrganisationQueries;

#[Object]
impl OrganisationQueries {
    /// Organisations by name.
    async fn organisations(
        &self,
        ctx: &Context<'_>,
        first: Option<i32>,
        after: Option<String>,
        #[graphql(desc = "Of these kinds; all when absent.")] kinds: Option<Vec<OrganisationKind>>,
        #[graphql(desc = "Whose name begins with this; case and accents do not matter.")] name: Option<String>,
        #[graphql(desc = "Whether they are confirmed; either when absent.")] is_verified: Option<bool>,
    ) -> Result<List<Organisation>> {
        let paging = Paging::<String>::parse(first, after.as_deref())?;
        let filter = store::Filter { kinds, name, is_verified };
        let place = paging.place((String::new(), Uuid::nil()));
        let rows = store::page_of_organisations(ctx.db(), &filter, place, paging.fetch()).await?;
        let total =
            Total::counted((ctx.db().clone(), filter), |(db, filter)| async move { store::count(&db, &filter).await });
        Ok(paging.page(rows, |row| (crate::text::fold(&row.name), row.id)).connection_with_total(total))
    }

    /// The organisation with this slug; null when there is none.
    async fn organisation(&self, ctx: &Context<'_>, slug: String) -> Result<Option<Organisation>> {
        store::by_slug(ctx.db(), &slug).await
    }
}

/// A new organisation.
#[derive(InputObject)]
pub struct OrganisationRegisterInput {
    /// Its name, at most 140 characters.
    name: String,
    /// What it is.
    kind: OrganisationKind,
    /// The CBS code, for a municipality and for it alone.
    cbs_code: Option<String>,
    /// What it does, at most 2,000 characters.
    description: Option<String>,
    /// Its own pages.
    website: Option<String>,
}

/// Confirms an organisation.
#[derive(InputObject)]
pub struct OrganisationVerifyInput {
    /// Which one.
    organisation_id: GlobalId<OrganisationId>,
}

/// Gives somebody roles, by id or by address.
#[derive(InputObject)]
pub struct MembershipGrantInput {
    /// Where.
    organisation_id: GlobalId<OrganisationId>,
    /// Who, when known here.
    person_id: Option<GlobalId<PersonId>>,
    /// Who, by address.
    email: Option<String>,
    /// Exactly these roles from now on.
    roles: Vec<OrganisationRole>,
}

/// Takes up roles that the viewer was offered.
#[derive(InputObject)]
pub struct MembershipAcceptInput {
    /// The invitation's id.
    membership_id: GlobalId<MembershipId>,
}

/// Ends a person's place, or an invitation to one.
#[derive(InputObject)]
pub struct MembershipEndInput {
    /// Which one.
    membership_id: GlobalId<MembershipId>,
    /// Why.
    reason: String,
}

payload! {
    /// The organisation that was registered or changed.
    OrganisationPayload {
        /// The organisation; null when there are user errors.
        organisation: Organisation
    }
}
/// The place that was given, or the invitation to it.
#[derive(SimpleObject)]
pub struct MembershipGrantPayload {
    /// The place; null when somebody was invited or when there are user errors.
    membership: Option<Membership>,
    /// The invitation; null when the place was given at once or when there are user errors.
    invitation: Option<Invitation>,
    /// What is wrong with the input, all at once; empty when it was done.
    user_errors: Vec<UserError>,
}

payload! {
    /// The place that was taken up or ended.
    MembershipPayload {
        /// The place; null when it was ended or when there are user errors.
        membership: Membership
    }
}

/// The mutations of organisations.
#[derive(Default)]
pub struct OrganisationMutations;

#[Object]
impl OrganisationMutations {
    /// Registers an organisation. Municipalities and governments are registered by administrators; whoever registers
    /// another kind becomes its admin, and it waits to be verified.
    async fn organisation_register(
        &self,
        ctx: &Context<'_>,
        input: OrganisationRegisterInput,
    ) -> Result<OrganisationPayload> {
        let asked = ctx.asked();
        let OrganisationRegisterInput { name, kind, cbs_code, description, website } = input;
        let input = RegisterInput { name, kind, cbs_code, description, website };
        let made = async { known_organisation(ctx, actions::register(&asked.db, &asked.viewer, &input).await?).await };
        OrganisationPayload::of(made.await, asked.locale)
    }

    /// Confirms that an organisation is who it says; for administrators.
    async fn organisation_verify(
        &self,
        ctx: &Context<'_>,
        input: OrganisationVerifyInput,
    ) -> Result<OrganisationPayload> {
        let asked = ctx.asked();
        let changed = async {
            known_organisation(ctx, actions::verify(&asked.db, &asked.viewer, input.organisation_id.0).await?).await
        };
        OrganisationPayload::of(changed.await, asked.locale)
    }

    /// Gives somebody exactly these roles in an organisation; for its admins. Whoever is not in it yet is invited and
    /// takes them up with `membershipAccept`; whom an administrator of the platform names has them at once. The answer
    /// for an address does not tell whether it has an account here.
    async fn membership_grant(&self, ctx: &Context<'_>, input: MembershipGrantInput) -> Result<MembershipGrantPayload> {
        let asked = ctx.asked();
        let given = async {
            let whom = Whom::parse(input.person_id.map(|id| id.0), input.email.as_deref())?;
            if matches!(whom, Whom::Email(_)) {
                asked.limit_addresses()?;
            }
            let id = input.organisation_id.0;
            match actions::grant(&asked.db, &asked.viewer, id, &whom, &input.roles).await? {
                Granted::Given(id) => Ok((Some(known_membership(ctx, id).await?), None)),
                Granted::Invited(id) => Ok((None, store::invitations_by_ids(ctx.db(), &[id]).await?.pop())),
            }
        };
        let (given, user_errors) = errors::payload(given.await, asked.locale)?;
        let (membership, invitation) = given.unwrap_or_default();
        Ok(MembershipGrantPayload { membership, invitation, user_errors })
    }

    /// Takes up roles that the viewer was offered.
    async fn membership_accept(&self, ctx: &Context<'_>, input: MembershipAcceptInput) -> Result<MembershipPayload> {
        let asked = ctx.asked();
        let accepted = async {
            known_membership(ctx, actions::accept(&asked.db, &asked.viewer, input.membership_id.0).await?).await
        };
        MembershipPayload::of(accepted.await, asked.locale)
    }

    /// Ends a person's place in an organisation, or an invitation to one, with the reason; for its admins and the
    /// person.
    async fn membership_end(&self, ctx: &Context<'_>, input: MembershipEndInput) -> Result<MembershipPayload> {
        let asked = ctx.asked();
        let (_, user_errors) = errors::payload(
            actions::end(&asked.db, &asked.viewer, input.membership_id.0, &input.reason).await,
            asked.locale,
        )?;
        Ok(MembershipPayload { membership: None, user_errors })
    }
}
