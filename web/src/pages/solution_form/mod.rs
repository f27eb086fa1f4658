//! Writing down a solution, and changing one: the same form twice.
//! Publishing it is on its own page in `solution`.

mod texts;

use askama::Template;
use axum::extract::Path;

use crate::{
    documents,
    field::Choice,
    form::Form,
    page::{Page, Place},
    problem::Problem,
    stop::Stop,
    submitted::Submitted,
    view::View,
    visit::{Answer, Visit},
    vocabulary::{Code, ContextCondition, LifeDomain, OrganisationAction, PriceModel, SolutionAction, TargetGroup},
};

documents!(
    "src/pages/solution_form/solution_form.graphql": OfferingOrganisations, SolutionToEdit, SolutionWrite, SolutionChange
);

/// The form for a solution.
#[derive(Template)]
#[template(path = "pages/solution_form/solution_form.html")]
pub struct SolutionForm {
    page: Page,
    t: texts::Texts,
    is_new: bool,
    action: String,
    back: String,
    form: Form,
    organisations: Vec<Choice>,
    domains: Vec<Choice>,
    groups: Vec<Choice>,
    conditions: Vec<Choice>,
    readiness: Vec<Choice>,
    prices: Vec<Choice>,
}

/// `GET /solutions/new`
pub async fn begin(visit: Visit) -> Answer {
    let organisations = organisations(&visit).await?;
    let form = match organisations.as_slice() {
        [only] => Form::empty(visit.locale).with("organisationId", only.value.as_str()),
        _ => Form::empty(visit.locale),
    };
    let page = visit.page(texts::Texts(visit.locale).new_title()).await?;
    visit.show(&SolutionForm::new(page, None, form, organisations))
}

/// `POST /solutions/new`
pub async fn write(visit: Visit, form: Submitted) -> Answer {
    let t = texts::Texts(visit.locale);
    let outcome = match PriceModel::parse(&form.text("priceModel")) {
        None => {
            let own = Problem::at("priceModel", t.price_missing());
            Err(visit.missing(&form, &["organisationId", "name", "summary", "body"]).into_iter().chain([own]).collect())
        }
        Some(price_model) => {
            let is = |code: &str| form.all("readiness").iter().any(|found| found == code);
            let input = solution_write::SolutionDraftInput {
                organisation_id: form.text("organisationId"),
                name: form.text("name"),
                summary: form.text("summary"),
                body: form.text("body"),
                language: None,
                website: form.maybe("website"),
                life_domains: Some(chosen(&form, "lifeDomains")),
                target_groups: Some(chosen(&form, "targetGroups")),
                context_needed: Some(chosen(&form, "contextNeeded")),
                context_excluded: Some(chosen(&form, "contextExcluded")),
                readiness: Some(solution_write::ReadinessInput {
                    is_matched: is("matched"),
                    is_visible: is("visible"),
                    can_be_experienced: is("experienced"),
                    can_be_borrowed: is("borrowed"),
                }),
                price_model: Some(price_model),
                price_note: form.maybe("priceNote"),
                data_note: form.maybe("dataNote"),
            };
            visit.act::<SolutionWrite>(solution_write::Variables { input }).await?
        }
    };
    match outcome {
        Ok(answer) => {
            let solution = answer.solution_draft.solution.ok_or(Stop::Malformed)?;
            visit.go_saying(&format!("/solutions/{}", solution.slug), t.kept())
        }
        Err(problems) => {
            let page = visit.page(t.new_title()).await?;
            let form = Form::sent(visit.locale, form, problems);
            visit.mend(&SolutionForm::new(page, None, form, organisations(&visit).await?))
        }
    }
}

/// `GET /solutions/{slug}/edit`
pub async fn edit(visit: Visit, Path(slug): Path<String>) -> Answer {
    let solution = to_edit(&visit, slug).await?;
    let ready = &solution.readiness;
    let readiness = [
        ("matched", ready.is_matched),
        ("visible", ready.is_visible),
        ("experienced", ready.can_be_experienced),
        ("borrowed", ready.can_be_borrowed),
    ];
    let form = Form::empty(visit.locale)
        .with("name", solution.name.as_str())
        .with("summary", solution.summary.as_str())
        .with("body", solution.body.as_str())
        .with("website", solution.website.as_deref())
        .with_all("lifeDomains", solution.life_domains.iter().map(Code::code))
        .with_all("targetGroups", solution.target_groups.iter().map(Code::code))
        .with_all("contextNeeded", solution.context_needed.iter().map(Code::code))
        .with_all("contextExcluded", solution.context_excluded.iter().map(Code::code))
        .with_all("readiness", readiness.iter().filter(|(_, is_so)| *is_so).map(|(code, _)| *code))
        .with("priceModel", solution.price_model.code())
        .with("priceNote", solution.price_note.as_deref())
        .with("dataNote", solution.data_note.as_deref());
    let view = editing(&visit, &solution, form).await?;
    visit.show(&view)
}

