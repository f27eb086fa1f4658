//! Puts the fields of an answer in the order in which they were asked for, as the GraphQL specification says under
//! "Serialized Map Ordering"; the library answers them in the order in which they were found.
//! What is asked for is bounded by `limits.rs` before. A field that one part of a document leaves out (`@skip`, another
//! type) keeps the place of its first mention.

use async_graphql::{
    Name, Request, Response, Value,
    parser::types::{ExecutableDocument, Selection, SelectionSet},
};

/// The names of an answer's fields in order, each with those of its own answer.
#[derive(Debug, Default)]
pub struct Order(Vec<(Name, Order)>);

impl Order {
    /// The order that an admitted request asks for.
    pub fn of(request: &mut Request) -> Self {
        let name = request.operation_name.clone();
        let mut order = Self::default();
        if let Ok(document) = request.parsed_query() {
            let wanted = document.operations.iter().find(|(known, _)| known.map(Name::as_str) == name.as_deref());
            // Without a name a document's only operation runs, named or not.
            if let Some((_, operation)) = wanted.or_else(|| document.operations.iter().next()) {
                order.add(document, &operation.node.selection_set.node);
            }
        }
        order
    }

    fn add(&mut self, document: &ExecutableDocument, selections: &SelectionSet) {
        for selection in &selections.items {
            match &selection.node {
                Selection::Field(field) => {
                    let name = &field.node.response_key().node;
                    self.at(name).add(document, &field.node.selection_set.node);
                }
                Selection::FragmentSpread(spread) => {
                    if let Some(fragment) = document.fragments.get(&spread.node.fragment_name.node) {
                        self.add(document, &fragment.node.selection_set.node);
                    }
                }
                Selection::InlineFragment(fragment) => self.add(document, &fragment.node.selection_set.node),
            }
        }
    }

    /// The place of this name; where it was met first, or else the last.
    fn at(&mut self, name: &Name) -> &mut Self {
        let place = self.0.iter().position(|(known, _)| known == name).unwrap_or_else(|| {
            self.0.push((name.clone(), Self::default()));
            self.0.len() - 1
        });
        &mut self.0[place].1
    }

    /// Sorts an answer.
    pub fn sort(&self, answer: &mut Response) {
        self.sort_value(&mut answer.data);
    }

    fn sort_value(&self, value: &mut Value) {
        match value {
            Value::List(values) => values.iter_mut().for_each(|value| self.sort_value(value)),
            // Without names of its own it is a value such as JSON, which has an order of its own.
            Value::Object(fields) if !self.0.is_empty() => {
                let place = |name: &Name| self.0.iter().position(|(known, _)| known == name);
                if !fields.keys().is_sorted_by_key(place) {
                    fields.sort_by_cached_key(|name, _| place(name));
                }
                for (name, own) in &self.0 {
                    if !own.0.is_empty()
                        && let Some(value) = fields.get_mut(name)
                    {
                        own.sort_value(value);
                    }
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(query: &str, answer: &str) -> String {
        let answer: serde_json::Value = serde_json::from_str(answer).unwrap();
        let mut response = Response::new(Value::from_json(answer).unwrap());
        Order::of(&mut Request::new(query)).sort(&mut response);
        serde_json::to_string(&response.data).unwrap()
    }

    #[test]
    fn fields_come_in_the_order_in_which_they_were_asked_for() {
        let query = "query Q { c: x { b a } ...F ... on T { a { z y } } } fragment F on T { a { y x } b }";
        let told =
            sorted(query, r#"{ "a": [{ "x": 1, "y": 2, "z": 3 }], "b": { "m": 2, "n": 1 }, "c": { "a": 1, "b": 2 } }"#);
        assert_eq!(told, r#"{"c":{"b":2,"a":1},"a":[{"y":2,"x":1,"z":3}],"b":{"m":2,"n":1}}"#);
    }

    #[test]
    fn an_answer_without_some_fields_keeps_the_order_of_the_others() {
        assert_eq!(sorted("{ d c b a }", r#"{ "b": 1, "d": null }"#), r#"{"d":null,"b":1}"#);
    }
}
