//! Who may read each field of the schema: a table that features fill beside their objects; a field without a rule is refused.
//! Decisions about one object are not made here: `policy.rs` and each feature's SQL make them.

use std::collections::HashMap;

use async_graphql::parser::types::TypeKind;

use super::shape::Shape;

/// Who may read a field.
///
/// [`Rule::Public`] and [`Rule::SignedIn`] are decided before anything runs. The others name the people whom the
/// feature's policy or SQL lets through, and are decided there, object by object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rule {
    /// Anyone, with or without an account.
    Public,
    /// Anyone with an account; others are told to sign in.
    SignedIn,
    /// The person whom the object is about or who made it.
    Owner,
    /// Members of the organisation that the object belongs to.
    Organisation,
    /// Members of the working group that the object belongs to.
    Group,
    /// Members and coordinators of the panel that the object belongs to.
    Panel,
    /// The team that wrote the submission.
    Team,
    /// Assessors of the challenge, after the deadline.
    Assessors,
    /// Administrators and moderators of the platform.
    Platform,
    /// Whoever may see the object that carries the field; the object itself decides.
    Holder,
}

/// One field with its rule, its weight and, for a list, the most items it can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldRule {
    /// The type that carries the field.
    pub of: &'static str,
    /// The field's name, as the schema spells it.
    pub field: &'static str,
    /// Who may read it.
    pub rule: Rule,
    /// The most items of a list that is not paged.
    pub up_to: Option<u32>,
    /// What the field itself costs; a long text costs more than a number.
    pub weight: u32,
}

/// Declares rules beside the objects: `rules! { RULES: Need { id: Public, evidence[20]: Public, body * 10: Public } }`.
///
/// `[n]` bounds a list that is not paged, `* n` gives a weight other than one.
#[macro_export]
macro_rules! rules {
    ($(#[$meta:meta])* $name:ident: $($of:ident { $($field:tt $([$up_to:literal])? $(* $weight:literal)? : $rule:ident),+ $(,)? })+) => {
        $(#[$meta])*
        pub const $name: &[$crate::graphql::rules::FieldRule] = &[
            $($($crate::graphql::rules::FieldRule {
                of: stringify!($of),
                field: stringify!($field),
                rule: $crate::graphql::rules::Rule::$rule,
                up_to: $crate::rules!(@up_to $($up_to)?),
                weight: $crate::rules!(@weight $($weight)?),
            },)+)+
        ];
    };
    (@up_to) => { None };
    (@up_to $up_to:literal) => { Some($up_to) };
    (@weight) => { 1 };
    (@weight $weight:literal) => { $weight };
}

/// Whether the one who asks has an account; absent means a visitor.
///
/// Whoever builds a request puts this into its data, beside the viewer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Access {
    /// True for a person with a session or a token.
    pub is_signed_in: bool,
}

/// All rules of all features, ready to look up.
#[derive(Debug, Default)]
pub struct Rules(HashMap<(&'static str, &'static str), FieldRule>);

impl Rules {
    /// Gathers the tables of the features; a field that is named twice is an error of ours, listed by [`Rules::twice`].
    pub fn of(tables: &[&[FieldRule]]) -> Self {
        Self(tables.iter().flat_map(|table| table.iter()).map(|rule| ((rule.of, rule.field), *rule)).collect())
    }

    /// Fields that more than one line names.
    pub fn twice(tables: &[&[FieldRule]]) -> Vec<String> {
        let mut seen = HashMap::new();
        for rule in tables.iter().flat_map(|table| table.iter()) {
            *seen.entry((rule.of, rule.field)).or_insert(0) += 1;
        }
        seen.into_iter().filter(|(_, count)| *count > 1).map(|((of, field), _)| format!("{of}.{field}")).collect()
    }

    /// The line for one field: the feature's own, or the one that its kind of type carries.
    pub fn find(&self, of: &str, field: &str, kind: &TypeKind) -> Option<FieldRule> {
        self.0.get(&(of, field)).copied().or_else(|| built_in(of, field, kind))
    }

    /// Lines that name a field which the schema does not have (any more).
    pub fn stale(&self, shape: &Shape) -> Vec<String> {
        let mut stale: Vec<_> = self
            .0
            .keys()
            .filter(|(of, field)| shape.field(of, field).is_none())
            .map(|(of, field)| format!("{of}.{field}"))
            .collect();
        stale.sort();
        stale
    }
}

/// Parts of every paged list and every payload: whoever may ask the field that leads there may read them.
fn built_in(of: &str, field: &str, kind: &TypeKind) -> Option<FieldRule> {
    let holder = |up_to| Some(FieldRule { of: "", field: "", rule: Rule::Holder, up_to, weight: 1 });
    if !matches!(kind, TypeKind::Object(_)) {
        return None;
    }
    if of == "PageInfo" || of.ends_with("Edge") || of.ends_with("Connection") {
        return holder(None);
    }
    match (of, field) {
        ("UserError", "field") => holder(Some(5)),
        ("UserError", _) => holder(None),
        (_, "userErrors") if of.ends_with("Payload") => holder(Some(10)),
        _ if of.ends_with("Payload") => holder(None),
        _ => None,
    }
}
