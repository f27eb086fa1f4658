//! The municipalities a form or a filter offers, in order of name. No page of its own.

use crate::{documents, field::Choice, stop::Stop, visit::Visit};

documents!("src/pages/municipalities/municipalities.graphql": MunicipalityChoices);

/// More pages than there are municipalities.
const PAGES: usize = 20;

/// All municipalities on the platform, as answers to a question.
pub async fn choices(visit: &Visit) -> Result<Vec<Choice>, Stop> {
    let mut found = Vec::new();
    let mut after = None;
    for _ in 0..PAGES {
        let page = visit.ask::<MunicipalityChoices>(municipality_choices::Variables { after }).await?.organisations;
        found.extend(page.nodes.into_iter().map(|place| Choice::new(place.id, place.name)));
        after = page.page_info.end_cursor.filter(|_| page.page_info.has_next_page);
        if after.is_none() {
            break;
        }
    }
    found.sort_by_key(|choice| choice.label.to_lowercase());
    Ok(found)
}