/// `POST /solutions/{slug}/edit`
pub async fn change(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let solution = to_edit(&visit, slug).await?;
    let is = |code: &str| form.all("readiness").iter().any(|found| found == code);
    let input = solution_change::SolutionEditInput {
        solution_id: solution.id.clone(),
        name: Some(form.text("name")),
        summary: Some(form.text("summary")),
        body: Some(form.text("body")),
        website: Some(form.text("website")),
        life_domains: Some(chosen(&form, "lifeDomains")),
        target_groups: Some(chosen(&form, "targetGroups")),
        context_needed: Some(chosen(&form, "contextNeeded")),
        context_excluded: Some(chosen(&form, "contextExcluded")),
        readiness: Some(solution_change::ReadinessInput {
            is_matched: is("matched"),
            is_visible: is("visible"),
            can_be_experienced: is("experienced"),
            can_be_borrowed: is("borrowed"),
        }),
        price_model: PriceModel::parse(&form.text("priceModel")),
        price_note: Some(form.text("priceNote")),
        data_note: Some(form.text("dataNote")),
    };
    match visit.act::<SolutionChange>(solution_change::Variables { input }).await? {
        Ok(_) => visit.go_saying(&format!("/solutions/{}", solution.slug), texts::Texts(visit.locale).saved()),
        Err(problems) => {
            let view = editing(&visit, &solution, Form::sent(visit.locale, form, problems)).await?;
            visit.mend(&view)
        }
    }
}

fn chosen<C: Code>(form: &Submitted, name: &str) -> Vec<C> {
    form.all(name).iter().filter_map(|code| C::parse(code)).collect()
}

/// The organisations in whose name the viewer can offer solutions.
async fn organisations(visit: &Visit) -> Result<Vec<Choice>, Stop> {
    if visit.session.is_none() {
        return Err(Stop::SignIn);
    }
    let viewer = visit.ask::<OfferingOrganisations>(offering_organisations::Variables).await?.viewer;
    let organisations = viewer.memberships.into_iter().map(|membership| membership.organisation);
    let offering = organisations.filter(|one| one.viewer_can.contains(&OrganisationAction::OfferSolution));
    Ok(offering.map(|one| Choice::new(one.id, one.name)).collect())
}

/// The solution, for whoever may change it.
async fn to_edit(visit: &Visit, slug: String) -> Result<solution_to_edit::SolutionToEditSolution, Stop> {
    let variables = solution_to_edit::Variables { slug };
    let solution = visit.ask::<SolutionToEdit>(variables).await?.solution.ok_or(Stop::NotFound)?;
    if solution.viewer_can.contains(&SolutionAction::Edit) {
        Ok(solution)
    } else {
        Err(Stop::NotAllowed(String::new()))
    }
}

async fn editing(
    visit: &Visit,
    solution: &solution_to_edit::SolutionToEditSolution,
    form: Form,
) -> Result<SolutionForm, Stop> {
    let address = format!("/solutions/{}", solution.slug);
    let page = visit.page(texts::Texts(visit.locale).edit_title()).await?.under(&solution.name, &address);
    Ok(SolutionForm::new(page, Some(address), form, Vec::new()))
}

impl SolutionForm {
    fn new(page: Page, address: Option<String>, form: Form, organisations: Vec<Choice>) -> Self {
        let t = texts::Texts(page.locale);
        Self {
            t,
            is_new: address.is_none(),
            action: address.as_ref().map_or("/solutions/new".to_owned(), |address| format!("{address}/edit")),
            back: address.unwrap_or_else(|| "/solutions".to_owned()),
            organisations,
            domains: Choice::all::<LifeDomain>(page.locale),
            groups: Choice::all::<TargetGroup>(page.locale),
            conditions: Choice::all::<ContextCondition>(page.locale),
            readiness: vec![
                Choice::new("matched", t.matched()),
                Choice::new("visible", t.visible()),
                Choice::new("experienced", t.experienced()),
                Choice::new("borrowed", t.borrowed()),
            ],
            prices: Choice::all::<PriceModel>(page.locale),
            page: page.at(Place::Solutions).mended(form.has_problems()),
            form,
        }
    }
}

impl View for SolutionForm {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        let t = texts::Texts(page.locale);
        let new = page.clone().titled(t.new_title());
        let old = page.titled(t.edit_title()).under("Robotstofzuiger", "/solutions/robotstofzuiger");
        let providers = || vec![Choice::new("a", "Schoonhuis BV"), Choice::new("b", "Lichtpad")];
        let typed = vec![("name".to_owned(), String::new()), ("lifeDomains".to_owned(), "LIVING".to_owned())];
        let wrong = vec![Problem::at("name", "Vul een naam in."), Problem::at("priceModel", t.price_missing())];
        let sent = Form::sent(new.locale, Submitted(typed), wrong);
        let known = Form::empty(new.locale).with("name", "Robotstofzuiger").with_all("contextExcluded", ["THRESHOLDS"]);
        vec![
            ("filled", Self::new(new.clone(), None, Form::empty(new.locale), providers())),
            ("edit", Self::new(old, Some("/solutions/robotstofzuiger".to_owned()), known, Vec::new())),
            ("empty", Self::new(new.clone(), None, Form::empty(new.locale), Vec::new())),
            ("error", Self::new(new, None, sent, providers())),
        ]
    }
}
