//! What the address bar of the search page asks: words, choices per field, and where in the list.
//! Finds nothing itself.

use super::{search_facets, search_page};
use crate::{
    encode,
    vocabulary::{Code, SearchFacetField},
};

/// The longest question that is passed on, in choices; what is over is left out.
const MOST: usize = 60;

/// The question, as the address bar says it.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    text: String,
    after: String,
    choices: Vec<(&'static str, String)>,
}

/// The name of a field in the address bar.
pub const fn parameter(field: SearchFacetField) -> &'static str {
    match field {
        SearchFacetField::Kind => "kind",
        SearchFacetField::State => "state",
        SearchFacetField::LifeDomain => "domain",
        SearchFacetField::TargetGroup => "group",
        SearchFacetField::ContextCondition => "condition",
        SearchFacetField::Municipality => "municipality",
        SearchFacetField::OrganisationKind => "organisation",
        SearchFacetField::Readiness => "readiness",
        SearchFacetField::Language => "language",
    }
}

impl Asked {
    /// Reads the parameters; those it does not know are left out.
    pub fn new(parameters: Vec<(String, String)>) -> Self {
        let mut asked = Self::default();
        for (name, value) in parameters.into_iter().take(MOST) {
            let field = SearchFacetField::ALL.iter().copied().map(parameter).find(|known| *known == name);
            match (name.as_str(), field) {
                ("q", _) => value.trim().clone_into(&mut asked.text),
                ("after", _) => asked.after = value,
                (_, Some(field)) if !value.is_empty() => asked.choices.push((field, value)),
                _ => {}
            }
        }
        asked
    }

    /// The words.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where in the list.
    pub fn after(&self) -> Option<&str> {
        Some(self.after.as_str()).filter(|after| !after.is_empty())
    }

    /// Everything but the place in the list.
    pub fn pairs(&self) -> Vec<(&str, &str)> {
        let choices = self.choices.iter().map(|(name, value)| (*name, value.as_str()));
        std::iter::once(("q", self.text.as_str())).chain(choices).collect()
    }

    /// Whether this choice was made.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.choices.iter().any(|(found, chosen)| *found == name && chosen.eq_ignore_ascii_case(value))
    }

    /// The address of the same question without one choice.
    pub fn without(&self, name: &str, value: &str) -> String {
        let is_other = |pair: &&(&str, &str)| !(pair.0 == name && pair.1.eq_ignore_ascii_case(value));
        let rest: Vec<(&str, &str)> = self.pairs().iter().filter(is_other).copied().collect();
        encode::address("/search", &rest)
    }

    /// The choices as the API takes them.
    pub fn filter(&self) -> search_page::SearchFilter {
        search_page::SearchFilter {
            kinds: self.coded(SearchFacetField::Kind),
            states: self.plain(SearchFacetField::State),
            life_domains: self.coded(SearchFacetField::LifeDomain),
            target_groups: self.coded(SearchFacetField::TargetGroup),
            context_conditions: self.coded(SearchFacetField::ContextCondition),
            municipalities: self.plain(SearchFacetField::Municipality),
            organisation_kinds: self.coded(SearchFacetField::OrganisationKind),
            readiness: self.plain(SearchFacetField::Readiness),
            languages: self.coded(SearchFacetField::Language),
        }
    }

    /// The same choices for the counts.
    pub fn facet_filter(&self) -> search_facets::SearchFilter {
        let same = self.filter();
        search_facets::SearchFilter {
            kinds: same.kinds,
            states: same.states,
            life_domains: same.life_domains,
            target_groups: same.target_groups,
            context_conditions: same.context_conditions,
            municipalities: same.municipalities,
            organisation_kinds: same.organisation_kinds,
            readiness: same.readiness,
            languages: same.languages,
        }
    }

    fn plain(&self, field: SearchFacetField) -> Option<Vec<String>> {
        let name = parameter(field);
        let values = self.choices.iter().filter(|(found, _)| *found == name).map(|(_, value)| value.clone());
        Some(values.collect::<Vec<_>>()).filter(|values| !values.is_empty())
    }

    /// Facets answer their codes in small letters; the contract's sets are in capitals.
    fn coded<C: Code>(&self, field: SearchFacetField) -> Option<Vec<C>> {
        let values = self.plain(field)?;
        let known = values.iter().filter_map(|value| C::parse(&value.to_ascii_uppercase()));
        Some(known.collect::<Vec<_>>()).filter(|values| !values.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::LifeDomain;

    fn asked() -> Asked {
        let parameters =
            [("q", " drempel "), ("domain", "living"), ("domain", "nonsense"), ("state", "open"), ("evil", "x")];
        Asked::new(parameters.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec())
    }

    #[test]
    fn unknown_choices_narrow_nothing() {
        let filter = asked().filter();
        assert_eq!(filter.life_domains, Some(vec![LifeDomain::Living]));
        assert_eq!(filter.states, Some(vec!["open".to_owned()]));
        assert!(filter.kinds.is_none());
    }

    #[test]
    fn one_choice_can_be_taken_away_while_the_others_stay() {
        assert_eq!(asked().without("domain", "living"), "/search?q=drempel&domain=nonsense&state=open");
    }
}
