//! The batched questions about panels.

use std::collections::HashMap;

use async_graphql::dataloader::Loader;

use super::{Panel, PanelMember, store};
use crate::{
    error::Error,
    graphql::context::Loads,
    ids::{OrganisationId, PanelId, PanelMemberId},
};

/// The panel with this id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PanelKey(pub PanelId);
/// The municipalities of this panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MunicipalitiesOfPanel(pub PanelId);
/// How many people this panel has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MemberCountOfPanel(pub PanelId);
/// The viewer's own place on this panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ViewerMembership(pub PanelId);
/// The member with this id, if the viewer may see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PanelMemberKey(pub PanelMemberId);

impl Loader<PanelKey> for Loads {
    type Value = Panel;
    type Error = Error;

    async fn load(&self, keys: &[PanelKey]) -> Result<HashMap<PanelKey, Panel>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let found = store::by_ids(&self.db, &ids).await?;
        Ok(found.into_iter().map(|panel| (PanelKey(panel.id), panel)).collect())
    }
}

impl Loader<MunicipalitiesOfPanel> for Loads {
    type Value = Vec<OrganisationId>;
    type Error = Error;

    async fn load(
        &self,
        keys: &[MunicipalitiesOfPanel],
    ) -> Result<HashMap<MunicipalitiesOfPanel, Vec<OrganisationId>>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let mut found: HashMap<_, Vec<_>> = HashMap::new();
        for (panel, municipality) in store::municipalities_by_panels(&self.db, &ids).await? {
            found.entry(MunicipalitiesOfPanel(panel)).or_default().push(municipality);
        }
        Ok(found)
    }
}

impl Loader<MemberCountOfPanel> for Loads {
    type Value = i64;
    type Error = Error;

    async fn load(&self, keys: &[MemberCountOfPanel]) -> Result<HashMap<MemberCountOfPanel, i64>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let found = store::member_counts(&self.db, &ids).await?;
        Ok(found.into_iter().map(|(panel, count)| (MemberCountOfPanel(panel), count)).collect())
    }
}

impl Loader<ViewerMembership> for Loads {
    type Value = PanelMember;
    type Error = Error;

    async fn load(&self, keys: &[ViewerMembership]) -> Result<HashMap<ViewerMembership, PanelMember>, Error> {
        let Some(person) = self.viewer.person() else { return Ok(HashMap::new()) };
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let found = store::members_of_person(&self.db, person, &ids).await?;
        Ok(found.into_iter().map(|member| (ViewerMembership(member.panel_id), member)).collect())
    }
}

impl Loader<PanelMemberKey> for Loads {
    type Value = PanelMember;
    type Error = Error;

    async fn load(&self, keys: &[PanelMemberKey]) -> Result<HashMap<PanelMemberKey, PanelMember>, Error> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let found = store::members_by_ids(&self.db, &self.viewer, &ids).await?;
        Ok(found.into_iter().map(|member| (PanelMemberKey(member.id), member)).collect())
    }
}
