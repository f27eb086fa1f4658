//! One section of a challenge, written on a page of its own so that several people can write at once.
//! Merges nothing: whoever comes second sees both texts and decides.

use askama::Template;
use axum::extract::Path;

use super::{address, admit, texts};
use crate::{
    documents, encode,
    form::Form,
    page::{Page, Place},
    pages::challenge::{Tab, Tabs},
    problem::{CONFLICT, Problem},
    stop::Stop,
    submitted::Submitted,
    view::View,
    visit::{Answer, Visit},
    vocabulary::ChallengeAction,
};

documents!(
    "src/pages/challenge_edit/section.graphql": ChallengeSections, AddSection, EditSection, RemoveSection
);

type Sections = challenge_sections::ChallengeSectionsChallenge;
type Current = challenge_sections::ChallengeSectionsChallengeSections;

/// The form of one section; without an id, of a new one.
#[derive(Template)]
#[template(path = "pages/challenge_edit/section.html")]
pub struct Section {
    page: Page,
    t: texts::Texts,
    tabs: Tabs,
    challenge: Sections,
    id: String,
    revision: i64,
    theirs: Option<Current>,
    conflict: Option<String>,
    form: Form,
}

/// `GET /challenges/{slug}/sections/new`
pub async fn new(visit: Visit, Path(slug): Path<String>) -> Answer {
    let challenge = ask(&visit, &slug).await?;
    admit(&visit, &challenge.viewer_can, &[ChallengeAction::Edit])?;
    let form = Form::empty(visit.locale);
    let view = Section::new(visit.page("").await?, challenge, String::new(), form, None);
    visit.show(&view)
}

/// `POST /challenges/{slug}/sections/new`
pub async fn add(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let input = add_section::SectionAddInput {
        challenge_id: form.text("challengeId"),
        heading: form.text("heading"),
        body: form.text("body"),
    };
    match visit.act::<AddSection>(add_section::Variables { input }).await {
        Ok(Ok(_)) => visit.go_saying(&address(&slug, "/edit#sections"), texts::Texts(visit.locale).section_added()),
        Ok(Err(problems)) => again(&visit, &slug, String::new(), form, problems).await,
        Err(stop) => Err(stop),
    }
}

/// `GET /challenges/{slug}/sections/{id}`
pub async fn show(visit: Visit, Path((slug, id)): Path<(String, String)>) -> Answer {
    let challenge = ask(&visit, &slug).await?;
    admit(&visit, &challenge.viewer_can, &[ChallengeAction::Edit])?;
    let section = challenge.sections.iter().find(|section| section.id == id).ok_or(Stop::NotFound)?;
    let form = Form::empty(visit.locale).with("heading", section.heading.as_str()).with("body", section.body.as_str());
    let view = Section::new(visit.page("").await?, challenge, id, form, None);
    visit.show(&view)
}

/// `POST /challenges/{slug}/sections/{id}`
pub async fn save(visit: Visit, Path((slug, id)): Path<(String, String)>, form: Submitted) -> Answer {
    let input = edit_section::SectionEditInput {
        section_id: id.clone(),
        heading: Some(form.text("heading")),
        body: Some(form.text("body")),
        revision: form.number("revision").ok_or(Stop::Malformed)?,
    };
    match visit.act::<EditSection>(edit_section::Variables { input }).await {
        Ok(Ok(_)) => visit.go_saying(&address(&slug, "/edit#sections"), texts::Texts(visit.locale).section_saved()),
        Ok(Err(problems)) => again(&visit, &slug, id, form, problems).await,
        // Somebody removed it meanwhile; what was typed is still worth keeping.
        Err(Stop::NotFound) => again(&visit, &slug, id, form, vec![Problem::refused(CONFLICT, String::new())]).await,
        Err(stop) => Err(stop),
    }
}

/// `POST /challenges/{slug}/sections/{id}/remove`
pub async fn remove(visit: Visit, Path((slug, id)): Path<(String, String)>, form: Submitted) -> Answer {
    let revision = form.number("revision").ok_or(Stop::Malformed)?;
    let input = remove_section::SectionRemoveInput { section_id: id, revision };
    visit.click::<RemoveSection>(remove_section::Variables { input }).await?;
    visit.go_saying(&address(&slug, "/edit#sections"), texts::Texts(visit.locale).section_removed())
}

