//! The pages, one folder each. This file tells how to write one; it holds no page.
//!
//! # How to write a page
//!
//! A page is a folder with four files that belong together:
//!
//! | File | Holds |
//! | --- | --- |
//! | `need.graphql` | what it asks and does, checked against `schema/schema.graphql` when compiling |
//! | `need.html` | what it shows: `{% extends "layout.html" %}` and `{% block content %}` |
//! | `texts.rs` | its words, Dutch and English side by side (`texts! { … }`) |
//! | `mod.rs` | the handler(s) and the template's struct with its samples |
//!
//! ```ignore
//! mod texts;
//! use crate::{documents, page::{Page, Place}, stop::Stop, view::View, visit::{Answer, Visit}};
//!
//! documents!("src/pages/need/need.graphql": NeedPage, NeedSupport);
//!
//! #[derive(askama::Template)]
//! #[template(path = "pages/need/need.html")]
//! pub struct Need { page: Page, t: texts::Texts, need: need_page::NeedPageNeed }
//!
//! /// `GET /needs/{slug}`
//! pub async fn show(visit: Visit, Path(slug): Path<String>) -> Answer {
//!     let answer = visit.ask::<NeedPage>(need_page::Variables { slug }).await?;   // refusals become their page
//!     let need = answer.need.ok_or(Stop::NotFound)?;
//!     let page = visit.page(&need.title).await?.at(Place::Needs);
//!     visit.show(&Need { page, t: texts::Texts(visit.locale), need })
//! }
//!
//! /// `POST /needs/{slug}/support`
//! pub async fn support(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
//!     let input = need_support::NeedSupportInput { need_id: form.text("needId") };
//!     match visit.act::<NeedSupport>(need_support::Variables { input }).await? {
//!         Ok(_) => visit.go_saying(&format!("/needs/{slug}"), texts::Texts(visit.locale).supported()),
//!         Err(problems) => …visit.mend(&view with Form::sent(visit.locale, form, problems))   // 422, nothing typed is lost
//!     }   // a button alone has nothing to mend: visit.click::<NeedSupport>(…).await?
//! }
//! ```
//!
//! Then one line in `routes` (`Route::at("/needs/{slug}", "need", || get(need::show)).shows::<need::Need>()`).
//!
//! An address that only takes a form, such as a button's, names the page on which the form stands:
//! `Route::at("/needs/{slug}/accept", "need-accept", || post(…)).on("/needs/{slug}")`. A reload is led there, and so is a
//! refusal, as a warning above that page.
//!
//! - **Acts**: `visit.act` for forms with fields: problems, and refusals for now, come back so that the form is shown
//!   again with what was typed; `visit.click` for buttons. A form that the page sends back by itself tells what is
//!   missing beside its own problem (`visit.missing`): all at once. A button is not shown before its conditions hold; the
//!   reason is.
//! - **Documents**: name operations after the page; a mutation selects `userErrors { field code message }` (or it
//!   does not count as checked). Closed sets arrive as `vocabulary::NeedState` and so on: `page.badge(need.state)`,
//!   `page.word(domain)`, `need.viewer_can.contains(&NeedAction::Edit)`. Keep default values out of documents.
//! - **Texts**: `{{ t.title() }}`; `t.by(name)` with values; `t.found(total)` counts. Shared ones: `page.t()`.
//!   A text in one language only does not compile. Plain words, sentences of at most 20 words.
//! - **Forms**: `<form method="post" class="sv-form">{{ page.token() }}{{ form.summary() }}{{ form.text("title",
//!   t.title_label()).at_most(120) }}…`. A field's name is the path of the API's input field, so that problems find
//!   their field by themselves. Everything is required unless `.optional()`. Set `page.mended(form.has_problems())`.
//! - **Values**: `page.moment(at)`, `page.day(date)`, `page.day_of(at)`, `page.number(n)`, `page.percent(a, b)`.
//! - **Safe HTML** of the API: `{% call ui::prose() %}{{ page.safe_html(need.body_html) }}{% endcall %}`. No `|safe`.
//! - **Lists**: ask `pageInfo { hasNextPage endCursor }`, show `ui::Pager::new(…)` with `{{ pager }}`; the cursor
//!   travels as `?after=`.
//! - **Components**: `components.html` (`head card panel alert empty item figure submit link_button chip prose tab
//!   timeline table`), `ui::BarChart`. No `style=`, no inline script: our policy forbids them. Write class names
//!   whole in `.html` files: the style sheet is purged of `utrecht-` classes no template names.
//! - **Samples**: `View::samples` gives the page in states `filled`, `empty` and `error`; build answers with
//!   `sample(json!({ … }))`. `cargo test -p web routes` renders all into `target/samples/`.
//! - **Addresses**: English plural nouns and slugs, verbs for forms: `/needs`, `/needs/new`, `/needs/{slug}`,
//!   `/needs/{slug}/support`.

pub mod about;
pub mod accessibility;
pub mod account;
pub mod assessing;
pub mod assessment;
pub mod ballot;
pub mod challenge;
pub mod challenge_edit;
pub mod challenge_publish;
pub mod challenge_sign;
pub mod challenge_versions;
pub mod challenges;
pub mod demo;
pub mod home;
pub mod journal;
pub mod language;
pub mod municipalities;
pub mod need;
pub mod need_act;
pub mod need_form;
pub mod needs;
pub mod needs_offered;
pub mod organisation;
pub mod organisation_form;
pub mod organisations;
pub mod panel;
pub mod panel_member;
pub mod panels;
pub mod person_form;
pub mod pilot;
pub mod pilot_form;
pub mod pilots;
pub mod privacy;
pub mod problem;
pub mod reason;
pub mod search;
pub mod sign_in;
pub mod solution;
pub mod solution_form;
pub mod solutions;
pub mod submission;
pub mod submission_begin;
pub mod voting_round;
pub mod voting_round_form;
pub mod voting_rounds;
pub mod working_group;
pub mod working_groups;
