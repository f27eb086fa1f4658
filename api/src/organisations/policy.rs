//! Who may do what with an organisation: pure functions of viewer and organisation.

use super::{Organisation, OrganisationAct, texts};
use crate::{
    error::Refusal,
    policy::Governed,
    viewer::{OrganisationKind, OrganisationRole, Viewer},
};

impl Governed for Organisation {
    type Act = OrganisationAct;
    const ACTS: &'static [OrganisationAct] = OrganisationAct::ALL;

    fn may(&self, viewer: &Viewer, act: OrganisationAct) -> Result<(), Refusal> {
        if !viewer.is_operator() {
            viewer.signed_in()?;
        }
        let is_municipality = self.kind == OrganisationKind::Municipality;
        let may = match act {
            OrganisationAct::ManageMembers => {
                viewer.holds(self.id, OrganisationRole::Admin) || viewer.is_administrator()
            }
            OrganisationAct::Verify => viewer.is_administrator(),
            OrganisationAct::Sign => viewer.holds(self.id, OrganisationRole::Signatory),
            OrganisationAct::OfferSolution => !is_municipality && viewer.acts_for(self.id),
            OrganisationAct::Adopt | OrganisationAct::StartPanel | OrganisationAct::StartWorkingGroup => {
                is_municipality && viewer.acts_for(self.id)
            }
        };
        if !may {
            return Err(Refusal::not_allowed(&texts::NOT_OF_THIS_ORGANISATION));
        }
        match act {
            OrganisationAct::Sign if !self.is_verified => Err(Refusal::conflict(&texts::NOT_VERIFIED)),
            OrganisationAct::Verify if self.is_verified => Err(Refusal::conflict(&texts::ALREADY_VERIFIED)),
            _ => Ok(()),
        }
    }
}

/// Who may register an organisation of this kind: anyone with an account a company or partner, administrators all.
pub fn register(viewer: &Viewer, kind: OrganisationKind) -> Result<(), Refusal> {
    if viewer.is_administrator() {
        return Ok(());
    }
    viewer.signed_in()?;
    match kind {
        OrganisationKind::Municipality | OrganisationKind::Government => {
            Err(Refusal::not_allowed(&texts::PUBLIC_BODIES_BY_ADMINISTRATORS))
        }
        OrganisationKind::Provider
        | OrganisationKind::CareOrganisation
        | OrganisationKind::KnowledgeInstitution
        | OrganisationKind::HousingCorporation => Ok(()),
    }
}
