//! What the index holds of one public thing, and by which fields it can be narrowed.
//! How an entity becomes a `Document` is the worker's; how it is kept is the engine's.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::db::Timestamp;
use crate::locale::Locale;

crate::db::text_enum! {
    /// The kinds of things that can be found.
    pub enum Kind {
        /// A need that residents told.
        Need = "need",
        /// A joint demand.
        Challenge = "challenge",
        /// A provider's entry in the catalogue.
        Solution = "solution",
        /// A solution tried at named places.
        Pilot = "pilot",
        /// An organisation.
        Organisation = "organisation",
        /// A residents' panel.
        Panel = "panel",
        /// A round of voting.
        VotingRound = "voting_round",
        /// Municipalities that write together.
        WorkingGroup = "working_group",
    }
}

/// The public projection of one thing. Texts are plain, lists are codes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// What it is.
    pub kind: Kind,
    /// Its id; with the kind the key under which it is kept.
    pub id: Uuid,
    /// The path of its page, such as `/needs/stroomuitval`.
    pub path: String,
    /// Its title or name.
    pub title: String,
    /// One or two sentences; may be empty.
    pub summary: String,
    /// Everything else that may be read by anybody, as `Markdown::searchable` gives it: lines that begin
    /// with `#` are headings.
    pub body: String,
    /// The language it is written in.
    pub language: Locale,
    /// Its state's code.
    pub state: String,
    /// Codes of life domains.
    pub life_domains: Vec<String>,
    /// Codes of target groups.
    pub target_groups: Vec<String>,
    /// Codes of context conditions.
    pub context_conditions: Vec<String>,
    /// CBS codes, such as `GM0518`.
    pub municipalities: Vec<String>,
    /// Words a reader may use for its codes: names of municipalities, domains, groups, in any language.
    pub labels: Vec<String>,
    /// The name of the organisation it belongs to.
    pub organisation: Option<String>,
    /// The code of that organisation's kind.
    pub organisation_kind: Option<String>,
    /// Codes of what it is ready for.
    pub readiness: Vec<String>,
    /// Until when one can take part.
    pub deadline: Option<Timestamp>,
    /// Since when it is public.
    pub published_at: Option<Timestamp>,
    /// Whether it was taken over from elsewhere.
    pub is_imported: bool,
}

/// A field by which answers can be counted and narrowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FacetField {
    /// [`Document::kind`].
    Kind,
    /// [`Document::state`].
    State,
    /// [`Document::life_domains`].
    LifeDomain,
    /// [`Document::target_groups`].
    TargetGroup,
    /// [`Document::context_conditions`].
    ContextCondition,
    /// [`Document::municipalities`].
    Municipality,
    /// [`Document::organisation_kind`].
    OrganisationKind,
    /// [`Document::readiness`].
    Readiness,
    /// [`Document::language`].
    Language,
}

impl FacetField {
    /// Every field.
    pub const ALL: [Self; 9] = [
        Self::Kind,
        Self::State,
        Self::LifeDomain,
        Self::TargetGroup,
        Self::ContextCondition,
        Self::Municipality,
        Self::OrganisationKind,
        Self::Readiness,
        Self::Language,
    ];

    /// The stable name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::State => "state",
            Self::LifeDomain => "life_domain",
            Self::TargetGroup => "target_group",
            Self::ContextCondition => "context_condition",
            Self::Municipality => "municipality",
            Self::OrganisationKind => "organisation_kind",
            Self::Readiness => "readiness",
            Self::Language => "language",
        }
    }

    /// The values a document has in this field.
    pub(super) fn values(self, document: &Document) -> Vec<&str> {
        match self {
            Self::Kind => vec![document.kind.as_str()],
            Self::State => vec![&document.state],
            Self::LifeDomain => texts(&document.life_domains),
            Self::TargetGroup => texts(&document.target_groups),
            Self::ContextCondition => texts(&document.context_conditions),
            Self::Municipality => texts(&document.municipalities),
            Self::OrganisationKind => document.organisation_kind.as_deref().into_iter().collect(),
            Self::Readiness => texts(&document.readiness),
            Self::Language => vec![document.language.tag()],
        }
    }
}

/// A list's distinct values, so that a document counts once for each.
fn texts(list: &[String]) -> Vec<&str> {
    let mut values: Vec<_> = list.iter().map(String::as_str).filter(|value| !value.is_empty()).collect();
    values.sort_unstable();
    values.dedup();
    values
}
