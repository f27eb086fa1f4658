//! People as clients ask for them.

use async_graphql::{Context, InputObject, Object};

use super::{NewPerson, Person, actions, loader::PersonKey};
use crate::{
    db::Timestamp,
    error::{Refusal, Result},
    graphql::{context::Asking, ids::GlobalId, payload::payload},
    ids::PersonId,
    rules,
    viewer::PlatformRole,
    vocabulary::Language,
};

rules! {
    /// Who may read what of a person.
    RULES:
    Person { id: Public, displayName: Public, hasChosenName: Public, email: Owner, language: Owner, createdAt: Public }
    Mutation { personCreate: Platform, personUpdate: SignedIn }
}

/// Someone with an account. Everyone sees the name on display; the address is seen only by the person and by
/// administrators.
#[Object]
impl Person {
    /// The global id.
    pub async fn id(&self) -> GlobalId<PersonId> {
        GlobalId(self.id)
    }

    /// The name everyone sees; a person may choose another name than their own.
    async fn display_name(&self) -> &str {
        &self.display_name
    }

    /// Whether somebody chose that name; false while it is what everyone is called who has not said one.
    async fn has_chosen_name(&self) -> bool {
        !actions::is_nameless(&self.display_name)
    }

    /// The e-mail address. Null for everyone but the person and administrators, and for who has none.
    async fn email(&self, ctx: &Context<'_>) -> Option<&str> {
        let viewer = ctx.viewer();
        (viewer.is(Some(self.id)) || viewer.is_administrator()).then_some(self.email.as_deref()).flatten()
    }

    /// The language in which mail is written to this person. Null for everyone but the person and administrators.
    async fn language(&self, ctx: &Context<'_>) -> Option<Language> {
        let viewer = ctx.viewer();
        (viewer.is(Some(self.id)) || viewer.is_administrator()).then_some(self.language)
    }

    /// When the account was made.
    async fn created_at(&self) -> Timestamp {
        self.created_at
    }
}

/// A person by id, as a resolver wants it.
pub async fn person(ctx: &Context<'_>, id: Option<PersonId>) -> Result<Option<Person>> {
    match id {
        Some(id) => ctx.loads().load_one(PersonKey(id)).await,
        None => Ok(None),
    }
}

/// A person who must be there.
pub async fn known_person(ctx: &Context<'_>, id: PersonId) -> Result<Person> {
    Ok(person(ctx, Some(id)).await?.ok_or_else(Refusal::not_found)?)
}

/// A new account.
#[derive(InputObject)]
pub struct PersonCreateInput {
    /// The name everyone sees, at most 80 characters.
    display_name: String,
    /// Where mail reaches the person.
    email: Option<String>,
    /// The language of mail; Dutch when absent.
    language: Option<Language>,
    /// Roles for the whole platform.
    platform_roles: Option<Vec<PlatformRole>>,
}

/// Changes to one's own account; what is absent stays.
#[derive(InputObject)]
pub struct PersonUpdateInput {
    /// The name everyone sees, at most 80 characters.
    display_name: Option<String>,
    /// The language of mail.
    language: Option<Language>,
}

payload! {
    /// The person that was made or changed.
    PersonPayload {
        /// The person; null when there are user errors.
        person: Person
    }
}

/// The mutations of people.
#[derive(Default)]
pub struct PeopleMutations;

#[Object]
impl PeopleMutations {
    /// Makes an account for somebody; for administrators.
    async fn person_create(&self, ctx: &Context<'_>, input: PersonCreateInput) -> Result<PersonPayload> {
        let asked = ctx.asked();
        let made = async {
            let person =
                NewPerson::parse(&input.display_name, input.email.as_deref(), input.language.unwrap_or_default())?;
            let roles = input.platform_roles.unwrap_or_default();
            known_person(ctx, actions::create(&asked.db, &asked.viewer, person, &roles).await?).await
        };
        PersonPayload::of(made.await, asked.locale)
    }

    /// Changes one's own name or language.
    async fn person_update(&self, ctx: &Context<'_>, input: PersonUpdateInput) -> Result<PersonPayload> {
        let asked = ctx.asked();
        let changed = async {
            let id = actions::update(&asked.db, &asked.viewer, input.display_name, input.language).await?;
            known_person(ctx, id).await
        };
        PersonPayload::of(changed.await, asked.locale)
    }
}
