//! Starting a challenge in a working group.

use askama::Template;
use axum::extract::Path;

use super::{
    address, admit,
    deeds::{Known, StartChallenge, known, start_challenge},
    texts,
};
use crate::{
    field::Choice,
    form::Form,
    locale::Locale,
    page::{Page, Place},
    stop::Stop,
    submitted::Submitted,
    view::View,
    visit::{Answer, Visit},
    vocabulary::{Code, Language, WorkingGroupAction},
};

/// The form that starts a challenge.
#[derive(Template)]
#[template(path = "pages/working_group/start.html")]
pub struct Start {
    page: Page,
    t: texts::Texts,
    languages: Vec<Choice>,
    form: Form,
    action: String,
    back: String,
}

/// `GET /working-groups/{slug}/challenges/new`
pub async fn new(visit: Visit, Path(slug): Path<String>) -> Answer {
    let (group, _) = known(&visit, &slug).await?;
    let language = match visit.locale {
        Locale::Nl => Language::Nl,
        Locale::En => Language::En,
    };
    let form = Form::empty(visit.locale).with("language", language.code());
    let view = Start::ask(&visit, &group, form).await?;
    visit.show(&view)
}

/// `POST /working-groups/{slug}/challenges/new`
pub async fn start(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let (group, _) = known(&visit, &slug).await?;
    let input = start_challenge::ChallengeDraftInput {
        working_group_id: group.id.clone(),
        title: form.text("title"),
        summary: form.text("summary"),
        language: Language::parse(&form.text("language")),
    };
    match visit.act::<StartChallenge>(start_challenge::Variables { input }).await? {
        Ok(answer) => {
            let slug = answer.challenge_draft.challenge.ok_or(Stop::NotFound)?.slug;
            visit.go_saying(&format!("/challenges/{slug}/edit"), texts::Texts(visit.locale).started())
        }
        Err(problems) => {
            let view = Start::ask(&visit, &group, Form::sent(visit.locale, form, problems)).await?;
            visit.mend(&view)
        }
    }
}

impl Start {
    async fn ask(visit: &Visit, group: &Known, form: Form) -> Result<Self, Stop> {
        admit(visit, &group.viewer_can, WorkingGroupAction::DraftChallenge)?;
        let t = texts::Texts(visit.locale);
        let page = visit.page(t.start_challenge()).await?.under(&group.name, address(&group.slug, ""));
        Ok(Self::new(page, &group.slug, form))
    }

    fn new(page: Page, slug: &str, form: Form) -> Self {
        Self {
            t: texts::Texts(page.locale),
            languages: vec![Choice::new("NL", "Nederlands"), Choice::new("EN", "English")],
            page: page.at(Place::Challenges).mended(form.has_problems()),
            form,
            action: address(slug, "/challenges/new"),
            back: address(slug, ""),
        }
    }
}

impl View for Start {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        use crate::problem::Problem;

        let title = texts::Texts(page.locale).start_challenge();
        let page = page.titled(title);
        let form = Form::empty(page.locale).with("language", "NL");
        let wrong = form.clone().complaining(vec![Problem::at("title", "Vul een titel in.")]);
        vec![
            ("filled", Self::new(page.clone(), "langer-thuis", form)),
            ("error", Self::new(page, "langer-thuis", wrong)),
        ]
    }
}
