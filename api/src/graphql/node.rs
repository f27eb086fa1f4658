//! Looking up anything by its global id, as Relay asks for it. Each feature adds its lines.

use async_graphql::{Context, ID, Interface, Object};

use super::{
    context::Asking,
    ids::{AnyId, GlobalId, Kind},
};
use crate::{
    adoptions::{Adoption, loader::AdoptionKey},
    assessments::{Assessment, loader::AssessmentKey},
    challenges::{
        Challenge,
        criteria::Criterion,
        loader::{ChallengeKey, CriterionKey, SectionKey, VersionKey},
        sections::Section,
        versions::Version,
    },
    error::{Problem, Result, texts},
    needs::{Need, loader::NeedKey},
    organisations::{Organisation, loader::OrganisationKey},
    panels::{
        Panel, PanelMember,
        loader::{PanelKey, PanelMemberKey},
    },
    people::{Person, loader::PersonKey},
    pilots::{
        Pilot,
        indicators::Indicator,
        loader::{IndicatorKey, PilotKey},
    },
    rules,
    solutions::{Solution, loader::SolutionKey},
    submissions::{Submission, loader::SubmissionKey},
    voting::{VotingRound, loader::VotingRoundKey},
    working_groups::{
        WorkingGroup, WorkingGroupMember,
        loader::{WorkingGroupKey, WorkingGroupMemberKey},
    },
};

rules! {
    /// Everyone may ask; what is not there for the viewer is null.
    RULES:
    Node { id: Public }
    Query { node: Public, nodes[50]: Public }
}

/// How many things are looked up at once.
const MOST: usize = 50;

/// A thing with a global id.
#[derive(Interface)]
#[graphql(field(name = "id", ty = "ID", desc = "The global id."))]
pub enum Node {
    /// Someone with an account.
    Person(Person),
    /// A municipality, provider or partner.
    Organisation(Organisation),
    /// What residents want to be able to do.
    Need(Need),
    /// Residents who vote.
    Panel(Panel),
    /// A person on a panel.
    PanelMember(PanelMember),
    /// Needs on a ballot.
    VotingRound(VotingRound),
    /// Municipalities that write together.
    WorkingGroup(WorkingGroup),
    /// A person in a working group.
    WorkingGroupMember(WorkingGroupMember),
    /// The joint demand.
    Challenge(Challenge),
    /// A part of a challenge's text.
    Section(Section),
    /// What submissions are judged on.
    Criterion(Criterion),
    /// One exact, immutable whole of a challenge.
    ChallengeVersion(Version),
    /// A provider's entry in the catalogue.
    Solution(Solution),
    /// A solution's sealed answer to a challenge.
    Submission(Submission),
    /// One assessor's scores.
    Assessment(Assessment),
    /// A solution tried at named places.
    Pilot(Pilot),
    /// What a pilot measures.
    Indicator(Indicator),
    /// Another municipality that wants this too.
    Adoption(Adoption),
}

impl<T: Kind> From<GlobalId<T>> for ID {
    fn from(id: GlobalId<T>) -> Self {
        Self(id.encode())
    }
}

/// Looking things up by id.
#[derive(Default)]
pub struct NodeQueries;

#[Object]
impl NodeQueries {
    /// The thing with this id; null when there is none that the viewer may see.
    async fn node(&self, ctx: &Context<'_>, id: ID) -> Result<Option<Node>> {
        find(ctx, &read("id", &id)?).await
    }

    /// The things with these ids, in their order, at most 50; null for each that the viewer may not see.
    async fn nodes(&self, ctx: &Context<'_>, ids: Vec<ID>) -> Result<Vec<Option<Node>>> {
        if ids.len() > MOST {
            return Err(Problem::new("ids", &texts::TOO_MANY).with("max", MOST).into());
        }
        let ids: Vec<_> = ids.iter().map(|id| read("ids", id)).collect::<Result<_>>()?;
        futures_util::future::try_join_all(ids.iter().map(|id| find(ctx, id))).await
    }
}

fn read(field: &str, id: &ID) -> Result<AnyId> {
    Ok(AnyId::parse(id).map_err(|_| Problem::new(field, &texts::INVALID_ID))?)
}

#[expect(clippy::same_functions_in_if_condition, reason = "each `of` asks for an id of another type")]
async fn find(ctx: &Context<'_>, id: &AnyId) -> Result<Option<Node>> {
    let loads = ctx.loads();
    Ok(if let Some(id) = id.of() {
        loads.load_one(NeedKey(id)).await?.map(Node::Need)
    } else if let Some(id) = id.of() {
        loads.load_one(ChallengeKey(id)).await?.map(Node::Challenge)
    } else if let Some(id) = id.of() {
        loads.load_one(SolutionKey(id)).await?.map(Node::Solution)
    } else if let Some(id) = id.of() {
        loads.load_one(SubmissionKey(id)).await?.map(Node::Submission)
    } else if let Some(id) = id.of() {
        loads.load_one(AssessmentKey(id)).await?.map(Node::Assessment)
    } else if let Some(id) = id.of() {
        loads.load_one(OrganisationKey(id)).await?.map(Node::Organisation)
    } else if let Some(id) = id.of() {
        loads.load_one(WorkingGroupKey(id)).await?.map(Node::WorkingGroup)
    } else if let Some(id) = id.of() {
        loads.load_one(WorkingGroupMemberKey(id)).await?.map(Node::WorkingGroupMember)
    } else if let Some(id) = id.of() {
        loads.load_one(SectionKey(id)).await?.map(Node::Section)
    } else if let Some(id) = id.of() {
        loads.load_one(CriterionKey(id)).await?.map(Node::Criterion)
    } else if let Some(id) = id.of() {
        loads.load_one(VersionKey(id)).await?.map(Node::ChallengeVersion)
    } else if let Some(id) = id.of() {
        loads.load_one(PersonKey(id)).await?.map(Node::Person)
    } else if let Some(id) = id.of() {
        loads.load_one(PanelKey(id)).await?.map(Node::Panel)
    } else if let Some(id) = id.of() {
        loads.load_one(PanelMemberKey(id)).await?.map(Node::PanelMember)
    } else if let Some(id) = id.of() {
        loads.load_one(VotingRoundKey(id)).await?.map(Node::VotingRound)
    } else if let Some(id) = id.of() {
        loads.load_one(PilotKey(id)).await?.map(Node::Pilot)
    } else if let Some(id) = id.of() {
        loads.load_one(IndicatorKey(id)).await?.map(Node::Indicator)
    } else if let Some(id) = id.of() {
        loads.load_one(AdoptionKey(id)).await?.map(Node::Adoption)
    } else {
        None
    })
}
