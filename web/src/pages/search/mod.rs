//! Search over everything public: words, facets that narrow, and a card for each thing found.
//! What the address bar says is read in `asked`; what each kind shows is in `hit`.

mod asked;
mod hit;
#[cfg(test)]
mod samples;
mod texts;

use askama::Template;
use axum::extract::Query;

use crate::{
    documents,
    page::{Page, Place},
    ui::Pager,
    view::View,
    visit::{Answer, Visit},
    vocabulary::SearchFacetField,
};

use asked::{Asked, parameter};
use hit::Hit;

documents!("src/pages/search/search.graphql": SearchPage, SearchFacets, SearchMeant);

/// The search page.
#[derive(Template)]
#[template(path = "pages/search/search.html")]
pub struct Search {
    page: Page,
    t: texts::Texts,
    text: String,
    total: i64,
    selected: Vec<Selected>,
    facets: Vec<Facet>,
    hits: Vec<Hit>,
    meant: Vec<String>,
    pager: Pager,
}

/// One choice that narrows, and the address without it.
struct Selected {
    field: &'static str,
    label: String,
    without: String,
}

/// One group of checkboxes.
struct Facet {
    field: SearchFacetField,
    name: &'static str,
    values: Vec<Value>,
}

/// One checkbox.
struct Value {
    id: String,
    code: String,
    label: String,
    count: i64,
    is_selected: bool,
}

/// `GET /search`
pub async fn show(visit: Visit, Query(parameters): Query<Vec<(String, String)>>) -> Answer {
    let asked = Asked::new(parameters);
    let variables = search_page::Variables {
        text: asked.text().to_owned(),
        filter: Some(asked.filter()),
        after: asked.after().map(str::to_owned),
    };
    let found = visit.ask::<SearchPage>(variables).await?.search;
    // Counted apart: what is found and all that narrows it would together be more than one question may ask.
    let variables = search_facets::Variables { text: asked.text().to_owned(), filter: Some(asked.facet_filter()) };
    let facets = visit.ask::<SearchFacets>(variables).await?.search.facets;
    let meant = if found.nodes.is_empty() && !asked.text().is_empty() {
        let variables = search_meant::Variables { text: asked.text().to_owned() };
        visit.ask::<SearchMeant>(variables).await?.search_suggestions
    } else {
        Vec::new()
    };
    let t = texts::Texts(visit.locale);
    let title = if asked.text().is_empty() { t.title().to_owned() } else { t.title_for(asked.text()) };
    let page = visit.page(&title).await?.at(Place::Search);
    visit.show(&Search::new(page, &asked, found, facets, meant))
}

impl Search {
    fn new(
        page: Page,
        asked: &Asked,
        found: search_page::SearchPageSearch,
        facets: Vec<search_facets::SearchFacetsSearchFacets>,
        meant: Vec<String>,
    ) -> Self {
        let t = texts::Texts(page.locale);
        let facets: Vec<Facet> = facets.into_iter().filter_map(|facet| Facet::of(facet, asked)).collect();
        let selected = facets.iter().flat_map(|facet| {
            let chosen = facet.values.iter().filter(|value| value.is_selected);
            chosen.map(|value| Selected {
                field: page.word(facet.field),
                label: value.label.clone(),
                without: asked.without(facet.name, &value.code),
            })
        });
        let next = found.page_info.end_cursor.as_deref().filter(|_| found.page_info.has_next_page);
        Self {
            text: asked.text().to_owned(),
            total: found.total_count,
            selected: selected.collect(),
            hits: found.nodes.into_iter().map(|hit| Hit::of(hit, t, page.locale)).collect(),
            meant,
            pager: Pager::new(page.t(), "/search", &asked.pairs(), asked.after(), next),
            facets,
            page,
            t,
        }
    }

    /// The same question with nothing chosen.
    fn without_filters(&self) -> String {
        Self::asking(&self.text)
    }

    /// Another question.
    fn asking(text: &str) -> String {
        crate::encode::address("/search", &[("q", text)])
    }
}

impl Facet {
    /// The checkboxes of a field, unless there is nothing to choose.
    fn of(facet: search_facets::SearchFacetsSearchFacets, asked: &Asked) -> Option<Self> {
        let name = parameter(facet.field);
        let values: Vec<Value> = facet
            .values
            .into_iter()
            .map(|value| Value {
                id: format!("{name}-{}", value.value),
                is_selected: asked.has(name, &value.value),
                code: value.value,
                label: value.label,
                count: value.count,
            })
            .filter(|value| value.count > 0 || value.is_selected)
            .collect();
        (!values.is_empty()).then_some(Self { field: facet.field, name, values })
    }
}

impl View for Search {
    #[cfg(test)]
    fn samples(page: Page) -> Vec<(&'static str, Self)> {
        samples::all(page)
    }
}
