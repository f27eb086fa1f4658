//! Choosing a need for a challenge, and taking one away with a reason.
//! Which needs enter without a reason, the API decides; the form only says so beforehand.

use askama::Template;
use axum::extract::{Path, Query};

use super::{address, admit, texts};
use crate::{
    documents, encode,
    field::Choice,
    form::Form,
    page::{Page, Place},
    pages::{
        challenge::{Tab, Tabs},
        needs_offered::{Asked, Offered, offered},
        reason::Reason,
    },
    problem::Problem,
    stop::Stop,
    submitted::Submitted,
    ui::Pager,
    view::View,
    visit::{Answer, Visit},
    vocabulary::ChallengeAction,
};

documents!(
    "src/pages/challenge_edit/needs.graphql": ChallengeToLink, LinkNeed, UnlinkNeed
);

type ToLink = challenge_to_link::ChallengeToLinkChallenge;

/// The needs one can choose from.
#[derive(Template)]
#[template(path = "pages/challenge_edit/needs.html")]
pub struct Needs {
    page: Page,
    t: texts::Texts,
    tabs: Tabs,
    challenge: ToLink,
    search: Form,
    choices: Vec<Choice>,
    form: Form,
    pager: Pager,
}

/// `GET /challenges/{slug}/needs`
pub async fn show(visit: Visit, Path(slug): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let view = Needs::ask(&visit, &slug, &asked, Form::empty(visit.locale)).await?;
    visit.show(&view)
}

/// `POST /challenges/{slug}/needs`
pub async fn link(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let t = texts::Texts(visit.locale);
    let asked = Asked { q: form.text("q"), after: String::new() };
    let Some(need_id) = form.maybe("needId") else {
        let sent = Form::sent(visit.locale, form, vec![Problem::at("needId", t.choose_need())]);
        let view = Needs::ask(&visit, &slug, &asked, sent).await?;
        return visit.mend(&view);
    };
    let input = link_need::ChallengeLinkNeedInput {
        challenge_id: form.text("challengeId"),
        need_id,
        reason: form.maybe("reason"),
    };
    match visit.act::<LinkNeed>(link_need::Variables { input }).await? {
        Ok(_) => visit.go_saying(&address(&slug, "/edit#needs"), t.linked()),
        Err(problems) => {
            let view = Needs::ask(&visit, &slug, &asked, Form::sent(visit.locale, form, problems)).await?;
            visit.mend(&view)
        }
    }
}

/// `GET /challenges/{slug}/needs/{need}/remove`
pub async fn ask_unlink(visit: Visit, Path((slug, need)): Path<(String, String)>) -> Answer {
    let challenge = known(&visit, &slug).await?;
    let view = asks_why(&visit, &challenge, &need, Form::empty(visit.locale)).await?;
    visit.show(&view)
}

/// `POST /challenges/{slug}/needs/{need}/remove`
pub async fn unlink(visit: Visit, Path((slug, need)): Path<(String, String)>, form: Submitted) -> Answer {
    let challenge = known(&visit, &slug).await?;
    let input = unlink_need::ChallengeUnlinkNeedInput {
        challenge_id: challenge.id.clone(),
        need_id: linked(&challenge, &need)?.id.clone(),
        reason: form.text("reason"),
    };
    match visit.act::<UnlinkNeed>(unlink_need::Variables { input }).await? {
        Ok(_) => visit.go_saying(&address(&slug, "/edit#needs"), texts::Texts(visit.locale).unlinked()),
        Err(problems) => {
            let view = asks_why(&visit, &challenge, &need, Form::sent(visit.locale, form, problems)).await?;
            visit.mend(&view)
        }
    }
}

async fn known(visit: &Visit, slug: &str) -> Result<ToLink, Stop> {
    let variables = challenge_to_link::Variables { slug: slug.to_owned() };
    let challenge = visit.ask::<ChallengeToLink>(variables).await?.challenge.ok_or(Stop::NotFound)?;
    admit(visit, &challenge.viewer_can, &[ChallengeAction::LinkNeed])?;
    Ok(challenge)
}

fn linked<'a>(
    challenge: &'a ToLink,
    slug: &str,
) -> Result<&'a challenge_to_link::ChallengeToLinkChallengeNeedsNeed, Stop> {
    challenge.needs.iter().map(|link| &link.need).find(|need| need.slug == slug).ok_or(Stop::NotFound)
}

