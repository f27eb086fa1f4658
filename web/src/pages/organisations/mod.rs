//! The list of organisations, by kind and name. One organisation has its own page in `organisation`.

mod texts;

use askama::Template;
use axum::extract::Query;
use serde::Deserialize;

use crate::{
    documents,
    field::Choice,
    form::Form,
    page::Page,
    ui::Pager,
    view::View,
    visit::{Answer, Visit},
    vocabulary::{Code, OrganisationKind},
};

documents!("src/pages/organisations/organisations.graphql": OrganisationList);

/// What the address bar says is to be shown.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Choices {
    name: String,
    kind: String,
    after: String,
}

/// The list of organisations.
#[derive(Template)]
#[template(path = "pages/organisations/organisations.html")]
pub struct Organisations {
    page: Page,
    t: texts::Texts,
    form: Form,
    is_filtered: bool,
    kinds: Vec<Choice>,
    list: organisation_list::OrganisationListOrganisations,
    pager: Pager,
}

/// `GET /organisations`
pub async fn show(visit: Visit, Query(choices): Query<Choices>) -> Answer {
    let filled = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let variables = organisation_list::Variables {
        after: filled(&choices.after),
        kinds: OrganisationKind::parse(&choices.kind).map(|kind| vec![kind]),
        name: filled(choices.name.trim()),
    };
    let list = visit.ask::<OrganisationList>(variables).await?.organisations;
    let t = texts::Texts(visit.locale);
    let page = visit.page(t.title()).await?.about(t.lead());
    visit.show(&Organisations::new(page, &choices, list))
}

impl Organisations {
    fn new(page: Page, choices: &Choices, list: organisation_list::OrganisationListOrganisations) -> Self {
        let parameters = [("name", choices.name.as_str()), ("kind", choices.kind.as_str())];
        let next = list.page_info.end_cursor.as_deref().filter(|_| list.page_info.has_next_page);
        Self {
            t: texts::Texts(page.locale),
            form: parameters.iter().fold(Form::empty(page.locale), |form, (name, value)| form.with(name, *value)),
            is_filtered: parameters.iter().any(|(_, value)| !value.is_empty()),
            kinds: Choice::all::<OrganisationKind>(page.locale),
            pager: Pager::new(page.t(), "/organisations", &parameters, Some(&choices.after), next),
            list,
            page,
        }
    }
}

impl View for Organisations {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        use crate::view::sample;
        use serde_json::json;

        let t = texts::Texts(page.locale);
        let page = page.titled(t.title());
        let filled = sample(json!({
            "totalCount": 26, "pageInfo": { "hasNextPage": true, "endCursor": "c" },
            "nodes": [
                { "slug": "den-haag", "name": "Den Haag", "kind": "MUNICIPALITY", "description": null, "isVerified": true },
                { "slug": "lichtpad", "name": "Lichtpad BV", "kind": "PROVIDER", "isVerified": false,
                  "description": "Maakt verlichting die vanzelf aangaat als u opstaat." },
            ],
        }));
        let empty = sample(json!({
            "totalCount": 0, "nodes": [], "pageInfo": { "hasNextPage": false, "endCursor": null },
        }));
        let narrow = Choices { name: "Onbekend".to_owned(), ..Choices::default() };
        vec![
            ("filled", Self::new(page.clone(), &Choices::default(), filled)),
            ("empty", Self::new(page, &narrow, empty)),
        ]
    }
}