async fn ask(visit: &Visit, slug: &str) -> Result<Sections, Stop> {
    let variables = challenge_sections::Variables { slug: slug.to_owned() };
    visit.ask::<ChallengeSections>(variables).await?.challenge.ok_or(Stop::NotFound)
}

/// Shows the form again with what was typed; after a conflict, beside what stands there now.
async fn again(visit: &Visit, slug: &str, id: String, form: Submitted, problems: Vec<Problem>) -> Answer {
    let (conflicts, problems): (Vec<_>, Vec<_>) = problems.into_iter().partition(|problem| problem.code == CONFLICT);
    let conflict = conflicts.into_iter().next().map(|problem| problem.message);
    let challenge = ask(visit, slug).await?;
    let read = form.number("revision");
    let form = Form::sent(visit.locale, form, problems);
    let mut view = Section::new(visit.page("").await?, challenge, id, form, conflict);
    if let (None, Some(read)) = (&view.conflict, read) {
        // Words to mend are no conflict: the revision that was read stays the one to compare with.
        view.revision = read;
    }
    visit.mend(&view)
}

impl Section {
    fn new(page: Page, challenge: Sections, id: String, form: Form, conflict: Option<String>) -> Self {
        let t = texts::Texts(page.locale);
        let theirs = challenge.sections.iter().find(|section| section.id == id).cloned();
        let id = if theirs.is_some() { id } else { String::new() };
        let (has_text, has_versions) = (challenge.version_to_sign.is_some(), !challenge.versions.is_empty());
        let tabs = Tabs::new(page.locale, &challenge.slug, Tab::Write, &challenge.viewer_can, has_text, has_versions);
        let page = Page {
            title: if id.is_empty() { t.section_new() } else { t.section_title() }.to_owned(),
            ..page
                .at(Place::Challenges)
                .under(&challenge.title, address(&challenge.slug, ""))
                .under(t.title(), address(&challenge.slug, "/edit"))
                .mended(form.has_problems() || conflict.is_some())
        };
        let revision = theirs.as_ref().map_or(0, |section| section.revision);
        Self { page, t, tabs, challenge, id, revision, theirs, conflict, form }
    }

    fn action(&self) -> String {
        let id = if self.id.is_empty() { "new".to_owned() } else { encode::component(&self.id) };
        address(&self.challenge.slug, &format!("/sections/{id}"))
    }

    fn back(&self) -> String {
        address(&self.challenge.slug, "/edit#sections")
    }
}

impl View for Section {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        use crate::view::sample;
        use serde_json::json;

        let challenge = || -> Sections {
            sample(json!({
                "id": "Q1", "slug": "veilig-in-de-nacht", "title": "Veilig door de nacht", "versions": [],
                "versionToSign": null, "viewerCan": ["EDIT"],
                "sections": [{ "id": "S1", "heading": "Hoe mensen wonen", "body": "Met drempels.\n\n- weinig ruimte",
                    "revision": 4, "changedAt": "2026-10-01T09:00:00Z", "changedBy": { "displayName": "Noor de Wit" } }],
            }))
        };
        let typed = |body: &str| {
            Submitted(vec![("heading".to_owned(), "Hoe mensen wonen".to_owned()), ("body".to_owned(), body.to_owned())])
        };
        let form = |body, problems| Form::sent(page.locale, typed(body), problems);
        let said = "Iemand anders veranderde dit onderdeel net.".to_owned();
        let wrong = vec![Problem::at("body", "Schrijf een tekst.")];
        let make = |id: &str, form, conflict| Self::new(page.clone(), challenge(), id.to_owned(), form, conflict);
        vec![
            ("filled", make("S1", form("Met drempels.", Vec::new()), None)),
            ("empty", make("", Form::empty(page.locale), None)),
            ("error", make("S1", form("", wrong), None)),
            ("conflict", make("S1", form("Met drempels en trappen.", Vec::new()), Some(said))),
        ]
    }
}