async fn asks_why(visit: &Visit, challenge: &ToLink, need: &str, form: Form) -> Result<Reason, Stop> {
    let t = texts::Texts(visit.locale);
    let lead = t.unlink_lead(&linked(challenge, need)?.title);
    let page = visit
        .page(t.unlink_title())
        .await?
        .at(Place::Challenges)
        .under(&challenge.title, address(&challenge.slug, ""))
        .under(t.title(), address(&challenge.slug, "/edit"));
    let action = address(&challenge.slug, &format!("/needs/{}/remove", encode::component(need)));
    Ok(Reason::new(page, lead, action, address(&challenge.slug, "/edit#needs"), form))
}

impl Needs {
    async fn ask(visit: &Visit, slug: &str, asked: &Asked, form: Form) -> Result<Self, Stop> {
        let challenge = known(visit, slug).await?;
        let t = texts::Texts(visit.locale);
        let (needs, next) = offered(visit, asked).await?;
        let taken: Vec<&str> = challenge.needs.iter().map(|link| link.need.id.as_str()).collect();
        let free = needs.into_iter().filter(|need| !taken.contains(&need.id.as_str()));
        let choices = free.map(|need| choice(t, need)).collect();
        let page = visit.page(t.need_title()).await?;
        Ok(Self::new(page, challenge, asked, choices, next.as_deref(), form))
    }

    fn new(page: Page, challenge: ToLink, asked: &Asked, choices: Vec<Choice>, next: Option<&str>, form: Form) -> Self {
        let t = texts::Texts(page.locale);
        let (has_text, has_versions) = (challenge.version_to_sign.is_some(), !challenge.versions.is_empty());
        let page = page
            .at(Place::Challenges)
            .under(&challenge.title, address(&challenge.slug, ""))
            .under(t.title(), address(&challenge.slug, "/edit"))
            .mended(form.has_problems());
        let path = address(&challenge.slug, "/needs");
        Self {
            tabs: Tabs::new(page.locale, &challenge.slug, Tab::Write, &challenge.viewer_can, has_text, has_versions),
            search: Form::empty(page.locale).with("q", asked.q.as_str()),
            pager: Pager::new(page.t(), &path, &[("q", &asked.q)], Some(&asked.after), next),
            t,
            page,
            challenge,
            choices,
            form,
        }
    }

    fn action(&self) -> String {
        address(&self.challenge.slug, "/needs")
    }

    fn back(&self) -> String {
        address(&self.challenge.slug, "/edit#needs")
    }
}

fn choice(t: texts::Texts, need: Offered) -> Choice {
    let place = need.place.map(|place| format!("{place}. ")).unwrap_or_default();
    let chosen = if need.is_prioritised { t.prioritised() } else { t.not_prioritised() };
    Choice::new(need.id, need.title).with_hint(format!("{place}{} {chosen}", t.supports(need.supports)))
}

impl View for Needs {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        use crate::view::sample;
        use serde_json::json;

        let t = texts::Texts(page.locale);
        let page = page.titled(t.need_title());
        let challenge = || -> ToLink {
            sample(json!({
                "id": "Q1", "slug": "veilig-in-de-nacht", "title": "Veilig door de nacht", "versions": [],
                "versionToSign": null, "viewerCan": ["EDIT", "LINK_NEED"], "needs": [],
            }))
        };
        let choices = || {
            vec![
                Choice::new("N1", "’s Nachts veilig naar het toilet kunnen").with_hint(t.prioritised()),
                Choice::new("N2", "Zelf blijven koken").with_hint(t.not_prioritised()),
            ]
        };
        let asked = Asked::default();
        let form = Form::empty(page.locale);
        let wrong = form.clone().complaining(vec![Problem::at("needId", t.choose_need())]);
        let looked = Asked { q: "zebrapad".to_owned(), after: String::new() };
        vec![
            ("filled", Self::new(page.clone(), challenge(), &asked, choices(), Some("c1"), form.clone())),
            ("empty", Self::new(page.clone(), challenge(), &looked, Vec::new(), None, form)),
            ("error", Self::new(page, challenge(), &asked, choices(), None, wrong)),
        ]
    }
}
