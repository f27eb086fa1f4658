//! Writing down a need, and changing one: the same form twice.
//! Handing in is the API's deed; this page only asks for it in one go.

mod texts;

use askama::Template;
use axum::extract::Path;

use crate::{
    documents,
    field::Choice,
    form::Form,
    page::{Page, Place},
    pages::municipalities,
    problem::Problem,
    stop::Stop,
    submitted::Submitted,
    view::View,
    visit::{Answer, Visit},
    vocabulary::{Code, ContextCondition, LifeDomain, NeedAction, TargetGroup},
};

documents!(
    "src/pages/need_form/need_form.graphql": NeedToEdit, WhoWrites, NeedAuthorName, NeedWrite, NeedChange, NeedHandIn
);

/// The name under which a need is told.
enum Name {
    /// Nobody said it yet; the form asks for it.
    Asked,
    /// This one.
    Known(String),
}

/// The form for a need.
#[derive(Template)]
#[template(path = "pages/need_form/need_form.html")]
pub struct NeedForm {
    page: Page,
    t: texts::Texts,
    is_new: bool,
    action: String,
    back: String,
    form: Form,
    name: Option<Name>,
    municipalities: Vec<Choice>,
    domains: Vec<Choice>,
    groups: Vec<Choice>,
    conditions: Vec<Choice>,
}

/// `GET /needs/new`
pub async fn begin(visit: Visit) -> Answer {
    let form = Form::empty(visit.locale);
    visit.show(&NeedForm::fresh(&visit, form).await?)
}

/// `POST /needs/new`
pub async fn write(visit: Visit, form: Submitted) -> Answer {
    let t = texts::Texts(visit.locale);
    let asks_name = matches!(name(&visit).await?.ok_or(Stop::SignIn)?, Name::Asked);
    let input = need_write::NeedDraftInput {
        title: form.text("title"),
        body: form.text("body"),
        municipality_id: form.text("municipalityId"),
        language: None,
        life_domains: Some(chosen(&form, "lifeDomains")),
        target_groups: Some(chosen(&form, "targetGroups")),
        context_conditions: Some(chosen(&form, "contextConditions")),
    };
    let mut problems = Vec::new();
    if input.municipality_id.is_empty() {
        problems.push(Problem::at("municipalityId", t.municipality_missing()));
    }
    if asks_name {
        problems.extend(visit.missing(&form, &["displayName"]));
    }
    let outcome = if problems.is_empty() {
        match if asks_name { say_name(&visit, &form).await? } else { Ok(()) } {
            Ok(()) => visit.act::<NeedWrite>(need_write::Variables { input }).await?,
            Err(problems) => Err(problems),
        }
    } else {
        Err(visit.missing(&form, &["title", "body"]).into_iter().chain(problems).collect())
    };
    let need = match outcome {
        Ok(answer) => answer.need_draft.need.ok_or(Stop::Malformed)?,
        Err(problems) => {
            let view = NeedForm::fresh(&visit, Form::sent(visit.locale, form, problems)).await?;
            return visit.mend(&view.mended());
        }
    };
    let address = format!("/needs/{}", need.slug);
    if form.text("then") != "submit" {
        return visit.go_saying(&address, t.kept());
    }
    let input = need_hand_in::NeedSubmitInput { need_id: need.id };
    match visit.act::<NeedHandIn>(need_hand_in::Variables { input }).await? {
        Ok(_) => visit.go_saying(&address, t.handed_in()),
        // The draft is safe; its page says what can be done.
        Err(_) => visit.go_saying(&address, t.kept()),
    }
}

/// `GET /needs/{slug}/edit`
pub async fn edit(visit: Visit, Path(slug): Path<String>) -> Answer {
    let need = to_edit(&visit, slug).await?;
    let form = Form::empty(visit.locale)
        .with("title", need.title.as_str())
        .with("body", need.body.as_str())
        .with_all("lifeDomains", need.life_domains.iter().map(Code::code))
        .with_all("targetGroups", need.target_groups.iter().map(Code::code))
        .with_all("contextConditions", need.context_conditions.iter().map(Code::code));
    visit.show(&NeedForm::again(&visit, &need, form).await?)
}

