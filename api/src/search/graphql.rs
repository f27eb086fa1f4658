//! Search as clients ask for it. What is found is read anew from the database, so that nobody sees what they may not,
//! whatever the index says.

use async_graphql::{
    Context, Enum, InputObject, Object, OutputType, SimpleObject, Union,
    connection::{Connection, ConnectionNameType, Edge, EdgeNameType, EmptyFields},
};

use super::{Answer, FacetCount, FacetField, Fragment, Hit, Kind, Question, Sort};
use crate::{
    challenges::{Challenge, loader::ChallengeKey},
    error::{Error, Problem, Result, texts},
    graphql::{
        connections::Cursor,
        context::Asking,
        cost::{PAGE_DEFAULT, PAGE_MAXIMUM},
    },
    needs::{Need, loader::NeedKey},
    organisations::{Organisation, loader::OrganisationKey},
    panels::{Panel, loader::PanelKey},
    pilots::{Pilot, loader::PilotKey},
    rules,
    solutions::{Solution, loader::SolutionKey},
    viewer::OrganisationKind,
    vocabulary::{ContextCondition, Language, LifeDomain, TargetGroup, label},
    voting::{VotingRound, loader::VotingRoundKey},
    working_groups::{WorkingGroup, loader::WorkingGroupKey},
};

rules! {
    /// Who may read what of search: everyone, for only what is public is found.
    RULES:
    SearchHit { node: Public, kind: Public, title[50]: Public, snippet[50]: Public }
    MarkedText { text: Public, isMarked: Public }
    SearchConnection { totalCount: Public, facets[9]: Public }
    Facet { field: Public, values[500]: Public }
    FacetValue { value: Public, label: Public, count: Public, isSelected: Public }
    Query { search: Public, searchSuggestions[10]: Public }
}

/// The longest text that is searched for, in characters; what is over is left out.
const TEXT_MAX: usize = 500;

/// The kinds of things that can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(name = "SearchKind", remote = "Kind")]
pub enum SearchKind {
    /// A need that residents told.
    Need,
    /// A joint demand.
    Challenge,
    /// A provider's entry in the catalogue.
    Solution,
    /// A solution tried at named places.
    Pilot,
    /// An organisation.
    Organisation,
    /// A residents' panel.
    Panel,
    /// A round of voting.
    VotingRound,
    /// Municipalities that write together.
    WorkingGroup,
}

/// A field by which answers are counted and narrowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "FacetField")]
pub enum SearchFacetField {
    /// What it is.
    Kind,
    /// Where it stands.
    State,
    /// The part of life it is about.
    LifeDomain,
    /// Whom it concerns.
    TargetGroup,
    /// How someone lives.
    ContextCondition,
    /// The municipality, by CBS code.
    Municipality,
    /// What its organisation is.
    OrganisationKind,
    /// What a solution is ready for.
    Readiness,
    /// The language it is written in.
    Language,
}

/// What can be found. Each feature adds its line.
#[derive(Union)]
pub enum SearchNode {
    /// A need.
    Need(Box<Need>),
    /// A pilot.
    Pilot(Box<Pilot>),
    /// An organisation.
    Organisation(Box<Organisation>),
    /// A panel.
    Panel(Box<Panel>),
    /// A voting round.
    VotingRound(Box<VotingRound>),
    /// A solution.
    Solution(Box<Solution>),
    /// A challenge.
    Challenge(Box<Challenge>),
    /// A working group.
    WorkingGroup(Box<WorkingGroup>),
}

/// Text of which some words were asked for.
#[derive(SimpleObject)]
pub struct MarkedText {
    /// The text; plain, not HTML.
    text: String,
    /// Whether it was asked for.
    is_marked: bool,
}

fn marked(fragments: Vec<Fragment>) -> Vec<MarkedText> {
    fragments
        .into_iter()
        .take(50)
        .map(|fragment| MarkedText { text: fragment.text, is_marked: fragment.marked })
        .collect()
}

/// One thing that was found.
#[derive(SimpleObject)]
pub struct SearchHit {
    /// The thing itself.
    node: SearchNode,
    /// What it is.
    kind: SearchKind,
    /// Its title, with the words that were asked for marked.
    title: Vec<MarkedText>,
    /// A piece of its text around the words that were asked for.
    snippet: Vec<MarkedText>,
}

/// How many answers there are of each value of a field, were all filters but its own applied.
#[derive(SimpleObject)]
pub struct Facet {
    /// The field.
    field: SearchFacetField,
    /// Its values, the most frequent first.
    values: Vec<FacetValue>,
}

/// One value of a field.
#[derive(SimpleObject)]
pub struct FacetValue {
    /// The code, to send back as a filter.
    value: String,
    /// Its name in the reader's language.
    label: String,
    /// How many answers have it.
    count: u64,
    /// Whether the question asked for it.
    is_selected: bool,
}

