//! The batched questions about working groups.

use std::collections::HashMap;

use async_graphql::dataloader::Loader;

use super::{Participation, WorkingGroup, WorkingGroupMember, store};
use crate::{
    db::Db,
    error::Error,
    graphql::context::Loads,
    ids::{PersonId, WorkingGroupId, WorkingGroupMemberId},
    viewer::Viewer,
};

/// The group with this id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct WorkingGroupKey(pub WorkingGroupId);

/// The organisations of this group, in order of name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ParticipationsKey(pub WorkingGroupId);

/// The place with this id, if the viewer is in its group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct WorkingGroupMemberKey(pub WorkingGroupMemberId);

/// The people of this group, if the viewer is one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct WorkingGroupMembersKey(pub WorkingGroupId);

/// The places of this person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PlacesKey(pub PersonId);

/// The people of a group, if the viewer is one of them.
pub async fn places_of(db: &Db, viewer: &Viewer, group: WorkingGroupId) -> Result<Vec<WorkingGroupMember>, Error> {
    store::members_by_groups(db, viewer.person(), &[group]).await
}

impl Loader<WorkingGroupKey> for Loads {
    type Value = WorkingGroup;
    type Error = Error;

    async fn load(&self, keys: &[WorkingGroupKey]) -> Result<HashMap<WorkingGroupKey, WorkingGroup>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let groups = store::by_ids(&self.db, &ids).await?;
        Ok(groups.into_iter().map(|group| (WorkingGroupKey(group.id), group)).collect())
    }
}

impl Loader<ParticipationsKey> for Loads {
    type Value = Vec<Participation>;
    type Error = Error;

    async fn load(&self, keys: &[ParticipationsKey]) -> Result<HashMap<ParticipationsKey, Vec<Participation>>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let mut found: HashMap<_, Vec<_>> = HashMap::new();
        for part in store::participations_by_groups(&self.db, &ids).await? {
            found.entry(ParticipationsKey(part.working_group_id)).or_default().push(part);
        }
        Ok(found)
    }
}

impl Loader<WorkingGroupMemberKey> for Loads {
    type Value = WorkingGroupMember;
    type Error = Error;

    async fn load(
        &self,
        keys: &[WorkingGroupMemberKey],
    ) -> Result<HashMap<WorkingGroupMemberKey, WorkingGroupMember>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let members = store::members_by_ids(&self.db, self.viewer.person(), &ids).await?;
        Ok(members.into_iter().map(|member| (WorkingGroupMemberKey(member.id), member)).collect())
    }
}

impl Loader<WorkingGroupMembersKey> for Loads {
    type Value = Vec<WorkingGroupMember>;
    type Error = Error;

    async fn load(
        &self,
        keys: &[WorkingGroupMembersKey],
    ) -> Result<HashMap<WorkingGroupMembersKey, Vec<WorkingGroupMember>>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let mut found: HashMap<_, Vec<_>> = HashMap::new();
        for member in store::members_by_groups(&self.db, self.viewer.person(), &ids).await? {
            found.entry(WorkingGroupMembersKey(member.working_group_id)).or_default().push(member);
        }
        Ok(found)
    }
}

impl Loader<PlacesKey> for Loads {
    type Value = Vec<WorkingGroupMember>;
    type Error = Error;

    async fn load(&self, keys: &[PlacesKey]) -> Result<HashMap<PlacesKey, Vec<WorkingGroupMember>>, Error> {
        let mut found = HashMap::new();
        // One person a request: the one who asks.
        for key in keys {
            found.insert(*key, store::members_by_person(&self.db, key.0).await?);
        }
        Ok(found)
    }
}
