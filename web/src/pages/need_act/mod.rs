//! Deeds with a need that ask for more than a click: answering it, adding evidence.
//! Merging is in `merge`, deeds with a reason alone are in `reasoned`, deeds of one click in `quick`.

pub mod merge;
pub mod quick;
pub mod reasoned;
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
    vocabulary::{Code, EvidenceKind, NeedAction, NeedAnswerKind},
};

documents!(
    "src/pages/need_act/need_act.graphql": NeedForAct, NeedActAnswer, NeedActEvidence
);

/// A deed with a form of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Answering it.
    Answer,
    /// Adding evidence.
    Evidence,
}

/// The form of a deed.
#[derive(Template)]
#[template(path = "pages/need_act/need_act.html")]
pub struct NeedAct {
    page: Page,
    t: texts::Texts,
    deed: Deed,
    lead: String,
    back: String,
    form: Form,
    answers: Vec<Choice>,
    kinds: Vec<Choice>,
}

/// `GET /needs/{slug}/answer`
pub async fn answer(visit: Visit, Path(slug): Path<String>) -> Answer {
    open(visit, slug, Deed::Answer).await
}

/// `GET /needs/{slug}/evidence`
pub async fn evidence(visit: Visit, Path(slug): Path<String>) -> Answer {
    open(visit, slug, Deed::Evidence).await
}

/// `POST /needs/{slug}/answer`
pub async fn do_answer(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let need = for_act(&visit, slug, NeedAction::Answer).await?;
    let t = texts::Texts(visit.locale);
    let Some(kind) = NeedAnswerKind::parse(&form.text("kind")) else {
        let mut problems = vec![Problem::at("kind", t.kind_missing())];
        problems.extend(visit.missing(&form, &["reason"]));
        return mend(&visit, &need, Deed::Answer, form, problems).await;
    };
    let input = need_act_answer::NeedAnswerInput { need_id: need.id.clone(), kind, reason: form.text("reason") };
    match visit.act::<NeedActAnswer>(need_act_answer::Variables { input }).await? {
        Ok(_) => visit.go_saying(&address(&need), t.said_answered()),
        Err(problems) => mend(&visit, &need, Deed::Answer, form, problems).await,
    }
}

/// `POST /needs/{slug}/evidence`
pub async fn do_evidence(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let need = for_act(&visit, slug, NeedAction::AddEvidence).await?;
    let t = texts::Texts(visit.locale);
    let Some(kind) = EvidenceKind::parse(&form.text("kind")) else {
        let mut problems = vec![Problem::at("kind", t.evidence_kind_missing())];
        problems.extend(visit.missing(&form, &["summary"]));
        return mend(&visit, &need, Deed::Evidence, form, problems).await;
    };
    let input = need_act_evidence::EvidenceAddInput {
        need_id: need.id.clone(),
        kind,
        summary: form.text("summary"),
        held_on: form.day("heldOn"),
        people_count: form.number("peopleCount"),
    };
    match visit.act::<NeedActEvidence>(need_act_evidence::Variables { input }).await? {
        Ok(_) => visit.go_saying(&address(&need), t.said_added()),
        Err(problems) => mend(&visit, &need, Deed::Evidence, form, problems).await,
    }
}

async fn open(visit: Visit, slug: String, deed: Deed) -> Answer {
    let need = for_act(&visit, slug, deed.action()).await?;
    let page = visit.page("").await?;
    visit.show(&NeedAct::new(page, &need.title, &address(&need), deed, Form::empty(visit.locale)))
}

async fn mend(
    visit: &Visit,
    need: &need_for_act::NeedForActNeed,
    deed: Deed,
    form: Submitted,
    problems: Vec<Problem>,
) -> Answer {
    let form = Form::sent(visit.locale, form, problems);
    visit.mend(&NeedAct::new(visit.page("").await?, &need.title, &address(need), deed, form))
}

/// The need, for whoever may do this with it now.
async fn for_act(visit: &Visit, slug: String, action: NeedAction) -> Result<need_for_act::NeedForActNeed, Stop> {
    let need = visit.ask::<NeedForAct>(need_for_act::Variables { slug }).await?.need.ok_or(Stop::NotFound)?;
    if need.viewer_can.contains(&action) { Ok(need) } else { Err(Stop::NotAllowed(String::new())) }
}

fn address(need: &need_for_act::NeedForActNeed) -> String {
    format!("/needs/{}", need.slug)
}

impl Deed {
    const fn action(self) -> NeedAction {
        match self {
            Self::Answer => NeedAction::Answer,
            Self::Evidence => NeedAction::AddEvidence,
        }
    }

    const fn path(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Evidence => "evidence",
        }
    }
}

impl NeedAct {
    fn new(page: Page, need_title: &str, back: &str, deed: Deed, form: Form) -> Self {
        let t = texts::Texts(page.locale);
        let (title, lead) = match deed {
            Deed::Answer => (t.answer(), t.answer_lead(need_title)),
            Deed::Evidence => (t.evidence(), t.evidence_lead(need_title)),
        };
        let page = Page { title: title.to_owned(), ..page }.at(Place::Needs).under(need_title, back);
        Self {
            t,
            deed,
            lead,
            back: back.to_owned(),
            answers: Choice::all::<NeedAnswerKind>(page.locale),
            kinds: Choice::all::<EvidenceKind>(page.locale),
            page: page.mended(form.has_problems()),
            form,
        }
    }
}

impl View for NeedAct {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        let locale = page.locale;
        let make = |deed, form| Self::new(page.clone(), "Zelf blijven koken", "/needs/zelf-koken", deed, form);
        let sent = |problems| Form::sent(locale, Submitted::default(), problems);
        vec![
            ("filled", make(Deed::Answer, Form::empty(locale))),
            ("evidence", make(Deed::Evidence, Form::empty(locale))),
            ("error", make(Deed::Answer, sent(vec![Problem::at("kind", "Kies wat het antwoord is.")]))),
        ]
    }
}
