//! The batched questions about panels.

use super::{Panel, PanelMember, store};
use crate::{
    graphql::questions::{gathered, keyed, questions},
    ids::{OrganisationId, PanelId, PanelMemberId},
};

questions! { |loads, ids|
    /// The panel with this id.
    PanelKey(PanelId) -> Panel {
        keyed(store::by_ids(&loads.db, ids).await?, |panel| panel.id)
    }

    /// The municipalities of this panel.
    MunicipalitiesOfPanel(PanelId) -> Vec<OrganisationId> {
        gathered(store::municipalities_by_panels(&loads.db, ids).await?)
    }

    /// How many people this panel has.
    MemberCountOfPanel(PanelId) -> i64 {
        store::member_counts(&loads.db, ids).await?
    }

    /// The viewer's own place on this panel.
    ViewerMembership(PanelId) -> PanelMember {
        let places = match loads.viewer.person() {
            Some(person) => store::members_of_person(&loads.db, person, ids).await?,
            None => Vec::new(),
        };
        keyed(places, |member| member.panel_id)
    }

    /// The member with this id, if the viewer may see it.
    PanelMemberKey(PanelMemberId) -> PanelMember {
        keyed(store::members_by_ids(&loads.db, &loads.viewer, ids).await?, |member| member.id)
    }
}
