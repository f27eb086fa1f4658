//! Giving people roles in an organisation, ending memberships, and verifying an organisation.

use askama::Template;
use axum::extract::Path;

use super::texts::Texts;
use crate::{
    documents, encode,
    field::Choice,
    form::Form,
    page::Page,
    pages::reason::Reason,
    stop::Stop,
    submitted::Submitted,
    view::View,
    visit::{Answer, Visit},
    vocabulary::{Code, OrganisationAction, OrganisationRole},
};

documents!(
    "src/pages/organisation/organisation.graphql": OrganisationForAct, OrganisationConfirm, MemberGrant, MemberEnd
);

type Organisation = organisation_for_act::OrganisationForActOrganisation;

/// The form that gives someone roles.
#[derive(Template)]
#[template(path = "pages/organisation/grant.html")]
pub struct Grant {
    page: Page,
    t: Texts,
    lead: String,
    back: String,
    form: Form,
    roles: Vec<Choice>,
}

/// `POST /organisations/{slug}/verify`
pub async fn verify(visit: Visit, Path(slug): Path<String>, _: Submitted) -> Answer {
    let organisation = for_act(&visit, slug, OrganisationAction::Verify).await?;
    let input = organisation_confirm::OrganisationVerifyInput { organisation_id: organisation.id.clone() };
    visit.click::<OrganisationConfirm>(organisation_confirm::Variables { input }).await?;
    visit.go_saying(&address(&organisation), Texts(visit.locale).said_verified())
}

/// `GET /organisations/{slug}/members/new`
pub async fn show(visit: Visit, Path(slug): Path<String>) -> Answer {
    let organisation = for_act(&visit, slug, OrganisationAction::ManageMembers).await?;
    let form = Form::empty(visit.locale).with("roles", OrganisationRole::Member.code());
    visit.show(&Grant::new(visit.page("").await?, &organisation, form))
}

/// `POST /organisations/{slug}/members/new`
pub async fn grant(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let organisation = for_act(&visit, slug, OrganisationAction::ManageMembers).await?;
    let input = member_grant::MembershipGrantInput {
        organisation_id: organisation.id.clone(),
        person_id: None,
        email: Some(form.text("email")),
        roles: form.all("roles").iter().filter_map(|code| OrganisationRole::parse(code)).collect(),
    };
    match visit.act::<MemberGrant>(member_grant::Variables { input }).await? {
        Ok(answer) => {
            let t = Texts(visit.locale);
            let sentence = match answer.membership_grant.membership {
                Some(member) => t.said_granted(member.person.display_name),
                None => t.said_invited(&organisation.name),
            };
            visit.go_saying(&address(&organisation), &sentence)
        }
        Err(problems) => {
            let form = Form::sent(visit.locale, form, problems);
            visit.mend(&Grant::new(visit.page("").await?, &organisation, form))
        }
    }
}

/// `GET /organisations/{slug}/members/{id}/end`
pub async fn leave(visit: Visit, Path((slug, id)): Path<(String, String)>) -> Answer {
    let organisation = for_act(&visit, slug, OrganisationAction::ManageMembers).await?;
    let name = name_of(&organisation, &id)?;
    visit.show(&ending(&visit, &organisation, &id, &name, Form::empty(visit.locale)).await?)
}

/// `POST /organisations/{slug}/members/{id}/end`
pub async fn end(visit: Visit, Path((slug, id)): Path<(String, String)>, form: Submitted) -> Answer {
    let organisation = for_act(&visit, slug, OrganisationAction::ManageMembers).await?;
    let name = name_of(&organisation, &id)?;
    let input = member_end::MembershipEndInput { membership_id: id.clone(), reason: form.text("reason") };
    match visit.act::<MemberEnd>(member_end::Variables { input }).await? {
        Ok(_) => visit.go_saying(&address(&organisation), &Texts(visit.locale).said_ended(&name)),
        Err(problems) => {
            let form = Form::sent(visit.locale, form, problems);
            visit.mend(&ending(&visit, &organisation, &id, &name, form).await?)
        }
    }
}

async fn for_act(visit: &Visit, slug: String, action: OrganisationAction) -> Result<Organisation, Stop> {
    let variables = organisation_for_act::Variables { slug };
    let organisation = visit.ask::<OrganisationForAct>(variables).await?.organisation.ok_or(Stop::NotFound)?;
    if organisation.viewer_can.contains(&action) { Ok(organisation) } else { Err(Stop::NotAllowed(String::new())) }
}

fn name_of(organisation: &Organisation, id: &str) -> Result<String, Stop> {
    let mut members = organisation.memberships.iter().flatten();
    let member = members.find(|member| member.id == id).map(|member| member.person.display_name.clone());
    let mut invited = organisation.membership_invitations.iter().flatten();
    let invited = || {
        invited
            .find(|one| one.id == id)
            .map(|one| whom(one.person.as_ref().map(|person| &person.display_name), one.email.as_ref()))
    };
    member.or_else(invited).ok_or(Stop::NotFound)
}

/// Somebody who was invited: by name or by address.
pub(super) fn whom(name: Option<&String>, email: Option<&String>) -> String {
    name.or(email).cloned().unwrap_or_default()
}

async fn ending(visit: &Visit, of: &Organisation, id: &str, name: &str, form: Form) -> Result<Reason, Stop> {
    let t = Texts(visit.locale);
    let back = address(of);
    let page = visit.page(t.end_title()).await?.under(&of.name, &back);
    let action = format!("{back}/members/{}/end", encode::component(id));
    Ok(Reason::new(page, t.end_lead(name, &of.name), action, back, form).for_good())
}

fn address(organisation: &Organisation) -> String {
    format!("/organisations/{}", organisation.slug)
}

impl Grant {
    fn new(page: Page, organisation: &Organisation, form: Form) -> Self {
        let t = Texts(page.locale);
        let back = address(organisation);
        let page = Page { title: t.grant().to_owned(), ..page }.under(&organisation.name, &back);
        Self {
            lead: t.grant_lead(&organisation.name),
            back,
            roles: Choice::all::<OrganisationRole>(page.locale),
            page: page.mended(form.has_problems()),
            t,
            form,
        }
    }
}

impl View for Grant {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        use crate::{problem::Problem, view::sample};
        use serde_json::json;

        let organisation: Organisation = sample(
            json!({ "id": "1", "slug": "den-haag", "name": "Den Haag", "memberships": [], "membershipInvitations": [], "viewerCan": [] }),
        );
        let wrong = vec![
            Problem::at("email", "Vul een e-mailadres in of kies een persoon."),
            Problem::at("roles", "Kies minstens één rol."),
        ];
        let locale = page.locale;
        vec![
            ("filled", Self::new(page.clone(), &organisation, Form::empty(locale).with("roles", "MEMBER"))),
            ("error", Self::new(page, &organisation, Form::sent(locale, Submitted::default(), wrong))),
        ]
    }
}
