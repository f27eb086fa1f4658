//! The catalogue of solutions, narrowed by a form whose choices stand in the address bar.
//! One solution has its own page in `solution`.

mod texts;

use askama::Template;
use axum::extract::Query;

use crate::{
    documents,
    field::Choice,
    form::Form,
    page::{Page, Place},
    submitted::Submitted,
    ui::Pager,
    view::View,
    visit::{Answer, Visit},
    vocabulary::{Code, ContextCondition, LifeDomain, OrganisationAction, TargetGroup},
};

documents!("src/pages/solutions/solutions.graphql": SolutionList, WhoOffers);

/// The names in the address bar that narrow the list.
const NAMES: [&str; 5] = ["domain", "group", "try", "from", "condition"];

/// The catalogue.
#[derive(Template)]
#[template(path = "pages/solutions/solutions.html")]
pub struct Solutions {
    page: Page,
    t: texts::Texts,
    form: Form,
    can_offer: bool,
    is_filtered: bool,
    domains: Vec<Choice>,
    groups: Vec<Choice>,
    conditions: Vec<Choice>,
    trials: Vec<Choice>,
    origins: Vec<Choice>,
    list: solution_list::SolutionListSolutions,
    pager: Pager,
}

/// `GET /solutions`
pub async fn show(visit: Visit, Query(parameters): Query<Vec<(String, String)>>) -> Answer {
    let asked = Submitted(parameters);
    let variables = solution_list::Variables { after: asked.maybe("after"), filter: Some(filter(&asked)) };
    let list = visit.ask::<SolutionList>(variables).await?.solutions;
    let can_offer = match visit.session {
        Some(_) => visit
            .ask::<WhoOffers>(who_offers::Variables)
            .await?
            .viewer
            .memberships
            .iter()
            .any(|membership| membership.organisation.viewer_can.contains(&OrganisationAction::OfferSolution)),
        None => false,
    };
    let t = texts::Texts(visit.locale);
    let page = visit.page(t.title()).await?.at(Place::Solutions).about(t.lead());
    visit.show(&Solutions::new(page, &asked, list, can_offer))
}

fn filter(asked: &Submitted) -> solution_list::SolutionFilter {
    fn coded<C: Code>(asked: &Submitted, name: &str) -> Option<Vec<C>> {
        let codes: Vec<C> = asked.all(name).iter().filter_map(|code| C::parse(code)).collect();
        (!codes.is_empty()).then_some(codes)
    }
    solution_list::SolutionFilter {
        life_domains: coded(asked, "domain"),
        target_groups: coded(asked, "group"),
        context_conditions: coded(asked, "condition"),
        can_be_experienced: (asked.text("try") == "experience").then_some(true),
        can_be_borrowed: (asked.text("try") == "borrow").then_some(true),
        organisation_id: None,
        is_imported: match asked.text("from").as_str() {
            "here" => Some(false),
            "elsewhere" => Some(true),
            _ => None,
        },
    }
}

impl Solutions {
    fn new(page: Page, asked: &Submitted, list: solution_list::SolutionListSolutions, can_offer: bool) -> Self {
        let t = texts::Texts(page.locale);
        let parameters: Vec<(&str, &str)> = asked
            .0
            .iter()
            .filter(|(name, value)| NAMES.contains(&name.as_str()) && !value.is_empty())
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let form = parameters.iter().fold(Form::empty(page.locale), |form, (name, value)| form.with(name, *value));
        let next = list.page_info.end_cursor.as_deref().filter(|_| list.page_info.has_next_page);
        Self {
            form,
            can_offer,
            is_filtered: !parameters.is_empty(),
            domains: Choice::all::<LifeDomain>(page.locale),
            groups: Choice::all::<TargetGroup>(page.locale),
            conditions: Choice::all::<ContextCondition>(page.locale),
            trials: vec![Choice::new("experience", t.try_experience()), Choice::new("borrow", t.try_borrow())],
            origins: vec![Choice::new("here", t.origin_here()), Choice::new("elsewhere", t.origin_elsewhere())],
            pager: Pager::new(page.t(), "/solutions", &parameters, asked.maybe("after").as_deref(), next),
            list,
            page,
            t,
        }
    }

    fn has_conditions(&self) -> bool {
        !self.form.value("condition").is_empty()
    }
}

impl View for Solutions {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        use crate::view::sample;
        use serde_json::json;

        let page = page.clone().titled(texts::Texts(page.locale).title()).at(Place::Solutions);
        let ready = |experience: bool, borrow: bool| json!({ "canBeExperienced": experience, "canBeBorrowed": borrow });
        let list = sample(json!({
            "totalCount": 15,
            "pageInfo": { "hasNextPage": true, "endCursor": "c1" },
            "nodes": [
                { "slug": "robotstofzuiger", "name": "Robotstofzuiger", "language": "NL", "summary": "Houdt de vloer schoon terwijl u zit.",
                  "organisation": { "name": "Schoonhuis BV" }, "source": null, "lifeDomains": ["LIVING"], "contextNeeded": [],
                  "contextExcluded": ["THRESHOLDS", "CLUTTER"], "readiness": ready(true, true), "priceModel": "PURCHASE" },
                { "slug": "nachtlicht", "name": "Licht dat vanzelf aangaat", "language": "NL", "summary": "Lampjes langs de weg van bed naar toilet.",
                  "organisation": { "name": "Lichtpad" }, "source": null, "lifeDomains": ["LIVING", "SAFETY"],
                  "contextNeeded": [], "contextExcluded": [], "readiness": ready(true, false), "priceModel": "RENT" },
                { "slug": "beeldbellen", "name": "Beeldbellen met één knop", "language": "NL", "summary": "Uw familie in beeld, zonder menu’s.",
                  "organisation": null, "source": { "name": "Hulpmiddelenwijzer" }, "lifeDomains": ["LONELINESS"],
                  "contextNeeded": [], "contextExcluded": ["NO_INTERNET"], "readiness": ready(false, false), "priceModel": "SUBSCRIPTION" },
            ],
        }));
        let none =
            sample(json!({ "totalCount": 0, "nodes": [], "pageInfo": { "hasNextPage": false, "endCursor": null } }));
        let narrow =
            Submitted(vec![("condition".to_owned(), "STAIRS".to_owned()), ("try".to_owned(), "borrow".to_owned())]);
        let visitor = Page { viewer: None, ..page.clone() };
        vec![
            ("filled", Self::new(page, &Submitted::default(), list, true)),
            ("empty", Self::new(visitor, &narrow, none, false)),
        ]
    }
}
