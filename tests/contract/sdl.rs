//! The SDL in the repository against the one the program prints.
//! The words in it are the features' affair.

use std::process::Command;

use graphql_parser::schema::{Definition, TypeDefinition, parse_schema};
use harness::Program;

/// `make generate` writes the SDL; whoever changed the API and forgot is told here.
#[test]
fn the_sdl_in_the_repository_is_the_one_the_program_prints() {
    let printed = Command::new(Program::path()).arg("schema").output().expect("the program runs");
    assert!(printed.status.success(), "{}", String::from_utf8_lossy(&printed.stderr));
    let printed = String::from_utf8(printed.stdout).expect("the SDL is UTF-8");
    assert!(printed == schema::SDL, "schema/schema.graphql is stale; run `make generate`");
}

/// A client reads the SDL and nothing else; a name alone tells too little.
#[test]
fn every_type_field_and_word_of_the_contract_is_described() {
    let document = parse_schema::<String>(schema::SDL).expect("the SDL is valid");
    let mut bare = Vec::new();
    let mut look = |name: String, description: &Option<String>| {
        if description.as_ref().is_none_or(|text| text.trim().is_empty()) {
            bare.push(name);
        }
    };
    for definition in &document.definitions {
        let Definition::TypeDefinition(definition) = definition else { continue };
        match definition {
            TypeDefinition::Object(it) => {
                // These types are made by the library; their fields are described.
                if !it.name.ends_with("Connection") {
                    look(it.name.clone(), &it.description);
                }
                it.fields.iter().for_each(|field| look(format!("{}.{}", it.name, field.name), &field.description));
            }
            TypeDefinition::Interface(it) => {
                look(it.name.clone(), &it.description);
                it.fields.iter().for_each(|field| look(format!("{}.{}", it.name, field.name), &field.description));
            }
            TypeDefinition::InputObject(it) => {
                look(it.name.clone(), &it.description);
                it.fields.iter().for_each(|field| look(format!("{}.{}", it.name, field.name), &field.description));
            }
            TypeDefinition::Enum(it) => {
                look(it.name.clone(), &it.description);
                it.values.iter().for_each(|value| look(format!("{}.{}", it.name, value.name), &value.description));
            }
            TypeDefinition::Union(it) => look(it.name.clone(), &it.description),
            TypeDefinition::Scalar(it) => look(it.name.clone(), &it.description),
        }
    }
    assert_eq!(bare, Vec::<String>::new());
}
