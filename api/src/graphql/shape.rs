//! The schema as the limits and the rules see it: each field's type, cost and rule, worked out once at the start.
//! It reads the printed schema alone and knows nothing of resolvers.

use std::collections::HashMap;

use async_graphql::parser::{
    parse_query, parse_schema,
    types::{BaseType, FieldDefinition, Type, TypeKind, TypeSystemDefinition},
};

use super::{
    cost::Times,
    measure::Measuring,
    rules::{Rule, Rules},
};

/// One field of one type.
#[derive(Clone, Debug)]
pub struct FieldShape {
    /// The name of the type that it answers, without list and `!`.
    pub ty: String,
    /// How many items it can answer.
    pub times: Times,
    /// What one answer costs.
    pub weight: u64,
    /// Who may read it; `None` is refused.
    pub rule: Option<Rule>,
    /// True when the length of the list is known: paged, or declared.
    pub is_costed: bool,
}

/// The whole schema.
#[derive(Debug, Default)]
pub struct Shape {
    types: HashMap<String, HashMap<String, FieldShape>>,
    /// The names of the types behind `query`, `mutation` and `subscription`.
    pub roots: [Option<String>; 3],
    /// What a tool's usual question about the schema itself costs.
    pub introspection: u64,
}

impl Shape {
    /// Reads the printed schema and joins it with the rules.
    pub fn read(sdl: &str, rules: &Rules) -> Result<Self, String> {
        let document = parse_schema(sdl).map_err(|error| format!("the printed schema cannot be read: {error}"))?;
        let mut shape = Self { roots: [Some("Query".to_owned()), None, None], ..Self::default() };
        for definition in &document.definitions {
            match definition {
                TypeSystemDefinition::Type(ty) => {
                    let name = ty.node.name.node.to_string();
                    let fields = match &ty.node.kind {
                        TypeKind::Object(object) => &object.fields,
                        TypeKind::Interface(interface) => &interface.fields,
                        _ => continue,
                    };
                    let fields = fields
                        .iter()
                        .map(|field| {
                            (field.node.name.node.to_string(), read_field(&name, &field.node, &ty.node.kind, rules))
                        })
                        .collect();
                    shape.types.insert(name, fields);
                }
                TypeSystemDefinition::Schema(schema) => {
                    shape.roots = [&schema.node.query, &schema.node.mutation, &schema.node.subscription]
                        .map(|root| root.as_ref().map(|name| name.node.to_string()));
                }
                TypeSystemDefinition::Directive(_) => {}
            }
        }
        shape.add_introspection(sdl)?;
        Ok(shape)
    }

    /// One field, if the schema has it.
    pub fn field(&self, of: &str, field: &str) -> Option<&FieldShape> {
        self.types.get(of)?.get(field)
    }

    /// Fields that nobody may read because no rule names them.
    pub fn without_rule(&self) -> Vec<String> {
        self.select(|field| field.rule.is_none())
    }

    /// Lists of which the length is neither paged nor declared.
    pub fn without_cost(&self) -> Vec<String> {
        self.select(|field| !field.is_costed)
    }

    fn select(&self, keep: impl Fn(&FieldShape) -> bool) -> Vec<String> {
        let mut names: Vec<_> = self
            .types
            .iter()
            .flat_map(|(of, fields)| fields.iter().map(move |(name, field)| (format!("{of}.{name}"), field)))
            .filter(|(_, field)| keep(field))
            .map(|(name, _)| name)
            .collect();
        names.sort();
        names
    }

