//! Each ceiling with a document under it and one over it, and the hostile documents, judged by counts.

use std::fmt::Write;

use async_graphql::{Request, Variables, parser::parse_query};
use serde_json::json;

use super::{
    cost::QUESTION,
    document,
    limits::{self, MAX_COST, Refused},
    measure::Measure,
    rules::{FieldRule, Rules},
    sample::{RULES, shape_of, tiny},
    shape::USUAL_INTROSPECTION,
};

fn check_with(text: &str, variables: serde_json::Value, tables: &[&[FieldRule]]) -> Result<Measure, Refused> {
    document::check(text)?;
    let parsed = parse_query(text).map_err(|error| Refused::new(error.to_string()))?;
    limits::check(&shape_of(tables), &parsed, &Variables::from_json(variables)).map(|mut measures| measures.remove(0))
}

fn check(text: &str) -> Result<Measure, Refused> {
    check_with(text, json!({}), &[RULES])
}

fn refused(text: &str) -> String {
    check(text).unwrap_err().message
}

/// `levels` fragments that each spread the next one `times` times.
fn doubling(levels: usize, times: usize) -> String {
    let mut text = "{ need { ...F0 } }".to_owned();
    for level in 0..levels {
        let spread = format!("...F{} ", level + 1).repeat(times);
        write!(text, " fragment F{level} on Need {{ {spread} }}").unwrap();
    }
    write!(text, " fragment F{levels} on Need {{ title }}").unwrap();
    text
}

#[test]
fn every_field_of_the_schema_has_a_rule_and_every_list_a_cost() {
    let shape = shape_of(&[RULES]);
    assert_eq!(shape.without_rule(), ["Query.forgotten"]);
    assert_eq!(shape.without_cost(), ["Person.needs"]);
    crate::rules! { STALE: Need { gone: Public } }
    assert_eq!(Rules::of(&[RULES, STALE]).stale(&shape), ["Need.gone"]);
    assert_eq!(Rules::twice(&[RULES, RULES]).len(), RULES.len());
}

#[tokio::test]
async fn a_field_without_a_rule_is_refused_at_run_time() {
    let (schema, _) = tiny();
    let answer = schema.execute("{ forgotten }".into()).await;
    assert!(answer.errors[0].message.contains("Query.forgotten"));
    assert_eq!(answer.errors[0].extensions.as_ref().unwrap().get("code"), Some(&"NOT_ALLOWED".into()));
}

#[tokio::test]
async fn a_field_for_accounts_asks_a_visitor_to_sign_in() {
    let (schema, _) = tiny();
    let fragment = "query { ...A } fragment A on Query { mine }";
    for text in ["{ mine }", fragment, "mutation { close }"] {
        let answer = schema.execute(text.into()).await;
        assert_eq!(answer.errors[0].extensions.as_ref().unwrap().get("code"), Some(&"SIGN_IN".into()), "{text}");
        let person = Request::new(text).data(super::rules::Access { is_signed_in: true });
        assert!(schema.execute(person).await.is_ok(), "{text}");
    }
}

#[test]
fn fragment_doubling_is_counted_without_being_walked() {
    assert_eq!(check(&doubling(9, 2)).unwrap().fields, 513);
    for levels in [11, 18, 25, 30, 60, 100, 200] {
        assert!(refused(&doubling(levels, 2)).contains("fragments"), "{levels}");
    }
    assert!(refused(&doubling(12, 60)).contains("fields with its fragments"));
}

#[test]
fn fragments_that_end_in_an_unknown_one_are_not_free() {
    let text = doubling(20, 100).replace("fragment F20 on Need { title }", "");
    assert!(refused(&text).contains("fields with its fragments"));
    assert_eq!(check("{ need { ...Nowhere } }").unwrap().fields, 2);
}

#[test]
fn fragments_that_go_round_are_refused() {
    assert!(
        refused("{ need { ...A } } fragment A on Need { ...B } fragment B on Need { ...A }")
            .contains("contains itself")
    );
    assert!(refused("{ need { title } } fragment A on Need { ...A }").contains("contains itself"));
}

#[test]
fn each_ceiling_refuses_what_is_over_it() {
    let alias = |count: usize| {
        format!("{{ need {{ {} }} }}", (0..count).map(|n| format!("a{n}: title ")).collect::<Vec<_>>().concat())
    };
    assert!(check(&alias(30)).is_ok());
    assert!(refused(&alias(31)).contains("aliases"));

    let directive = |count: usize| format!("{{ need {{ title {} }} }}", "@skip(if: false) ".repeat(count));
    assert!(check(&directive(50)).is_ok());
    assert!(refused(&directive(51)).contains("directives"));
    assert!(refused(&format!("{{ need {} {{ title }} }}", "@include(if: true) ".repeat(500))).contains("directives"));

    let roots = |count: usize| format!("{{ {} }}", "need { title } ".repeat(count));
    assert!(check(&roots(20)).is_ok());
    assert!(refused(&roots(21)).contains("at the top"));

    let deep = |count: usize| {
        format!("{{ need {} {{ title }} {} }}", "{ supporters { nodes ".repeat(count), "} }".repeat(count))
    };
    assert!(check(&deep(1).replace("{ title }", "{ name }")).is_ok());
    assert!(refused(&format!("{{ need {{ {} title {} }} }}", "a { ".repeat(14), "} ".repeat(14))).contains("levels"));

    let operations =
        |count: usize| (0..count).map(|n| format!("query Q{n} {{ need {{ title }} }} ")).collect::<Vec<_>>().concat();
    assert!(check(&operations(10)).is_ok());
    assert!(refused(&operations(11)).contains("operations"));

    let fields = format!("{{ {} }}", format!("need {{ {} }} ", "title ".repeat(150)).repeat(14));
    assert!(refused(&fields).contains("fields with its fragments"));
}

