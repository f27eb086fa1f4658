//! Registering an organisation. Who may register which kind, the API decides.

mod texts;

use askama::Template;

use crate::{
    documents,
    field::Choice,
    form::Form,
    page::Page,
    problem::Problem,
    stop::Stop,
    submitted::Submitted,
    view::View,
    visit::{Answer, Visit},
    vocabulary::{Code, OrganisationKind, PlatformRole, Word},
};

documents!("src/pages/organisation_form/organisation_form.graphql": WhoRegisters, OrganisationRegister);

/// The form for a new organisation.
#[derive(Template)]
#[template(path = "pages/organisation_form/organisation_form.html")]
pub struct OrganisationForm {
    page: Page,
    t: texts::Texts,
    is_administrator: bool,
    form: Form,
    kinds: Vec<Choice>,
}

/// `GET /organisations/new`
pub async fn show(visit: Visit) -> Answer {
    let is_administrator = is_administrator(&visit).await?;
    let page = visit.page("").await?;
    visit.show(&OrganisationForm::new(page, is_administrator, Form::empty(visit.locale)))
}

/// `POST /organisations/new`
pub async fn register(visit: Visit, form: Submitted) -> Answer {
    let is_administrator = is_administrator(&visit).await?;
    let t = texts::Texts(visit.locale);
    let problems = match OrganisationKind::parse(&form.text("kind")) {
        None => {
            let own = Problem::at("kind", t.kind_missing());
            visit.missing(&form, &["name"]).into_iter().chain([own]).collect()
        }
        Some(kind) => {
            let input = organisation_register::OrganisationRegisterInput {
                name: form.text("name"),
                kind,
                cbs_code: form.maybe("cbsCode"),
                description: form.maybe("description"),
                website: form.maybe("website"),
            };
            match visit.act::<OrganisationRegister>(organisation_register::Variables { input }).await? {
                Ok(answer) => {
                    let organisation = answer.organisation_register.organisation.ok_or(Stop::Malformed)?;
                    return visit.go_saying(&format!("/organisations/{}", organisation.slug), t.said());
                }
                Err(problems) => problems,
            }
        }
    };
    let form = Form::sent(visit.locale, form, problems);
    visit.mend(&OrganisationForm::new(visit.page("").await?, is_administrator, form))
}

async fn is_administrator(visit: &Visit) -> Result<bool, Stop> {
    let viewer = visit.ask::<WhoRegisters>(who_registers::Variables).await?.viewer;
    if viewer.person.is_none() {
        return Err(Stop::SignIn);
    }
    Ok(viewer.platform_roles.contains(&PlatformRole::Administrator))
}

impl OrganisationForm {
    fn new(page: Page, is_administrator: bool, form: Form) -> Self {
        let t = texts::Texts(page.locale);
        let page = Page { title: t.title().to_owned(), ..page };
        let list = page.t().organisations();
        let page = page.under(list, "/organisations").mended(form.has_problems());
        let public = [OrganisationKind::Municipality, OrganisationKind::Government];
        let kinds = OrganisationKind::ALL.iter().filter(|kind| is_administrator || !public.contains(kind));
        let kinds = kinds.map(|kind| Choice::new(kind.code(), kind.word(page.locale))).collect();
        Self { page, t, is_administrator, form, kinds }
    }
}

impl View for OrganisationForm {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        let locale = page.locale;
        let wrong = vec![Problem::at("name", "Vul een naam in."), Problem::at("kind", "Kies de soort organisatie.")];
        vec![
            ("filled", Self::new(page.clone(), false, Form::empty(locale))),
            ("administrator", Self::new(page.clone(), true, Form::empty(locale))),
            ("error", Self::new(page, false, Form::sent(locale, Submitted::default(), wrong))),
        ]
    }
}
