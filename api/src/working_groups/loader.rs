//! The batched questions about working groups.

use super::{Participation, WorkingGroup, WorkingGroupMember, store};
use crate::{
    graphql::questions::{gathered, keyed, questions},
    ids::{PersonId, WorkingGroupId, WorkingGroupMemberId},
};

questions! { |loads, ids|
    /// The group with this id.
    WorkingGroupKey(WorkingGroupId) -> WorkingGroup {
        keyed(store::by_ids(&loads.db, ids).await?, |group| group.id)
    }

    /// The organisations of this group, in order of name.
    ParticipationsKey(WorkingGroupId) -> Vec<Participation> {
        gathered(keyed(store::participations_by_groups(&loads.db, ids).await?, |part| part.working_group_id))
    }

    /// The place with this id, if the viewer is in its group.
    WorkingGroupMemberKey(WorkingGroupMemberId) -> WorkingGroupMember {
        keyed(store::members_by_ids(&loads.db, loads.viewer.person(), ids).await?, |member| member.id)
    }

    /// The people of this group, if the viewer is one of them.
    WorkingGroupMembersKey(WorkingGroupId) -> Vec<WorkingGroupMember> {
        let found = store::members_by_groups(&loads.db, loads.viewer.person(), ids).await?;
        gathered(keyed(found, |member| member.working_group_id))
    }

    /// The places of this person.
    PlacesKey(PersonId) -> Vec<WorkingGroupMember> {
        // One person a request: the one who asks.
        let mut found = Vec::new();
        for id in ids {
            found.push((*id, store::members_by_person(&loads.db, *id).await?));
        }
        found
    }
}
