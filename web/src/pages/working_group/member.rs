//! Adding a person to a working group.

use askama::Template;
use axum::extract::Path;

use super::{
    address, admit,
    deeds::{AddMember, Known, add_member, known},
    texts,
};
use crate::{
    field::Choice,
    form::Form,
    locale::Locale,
    page::{Page, Place},
    problem::Problem,
    stop::Stop,
    submitted::Submitted,
    view::View,
    visit::{Answer, Visit},
    vocabulary::{Code, ParticipationState, Word, WorkingGroupAction, WorkingGroupRole},
};

/// The form that adds a person.
#[derive(Template)]
#[template(path = "pages/working_group/member.html")]
pub struct Member {
    page: Page,
    t: texts::Texts,
    organisations: Vec<Choice>,
    roles: Vec<Choice>,
    form: Form,
    action: String,
    back: String,
}

/// `GET /working-groups/{slug}/members/new`
pub async fn new(visit: Visit, Path(slug): Path<String>) -> Answer {
    let (group, own) = known(&visit, &slug).await?;
    let view = Member::ask(&visit, &group, &own, Form::empty(visit.locale)).await?;
    visit.show(&view)
}

/// `POST /working-groups/{slug}/members/new`
pub async fn add(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let t = texts::Texts(visit.locale);
    let (group, own) = known(&visit, &slug).await?;
    let role = WorkingGroupRole::parse(&form.text("role"));
    let organisation = form.maybe("organisationId");
    let problems = match (role, organisation) {
        (Some(role), Some(organisation_id)) => {
            let input = add_member::WorkingGroupMemberAddInput {
                working_group_id: group.id.clone(),
                organisation_id,
                person_id: None,
                email: Some(form.text("email")),
                role,
            };
            match visit.act::<AddMember>(add_member::Variables { input }).await? {
                Ok(_) => return visit.go_saying(&address(&slug, ""), t.added()),
                Err(problems) => problems,
            }
        }
        (role, organisation) => {
            let missing = [
                organisation.is_none().then(|| Problem::at("organisationId", t.choose_one())),
                role.is_none().then(|| Problem::at("role", t.choose_role())),
            ];
            missing.into_iter().flatten().collect()
        }
    };
    let view = Member::ask(&visit, &group, &own, Form::sent(visit.locale, form, problems)).await?;
    visit.mend(&view)
}

impl Member {
    async fn ask(visit: &Visit, group: &Known, own: &[String], form: Form) -> Result<Self, Stop> {
        admit(visit, &group.viewer_can, WorkingGroupAction::ManageMembers)?;
        // Lead editors add people of every organisation; others of their own.
        let leads = group.viewer_can.contains(&WorkingGroupAction::Invite);
        let organisations = group
            .participations
            .iter()
            .filter(|part| part.state == ParticipationState::Joined)
            .filter(|part| leads || own.contains(&part.organisation.id))
            .map(|part| Choice::new(part.organisation.id.clone(), part.organisation.name.clone()))
            .collect();
        let page =
            visit.page(texts::Texts(visit.locale).add_member()).await?.under(&group.name, address(&group.slug, ""));
        Ok(Self::new(page, &group.slug, organisations, form))
    }

    fn new(page: Page, slug: &str, organisations: Vec<Choice>, form: Form) -> Self {
        Self {
            t: texts::Texts(page.locale),
            roles: roles(page.locale),
            page: page.at(Place::Challenges).mended(form.has_problems()),
            organisations,
            form,
            action: address(slug, "/members/new"),
            back: address(slug, ""),
        }
    }
}

fn roles(locale: Locale) -> Vec<Choice> {
    let t = texts::Texts(locale);
    let hint = |role: &WorkingGroupRole| match role {
        WorkingGroupRole::LeadEditor => t.role_lead_hint(),
        WorkingGroupRole::Editor => t.role_editor_hint(),
        WorkingGroupRole::Reader => t.role_reader_hint(),
        WorkingGroupRole::Buyer => t.role_buyer_hint(),
    };
    let all = WorkingGroupRole::ALL.iter();
    all.map(|role| Choice::new(role.code(), role.word(locale)).with_hint(hint(role))).collect()
}

impl View for Member {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        let t = texts::Texts(page.locale);
        let page = page.titled(t.add_member());
        let places = || vec![Choice::new("O1", "Den Haag"), Choice::new("O2", "Delft")];
        let form = Form::empty(page.locale);
        let wrong = vec![Problem::at("organisationId", t.choose_one()), Problem::at("role", t.choose_role())];
        vec![
            ("filled", Self::new(page.clone(), "langer-thuis", places(), form.clone())),
            ("error", Self::new(page, "langer-thuis", places(), form.complaining(wrong))),
        ]
    }
}
