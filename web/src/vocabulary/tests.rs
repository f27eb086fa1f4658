//! Compares the closed sets here with those of the schema.

use graphql_parser::schema::{Definition, TypeDefinition, parse_schema};

use super::*;

macro_rules! sets {
    ($($name:ident),+ $(,)?) => {
        vec![$((stringify!($name), $name::ALL.iter().map(Code::code).collect::<Vec<_>>())),+]
    };
}

#[test]
fn the_closed_sets_are_those_of_the_schema() {
    let mut ours = sets![
        OrganisationKind,
        OrganisationRole,
        PlatformRole,
        Language,
        SearchKind,
        SearchFacetField,
        OrganisationAction,
        NeedState,
        NeedAnswerKind,
        EvidenceKind,
        LifeDomain,
        TargetGroup,
        ContextCondition,
        NeedAction,
        NeedOrder,
        Segment,
        PanelRole,
        VotingRoundState,
        VotingMethod,
        BallotKind,
        TieBreakRule,
        LeaverRule,
        TallyDeed,
        TieAt,
        MajorityStrength,
        ShareUtility,
        ShareCompletion,
        GreedyOrder,
        BallotPlaceState,
        PanelAction,
        VotingRoundAction,
        WorkingGroupRole,
        ParticipationState,
        ChallengeState,
        ChallengeNeedState,
        TextPartKind,
        WorkingGroupAction,
        ChallengeAction,
        ChallengeOrder,
        SolutionState,
        PriceModel,
        SubmissionState,
        AssessmentState,
        SolutionAction,
        SubmissionAction,
        AssessmentAction,
        PilotState,
        PilotOutcome,
        AdoptionState,
        PilotAction,
        AdoptionAction,
    ];
    let document = parse_schema::<&str>(schema::SDL).expect("the schema can be read");
    let mut theirs: Vec<(&str, Vec<&str>)> = document
        .definitions
        .into_iter()
        .filter_map(|definition| match definition {
            Definition::TypeDefinition(TypeDefinition::Enum(set)) => {
                Some((set.name, set.values.into_iter().map(|value| value.name).collect()))
            }
            _ => None,
        })
        .collect();
    for (_, values) in ours.iter_mut().chain(&mut theirs) {
        values.sort_unstable();
    }
    ours.sort_unstable();
    theirs.sort_unstable();
    assert_eq!(ours, theirs);
}
