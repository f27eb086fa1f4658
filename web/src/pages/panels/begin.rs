//! Beginning a panel, for staff of a municipality.

use askama::Template;

use super::texts::Texts;
use crate::{
    documents,
    field::Choice,
    form::Form,
    page::{Page, Place},
    pages::municipalities,
    stop::Stop,
    submitted::Submitted,
    view::View,
    visit::{Answer, Visit},
    vocabulary::OrganisationAction,
};

documents!("src/pages/panels/panels.graphql": PanelFounders, PanelBegin);

/// The form for a new panel.
#[derive(Template)]
#[template(path = "pages/panels/begin.html")]
pub struct Begin {
    page: Page,
    t: Texts,
    form: Form,
    municipalities: Vec<Choice>,
}

/// `GET /panels/new`
pub async fn show(visit: Visit) -> Answer {
    let own = own(&visit).await?;
    let form = Form::empty(visit.locale).with_all("municipalityIds", own.first().cloned());
    visit.show(&Begin::new(&visit, form).await?)
}

/// `POST /panels/new`
pub async fn create(visit: Visit, form: Submitted) -> Answer {
    own(&visit).await?;
    let input = panel_begin::PanelCreateInput {
        name: form.text("name"),
        description: form.maybe("description"),
        municipality_ids: form.all("municipalityIds"),
    };
    match visit.act::<PanelBegin>(panel_begin::Variables { input }).await? {
        Ok(answer) => {
            let panel = answer.panel_create.panel.ok_or(Stop::Malformed)?;
            visit.go_saying(&format!("/panels/{}", panel.slug), Texts(visit.locale).said())
        }
        Err(problems) => visit.mend(&Begin::new(&visit, Form::sent(visit.locale, form, problems)).await?),
    }
}

/// The municipalities for which the visitor may begin a panel.
async fn own(visit: &Visit) -> Result<Vec<String>, Stop> {
    if visit.session.is_none() {
        return Err(Stop::SignIn);
    }
    let viewer = visit.ask::<PanelFounders>(panel_founders::Variables).await?.viewer;
    let may = |actions: &[OrganisationAction]| actions.contains(&OrganisationAction::StartPanel);
    let own: Vec<String> = viewer
        .memberships
        .into_iter()
        .filter(|one| may(&one.organisation.viewer_can))
        .map(|one| one.organisation.id)
        .collect();
    if own.is_empty() { Err(Stop::NotAllowed(String::new())) } else { Ok(own) }
}

impl Begin {
    async fn new(visit: &Visit, form: Form) -> Result<Self, Stop> {
        let t = Texts(visit.locale);
        let page = visit.page(t.begin()).await?.at(Place::VotingRounds).under(t.title(), "/panels");
        Ok(Self {
            page: page.mended(form.has_problems()),
            t,
            form,
            municipalities: municipalities::choices(visit).await?,
        })
    }
}

impl View for Begin {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        use crate::problem::Problem;

        let t = Texts(page.locale);
        let page = page.titled(t.begin()).at(Place::VotingRounds).under(t.title(), "/panels");
        let make = |form| Self {
            page: page.clone(),
            t,
            form,
            municipalities: vec![Choice::new("a", "Delft"), Choice::new("b", "Den Haag")],
        };
        let wrong = vec![
            Problem::at("name", "Vul een naam in."),
            Problem::at("municipalityIds", "Kies minstens één gemeente."),
        ];
        vec![
            ("filled", make(Form::empty(page.locale))),
            ("error", make(Form::sent(page.locale, Submitted::default(), wrong))),
        ]
    }
}
