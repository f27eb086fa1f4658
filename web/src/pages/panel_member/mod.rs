//! Adding members to a panel, with or without an e-mail address, and removing them.
//! The page that shows a code once is in `code`.

pub mod code;
mod texts;

use askama::Template;
use axum::extract::Path;

use crate::{
    documents,
    field::Choice,
    form::Form,
    page::{Page, Place},
    pages::reason::Reason,
    problem::Problem,
    stop::Stop,
    submitted::Submitted,
    view::View,
    visit::{Answer, Visit},
    vocabulary::{Code, PanelAction, PanelRole, Segment},
};

documents!(
    "src/pages/panel_member/panel_member.graphql": PanelForMember, MemberToRemove, MemberAdd, MemberRemove
);

type Panel = panel_for_member::PanelForMemberPanel;

/// The form for a new member.
#[derive(Template)]
#[template(path = "pages/panel_member/add.html")]
pub struct Add {
    page: Page,
    t: texts::Texts,
    panel_name: String,
    back: String,
    form: Form,
    segments: Vec<Choice>,
    roles: Vec<Choice>,
    municipalities: Vec<Choice>,
}

/// `GET /panels/{slug}/members/new`
pub async fn show(visit: Visit, Path(slug): Path<String>) -> Answer {
    let panel = of_coordinator(&visit, slug).await?;
    let form =
        Form::empty(visit.locale).with("segment", Segment::Resident.code()).with("role", PanelRole::Member.code());
    visit.show(&Add::new(visit.page("").await?, &panel, form))
}

/// `POST /panels/{slug}/members/new`
pub async fn add(visit: Visit, Path(slug): Path<String>, form: Submitted) -> Answer {
    let panel = of_coordinator(&visit, slug).await?;
    let t = texts::Texts(visit.locale);
    let problems = match Segment::parse(&form.text("segment")) {
        None => {
            let is_named = form.maybe("email").is_some();
            let names: &[&str] = if is_named { &[] } else { &["displayName"] };
            let own = Problem::at("segment", t.segment_missing());
            visit.missing(&form, names).into_iter().chain([own]).collect()
        }
        Some(segment) => {
            let input = member_add::PanelMemberAddInput {
                panel_id: panel.id.clone(),
                person_id: None,
                email: form.maybe("email"),
                display_name: form.maybe("displayName"),
                segment,
                role: PanelRole::parse(&form.text("role")),
                municipality_id: form.maybe("municipalityId"),
            };
            match visit.act::<MemberAdd>(member_add::Variables { input }).await? {
                Ok(answer) => {
                    let member = answer.panel_member_add.panel_member.ok_or(Stop::Malformed)?;
                    return if let Some(code) = answer.panel_member_add.code {
                        code::show(&visit, &panel, member.person.display_name, code).await
                    } else {
                        let sentence = t.said_added(member.person.display_name);
                        visit.go_saying(&format!("/panels/{}", panel.slug), &sentence)
                    };
                }
                Err(problems) => problems,
            }
        }
    };
    let form = Form::sent(visit.locale, form, problems);
    visit.mend(&Add::new(visit.page("").await?, &panel, form))
}

/// `GET /panels/{slug}/members/{id}/remove`
pub async fn leave(visit: Visit, Path((slug, id)): Path<(String, String)>) -> Answer {
    let panel = of_coordinator(&visit, slug).await?;
    let name = name_of(&visit, &id).await?;
    let form = Form::empty(visit.locale);
    visit.show(&removing(&visit, &panel, &id, &name, form).await?)
}

/// `POST /panels/{slug}/members/{id}/remove`
pub async fn remove(visit: Visit, Path((slug, id)): Path<(String, String)>, form: Submitted) -> Answer {
    let panel = of_coordinator(&visit, slug).await?;
    let name = name_of(&visit, &id).await?;
    let input = member_remove::PanelMemberRemoveInput { panel_member_id: id.clone(), reason: form.text("reason") };
    match visit.act::<MemberRemove>(member_remove::Variables { input }).await? {
        Ok(_) => {
            let sentence = texts::Texts(visit.locale).said_removed(&name);
            visit.go_saying(&format!("/panels/{}", panel.slug), &sentence)
        }
        Err(problems) => {
            let form = Form::sent(visit.locale, form, problems);
            visit.mend(&removing(&visit, &panel, &id, &name, form).await?)
        }
    }
}

/// The panel, for whoever looks after its members.
async fn of_coordinator(visit: &Visit, slug: String) -> Result<Panel, Stop> {
    let variables = panel_for_member::Variables { slug };
    let panel = visit.ask::<PanelForMember>(variables).await?.panel.ok_or(Stop::NotFound)?;
    if panel.viewer_can.contains(&PanelAction::ManageMembers) {
        Ok(panel)
    } else {
        Err(Stop::NotAllowed(String::new()))
    }
}

async fn name_of(visit: &Visit, id: &str) -> Result<String, Stop> {
    let variables = member_to_remove::Variables { id: id.to_owned() };
    match visit.ask::<MemberToRemove>(variables).await?.node {
        Some(member_to_remove::MemberToRemoveNode::PanelMember(member)) => Ok(member.person.display_name),
        _ => Err(Stop::NotFound),
    }
}

async fn removing(visit: &Visit, panel: &Panel, id: &str, name: &str, form: Form) -> Result<Reason, Stop> {
    let t = texts::Texts(visit.locale);
    let back = format!("/panels/{}", panel.slug);
    let page = visit.page(t.remove()).await?.at(Place::VotingRounds).under(&panel.name, &back);
    let action = format!("{back}/members/{}/remove", crate::encode::component(id));
    Ok(Reason::new(page, t.remove_lead(name), action, back, form).for_good())
}

impl Add {
    fn new(page: Page, panel: &Panel, form: Form) -> Self {
        let t = texts::Texts(page.locale);
        let back = format!("/panels/{}", panel.slug);
        let page = Page { title: t.add().to_owned(), ..page }.at(Place::VotingRounds).under(&panel.name, &back);
        let places = panel.municipalities.iter();
        Self {
            t,
            panel_name: panel.name.clone(),
            back,
            segments: Choice::all::<Segment>(page.locale),
            roles: Choice::all::<PanelRole>(page.locale),
            municipalities: places.map(|place| Choice::new(place.id.as_str(), place.name.as_str())).collect(),
            page: page.mended(form.has_problems()),
            form,
        }
    }
}

/// A panel for the samples of this folder.
#[cfg(test)]
fn sample_panel() -> Panel {
    crate::view::sample(serde_json::json!({
        "id": "1", "slug": "langer-thuis", "name": "Langer thuis Moerwijk", "viewerCan": ["MANAGE_MEMBERS"],
        "municipalities": [{ "id": "1", "name": "Delft" }, { "id": "2", "name": "Den Haag" }],
    }))
}

impl View for Add {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        let make = |form| Self::new(page.clone(), &sample_panel(), form);
        let wrong = vec![
            Problem::at("displayName", "Vul een naam in."),
            Problem::at("segment", "Kies hoe deze persoon meespreekt."),
        ];
        vec![
            ("filled", make(Form::empty(page.locale).with("role", PanelRole::Member.code()))),
            ("error", make(Form::sent(page.locale, Submitted::default(), wrong))),
        ]
    }
}