/// What a page of answers has beside its hits.
pub struct Found {
    total: u64,
    facets: Vec<Facet>,
}

/// What was found.
#[Object(name = "SearchExtras")]
impl Found {
    /// How many things were found on all pages together.
    async fn total_count(&self) -> u64 {
        self.total
    }

    /// The counted fields.
    async fn facets(&self) -> &[Facet] {
        &self.facets
    }
}

/// Names the connection and its edge after the question.
pub struct Names;

impl ConnectionNameType for Names {
    fn type_name<T: OutputType>() -> String {
        "SearchConnection".to_owned()
    }
}

impl EdgeNameType for Names {
    fn type_name<T: OutputType>() -> String {
        "SearchEdge".to_owned()
    }
}

type Hits = Connection<Cursor, SearchHit, Found, EmptyFields, Names, Names>;

/// What the answers are narrowed to; of each list one value is enough, and all lists must agree.
#[derive(InputObject, Default)]
pub struct SearchFilter {
    /// Only these kinds.
    kinds: Option<Vec<SearchKind>>,
    /// Only these states, by code.
    states: Option<Vec<String>>,
    /// Only these parts of life.
    life_domains: Option<Vec<LifeDomain>>,
    /// Only for these groups.
    target_groups: Option<Vec<TargetGroup>>,
    /// Only under these conditions.
    context_conditions: Option<Vec<ContextCondition>>,
    /// Only of these municipalities, by CBS code.
    municipalities: Option<Vec<String>>,
    /// Only of these kinds of organisations.
    organisation_kinds: Option<Vec<OrganisationKind>>,
    /// Only ready for these, by code.
    readiness: Option<Vec<String>>,
    /// Only in these languages.
    languages: Option<Vec<Language>>,
}

impl SearchFilter {
    fn narrowed(self) -> Vec<(FacetField, Vec<String>)> {
        fn codes<T>(values: Option<Vec<T>>, code: impl Fn(&T) -> String) -> Vec<String> {
            values.unwrap_or_default().iter().take(100).map(code).collect()
        }
        let fields = [
            (FacetField::Kind, codes(self.kinds, |kind| Kind::from(*kind).as_str().to_owned())),
            (FacetField::State, codes(self.states, |state| state.to_ascii_lowercase())),
            (FacetField::LifeDomain, codes(self.life_domains, |code| code.as_str().to_owned())),
            (FacetField::TargetGroup, codes(self.target_groups, |code| code.as_str().to_owned())),
            (FacetField::ContextCondition, codes(self.context_conditions, |code| code.as_str().to_owned())),
            (FacetField::Municipality, codes(self.municipalities, |code| code.to_ascii_uppercase())),
            (FacetField::OrganisationKind, codes(self.organisation_kinds, |code| code.as_str().to_owned())),
            (FacetField::Readiness, codes(self.readiness, |code| code.to_ascii_lowercase())),
            (FacetField::Language, codes(self.languages, |code| code.as_str().to_owned())),
        ];
        fields.into_iter().filter(|(_, values)| !values.is_empty()).collect()
    }
}

/// The questions to search.
#[derive(Default)]
pub struct SearchQueries;

#[Object]
impl SearchQueries {
    /// Searches everything public. Words, `"phrases in quotes"` and `-words` that must be absent; any text is a good
    /// text, and an empty one finds everything.
    async fn search(
        &self,
        ctx: &Context<'_>,
        text: String,
        filter: Option<SearchFilter>,
        first: Option<i32>,
        after: Option<String>,
    ) -> Result<Hits> {
        let (first, has_previous) = (page(first)?, after.is_some());
        let after = after
            .map(|after| super::Cursor::parse(&after).ok_or_else(|| Problem::new("after", &texts::INVALID_ID)))
            .transpose()?;
        let filters = filter.unwrap_or_default().narrowed();
        let question = Question {
            text: text.chars().take(TEXT_MAX).collect(),
            kinds: Vec::new(),
            filters: filters.clone(),
            facets: FacetField::ALL.to_vec(),
            first,
            after,
            locale: ctx.asked().locale,
            sort: Sort::Relevance,
        };
        let Answer { hits, facets, total, next } = ctx.asked().app.search.ask(question).await?;
        let facets = self::facets(ctx, facets, &filters).await?;
        let mut connection = Hits::with_additional_fields(has_previous, next.is_some(), Found { total, facets });
        let nodes = nodes(ctx, &hits).await?;
        connection.edges = hits
            .into_iter()
            .zip(nodes)
            .filter_map(|(hit, node)| {
                let found = SearchHit {
                    node: node?,
                    kind: hit.kind.into(),
                    title: marked(hit.title_marked),
                    snippet: marked(hit.snippet_marked),
                };
                Some(Edge::new(Cursor::of_text(hit.cursor.to_string()), found))
            })
            .collect();
        Ok(connection)
    }

