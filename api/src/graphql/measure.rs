//! Measures a parsed document, fragments expanded: each fragment is measured once and remembered, so that doubling is free.
//! It counts and never refuses for size; the ceilings are in `limits.rs`.

use std::collections::{BTreeSet, HashMap};

use async_graphql::{
    Name, Positioned,
    parser::types::{ExecutableDocument, Field, OperationType, Selection, SelectionSet},
};

use super::{
    cost::{self, Times},
    limits::{MAX_LEVELS, Refused},
    rules::Rule,
    shape::Shape,
};

/// What a selection adds up to. Every sum saturates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Measure {
    /// Fields after expanding every fragment.
    pub fields: u64,
    /// Aliases after expanding every fragment.
    pub aliases: u64,
    /// Directives after expanding every fragment.
    pub directives: u64,
    /// Levels of fields.
    pub depth: u64,
    /// Levels of fields and fragments together.
    pub levels: u64,
    /// Answers at most, outside of pages.
    pub cost: u64,
    /// Answers at most for each item of the page around it.
    pub cost_per_item: u64,
    /// Answers at most about the schema itself.
    pub introspection: u64,
    /// Lists of fields or types of the schema, inside one another.
    pub introspection_nesting: u64,
    /// True when a field asks for an account.
    pub needs_account: bool,
    /// Fields that no rule names.
    pub without_rule: BTreeSet<String>,
}

impl Measure {
    fn add(&mut self, other: &Self) {
        self.fields = self.fields.saturating_add(other.fields);
        self.aliases = self.aliases.saturating_add(other.aliases);
        self.directives = self.directives.saturating_add(other.directives);
        self.depth = self.depth.max(other.depth);
        self.levels = self.levels.max(other.levels);
        self.cost = self.cost.saturating_add(other.cost);
        self.cost_per_item = self.cost_per_item.saturating_add(other.cost_per_item);
        self.introspection = self.introspection.saturating_add(other.introspection);
        self.introspection_nesting = self.introspection_nesting.max(other.introspection_nesting);
        self.needs_account |= other.needs_account;
        self.without_rule.extend(other.without_rule.iter().cloned());
    }
}

enum Known {
    /// Being measured further up: the fragments go round.
    Open,
    Measured(Measure),
}

/// One walk over one document.
pub struct Measuring<'a> {
    shape: &'a Shape,
    document: &'a ExecutableDocument,
    numbers: &'a HashMap<String, u32>,
    known: HashMap<&'a Name, Known>,
}

impl<'a> Measuring<'a> {
    /// Begins a walk; nothing is measured yet.
    pub fn of(shape: &'a Shape, document: &'a ExecutableDocument, numbers: &'a HashMap<String, u32>) -> Self {
        Self { shape, document, numbers, known: HashMap::new() }
    }

    /// Each operation of the document, measured.
    pub fn operations(&mut self) -> Result<Vec<Measure>, Refused> {
        let document = self.document;
        document
            .operations
            .iter()
            .map(|(_, operation)| {
                let root = match operation.node.ty {
                    OperationType::Query => &self.shape.roots[0],
                    OperationType::Mutation => &self.shape.roots[1],
                    OperationType::Subscription => &self.shape.roots[2],
                };
                let mut measure = self.selection(&operation.node.selection_set, root.as_deref(), 0)?;
                measure.directives = measure.directives.saturating_add(operation.node.directives.len() as u64);
                Ok(measure)
            })
            .collect()
    }

    /// Each fragment of the document, also those that no operation spreads: the validation reads them too.
    pub fn fragments(&mut self) -> Result<Vec<Measure>, Refused> {
        let document = self.document;
        document.fragments.keys().map(|name| self.fragment(name, 0)).collect()
    }

    fn selection(
        &mut self,
        set: &'a Positioned<SelectionSet>,
        parent: Option<&'a str>,
        level: usize,
    ) -> Result<Measure, Refused> {
        if level > MAX_LEVELS {
            return Err(Refused::new(format!(
                "The document has more than {MAX_LEVELS} levels of fields and fragments. Use fewer."
            )));
        }
        let mut sum = Measure::default();
        for item in &set.node.items {
            match &item.node {
                Selection::Field(field) => sum.add(&self.field(&field.node, parent, level)?),
                Selection::InlineFragment(inline) => {
                    let on = inline.node.type_condition.as_ref().map(|on| on.node.on.node.as_str()).or(parent);
                    let mut measure = self.selection(&inline.node.selection_set, on, level + 1)?;
                    measure.directives = measure.directives.saturating_add(inline.node.directives.len() as u64);
                    measure.levels += 1;
                    sum.add(&measure);
                }
                Selection::FragmentSpread(spread) => {
                    sum.directives = sum.directives.saturating_add(spread.node.directives.len() as u64);
                    let measure = self.fragment(&spread.node.fragment_name.node, level)?;
                    sum.add(&measure);
                }
            }
        }
        Ok(sum)
    }

