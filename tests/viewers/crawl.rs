//! Questions made from the SDL that ask for everything there is: each list, and each thing by its id.
//! What an answer may hold is decided by who uses them.

use std::collections::HashMap;

use graphql_parser::schema::{Definition, Field, ObjectType, Type, TypeDefinition, parse_schema};
use harness::Client;
use serde_json::{Value, json};

/// Levels of things below the one asked for.
const LEVELS: usize = 2;

/// The object types and unions of the SDL by name.
pub struct Contract {
    objects: HashMap<String, ObjectType<'static, String>>,
    unions: HashMap<String, Vec<String>>,
}

impl Contract {
    pub fn read() -> Self {
        let document = parse_schema::<String>(schema::SDL).expect("the SDL is well-formed").into_static();
        let mut contract = Self { objects: HashMap::new(), unions: HashMap::new() };
        for definition in document.definitions {
            match definition {
                Definition::TypeDefinition(TypeDefinition::Object(object)) => {
                    contract.objects.insert(object.name.clone(), object);
                }
                Definition::TypeDefinition(TypeDefinition::Union(union)) => {
                    contract.unions.insert(union.name, union.types);
                }
                _ => {}
            }
        }
        contract
    }

    /// One document per question that needs no argument, and one per field of each kind of thing that an id can name.
    /// Each comes with a shorter form, for where the whole is more than the platform answers at once.
    fn documents(&self) -> (Vec<[String; 2]>, Vec<[String; 2]>) {
        let both = |field: &Field<'static, String>, around: &dyn Fn(String) -> String| {
            let [long, short] = [LEVELS, LEVELS - 1].map(|levels| self.field(field, levels));
            let long = long?;
            Some([around(long.clone()), around(short.unwrap_or(long))])
        };
        let lists = self.objects["Query"]
            .fields
            .iter()
            .filter(|field| !field.name.starts_with("demo"))
            .filter_map(|field| both(field, &|field| format!("{{ {field} }}")))
            .collect();
        let nodes = self.objects.values().filter(|it| it.implements_interfaces.iter().any(|name| name == "Node"));
        let things = nodes
            .flat_map(|object| object.fields.iter().map(move |field| (&object.name, field)))
            .filter_map(|(name, field)| {
                both(field, &|field| format!("query($id: ID!) {{ node(id: $id) {{ ... on {name} {{ {field} }} }} }}"))
            })
            .collect();
        (lists, things)
    }

    fn field(&self, field: &Field<'static, String>, levels: usize) -> Option<String> {
        let required = |of: &Type<'static, String>| matches!(of, Type::NonNullType(_));
        if field.arguments.iter().any(|argument| required(&argument.value_type) && argument.default_value.is_none()) {
            return None;
        }
        let name = named(&field.field_type);
        let pages = field.arguments.iter().any(|argument| argument.name == "first");
        let arguments = if pages { "(first: 3)" } else { "" };
        if self.objects.contains_key(name) || self.unions.contains_key(name) {
            let below = levels.checked_sub(usize::from(!name.ends_with("Connection")))?;
            return Some(format!("{}{arguments} {}", field.name, self.selection(name, below)?));
        }
        Some(field.name.clone())
    }

    fn selection(&self, name: &str, levels: usize) -> Option<String> {
        if let Some(members) = self.unions.get(name) {
            let parts: Vec<String> = members
                .iter()
                .filter_map(|member| Some(format!("... on {member} {}", self.selection(member, levels)?)))
                .collect();
            return Some(format!("{{ __typename {} }}", parts.join(" ")));
        }
        let fields: Vec<String> = self.objects[name]
            .fields
            .iter()
            .filter(|field| field.name != "edges" && field.name != "pageInfo")
            .filter_map(|field| self.field(field, levels))
            .collect();
        (!fields.is_empty()).then(|| format!("{{ {} }}", fields.join(" ")))
    }
}

/// Everything this person is told when asking for everything, as one text. `ids` are things known by id.
pub async fn everything(contract: &Contract, client: &Client, ids: &[&str], words: &[&str]) -> String {
    let (lists, things) = contract.documents();
    let mut told = String::new();
    for document in &lists {
        told += &answered(client, document, json!({})).await;
    }
    for id in ids {
        for document in &things {
            told += &answered(client, document, json!({ "id": id })).await;
        }
    }
    for word in words {
        let found =
            "query($text: String!) { search(text: $text, first: 10) { totalCount nodes { snippet { text } } } }";
        told += &client.ask(found, json!({ "text": word })).await.body["data"]["search"]["nodes"].to_string();
        let ahead = "query($text: String!) { searchSuggestions(text: $text) }";
        told += &client.ask(ahead, json!({ "text": word })).await.body["data"].to_string();
    }
    told
}

async fn answered(client: &Client, documents: &[String; 2], variables: Value) -> String {
    for document in documents {
        let answer = client.ask(document, variables.clone()).await;
        if answer.refusal() != Some("TOO_LARGE") {
            return answer.body.to_string();
        }
    }
    panic!("the platform answers neither: {documents:?}");
}

fn named<'a>(of: &'a Type<'static, String>) -> &'a str {
    match of {
        Type::NamedType(name) => name,
        Type::ListType(inner) | Type::NonNullType(inner) => named(inner),
    }
}

/// A question that the platform refuses for its size would see nothing, and prove nothing.
#[test]
fn the_questions_are_small_enough_to_be_answered() {
    let (lists, things) = Contract::read().documents();
    assert!(lists.len() >= 10 && things.len() >= 100, "{} lists, {} fields of things", lists.len(), things.len());
    for document in lists.iter().chain(&things).flatten() {
        assert!(document.len() < 20_000, "{} bytes: {document}", document.len());
    }
}