#[test]
fn a_subscription_has_exactly_one_field_at_the_top() {
    let one = "exactly one field";
    let told = |text: &str| check(text).map_or_else(|refused| refused.message, |_| String::new());
    for good in [
        "subscription { ticks }",
        "subscription { ...A } fragment A on Subscription { ticks }",
        "subscription { ... { ...A } } fragment A on Subscription { ticks }",
    ] {
        assert!(!told(good).contains(one), "{good}: {}", told(good));
    }
    for bad in [
        "subscription { ticks ticks }",
        "subscription { a: ticks b: ticks }",
        "subscription { ticks ...A } fragment A on Subscription { ticks }",
        "subscription { ...A } fragment A on Subscription { a: ticks b: ticks }",
        "subscription { ... { a: ticks } ... { b: ticks } }",
        "query Q { need { title } } subscription S { a: ticks b: ticks }",
        "subscription { ...A } fragment A on Subscription { ...A ...A }",
    ] {
        assert!(told(bad).contains(one), "{bad}: {}", told(bad));
    }
}

#[test]
fn one_of_several_operations_cannot_hide_another() {
    let aliases = (0..31).map(|n| format!("a{n}: title ")).collect::<Vec<_>>().concat();
    let text = format!("query A {{ need {{ title }} }} query B {{ need {{ {aliases} }} }}");
    assert!(refused(&text).contains("aliases"));
}

#[test]
fn a_list_costs_its_longest_page_times_what_is_under_it() {
    let cost = |text: &str| check(text).unwrap().cost;
    assert_eq!(cost("{ needs { nodes { title } } }"), QUESTION + 20 * 2);
    assert_eq!(cost("{ needs(first: 5) { nodes { title } totalCount } }"), QUESTION + QUESTION + 5 * 2);
    assert_eq!(cost("{ needs(first: 5) { edges { node { title } cursor } } }"), QUESTION + 5 * 4);
    assert_eq!(cost("{ needs(first: 5) { ...A } } fragment A on NeedConnection { nodes { title } }"), QUESTION + 5 * 2);
    assert_eq!(cost("{ needs(first: 5) { nodes { tags } } }"), QUESTION + 5 * 4);
    assert_eq!(cost("{ need { body } }"), 1 + 50);
    assert_eq!(
        cost("{ needs(first: 10) { nodes { supporters(first: 10) { nodes { name } } } } }"),
        QUESTION + 10 * (1 + QUESTION + 10 * 2)
    );
}

#[test]
fn a_page_asked_by_variable_costs_what_the_variable_says() {
    let text = "query Q($n: Int = 10) { needs(first: $n) { nodes { title } } }";
    let cost = |variables| check_with(text, variables, &[RULES]).unwrap().cost;
    assert_eq!(cost(json!({})), QUESTION + 10 * 2);
    assert_eq!(cost(json!({ "n": 3 })), QUESTION + 3 * 2);
    assert_eq!(cost(json!({ "n": -1 })), QUESTION + 50 * 2);
    assert_eq!(cost(json!({ "n": 1_000_000_000_000_u64 })), QUESTION + 50 * 2);
    assert_eq!(cost(json!({ "n": null })), QUESTION + 20 * 2);
}

#[test]
fn lists_inside_lists_are_refused_when_they_fan_out() {
    let text = "{ needs(first: 50) { nodes { supporters(first: 50) { nodes { needs { tags } } } } } }";
    assert!(refused(text).contains("answers at most"));
    assert!(
        check("{ needs(first: 50) { nodes { supporters(first: 50) { nodes { name } } } } }").unwrap().cost < MAX_COST
    );
}

#[test]
fn the_usual_introspection_passes_and_larger_ones_do_not() {
    assert!(check(USUAL_INTROSPECTION).is_ok());
    assert!(check("{ __schema { types { name fields { name } } } __type(name: \"Need\") { name } }").is_ok());
    let nested = "{ __schema { types { fields { type { fields { name } } } } } }";
    assert!(refused(nested).contains("inside one another"));
    let fields = (0..25).map(|n| format!("a{n}: fields {{ name description type {{ name kind }} args {{ name }} }}"));
    let fields = fields.collect::<Vec<_>>().join(" ");
    assert!(refused(&format!("{{ __schema {{ types {{ {fields} }} }} }}")).contains("about the schema"));
    let again = USUAL_INTROSPECTION.replacen("__schema {", "a: __schema { types { ...FullType } } b: __schema {", 1);
    assert!(refused(&again).contains("about the schema"));
}
