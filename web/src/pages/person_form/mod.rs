//! Making an account for somebody else. Whose right that is, the API decides; this page says so beforehand.

mod texts;

use askama::Template;

use crate::{
    documents,
    field::Choice,
    form::Form,
    page::Page,
    stop::Stop,
    submitted::Submitted,
    view::View,
    visit::{Answer, Visit},
    vocabulary::{Code, Language, PlatformRole},
};

documents!("src/pages/person_form/person_form.graphql": WhoMakesPeople, PersonMake);

/// The form for a new account.
#[derive(Template)]
#[template(path = "pages/person_form/person_form.html")]
pub struct PersonForm {
    page: Page,
    t: texts::Texts,
    form: Form,
    languages: Vec<Choice>,
    roles: Vec<Choice>,
}

/// `GET /people/new`
pub async fn show(visit: Visit) -> Answer {
    admit(&visit).await?;
    let form = Form::empty(visit.locale).with("language", Language::Nl.code());
    visit.show(&PersonForm::new(visit.page("").await?, form))
}

/// `POST /people/new`
pub async fn create(visit: Visit, form: Submitted) -> Answer {
    admit(&visit).await?;
    let input = person_make::PersonCreateInput {
        display_name: form.text("displayName"),
        email: form.maybe("email"),
        language: Language::parse(&form.text("language")),
        platform_roles: Some(form.all("platformRoles").iter().filter_map(|role| PlatformRole::parse(role)).collect()),
    };
    match visit.act::<PersonMake>(person_make::Variables { input }).await? {
        Ok(answer) => {
            let person = answer.person_create.person.ok_or(Stop::Malformed)?;
            visit.go_saying("/account", &texts::Texts(visit.locale).said(person.display_name))
        }
        Err(problems) => {
            let form = Form::sent(visit.locale, form, problems);
            visit.mend(&PersonForm::new(visit.page("").await?, form))
        }
    }
}

/// Lets administrators of the platform in.
async fn admit(visit: &Visit) -> Result<(), Stop> {
    let viewer = visit.ask::<WhoMakesPeople>(who_makes_people::Variables).await?.viewer;
    if viewer.person.is_none() {
        return Err(Stop::SignIn);
    }
    if viewer.platform_roles.contains(&PlatformRole::Administrator) {
        Ok(())
    } else {
        Err(Stop::NotAllowed(texts::Texts(visit.locale).not_yours().to_owned()))
    }
}

impl PersonForm {
    fn new(page: Page, form: Form) -> Self {
        let t = texts::Texts(page.locale);
        let account = page.t().account();
        let page = Page { title: t.title().to_owned(), ..page }.under(account, "/account");
        Self {
            t,
            languages: Choice::all::<Language>(page.locale),
            roles: Choice::all::<PlatformRole>(page.locale),
            page: page.mended(form.has_problems()),
            form,
        }
    }
}

impl View for PersonForm {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        use crate::problem::Problem;

        let typed = Submitted(vec![("email".to_owned(), "fatima@".to_owned())]);
        let wrong = vec![
            Problem::at("displayName", "Vul een naam in."),
            Problem::at("email", "Vul een e-mailadres in, zoals naam@voorbeeld.nl."),
        ];
        vec![
            ("filled", Self::new(page.clone(), Form::empty(page.locale).with("language", "NL"))),
            ("error", Self::new(page.clone(), Form::sent(page.locale, typed, wrong))),
        ]
    }
}
