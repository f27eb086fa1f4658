//! Holds every document against the SDL: fields, arguments and variables must be there.

use std::collections::HashMap;

use graphql_parser::query::{self, Definition, OperationDefinition, Selection, SelectionSet};
use graphql_parser::schema::{self, Field, TypeDefinition};

use super::{ALL, Document};

type Types<'a> = HashMap<&'a str, &'a [Field<'a, &'a str>]>;

fn types<'a>(sdl: &'a schema::Document<'a, &'a str>) -> Types<'a> {
    sdl.definitions
        .iter()
        .filter_map(|definition| match definition {
            schema::Definition::TypeDefinition(TypeDefinition::Object(object)) => {
                Some((object.name, object.fields.as_slice()))
            }
            _ => None,
        })
        .collect()
}

fn name_of<'a>(kind: &schema::Type<'a, &'a str>) -> &'a str {
    match kind {
        schema::Type::NamedType(name) => name,
        schema::Type::ListType(inner) | schema::Type::NonNullType(inner) => name_of(inner),
    }
}

fn mistakes<'a>(types: &Types, on: &str, set: &SelectionSet<'a, &'a str>, found: &mut Vec<String>) {
    for selection in &set.items {
        let Selection::Field(asked) = selection else {
            found.push(format!("{on}: only plain fields are expected"));
            continue;
        };
        let Some(field) = types.get(on).and_then(|fields| fields.iter().find(|field| field.name == asked.name)) else {
            found.push(format!("{on} has no field {}", asked.name));
            continue;
        };
        for (argument, _) in &asked.arguments {
            if !field.arguments.iter().any(|known| known.name == *argument) {
                found.push(format!("{on}.{} takes no {argument}", asked.name));
            }
        }
        for known in &field.arguments {
            let is_required = matches!(known.value_type, schema::Type::NonNullType(_));
            if is_required && !asked.arguments.iter().any(|(name, _)| *name == known.name) {
                found.push(format!("{on}.{} needs {}", asked.name, known.name));
            }
        }
        let inner = name_of(&field.field_type);
        if types.contains_key(inner) == asked.selection_set.items.is_empty() {
            found.push(format!("{on}.{}: wrong selection for {inner}", asked.name));
        }
        mistakes(types, inner, &asked.selection_set, found);
    }
}

fn check(types: &Types, document: Document, found: &mut Vec<String>) {
    let parsed = query::parse_query::<&str>(document.text).unwrap();
    assert_eq!(parsed.definitions.len(), 1, "{}: one operation a file", document.field);
    let Definition::Operation(operation) = &parsed.definitions[0] else {
        panic!("{}: an operation is expected", document.field);
    };
    let (root, set, variables) = match operation {
        OperationDefinition::Mutation(it) => ("Mutation", &it.selection_set, &it.variable_definitions),
        OperationDefinition::Query(it) => ("Query", &it.selection_set, &it.variable_definitions),
        _ => panic!("{}: a named query or mutation is expected", document.field),
    };
    mistakes(types, root, set, found);
    let Selection::Field(first) = &set.items[0] else {
        panic!("{}: a field is expected", document.field);
    };
    assert_eq!(first.name, document.field);
    if root == "Mutation" {
        let field = types[root].iter().find(|field| field.name == first.name).unwrap();
        let declared = &variables[0].var_type.to_string();
        assert_eq!(declared, &field.arguments[0].value_type.to_string(), "{}", document.field);
    }
}

#[test]
fn every_document_fits_the_contract() {
    let sdl = schema::parse_schema::<&str>(::schema::SDL).unwrap();
    let types = types(&sdl);
    let mut found = Vec::new();
    for document in ALL {
        check(&types, *document, &mut found);
    }
    assert!(found.is_empty(), "{found:#?}");
}
