//! The batched questions about organisations.

use super::{Invitation, Membership, Organisation, store};
use crate::{
    graphql::questions::{gathered, keyed, questions},
    ids::{MembershipId, OrganisationId, PersonId},
    viewer::OrganisationRole,
};

questions! { |loads, ids|
    /// The organisation with this id.
    OrganisationKey(OrganisationId) -> Organisation {
        keyed(store::by_ids(&loads.db, ids).await?, |organisation| organisation.id)
    }

    /// The people of this organisation.
    MembershipsOfOrganisation(OrganisationId) -> Vec<Membership> {
        let found = store::memberships_by_organisations(&loads.db, ids).await?;
        gathered(keyed(found, |membership| membership.organisation_id))
    }

    /// Whom this organisation invited.
    InvitationsOfOrganisation(OrganisationId) -> Vec<Invitation> {
        gathered(keyed(store::invitations_by_organisations(&loads.db, ids).await?, |one| one.organisation_id))
    }

    /// The organisations of this person.
    MembershipsOfPerson(PersonId) -> Vec<Membership> {
        gathered(keyed(store::memberships_by_people(&loads.db, ids).await?, |membership| membership.person_id))
    }

    /// The membership with this id.
    MembershipKey(MembershipId) -> Membership {
        keyed(store::memberships_by_ids(&loads.db, ids).await?, |membership| membership.id)
    }

    /// The roles of this membership.
    RolesOfMembership(MembershipId) -> Vec<OrganisationRole> {
        gathered(store::roles_by_memberships(&loads.db, ids).await?)
    }

    /// How many public needs this municipality has.
    NeedCountOfMunicipality(OrganisationId) -> i64 {
        store::need_counts(&loads.db, ids).await?
    }
}
