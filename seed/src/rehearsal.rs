//! A platform for rehearsals: it accepts every input that fits the SDL and answers with made-up ids.
//! Not here: any rule of the platform.

use std::{
    collections::HashMap,
    sync::{
        Mutex,
        atomic::{AtomicU64, Ordering},
    },
};

use futures_util::{FutureExt, future::BoxFuture};
use graphql_parser::{
    query::{self, Definition, OperationDefinition, Selection, SelectionSet},
    schema::{self, Definition as Told, InputValue, Type, TypeDefinition},
};
use serde_json::{Map, Value, json};
use time::OffsetDateTime;

use crate::{Actor, Error, Platform, Progress};

enum Kind {
    Input(Vec<InputValue<'static, String>>),
    Enum(Vec<String>),
    Other,
}

/// Accepts what fits the contract and counts it.
pub(crate) struct Rehearsal {
    kinds: HashMap<String, Kind>,
    inputs: HashMap<String, Type<'static, String>>,
    counts: Mutex<HashMap<String, usize>>,
    submissions: Mutex<Vec<String>>,
    latest: Mutex<Option<OffsetDateTime>>,
    next: AtomicU64,
}

impl Rehearsal {
    pub fn new() -> Self {
        let sdl = schema::parse_schema::<String>(::schema::SDL).unwrap().into_static();
        let (mut kinds, mut inputs) = (HashMap::new(), HashMap::new());
        for definition in sdl.definitions {
            match definition {
                Told::TypeDefinition(TypeDefinition::InputObject(it)) => {
                    kinds.insert(it.name, Kind::Input(it.fields));
                }
                Told::TypeDefinition(TypeDefinition::Enum(it)) => {
                    let values = it.values.into_iter().map(|value| value.name).collect();
                    kinds.insert(it.name, Kind::Enum(values));
                }
                Told::TypeDefinition(TypeDefinition::Object(it)) if it.name == "Mutation" => {
                    for mut field in it.fields {
                        if let Some(argument) = field.arguments.pop() {
                            inputs.insert(field.name, argument.value_type);
                        }
                    }
                }
                _ => {}
            }
        }
        Self {
            kinds,
            inputs,
            counts: Mutex::default(),
            submissions: Mutex::default(),
            latest: Mutex::default(),
            next: AtomicU64::new(0),
        }
    }

    /// How often a mutation was sent.
    pub fn count(&self, field: &str) -> usize {
        self.counts.lock().unwrap().get(field).copied().unwrap_or_default()
    }

    fn id(&self, kind: &str) -> String {
        format!("{kind}-{}", self.next.fetch_add(1, Ordering::Relaxed))
    }

    fn fits(&self, path: &str, kind: &Type<'_, String>, value: &Value) {
        match kind {
            Type::NonNullType(inner) => {
                assert!(!value.is_null(), "{path} is required");
                self.fits(path, inner, value);
            }
            _ if value.is_null() => {}
            Type::ListType(inner) => {
                let items = value.as_array().unwrap_or_else(|| panic!("{path} is a list"));
                for item in items {
                    self.fits(path, inner, item);
                }
            }
            Type::NamedType(name) => match self.kinds.get(name).unwrap_or(&Kind::Other) {
                Kind::Enum(values) => {
                    let word = value.as_str().unwrap_or_default();
                    assert!(values.iter().any(|it| it == word), "{path}: {name} has no {value}");
                }
                Kind::Input(fields) => {
                    let given = value.as_object().unwrap_or_else(|| panic!("{path}: an object"));
                    for key in given.keys() {
                        assert!(fields.iter().any(|it| it.name == *key), "{path} takes no {key}");
                    }
                    for field in fields {
                        let value = given.get(&field.name).unwrap_or(&Value::Null);
                        self.fits(&format!("{path}.{}", field.name), &field.value_type, value);
                    }
                }
                Kind::Other => fits_scalar(path, name, value),
            },
        }
    }

    fn answer(&self, on: &str, set: &SelectionSet<'_, String>) -> Value {
        let mut answer = Map::new();
        for selection in &set.items {
            let Selection::Field(field) = selection else { continue };
            let value = match field.name.as_str() {
                "userErrors" => json!([]),
                "id" => json!(self.id(on)),
                "revision" | "decisionCardVersion" => json!(1),
                "hasNextPage" => json!(false),
                "nodes" => {
                    let known = self.submissions.lock().unwrap();
                    let node = |id: &String| json!({ "id": self.id("a"), "submission": { "id": id } });
                    known.iter().map(node).collect()
                }
                name if field.selection_set.items.is_empty() => json!(name),
                name => self.answer(name, &field.selection_set),
            };
            answer.insert(field.name.clone(), value);
        }
        Value::Object(answer)
    }
}

fn fits_scalar(path: &str, name: &str, value: &Value) {
    let is_fitting = match name {
        "Int" => value.is_i64() || value.is_u64(),
        "Float" => value.is_number(),
        "Boolean" => value.is_boolean(),
        _ => value.is_string(),
    };
    assert!(is_fitting, "{path}: {value} is no {name}");
    let is_text = name == "String" && path.ends_with("reason");
    assert!(!is_text || value.as_str().is_some_and(|it| !it.trim().is_empty()), "{path}");
}

impl Platform for Rehearsal {
    fn execute(
        &self,
        at: OffsetDateTime,
        _: Actor,
        document: &'static str,
        variables: Value,
    ) -> BoxFuture<'_, Result<Value, Error>> {
        let mut latest = self.latest.lock().unwrap();
        assert!(latest.is_none_or(|latest| latest <= at), "time runs back");
        *latest = Some(at);
        drop(latest);
        let parsed = query::parse_query::<String>(document).unwrap();
        let set = match &parsed.definitions[0] {
            Definition::Operation(OperationDefinition::Mutation(it)) => &it.selection_set,
            Definition::Operation(OperationDefinition::Query(it)) => &it.selection_set,
            _ => panic!("a named operation is expected"),
        };
        let Selection::Field(field) = &set.items[0] else { panic!("a field is expected") };
        if let Some(kind) = self.inputs.get(&field.name) {
            self.fits(&field.name, kind, &variables["input"]);
        }
        *self.counts.lock().unwrap().entry(field.name.clone()).or_default() += 1;
        let answer = self.answer("", set);
        if let Some(id) = answer.pointer("/submissionDraft/submission/id").and_then(Value::as_str) {
            self.submissions.lock().unwrap().push(id.to_owned());
        }
        async move { Ok(json!({ "data": answer })) }.boxed()
    }

    fn run_due_jobs(&self, _: OffsetDateTime) -> BoxFuture<'_, Result<(), Error>> {
        async { Ok(()) }.boxed()
    }
}

impl Progress for Rehearsal {
    fn begin(&self, _: &str, _: u64) {}
    fn advance(&self, _: u64) {}
    fn end(&self) {}
}