    /// Up to ten titles that hold what was typed so far.
    async fn search_suggestions(&self, ctx: &Context<'_>, text: String) -> Result<Vec<String>> {
        let text: String = text.chars().take(TEXT_MAX).collect();
        ctx.asked().app.search.suggest(text, ctx.asked().locale, 10).await
    }
}

fn page(first: Option<i32>) -> Result<usize> {
    match first.map(u32::try_from) {
        None => Ok(PAGE_DEFAULT as usize),
        Some(Ok(first)) if (1..=PAGE_MAXIMUM).contains(&first) => Ok(first as usize),
        Some(_) => Err(Problem::new("first", &texts::TOO_MANY).with("max", PAGE_MAXIMUM).into()),
    }
}

/// The things behind the hits, in their order; `None` for what is not there for this viewer (any more).
async fn nodes(ctx: &Context<'_>, hits: &[Hit]) -> Result<Vec<Option<SearchNode>>> {
    let loads = ctx.loads();
    let ids = |kind: Kind| hits.iter().filter(move |hit| hit.kind == kind).map(|hit| hit.id);
    let mut needs = loads.load_many(ids(Kind::Need).map(|id| NeedKey(id.into()))).await?;
    let mut challenges = loads.load_many(ids(Kind::Challenge).map(|id| ChallengeKey(id.into()))).await?;
    let mut groups = loads.load_many(ids(Kind::WorkingGroup).map(|id| WorkingGroupKey(id.into()))).await?;
    let mut pilots = loads.load_many(ids(Kind::Pilot).map(|id| PilotKey(id.into()))).await?;
    let mut organisations = loads.load_many(ids(Kind::Organisation).map(|id| OrganisationKey(id.into()))).await?;
    let mut panels = loads.load_many(ids(Kind::Panel).map(|id| PanelKey(id.into()))).await?;
    let mut rounds = loads.load_many(ids(Kind::VotingRound).map(|id| VotingRoundKey(id.into()))).await?;
    let mut solutions = loads.load_many(ids(Kind::Solution).map(|id| SolutionKey(id.into()))).await?;
    Ok(hits
        .iter()
        .map(|hit| match hit.kind {
            Kind::Need => needs.remove(&NeedKey(hit.id.into())).map(|need| SearchNode::Need(Box::new(need))),
            Kind::Pilot => pilots.remove(&PilotKey(hit.id.into())).map(|pilot| SearchNode::Pilot(Box::new(pilot))),
            Kind::Organisation => organisations
                .remove(&OrganisationKey(hit.id.into()))
                .map(|organisation| SearchNode::Organisation(Box::new(organisation))),
            Kind::Panel => panels.remove(&PanelKey(hit.id.into())).map(|panel| SearchNode::Panel(Box::new(panel))),
            Kind::VotingRound => {
                rounds.remove(&VotingRoundKey(hit.id.into())).map(|round| SearchNode::VotingRound(Box::new(round)))
            }
            Kind::Solution => {
                solutions.remove(&SolutionKey(hit.id.into())).map(|solution| SearchNode::Solution(Box::new(solution)))
            }
            Kind::Challenge => challenges
                .remove(&ChallengeKey(hit.id.into()))
                .map(|challenge| SearchNode::Challenge(Box::new(challenge))),
            Kind::WorkingGroup => {
                groups.remove(&WorkingGroupKey(hit.id.into())).map(|group| SearchNode::WorkingGroup(Box::new(group)))
            }
        })
        .collect())
}

async fn facets(
    ctx: &Context<'_>,
    counts: Vec<FacetCount>,
    filters: &[(FacetField, Vec<String>)],
) -> Result<Vec<Facet>, Error> {
    let locale = ctx.asked().locale;
    let codes = counts.iter().filter(|count| count.field == FacetField::Municipality).map(|count| count.value.clone());
    let names = crate::organisations::names_by_cbs_codes(ctx.db(), &codes.collect::<Vec<_>>()).await?;
    let mut facets: Vec<Facet> = Vec::new();
    for FacetCount { field, value, count } in counts {
        let is_selected = filters.iter().any(|(named, values)| *named == field && values.contains(&value));
        let name = match field {
            FacetField::Municipality => names.get(&value).map_or(value.as_str(), String::as_str),
            _ => label(&value, locale),
        };
        let value = FacetValue { label: name.to_owned(), count, is_selected, value };
        match facets.last_mut() {
            Some(facet) if FacetField::from(facet.field) == field => facet.values.push(value),
            _ => facets.push(Facet { field: field.into(), values: vec![value] }),
        }
    }
    Ok(facets)
}
