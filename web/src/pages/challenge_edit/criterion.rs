//! One criterion of a challenge, on a page of its own.
//! That the weights are 100 together, the API sees to at publication.

use askama::Template;
use axum::extract::Path;

use super::{address, admit, texts};
use crate::{
    documents, encode,
    form::Form,
    page::{Page, Place},
    pages::challenge::{Tab, Tabs},
    problem::Problem,
    stop::Stop,
    submitted::Submitted,
    view::View,
    visit::{Answer, Visit},
    vocabulary::ChallengeAction,
};

documents!(
    "src/pages/challenge_edit/criterion.graphql": ChallengeCriteria, AddCriterion, EditCriterion, RemoveCriterion
);

type Criteria = challenge_criteria::ChallengeCriteriaChallenge;

/// The form of one criterion; without an id, of a new one.
#[derive(Template)]
#[template(path = "pages/challenge_edit/criterion.html")]
pub struct Criterion {
    page: Page,
    t: texts::Texts,
    tabs: Tabs,
    challenge: Criteria,
    id: String,
    form: Form,
}

/// `GET /challenges/{slug}/criteria/new`
pub async fn new(visit: Visit, Path(slug): Path<String>) -> Answer {
    let view = Criterion::ask(&visit, &slug, String::new(), None).await?;
    visit.show(&view)
}

/// `POST /challenges/{slug}/criteria/new`
pub async fn add(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let Some(weight) = form.number("weight") else {
        return again(&visit, &slug, String::new(), form, None).await;
    };
    let input = add_criterion::CriterionAddInput {
        challenge_id: form.text("challengeId"),
        title: form.text("title"),
        description: form.maybe("description"),
        weight,
    };
    match visit.act::<AddCriterion>(add_criterion::Variables { input }).await? {
        Ok(_) => saved(&visit, &slug),
        Err(problems) => again(&visit, &slug, String::new(), form, Some(problems)).await,
    }
}

/// `GET /challenges/{slug}/criteria/{id}`
pub async fn show(visit: Visit, Path((slug, id)): Path<(String, String)>) -> Answer {
    let view = Criterion::ask(&visit, &slug, id, None).await?;
    visit.show(&view)
}

/// `POST /challenges/{slug}/criteria/{id}`
pub async fn save(visit: Visit, Path((slug, id)): Path<(String, String)>, form: Submitted) -> Answer {
    let Some(weight) = form.number("weight") else {
        return again(&visit, &slug, id, form, None).await;
    };
    let input = edit_criterion::CriterionEditInput {
        criterion_id: id.clone(),
        title: Some(form.text("title")),
        description: Some(form.text("description")),
        weight: Some(weight),
    };
    match visit.act::<EditCriterion>(edit_criterion::Variables { input }).await? {
        Ok(_) => saved(&visit, &slug),
        Err(problems) => again(&visit, &slug, id, form, Some(problems)).await,
    }
}

/// `POST /challenges/{slug}/criteria/{id}/remove`
pub async fn remove(visit: Visit, Path((slug, id)): Path<(String, String)>, _: Submitted) -> Answer {
    let input = remove_criterion::CriterionRemoveInput { criterion_id: id };
    visit.click::<RemoveCriterion>(remove_criterion::Variables { input }).await?;
    visit.go_saying(&address(&slug, "/edit#criteria"), texts::Texts(visit.locale).criterion_removed())
}

fn saved(visit: &Visit, slug: &str) -> Answer {
    visit.go_saying(&address(slug, "/edit#criteria"), texts::Texts(visit.locale).criterion_saved())
}

/// Shows the form again; without problems of the API, the weight could not be read.
async fn again(visit: &Visit, slug: &str, id: String, form: Submitted, problems: Option<Vec<Problem>>) -> Answer {
    let unreadable = || vec![Problem::at("weight", texts::Texts(visit.locale).weight_unreadable())];
    let sent = Form::sent(visit.locale, form, problems.unwrap_or_else(unreadable));
    let view = Criterion::ask(visit, slug, id, Some(sent)).await?;
    visit.mend(&view)
}

impl Criterion {
    async fn ask(visit: &Visit, slug: &str, id: String, sent: Option<Form>) -> Result<Self, Stop> {
        let variables = challenge_criteria::Variables { slug: slug.to_owned() };
        let challenge = visit.ask::<ChallengeCriteria>(variables).await?.challenge.ok_or(Stop::NotFound)?;
        admit(visit, &challenge.viewer_can, &[ChallengeAction::Edit])?;
        if !id.is_empty() && !challenge.criteria.iter().any(|criterion| criterion.id == id) {
            return Err(Stop::NotFound);
        }
        Ok(Self::new(visit.page("").await?, challenge, id, sent))
    }

    fn new(page: Page, challenge: Criteria, id: String, sent: Option<Form>) -> Self {
        let t = texts::Texts(page.locale);
        let known = challenge.criteria.iter().find(|criterion| criterion.id == id);
        let form = sent.unwrap_or_else(|| match known {
            None => Form::empty(page.locale),
            Some(criterion) => Form::empty(page.locale)
                .with("title", criterion.title.as_str())
                .with("description", criterion.description.as_deref())
                .with("weight", criterion.weight.to_string().as_str()),
        });
        let (has_text, has_versions) = (challenge.version_to_sign.is_some(), !challenge.versions.is_empty());
        let tabs = Tabs::new(page.locale, &challenge.slug, Tab::Write, &challenge.viewer_can, has_text, has_versions);
        let page = Page {
            title: if id.is_empty() { t.criterion_new() } else { t.criterion_title() }.to_owned(),
            ..page
                .at(Place::Challenges)
                .under(&challenge.title, address(&challenge.slug, ""))
                .under(t.title(), address(&challenge.slug, "/edit"))
                .mended(form.has_problems())
        };
        Self { page, t, tabs, challenge, id, form }
    }

    /// What is left of 100 beside the other criteria.
    fn rest(&self) -> i64 {
        let others = self.challenge.criteria.iter().filter(|criterion| criterion.id != self.id);
        (100 - others.map(|criterion| criterion.weight).sum::<i64>()).max(0)
    }

    fn action(&self) -> String {
        let id = if self.id.is_empty() { "new".to_owned() } else { encode::component(&self.id) };
        address(&self.challenge.slug, &format!("/criteria/{id}"))
    }

    fn back(&self) -> String {
        address(&self.challenge.slug, "/edit#criteria")
    }
}

impl View for Criterion {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        use crate::view::sample;
        use serde_json::json;

        let challenge = || -> Criteria {
            sample(json!({
                "id": "Q1", "slug": "veilig-in-de-nacht", "title": "Veilig door de nacht", "versions": [],
                "versionToSign": null, "viewerCan": ["EDIT"],
                "criteria": [
                    { "id": "C1", "title": "Werkt in een gewoon huis", "description": "Ook met drempels.", "weight": 60 },
                    { "id": "C2", "title": "Kosten", "description": null, "weight": 30 },
                ],
            }))
        };
        let typed = Submitted(vec![("weight".to_owned(), "veel".to_owned())]);
        let wrong = vec![Problem::at("weight", texts::Texts(page.locale).weight_unreadable())];
        let sent = Form::sent(page.locale, typed, wrong);
        vec![
            ("filled", Self::new(page.clone(), challenge(), "C1".to_owned(), None)),
            ("empty", Self::new(page.clone(), challenge(), String::new(), None)),
            ("error", Self::new(page, challenge(), "C1".to_owned(), Some(sent))),
        ]
    }
}
