//! The ceilings of one request, kept before anything runs: bytes, levels, aliases, directives, cost, rules.
//! Where they stand in everybody's way is told in `guarded.rs`.

use std::{any::TypeId, sync::Arc};

use async_graphql::{
    ErrorExtensionValues, Pos, Request, ServerError, ServerResult, Variables,
    parser::types::{ExecutableDocument, OperationType, Selection, SelectionSet},
};

use super::{
    cost, document,
    measure::{Measure, Measuring},
    rules::Access,
    shape::Shape,
};
use crate::error::{Error, Refusal};

/// The longest document, in bytes.
pub const MAX_BYTES: usize = 20_000;
/// The most words and signs of a document.
pub const MAX_TOKENS: usize = 4_000;
/// The most brackets inside one another, in any place of a document.
pub const MAX_NESTING: usize = 60;
/// The most levels of fields and fragments together.
pub const MAX_LEVELS: usize = 30;
/// The most levels of fields.
pub const MAX_DEPTH: u64 = 15;
/// The most fields, fragments expanded.
pub const MAX_FIELDS: u64 = 2_000;
/// The most aliases of one operation, fragments expanded.
pub const MAX_ALIASES: u64 = 30;
/// The most directives of one operation, fragments expanded.
pub const MAX_DIRECTIVES: u64 = 50;
/// The most fields at the top of one operation.
pub const MAX_ROOT_FIELDS: usize = 20;
/// The most operations of one document.
pub const MAX_OPERATIONS: usize = 10;
/// The most answers that one operation can ask for, every list at its longest.
pub const MAX_COST: u64 = 20_000;
/// Lists of the schema's own fields and types that may stand inside one another.
pub const MAX_INTROSPECTION_NESTING: u64 = 1;

/// A document that is not run, and what to do about it. Its reader writes programs: like what GraphQL itself says of a
/// document that is not valid, the sentence is English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The word for programs.
    pub code: &'static str,
    /// The sentence for people.
    pub message: String,
}

impl Refused {
    /// A document over one of the ceilings.
    pub fn new(message: String) -> Self {
        Self { code: "TOO_LARGE", message }
    }

    fn into_server_error(self) -> ServerError {
        let mut error = ServerError::new(self.message, None);
        let mut extensions = ErrorExtensionValues::default();
        extensions.set("code", self.code);
        error.extensions = Some(extensions);
        error
    }
}

/// Measures each operation of a document against every ceiling.
pub fn check(shape: &Shape, document: &ExecutableDocument, variables: &Variables) -> Result<Vec<Measure>, Refused> {
    let operations: Vec<_> = document.operations.iter().collect();
    if operations.len() > MAX_OPERATIONS {
        return Err(Refused::new(format!(
            "The document has {} operations; at most {MAX_OPERATIONS} are read.",
            operations.len()
        )));
    }
    for (_, operation) in &operations {
        let roots = operation.node.selection_set.node.items.len();
        if roots > MAX_ROOT_FIELDS {
            return Err(Refused::new(format!(
                "The operation has {roots} fields at the top; at most {MAX_ROOT_FIELDS} are answered. Use more requests."
            )));
        }
    }
    for (_, operation) in &operations {
        let set = &operation.node.selection_set.node;
        if operation.node.ty == OperationType::Subscription && roots(document, set, 0) != 1 {
            let message = "A subscription has exactly one field at the top, fragments included. Use one for each.";
            return Err(Refused { code: "BAD_REQUEST", message: message.to_owned() });
        }
    }
    let numbers = cost::numbers(document, variables);
    let mut measuring = Measuring::of(shape, document, &numbers);
    for measure in measuring.fragments()? {
        keep_under(shape, &measure)?;
    }
    let measures = measuring.operations()?;
    measures.iter().try_for_each(|measure| keep_under(shape, measure))?;
    Ok(measures)
}

/// The fields at the top with those of its fragments; it stops counting at two, so that doubling is not walked.
fn roots(document: &ExecutableDocument, set: &SelectionSet, level: usize) -> usize {
    let mut found = 0;
    for item in &set.items {
        found += match &item.node {
            // What has no end, and what is unknown, is refused elsewhere.
            _ if level > MAX_LEVELS => 1,
            Selection::Field(_) => 1,
            Selection::InlineFragment(inline) => roots(document, &inline.node.selection_set.node, level + 1),
            Selection::FragmentSpread(spread) => match document.fragments.get(&spread.node.fragment_name.node) {
                Some(fragment) => roots(document, &fragment.node.selection_set.node, level + 1),
                None => 1,
            },
        };
        if found > 1 {
            break;
        }
    }
    found
}

fn keep_under(shape: &Shape, measure: &Measure) -> Result<(), Refused> {
    let read_it = "Read schema.graphql, or use the usual introspection query.";
    let ceilings = [
        ("levels of fields and fragments", measure.levels, MAX_LEVELS as u64, "Ask for fewer levels."),
        ("levels of fields", measure.depth, MAX_DEPTH, "Ask for fewer levels."),
        ("fields with its fragments", measure.fields, MAX_FIELDS, "Ask for fewer fields."),
        ("aliases", measure.aliases, MAX_ALIASES, "Use more requests."),
        ("directives", measure.directives, MAX_DIRECTIVES, "Use fewer."),
        ("answers at most", measure.cost, MAX_COST, "Ask for shorter pages (`first`) or fewer fields in lists."),
        ("lists of the schema inside one another", measure.introspection_nesting, MAX_INTROSPECTION_NESTING, read_it),
        (
            "answers about the schema",
            measure.introspection,
            shape.introspection.saturating_add(shape.introspection / 10),
            read_it,
        ),
    ];
    for (what, found, ceiling, advice) in ceilings {
        if found > ceiling {
            return Err(Refused::new(format!(
                "The document asks for {found} {what}; the limit is {ceiling}. {advice}"
            )));
        }
    }
    if let Some(field) = measure.without_rule.first() {
        return Err(Refused {
            code: "NOT_ALLOWED",
            message: format!("The field {field} has no rule that says who may read it."),
        });
    }
    Ok(())
}

/// The ceilings for the schema of one shape.
#[derive(Clone, Debug)]
pub struct Limits(Arc<Shape>);

impl Limits {
    /// Limits for the schema of this shape.
    pub fn new(shape: Shape) -> Self {
        Self(Arc::new(shape))
    }

    /// Lets a request through that keeps under every ceiling and asks for nothing that its sender may not ask for.
    ///
    /// # Errors
    /// What the document asks too much of, or that one must sign in; with `extensions.code`.
    pub fn admit(&self, mut request: Request) -> ServerResult<Request> {
        document::check(&request.query).map_err(Refused::into_server_error)?;
        let variables = std::mem::take(&mut request.variables);
        let checked = check(&self.0, request.parsed_query()?, &variables);
        request.variables = variables;
        let measures = checked.map_err(Refused::into_server_error)?;
        if measures.iter().any(|measure| measure.needs_account) && !is_signed_in(&request) {
            let refused = async_graphql::Error::from(Error::from(Refusal::sign_in()));
            let refused = refused.into_server_error(Pos::default());
            return Err(ServerError { locations: Vec::new(), ..refused });
        }
        Ok(request)
    }
}

fn is_signed_in(request: &Request) -> bool {
    let access = request.data.get(&TypeId::of::<Access>()).and_then(|access| access.downcast_ref::<Access>());
    access.is_some_and(|access| access.is_signed_in)
}
