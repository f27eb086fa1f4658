//! The list of needs, narrowed by a form whose choices stand in the address bar.
//! One need has its own page in `need`.

mod texts;

use askama::Template;
use axum::extract::Query;
use serde::Deserialize;

use crate::{
    documents,
    field::Choice,
    form::Form,
    locale::Locale,
    page::{Page, Place},
    pages::municipalities,
    ui::Pager,
    view::View,
    visit::{Answer, Visit},
    vocabulary::{Code, ContextCondition, LifeDomain, NeedOrder, NeedState, TargetGroup, Word},
};

documents!("src/pages/needs/needs.graphql": NeedList);

/// What is listed before a state is chosen. A need that was merged counts in the other one.
const AT_FIRST: [NeedState; 4] = [NeedState::Submitted, NeedState::Accepted, NeedState::Declined, NeedState::Answered];

/// What the address bar says is to be shown.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Choices {
    state: String,
    domain: String,
    group: String,
    condition: String,
    municipality: String,
    order: String,
    after: String,
}

/// The list of needs.
#[derive(Template)]
#[template(path = "pages/needs/needs.html")]
pub struct Needs {
    page: Page,
    t: texts::Texts,
    form: Form,
    is_filtered: bool,
    states: Vec<Choice>,
    domains: Vec<Choice>,
    groups: Vec<Choice>,
    conditions: Vec<Choice>,
    municipalities: Vec<Choice>,
    orders: Vec<Choice>,
    list: need_list::NeedListNeeds,
    pager: Pager,
}

/// `GET /needs`
pub async fn show(visit: Visit, Query(choices): Query<Choices>) -> Answer {
    let variables = need_list::Variables {
        after: choices.after(),
        filter: Some(choices.filter()),
        order: NeedOrder::parse(&choices.order),
    };
    let list = visit.ask::<NeedList>(variables).await?.needs;
    let t = texts::Texts(visit.locale);
    let page = visit.page(t.title()).await?.at(Place::Needs).about(t.lead());
    visit.show(&Needs::new(page, &choices, municipalities::choices(&visit).await?, list))
}

impl Choices {
    fn after(&self) -> Option<String> {
        (!self.after.is_empty()).then(|| self.after.clone())
    }

    fn filter(&self) -> need_list::NeedFilter {
        fn one<C: Code>(code: &str) -> Option<Vec<C>> {
            C::parse(code).map(|value| vec![value])
        }
        need_list::NeedFilter {
            states: one(&self.state).or_else(|| Some(AT_FIRST.to_vec())),
            life_domains: one(&self.domain),
            target_groups: one(&self.group),
            context_conditions: one(&self.condition),
            municipality_id: (!self.municipality.is_empty()).then(|| self.municipality.clone()),
        }
    }

    fn parameters(&self) -> [(&'static str, &str); 6] {
        [
            ("domain", &self.domain),
            ("group", &self.group),
            ("condition", &self.condition),
            ("municipality", &self.municipality),
            ("state", &self.state),
            ("order", &self.order),
        ]
    }
}

impl Needs {
    fn new(page: Page, choices: &Choices, municipalities: Vec<Choice>, list: need_list::NeedListNeeds) -> Self {
        let t = texts::Texts(page.locale);
        let parameters = choices.parameters();
        let form = parameters.iter().fold(Form::empty(page.locale), |form, (name, value)| form.with(name, *value));
        let next = list.page_info.end_cursor.as_deref().filter(|_| list.page_info.has_next_page);
        Self {
            form,
            is_filtered: parameters.iter().any(|(_, value)| !value.is_empty()),
            states: public_states(page.locale),
            domains: Choice::all::<LifeDomain>(page.locale),
            groups: Choice::all::<TargetGroup>(page.locale),
            conditions: Choice::all::<ContextCondition>(page.locale),
            municipalities,
            orders: vec![Choice::new(NeedOrder::MostSupported.code(), t.most_supported())],
            pager: Pager::new(page.t(), "/needs", &parameters, choices.after().as_deref(), next),
            list,
            page,
            t,
        }
    }
}

/// Drafts are on their author's own page.
fn public_states(locale: Locale) -> Vec<Choice> {
    let states = NeedState::ALL.iter().filter(|state| **state != NeedState::Draft);
    states.map(|state| Choice::new(state.code(), state.word(locale))).collect()
}

impl View for Needs {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        use crate::view::sample;
        use serde_json::json;

        let t = texts::Texts(page.locale);
        let page = page.titled(t.title()).at(Place::Needs);
        let places = || vec![Choice::new("a", "Delft"), Choice::new("b", "Den Haag")];
        let list = sample(json!({
            "totalCount": 1423,
            "pageInfo": { "hasNextPage": true, "endCursor": "c1" },
            "nodes": [
                { "slug": "veilig-naar-het-toilet", "title": "’s Nachts veilig naar het toilet kunnen", "language": "NL", "state": "ANSWERED",
                  "supportCount": 214, "lifeDomains": ["LIVING", "SAFETY"], "municipality": { "name": "Den Haag" }, "source": null },
                { "slug": "zelf-blijven-koken", "title": "Zelf blijven koken, ook als ik weleens iets vergeet", "language": "NL", "state": "ACCEPTED",
                  "supportCount": 187, "lifeDomains": ["LIVING"], "municipality": { "name": "Delft" }, "source": null },
                { "slug": "zebrapad", "title": "Een zebrapad bij de school", "language": "NL", "state": "ACCEPTED", "supportCount": 1,
                  "lifeDomains": [], "municipality": null, "source": { "place": "Groningen" } },
            ],
        }));
        let none = sample(json!({
            "totalCount": 0, "nodes": [], "pageInfo": { "hasNextPage": false, "endCursor": null },
        }));
        let narrow = Choices { domain: "LIVING".to_owned(), ..Choices::default() };
        vec![
            ("filled", Self::new(page.clone(), &Choices::default(), places(), list)),
            ("empty", Self::new(page, &narrow, places(), none)),
        ]
    }
}
