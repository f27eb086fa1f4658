//! The batched questions about organisations.

use std::collections::HashMap;

use async_graphql::dataloader::Loader;

use super::{Membership, Organisation, store};
use crate::{
    error::Error,
    graphql::context::Loads,
    ids::{MembershipId, OrganisationId, PersonId},
    viewer::OrganisationRole,
};

/// The organisation with this id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OrganisationKey(pub OrganisationId);
/// The people of this organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MembershipsOfOrganisation(pub OrganisationId);
/// The organisations of this person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MembershipsOfPerson(pub PersonId);
/// The membership with this id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MembershipKey(pub MembershipId);
/// The roles of this membership.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RolesOfMembership(pub MembershipId);
/// How many public needs this municipality has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct NeedCountOfMunicipality(pub OrganisationId);

impl Loader<OrganisationKey> for Loads {
    type Value = Organisation;
    type Error = Error;

    async fn load(&self, keys: &[OrganisationKey]) -> Result<HashMap<OrganisationKey, Organisation>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let found = store::by_ids(&self.db, &ids).await?;
        Ok(found.into_iter().map(|organisation| (OrganisationKey(organisation.id), organisation)).collect())
    }
}

impl Loader<MembershipsOfOrganisation> for Loads {
    type Value = Vec<Membership>;
    type Error = Error;

    async fn load(
        &self,
        keys: &[MembershipsOfOrganisation],
    ) -> Result<HashMap<MembershipsOfOrganisation, Vec<Membership>>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let mut found: HashMap<_, Vec<_>> = HashMap::new();
        for membership in store::memberships_by_organisations(&self.db, &ids).await? {
            found.entry(MembershipsOfOrganisation(membership.organisation_id)).or_default().push(membership);
        }
        Ok(found)
    }
}

impl Loader<MembershipsOfPerson> for Loads {
    type Value = Vec<Membership>;
    type Error = Error;

    async fn load(&self, keys: &[MembershipsOfPerson]) -> Result<HashMap<MembershipsOfPerson, Vec<Membership>>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let mut found: HashMap<_, Vec<_>> = HashMap::new();
        for membership in store::memberships_by_people(&self.db, &ids).await? {
            found.entry(MembershipsOfPerson(membership.person_id)).or_default().push(membership);
        }
        Ok(found)
    }
}

impl Loader<MembershipKey> for Loads {
    type Value = Membership;
    type Error = Error;

    async fn load(&self, keys: &[MembershipKey]) -> Result<HashMap<MembershipKey, Membership>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let found = store::memberships_by_ids(&self.db, &ids).await?;
        Ok(found.into_iter().map(|membership| (MembershipKey(membership.id), membership)).collect())
    }
}

impl Loader<RolesOfMembership> for Loads {
    type Value = Vec<OrganisationRole>;
    type Error = Error;

    async fn load(
        &self,
        keys: &[RolesOfMembership],
    ) -> Result<HashMap<RolesOfMembership, Vec<OrganisationRole>>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let mut found: HashMap<_, Vec<_>> = HashMap::new();
        for (membership, role) in store::roles_by_memberships(&self.db, &ids).await? {
            found.entry(RolesOfMembership(membership)).or_default().push(role);
        }
        Ok(found)
    }
}

impl Loader<NeedCountOfMunicipality> for Loads {
    type Value = i64;
    type Error = Error;

    async fn load(&self, keys: &[NeedCountOfMunicipality]) -> Result<HashMap<NeedCountOfMunicipality, i64>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let found = store::need_counts(&self.db, &ids).await?;
        Ok(found.into_iter().map(|(id, count)| (NeedCountOfMunicipality(id), count)).collect())
    }
}
