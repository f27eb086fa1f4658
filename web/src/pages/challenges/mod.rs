//! The list of challenges, narrowed by a form whose choices stand in the address bar.
//! One challenge has its own page in `challenge`.

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
    vocabulary::{ChallengeOrder, ChallengeState, Code, LifeDomain, TargetGroup, Word},
};

documents!("src/pages/challenges/challenges.graphql": ChallengeList);

/// What the address bar says is to be shown.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Choices {
    state: String,
    domain: String,
    group: String,
    municipality: String,
    imported: String,
    order: String,
    after: String,
}

/// The list of challenges.
#[derive(Template)]
#[template(path = "pages/challenges/challenges.html")]
pub struct Challenges {
    page: Page,
    t: texts::Texts,
    form: Form,
    is_filtered: bool,
    states: Vec<Choice>,
    domains: Vec<Choice>,
    groups: Vec<Choice>,
    municipalities: Vec<Choice>,
    origins: Vec<Choice>,
    orders: Vec<Choice>,
    list: challenge_list::ChallengeListChallenges,
    pager: Pager,
}

/// `GET /challenges`
pub async fn show(visit: Visit, Query(choices): Query<Choices>) -> Answer {
    let variables = challenge_list::Variables {
        after: choices.after(),
        filter: Some(choices.filter()),
        order: ChallengeOrder::parse(&choices.order),
    };
    let list = visit.ask::<ChallengeList>(variables).await?.challenges;
    let t = texts::Texts(visit.locale);
    let page = visit.page(t.title()).await?.at(Place::Challenges).about(t.lead());
    visit.show(&Challenges::new(page, &choices, municipalities::choices(&visit).await?, list))
}

impl Choices {
    fn after(&self) -> Option<String> {
        (!self.after.is_empty()).then(|| self.after.clone())
    }

    fn filter(&self) -> challenge_list::ChallengeFilter {
        fn one<C: Code>(code: &str) -> Option<Vec<C>> {
            C::parse(code).map(|value| vec![value])
        }
        challenge_list::ChallengeFilter {
            states: one(&self.state),
            life_domains: one(&self.domain),
            target_groups: one(&self.group),
            municipality_id: (!self.municipality.is_empty()).then(|| self.municipality.clone()),
            is_imported: match self.imported.as_str() {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            },
        }
    }

    fn parameters(&self) -> [(&'static str, &str); 6] {
        [
            ("state", &self.state),
            ("domain", &self.domain),
            ("group", &self.group),
            ("municipality", &self.municipality),
            ("imported", &self.imported),
            ("order", &self.order),
        ]
    }
}

impl Challenges {
    fn new(
        page: Page,
        choices: &Choices,
        municipalities: Vec<Choice>,
        list: challenge_list::ChallengeListChallenges,
    ) -> Self {
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
            municipalities,
            origins: vec![Choice::new("no", t.imported_no()), Choice::new("yes", t.imported_yes())],
            orders: vec![Choice::new(ChallengeOrder::Deadline.code(), t.deadline_first())],
            pager: Pager::new(page.t(), "/challenges", &parameters, choices.after().as_deref(), next),
            list,
            page,
            t,
        }
    }
}

/// What is still being written is on the page of its working group.
fn public_states(locale: Locale) -> Vec<Choice> {
    let is_public = |state: &&ChallengeState| {
        !matches!(state, ChallengeState::Draft | ChallengeState::InConsultation | ChallengeState::AwaitingSignOff)
    };
    let states = ChallengeState::ALL.iter().filter(is_public);
    states.map(|state| Choice::new(state.code(), state.word(locale))).collect()
}

impl View for Challenges {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        use crate::view::sample;
        use serde_json::json;

        let t = texts::Texts(page.locale);
        let page = page.titled(t.title()).at(Place::Challenges);
        let places = || vec![Choice::new("a", "Delft"), Choice::new("b", "Den Haag")];
        let list = sample(json!({
            "totalCount": 41,
            "pageInfo": { "hasNextPage": true, "endCursor": "c1" },
            "nodes": [
                { "slug": "veilig-in-de-nacht", "title": "Veilig door de nacht", "language": "NL", "state": "PUBLISHED", "needCount": 4,
                  "summary": "Licht en steun op de weg van bed naar toilet, ook met drempels in huis.",
                  "lifeDomains": ["LIVING", "SAFETY"], "submissionsCloseAt": "2026-12-18T11:00:00Z", "source": null,
                  "municipalities": [{ "name": "Delft" }, { "name": "Den Haag" }, { "name": "Westland" }] },
                { "slug": "zelf-koken", "title": "Zelf blijven koken", "language": "NL", "state": "IN_PILOT", "needCount": 1,
                  "summary": "Koken zonder zorgen, ook als u weleens iets vergeet.", "lifeDomains": ["LIVING"],
                  "submissionsCloseAt": "2026-05-01T10:00:00Z", "source": null, "municipalities": [{ "name": "Delft" }] },
                { "slug": "buurtwarmte", "title": "Warmte in de buurt", "language": "NL", "state": "CLOSED", "needCount": 0,
                  "summary": "Hoe blijft een oude wijk warm?", "lifeDomains": [], "submissionsCloseAt": null,
                  "source": { "name": "Voorbeeldverzameling" }, "municipalities": [] },
            ],
        }));
        let none = sample(json!({
            "totalCount": 0, "nodes": [], "pageInfo": { "hasNextPage": false, "endCursor": null },
        }));
        let chosen = Choices { domain: "HEALTH".to_owned(), ..Choices::default() };
        vec![
            ("filled", Self::new(page.clone(), &Choices::default(), places(), list)),
            ("empty", Self::new(page, &chosen, places(), none)),
        ]
    }
}
