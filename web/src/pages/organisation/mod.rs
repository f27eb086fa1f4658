//! The page of one organisation: who it is and what it does here; for its own people also who they are.
//! Deeds with it are in `members`.

pub mod members;
#[cfg(test)]
mod samples;
mod texts;

use askama::Template;
use axum::extract::Path;

use crate::{
    documents, encode,
    page::Page,
    stop::Stop,
    view::View,
    visit::{Answer, Visit},
    vocabulary::OrganisationAction,
};

documents!("src/pages/organisation/organisation.graphql": OrganisationPage);

/// The page of one organisation.
#[derive(Template)]
#[template(path = "pages/organisation/organisation.html")]
pub struct Organisation {
    page: Page,
    t: texts::Texts,
    can: Vec<OrganisationAction>,
    organisation: organisation_page::OrganisationPageOrganisation,
}

/// `GET /organisations/{slug}`
pub async fn show(visit: Visit, Path(slug): Path<String>) -> Answer {
    let variables = organisation_page::Variables { slug };
    let organisation = visit.ask::<OrganisationPage>(variables).await?.organisation.ok_or(Stop::NotFound)?;
    let page = visit.page(&organisation.name).await?;
    visit.show(&Organisation::new(page, organisation))
}

impl Organisation {
    fn new(page: Page, organisation: organisation_page::OrganisationPageOrganisation) -> Self {
        let t = texts::Texts(page.locale);
        let list = page.t().organisations();
        let page = page.under(list, "/organisations");
        Self { page, t, can: organisation.viewer_can.clone(), organisation }
    }

    fn to(&self, what: &str) -> String {
        format!("/organisations/{}/{what}", self.organisation.slug)
    }

    fn member(&self, id: &str) -> String {
        self.to(&format!("members/{}", encode::component(id)))
    }

    #[expect(clippy::ref_option, reason = "templates lend the fields of an answer as they are")]
    fn whom(
        person: &Option<organisation_page::OrganisationPageOrganisationMembershipInvitationsPerson>,
        email: &Option<String>,
    ) -> String {
        members::whom(person.as_ref().map(|person| &person.display_name), email.as_ref())
    }

    fn needs_address(&self) -> String {
        encode::address("/needs", &[("municipality", &self.organisation.id)])
    }

    fn has_nothing(&self) -> bool {
        let one = &self.organisation;
        one.needs.nodes.is_empty() && one.challenges.nodes.is_empty() && one.solutions.nodes.is_empty()
    }

    /// Whether something can be done here beside verifying and signing.
    fn has_acts(&self) -> bool {
        let here = [
            OrganisationAction::ManageMembers,
            OrganisationAction::StartPanel,
            OrganisationAction::StartWorkingGroup,
            OrganisationAction::OfferSolution,
        ];
        here.iter().any(|act| self.can.contains(act))
    }
}

impl View for Organisation {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        samples::all(page)
    }
}
