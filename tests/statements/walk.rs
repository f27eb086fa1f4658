//! Walks the contract: no field of any list asks the database once for each row, in the seeded world.
//! That fifty rows cost what five cost is counted on rows made alike, in `rows.rs`.

use std::collections::HashMap;

use graphql_parser::schema::{Definition, Document, Field, ObjectType, Type, TypeDefinition, parse_schema};
use harness::{Client, Database, Engine, Program, World};
use serde_json::json;

use super::{AT_MOST, counting, statements};

/// What a field may cost more at many rows than at one: the first row may be one of which nothing hangs, where others
/// have a page, its total, the clock and a right that is looked up. Asked for each row, that would be twice the rows at least.
const GROWS_AT_MOST: u64 = 4;

#[test]
fn no_field_of_a_list_asks_once_for_each_row_on_sqlite() {
    harness::run_with(Engine::Sqlite, "statements::walk::sqlite", seeded, rule);
}

#[test]
fn no_field_of_a_list_asks_once_for_each_row_on_postgres() {
    harness::run_with(Engine::Postgres, "statements::walk::postgres", seeded, rule);
}

async fn seeded(database: &Database) -> Program {
    let seeding = Program::command(&database.url, &database.data, &["seed", "--size", "small"]).output().await;
    let seeding = seeding.expect("the program runs");
    assert!(seeding.status.success(), "{}", String::from_utf8_lossy(&seeding.stderr));
    counting(database).await
}

async fn rule(world: World) {
    let contract = Contract::read();
    let mut broken = Vec::new();
    let mut walked = 0;
    for asker in askers(&world).await {
        for list in contract.lists() {
            let alone = list.document("__typename");
            let (Some(bare_at_one), Some(bare)) =
                (statements(&world, &asker, &alone, 1).await, statements(&world, &asker, &alone, 50).await)
            else {
                assert!(asker.token.is_none(), "{} cannot be asked for", list.path);
                continue;
            };
            for field in contract.fields(&list) {
                let document = list.document(&field);
                let Some(one) = statements(&world, &asker, &document, 1).await else {
                    assert!(asker.token.is_none(), "{field} of {} cannot be asked for", list.path);
                    continue;
                };
                let mut many = one;
                for length in [50, 25, 10, 5] {
                    if let Some(told) = statements(&world, &asker, &document, length).await {
                        many = told;
                        break;
                    }
                }
                if many > AT_MOST || many - bare > one - bare_at_one + GROWS_AT_MOST {
                    let path = &list.path;
                    broken.push(format!(
                        "{path} {{ {field} }}: {one} at one row, {many} at many; {bare_at_one}, {bare} bare"
                    ));
                }
                walked += 1;
            }
        }
    }
    assert!(broken.is_empty(), "{} of {walked}:\n{}", broken.len(), broken.join("\n"));
    assert!(walked > 150, "only {walked} fields were walked");
}

/// A visitor, and the seeded people who see most of what is not public.
async fn askers(world: &World) -> Vec<Client> {
    let document = "{ demoPeople { person { id } roles }
        organisations(first: 1, kinds: [PROVIDER]) { nodes { name } } }";
    let asked = world.visitor.ask(document, json!({})).await.fine();
    let people = asked.at("demoPeople").as_array().expect("a list").clone();
    let provider = asked.text("organisations.nodes.0.name");
    let mut askers = vec![world.visitor.clone()];
    for word in ["lead", "assessor", "resident", &provider] {
        let sought = word.to_lowercase();
        let has = |roles: &serde_json::Value| roles.to_string().to_lowercase().contains(&sought);
        let person = people.iter().find(|person| has(&person["roles"]));
        let person = person.unwrap_or_else(|| panic!("nobody in the seeded world is {sought}"));
        let id = person["person"]["id"].as_str().expect("an id").to_owned();
        askers.push(world.visitor.signs_in(id).await);
    }
    askers
}

/// A connection: where it is asked for, and the type of its rows.
struct List {
    /// `needs`, or `viewer.draftNeeds`.
    path: String,
    /// What else the field must be told.
    arguments: &'static str,
    row: String,
}

impl List {
    /// The document that asks for this field of each row.
    fn document(&self, field: &str) -> String {
        let (before, name, after) = match self.path.split_once('.') {
            Some((parent, name)) => (format!("{parent} {{ "), name, " }"),
            None => (String::new(), self.path.as_str(), ""),
        };
        let arguments = self.arguments;
        format!("query($first: Int!) {{ {before}{name}(first: $first{arguments}) {{ nodes {{ {field} }} }}{after} }}")
    }
}

