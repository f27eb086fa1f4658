//! Walks the whole contract: every field has a rule, every list a cost, every rule a field.
//! What each limit refuses is tested in `limits_tests.rs`.

use async_graphql::EmptySubscription;

use super::{
    rules::Rules,
    schema::{Contract, Mutation, Query, RULES},
    shape::Shape,
};

fn sdl() -> String {
    Contract::build(Query::default(), Mutation::default(), EmptySubscription).finish().sdl()
}

#[test]
fn every_field_has_one_rule_and_every_list_a_cost() {
    let shape = Shape::read(&sdl(), &Rules::of(RULES)).unwrap();
    let none: [String; 0] = [];
    assert_eq!(shape.without_rule(), none, "fields without a rule: name them in the `rules!` of their feature");
    assert_eq!(shape.without_cost(), none, "lists without a length: page them, or write `field[most]` in `rules!`");
    assert_eq!(Rules::of(RULES).stale(&shape), none, "rules of fields that are gone");
    assert_eq!(Rules::twice(RULES), none, "fields with more than one rule");
}
