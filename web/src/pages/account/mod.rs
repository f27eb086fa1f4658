//! One's own account: what waits, where one belongs, one's drafts, and one's name and language.
//! Sessions and API tokens are ended, made and revoked in `keys`.

pub mod invitations;
pub mod keys;
#[cfg(test)]
mod samples;
mod texts;
mod work;

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
    vocabulary::{Code, Language, PlatformRole},
};

documents!("src/pages/account/account.graphql": AccountPage, AccountWork, AccountChange);

/// One's own account.
#[derive(Template)]
#[template(path = "pages/account/account.html")]
pub struct Account {
    page: Page,
    t: texts::Texts,
    person: account_page::AccountPageViewerPerson,
    viewer: account_page::AccountPageViewer,
    todo: Vec<work::Todo>,
    needs: Vec<work::Work>,
    supported: Vec<work::Work>,
    work: Vec<work::Work>,
    details: Form,
    token_form: Form,
    languages: Vec<Choice>,
}

/// `GET /account`
pub async fn show(visit: Visit) -> Answer {
    visit.show(&Account::of(&visit, None, None).await?)
}

/// `POST /account`
pub async fn change(visit: Visit, form: Submitted) -> Answer {
    let input = account_change::PersonUpdateInput {
        display_name: Some(form.text("displayName")),
        language: Language::parse(&form.text("language")),
    };
    match visit.act::<AccountChange>(account_change::Variables { input }).await? {
        Ok(_) => visit.go_saying("/account", texts::Texts(visit.locale).said_saved()),
        Err(problems) => visit.mend(&Account::of(&visit, Some((form, problems)), None).await?),
    }
}

/// A form that was not right, with what is to be mended.
type Sent = (Submitted, Vec<Problem>);

impl Account {
    async fn of(visit: &Visit, details: Option<Sent>, token: Option<Sent>) -> Result<Self, Stop> {
        if visit.session.is_none() {
            return Err(Stop::SignIn);
        }
        let answer = visit.ask::<AccountPage>(account_page::Variables).await?;
        let waiting = visit.ask::<AccountWork>(account_work::Variables).await?;
        let page = visit.page(texts::Texts(visit.locale).title()).await?;
        Self::new(page, answer, &waiting, details, token).ok_or(Stop::SignIn)
    }

    /// Nothing for whoever is no person: the command line, or a session that ended meanwhile.
    fn new(
        page: Page,
        answer: account_page::ResponseData,
        waiting: &account_work::ResponseData,
        details: Option<Sent>,
        token: Option<Sent>,
    ) -> Option<Self> {
        let t = texts::Texts(page.locale);
        let person = answer.viewer.person.clone()?;
        let sent = |(form, problems): Sent| Form::sent(page.locale, form, problems);
        let known = || {
            Form::empty(page.locale)
                .with("displayName", person.display_name.as_str())
                .with("language", person.language.map_or("", |language| language.code()))
        };
        let details = details.map_or_else(known, sent);
        let token_form = token.map_or_else(|| Form::empty(page.locale), sent);
        Some(Self {
            t,
            todo: work::todo(t, &answer, waiting),
            needs: work::needs(t, &page, &answer.viewer),
            supported: work::supported(t, &page, &answer.viewer),
            work: work::all(t, &page, &answer.viewer),
            languages: Choice::all::<Language>(page.locale),
            page: page.mended(details.has_problems() || token_form.has_problems()),
            person,
            viewer: answer.viewer,
            details,
            token_form,
        })
    }

    fn is_administrator(&self) -> bool {
        self.viewer.platform_roles.contains(&PlatformRole::Administrator)
    }

    fn belongs_nowhere(&self) -> bool {
        let viewer = &self.viewer;
        viewer.platform_roles.is_empty()
            && viewer.memberships.is_empty()
            && viewer.working_group_memberships.is_empty()
            && viewer.panel_memberships.is_empty()
    }
}

impl View for Account {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        samples::all(page)
    }
}
