//! The list of working groups, and starting one.
//! One group has its own page in `working_group`.

mod texts;

use askama::Template;
use axum::extract::Query;
use serde::Deserialize;

use crate::{
    documents,
    field::Choice,
    form::Form,
    page::{Page, Place},
    problem::Problem,
    stop::Stop,
    submitted::Submitted,
    ui::Pager,
    view::View,
    visit::{Answer, Visit},
    vocabulary::{OrganisationAction, OrganisationKind, ParticipationState},
};

documents!("src/pages/working_groups/working_groups.graphql": GroupList, GroupLeads, CreateGroup);

/// Where in the list.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct From {
    after: String,
}

/// The list of working groups.
#[derive(Template)]
#[template(path = "pages/working_groups/working_groups.html")]
pub struct WorkingGroups {
    page: Page,
    t: texts::Texts,
    list: group_list::GroupListWorkingGroups,
    can_start: bool,
    pager: Pager,
}

/// `GET /working-groups`
pub async fn show(visit: Visit, Query(from): Query<From>) -> Answer {
    let after = (!from.after.is_empty()).then(|| from.after.clone());
    let answer = visit.ask::<GroupList>(group_list::Variables { after }).await?;
    let can_start = answer.viewer.memberships.iter().any(|seat| {
        seat.organisation.kind == OrganisationKind::Municipality
            && seat.organisation.viewer_can.contains(&OrganisationAction::StartWorkingGroup)
    });
    let page = visit.page(texts::Texts(visit.locale).title()).await?;
    visit.show(&WorkingGroups::new(page, answer.working_groups, can_start, &from.after))
}

impl WorkingGroups {
    fn new(page: Page, list: group_list::GroupListWorkingGroups, can_start: bool, after: &str) -> Self {
        let next = list.page_info.end_cursor.as_deref().filter(|_| list.page_info.has_next_page);
        Self {
            t: texts::Texts(page.locale),
            pager: Pager::new(page.t(), "/working-groups", &[], Some(after), next),
            page: page.at(Place::Challenges),
            list,
            can_start,
        }
    }

    fn joined(group: &group_list::GroupListWorkingGroupsNodes) -> Vec<&str> {
        let parts = group.participations.iter().filter(|part| part.state == ParticipationState::Joined);
        parts.map(|part| part.organisation.name.as_str()).collect()
    }
}

impl View for WorkingGroups {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        use crate::view::sample;
        use serde_json::json;

        let title = texts::Texts(page.locale).title();
        let page = page.titled(title);
        let list = sample(json!({
            "totalCount": 14, "pageInfo": { "hasNextPage": true, "endCursor": "c1" },
            "nodes": [{
                "slug": "langer-thuis", "name": "Langer thuis in Haaglanden",
                "purpose": "Samen zorgen dat mensen veilig thuis kunnen blijven wonen.", "lead": { "name": "Den Haag" },
                "participations": [
                    { "state": "JOINED", "organisation": { "name": "Delft" } },
                    { "state": "JOINED", "organisation": { "name": "Den Haag" } },
                    { "state": "INVITED", "organisation": { "name": "Westland" } },
                ],
                "challenges": { "totalCount": 3 },
            }],
        }));
        let none = sample(json!({
            "totalCount": 0, "nodes": [], "pageInfo": { "hasNextPage": false, "endCursor": null },
        }));
        vec![("filled", Self::new(page.clone(), list, true, "")), ("empty", Self::new(page, none, false, ""))]
    }
}

/// The form that starts a working group.
#[derive(Template)]
#[template(path = "pages/working_groups/new.html")]
pub struct Start {
    page: Page,
    t: texts::Texts,
    leads: Vec<Choice>,
    form: Form,
}

/// `GET /working-groups/new`
pub async fn new(visit: Visit) -> Answer {
    let view = Start::ask(&visit, Form::empty(visit.locale)).await?;
    visit.show(&view)
}

/// `POST /working-groups/new`
pub async fn create(visit: Visit, form: Submitted) -> Answer {
    if form.maybe("leadOrganisationId").is_none() {
        let problem = Problem::at("leadOrganisationId", texts::Texts(visit.locale).choose_lead());
        let view = Start::ask(&visit, Form::sent(visit.locale, form, vec![problem])).await?;
        return visit.mend(&view);
    }
    let input = create_group::WorkingGroupCreateInput {
        name: form.text("name"),
        purpose: form.text("purpose"),
        lead_organisation_id: form.text("leadOrganisationId"),
    };
    let problems = match visit.act::<CreateGroup>(create_group::Variables { input }).await? {
        Ok(answer) => {
            let slug = answer.working_group_create.working_group.ok_or(Stop::NotFound)?.slug;
            return visit.go_saying(&format!("/working-groups/{slug}"), texts::Texts(visit.locale).created());
        }
        Err(problems) => problems,
    };
    let view = Start::ask(&visit, Form::sent(visit.locale, form, problems)).await?;
    visit.mend(&view)
}

impl Start {
    async fn ask(visit: &Visit, form: Form) -> Result<Self, Stop> {
        if visit.session.is_none() {
            return Err(Stop::SignIn);
        }
        let t = texts::Texts(visit.locale);
        let seats = visit.ask::<GroupLeads>(group_leads::Variables).await?.viewer.memberships;
        let leads: Vec<Choice> = seats
            .into_iter()
            .map(|seat| seat.organisation)
            .filter(|place| place.kind == OrganisationKind::Municipality)
            .filter(|place| place.viewer_can.contains(&OrganisationAction::StartWorkingGroup))
            .map(|place| Choice::new(place.id, place.name))
            .collect();
        if leads.is_empty() {
            return Err(Stop::NotAllowed(t.municipalities_only().to_owned()));
        }
        Ok(Self::new(visit.page(t.start()).await?, leads, form))
    }

    fn new(page: Page, leads: Vec<Choice>, form: Form) -> Self {
        let t = texts::Texts(page.locale);
        // With one municipality there is nothing to choose.
        let form = match leads.as_slice() {
            [only] if form.value("leadOrganisationId").is_empty() => {
                form.with("leadOrganisationId", only.value.as_str())
            }
            _ => form,
        };
        let page = page.at(Place::Challenges).under(t.title(), "/working-groups").mended(form.has_problems());
        Self { page, t, leads, form }
    }
}

impl View for Start {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        let title = texts::Texts(page.locale).start();
        let page = page.titled(title);
        let leads = || vec![Choice::new("O1", "Delft")];
        let wrong = vec![Problem::at("name", "Vul een naam in.")];
        let form = Form::empty(page.locale);
        vec![
            ("filled", Self::new(page.clone(), leads(), form.clone())),
            ("error", Self::new(page, leads(), form.complaining(wrong))),
        ]
    }
}
