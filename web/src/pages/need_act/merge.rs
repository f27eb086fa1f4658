//! Merging a need with another: the other is searched for and chosen from a list.

use askama::Template;
use axum::extract::{Path, Query};

use super::{address, for_act, need_for_act::NeedForActNeed as Known, texts};
use crate::{
    documents,
    field::Choice,
    form::Form,
    page::{Page, Place},
    pages::needs_offered::{Asked, Offered, offered},
    problem::Problem,
    stop::Stop,
    submitted::Submitted,
    ui::Pager,
    view::View,
    visit::{Answer, Visit},
    vocabulary::NeedAction,
};

documents!("src/pages/need_act/need_act.graphql": NeedActMerge);

/// The form that merges.
#[derive(Template)]
#[template(path = "pages/need_act/merge.html")]
pub struct Merge {
    page: Page,
    t: texts::Texts,
    lead: String,
    action: String,
    back: String,
    search: Form,
    choices: Vec<Choice>,
    pager: Pager,
    form: Form,
}

/// `GET /needs/{slug}/merge`
pub async fn show(visit: Visit, Path(slug): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let need = for_act(&visit, slug, NeedAction::Merge).await?;
    let view = Merge::ask(&visit, &need, &asked, Form::empty(visit.locale)).await?;
    visit.show(&view)
}

/// `POST /needs/{slug}/merge`
pub async fn merge(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let need = for_act(&visit, slug, NeedAction::Merge).await?;
    let t = texts::Texts(visit.locale);
    let asked = Asked { q: form.text("q"), after: form.text("after") };
    let problems = match form.maybe("intoNeedId") {
        None => {
            let own = Problem::at("intoNeedId", t.into_missing());
            [own].into_iter().chain(visit.missing(&form, &["reason"])).collect()
        }
        Some(into_need_id) => {
            let (need_id, reason) = (need.id.clone(), form.text("reason"));
            let input = need_act_merge::NeedMergeInput { into_need_id, need_id, reason };
            match visit.act::<NeedActMerge>(need_act_merge::Variables { input }).await? {
                Ok(_) => return visit.go_saying(&address(&need), t.said_merged()),
                Err(problems) => problems,
            }
        }
    };
    let view = Merge::ask(&visit, &need, &asked, Form::sent(visit.locale, form, problems)).await?;
    visit.mend(&view)
}

impl Merge {
    async fn ask(visit: &Visit, need: &Known, asked: &Asked, form: Form) -> Result<Self, Stop> {
        let t = texts::Texts(visit.locale);
        let (others, next) = offered(visit, asked).await?;
        let choices = others.into_iter().filter(|other| other.id != need.id).map(|other| choice(t, other)).collect();
        let page = visit.page(t.merge()).await?;
        Ok(Self::new(page, &need.title, &address(need), asked, (choices, next.as_deref()), form))
    }

    fn new(
        page: Page,
        title: &str,
        back: &str,
        asked: &Asked,
        (choices, next): (Vec<Choice>, Option<&str>),
        form: Form,
    ) -> Self {
        let t = texts::Texts(page.locale);
        let action = format!("{back}/merge");
        Self {
            t,
            lead: t.merge_lead(title),
            search: Form::empty(page.locale).with("q", asked.q.as_str()).with("after", asked.after.as_str()),
            pager: Pager::new(page.t(), &action, &[("q", &asked.q)], Some(&asked.after), next),
            action,
            back: back.to_owned(),
            choices,
            page: page.at(Place::Needs).under(title, back).mended(form.has_problems()),
            form,
        }
    }
}

fn choice(t: texts::Texts, need: Offered) -> Choice {
    let place = need.place.map(|place| format!("{place}. ")).unwrap_or_default();
    Choice::new(need.id, need.title).with_hint(format!("{place}{}", t.supports(need.supports)))
}

impl View for Merge {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        let t = texts::Texts(page.locale);
        let page = page.titled(t.merge());
        let choices = || {
            vec![
                Choice::new("N1", "’s Nachts veilig naar het toilet kunnen").with_hint(t.supports(3_i64)),
                Choice::new("N2", "Weer zelf de trap op").with_hint(t.supports(1_i64)),
            ]
        };
        let make = |asked: &Asked, choices: Vec<Choice>, next, form| {
            Self::new(page.clone(), "Zelf blijven koken", "/needs/zelf-koken", asked, (choices, next), form)
        };
        let none = Asked::default();
        let looked = Asked { q: "zebrapad".to_owned(), ..none.clone() };
        let wrong = Form::empty(page.locale).complaining(vec![Problem::at("intoNeedId", t.into_missing())]);
        vec![
            ("filled", make(&none, choices(), Some("c"), Form::empty(page.locale))),
            ("empty", make(&looked, Vec::new(), None, Form::empty(page.locale))),
            ("error", make(&none, choices(), None, wrong)),
        ]
    }
}