struct Contract {
    objects: HashMap<String, ObjectType<'static, String>>,
    leaves: Vec<String>,
}

impl Contract {
    fn read() -> Self {
        let document: Document<'static, String> = parse_schema(schema::SDL).expect("the SDL is valid").into_static();
        let mut objects = HashMap::new();
        let mut leaves: Vec<String> = ["Boolean", "Float", "ID", "Int", "String"].map(str::to_owned).to_vec();
        for definition in document.definitions {
            match definition {
                Definition::TypeDefinition(TypeDefinition::Object(object)) => {
                    objects.insert(object.name.clone(), object);
                }
                Definition::TypeDefinition(TypeDefinition::Enum(it)) => leaves.push(it.name),
                Definition::TypeDefinition(TypeDefinition::Scalar(it)) => leaves.push(it.name),
                _ => {}
            }
        }
        Self { objects, leaves }
    }

    fn lists(&self) -> Vec<List> {
        let mut lists = Vec::new();
        for (parent, before) in [("Query", ""), ("Viewer", "viewer.")] {
            for field in &self.objects[parent].fields {
                let Some(row) = named(&field.field_type).strip_suffix("Connection") else { continue };
                let arguments = if field.name == "search" { ", text: \"\"" } else { "" };
                let row = if row == "Search" { "SearchHit" } else { row };
                lists.push(List { path: format!("{before}{}", field.name), arguments, row: row.to_owned() });
            }
        }
        assert!(lists.len() > 10, "the lists are not found in the SDL");
        lists
    }

    /// Every field of a row that needs no argument: the leaves in one, and each other with what can be read below it
    /// without asking further.
    fn fields(&self, list: &List) -> Vec<String> {
        let row = self.objects.get(&list.row).unwrap_or_else(|| panic!("{} is no type of the SDL", list.row));
        let fields = row.fields.iter().filter(|field| !needs_argument(field));
        let (leaves, others): (Vec<_>, Vec<_>) =
            fields.partition(|field| self.leaves.iter().any(|leaf| leaf == named(&field.field_type)));
        let mut selected: Vec<String> = others.into_iter().map(|field| self.selected(field)).collect();
        for leaves in leaves.chunks(4) {
            selected.push(leaves.iter().map(|field| field.name.as_str()).collect::<Vec<_>>().join(" "));
        }
        selected
    }

    fn selected(&self, field: &Field<'static, String>) -> String {
        let (name, of) = (&field.name, named(&field.field_type));
        match (self.objects.get(of), of.strip_suffix("Connection")) {
            (_, Some(row)) => format!("{name}(first: 2) {{ {} nodes {{ {} }} }}", self.total(of), self.plain(row)),
            (Some(_), None) => format!("{name} {{ {} }}", self.plain(of)),
            (None, None) => format!("{name} {{ __typename }}"),
        }
    }

    fn total(&self, connection: &str) -> &'static str {
        let has = self.objects[connection].fields.iter().any(|field| field.name == "totalCount");
        if has { "totalCount" } else { "" }
    }

    /// The first few leaves of a type, those that its own row holds.
    fn plain(&self, object: &str) -> String {
        let Some(object) = self.objects.get(object) else { return "__typename".to_owned() };
        let leaves = object.fields.iter().filter(|field| !needs_argument(field));
        let leaves = leaves.filter(|field| self.leaves.iter().any(|leaf| leaf == named(&field.field_type)));
        let names: Vec<&str> = leaves.map(|field| field.name.as_str()).filter(|name| PLAIN.contains(name)).collect();
        if names.is_empty() { "__typename".to_owned() } else { names.join(" ") }
    }
}

/// Names of leaves that are columns wherever they stand.
const PLAIN: [&str; 8] = ["id", "slug", "title", "name", "displayName", "state", "at", "kind"];

fn needs_argument(field: &Field<'static, String>) -> bool {
    field
        .arguments
        .iter()
        .any(|argument| matches!(argument.value_type, Type::NonNullType(_)) && argument.default_value.is_none())
}

fn named<'a>(of: &'a Type<'static, String>) -> &'a str {
    match of {
        Type::NamedType(name) => name,
        Type::ListType(inner) | Type::NonNullType(inner) => named(inner),
    }
}
