//! Inviting an organisation to a working group.

use askama::Template;
use axum::extract::{Path, Query};
use serde::Deserialize;

use super::{
    address, admit,
    deeds::{InviteOrganisation, Known, OrganisationsToInvite, invite_organisation, known, organisations_to_invite},
    texts,
};
use crate::{
    field::Choice,
    form::Form,
    page::{Page, Place},
    problem::Problem,
    stop::Stop,
    submitted::Submitted,
    ui::Pager,
    view::View,
    visit::{Answer, Visit},
    vocabulary::{Code, OrganisationKind, ParticipationState, Word, WorkingGroupAction},
};

/// The organisations one can invite.
#[derive(Template)]
#[template(path = "pages/working_group/invite.html")]
pub struct Invite {
    page: Page,
    t: texts::Texts,
    search: Form,
    choices: Vec<Choice>,
    pager: Pager,
    form: Form,
    action: String,
    back: String,
}

/// What is searched for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    name: String,
    after: String,
}

/// `GET /working-groups/{slug}/invite`
pub async fn show(visit: Visit, Path(slug): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let (group, _) = known(&visit, &slug).await?;
    let view = Invite::ask(&visit, &group, &asked, Form::empty(visit.locale)).await?;
    visit.show(&view)
}

/// `POST /working-groups/{slug}/invite`
pub async fn invite(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let t = texts::Texts(visit.locale);
    let (group, _) = known(&visit, &slug).await?;
    let problems = match form.maybe("organisationId") {
        None => vec![Problem::at("organisationId", t.choose_one())],
        Some(organisation_id) => {
            let working_group_id = group.id.clone();
            let input = invite_organisation::WorkingGroupInviteInput { organisation_id, working_group_id };
            match visit.act::<InviteOrganisation>(invite_organisation::Variables { input }).await? {
                Ok(_) => return visit.go_saying(&address(&slug, ""), t.invited()),
                Err(problems) => problems,
            }
        }
    };
    let asked = Asked { name: form.text("name"), after: form.text("after") };
    let view = Invite::ask(&visit, &group, &asked, Form::sent(visit.locale, form, problems)).await?;
    visit.mend(&view)
}

impl Invite {
    async fn ask(visit: &Visit, group: &Known, asked: &Asked, form: Form) -> Result<Self, Stop> {
        admit(visit, &group.viewer_can, WorkingGroupAction::Invite)?;
        let name = Some(asked.name.trim().to_owned()).filter(|name| !name.is_empty());
        let after = Some(asked.after.clone()).filter(|after| !after.is_empty());
        let kinds = OrganisationKind::ALL.iter().copied().filter(|kind| *kind != OrganisationKind::Provider).collect();
        let variables = organisations_to_invite::Variables { name, after, kinds: Some(kinds) };
        let list = visit.ask::<OrganisationsToInvite>(variables).await?.organisations;
        let next = list.page_info.end_cursor.filter(|_| list.page_info.has_next_page);
        let found = list.nodes;
        let is_in = |id: &str| {
            let parts = group.participations.iter().filter(|part| part.state != ParticipationState::Left);
            parts.into_iter().any(|part| part.organisation.id == id)
        };
        let choices = found
            .into_iter()
            .filter(|place| !is_in(&place.id))
            .map(|place| Choice::new(place.id, place.name).with_hint(place.kind.word(visit.locale)))
            .collect();
        let page = visit.page(texts::Texts(visit.locale).invite()).await?.under(&group.name, address(&group.slug, ""));
        Ok(Self::new(page, &group.slug, asked, choices, next.as_deref(), form))
    }

    fn new(page: Page, slug: &str, asked: &Asked, choices: Vec<Choice>, next: Option<&str>, form: Form) -> Self {
        let (action, t) = (address(slug, "/invite"), page.t());
        Self {
            pager: Pager::new(t, &action, &[("name", &asked.name)], Some(&asked.after), next),
            t: texts::Texts(page.locale),
            search: Form::empty(page.locale).with("name", asked.name.as_str()).with("after", asked.after.as_str()),
            page: page.at(Place::Challenges).mended(form.has_problems()),
            choices,
            form,
            action,
            back: address(slug, ""),
        }
    }
}

impl View for Invite {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        let t = texts::Texts(page.locale);
        let page = page.titled(t.invite());
        let choices = || vec![Choice::new("O3", "Westland").with_hint("Gemeente"), Choice::new("O5", "Zoetermeer")];
        let (none, form) = (Asked::default(), Form::empty(page.locale));
        let looked = Asked { name: "Onbekend".to_owned(), ..none.clone() };
        let wrong = form.clone().complaining(vec![Problem::at("organisationId", t.choose_one())]);
        vec![
            ("filled", Self::new(page.clone(), "langer-thuis", &none, choices(), Some("c"), form.clone())),
            ("empty", Self::new(page.clone(), "langer-thuis", &looked, Vec::new(), None, form)),
            ("error", Self::new(page, "langer-thuis", &none, choices(), None, wrong)),
        ]
    }
}