    /// Adds the schema's own types, with the lengths that this schema has, and weighs the usual question.
    fn add_introspection(&mut self, sdl: &str) -> Result<(), String> {
        let types = u32::try_from(sdl.lines().filter(|line| is_type_line(line)).count() + 12).unwrap_or(u32::MAX);
        let fields: usize = self.types.values().map(HashMap::len).sum();
        let average = u32::try_from(fields / self.types.len().max(1) + 1).unwrap_or(u32::MAX);
        let document = parse_schema(INTROSPECTION_TYPES).map_err(|error| error.to_string())?;
        for definition in &document.definitions {
            let TypeSystemDefinition::Type(ty) = definition else { continue };
            let TypeKind::Object(object) = &ty.node.kind else { continue };
            let name = ty.node.name.node.to_string();
            let fields = object.fields.iter().map(|field| {
                let field_name = field.node.name.node.to_string();
                let length = match field_name.as_str() {
                    "types" => types,
                    "fields" | "inputFields" | "enumValues" => average,
                    "directives" => 8,
                    _ => 3,
                };
                let (ty, is_list) = concrete(&field.node.ty.node);
                let times = if is_list { Times::UpTo(length) } else { Times::Once };
                (field_name, FieldShape { ty, times, weight: 1, rule: Some(Rule::Public), is_costed: true })
            });
            self.types.insert(name, fields.collect());
        }
        let roots = self.types.entry(self.roots[0].clone().unwrap_or_default()).or_default();
        for (name, ty) in [("__schema", "__Schema"), ("__type", "__Type")] {
            let field = FieldShape {
                ty: ty.to_owned(),
                times: Times::Once,
                weight: 1,
                rule: Some(Rule::Public),
                is_costed: true,
            };
            roots.insert(name.to_owned(), field);
        }
        let usual = parse_query(USUAL_INTROSPECTION).map_err(|error| error.to_string())?;
        let measured = Measuring::of(self, &usual, &HashMap::new()).operations().map_err(|refused| refused.message)?;
        self.introspection = measured.first().map_or(0, |measure| measure.introspection);
        Ok(())
    }
}

fn is_type_line(line: &str) -> bool {
    ["type ", "enum ", "input ", "interface ", "union ", "scalar "].iter().any(|word| line.starts_with(word))
}

fn read_field(of: &str, field: &FieldDefinition, kind: &TypeKind, rules: &Rules) -> FieldShape {
    let name = field.name.node.as_str();
    let declared = rules.find(of, name, kind);
    let (ty, is_list) = concrete(&field.ty.node);
    let is_paged = field.arguments.iter().any(|argument| argument.node.name.node == "first");
    let is_page_part = of.ends_with("Connection") && matches!(name, "edges" | "nodes");
    let up_to = declared.and_then(|declared| declared.up_to);
    let times = match (is_page_part, is_paged, is_list) {
        (true, ..) => Times::PageOfParent,
        (_, true, _) => Times::Page,
        (_, _, true) => Times::UpTo(up_to.unwrap_or(super::cost::PAGE_MAXIMUM)),
        _ => Times::Once,
    };
    FieldShape {
        is_costed: match times {
            Times::UpTo(_) => up_to.is_some(),
            Times::Once => !ty.ends_with("Connection"),
            Times::Page | Times::PageOfParent => true,
        },
        ty,
        times,
        weight: declared.map_or(1, |declared| u64::from(declared.weight)),
        rule: declared.map(|declared| declared.rule),
    }
}

/// The name at the heart of a type, and whether a list is wrapped around it.
fn concrete(ty: &Type) -> (String, bool) {
    match &ty.base {
        BaseType::Named(name) => (name.to_string(), false),
        BaseType::List(inner) => (concrete(inner).0, true),
    }
}

const INTROSPECTION_TYPES: &str = "
type __Schema { description: String types: [__Type] queryType: __Type mutationType: __Type subscriptionType: __Type directives: [__Directive] }
type __Type { kind: String name: String description: String fields: [__Field] interfaces: [__Type] possibleTypes: [__Type] enumValues: [__EnumValue] inputFields: [__InputValue] ofType: __Type specifiedByURL: String isOneOf: Boolean }
type __Field { name: String description: String args: [__InputValue] type: __Type isDeprecated: Boolean deprecationReason: String }
type __InputValue { name: String description: String type: __Type defaultValue: String isDeprecated: Boolean deprecationReason: String }
type __EnumValue { name: String description: String isDeprecated: Boolean deprecationReason: String }
type __Directive { name: String description: String isRepeatable: Boolean locations: [String] args: [__InputValue] }
";

/// The question that `GraphiQL` and code generators ask about a schema.
pub const USUAL_INTROSPECTION: &str = "
query IntrospectionQuery { __schema {
  description
  queryType { name kind } mutationType { name kind } subscriptionType { name kind }
  types { ...FullType }
  directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
} }
fragment FullType on __Type {
  kind name description specifiedByURL isOneOf
  fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
  inputFields(includeDeprecated: true) { ...InputValue }
  interfaces { ...TypeRef }
  enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
  possibleTypes { ...TypeRef }
}
fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
fragment TypeRef on __Type {
  kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name
  ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } }
}
";
