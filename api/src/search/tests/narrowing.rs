//! Filters narrow, and counts tell what a filter would leave.
//! Which documents a text matches is in `asking`.

use super::*;

fn placed(number: u128, kind: Kind, places: &[&str], domains: &[&str]) -> Document {
    Document { kind, municipalities: list(places), life_domains: list(domains), ..need(number, "Samen", "") }
}

async fn world() -> World {
    World::of(vec![
        placed(1, Kind::Need, &["GM0518"], &["living", "health"]),
        placed(2, Kind::Need, &["GM0518", "GM0599"], &["health"]),
        placed(3, Kind::Challenge, &["GM0599"], &["living"]),
        placed(4, Kind::Solution, &["GM0344"], &["living"]),
    ])
    .await
}

fn count(answer: &Answer, field: FacetField) -> Vec<(&str, u64)> {
    answer.facets.iter().filter(|facet| facet.field == field).map(|facet| (facet.value.as_str(), facet.count)).collect()
}

fn found(answer: &Answer) -> Vec<u128> {
    answer.hits.iter().map(|hit| hit.id.as_u128()).collect()
}

#[tokio::test]
async fn one_value_of_a_field_is_enough_and_all_fields_must_agree() {
    let world = world().await;
    let filters =
        vec![(FacetField::Municipality, list(&["GM0518", "GM0599"])), (FacetField::LifeDomain, list(&["living"]))];
    let answer = world.ask(Question { filters, ..Question::new("samen") }).await;
    assert_eq!(found(&answer), [3, 1]);
    let answer = world.ask(Question { kinds: vec![Kind::Solution], ..Question::new("") }).await;
    assert_eq!((found(&answer), answer.total), (vec![4], 1));
}

#[tokio::test]
async fn a_fields_own_filter_does_not_hide_its_other_values() {
    let world = world().await;
    let filters = vec![(FacetField::Municipality, list(&["GM0518"]))];
    let facets = vec![FacetField::Kind, FacetField::Municipality, FacetField::LifeDomain];
    let answer = world.ask(Question { filters, facets, ..Question::new("samen") }).await;
    assert_eq!(count(&answer, FacetField::Municipality), [("GM0518", 2), ("GM0599", 2), ("GM0344", 1)]);
    assert_eq!(count(&answer, FacetField::Kind), [("need", 2)]);
    assert_eq!(count(&answer, FacetField::LifeDomain), [("health", 2), ("living", 1)]);
}

#[tokio::test]
async fn with_two_filters_each_field_is_counted_under_the_other() {
    let world = world().await;
    let filters = vec![(FacetField::Municipality, list(&["GM0518"])), (FacetField::LifeDomain, list(&["living"]))];
    let facets = vec![FacetField::Municipality, FacetField::LifeDomain];
    let answer = world.ask(Question { filters, facets, ..Question::new("") }).await;
    assert_eq!(found(&answer), [1]);
    assert_eq!(count(&answer, FacetField::Municipality), [("GM0344", 1), ("GM0518", 1), ("GM0599", 1)]);
    assert_eq!(count(&answer, FacetField::LifeDomain), [("health", 2), ("living", 1)]);
}

#[tokio::test]
async fn a_chosen_value_that_nothing_has_is_still_told() {
    let world = world().await;
    let question = Question { kinds: vec![Kind::Pilot], facets: vec![FacetField::Kind], ..Question::new("") };
    let answer = world.ask(question).await;
    assert_eq!(count(&answer, FacetField::Kind), [("need", 2), ("challenge", 1), ("solution", 1), ("pilot", 0)]);
    assert_eq!(answer.total, 0);
}