    fn fragment(&mut self, name: &'a Name, level: usize) -> Result<Measure, Refused> {
        match self.known.get(name) {
            Some(Known::Measured(measure)) => return Ok(measure.clone()),
            Some(Known::Open) => {
                return Err(Refused::new(format!(
                    "The fragment {name} contains itself. Take it out of its own fields."
                )));
            }
            None => {}
        }
        let document = self.document;
        // An unknown name is left to the validation, which says where it stands. It counts like a field, so that nothing
        // that is walked through is free.
        let Some(fragment) = document.fragments.get(name) else {
            return Ok(Measure { fields: 1, ..Measure::default() });
        };
        self.known.insert(name, Known::Open);
        let on = fragment.node.type_condition.node.on.node.as_str();
        let mut measure = self.selection(&fragment.node.selection_set, Some(on), level + 1)?;
        measure.levels += 1;
        self.known.insert(name, Known::Measured(measure.clone()));
        Ok(measure)
    }

    fn field(&mut self, field: &'a Field, parent: Option<&'a str>, level: usize) -> Result<Measure, Refused> {
        let name = field.name.node.as_str();
        let shape: &'a Shape = self.shape;
        let known = parent.and_then(|of| shape.field(of, name));
        let under = self.selection(&field.selection_set, known.map(|known| known.ty.as_str()), level + 1)?;
        let mut measure = Measure {
            fields: under.fields.saturating_add(1),
            aliases: under.aliases.saturating_add(u64::from(field.alias.is_some())),
            directives: under.directives.saturating_add(field.directives.len() as u64),
            depth: under.depth + 1,
            levels: under.levels + 1,
            needs_account: under.needs_account || known.is_some_and(|known| known.rule == Some(Rule::SignedIn)),
            introspection: under.introspection,
            introspection_nesting: under.introspection_nesting,
            without_rule: under.without_rule.clone(),
            ..Measure::default()
        };
        if let (Some(known), Some(of)) = (known, parent)
            && known.rule.is_none()
        {
            measure.without_rule.insert(format!("{of}.{name}"));
        }
        let times = known.map_or(Times::Once, |known| known.times);
        let is_total = name == "totalCount" && parent.is_some_and(|of| of.ends_with("Connection"));
        let is_page = times == Times::Page && known.is_some_and(|known| known.ty.ends_with("Connection"));
        let asks = is_total || is_page;
        let weight = if asks { cost::QUESTION } else { known.map_or(1, |known| known.weight) };
        let each = weight.saturating_add(under.cost);
        match times {
            Times::Once => {
                measure.cost = each.saturating_add(under.cost_per_item.saturating_mul(u64::from(cost::PAGE_MAXIMUM)));
            }
            Times::UpTo(length) => {
                measure.cost = each.saturating_add(under.cost_per_item).saturating_mul(u64::from(length));
            }
            Times::Page if known.is_some_and(|known| known.ty.ends_with("Connection")) => {
                let page = cost::page_of(field, self.numbers);
                measure.cost = each.saturating_add(under.cost_per_item.saturating_mul(page));
            }
            Times::Page => measure.cost = each.saturating_mul(cost::page_of(field, self.numbers)),
            Times::PageOfParent => measure.cost_per_item = each.saturating_add(under.cost_per_item),
        }
        if parent.is_some_and(|of| of.starts_with("__")) {
            measure.introspection = measure.cost;
            measure.cost = 0;
            // `cost` of what stands under was moved to `introspection` there, so it is multiplied here.
            let length = if let Times::UpTo(length) = times { u64::from(length) } else { 1 };
            measure.introspection = measure.introspection.saturating_add(under.introspection.saturating_mul(length));
            let is_list_of_schema = matches!(name, "fields" | "inputFields" | "interfaces" | "possibleTypes");
            measure.introspection_nesting = under.introspection_nesting + u64::from(is_list_of_schema);
        }
        Ok(measure)
    }
}