/// `POST /needs/{slug}/edit`
pub async fn change(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let need = to_edit(&visit, slug).await?;
    let input = need_change::NeedEditInput {
        need_id: need.id.clone(),
        title: Some(form.text("title")),
        body: Some(form.text("body")),
        life_domains: Some(chosen(&form, "lifeDomains")),
        target_groups: Some(chosen(&form, "targetGroups")),
        context_conditions: Some(chosen(&form, "contextConditions")),
    };
    match visit.act::<NeedChange>(need_change::Variables { input }).await? {
        Ok(_) => visit.go_saying(&format!("/needs/{}", need.slug), texts::Texts(visit.locale).saved()),
        Err(problems) => {
            let view = NeedForm::again(&visit, &need, Form::sent(visit.locale, form, problems)).await?;
            visit.mend(&view.mended())
        }
    }
}

/// The name of whoever is signed in.
async fn name(visit: &Visit) -> Result<Option<Name>, Stop> {
    let person = visit.ask::<WhoWrites>(who_writes::Variables).await?.viewer.person;
    Ok(person.map(|person| if person.has_chosen_name { Name::Known(person.display_name) } else { Name::Asked }))
}

/// Keeps the name that was asked for.
async fn say_name(visit: &Visit, form: &Submitted) -> Result<Result<(), Vec<Problem>>, Stop> {
    let input = need_author_name::PersonUpdateInput { display_name: Some(form.text("displayName")), language: None };
    Ok(visit.act::<NeedAuthorName>(need_author_name::Variables { input }).await?.map(|_| ()))
}

fn chosen<C: Code>(form: &Submitted, name: &str) -> Vec<C> {
    form.all(name).iter().filter_map(|code| C::parse(code)).collect()
}

/// The need, for whoever may change it.
async fn to_edit(visit: &Visit, slug: String) -> Result<need_to_edit::NeedToEditNeed, Stop> {
    let need = visit.ask::<NeedToEdit>(need_to_edit::Variables { slug }).await?.need.ok_or(Stop::NotFound)?;
    if need.viewer_can.contains(&NeedAction::Edit) { Ok(need) } else { Err(Stop::NotAllowed(String::new())) }
}

impl NeedForm {
    async fn fresh(visit: &Visit, form: Form) -> Result<Self, Stop> {
        let page = visit.page(texts::Texts(visit.locale).new_title()).await?.at(Place::Needs);
        Ok(Self { name: name(visit).await?, ..Self::new(page, None, form, municipalities::choices(visit).await?) })
    }

    async fn again(visit: &Visit, need: &need_to_edit::NeedToEditNeed, form: Form) -> Result<Self, Stop> {
        let page = visit.page(texts::Texts(visit.locale).edit_title()).await?.at(Place::Needs);
        let address = format!("/needs/{}", need.slug);
        Ok(Self::new(page.under(&need.title, &address), Some(address), form, Vec::new()))
    }

    fn new(page: Page, address: Option<String>, form: Form, municipalities: Vec<Choice>) -> Self {
        Self {
            t: texts::Texts(page.locale),
            is_new: address.is_none(),
            action: address.as_ref().map_or("/needs/new".to_owned(), |address| format!("{address}/edit")),
            back: address.unwrap_or_default(),
            form,
            name: None,
            municipalities,
            domains: Choice::all::<LifeDomain>(page.locale),
            groups: Choice::all::<TargetGroup>(page.locale),
            conditions: Choice::all::<ContextCondition>(page.locale),
            page,
        }
    }

    fn mended(self) -> Self {
        Self { page: self.page.mended(self.form.has_problems()), ..self }
    }
}

impl View for NeedForm {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        let t = texts::Texts(page.locale);
        let page = page.titled(t.new_title()).at(Place::Needs);
        let places = || vec![Choice::new("a", "Delft"), Choice::new("b", "Den Haag")];
        let typed = vec![("title".to_owned(), String::new()), ("lifeDomains".to_owned(), "LIVING".to_owned())];
        let wrong =
            vec![Problem::at("title", "Vul een titel in."), Problem::at("municipalityId", "Kies een gemeente.")];
        let sent = Form::sent(page.locale, Submitted(typed), wrong);
        let known = Form::empty(page.locale).with("title", "’s Nachts veilig naar het toilet kunnen");
        let known_name = Some(Name::Known("Fatima el Amrani".to_owned()));
        let visitor = Page { viewer: None, ..page.clone() };
        let old = page.clone().titled(t.edit_title()).under("’s Nachts veilig naar het toilet kunnen", "/needs/x");
        vec![
            ("filled", Self { name: known_name, ..Self::new(page.clone(), None, Form::empty(page.locale), places()) }),
            ("edit", Self::new(old, Some("/needs/x".to_owned()), known, Vec::new())),
            ("visitor", Self::new(visitor, None, Form::empty(page.locale), places())),
            ("error", Self { name: Some(Name::Asked), ..Self::new(page, None, sent, places()).mended() }),
        ]
    }
}
